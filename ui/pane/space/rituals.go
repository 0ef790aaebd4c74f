package space

import (
	"fmt"

	tea "charm.land/bubbletea/v2"

	"goodword/model"
	"goodword/ui/action"
	"goodword/ui/component"
	"goodword/ui/entry"
	"goodword/ui/style"
)

func ritualColumns(book func() *model.Book) []component.Column[model.RitualStand] {
	return []component.Column[model.RitualStand]{
		{Title: "ritual", Width: 16, Min: 8, Grow: 1, Cell: func(r model.RitualStand) string { return r.Ritual.Name }},
		{Title: "by", Width: 6, Drop: 2, Role: style.Muted, Cell: func(r model.RitualStand) string { return r.Ritual.StartedBy }},
		{Title: "last", Width: 10, Right: true, Drop: 1, Role: style.Muted, Cell: func(r model.RitualStand) string { return r.Last.Words() }},
		{
			Title: "state", Width: 9, Cell: func(r model.RitualStand) string { return ritualState(r, book().Today) },
			RoleOf: func(r model.RitualStand) style.Role {
				if r.Late || r.ToNote != nil {
					return style.Caution
				}
				return style.Muted
			},
		},
	}
}

func ritualState(r model.RitualStand, today model.Date) string {
	switch {
	case r.Ritual.EndedOn.By(today):
		return "ended"
	case r.ToNote != nil:
		return "who came?"
	case r.Late:
		return fmt.Sprintf("late %dd", r.LateBy)
	case r.Due == "":
		return "sometimes"
	}
	return "on time"
}

// ritualNote says how many of the rituals members started.
func (p *Pane) ritualNote() string {
	if p.space() == nil {
		return ""
	}
	n, of := p.Book().ByMembers(p.space().ID)
	if of == 0 {
		return ""
	}
	return fmt.Sprintf("%d of %d by members", n, of)
}

func (p *Pane) ritualRecord(st *style.Styles, w int) []string {
	r, ok := p.rituals.Current()
	if !ok {
		return nil
	}
	prompts := ""
	if r.Ritual.Prompts {
		prompts = "yes: what members say in the seven days after is prompted"
	}
	lines := append(component.Heading(st, r.Ritual.Name, w), component.Facts(st, []component.Fact{
		{Label: "started by", Value: r.Ritual.StartedBy},
		{Label: "lever", Value: r.Ritual.Lever},
		{Label: "cadence", Value: r.Ritual.Cadence},
		{Label: "next by", Value: r.Due.Words()},
		{Label: "asks to speak", Value: prompts},
		{Label: "ended", Value: r.Ritual.EndedOn.Words()},
	}, w)...)
	lines = append(lines, "", st.Paint(style.Muted, component.Cut("held", w)))
	if len(r.Dates) == 0 {
		lines = append(lines, component.Paragraph(st, style.Muted, "Not held yet. c writes down the first time.", w)...)
	}
	for i := len(r.Dates) - 1; i >= 0; i-- {
		d := r.Dates[i]
		came := "who came is not noted yet"
		if d.Came != nil {
			came = fmt.Sprintf("%d came", *d.Came)
		}
		if d.Feeling != "" {
			came += ", " + d.Feeling
		}
		if d.Agreed != "" {
			came += "; may be shown: " + d.Agreed
		}
		if d.ShownAt != "" {
			came += "; shown at " + d.ShownAt
		}
		lines = append(lines, component.Facts(st, []component.Fact{{Label: component.Pad(d.Date.Words(), 10), Value: came}}, w)...)
	}
	return lines
}

func (p *Pane) ritualActions() action.Set {
	set := action.Set{p.adds("newritual", "write down a ritual", p.newRitual)}
	if s := p.space(); s != nil {
		set = append(set, p.Deed("space.showritual", "r", "begin the ready ritual: show how you use it", func() tea.Cmd {
			return p.askRitual("New ritual", model.ShowRitual(s.ID), "wrote down the ritual ")
		}))
	}
	r, ok := p.rituals.Current()
	if !ok {
		return set
	}
	held := p.Deed("space.held", "c", "note that it was held, and who came", func() tea.Cmd { return p.held(r) })
	held.Short, held.Foot = "held", true
	edit := p.Deed("space.editritual", "e", "edit the ritual", func() tea.Cmd { return p.askRitual("Ritual: "+r.Ritual.Name, *r.Ritual, "edited the ritual ") })
	edit.Short, edit.Foot = "edit", true
	set = append(set, held, edit, p.Deed("space.removeritual", "d", "remove the ritual", func() tea.Cmd {
		return p.Remove("removed the ritual "+r.Ritual.Name, r.Ritual)
	}))
	if n := len(r.Dates); n > 0 {
		last := r.Dates[n-1]
		set = append(
			set,
			p.Deed("space.editheld", "E", "correct the last time it was held", func() tea.Cmd { return p.askHeld(r, last) }),
			p.Deed("space.removeheld", "D", "remove the last time it was held", func() tea.Cmd {
				return p.Remove("removed "+last.Date.Words()+" of "+r.Ritual.Name, &last)
			}),
		)
	}
	return set
}

func (p *Pane) newRitual() tea.Cmd {
	return p.askRitual("New ritual", model.Ritual{SpaceID: p.space().ID, StartedBy: "member", Lever: model.Levers[0], Cadence: model.Cadences[0]}, "wrote down the ritual ")
}

func (p *Pane) askRitual(title string, r model.Ritual, label string) tea.Cmd {
	return p.On(&r).Ask(title, entry.Ritual(&r), func() (string, []model.Row) {
		return label + r.Name, []model.Row{&r}
	})
}

// held notes who came: for the day that lacks it, or for a new one.
func (p *Pane) held(r model.RitualStand) tea.Cmd {
	d := model.RitualDate{RitualID: r.Ritual.ID, Date: p.Book().Today}
	if r.ToNote != nil {
		d = *r.ToNote
	}
	return p.askHeld(r, d)
}

func (p *Pane) askHeld(r model.RitualStand, d model.RitualDate) tea.Cmd {
	came := int64(0)
	if d.Came != nil {
		came = *d.Came
	}
	return p.On(&d).Ask(r.Ritual.Name, entry.Held(&d, &came, r.Ritual.Prompts), func() (string, []model.Row) {
		n := came
		d.Came, d.NotedOn = &n, p.Book().Today
		return "noted who came to " + r.Ritual.Name, []model.Row{&d}
	})
}
