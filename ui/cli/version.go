package cli

import (
	"fmt"

	"github.com/spf13/cobra"
)

func (h *house) versionCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "version",
		Short: "Print the version",
		Args:  cobra.NoArgs,
		RunE: func(*cobra.Command, []string) error {
			_, err := fmt.Fprintln(h.Out, "goodword", h.doors.Version)
			return err
		},
	}
}
