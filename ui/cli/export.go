package cli

import (
	"fmt"
	"io"
	"os"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"goodword/model"
)

func (h *house) exportCommand() *cobra.Command {
	var format, out string
	c := &cobra.Command{
		Use:       "export LIST | export joins | export all DIR",
		Short:     "Write one list, or everything",
		ValidArgs: append(slices.Clone(model.ListNames), "all", "joins"),
		RunE: func(cmd *cobra.Command, args []string) error {
			if len(args) == 2 && args[0] == "all" {
				s, err := h.open(cmd.Context())
				if err != nil {
					return err
				}
				if err := s.ExportAll(cmd.Context(), args[1]); err != nil {
					return err
				}
				fmt.Fprintf(h.Err, "Everything is in %s; take it in elsewhere with: goodword --db NEW.db import %s\n", args[1], args[1])
				return nil
			}
			if err := oneList(cmd, args); err != nil && !slices.Equal(args, []string{"joins"}) {
				return err
			}
			write := writersOf(args[0])[format]
			if write == nil && format != "csv" && format != "json" {
				return usage("--format %s is not there for %s; choose one of: %s", format, args[0], strings.Join(formatsOf(args[0]), ", "))
			}
			s, err := h.open(cmd.Context())
			if err != nil {
				return err
			}
			if write != nil {
				return h.toFile(out, func(w io.Writer) error { return write(cmd.Context(), s, w, h.Err) })
			}
			return h.toFile(out, func(w io.Writer) error {
				return writeList(cmd.Context(), s, args[0], model.ListQuery{}, format, w)
			})
		},
	}
	c.Flags().StringVar(&format, "format", "csv", "csv or json; vcf for people, ics for "+strings.Join(model.CalendarLists, ", "))
	c.Flags().StringVar(&out, "out", "-", "the file to write, - for the terminal")
	return c
}

// toFile writes to a new file that nobody else can read, or to stdout for "-".
// A file that is there is not overwritten, and a half-written one is removed.
func (h *house) toFile(path string, fill func(io.Writer) error) error {
	if path == "-" || path == "" {
		return fill(h.Out)
	}
	return newFile(path, fill)
}

func newFile(path string, fill func(io.Writer) error) error {
	f, err := os.OpenFile(path, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o600)
	if os.IsExist(err) {
		return model.NotAllowed("%s is there already. Choose another name.", path)
	}
	if err != nil {
		return err
	}
	err = fill(f)
	if e := f.Close(); err == nil {
		err = e
	}
	if err != nil {
		os.Remove(path)
	}
	return err
}
