package care

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"goodword/model"
	"goodword/ui/action"
	"goodword/ui/component"
	"goodword/ui/style"
)

func staffColumns() []component.Column[model.StaffCard] {
	return []component.Column[model.StaffCard]{
		{Title: "name", Width: 18, Min: 10, Grow: 1, Cell: func(s model.StaffCard) string { return s.Name }},
		{Title: "say it", Width: 14, Drop: 2, Role: style.Muted, Cell: func(s model.StaffCard) string { return s.Say }},
		{Title: "thank for", Width: 18, Min: 8, Grow: 2, Cell: func(s model.StaffCard) string { return strings.Join(s.ThankFor, "; ") }},
		{Title: "last touch", Width: 10, Right: true, Drop: 1, Role: style.Muted, Cell: func(s model.StaffCard) string { return s.LastTouch.Words() }},
	}
}

func (p *Pane) staffRecord(st *style.Styles, w int) []string {
	s, ok := p.staff.Current()
	if !ok {
		return nil
	}
	touch := "none yet"
	if s.LastTouch != "" {
		touch = s.LastTouch.Words()
	}
	lines := append(component.Heading(st, s.Name, w), component.Facts(st, []component.Fact{
		{Label: "say it", Value: s.Say},
		{Label: "role", Value: s.Role},
		{Label: "thank for", Value: strings.Join(s.ThankFor, "\n")},
		{Label: "do not ask", Value: strings.Join(s.DoNotAsk, "\n")},
		{Label: "last human touch", Value: touch},
	}, w)...)
	return append(append(lines, ""), component.Paragraph(st, style.Muted,
		"What our own people may know of those who agreed: no counts, no spend, no arm. y copies all cards as one page to print; in a terminal: goodword who NAME.", w)...)
}

func (p *Pane) staffActions() action.Set {
	s, ok := p.staff.Current()
	if !ok {
		return nil
	}
	copyAll := action.InFoot(action.Action{ID: "care.copystaff", Keys: []string{"y"}, Words: "copy all cards as one page to print", Run: func() tea.Cmd {
		cards := p.Book().StaffCards()
		texts := make([]string, len(cards))
		for i := range cards {
			texts[i] = cards[i].Text()
		}
		return p.Host.Copy("the staff cards", strings.Join(texts, "\n\n"))
	}}, "copy all")
	return append(action.Set{copyAll}, p.opens(s.ID)...)
}
