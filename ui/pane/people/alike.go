package people

import (
	"context"
	"fmt"

	tea "charm.land/bubbletea/v2"

	"goodword/model"
	"goodword/ui/action"
	"goodword/ui/component"
	"goodword/ui/dialog"
	"goodword/ui/pane"
	"goodword/ui/style"
)

// alike is the list of people who may be the same. Only a person answers.
type alike struct {
	ids   *pane.Loader[[]int64]
	rows  *pane.Loader[[]model.Likeness]
	table component.Table[model.Likeness]
	load  func() tea.Cmd
}

func newAlike(p *Pane) alike {
	a := alike{ids: pane.NewLoader[[]int64](id), rows: pane.NewLoader[[]model.Likeness](id)}
	a.table = component.Table[model.Likeness]{
		Columns: []component.Column[model.Likeness]{
			{Title: "this", Width: 18, Min: 10, Grow: 1, Cell: func(r model.Likeness) string { return r.One.Name }},
			{Title: "and this", Width: 18, Min: 10, Grow: 1, Cell: other},
			{Title: "reason", Width: 30, Min: 12, Grow: 2, Drop: 1, Role: style.Muted, Cell: func(r model.Likeness) string { return r.Reason }},
			{Title: "", Width: 5, Drop: 2, Role: style.Muted, Cell: func(r model.Likeness) string { return r.Answer }},
		},
		ID:    func(r model.Likeness) int64 { return r.ID },
		Empty: "Nobody is left to look at. Imports bring more; tab goes back to the list.",
		Ask: func(ids []int64) tea.Cmd {
			return p.alike.rows.Load(func(ctx context.Context) ([]model.Likeness, error) { return p.store.JoinRows(ctx, ids) })
		},
	}
	a.load = func() tea.Cmd { return a.ids.Load(p.store.JoinIDs) }
	return a
}

func (p *Pane) swap() tea.Cmd {
	p.looking, p.open = !p.looking, false
	return nil
}

// other is who may be the same as the one: somebody known, or a handle that
// nobody has yet.
func other(row model.Likeness) string {
	if norm, host, ok := row.Handle(); ok {
		return norm + " on " + host
	}
	return row.Other.Name
}

func (p *Pane) nobodyAlike() string {
	if p.alike.table.Len() == 0 {
		return "There is nobody to look at"
	}
	return ""
}

func (p *Pane) alikeActions() action.Set {
	set := action.Set{{ID: "people.list", Keys: []string{"tab"}, Words: "go back to the list of people", Short: "people", Foot: true, Run: p.swap}}
	if p.open {
		set = append(set, action.Action{ID: "people.alikeback", Keys: []string{"esc"}, Words: "go back to the pairs", Short: "back", Foot: true, Run: func() tea.Cmd { p.open = false; return nil }})
	} else {
		set = append(set, action.Action{ID: "people.alikeopen", Keys: []string{"enter"}, Words: "see what is known of both", Short: "open", Foot: true, Reason: p.unseen, Run: func() tea.Cmd { p.open = true; return nil }})
	}
	return append(append(
		set,
		p.deed("people.join", "M", "they are the same: make them one", "same", p.noPair, p.joinPair),
		p.deed("people.notsame", "x", "they are not the same, or it is fine: never ask again", "not the same", p.unseen, func() tea.Cmd { return p.answer(model.NotSame) }),
		p.deed("people.joinlater", "l", "look at them later", "later", p.unseen, func() tea.Cmd { return p.answer(model.JoinLater) }),
		p.deed("people.joinalike", "A", "make one of all pairs with the same kind of reason", "", p.noPair, p.joinAlike),
	), component.Moves(&p.alike.table)...)
}

// unseen says that there is no row, or that it is not here yet.
func (p *Pane) unseen() string {
	if _, ok := p.alike.table.Current(); !ok {
		return "There is nobody to look at"
	}
	return ""
}

func (p *Pane) noPair() string {
	if row, ok := p.alike.table.Current(); ok && !row.CanJoin() {
		return "One person alone is meant here: x when it is fine as it is"
	}
	return p.unseen()
}

func (p *Pane) joinPair() tea.Cmd {
	row, _ := p.alike.table.Current()
	label := "joined " + row.One.Name + " and " + other(row)
	return p.Host.Save(label, func() error { return p.store.JoinPeople(label, row.ID) })
}

func (p *Pane) answer(answer string) tea.Cmd {
	row, _ := p.alike.table.Current()
	who := row.One.Name
	if row.OtherPersonID != 0 {
		who += " and " + row.Other.Name
	}
	label := "put off: " + who
	if answer == model.NotSame {
		label = "kept as it is: " + who
		if row.OtherPersonID != 0 {
			label = "not the same: " + who
		}
	}
	join := row.Join
	join.Answer = answer
	return p.Save(label, &join)
}

// joinAlike asks first: many pairs become one by a single key.
func (p *Pane) joinAlike() tea.Cmd {
	row, _ := p.alike.table.Current()
	class := row.Class()
	label := "joined all with " + class
	lines := []string{fmt.Sprintf("All pairs with %q become one person each. One undo makes them two again.", class)}
	p.Host.Open(dialog.NewConfirm("Join all with the same kind of reason", lines, "", func() tea.Cmd {
		return p.Host.Save(label, func() error { return p.store.JoinAlike(label, class) })
	}))
	return nil
}

func (p *Pane) alikeSplit() pane.Split {
	st := p.Host.Env().Style
	return pane.Split{
		Open: p.open,
		List: func(w, h int) string {
			p.alike.table.Blurred = p.open
			return component.Part(st, fmt.Sprintf("MAY BE THE SAME, %d to look at", p.alike.table.Len()), p.alike.table.Position(), !p.open, w, h, func(w, h int) string { return p.alike.table.View(st, w, h) })
		},
		Detail: func(w, h int) string {
			return component.Part(st, "", "", p.open, w, h, func(w, h int) string {
				row, ok := p.alike.table.Current()
				if !ok {
					return component.Block(nil, w, h)
				}
				return component.Block(drawAlike(st, &row, w), w, h)
			})
		},
	}
}

// drawAlike is the reason, and what is known of both under it.
func drawAlike(st *style.Styles, row *model.Likeness, w int) []string {
	lines := append(component.Paragraph(st, style.Text, row.Reason, w), "")
	for _, k := range []model.Known{row.One, row.Other} {
		if k.Name == "" {
			continue
		}
		apart := ""
		if k.DoNotContact {
			apart = "asked not to be contacted"
		}
		lines = append(lines, component.Heading(st, k.Name, w)...)
		lines = append(lines, component.Facts(st, []component.Fact{
			{Label: "company", Value: k.Company},
			{Label: "city", Value: k.City},
			{Label: "arm", Value: k.Arm},
			{Label: "address", Value: k.Addresses},
			{Label: "known to", Value: k.Records},
			{Label: "apart", Value: apart, Role: style.Caution},
		}, w)...)
		lines = append(lines, "")
	}
	return lines
}

func (p *Pane) clickAlike(x, y, w, h int) tea.Cmd {
	parts, top := p.split().Layout(w, h)
	switch part, _ := parts.At(x); part {
	case "list":
		p.open = false
		if hit, again := p.alike.table.Click(y - top - component.PartTop); hit && again {
			p.open = true
		}
	case "detail":
		p.open = true
	}
	return nil
}
