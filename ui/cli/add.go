package cli

import (
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
			q, err := model.ParseQuickAdd(strings.Join(args, " "), b.Today)
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

func quickExamples() []string {
	var out []string
	for _, f := range model.QuickForms {
		out = append(out, f.Example)
	}
	return out
}
