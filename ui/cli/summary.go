package cli

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"goodword/model"
	"goodword/ui/report"
)

func (h *house) summaryCommand() *cobra.Command {
	var edition, format, out string
	var wave int64
	names := make([]string, len(report.Formats))
	for i, f := range report.Formats {
		names[i] = f.Name
	}
	c := &cobra.Command{
		Use:   "summary",
		Short: "The one-month summary that a founder reads",
		Args:  cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			if !slices.Contains(model.Editions, edition) {
				return usage("--edition is one of %s", strings.Join(model.Editions, ", "))
			}
			if !slices.Contains(names, format) {
				return usage("--format is one of %s", strings.Join(names, ", "))
			}
			s, err := h.open(cmd.Context())
			if err != nil {
				return err
			}
			b, err := s.BookOf(cmd.Context(), wave)
			if err != nil {
				return err
			}
			summary, err := b.Summarize(edition)
			if err != nil {
				return err
			}
			err = h.toFile(out, func(w io.Writer) error { return report.Write(w, summary, format) })
			if err == nil && out != "-" {
				fmt.Fprintf(h.Err, "The %s edition is in %s\n", edition, out)
			}
			return err
		},
	}
	f := c.Flags()
	f.StringVar(&edition, "edition", model.Own, "own, or shareable without names that must not leave")
	f.StringVar(&format, "format", "md", strings.Join(names, ", "))
	f.StringVar(&out, "out", "-", "the file to write, - for the terminal")
	f.Int64Var(&wave, "wave", 0, "the number of the wave, 0 for the present one")
	return c
}
