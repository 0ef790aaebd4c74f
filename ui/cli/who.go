package cli

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"
)

func (h *house) whoCommand() *cobra.Command {
	var asJSON bool
	c := &cobra.Command{
		Use:   "who NAME",
		Short: "The card for our own people: what to thank for, what not to ask",
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) == 0 {
				return usage("Say who: goodword who NAME")
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
			card, err := s.PersonCard(cmd.Context(), p.ID)
			if err != nil {
				return err
			}
			staff := card.Staff()
			if asJSON {
				return h.writeJSON(staff)
			}
			fmt.Fprintln(h.Out, staff.Text())
			return nil
		},
	}
	c.Flags().BoolVar(&asJSON, "json", false, "one JSON object")
	return c
}
