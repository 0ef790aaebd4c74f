package pane

import (
	"goodword/ui/component"
	"goodword/ui/style"
)

// Guide is what a step pane opens with: what the step is for, what would spoil
// it, and its conditions with what is missing.
type Guide struct {
	For        string
	Spoils     string
	Conditions []Condition
}

// Condition is one line of the step's checklist.
type Condition struct {
	Done    bool
	Skipped bool // passed with a reason
	Text    string
	Missing string // what is still missing; "" when done
}

// Guided is a pane with a step guide; the help shows it too.
type Guided interface{ Guide() *Guide }

// Mark is the condition's mark: + done, ~ skipped with a reason, . open.
func (c Condition) Mark() string {
	switch {
	case c.Done:
		return "+"
	case c.Skipped:
		return "~"
	}
	return "."
}

// lines is the guide in w cells.
func (g *Guide) lines(st *style.Styles, w int) []string {
	var out []string
	for _, text := range component.Wrap(g.For, w) {
		out = append(out, st.Paint(style.Text, text))
	}
	for _, text := range component.Wrap(g.Spoils, w) {
		out = append(out, st.Paint(style.Muted, text))
	}
	for _, c := range g.Conditions {
		role, text := style.Text, c.Text
		if c.Done {
			role = style.Muted
		} else if c.Missing != "" {
			text += ": " + c.Missing
		}
		for i, line := range component.Wrap(text, w-2) {
			mark := "  "
			if i == 0 {
				mark = c.Mark() + " "
			}
			out = append(out, st.Paint(role, mark+line))
		}
	}
	return out
}

// Lines is the guide without a style, for the help.
func (g *Guide) Lines(w int) []string { return g.lines(&style.Styles{}, w) }
