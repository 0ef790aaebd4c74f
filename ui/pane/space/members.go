package space

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

func memberColumns(book func() *model.Book) []component.Column[model.Member] {
	return []component.Column[model.Member]{
		{Title: "name", Width: 18, Min: 10, Grow: 2, Cell: func(m model.Member) string { return m.Name }},
		{Title: "state", Width: 11, Cell: func(m model.Member) string { return m.State }, RoleOf: memberRole},
		{Title: "since", Width: 10, Right: true, Drop: 1, Role: style.Muted, Cell: func(m model.Member) string { return m.Since.Words() }},
	}
}

func memberRole(m model.Member) style.Role {
	switch m.State {
	case "joined", "back", "one to one":
		return style.Positive
	case "quiet":
		return style.Caution
	}
	return style.Muted
}

// memberNote counts who is in, by group or by choice one to one.
func (p *Pane) memberNote() string {
	if p.space() == nil {
		return ""
	}
	n := p.Book().MembersBy(p.space().ID)
	return fmt.Sprint(n["joined"] + n["back"] + n["quiet"] + n["one to one"])
}

func (p *Pane) memberRecord(st *style.Styles, w int) []string {
	m, ok := p.members.Current()
	if !ok {
		return nil
	}
	lines := component.Heading(st, m.Name, w)
	facts := []component.Fact{{Label: "state", Value: m.State, Role: memberRole(m)}}
	if r := m.Row; r != nil {
		facts = append(
			facts,
			component.Fact{Label: "invited", Value: r.InvitedOn.Words()}, component.Fact{Label: "joined", Value: r.JoinedOn.Words()},
			component.Fact{Label: "quiet since", Value: r.QuietOn.Words()}, component.Fact{Label: "back", Value: r.BackOn.Words()},
			component.Fact{Label: "left", Value: r.LeftOn.Words()}, component.Fact{Label: "why", Value: r.LeftWhy},
			component.Fact{Label: "role", Value: r.RoleWords},
		)
	}
	lines = append(lines, component.Facts(st, facts, w)...)
	if m.State == "one to one" {
		lines = append(lines, "")
		lines = append(lines, component.Paragraph(st, style.Muted, "Served one to one by choice. This counts in full, and nobody asks them to join again.", w)...)
	}
	return append(lines, p.totals(st, w)...)
}

// totals say how many are where.
func (p *Pane) totals(st *style.Styles, w int) []string {
	n := p.Book().MembersBy(p.space().ID)
	var parts []string
	for _, state := range []string{"joined", "back", "quiet", "one to one", "invited", "not invited", "left"} {
		if n[state] > 0 {
			parts = append(parts, fmt.Sprintf("%d %s", n[state], state))
		}
	}
	return append([]string{""}, component.Paragraph(st, style.Muted, "All: "+strings.Join(parts, ", ")+".", w)...)
}

func (p *Pane) memberActions() action.Set {
	if p.space() == nil {
		return action.Set{p.adds("newmember", "", nil)}
	}
	m, ok := p.members.Current()
	if !ok {
		return nil
	}
	set := action.Set{
		p.Deed("space.invite", "v", "invite", func() tea.Cmd { return p.invite(m) }),
		p.Deed("space.joined", "o", "note that they joined", func() tea.Cmd {
			return p.step(m, m.Name+" joined", func(r *model.Membership) { r.JoinedOn, r.LeftOn = p.Book().Today, "" })
		}),
		p.Deed("space.onetoone", "b", "serve one to one by choice, or in the group again", func() tea.Cmd { return p.oneToOne(m) }),
		p.Deed("space.quiet", "z", "note that they went quiet, or are back", func() tea.Cmd { return p.quiet(m) }),
		p.Deed("space.left", "L", "note that they left, and why", func() tea.Cmd { return p.left(m) }),
		p.Deed("space.editmember", "e", "edit the membership", func() tea.Cmd { return p.editMember(m) }),
	}
	for i, short := range []string{"invite", "joined", "one to one", "quiet"} {
		set[i].Short, set[i].Foot = short, true
	}
	if m.Row != nil {
		set = append(set, p.Deed("space.removemember", "d", "remove the membership", func() tea.Cmd {
			return p.Remove("removed the membership of "+m.Name, m.Row)
		}))
	}
	return append(set, action.Action{ID: "space.person", Keys: []string{"p"}, Words: "open the person", Run: func() tea.Cmd { return p.Host.Person(m.PersonID) }})
}

// membership is a copy of what is written, or a new row.
func (p *Pane) membership(m model.Member) model.Membership {
	if m.Row != nil {
		return *m.Row
	}
	return model.Membership{SpaceID: p.space().ID, PersonID: m.PersonID}
}

func (p *Pane) step(m model.Member, label string, change func(*model.Membership)) tea.Cmd {
	row := p.membership(m)
	change(&row)
	return p.Save(label, &row)
}

// invite writes the touch with it: whoever asked not to be contacted is not
// invited either. Nobody is invited twice.
func (p *Pane) invite(m model.Member) tea.Cmd {
	b, s := p.Book(), p.space()
	switch {
	case m.State == "one to one":
		p.Host.Toast(m.Name + " is served one to one by choice and is not asked again")
		return nil
	case m.State != "not invited":
		p.Host.Toast(m.Name + " was invited already")
		return nil
	case s.State(b.Today) == "planned":
		p.Host.Toast("Post the house rules before you invite anybody: e in Rules")
		return nil
	}
	row := p.membership(m)
	row.InvitedOn = b.Today
	return p.Reach(step, b.Contact(m.PersonID), func(passed ...model.Row) tea.Cmd {
		return p.Save("invited "+m.Name, append(passed, &row, &model.Touch{
			WaveID: b.Wave.ID, PersonID: m.PersonID, Date: b.Today, Direction: "out", Kind: "invite", Text: "to " + s.Name, By: b.Project.RunsBy,
		})...)
	})
}

// oneToOne keeps the person's own wish beside the membership.
func (p *Pane) oneToOne(m model.Member) tea.Cmd {
	row := p.membership(m)
	on := m.State != "one to one"
	row.OneToOne = on
	rows := []model.Row{&row}
	if person := p.Book().People[m.PersonID]; person != nil && person.OneToOne != on {
		changed := *person
		changed.OneToOne = on
		rows = append(rows, &changed)
	}
	if on {
		return p.Save("serve "+m.Name+" one to one", rows...)
	}
	return p.Save("serve "+m.Name+" in the group", rows...)
}

func (p *Pane) quiet(m model.Member) tea.Cmd {
	today := p.Book().Today
	if m.State == "quiet" {
		return p.step(m, m.Name+" is back", func(r *model.Membership) { r.BackOn = today })
	}
	return p.step(m, m.Name+" went quiet", func(r *model.Membership) { r.QuietOn, r.BackOn = today, "" })
}

func (p *Pane) left(m model.Member) tea.Cmd {
	row := p.membership(m)
	row.LeftOn = p.Book().Today
	return p.Ask(m.Name+" left", entry.Leaving(&row), func() (string, []model.Row) {
		return m.Name + " left the space", []model.Row{&row}
	})
}

func (p *Pane) editMember(m model.Member) tea.Cmd {
	row := p.membership(m)
	return p.Ask("Membership of "+m.Name, entry.Membership(&row), func() (string, []model.Row) {
		return "edited the membership of " + m.Name, []model.Row{&row}
	})
}
