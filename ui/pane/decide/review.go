package decide

import (
	"fmt"
	"strings"

	"goodword/model"
	"goodword/model/locale"
	"goodword/ui/component"
	"goodword/ui/style"
)

// reviewLines draw the page: the counts and what may be said of them, what
// weakens them, the five questions, the gates, the rule and the verdicts.
func (p *Pane) reviewLines(st *style.Styles, w int) []string {
	b := p.then()
	if b.Wave.ID == 0 {
		return component.Paragraph(st, style.Muted, "There is no wave yet. Segment (1) begins one; its review stands here.", w)
	}
	var lines []string
	lines = append(lines, p.headLine(st, w), "")
	lines = append(lines, p.countLines(st, w)...)
	for _, said := range b.Saying(p.state.result) {
		if said.Aside {
			continue // it stands under the verdict
		}
		role := style.Muted
		if said.Main {
			role = style.Text
		}
		lines = append(lines, component.Paragraph(st, role, said.Text, w)...)
		if said.Main {
			lines = append(lines, p.rangeLines(st, w)...)
		}
	}
	lines = append(lines, "")
	lines = append(lines, p.planLines(st, w)...)
	lines = append(lines, component.Facts(st, p.facts(), w)...)
	lines = append(lines, "")
	lines = append(lines, p.pictureLines(st, w)...)
	return append(lines, component.Paragraph(st, style.Faint, "* "+model.WhatCounts, w)...)
}

// headLine names the wave, and at the right the rule.
func (p *Pane) headLine(st *style.Styles, w int) string {
	b := p.then()
	left := fmt.Sprintf("%s, %s", b.Wave.Name, model.Plural(int(b.Wave.Days), "day"))
	right := "rule not frozen"
	if b.Rule.FrozenOn.By(b.Today) {
		right = "rule frozen " + b.Rule.FrozenOn.Near()
		right += map[bool]string{false: ", unchanged", true: ", CHANGED SINCE"}[len(b.RuleChanges) > 0]
	}
	room := w - component.Width(right)
	if room < 12 {
		return st.Strong(style.Text, component.Pad(left, w))
	}
	role := style.Muted
	if len(b.RuleChanges) > 0 {
		role = style.Danger
	}
	return st.Strong(style.Text, component.Pad(component.Cell(left), room-2)) + "  " + st.Paint(role, right)
}

// countColumn is one number of both arms, and the least width at which it is
// shown.
type countColumn struct {
	title string
	from  int
	value func(arm string) string
}

func (p *Pane) countColumns() []countColumn {
	r, b := p.state.result, p.then()
	number := func(n map[string]int) func(string) string {
		return func(arm string) string { return fmt.Sprint(n[arm]) }
	}
	people := map[string]int{model.Engaged: len(b.In(model.Engaged)), model.Control: len(b.In(model.Control))}
	columns := []countColumn{{"people", 0, number(people)}, {"mentions*", 0, number(r.Run.Counted)}}
	if r.Finished {
		columns = append(columns, countColumn{"per person", 44, func(arm string) string {
			if people[arm] == 0 {
				return "-"
			}
			return locale.Decimal(float64(r.Run.Counted[arm])/float64(people[arm]), 2)
		}})
	}
	return append(columns, countColumn{"people with any", 62, number(r.Run.WithAny)})
}

// countLines are the small table of both arms.
func (p *Pane) countLines(st *style.Styles, w int) []string {
	const first = 9
	var shown []countColumn
	for _, c := range p.countColumns() {
		if w >= c.from {
			shown = append(shown, c)
		}
	}
	gap, width := 3, first
	for _, c := range shown {
		width += component.Width(c.title) + gap
	}
	if width > w { // the counts are never cut
		gap = 1
	}
	head := strings.Repeat(" ", first)
	arms := map[string]string{model.Engaged: component.Pad(model.Engaged, first), model.Control: component.Pad(model.Control, first)}
	for _, c := range shown {
		cells := component.Width(c.title) + gap
		head += component.PadLeft(c.title, cells)
		for arm := range arms {
			arms[arm] += component.PadLeft(c.value(arm), cells)
		}
	}
	return []string{
		st.Paint(style.Muted, component.Cut(head, w)),
		st.Paint(style.Engaged, component.Cut(arms[model.Engaged], w)),
		st.Paint(style.Control, component.Cut(arms[model.Control], w)),
		"",
	}
}

