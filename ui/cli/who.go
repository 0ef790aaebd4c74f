package cli

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"goodword/model"
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
			fmt.Fprintln(h.Out, staffText(staff))
			return nil
		},
	}
	c.Flags().BoolVar(&asJSON, "json", false, "one JSON object")
	return c
}

// staffText is the card as lines; what is not known has no line.
func staffText(s model.StaffCard) string {
	lines := []string{s.Name}
	add := func(label, value string) {
		if value != "" {
			lines = append(lines, fmt.Sprintf("%-17s %s", label, value))
		}
	}
	add("say it", s.Say)
	add("role", s.Role)
	for _, t := range s.ThankFor {
		add("thank for", t)
	}
	for _, t := range s.DoNotAsk {
		add("do not ask", t)
	}
	touch := "none yet"
	if s.LastTouch != "" {
		touch = s.LastTouch.Words()
	}
	add("last human touch", touch)
	return model.Clean(strings.Join(lines, "\n"))
}
