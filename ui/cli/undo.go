package cli

import (
	"context"
	"fmt"
	"strconv"

	"github.com/spf13/cobra"
)

func (h *house) undoCommand() *cobra.Command {
	var change int64
	c := &cobra.Command{
		Use:   "undo [N]",
		Short: "Take back the newest change, or N of them",
		Args:  cobra.MaximumNArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			s, err := h.open(cmd.Context())
			if err != nil {
				return err
			}
			if cmd.Flags().Changed("change") {
				label, err := s.UndoChange(cmd.Context(), change)
				if err == nil {
					fmt.Fprintf(h.Out, "took back: %s\n", label)
				}
				return err
			}
			return h.repeat(cmd.Context(), args, "took back", s.UndoSteps)
		},
	}
	c.Flags().Int64Var(&change, "change", 0, "only this change, if nothing was built on it; see: goodword history")
	return c
}

func (h *house) redoCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "redo [N]",
		Short: "Bring back what was taken back",
		Args:  cobra.MaximumNArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			s, err := h.open(cmd.Context())
			if err != nil {
				return err
			}
			return h.repeat(cmd.Context(), args, "brought back", s.RedoSteps)
		},
	}
}

// repeat goes N steps, or none, and says each.
func (h *house) repeat(ctx context.Context, args []string, done string, steps func(context.Context, int) ([]string, error)) error {
	n := 1
	if len(args) > 0 {
		var err error
		if n, err = strconv.Atoi(args[0]); err != nil || n < 1 {
			return usage("%q is not a number of changes", args[0])
		}
	}
	labels, err := steps(ctx, n)
	for _, label := range labels {
		fmt.Fprintf(h.Out, "%s: %s\n", done, label)
	}
	return err
}

func (h *house) historyCommand() *cobra.Command {
	var asJSON bool
	var limit int
	c := &cobra.Command{
		Use:   "history",
		Short: "The changes, newest first",
		Args:  cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			s, err := h.open(cmd.Context())
			if err != nil {
				return err
			}
			list, err := s.History(cmd.Context(), limit)
			if err != nil {
				return err
			}
			if asJSON {
				if list == nil {
					return h.writeJSON([]int{})
				}
				return h.writeJSON(list)
			}
			w := newRowWriter("", h.Out)
			if err := w.head([]string{"change", "at", "what", "state"}); err != nil {
				return err
			}
			for _, c := range list {
				state := ""
				switch {
				case c.Undone:
					state = "taken back"
				case c.Kept:
					state = "kept for good"
				}
				if err := w.row([]any{c.ID, c.At, c.Label, state}); err != nil {
					return err
				}
			}
			return w.end()
		},
	}
	c.Flags().BoolVar(&asJSON, "json", false, "one JSON array")
	c.Flags().IntVar(&limit, "limit", 100, "how many")
	return c
}
