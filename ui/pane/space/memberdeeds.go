package space

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"goodword/model"
	"goodword/ui/entry"
)

// marked are the members that a deed is for: those marked, or the one under the
// cursor.
func (p *Pane) marked() []model.Member {
	ids := p.members.Marked()
	return slices.DeleteFunc(p.Book().Members(p.space().ID), func(m model.Member) bool { return !slices.Contains(ids, m.PersonID) })
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
	return p.On(&row).Ask(m.Name+": not now", entry.NotNow(&row), func() (string, []model.Row) {
		return "leave " + m.Name + " be until " + row.NotBefore.Words(), []model.Row{&row}
	})
}

func (p *Pane) left(m model.Member) tea.Cmd {
	row := p.membership(m)
	row.LeftOn = p.Book().Today
	return p.On(&row).Ask(m.Name+" left", entry.Leaving(&row), func() (string, []model.Row) {
		return m.Name + " left the space", []model.Row{&row}
	})
}

func (p *Pane) editMember(m model.Member) tea.Cmd {
	row := p.membership(m)
	return p.On(&row).Ask("Membership of "+m.Name, entry.Membership(&row), func() (string, []model.Row) {
		return "edited the membership of " + m.Name, []model.Row{&row}
	})
}
