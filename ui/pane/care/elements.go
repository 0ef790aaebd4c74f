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
		{Title: "rewards", Width: 14, Drop: 2, Role: style.Muted, Cell: func(e model.Element) string { return e.Rewards() }},
		{Title: "verdict", Width: 13, Drop: 1, Role: style.Muted, Cell: func(e model.Element) string { return e.Verdict }},
		{Title: "state", Width: 10, Cell: func(e model.Element) string { return e.State }, RoleOf: func(e model.Element) style.Role {
			if e.State == "replaced" {
				return style.Positive
			}
			return style.Text
		}},
	}
}

// elementNote is how far the audit is.
func (p *Pane) elementNote() string {
	a := p.Book().Audit()
	if a.Of == 0 {
		return ""
	}
	return fmt.Sprintf("%d of %d replaced", a.Replaced, a.Of)
}

func (p *Pane) elementRecord(st *style.Styles, w int) []string {
	e, ok := p.elements.Current()
	if !ok {
		return nil
	}
	keeps := component.Fact{Label: "keeps people by", Value: e.KeepsBy}
	if e.KeepsBy == "lock-in" {
		keeps.Value, keeps.Role = "lock-in: felt as a cage", style.Caution
	}
	lines := append(component.Heading(st, e.Name, w), component.Facts(st, []component.Fact{
		{Label: "rewards", Value: e.RewardsWhat},
		keeps,
		{Label: "how it holds", Value: e.LockInNote},
		{Label: "verdict", Value: e.Verdict},
		{Label: "state", Value: e.State},
		{Label: "in its place", Value: e.Replacement},
		{Label: "tried since", Value: e.TrialOn.Words()},
		{Label: "came of it", Value: e.TrialNote},
		{Label: "note", Value: e.Note},
		{Label: "found", Value: e.FoundOn.Words()},
		{Label: "changed", Value: e.ChangedOn.Words()},
	}, w)...)
	lines = append(append(lines, ""), component.Paragraph(st, style.Muted, elementNext(&e), w)...)
	if e.Replacement == "" && e.Verdict != "relational" {
		lines = append(append(lines, ""), st.Strong(style.Text, component.Cut("Gestures that took the place of deals", w)))
		for _, s := range p.Book().SwapsFor(&e) {
			lines = append(lines, component.Paragraph(st, style.Text, s.Element+" -> "+s.Gesture, w)...)
		}
	}
	return append(lines, p.auditLines(st, w)...)
}

// elementNext says what comes next for the element, and by which key.
func elementNext(e *model.Element) string {
	switch e.State {
	case "proposed":
		return "Next: try it for a while with a few people (c)."
	case "trial":
		return "Next: write what came of the trial (t). Then it is replaced (c), or kept after the trial (z)."
	case "replaced":
		return "Replaced. Look again in a month whether the gesture still feels like one."
	case "keep", "kept after trial":
		return "Kept. c proposes a gesture after all."
	}
	return "Next: say what it rewards and how it keeps people (e), then propose a gesture (c) or keep it (z)."
}

// auditLines are the programme as a whole: what it rewards and what is felt as
// a cage.
func (p *Pane) auditLines(st *style.Styles, w int) []string {
	a := p.Book().Audit()
	bars := component.Bars{Series: []component.Series{{Role: style.Accent}}}
	for _, s := range a.Shares {
		what := s.What
		if what == "" {
			what = "what is not said"
		}
		bars.Rows = append(bars.Rows, component.BarRow{Label: "rewards " + what, Values: []float64{float64(s.N)}})
	}
	out := []string{"", st.Strong(style.Text, component.Cut("The programme: "+model.Plural(a.Of, "element"), w))}
	out = append(out, component.Draw(st, bars, p.Host.Env().Plain, w)...)
	out = append(out, component.Paragraph(st, style.Text, fmt.Sprintf("%d replaced, %d on trial, %d proposed.", a.Replaced, a.Trials, a.Proposed), w)...)
	if len(a.Cages) > 0 {
		out = append(out, component.Paragraph(st, style.Caution, "Felt as a cage: "+strings.Join(a.Cages, ", ")+". Held people do not speak well of it.", w)...)
	}
	return out
}

