package cli

import (
	"context"
	"fmt"
	"io"
	"slices"

	"goodword/model"
	"goodword/ui/report"
)

// writer writes one list in a format that is not a table, and says to whoever
// typed the command what was left out.
type writer func(ctx context.Context, s Store, out, news io.Writer) error

// writersOf are those formats of a list.
func writersOf(list string) map[string]writer {
	switch {
	case list == "people":
		return map[string]writer{"vcf": writeContacts}
	case slices.Contains(model.CalendarLists, list):
		return map[string]writer{"ics": func(ctx context.Context, s Store, out, _ io.Writer) error { return writeCalendar(ctx, s, list, out) }}
	}
	return nil
}

// formatsOf are all formats of a list.
func formatsOf(list string) []string {
	all := []string{"csv", "json"}
	for name := range writersOf(list) {
		all = append(all, name)
	}
	return all
}

func writeCalendar(ctx context.Context, s Store, list string, out io.Writer) error {
	b, err := s.Book(ctx)
	if err != nil {
		return err
	}
	days, err := b.Appointments(list)
	if err != nil {
		return err
	}
	return report.Calendar(out, days, b.Project.UUID, b.Today)
}

func writeContacts(ctx context.Context, s Store, out, news io.Writer) error {
	b, err := s.Book(ctx)
	if err != nil {
		return err
	}
	var cards []model.PersonCard
	for _, id := range b.Reachable() {
		card, err := s.PersonCard(ctx, id)
		if err != nil {
			return err
		}
		cards = append(cards, card)
	}
	fmt.Fprintf(news, "%s of the wave agreed to be contacted; nobody else is in it.\n", model.Plural(len(cards), "person"))
	return report.Contacts(out, cards, b.Project.UUID)
}
