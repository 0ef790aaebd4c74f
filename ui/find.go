package ui

import (
	"context"

	tea "charm.land/bubbletea/v2"

	"goodword/model"
	"goodword/ui/dialog"
)

// most is how many results are shown: more words find better than more rows.
const most = 50

// findIn names the pane that shows the rows of a table, in the order in which
// the results are grouped.
var findIn = []struct{ table, group, pane string }{
	{"people", "people", "people"},
	{"identities", "addresses", "people"},
	{"replies", "replies", "gift"},
	{"touches", "touches", "gift"},
	{"notes", "notes", "gift"},
	{"mentions", "mentions", "recognise"},
	{"suggestions", "suggestions", "cocreate"},
	{"decisions", "decisions", "cocreate"},
	{"cases", "cases", "care"},
	{"boundaries", "boundary notes", "care"},
	{"month_notes", "month notes", "decide"},
	{"stories", "stories", "recognise"},
	{"favours", "what we did for them", "care"},
	{"topics", "topics", "space"},
}

// find looks for words anywhere as they are typed.
func (a *App) find() tea.Cmd {
	book := a.env.Book // asked off the loop, which may have read it anew by then
	p, cmd := dialog.NewFinder("Find anywhere", "", func(ctx context.Context, words string) ([]dialog.Choice, error) { return a.found(ctx, book, words) })
	p.Empty = "Type a name or a word that was written. Nothing was found yet."
	a.Open(p)
	return cmd
}

// found asks the store, off the loop, and puts the hits together by kind.
func (a *App) found(ctx context.Context, book *model.Book, words string) ([]dialog.Choice, error) {
	hits, err := a.store.Find(ctx, words, most)
	if err != nil {
		return nil, err
	}
	var out []dialog.Choice
	for _, in := range findIn {
		for _, h := range hits {
			if h.Table == in.table {
				out = append(out, a.hit(h, book, in.group, in.pane))
			}
		}
	}
	return out, nil
}

// hit goes to the person if there is one, else to the pane of the noun.
func (a *App) hit(h model.Hit, book *model.Book, group, paneID string) dialog.Choice {
	text := h.Text
	blind := h.Table == "mentions" && book.Mention(h.ID) != nil && book.CodingOf(h.ID) == nil
	switch {
	case blind && h.PersonID != 0: // found by a name it would say whose it is
		text = "a mention that waits to be coded; its words are hidden"
	case blind:
		text = model.Mask(book, h.Text)
	case h.Name != "" && h.Name != h.Text:
		text = h.Named() + "  " + h.Text
	case h.Name != "":
		text = h.Named()
	}
	c := dialog.Choice{Text: text, Hint: h.Date.Words(), Group: group}
	c.Run = func() tea.Cmd {
		if h.PersonID != 0 && !blind {
			return a.Person(h.PersonID)
		}
		return a.Go(paneID)
	}
	return c
}

// peoplePicker asks which person is meant.
func (a *App) peoplePicker(title string, chosen func(model.Person) tea.Cmd) (*dialog.Picker, tea.Cmd) {
	p, cmd := dialog.NewFinder(title, "", func(ctx context.Context, words string) ([]dialog.Choice, error) {
		people, err := a.store.FindPeople(ctx, words, most)
		list := make([]dialog.Choice, len(people))
		for i, person := range people {
			list[i] = dialog.Choice{Text: person.Named(), Hint: personHint(&person), Run: func() tea.Cmd { return chosen(person) }}
		}
		return list, err
	})
	p.Empty = "Nobody is called that. People (7) adds a person."
	return p, cmd
}
