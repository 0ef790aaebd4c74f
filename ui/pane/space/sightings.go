package space

import (
	"fmt"

	tea "charm.land/bubbletea/v2"

	"goodword/model"
	"goodword/ui/action"
	"goodword/ui/component"
	"goodword/ui/entry"
	"goodword/ui/style"
)

func sightingColumns(book func() *model.Book) []component.Column[model.Sighting] {
	return []component.Column[model.Sighting]{
		{Title: "on", Width: 10, Right: true, Drop: 2, Role: style.Muted, Cell: func(s model.Sighting) string { return s.Date.Words() }},
		{Title: "what", Width: 12, Min: 8, Grow: 1, Cell: func(s model.Sighting) string { return s.Sign }},
		{Title: "of whom", Width: 12, Min: 8, Grow: 1, Drop: 1, Cell: func(s model.Sighting) string { return of(book(), s.PersonID) }},
		{Title: "where", Width: 12, Min: 8, Grow: 1, Cell: func(s model.Sighting) string { return s.Place }},
	}
}

func of(b *model.Book, person int64) string {
	if person == 0 {
		return "nobody known"
	}
	return b.Name(person)
}

// sightingNote counts what was seen in the wild.
func (p *Pane) sightingNote() string {
	if n := p.sightings.Len(); n > 0 {
		return fmt.Sprint(n)
	}
	return ""
}

func (p *Pane) sightingRecord(st *style.Styles, w int) []string {
	s, ok := p.sightings.Current()
	if !ok {
		return nil
	}
	b := p.Book()
	lines := append(component.Heading(st, s.Sign, w), component.Facts(st, []component.Fact{
		{Label: "of whom", Value: of(b, s.PersonID)},
		{Label: "where", Value: s.Place},
		{Label: "on", Value: s.Date.Words()},
		{Label: "link", Value: s.Link, Role: style.Link},
	}, w)...)
	return append(append(lines, ""), component.Paragraph(st, style.Muted,
		fmt.Sprintf("Seen outside the space %s so far. It shows who feels that they belong; it is not counted as a mention and is no target.", times(p.sightings.Len())), w)...)
}

func times(n int) string {
	if n == 1 {
		return "once"
	}
	return model.Plural(n, "time")
}

func (p *Pane) sightingActions() action.Set {
	set := action.Set{p.adds("newsighting", "note a sign of the group that was seen outside", func() tea.Cmd {
		return p.askSighting("Seen outside", model.Sighting{SpaceID: p.space().ID, Date: p.Book().Today, Sign: p.space().Name})
	})}
	s, ok := p.sightings.Current()
	if !ok {
		return set
	}
	return append(
		set,
		action.InFoot(p.Deed("space.editsighting", "e", "edit it", func() tea.Cmd { return p.askSighting("Seen outside", s) }), "edit"),
		p.Deed("space.removesighting", "d", "remove it", func() tea.Cmd { return p.Remove("removed what was seen", &s) }),
	)
}

func (p *Pane) askSighting(title string, s model.Sighting) tea.Cmd {
	return p.On(&s).Ask(title, entry.Sighting(&s, p.space().Signs(), p.Book()), func() (string, []model.Row) {
		return "saw " + s.Sign + " outside the space", []model.Row{&s}
	})
}
