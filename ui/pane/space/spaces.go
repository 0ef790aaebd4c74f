package space

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"goodword/model"
	"goodword/ui/action"
	"goodword/ui/component"
	"goodword/ui/style"
)

func spaceColumns(book func() *model.Book) []component.Column[model.Space] {
	return []component.Column[model.Space]{
		{Title: "space", Width: 14, Min: 8, Grow: 1, Cell: func(s model.Space) string { return s.Name }},
		{Title: "kind", Width: 10, Drop: 1, Role: style.Muted, Cell: func(s model.Space) string { return s.Kind }},
		{Title: "state", Width: 12, Cell: func(s model.Space) string { return s.State(book().Today) }},
	}
}

func (p *Pane) spaceRecord(st *style.Styles, w int) []string {
	s, ok := p.spaces.Current()
	if !ok {
		return nil
	}
	lines := append(component.Heading(st, s.Name, w), component.Facts(st, []component.Fact{
		{Label: "state", Value: s.State(p.Book().Today)},
		{Label: "kind", Value: s.Kind},
		{Label: "address", Value: s.Address},
		{Label: "rules posted", Value: s.RulesPostedOn.Words()},
		{Label: "opened", Value: s.OpenedOn.Words()},
		{Label: "resting since", Value: s.RestingOn.Words()},
		{Label: "closed", Value: s.ClosedOn.Words()},
	}, w)...)
	lines = append(lines, "", st.Paint(style.Muted, component.Cut("house rules", w)))
	rules := s.Rules
	if strings.TrimSpace(rules) == "" {
		rules = "Not written yet. e writes them; without posted rules the space cannot open."
	}
	lines = append(lines, component.Paragraph(st, style.Text, rules, w)...)
	if s.Symbols != "" {
		lines = append(lines, "", st.Paint(style.Muted, component.Cut("signs", w)))
		lines = append(lines, component.Paragraph(st, style.Text, s.Symbols, w)...)
	}
	return lines
}

func (p *Pane) spaceActions() action.Set {
	add := p.WaveDeed("space.new", "n", "make a space", p.newSpace)
	add.Short, add.Foot = "new", true
	set := action.Set{add}
	s, ok := p.spaces.Current()
	if !ok {
		return set
	}
	edit := p.Deed("space.edit", "e", "edit the space and its rules", func() tea.Cmd { return p.askSpace("Space: "+s.Name, &s, "edited the space ") })
	post := p.Deed("space.post", "o", "note that the rules are posted, then that it is open", func() tea.Cmd { return p.forward(s) })
	rest := p.Deed("space.rest", "z", "let it rest, or wake it", func() tea.Cmd { return p.rest(s) })
	edit.Short, edit.Foot, post.Short, post.Foot = "edit", true, "post, open", true
	set = append(set, edit, post, rest)
	if len(p.Book().Spaces) > 1 {
		set = append(set, action.Action{ID: "space.choose", Keys: []string{"c"}, Words: "show this space in the other lists", Run: func() tea.Cmd {
			p.chosen = s.ID
			p.refresh()
			return nil
		}})
	}
	return append(set, p.Deed("space.remove", "d", "remove the space with all that is in it", func() tea.Cmd {
		return p.Remove("removed the space "+s.Name, &s)
	}))
}

// forward posts the rules, then opens the space.
func (p *Pane) forward(s model.Space) tea.Cmd {
	today := p.Book().Today
	switch {
	case strings.TrimSpace(s.Rules) == "":
		p.Host.Toast("Write the house rules first: e")
		return nil
	case s.RulesPostedOn == "":
		s.RulesPostedOn = today
		return p.Save("posted the rules of "+s.Name, &s)
	case s.OpenedOn == "":
		s.OpenedOn = today
		return p.TakeStep(step, func(passed ...model.Row) tea.Cmd { return p.Save("opened "+s.Name, append(passed, &s)...) })
	}
	p.Host.Toast(s.Name + " is open already")
	return nil
}

func (p *Pane) rest(s model.Space) tea.Cmd {
	if s.RestingOn != "" {
		s.RestingOn = ""
		return p.Save("woke "+s.Name, &s)
	}
	s.RestingOn = p.Book().Today
	return p.Save("let "+s.Name+" rest", &s)
}
