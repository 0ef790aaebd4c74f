package recognise

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"goodword/model"
	"goodword/ui/action"
	"goodword/ui/component"
	"goodword/ui/entry"
	"goodword/ui/style"
)

func endingColumns() []component.Column[model.Sunset] {
	return []component.Column[model.Sunset]{
		{Title: "what ends", Width: 20, Min: 8, Grow: 1, Cell: func(e model.Sunset) string { return e.Part }},
		{Title: "when", Width: 14, Min: 8, Role: style.Muted, Cell: func(e model.Sunset) string { return e.Ends }},
	}
}

// endingRecord lists who praised what ends.
func (p *Pane) endingRecord(st *style.Styles, w int) []string {
	e, ok := p.endings.Current()
	if !ok {
		return nil
	}
	lines := component.Heading(st, e.Part+" ends "+e.Ends, w)
	if e.Instead != "" {
		lines = append(append(lines, component.Facts(st, []component.Fact{{Label: "instead", Value: e.Instead}}, w)...), "")
	}
	b := p.Book()
	n := 0
	for i := range b.Mentions {
		m := &b.Mentions[i]
		c := b.CodingOf(m.ID)
		if c == nil || c.Tone != "positive" || !strings.EqualFold(strings.TrimSpace(m.ProductPart), e.Part) {
			continue
		}
		n++
		lines = append(lines, component.Facts(st, []component.Fact{{Label: component.Pad(m.Date.Words(), 10), Value: b.Name(m.PersonID) + ": " + m.Text}}, w)...)
	}
	if n == 0 {
		return append(lines, component.Paragraph(st, style.Muted, "No coded mention praises it. Mentions name it under product part.", w)...)
	}
	return append(append(lines, ""), component.Paragraph(st, style.Muted, "Tell them first that it ends, then thank.", w)...)
}

func (p *Pane) endingActions() action.Set {
	add := p.Deed("recognise.newending", "n", "name a feature that ends", func() tea.Cmd { return p.askEnding(model.Sunset{NotedOn: p.Book().Today}) })
	add.Short, add.Foot = "new", true
	set := action.Set{add}
	e, ok := p.endings.Current()
	if !ok {
		return set
	}
	edit := p.Deed("recognise.editending", "e", "edit what ends", func() tea.Cmd { return p.askEnding(e) })
	edit.Short, edit.Foot = "edit", true
	return append(set, edit, p.Deed("recognise.removeending", "d", "remove it from the list", func() tea.Cmd {
		return p.Remove("removed "+e.Part+" from what ends", &e)
	}))
}

func (p *Pane) askEnding(e model.Sunset) tea.Cmd {
	return p.On(&e).Ask("A feature that ends", entry.Ending(&e), func() (string, []model.Row) {
		return "noted that " + e.Part + " ends", []model.Row{&e}
	})
}
