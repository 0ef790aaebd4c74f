package setup

import (
	tea "charm.land/bubbletea/v2"

	"goodword/model"
	"goodword/ui/action"
	"goodword/ui/component"
	"goodword/ui/style"
)

// market is a context as the project has it.
type market struct {
	id int64
	model.Context
	on bool
}

func contextTable() component.Table[market] {
	return component.Table[market]{
		ID: func(m market) int64 { return m.id },
		Columns: []component.Column[market]{
			{Width: 3, Cell: func(m market) string { return m.word() }, RoleOf: func(m market) style.Role { return m.role() }},
			{Title: "your market", Width: 20, Min: 12, Cell: func(m market) string { return m.Name }},
			{Title: "when it fits", Width: 20, Grow: 1, Drop: 1, Role: style.Muted, Cell: func(m market) string { return m.When }},
		},
	}
}

func (m market) word() string {
	if m.on {
		return "on"
	}
	return "off"
}

func (m market) role() style.Role {
	if m.on {
		return style.Positive
	}
	return style.Faint
}

func (p *Pane) contextRows() []market {
	out := make([]market, len(model.Contexts))
	for i, c := range model.Contexts {
		out[i] = market{int64(i + 1), c, c.On(&p.Book().Project)}
	}
	return out
}

// contextNote names what is on.
func (p *Pane) contextNote() string {
	n := 0
	for _, c := range model.Contexts {
		if c.On(&p.Book().Project) {
			n++
		}
	}
	if n == 0 {
		return ""
	}
	return model.Plural(n, "context") + " on"
}

func (p *Pane) contextRecord(st *style.Styles, w int) []string {
	m, ok := p.contexts.Current()
	if !ok {
		return nil
	}
	out := append(component.Heading(st, m.Name+": "+m.word(), w), component.Paragraph(st, style.Text, m.When, w)...)
	says := "What changes on the screens when it is on:"
	if m.on {
		says = "What it changes on the screens:"
	}
	out = append(append(out, ""), component.Paragraph(st, style.Muted, says, w)...)
	for _, c := range m.Changes {
		out = append(out, component.Paragraph(st, style.Text, "- "+c, w)...)
	}
	if m.Key == "large" {
		out = append(append(out, ""), component.Paragraph(st, style.Text, "Now: "+p.Book().Attention(len(p.Book().In(model.Engaged))).Sum()+".", w)...)
	}
	return append(append(out, ""), component.Paragraph(st, style.Muted, "Nothing that is stored is touched: switched off, all is as it was.", w)...)
}

func (p *Pane) contextActions() action.Set {
	m, ok := p.contexts.Current()
	if !ok {
		return nil
	}
	words, label := "switch it on", "switched on: "
	if m.on {
		words, label = "switch it off", "switched off: "
	}
	a := p.Deed("setup.context", "space", words, func() tea.Cmd { return p.Save(label+m.Name, p.Book().SwitchRows(m.Context)...) })
	a.Short, a.Foot = words, true
	return action.Set{a}
}
