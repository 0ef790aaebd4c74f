package cli

import (
	"bufio"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"goodword/model"
)

func (h *house) addCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "add LINE",
		Short: "Write down what happened in one line",
		Long:  "One line, as in the workbench behind a: " + strings.Join(quickExamples(), " | "),
		Args: func(_ *cobra.Command, args []string) error {
			if h.flags.plain && len(args) == 0 {
				return nil // it is asked for
			}
			if strings.TrimSpace(strings.Join(args, " ")) == "" {
				return usage("Give the line: goodword add 'm @ben + forum: defended us on price'")
			}
			return nil
		},
		RunE: func(cmd *cobra.Command, args []string) error {
			s, err := h.openOrCreate(cmd.Context())
			if err != nil {
				return err
			}
			b, err := s.Book(cmd.Context())
			if err != nil {
				return err
			}
			line := strings.Join(args, " ")
			if len(args) == 0 {
				if line, err = h.askLine(); err != nil {
					return err
				}
			}
			q, err := model.ParseQuickAdd(line, b.Today)
			if err != nil {
				return usage("%v", err)
			}
			var p *model.Person
			if q.Who != "" {
				if p, err = h.person(cmd.Context(), s, q.Who); err != nil {
					return err
				}
			}
			label, rows, err := q.Rows(b, p)
			if err != nil {
				return err
			}
			if err := s.Save(label, rows...); err != nil {
				return err
			}
			fmt.Fprintf(h.Out, "%s; take it back with: goodword undo\n", label)
			return nil
		},
	}
}

// askLine asks for the line where none was given and nothing is drawn.
func (h *house) askLine() (string, error) {
	fmt.Fprintf(h.Out, "One line, such as:\n  %s\n> ", strings.Join(quickExamples(), "\n  "))
	line, err := bufio.NewReader(h.In).ReadString('\n')
	if line = strings.TrimSpace(line); err != nil && line == "" {
		return "", usage("No line came; nothing was saved")
	}
	return line, nil
}

func quickExamples() []string {
	var out []string
	for _, f := range model.QuickForms {
		out = append(out, f.Example)
	}
	return out
}
