package cli

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
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
			if format == "csv" && namesFolder(out) {
				err = toFolder(out, summary)
			} else {
				err = h.toFile(out, func(w io.Writer) error { return report.Write(w, summary, format) })
			}
			if err == nil && out != "-" {
				fmt.Fprintf(h.Err, "The %s edition is in %s\n", edition, out)
			}
			return err
		},
	}
	f := c.Flags()
	f.StringVar(&edition, "edition", model.Own, "own, or shareable without names that must not leave")
	f.StringVar(&format, "format", "md", strings.Join(names, ", "))
	f.StringVar(&out, "out", "-", "the file to write, - for the terminal; for csv also a folder: tables/")
	f.Int64Var(&wave, "wave", 0, "the number of the wave, 0 for the present one")
	return c
}

// namesFolder says that the tables are wanted as files in a folder: one that is
// there, or a name that ends like one.
func namesFolder(out string) bool {
	if strings.HasSuffix(out, "/") || strings.HasSuffix(out, string(filepath.Separator)) {
		return true
	}
	info, err := os.Stat(out)
	return err == nil && info.IsDir()
}

// toFolder writes one file a table. Where one of them is there already, none
// is written.
func toFolder(dir string, s *model.Summary) error {
	tables, err := report.Tables(s)
	if err != nil {
		return err
	}
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return err
	}
	for _, t := range tables {
		if path := filepath.Join(dir, t.FileName()); exists(path) {
			return model.NotAllowed("%s is there already. Choose another folder.", path)
		}
	}
	for _, t := range tables {
		if err := newFile(filepath.Join(dir, t.FileName()), t.Write); err != nil {
			return err
		}
	}
	return nil
}

func exists(path string) bool {
	_, err := os.Lstat(path)
	return err == nil
}
