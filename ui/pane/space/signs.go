package space

import (
	"fmt"
	"strings"

	"goodword/model"
	"goodword/ui/action"
	"goodword/ui/component"
	"goodword/ui/style"
)

// signLines are what shows whether people speak freely, and the leader's
// weekly words on the conditions: each week as counts and words, and no sum.
func (p *Pane) signLines(st *style.Styles, w int) []string {
	s := p.space()
	if s == nil {
		return component.Paragraph(st, style.Muted, noSpace, w)
	}
	b := p.Book()
	lines := component.Heading(st, "Do they speak freely", w)
	weeks := b.Candour(s.ID)
	var facts []component.Fact
	for _, c := range weeks {
		facts = append(facts, component.Fact{Label: fmt.Sprintf("week %d", c.Week), Value: candourWords(c)})
	}
	if len(weeks) == 0 {
		lines = append(lines, component.Paragraph(st, style.Muted, "Nothing counted yet. Talk has the week's criticism and its answers, Topics what members began.", w)...)
	}
	lines = append(lines, component.Facts(st, facts, w)...)
	if hint := model.CandourHint(weeks); hint != "" {
		lines = append(append(lines, ""), component.Paragraph(st, style.Caution, hint, w)...)
	}
	lines = append(append(lines, ""), component.Heading(st, "The conditions, a word a week", w)...)
	return append(lines, p.grid(st, w)...)
}

func candourWords(c model.Candour) string {
	words := "no criticism"
	if c.Criticism > 0 {
		words = fmt.Sprintf("%s, %d answered", model.Plural(int(c.Criticism), "criticism"), c.Answered)
	}
	if c.Topics > 0 {
		words += "; " + model.Plural(int(c.Topics), "topic") + " begun by members"
	}
	return words
}

// grid is the conditions by the week: five rows and a column a week. Where
// that does not fit, each week is a line of its own.
func (p *Pane) grid(st *style.Styles, w int) []string {
	checks := p.Book().Checks
	if len(checks) == 0 {
		return component.Paragraph(st, style.Muted, "Not checked yet. Once a week the leader finds a word for each: safety, time, space to speak, answers given, fun.", w)
	}
	label, used := 0, 0
	widths := make([]int, len(checks))
	for _, name := range model.Conditions {
		label = max(label, component.Width(name))
	}
	for i := range checks {
		widths[i] = component.Width(weekWords(&checks[i]))
		for _, word := range checks[i].Words() {
			widths[i] = max(widths[i], component.Width(component.Cell(word)))
		}
		used += widths[i] + gap
	}
	if label+used > w {
		return weekLines(st, checks, w)
	}
	head := component.Pad("", label)
	for i := range checks {
		head += component.Pad("", gap) + component.Pad(weekWords(&checks[i]), widths[i])
	}
	lines := []string{st.Paint(style.Muted, head)}
	for k, name := range model.Conditions {
		line := st.Paint(style.Muted, component.Pad(name, label))
		for i := range checks {
			line += component.Pad("", gap) + st.Paint(style.Text, component.Pad(component.Cell(checks[i].Words()[k]), widths[i]))
		}
		lines = append(lines, line)
	}
	return lines
}

// gap parts the columns of the grid.
const gap = 3

func weekWords(c *model.ConditionCheck) string { return fmt.Sprintf("week %d", c.Week) }

func weekLines(st *style.Styles, checks []model.ConditionCheck, w int) []string {
	var lines []string
	for i := range checks {
		var words []string
		for k, word := range checks[i].Words() {
			if word != "" {
				words = append(words, model.Conditions[k]+" "+word)
			}
		}
		lines = append(lines, component.Facts(st, []component.Fact{{Label: weekWords(&checks[i]), Value: strings.Join(words, ", ")}}, w)...)
	}
	return lines
}

// signActions make the space where there is none.
func (p *Pane) signActions() action.Set { return p.only("newsigns") }
