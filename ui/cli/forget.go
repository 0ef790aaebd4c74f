package cli

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"goodword/model"
)

func (h *house) forgetCommand() *cobra.Command {
	var yes bool
	c := &cobra.Command{
		Use:   "forget NAME --yes",
		Short: "Erase a person everywhere; counts stay",
		Long: "Erase a person everywhere: name, addresses, words, drafts and the history of them. Counts stay, imports keep the person out, " +
			"and nothing brings them back. Copies and exports that were made before still hold them.",
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) == 0 {
				return usage("Say who: goodword forget NAME --yes")
			}
			return nil
		},
		RunE: func(cmd *cobra.Command, args []string) error {
			s, err := h.open(cmd.Context())
			if err != nil {
				return err
			}
			p, err := h.person(cmd.Context(), s, strings.Join(args, " "))
			if err != nil {
				return err
			}
			if !yes {
				return usage("%s would be erased everywhere, and nothing brings them back. If that is meant: goodword forget %q --yes", model.Clean(p.Name), model.Clean(p.Name))
			}
			done, err := s.Forget(cmd.Context(), p.ID)
			if err != nil {
				return err
			}
			fmt.Fprintln(h.Out, done.Words())
			return nil
		},
	}
	c.Flags().BoolVar(&yes, "yes", false, "it is meant")
	return c
}
