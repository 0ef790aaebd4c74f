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

func endings(b *model.Book) []model.Answer {
	var out []model.Answer
	for _, a := range b.Answers {
		if a.Topic == model.TopicSunset {
			out = append(out, a)
		}
	}
	return out
}

func endingColumns() []component.Column[model.Answer] {
	return []component.Column[model.Answer]{
		{Title: "what ends", Width: 20, Min: 8, Grow: 1, Cell: func(a model.Answer) string { return a.Question }},
		{Title: "when", Width: 14, Min: 8, Role: style.Muted, Cell: func(a model.Answer) string { return a.Answer }},
	}
}

// endingRecord lists who praised what ends.
func (p *Pane) endingRecord(st *style.Styles, w int) []string {
	a, ok := p.endings.Current()
	if !ok {
		return nil
	}
	lines := component.Heading(st, a.Question+" ends "+a.Answer, w)
	b := p.Book()
	n := 0
	for i := range b.Mentions {
		m := &b.Mentions[i]
		c := b.CodingOf(m.ID)
		if c == nil || c.Tone != "positive" || !strings.EqualFold(strings.TrimSpace(m.ProductPart), a.Question) {
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
	add := p.Deed("recognise.newending", "n", "name a feature that ends", func() tea.Cmd { return p.askEnding(model.Answer{Topic: model.TopicSunset, Date: p.Book().Today}) })
	add.Short, add.Foot = "new", true
	set := action.Set{add}
	a, ok := p.endings.Current()
	if !ok {
		return set
	}
	edit := p.Deed("recognise.editending", "e", "edit what ends", func() tea.Cmd { return p.askEnding(a) })
	edit.Short, edit.Foot = "edit", true
	return append(set, edit, p.Deed("recognise.removeending", "d", "remove it from the list", func() tea.Cmd {
		return p.Remove("removed "+a.Question+" from what ends", &a)
	}))
}

func (p *Pane) askEnding(a model.Answer) tea.Cmd {
	return p.Ask("A feature that ends", entry.Ending(&a), func() (string, []model.Row) {
		return "noted that " + a.Question + " ends", []model.Row{&a}
	})
}
