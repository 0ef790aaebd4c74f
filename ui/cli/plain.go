package cli

import (
	"context"
	"fmt"
)

// plainDay is the workbench for screen readers and logs: where the wave
// stands, what to do today, and how to go on.
func (h *house) plainDay(ctx context.Context) error {
	b, err := h.store.Book(ctx)
	if err != nil {
		return err
	}
	if b.Wave.ID == 0 {
		fmt.Fprintf(h.Out, "No wave yet. %d people in the file.\n", b.PeopleCount)
	} else {
		run := b.Tally("run")
		fmt.Fprintf(h.Out, "%s, day %d of %d, %s. Engaged %d, control %d, %d to code.\n",
			b.Wave.Name, b.Day(), b.Wave.Days, b.Project.Purpose, run.Counted["engaged"], run.Counted["control"], run.ToCode)
	}
	fmt.Fprintln(h.Out, "Every command works here: goodword --help lists them.")
	return nil
}
