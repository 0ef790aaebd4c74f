package space

import (
	"fmt"
	"strings"

	tea "charm.land/bubbletea/v2"

	"goodword/model"
	"goodword/ui/action"
	"goodword/ui/component"
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
	if person := p.Book().People[m.PersonID]; person != nil && person.NotBefore > p.Book().Today {
		facts = append(facts, component.Fact{Label: "not before", Value: person.NotBefore.Words() + ", by their wish", Role: style.Caution})
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
		return p.only("newmember")
	}
	m, ok := p.members.Current()
	if !ok {
		return nil
	}
	today := p.Book().Today
	set := action.Set{
		action.InFoot(p.Deed("space.invite", "v", "invite those marked", p.invite), "invite"),
		action.InFoot(p.Deed("space.joined", "o", "note that those marked joined", func() tea.Cmd {
			return p.note("joined", func(r *model.Membership) { r.JoinedOn, r.LeftOn = today, "" })
		}), "joined"),
		action.InFoot(p.Deed("space.onetoone", "b", "serve those marked one to one by choice, or in the group again", p.oneToOne), "one to one"),
		action.InFoot(p.Deed("space.quiet", "z", "note that those marked went quiet, or are back", p.quiet), "quiet"),
		p.Deed("space.notnow", "N", "not now: leave them be until a day that they chose", func() tea.Cmd { return p.notNow(m) }),
		p.Deed("space.left", "L", "note that they left, and why", func() tea.Cmd { return p.left(m) }),
		p.Deed("space.editmember", "e", "edit the membership", func() tea.Cmd { return p.editMember(m) }),
	}
	if m.Row != nil {
		set = append(set, p.Deed("space.removemember", "d", "remove the membership", func() tea.Cmd {
			return p.Remove("removed the membership of "+m.Name, m.Row)
		}))
	}
	set = append(set, action.Action{ID: "space.person", Keys: []string{"p"}, Words: "open the person", Run: func() tea.Cmd { return p.Host.Person(m.PersonID) }})
	return append(set, component.Marks(&p.members)...)
}
