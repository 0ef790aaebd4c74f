package care

import (
	"fmt"

	tea "charm.land/bubbletea/v2"

	"goodword/model"
	"goodword/ui/action"
	"goodword/ui/component"
	"goodword/ui/entry"
	"goodword/ui/style"
)

func boundaryColumns(book func() *model.Book) []component.Column[model.Boundary] {
	return []component.Column[model.Boundary]{
		{Title: "state", Width: 12, Cell: func(n model.Boundary) string { return boundaryState(n, book().Today) }, RoleOf: func(n model.Boundary) style.Role {
			if n.SettledOn.By(book().Today) {
				return style.Muted
			}
			return style.Caution
		}},
		{Title: "who", Width: 14, Min: 8, Grow: 1, Cell: func(n model.Boundary) string { return book().Name(n.PersonID) }},
		{Title: "what", Width: 14, Min: 8, Grow: 1, Drop: 2, Cell: func(n model.Boundary) string { return n.What }},
		{Title: "talk by", Width: 10, Right: true, Drop: 1, Role: style.Muted, Cell: func(n model.Boundary) string { return n.TalkDue.Words() }},
	}
}

// boundaryState says how late a talk is.
func boundaryState(n model.Boundary, today model.Date) string {
	state := n.State(today)
	if state == "talk planned" && n.TalkDue < today {
		return fmt.Sprintf("late %dd", today.Since(n.TalkDue))
	}
	return state
}

func (p *Pane) boundaryNote() string {
	n := 0
	for i := range p.Book().Boundaries {
		if b := &p.Book().Boundaries[i]; b.Date.By(p.Book().Today) && !b.SettledOn.By(p.Book().Today) {
			n++
		}
	}
	if n == 0 {
		return ""
	}
	return fmt.Sprintf("%d open", n)
}

func (p *Pane) boundaryRecord(st *style.Styles, w int) []string {
	n, ok := p.boundaries.Current()
	if !ok {
		return nil
	}
	b := p.Book()
	repeats := ""
	if n.Repeats > 0 {
		repeats = model.Plural(int(n.Repeats), "time")
	}
	lines := append(component.Heading(st, b.Name(n.PersonID), w), component.Facts(st, []component.Fact{
		{Label: "state", Value: boundaryState(n, b.Today)},
		{Label: "kind", Value: n.Kind},
		{Label: "what", Value: n.What},
		{Label: "noted", Value: n.Date.Words()},
		{Label: "talk by", Value: n.TalkDue.Words()},
		{Label: "talked", Value: n.TalkedOn.Words()},
		{Label: "outcome", Value: n.Outcome},
		{Label: "settled", Value: n.SettledOn.Words()},
		{Label: "repeated", Value: repeats},
	}, w)...)
	lines = append(append(lines, ""), component.Paragraph(st, style.Muted, model.Warning("W14")+" Say what the space is for, and what it is not; remind them of what you share.", w)...)
	if n.Repeats >= 2 {
		lines = append(lines, component.Paragraph(st, style.Caution, "It happened again twice. Whether they leave the space is the manager's decision, told to them in private.", w)...)
	}
	return lines
}

func (p *Pane) boundaryActions() action.Set {
	add := foot(p.WaveDeed("care.newboundary", "n", "note a limit", p.newBoundary), "new")
	n, ok := p.boundaries.Current()
	if !ok {
		return action.Set{add}
	}
	name := p.Book().Name(n.PersonID)
	return action.Set{
		add,
		foot(p.Deed("care.talk", "c", "note how the private talk went", func() tea.Cmd { return p.talk(n) }), "talked"),
		foot(p.Deed("care.settled", "S", "note that it is settled", func() tea.Cmd { return p.settled(n) }), "settled"),
		foot(p.Deed("care.repeated", "R", "note that it happened again", func() tea.Cmd {
			n.Repeat(p.Book().Today)
			return p.Save(name+": the limit was passed again", &n)
		}), "again"),
		p.Deed("care.editboundary", "e", "edit the note", func() tea.Cmd { return p.askBoundary("Limit of "+name, n, "edited the note on ") }),
		p.Deed("care.removeboundary", "d", "remove the note", func() tea.Cmd { return p.Remove("removed the note on "+name, &n) }),
		{ID: "care.limited", Keys: []string{"p"}, Words: "open the person", Run: func() tea.Cmd { return p.Host.Person(n.PersonID) }},
	}
}

func (p *Pane) newBoundary() tea.Cmd {
	b := p.Book()
	return p.askBoundary("New limit", model.Boundary{WaveID: b.Wave.ID, Date: b.Today, Kind: model.BoundaryKinds[0], TalkDue: b.Today.AddWorkdays(2)}, "noted a limit of ")
}

func (p *Pane) askBoundary(title string, n model.Boundary, label string) tea.Cmd {
	return p.Ask(title, entry.Boundary(&n, p.Book()), func() (string, []model.Row) {
		return label + p.Book().Name(n.PersonID), []model.Row{&n}
	})
}

// talk writes the touch with it: the talk was a contact.
func (p *Pane) talk(n model.Boundary) tea.Cmd {
	b := p.Book()
	way, on := model.TalkWays[0], b.Today
	return p.Ask("Talk with "+b.Name(n.PersonID), entry.Talk(&n, &way, &on), func() (string, []model.Row) {
		rows := []model.Row{&n}
		if err := n.Talk(way, on); err == nil {
			rows = append(rows, &model.Touch{
				WaveID: b.Wave.ID, PersonID: n.PersonID, Date: on, Direction: "out", Kind: "boundary", Channel: way, Text: n.What, By: b.Project.RunsBy,
			})
		}
		return "talked with " + b.Name(n.PersonID), rows
	})
}

func (p *Pane) settled(n model.Boundary) tea.Cmd {
	if n.TalkedOn == "" {
		p.Host.Toast("Talk with them first: c notes how it went")
		return nil
	}
	n.SettledOn, n.Outcome = p.Book().Today, "settled"
	return p.Save("settled the limit with "+p.Book().Name(n.PersonID), &n)
}