func (p *Pane) elementActions() action.Set {
	b := p.Book()
	set := action.Set{action.InFoot(p.Deed("care.newelement", "n", "write down an element of the programme", func() tea.Cmd {
		return p.askElement("New element", model.Element{State: "found", FoundOn: b.Today}, "wrote down ")
	}), "new")}
	swap := p.Deed("care.newswap", "L", "add a gesture of your own to the swap library", p.newSwap)
	e, ok := p.elements.Current()
	if !ok {
		return append(set, swap)
	}
	if next := nextState(e.State); next != "" {
		set = append(set, action.InFoot(p.Deed("care.forward", "c", "note that it is "+next+" now", func() tea.Cmd { return p.move(e, next) }), next))
	}
	trial := p.Deed("care.trial", "t", "write what came of the trial", func() tea.Cmd { return p.askTrial(e, e.State) })
	trial.Short, trial.Foot = "trial note", e.State == "trial"
	return append(
		set, trial,
		action.InFoot(p.Deed("care.editelement", "e", "edit the element", func() tea.Cmd { return p.askElement("Element: "+e.Name, e, "edited ") }), "edit"),
		p.Deed("care.keep", "z", "keep it as it is", func() tea.Cmd { return p.move(e, kept(e.State)) }),
		p.Deed("care.removeelement", "d", "remove it from the audit", func() tea.Cmd { return p.Remove("removed "+e.Name, &e) }),
		swap,
	)
}

// nextState is the way from found to replaced.
func nextState(state string) string {
	switch state {
	case "found", "keep", "kept after trial":
		return "proposed"
	case "proposed":
		return "trial"
	case "trial":
		return "replaced"
	}
	return ""
}

// kept is the word for what stays; after a trial it says so.
func kept(state string) string {
	if state == "trial" {
		return "kept after trial"
	}
	return "keep"
}

// move goes to a state. What takes the element's place is asked for first, and
// what came of a trial before it ends.
func (p *Pane) move(e model.Element, state string) tea.Cmd {
	if e.State == "trial" && strings.TrimSpace(e.TrialNote) == "" {
		return p.askTrial(e, state)
	}
	e.State, e.ChangedOn = state, p.Book().Today
	if state == "trial" {
		e.TrialOn = p.Book().Today
	}
	label := e.Name + " is " + state + " now"
	if kept(e.State) != state && state != "keep" && strings.TrimSpace(e.Replacement) == "" {
		return p.On(&e).Ask("What takes the place of "+e.Name, entry.Gesture(&e, p.Book()), func() (string, []model.Row) {
			return label, []model.Row{&e}
		})
	}
	return p.Save(label, &e)
}

// askTrial asks what came of a trial, and goes to the state with it.
func (p *Pane) askTrial(e model.Element, state string) tea.Cmd {
	return p.On(&e).Ask("The trial of "+e.Name, entry.Trial(&e), func() (string, []model.Row) {
		if e.State == state {
			return "wrote what came of the trial of " + e.Name, []model.Row{&e}
		}
		e.State, e.ChangedOn = state, p.Book().Today
		return e.Name + " is " + state + " now", []model.Row{&e}
	})
}

func (p *Pane) newSwap() tea.Cmd {
	var s model.Swap
	if e, ok := p.elements.Current(); ok {
		s.Element = e.Kind
	}
	return p.On(&s).Ask("A gesture for the library", entry.Swap(&s), func() (string, []model.Row) {
		return "added a gesture for " + s.Element, []model.Row{&s}
	})
}

func (p *Pane) askElement(title string, e model.Element, label string) tea.Cmd {
	before := e.State
	return p.On(&e).Ask(title, entry.Element(&e, p.Book()), func() (string, []model.Row) {
		if e.State != before {
			e.ChangedOn = p.Book().Today
		}
		return label + e.Name, []model.Row{&e}
	})
}