// facts are the labelled lines of the page.
func (p *Pane) facts() []component.Fact {
	s := p.state
	var out []component.Fact
	add := func(label, value string, role style.Role) {
		out = append(out, component.Fact{Label: label, Value: value, Role: role})
	}
	for i, d := range s.doubts {
		role := style.Text
		if d.Bold() {
			role = style.Danger
		}
		add(first(i, "doubts"), locale.Figures(d.Text), role)
	}
	if acts := p.actWords(); acts != "" {
		add("acts", acts, style.Text)
	}
	add("genuine", fmt.Sprintf("%d of %d yes", s.genuine.Yes, len(s.genuine.Answers)), style.Text)
	for _, a := range s.genuine.Answers {
		switch {
		case a.Open && !p.near():
		case a.Open:
			add(" ", "not answered, A does: "+a.Question+" ("+a.Evidence+")", style.Caution)
		case a.Answer != "yes":
			add(" ", a.Answer+": "+a.Evidence, style.Text)
		}
	}
	add("gates", p.gateWords(), style.Text)
	add("rule", p.ruleWords(), style.Text)
	by, role := "not ready: "+s.ruling.NotReady, style.Muted
	if s.ruling.Verdict != "" {
		by, role = strings.ToUpper(s.ruling.Verdict)+p.sizeWords(), style.Accent
	}
	add("by the rule", by, role)
	add("your verdict", p.yourWords(), style.Text)
	n := 0
	for _, said := range p.then().Saying(s.result) {
		if said.Aside {
			add(first(n, "how read"), said.Text, style.Muted)
			n++
		}
	}
	return out
}

// first is the label of the first of several lines.
func first(i int, label string) string {
	if i == 0 {
		return label
	}
	return " "
}

func (p *Pane) gateWords() string {
	var parts []string
	for _, g := range p.state.gates {
		if g.Number == model.GateStart || g.Number == model.GateReview {
			continue
		}
		word := "no"
		switch g.State {
		case "done":
			word = "yes"
		case "skipped":
			word = "skipped"
		}
		if g.Number == 3 {
			if n := p.state.credits(); n != "" {
				word += " (" + n + ")"
			}
		}
		parts = append(parts, fmt.Sprintf("%d %s", g.Number, word))
	}
	return strings.Join(parts, "  ")
}

// credits say how many suggestions were shipped, credited, and wait for it.
func (s state) credits() string {
	if s.summary == nil {
		return ""
	}
	f := s.summary.Suggestions
	if f.Shipped == 0 {
		return ""
	}
	return fmt.Sprintf("%d shipped, %d credited, %d waiting", f.Shipped, f.Credited, f.Uncredited)
}

// near says that the review is near enough to ask for what it still wants.
func (p *Pane) near() bool { return p.state.gates[model.GateReview].State != "closed" }

// ruleWords are the conditions that decide: those that hold among the grave
// ones, and all that expanding asks for.
func (p *Pane) ruleWords() string {
	var parts []string
	for _, c := range p.state.ruling.Conditions {
		switch {
		case c.Verdict == "expand":
			parts = append(parts, fmt.Sprintf("%s %s: %s", c.Name, c.Shown, map[bool]string{true: "yes", false: "no"}[c.Holds]))
		case c.Holds:
			parts = append(parts, fmt.Sprintf("%s: yes (%s), leads to %s", c.Text, c.Shown, c.Verdict))
		}
	}
	return strings.Join(parts, " | ")
}

func (p *Pane) sizeWords() string {
	if n := p.state.ruling.NextSize; n > 0 {
		return ", by at most " + model.Plural(n, "person")
	}
	return ""
}

func (p *Pane) yourWords() string {
	w := p.then().Wave
	switch {
	case w.ClosedOn != "":
		return strings.TrimSuffix(w.Verdict+"; closed "+w.ClosedOn.Words()+". "+w.VerdictReason, ". ")
	case w.Verdict != "":
		return strings.TrimSuffix(w.Verdict+"; C closes the wave. "+w.VerdictReason, ". ")
	}
	if p.state.ruling.Verdict == "" {
		return "after the last day; before it only harm ends a wave"
	}
	return "[" + strings.Join(model.Verdicts, "] [") + "]  v gives it; other than the rule needs a reason"
}
