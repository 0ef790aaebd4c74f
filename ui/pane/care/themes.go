package care

import (
	"fmt"
	"maps"
	"slices"

	tea "charm.land/bubbletea/v2"

	"goodword/model"
	"goodword/ui/action"
	"goodword/ui/component"
	"goodword/ui/entry"
	"goodword/ui/style"
)

func themeColumns() []component.Column[model.CaseTheme] {
	return []component.Column[model.CaseTheme]{
		{Title: "theme", Width: 16, Min: 8, Grow: 1, Cell: func(t model.CaseTheme) string { return t.Name }},
		{Title: "cases", Width: 5, Right: true, Cell: func(t model.CaseTheme) string { return fmt.Sprint(len(t.Cases)) }},
		{Title: "state", Width: 10, Cell: func(t model.CaseTheme) string { return t.State }, RoleOf: func(t model.CaseTheme) style.Role {
			if t.State == "back again" {
				return style.Caution
			}
			return style.Muted
		}},
		{Title: "last", Width: 10, Right: true, Drop: 1, Role: style.Muted, Cell: func(t model.CaseTheme) string { return t.Last.Words() }},
	}
}

// themeRecord is the tally by month, what was done, and the cases.
func (p *Pane) themeRecord(st *style.Styles, w int) []string {
	t, ok := p.themes.Current()
	if !ok {
		return nil
	}
	lines := component.Heading(st, t.Name, w)
	months := component.Bars{Series: []component.Series{{Role: style.Accent}}}
	for _, month := range slices.Sorted(maps.Keys(t.Months)) {
		months.Rows = append(months.Rows, component.BarRow{Label: month, Values: []float64{float64(t.Months[month])}})
	}
	lines = append(lines, component.Draw(st, months, p.Host.Env().Plain, min(w, 40))...)
	facts := []component.Fact{{Label: "state", Value: t.State}}
	if a := t.Action; a != nil {
		facts = append(facts, component.Fact{Label: "what we do", Value: a.Answer}, component.Fact{Label: "told", Value: a.Evidence}, component.Fact{Label: "done", Value: a.Date.Words()})
	}
	lines = append(append(lines, ""), component.Facts(st, facts, w)...)
	if t.Action == nil {
		lines = append(lines, component.Paragraph(st, style.Muted, "Nothing is done about it yet: e writes down what.", w)...)
	}
	lines = append(lines, "")
	for _, c := range t.Cases {
		lines = append(lines, component.Facts(st, []component.Fact{{Label: component.Pad(c.NotedOn.Words(), 10), Value: who(p.Book(), c.PersonID) + ": " + c.What}}, w)...)
	}
	return lines
}

func (p *Pane) themeActions() action.Set {
	t, ok := p.themes.Current()
	if !ok {
		return nil
	}
	set := action.Set{foot(p.Deed("care.theme", "e", "write down what is done about it, and who was told", func() tea.Cmd { return p.askTheme(t) }), "what we do")}
	if t.Action != nil {
		set = append(set, p.Deed("care.removetheme", "d", "remove what is done about it", func() tea.Cmd { return p.Remove("removed what is done about "+t.Name, t.Action) }))
	}
	return set
}

func (p *Pane) askTheme(t model.CaseTheme) tea.Cmd {
	a := model.Answer{WaveID: p.Book().Wave.ID, Topic: model.TopicTheme, Question: t.Name}
	if t.Action != nil {
		a = *t.Action
	}
	return p.Ask("Theme: "+t.Name, entry.Theme(&a), func() (string, []model.Row) {
		return "wrote down what is done about " + t.Name, []model.Row{&a}
	})
}
