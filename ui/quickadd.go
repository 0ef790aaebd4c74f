package ui

import (
	"context"
	"strings"

	tea "charm.land/bubbletea/v2"

	"goodword/model"
	"goodword/ui/dialog"
)

// quickAdd opens the line.
func (a *App) quickAdd() tea.Cmd {
	d := dialog.NewQuickAdd(a.names)
	d.Send = func(text string) tea.Cmd { return a.quickRead(d, text) }
	a.Open(d)
	return nil
}

// names completes a name.
func (a *App) names(ctx context.Context, words string) ([]string, error) {
	people, err := a.store.FindPeople(ctx, words, 6)
	names := make([]string, len(people))
	for i, p := range people {
		names[i] = p.Name
	}
	return names, err
}

// namedMsg says who may be meant by the name in a quick-add line.
type namedMsg struct {
	line   *dialog.QuickAdd
	read   model.QuickAdd
	people []model.Person
	err    error
}

// quickRead reads the line and looks its name up, off the loop.
func (a *App) quickRead(d *dialog.QuickAdd, text string) tea.Cmd {
	q, err := model.ParseQuickAdd(text, a.env.Today)
	if err != nil {
		d.Say(err)
		return nil
	}
	if q.Who == "" {
		return a.quickSave(d, q, nil)
	}
	return func() tea.Msg {
		people, err := a.store.FindPeople(context.Background(), q.Who, 20)
		return namedMsg{d, q, people, err}
	}
}

// named writes when one person is meant, and asks which when several may be.
func (a *App) named(m namedMsg) tea.Cmd {
	if m.err != nil {
		m.line.Say(m.err)
		return nil
	}
	switch people := meant(m.people, m.read.Who); len(people) {
	case 0:
		m.line.Say(model.Refuse(model.ErrNotFound, "Nobody is called %q. Add the person in People first, or write the name as it stands there.", m.read.Who))
		return nil
	case 1:
		return a.quickSave(m.line, m.read, &people[0])
	default:
		list := make([]dialog.Choice, len(people))
		for i := range people {
			p := &people[i]
			list[i] = dialog.Choice{Text: p.Named(), Hint: personHint(p), Run: func() tea.Cmd { return a.quickSave(m.line, m.read, p) }}
		}
		a.Open(dialog.NewPicker("Which "+m.read.Who+"?", list))
		return nil
	}
}

// meant narrows the people down to the one whose name is just as typed.
func meant(people []model.Person, who string) []model.Person {
	var exact []model.Person
	for _, p := range people {
		if strings.EqualFold(p.Name, who) {
			exact = append(exact, p)
		}
	}
	if len(exact) == 1 {
		return exact
	}
	return people
}

func personHint(p *model.Person) string {
	return strings.TrimSuffix(strings.TrimPrefix(p.Role+", "+p.Company, ", "), ", ")
}

// quickSave writes the rows of the line; the line comes back with its text if
// that fails.
func (a *App) quickSave(d *dialog.QuickAdd, q model.QuickAdd, p *model.Person) tea.Cmd {
	label, rows, err := q.Rows(a.env.Book, p)
	if err != nil {
		d.Say(err)
		return nil
	}
	d.Close()
	a.actor = d
	defer func() { a.actor = nil }()
	return a.Save(label, func() error { return a.store.Save(label, rows...) })
}
