package component

import (
	"fmt"
	"slices"

	"goodword/ui/style"
)

// Guide opens a step: what the step is for, what would spoil it, and its
// conditions with what is missing.
type Guide struct {
	Purpose    string
	Spoils     string
	Conditions []Condition
}

// Condition is one line of the checklist.
type Condition struct {
	State   State
	Text    string
	Missing string // what is missing, "" when nothing
}

// Lines draws the guide w cells wide.
func (g Guide) Lines(s *style.Styles, w int) []string {
	var lines []string
	for _, sentence := range []string{g.Purpose, g.Spoils} {
		for _, line := range Wrap(sentence, w) {
			lines = append(lines, s.Paint(style.Text, line))
		}
	}
	if len(lines) > 0 && len(g.Conditions) > 0 {
		lines = append(lines, "")
	}
	for _, c := range g.Conditions {
		lines = append(lines, c.lines(s, w)...)
	}
	return lines
}

// Settled says that all conditions hold.
func (g Guide) Settled() bool {
	return len(g.Conditions) > 0 && !slices.ContainsFunc(g.Conditions, func(c Condition) bool { return c.State != Done })
}

// Above draws the guide over a list: one line once all of it is settled, so
// that the room goes to the people.
func (g Guide) Above(s *style.Styles, w int) []string {
	if !g.Settled() {
		return g.Lines(s, w)
	}
	text := fmt.Sprintf("what this step asks for is done, all %d conditions; ? shows them", len(g.Conditions))
	return []string{s.Strong(Done.Role(), Done.Sign()) + " " + s.Paint(style.Muted, Cut(text, w-2))}
}

func (c Condition) lines(s *style.Styles, w int) []string {
	const indent = 2
	var lines []string
	for i, line := range Wrap(c.Text, w-indent) {
		if i == 0 {
			lines = append(lines, s.Strong(c.State.Role(), c.State.Sign())+" "+s.Paint(style.Text, line))
			continue
		}
		lines = append(lines, blank(indent)+s.Paint(style.Text, line))
	}
	for _, line := range Wrap(c.Missing, w-indent) {
		lines = append(lines, blank(indent)+s.Paint(style.Muted, line))
	}
	return lines
}
