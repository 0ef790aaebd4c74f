package pane

import (
	tea "charm.land/bubbletea/v2"

	"goodword/model"
	"goodword/ui/component"
)

// Body is a pane that consists of sections and shows the wave: a pane embeds
// it, and writes down only what it does otherwise.
type Body struct {
	Writing
	*Sections
	id, title string
	refresh   func() // makes the rows of all lists from the book
}

// NewBody makes the body of the pane with the id and the word on its tab.
func NewBody(h Host, s Saver, id, title string) Body {
	return Body{Writing: Writing{Host: h, Store: s}, id: id, title: title}
}

// Compose gives the body its guide (nil where it has none), what makes its rows
// from the book, and its lists.
func (b *Body) Compose(guide func() *component.Guide, refresh func(), list ...*Section) {
	b.refresh, b.Sections = refresh, NewSections(b.Host, b.id, guide, list...)
}

// ID is the pane's word in action ids.
func (b *Body) ID() string { return b.id }

// Title is the word on the tab.
func (b *Body) Title() string { return b.title }

// Book is the wave as it is known.
func (b *Body) Book() *model.Book { return b.Host.Env().Book }

// Enter shows the wave as it is known.
func (b *Body) Enter() tea.Cmd {
	b.refresh()
	return nil
}

// Update takes the wave anew.
func (b *Body) Update(msg tea.Msg) tea.Cmd {
	switch m := msg.(type) {
	case BookMsg:
		b.refresh()
	case RowMsg:
		b.Find(m)
	}
	return nil
}
