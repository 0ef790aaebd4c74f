package cli

import (
	"context"
	"io"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"goodword/model"
)

func (h *house) listCommand() *cobra.Command {
	var asJSON, asCSV bool
	var q model.ListQuery
	c := &cobra.Command{
		Use:       "list " + strings.Join(model.ListNames, "|"),
		Short:     "Print one list",
		ValidArgs: model.ListNames,
		Args:      oneList,
		RunE: func(cmd *cobra.Command, args []string) error {
			format := map[bool]string{asJSON: "json", asCSV: "csv"}[true]
			if asJSON && asCSV {
				return usage("Choose one of --json and --csv")
			}
			if q.Arm != "" && !slices.Contains(model.Arms, q.Arm) {
				return usage("--arm is one of %s", strings.Join(model.Arms, ", "))
			}
			s, err := h.open(cmd.Context())
			if err != nil {
				return err
			}
			if format == "" && args[0] == "people" {
				return printPeople(cmd.Context(), s, q, h.Out)
			}
			return writeList(cmd.Context(), s, args[0], q, format, h.Out)
		},
	}
	c.Flags().BoolVar(&asJSON, "json", false, "one JSON array")
	c.Flags().BoolVar(&asCSV, "csv", false, "CSV, the same as export")
	c.Flags().StringVar(&q.Arm, "arm", "", "only this arm: "+strings.Join(model.Arms, ", "))
	c.Flags().StringVar(&q.State, "state", "", "only rows in this state")
	return c
}

func oneList(_ *cobra.Command, args []string) error {
	if len(args) != 1 || !slices.Contains(model.ListNames, args[0]) {
		return usage("Name one list: %s", strings.Join(model.ListNames, ", "))
	}
	return nil
}

// writeList writes one list in a format; people and joins stream.
func writeList(ctx context.Context, s Store, name string, q model.ListQuery, format string, out io.Writer) error {
	w := newRowWriter(format, out)
	if name == "people" || name == "joins" {
		line := func(columns []string, row []any) error {
			if row == nil {
				return w.head(columns)
			}
			return w.row(row)
		}
		var err error
		if name == "joins" {
			err = s.EachJoin(ctx, line)
		} else {
			err = s.EachPerson(ctx, q, line)
		}
		if err != nil {
			return err
		}
		return w.end()
	}
	b, err := s.Book(ctx)
	if err != nil {
		return err
	}
	l, err := b.List(name, q)
	if err != nil {
		return err
	}
	if err := w.head(l.Columns); err != nil {
		return err
	}
	for _, row := range l.Rows {
		if err := w.row(row); err != nil {
			return err
		}
	}
	return w.end()
}

// printPeople shows the few columns that fit a line.
func printPeople(ctx context.Context, s Store, q model.ListQuery, out io.Writer) error {
	w := newRowWriter("", out)
	show := []string{"id", "name", "arm", "role", "use_case", "stage", "email"}
	var at []int
	err := s.EachPerson(ctx, q, func(columns []string, row []any) error {
		if row == nil {
			for _, name := range show {
				at = append(at, slices.Index(columns, name))
			}
			return w.head(slices.Clone(show))
		}
		line := make([]any, len(at))
		for i, j := range at {
			line[i] = row[j]
		}
		return w.row(line)
	})
	if err != nil {
		return err
	}
	return w.end()
}
