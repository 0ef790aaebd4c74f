package cli

import (
	"context"
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"goodword/ui/report"
)

func (h *house) whoCommand() *cobra.Command {
	var asJSON, page bool
	var out string
	c := &cobra.Command{
		Use:   "who NAME | who --page",
		Short: "The card for our own people: what to thank for, what not to ask",
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) == 0 && !page {
				return usage("Say who: goodword who NAME")
			}
			return nil
		},
		RunE: func(cmd *cobra.Command, args []string) error {
			s, err := h.open(cmd.Context())
			if err != nil {
				return err
			}
			if page {
				return h.staffPage(cmd.Context(), s, out)
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
	c.Flags().BoolVar(&page, "page", false, "the cards of everybody engaged who agreed, as one HTML page to print")
	c.Flags().StringVar(&out, "out", "-", "the file of the page, - for the terminal")
	return c
}

// staffPage writes the cards of the engaged people who agreed to stand on the
// list for staff.
func (h *house) staffPage(ctx context.Context, s Store, out string) error {
	b, err := s.Book(ctx)
	if err != nil {
		return err
	}
	return h.toFile(out, func(w io.Writer) error { return report.StaffPage(w, b.StaffCards(), b.Today) })
}
