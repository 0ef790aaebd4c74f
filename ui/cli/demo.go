package cli

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"github.com/spf13/cobra"

	"goodword/model"
)

// demoDay is a day with something of everything.
const demoDay = 26

func (h *house) demoCommand() *cobra.Command {
	var day int
	var keep string
	c := &cobra.Command{
		Use:   "demo",
		Short: "A throw-away copy of an invented month, as it was on one of its days",
		Args:  cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			if keep == "" && !h.Terminal && !h.flags.plain {
				return noTerminal()
			}
			if keep == "" {
				return h.showDemo(cmd.Context(), day)
			}
			if _, err := os.Lstat(keep); err == nil {
				return model.NotAllowed("%s is there already. Choose another name.", keep)
			}
			if err := h.openDemo(cmd.Context(), keep, day); err != nil {
				return err
			}
			fmt.Fprintf(h.Err, "The demo is in %s. Open it with: goodword --db %s --today %s\n", keep, keep, h.store.Today())
			if !h.Terminal {
				return nil
			}
			return h.show(cmd.Context(), true)
		},
	}
	c.Flags().IntVar(&day, "day", demoDay, "the day of the month, from -28 to 85")
	c.Flags().StringVar(&keep, "keep", "", "write it to this new file")
	return c
}

// showDemo shows the demo from a file that is thrown away afterwards.
func (h *house) showDemo(ctx context.Context, day int) error {
	dir, err := os.MkdirTemp("", "goodword-demo-*")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	if err := h.openDemo(ctx, filepath.Join(dir, "demo.db"), day); err != nil {
		return err
	}
	defer h.close()
	return h.show(ctx, true)
}

func (h *house) openDemo(ctx context.Context, path string, day int) (err error) {
	h.store, err = h.doors.Demo(ctx, path, day)
	if errors.Is(err, model.ErrNotAllowed) {
		return usage("%v", err)
	}
	return err
}
