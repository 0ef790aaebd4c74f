package cli

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"github.com/spf13/cobra"

	"goodword/model"
)

func (h *house) demoCommand() *cobra.Command {
	var day int
	var keep string
	c := &cobra.Command{
		Use:   "demo",
		Short: "A throw-away copy of an invented month, as it was on one of its days",
		Args:  cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) (err error) {
			if keep == "" && !h.Terminal && !h.flags.plain {
				return noTerminal()
			}
			path := keep
			if path == "" {
				dir, err := os.MkdirTemp("", "goodword-demo-*")
				if err != nil {
					return err
				}
				defer os.RemoveAll(dir)
				path = filepath.Join(dir, "demo.db")
			} else if _, err := os.Lstat(path); err == nil {
				return model.NotAllowed("%s is there already. Choose another name.", path)
			}
			h.store, err = h.doors.Demo(cmd.Context(), path, day)
			if errors.Is(err, model.ErrNotAllowed) {
				return usage("%v", err)
			}
			if err != nil {
				return err
			}
			if keep != "" {
				fmt.Fprintf(h.Err, "The demo is in %s. Open it with: goodword --db %s --today %s\n", keep, keep, h.store.Today())
				if !h.Terminal {
					return nil
				}
			}
			return h.show(cmd.Context(), true)
		},
	}
	c.Flags().IntVar(&day, "day", 26, "the day of the month, from -28 to 85")
	c.Flags().StringVar(&keep, "keep", "", "write it to this new file")
	return c
}
