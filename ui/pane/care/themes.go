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

func themeColumns() []component.Column[model.Pattern] {
	return []component.Column[model.Pattern]{
		{Title: "theme", Width: 16, Min: 8, Grow: 1, Cell: func(t model.Pattern) string { return t.Name }},
		{Title: "times", Width: 5, Right: true, Cell: func(t model.Pattern) string { return fmt.Sprint(len(t.Items)) }},
		{Title: "state", Width: 10, Cell: func(t model.Pattern) string { return t.State }, RoleOf: func(t model.Pattern) style.Role {
			if t.State == "back again" {
				return style.Caution
			}
			return style.Muted
		}},
		{Title: "last", Width: 10, Right: true, Drop: 1, Role: style.Muted, Cell: func(t model.Pattern) string { return t.Last.Words() }},
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
	if r := t.Row; r != nil {
		facts = append(facts, component.Fact{Label: "what we do", Value: r.Action}, component.Fact{Label: "told", Value: r.Told}, component.Fact{Label: "done", Value: r.DoneOn.Words()})
	}
	lines = append(append(lines, ""), component.Facts(st, facts, w)...)
	switch t.State {
	case "open":
		lines = append(lines, component.Paragraph(st, style.Muted, "Nothing is done about it yet: e writes down what.", w)...)
	case "back again":
		lines = append(lines, component.Paragraph(st, style.Caution, "It came up again after it was done. Look at what was done once more, and tell them.", w)...)
	}
	lines = append(lines, "")
	for _, item := range t.Items {
		lines = append(lines, component.Facts(st, []component.Fact{{Label: component.Pad(item.Date.Words(), 10), Value: item.Kind + ", " + who(p.Book(), item.PersonID) + ": " + item.Text}}, w)...)
	}
	return lines
}

func (p *Pane) themeActions() action.Set {
	t, ok := p.themes.Current()
	if !ok {
		return nil
	}
	set := action.Set{action.InFoot(p.Deed("care.theme", "e", "write down what is done about it, and who was told", func() tea.Cmd { return p.askTheme(t) }), "what we do")}
	if t.Row != nil {
		set = append(set, p.Deed("care.removetheme", "d", "remove what is done about it", func() tea.Cmd { return p.Remove("removed what is done about "+t.Name, t.Row) }))
	}
	return set
}

func (p *Pane) askTheme(t model.Pattern) tea.Cmd {
	r := model.Theme{Name: t.Name}
	if t.Row != nil {
		r = *t.Row
	}
	return p.On(&r).Ask("Theme: "+t.Name, entry.Theme(&r), func() (string, []model.Row) {
		return "wrote down what is done about " + t.Name, []model.Row{&r}
	})
}
