package care

import (
	tea "charm.land/bubbletea/v2"

	"goodword/model"
	"goodword/ui/action"
	"goodword/ui/component"
	"goodword/ui/entry"
	"goodword/ui/style"
)

func (p *Pane) followLimits() follow[model.Boundary] {
	return follow[model.Boundary]{
		state: func(n model.Boundary) string { return boundaryState(n, p.Book().Today) }, done: func(n model.Boundary) bool { return n.SettledOn.By(p.Book().Today) },
		known: func(n model.Boundary) bool { return n.Date.By(p.Book().Today) }, person: func(n model.Boundary) int64 { return n.PersonID },
		what: func(n model.Boundary) string { return n.What }, title: "talk by", day: func(n model.Boundary) model.Date { return n.TalkDue },
	}
}

// boundaryState says how late a talk is.
func boundaryState(n model.Boundary, today model.Date) string {
	switch state := n.State(today); {
	case state == "talk planned":
		return late(n.TalkDue, today, state)
	case state == "settled" && n.Outcome == "left":
		return "left"
	default:
		return state
	}
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
	if b.Project.Purpose != "" {
		lines = append(lines, component.Paragraph(st, style.Text, "What you share: \""+b.Project.Purpose+"\"", w)...)
	}
	if n.Repeats >= 2 {
		lines = append(lines, component.Paragraph(st, style.Caution, "It happened again twice. Whether they leave the space is the manager's decision, told to them in private: X notes it.", w)...)
	}
	return lines
}

func (p *Pane) boundaryActions() action.Set {
	add := action.InFoot(p.WaveDeed("care.newboundary", "n", "note a limit", p.newBoundary), "new")
	n, ok := p.boundaries.Current()
	if !ok {
		return action.Set{add}
	}
	name := p.Book().Name(n.PersonID)
	set := action.Set{
		add,
		action.InFoot(p.Deed("care.talk", "c", "note how the private talk went", func() tea.Cmd { return p.talk(n) }), "talked"),
		action.InFoot(p.Deed("care.settled", "S", "note that it is settled", func() tea.Cmd { return p.settled(n) }), "settled"),
		action.InFoot(p.Deed("care.repeated", "R", "note that it happened again", func() tea.Cmd {
			n.Repeat(p.Book().Today)
			return p.Save(name+": the limit was passed again", &n)
		}), "again"),
		p.Deed("care.leaves", "X", "note that they leave the space, told in private", func() tea.Cmd { return p.leaves(n) }),
		p.Deed("care.editboundary", "e", "edit the note", func() tea.Cmd { return p.askBoundary("Limit of "+name, n, "edited the note on ") }),
		p.Deed("care.removeboundary", "d", "remove the note", func() tea.Cmd { return p.Remove("removed the note on "+name, &n) }),
	}
	return append(set, p.opens(n.PersonID)...)
}

func (p *Pane) newBoundary() tea.Cmd {
	b := p.Book()
	return p.askBoundary("New limit", model.Boundary{WaveID: b.Wave.ID, Date: b.Today, Kind: model.BoundaryKinds[0], TalkDue: b.Today.AddWorkdays(2)}, "noted a limit of ")
}

func (p *Pane) askBoundary(title string, n model.Boundary, label string) tea.Cmd {
	return p.On(&n).Ask(title, entry.Boundary(&n, p.Book()), func() (string, []model.Row) {
		return label + p.Book().Name(n.PersonID), []model.Row{&n}
	})
}

// talk writes the touch with it: the talk was a contact.
func (p *Pane) talk(n model.Boundary) tea.Cmd {
	b := p.Book()
	way, on := model.TalkWays[0], b.Today
	return p.On(&n).Ask("Talk with "+b.Name(n.PersonID), entry.Talk(&n, &way, &on, b.Project.Purpose), func() (string, []model.Row) {
		rows := []model.Row{&n}
		if err := n.Talk(way, on); err == nil {
			rows = append(rows, p.contact(n.PersonID, on, way, n.What))
		}
		return "talked with " + b.Name(n.PersonID), rows
	})
}

// contact is the touch that a talk about a limit is.
func (p *Pane) contact(person int64, on model.Date, way, about string) *model.Touch {
	b := p.Book()
	return &model.Touch{WaveID: b.Wave.ID, PersonID: person, Date: on, Direction: "out", Kind: "boundary", Channel: way, Text: about, By: b.Project.RunsBy}
}

func (p *Pane) settled(n model.Boundary) tea.Cmd {
	if n.TalkedOn == "" {
		p.Host.Toast("Talk with them first: c notes how it went")
		return nil
	}
	n.SettledOn, n.Outcome = p.Book().Today, "settled"
	return p.Save("settled the limit with "+p.Book().Name(n.PersonID), &n)
}

// leaves ends a limit that was passed twice again: they leave the space, and
// were told in private.
func (p *Pane) leaves(n model.Boundary) tea.Cmd {
	b := p.Book()
	if n.Repeats < 2 {
		p.Host.Toast("Only after it happened again twice; R notes that it did")
		return nil
	}
	way, on := model.TalkWays[0], b.Today
	return p.On(&n).Ask(b.Name(n.PersonID)+" leaves the space", entry.Talk(&n, &way, &on, ""), func() (string, []model.Row) {
		label := b.Name(n.PersonID) + " leaves the space"
		if n.Talk(way, on) != nil {
			return label, []model.Row{&n}
		}
		why := n.Outcome
		n.SettledOn, n.Outcome = on, "left"
		rows := []model.Row{&n, p.contact(n.PersonID, on, way, why)}
		for i := range b.Memberships {
			if m := b.Memberships[i]; m.PersonID == n.PersonID && m.LeftOn == "" {
				m.LeftOn, m.LeftWhy = on, why
				rows = append(rows, &m)
			}
		}
		return label, rows
	})
}
