package care

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

func elementColumns() []component.Column[model.Element] {
	return []component.Column[model.Element]{
		{Title: "element", Width: 18, Min: 8, Grow: 1, Cell: func(e model.Element) string { return e.Name }},
		{Title: "verdict", Width: 13, Drop: 1, Role: style.Muted, Cell: func(e model.Element) string { return e.Verdict }},
		{Title: "state", Width: 9, Cell: func(e model.Element) string { return e.State }, RoleOf: func(e model.Element) style.Role {
			if e.State == "replaced" {
				return style.Positive
			}
			return style.Text
		}},
	}
}

// elementNote is how many were replaced.
func (p *Pane) elementNote() string {
	replaced := 0
	for _, e := range p.Book().Elements {
		if e.State == "replaced" {
			replaced++
		}
	}
	if len(p.Book().Elements) == 0 {
		return ""
	}
	return fmt.Sprintf("%d of %d replaced", replaced, len(p.Book().Elements))
}

func (p *Pane) elementRecord(st *style.Styles, w int) []string {
	e, ok := p.elements.Current()
	if !ok {
		return nil
	}
	lines := append(component.Heading(st, e.Name, w), component.Facts(st, []component.Fact{
		{Label: "rewards", Value: e.RewardsWhat},
		{Label: "keeps people by", Value: e.KeepsBy},
		{Label: "verdict", Value: e.Verdict},
		{Label: "state", Value: e.State},
		{Label: "replacement", Value: e.Replacement},
		{Label: "note", Value: e.Note},
		{Label: "found", Value: e.FoundOn.Words()},
		{Label: "changed", Value: e.ChangedOn.Words()},
	}, w)...)
	if e.KeepsBy == "lock-in" {
		lines = append(append(lines, ""), component.Paragraph(st, style.Caution, "It keeps people by holding them. They do not speak well of that.", w)...)
	}
	if e.Replacement == "" && e.Verdict == "transactional" {
		lines = append(append(lines, ""), st.Paint(style.Muted, component.Cut("gestures that took the place of deals", w)))
		for _, s := range model.Swaps {
			lines = append(lines, component.Paragraph(st, style.Text, s.Element+": "+s.Gesture, w)...)
		}
	}
	return lines
}

func (p *Pane) elementActions() action.Set {
	b := p.Book()
	add := foot(p.Deed("care.newelement", "n", "write down an element of the programme", func() tea.Cmd {
		return p.askElement("New element", model.Element{State: "found", FoundOn: b.Today}, "wrote down ")
	}), "new")
	e, ok := p.elements.Current()
	if !ok {
		return action.Set{add}
	}
	set := action.Set{add}
	if next := nextState(e.State); next != "" {
		set = append(set, foot(p.Deed("care.forward", "c", "note that it is "+next+" now", func() tea.Cmd { return p.move(e, next) }), next))
	}
	return append(
		set,
		foot(p.Deed("care.editelement", "e", "edit the element", func() tea.Cmd { return p.askElement("Element: "+e.Name, e, "edited ") }), "edit"),
		p.Deed("care.keep", "z", "keep it as it is", func() tea.Cmd { return p.move(e, "keep") }),
		p.Deed("care.removeelement", "d", "remove it from the audit", func() tea.Cmd { return p.Remove("removed "+e.Name, &e) }),
	)
}

// nextState is the way from found to replaced.
func nextState(state string) string {
	switch state {
	case "found", "keep":
		return "proposed"
	case "proposed":
		return "trial"
	case "trial":
		return "replaced"
	}
	return ""
}

// move goes to a state. What takes the element's place is asked for first.
func (p *Pane) move(e model.Element, state string) tea.Cmd {
	e.State, e.ChangedOn = state, p.Book().Today
	if state != "keep" && strings.TrimSpace(e.Replacement) == "" {
		return p.askElement("What takes the place of "+e.Name, e, "proposed a gesture for ")
	}
	return p.Save(e.Name+" is "+state+" now", &e)
}

func (p *Pane) askElement(title string, e model.Element, label string) tea.Cmd {
	before := e.State
	return p.Ask(title, entry.Element(&e), func() (string, []model.Row) {
		if e.State != before {
			e.ChangedOn = p.Book().Today
		}
		return label + e.Name, []model.Row{&e}
	})
}
