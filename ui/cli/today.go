package cli

import (
	"context"
	"fmt"
	"io"

	"github.com/spf13/cobra"

	"goodword/model"
)

func (h *house) todayCommand() *cobra.Command {
	var asJSON bool
	c := &cobra.Command{
		Use:   "today",
		Short: "What waits today, and why",
		Args:  cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			s, err := h.open(cmd.Context())
			if err != nil {
				return err
			}
			if !asJSON {
				return h.plainDay(cmd.Context())
			}
			b, err := s.Book(cmd.Context())
			if err != nil {
				return err
			}
			items := model.Today(b)
			if items == nil {
				items = []model.Item{}
			}
			return h.writeJSON(items)
		},
	}
	c.Flags().BoolVar(&asJSON, "json", false, "one JSON array")
	return c
}

// plainDay is the workbench for screen readers and logs: where the wave
// stands, what waits today and why, and how to go on.
func (h *house) plainDay(ctx context.Context) error {
	b, err := h.store.Book(ctx)
	if err != nil {
		return err
	}
	if b.Wave.ID == 0 {
		fmt.Fprintf(h.Out, "No wave yet. %s in the file.\n", model.Plural(int(b.PeopleCount), "person"))
		fmt.Fprintln(h.Out, "Bring people in with: goodword import FILE. Then: goodword segment, goodword wave new")
		return nil
	}
	printWave(h.Out, b)
	items := model.Today(b)
	if len(items) == 0 {
		fmt.Fprintln(h.Out, "Nothing waits today.")
	}
	for _, it := range items {
		line := fmt.Sprintf("%-9s %-9s %s", it.When(b.Today), it.Kind, it.Text)
		if it.Quote != "" {
			line += fmt.Sprintf(" %q", it.Quote)
		}
		fmt.Fprintf(h.Out, "%s\n%20s%s\n", model.Clean(line), "", model.Clean(it.Why))
	}
	return nil
}

// printWave is the header of the workbench in one line.
func printWave(out io.Writer, b *model.Book) {
	run := b.Tally("run")
	day := fmt.Sprintf("day %d of %d", b.Day(), b.Wave.Days)
	if b.Wave.Finished(b.Today) {
		day += ", over"
	}
	fmt.Fprintf(out, "%s, %s. %s. Engaged %d, control %d, %d to code.\n", model.Clean(b.Wave.Name), day, model.Clean(b.Project.Purpose),
		run.Counted[model.Engaged], run.Counted[model.Control], run.ToCode)
}
