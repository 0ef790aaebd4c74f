package cli

import (
	"fmt"
	"path/filepath"

	"github.com/adrg/xdg"
	"github.com/spf13/cobra"

	"goodword/themes"
)

func (h *house) themesCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "themes",
		Short: "The themes that can be chosen",
		Args:  cobra.NoArgs,
		RunE: func(*cobra.Command, []string) error {
			list, err := themes.Load(themeDir())
			for _, t := range list {
				ground := "light"
				if t.Dark {
					ground = "dark"
				}
				fmt.Fprintf(h.Out, "%-16s %s\n", t.Name, ground)
			}
			fmt.Fprintf(h.Err, "Your own go into %s as NAME.toml.\n", themeDir())
			return err
		},
	}
}

func (h *house) keysCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "keys",
		Short: "Every key of every pane",
		Args:  cobra.NoArgs,
		RunE: func(*cobra.Command, []string) error {
			_, err := fmt.Fprint(h.Out, h.doors.Keys())
			return err
		},
	}
}

// themeDir is where a person's own themes lie.
func themeDir() string { return filepath.Join(xdg.ConfigHome, "goodword", "themes") }
