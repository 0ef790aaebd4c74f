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
		foot(p.Deed("space.invite", "v", "invite those marked", p.invite), "invite"),
		foot(p.Deed("space.joined", "o", "note that those marked joined", func() tea.Cmd {
			return p.note("joined", func(r *model.Membership) { r.JoinedOn, r.LeftOn = today, "" })
		}), "joined"),
		foot(p.Deed("space.onetoone", "b", "serve those marked one to one by choice, or in the group again", p.oneToOne), "one to one"),
		foot(p.Deed("space.quiet", "z", "note that those marked went quiet, or are back", p.quiet), "quiet"),
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

// marked are the members that a deed is for: those marked, or the one under the
// cursor.
func (p *Pane) marked() []model.Member {
	var out []model.Member
	for _, id := range p.members.Marked() {
		for _, m := range p.Book().Members(p.space().ID) {
			if m.PersonID == id {
				out = append(out, m)
			}
		}
	}
	return out
}

// whom names one member, or says how many there are.
func whom(list []model.Member) string {
	if len(list) == 1 {
		return list[0].Name
	}
	return model.Plural(len(list), "person")
}

// membership is a copy of what is written, or a new row.
func (p *Pane) membership(m model.Member) model.Membership {
	if m.Row != nil {
		return *m.Row
	}
	return model.Membership{SpaceID: p.space().ID, PersonID: m.PersonID}
}

// note changes the membership of all those marked, as one change.
func (p *Pane) note(what string, change func(*model.Membership)) tea.Cmd {
	list := p.marked()
	rows := make([]model.Row, len(list))
	for i, m := range list {
		row := p.membership(m)
		change(&row)
		rows[i] = &row
	}
	p.members.Unmark()
	return p.Save(whom(list)+" "+what, rows...)
}

// uninvitable says why somebody is not invited; nobody is invited twice.
func uninvitable(m model.Member) string {
	switch m.State {
	case "not invited":
		return ""
	case "one to one":
		return m.Name + " is served one to one by choice and is not asked again"
	}
	return m.Name + " was invited already"
}

// invite writes the touch with it: whoever asked not to be contacted is not
// invited either. Of several, those who can be invited are.
func (p *Pane) invite() tea.Cmd {
	b, s := p.Book(), p.space()
	var list []model.Member
	var ids []int64
	why := ""
	for _, m := range p.marked() {
		if why = uninvitable(m); why == "" {
			list, ids = append(list, m), append(ids, m.PersonID)
		}
	}
	switch {
	case len(list) == 0:
		p.Host.Toast(why)
		return nil
	case s.State(b.Today) == "planned":
		p.Host.Toast("Post the house rules before you invite anybody: e in Rules")
		return nil
	}
	return p.Reach(step, b.Against(ids, b.Contact), func(passed ...model.Row) tea.Cmd {
		rows := passed
		for _, m := range list {
			row := p.membership(m)
			row.InvitedOn = b.Today
			rows = append(rows, &row, &model.Touch{
				WaveID: b.Wave.ID, PersonID: m.PersonID, Date: b.Today, Direction: "out", Kind: "invite", Text: "to " + s.Name, By: b.Project.RunsBy,
			})
		}
		p.members.Unmark()
		return p.Save("invited "+whom(list), rows...)
	})
}

// oneToOne keeps the person's own wish beside the membership. It does for all
// what it does for the first.
func (p *Pane) oneToOne() tea.Cmd {
	list := p.marked()
	on := list[0].State != "one to one"
	var rows []model.Row
	for _, m := range list {
		row := p.membership(m)
		row.OneToOne = on
		rows = append(rows, &row)
		if person := p.Book().People[m.PersonID]; person != nil && person.OneToOne != on {
			changed := *person
			changed.OneToOne = on
			rows = append(rows, &changed)
		}
	}
	p.members.Unmark()
	if on {
		return p.Save("serve "+whom(list)+" one to one", rows...)
	}
	return p.Save("serve "+whom(list)+" in the group", rows...)
}

func (p *Pane) quiet() tea.Cmd {
	today := p.Book().Today
	list := p.marked()
	if list[0].State == "quiet" {
		return p.note(either(len(list) == 1, "is back", "are back"), func(r *model.Membership) { r.BackOn = today })
	}
	return p.note("went quiet", func(r *model.Membership) { r.QuietOn, r.BackOn = today, "" })
}

func either(claim bool, yes, no string) string {
	if claim {
		return yes
	}
	return no
}

// notNow keeps the day before which the person wants to be left alone.
func (p *Pane) notNow(m model.Member) tea.Cmd {
	person := p.Book().People[m.PersonID]
	if person == nil {
		return nil
	}
	row := *person
	return p.Ask(m.Name+": not now", entry.NotNow(&row), func() (string, []model.Row) {
		return "leave " + m.Name + " be until " + row.NotBefore.Words(), []model.Row{&row}
	})
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
