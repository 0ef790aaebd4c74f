package cli

import (
	"fmt"
	"io"
	"os"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"goodword/model/wording"
)

func (h *house) checkCommand() *cobra.Command {
	var asJSON bool
	kinds := strings.Join(wording.Kinds(), "|")
	c := &cobra.Command{
		Use:       "check " + kinds + " [FILE|-]",
		Short:     "Check the wording of a note before it goes out",
		ValidArgs: wording.Kinds(),
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) < 1 || len(args) > 2 || !slices.Contains(wording.Kinds(), args[0]) {
				return usage("Say what to check: goodword check %s FILE", kinds)
			}
			return nil
		},
		RunE: func(cmd *cobra.Command, args []string) error {
			text, err := h.input(args[1:])
			if err != nil {
				return err
			}
			r, err := wording.Check(args[0], text, wording.Context{})
			if err != nil {
				return usage("%v", err)
			}
			if asJSON {
				if r.Findings == nil {
					r.Findings = []wording.Finding{}
				}
				return h.writeJSON(r)
			}
			fmt.Fprintln(h.Out, r.Verdict)
			for _, f := range r.Findings {
				fmt.Fprintf(h.Out, "%-8s %q: %s\n", f.Class, f.Text, f.Why)
			}
			if len(r.Findings) == 0 {
				fmt.Fprintln(h.Out, "A word list cannot judge sincerity: answer the four questions.")
			}
			return nil
		},
	}
	c.Flags().BoolVar(&asJSON, "json", false, "one JSON object")
	return c
}

// mostInput is the longest text that a command reads, 1 MB.
const mostInput = 1 << 20

// input reads the file that was named, or what is typed or piped in.
func (h *house) input(args []string) (string, error) {
	in := h.In
	if len(args) > 0 && args[0] != "-" {
		f, err := os.Open(args[0])
		if err != nil {
			return "", usage("%s cannot be read: %v", args[0], err)
		}
		defer f.Close()
		in = f
	}
	text, err := io.ReadAll(io.LimitReader(in, mostInput+1))
	if err != nil {
		return "", err
	}
	if len(text) > mostInput {
		return "", usage("The text is longer than 1 MB; check one note at a time")
	}
	return string(text), nil
}
