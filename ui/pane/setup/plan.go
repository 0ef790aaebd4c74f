package setup

import (
	"fmt"

	tea "charm.land/bubbletea/v2"

	"goodword/model"
	"goodword/ui/action"
	"goodword/ui/component"
	"goodword/ui/entry"
	"goodword/ui/pane"
	"goodword/ui/style"
)

func planTable(b func() *model.Book) component.Table[model.PlanItem] {
	return component.Table[model.PlanItem]{
		ID:    func(x model.PlanItem) int64 { return x.ID },
		Empty: "What follows from the reflections, and what goes on after the last day. n plans something.",
		Columns: []component.Column[model.PlanItem]{
			{Title: "what", Width: 20, Min: 12, Grow: 1, Cell: func(x model.PlanItem) string { return x.Text }},
			{Title: "how", Width: 13, Drop: 1, Role: style.Muted, Cell: func(x model.PlanItem) string { return madeWords(x.Made) }},
			{Title: "who", Width: 12, Drop: 3, Role: style.Muted, Cell: func(x model.PlanItem) string { return x.Who }},
			{Title: "due", Width: 10, Drop: 2, Right: true, Role: style.Muted, Cell: func(x model.PlanItem) string { return x.Due.Words() }},
			{Title: "state", Width: 8, Cell: func(x model.PlanItem) string { return planState(&x, b()) }},
		},
	}
}

// madeWords tag an item: what lies outside can only be made together.
func madeWords(made string) string {
	if made == "together" {
		return "make together"
	}
	return "do ourselves"
}

func planState(x *model.PlanItem, b *model.Book) string {
	if x.State(b.Today) == "open" && x.GoesOn(&b.Wave) {
		return "goes on"
	}
	return x.State(b.Today)
}

// planNote counts what is open.
func (p *Pane) planNote() string {
	n := 0
	for i := range p.Book().Plan {
		if p.Book().Plan[i].State(p.Book().Today) == "open" {
			n++
		}
	}
	return pane.Some(n, "open")
}

func (p *Pane) planRecord(st *style.Styles, w int) []string {
	x, ok := p.plan.Current()
	if !ok {
		return nil
	}
	b := p.Book()
	from := ""
	for i := range b.Answers {
		if b.Answers[i].ID == x.AnswerID && x.AnswerID != 0 {
			from = b.Answers[i].Answer
		}
	}
	out := append(component.Heading(st, x.Text, w), component.Facts(st, []component.Fact{
		{Label: "how", Value: madeWords(x.Made)},
		{Label: "who", Value: x.Who},
		{Label: "due", Value: x.Due.Words()},
		{Label: "state", Value: planState(&x, b)},
		{Label: "follows from", Value: from},
		{Label: "dropped because", Value: x.DroppedWhy},
	}, w)...)
	if weeks := b.Rhythm(); len(weeks) > 0 {
		bars := component.Bars{Series: []component.Series{{Role: style.Accent}}}
		for i, n := range weeks {
			bars.Rows = append(bars.Rows, component.BarRow{Label: fmt.Sprintf("week %d", i+1), Values: []float64{float64(n)}})
		}
		out = append(append(out, ""), st.Strong(style.Text, component.Cut("Our touches, week by week", w)))
		out = append(out, component.Draw(st, bars, p.Host.Env().Plain, w)...)
	}
	for _, h := range b.PlanHints() {
		out = append(append(out, ""), component.Paragraph(st, style.Caution, h, w)...)
	}
	return out
}

func (p *Pane) planActions() action.Set {
	b := p.Book()
	add := p.Deed("setup.newplan", "n", "plan something", func() tea.Cmd {
		x := &model.PlanItem{WaveID: b.Wave.ID, Made: "together"}
		if b.Wave.ID != 0 {
			x.Due = b.Wave.End().Add(28)
		}
		return p.askPlan("New plan item", x, "planned: ")
	})
	add.Short, add.Foot = "new", true
	x, ok := p.plan.Current()
	if !ok {
		return action.Set{add}
	}
	done := p.Deed("setup.plandone", "c", "note that it is done", func() tea.Cmd {
		y := x
		y.DoneOn = b.Today
		return p.Save("done: "+x.Text, &y)
	})
	done.Short, done.Foot = "done", true
	edit := p.Deed("setup.editplan", "e", "edit the item", func() tea.Cmd { y := x; return p.askPlan("Plan item", &y, "edited: ") })
	edit.Short, edit.Foot = "edit", true
	return action.Set{
		add, done, edit,
		p.Deed("setup.dropplan", "z", "drop it, with the reason", func() tea.Cmd {
			y := x
			y.DroppedOn = b.Today
			return p.On(&y).Ask("Why it is dropped", entry.Dropped(&y), func() (string, []model.Row) { return "dropped: " + x.Text, []model.Row{&y} })
		}),
		p.Deed("setup.removeplan", "d", "remove the item", func() tea.Cmd { return p.Remove("removed the plan item "+x.Text, &x) }),
	}
}

func (p *Pane) askPlan(title string, x *model.PlanItem, label string) tea.Cmd {
	return p.On(x).Ask(title, entry.PlanItem(x), func() (string, []model.Row) { return label + x.Text, []model.Row{x} })
}
