package care

import (
	tea "charm.land/bubbletea/v2"

	"goodword/model"
	"goodword/ui/action"
	"goodword/ui/component"
	"goodword/ui/entry"
	"goodword/ui/pane"
	"goodword/ui/style"
)

func (p *Pane) favourColumns() []component.Column[model.FavourStand] {
	return []component.Column[model.FavourStand]{
		{Title: "for whom", Width: 18, Min: 10, Grow: 1, Cell: func(s model.FavourStand) string { return s.Name }},
		{Title: "what we did", Width: 18, Grow: 2, Min: 10, Cell: func(s model.FavourStand) string {
			if len(s.Done) == 0 {
				return "nothing yet"
			}
			return s.Done[0].Kind
		}, RoleOf: func(s model.FavourStand) style.Role {
			if len(s.Done) == 0 && p.Book().FavoursDue() {
				return style.Caution
			}
			return style.Text
		}},
		{Title: "on", Width: 10, Right: true, Drop: 1, Role: style.Muted, Cell: func(s model.FavourStand) string {
			if len(s.Done) == 0 {
				return ""
			}
			return s.Done[0].Date.Words()
		}},
	}
}

// favourNote counts those for whom nothing was done, once something should be.
func (p *Pane) favourNote() string {
	if !p.Book().FavoursDue() {
		return ""
	}
	n := 0
	for _, s := range p.Book().FavourStands() {
		if len(s.Done) == 0 {
			n++
		}
	}
	return pane.Some(n, "without")
}

func (p *Pane) favourRecord(st *style.Styles, w int) []string {
	s, ok := p.favours.Current()
	if !ok {
		return nil
	}
	lines := component.Heading(st, "For "+s.Name, w)
	for _, f := range s.Done {
		text := f.Kind
		if f.What != "" {
			text += ": " + f.What
		}
		if f.By != "" {
			text += ", by " + f.By
		}
		lines = append(lines, component.Facts(st, []component.Fact{{Label: component.Pad(f.Date.Words(), 10), Value: text}}, w)...)
	}
	if len(s.Done) == 0 {
		role, text := style.Muted, "Nothing yet. Who speaks up for us is spoken up for: introduce them, show their work, give a reference, mend what annoys them."
		if p.Book().FavoursDue() {
			role = style.Caution
		}
		lines = append(lines, component.Paragraph(st, role, text, w)...)
	}
	if person := p.Book().People[s.PersonID]; person != nil {
		lines = append(append(lines, ""), component.Facts(st, []component.Fact{
			{Label: "cares about", Value: person.Cares}, {Label: "wants to be seen as", Value: person.Wants},
		}, w)...)
	}
	return lines
}

func (p *Pane) favourActions() action.Set {
	s, ok := p.favours.Current()
	if !ok {
		return nil
	}
	set := action.Set{action.InFoot(p.WaveDeed("care.newfavour", "n", "write down what we did for them", func() tea.Cmd {
		b := p.Book()
		return p.askFavour(s.Name, model.Favour{PersonID: s.PersonID, Date: b.Today, Kind: model.FavourKinds[0], By: b.Project.RunsBy}, "did something for ")
	}), "new")}
	if len(s.Done) > 0 {
		last := s.Done[0]
		set = append(
			set,
			action.InFoot(p.Deed("care.editfavour", "e", "edit the newest", func() tea.Cmd { return p.askFavour(s.Name, last, "edited what we did for ") }), "edit"),
			p.Deed("care.removefavour", "d", "remove the newest", func() tea.Cmd { return p.Remove("removed what we did for "+s.Name, &last) }),
		)
	}
	return append(set, p.opens(s.PersonID)...)
}

func (p *Pane) askFavour(name string, f model.Favour, label string) tea.Cmd {
	return p.On(&f).Ask("For "+name, entry.Favour(&f), func() (string, []model.Row) { return label + name, []model.Row{&f} })
}
