package setup

import (
	"fmt"
	"strings"

	tea "charm.land/bubbletea/v2"

	"goodword/model"
	"goodword/ui/action"
	"goodword/ui/component"
	"goodword/ui/entry"
	"goodword/ui/style"
)

// conditionTable is the small grid: a line a week, a word for each condition.
func conditionTable() component.Table[model.ConditionCheck] {
	cols := []component.Column[model.ConditionCheck]{
		{Title: "week", Width: 4, Right: true, Cell: func(c model.ConditionCheck) string { return fmt.Sprint(c.Week) }},
	}
	for i, name := range model.Conditions {
		cols = append(cols, component.Column[model.ConditionCheck]{Title: name, Width: 14, Min: 8, Grow: 1, Cell: func(c model.ConditionCheck) string { return c.Words()[i] }})
	}
	return component.Table[model.ConditionCheck]{
		ID: func(c model.ConditionCheck) int64 { return c.ID }, Columns: cols,
		Empty: "Once a week, five words: how safe they are, whether there is time, space to speak, answers, fun. n writes this week's.",
	}
}

func (p *Pane) conditionNote() string {
	b := p.Book()
	if week := b.Wave.Week(b.Today); b.Wave.ID != 0 && week > 0 && b.CheckOfWeek().ID == 0 && b.Wave.Status(b.Today) == "running" {
		return fmt.Sprintf("week %d open", week)
	}
	return ""
}

func (p *Pane) conditionActions() action.Set {
	add := p.WaveDeed("setup.conditions", "n", "write this week's five words", func() tea.Cmd { return p.askConditions(p.Book().CheckOfWeek()) })
	add.Short, add.Foot = "this week", true
	c, ok := p.conditions.Current()
	if !ok {
		return action.Set{add}
	}
	edit := p.Deed("setup.editconditions", "e", "edit the week", func() tea.Cmd { return p.askConditions(c) })
	edit.Short, edit.Foot = "edit", true
	return action.Set{add, edit, p.Deed("setup.removeconditions", "d", "remove the week", func() tea.Cmd {
		return p.Remove(fmt.Sprintf("removed the conditions of week %d", c.Week), &c)
	})}
}

func (p *Pane) askConditions(c model.ConditionCheck) tea.Cmd {
	return p.On(&c).Ask(fmt.Sprintf("The conditions in week %d", c.Week), entry.Conditions(&c), func() (string, []model.Row) {
		return fmt.Sprintf("wrote the conditions of week %d", c.Week), []model.Row{&c}
	})
}

// attentionTable says whom we neglect; it is nobody's rank.
func attentionTable(b func() *model.Book) component.Table[model.Attended] {
	return component.Table[model.Attended]{
		ID:    func(a model.Attended) int64 { return a.PersonID },
		Empty: "Who had how much of our attention, once a wave runs: the quietest stand first.",
		Columns: []component.Column[model.Attended]{
			{Title: "who", Width: 18, Min: 10, Grow: 1, Cell: func(a model.Attended) string { return b().Name(a.PersonID) }},
			{Title: "last touch", Width: 10, Drop: 1, Role: style.Muted, Cell: func(a model.Attended) string { return a.Last.Words() }},
			{Title: "quiet for", Width: 9, Right: true, Cell: func(a model.Attended) string { return model.Plural(a.Quiet, "day") }},
			{Title: "longest gap", Width: 11, Right: true, Drop: 2, Cell: func(a model.Attended) string { return model.Plural(a.Longest, "day") }},
			{Title: "days with a touch", Width: 17, Right: true, Drop: 3, Cell: func(a model.Attended) string { return fmt.Sprint(a.Touches) }},
		},
	}
}

// quietest is how many people are named as left alone.
const quietest = 5

func (p *Pane) attentionRecord(st *style.Styles, w int) []string {
	a, ok := p.attention.Current()
	if !ok {
		return nil
	}
	b := p.Book()
	out := append(component.Heading(st, b.Name(a.PersonID), w), component.Facts(st, []component.Fact{
		{Label: "last touch", Value: either(a.Last.Words(), "none in this wave")},
		{Label: "quiet for", Value: model.Plural(a.Quiet, "day")},
		{Label: "longest gap", Value: model.Plural(a.Longest, "day")},
		{Label: "touched on", Value: model.Plural(a.Touches, "day")},
	}, w)...)
	list := b.Evenness()
	longest := list[0]
	var names []string
	for i, x := range list {
		if i < quietest {
			names = append(names, b.Name(x.PersonID))
		}
		if x.Longest > longest.Longest {
			longest = x
		}
	}
	out = append(append(out, ""), component.Paragraph(st, style.Text, "Quietest now: "+strings.Join(names, ", ")+".", w)...)
	out = append(out, component.Paragraph(st, style.Text, fmt.Sprintf("Longest gap so far: %s, %s.", b.Name(longest.PersonID), model.Plural(longest.Longest, "day")), w)...)
	out = append(append(out, ""), component.Paragraph(st, style.Muted, "Only you see this. It says whom we left alone, and stands in no summary.", w)...)
	return append(append(out, ""), component.Paragraph(st, style.Muted, "The sum: "+b.Attention(len(b.Active())).Sum()+".", w)...)
}
