package component

import (
	"fmt"
	"math"
	"strings"

	"goodword/ui/style"
)

// Interval is a figure with the range that it could plausibly have, against a
// reference such as "no difference". Ratio scales are logarithmic, so that
// twice and half are equally far.
type Interval struct {
	Label           string
	Low, Mark, High float64
	Reference       float64
	Ratio           bool
	Role            style.Role
}

// Lines draws one line: the range with its mark, then the figures.
func (c Interval) Lines(s *style.Styles, w int) []string {
	figures := fmt.Sprintf("  %s (%s to %s)", Figure(c.Mark), Figure(c.Low), Figure(c.High))
	room := min(w-Width(figures), 60)
	low, mark, high, reference := c.on(c.Low), c.on(c.Mark), c.on(c.High), c.on(c.Reference)
	least, most := math.Min(low, reference), math.Max(high, reference)
	least, most = least-(most-least)/20, most+(most-least)/20
	if room < 8 || math.IsNaN(most-least) || math.IsInf(most-least, 0) {
		return nil
	}
	line := newScale(room)
	from, to := place(low, least, most, room), place(high, least, most, room)
	for x := from; x <= to; x++ {
		line.set(x, pick(s, "─", "-"), c.Role)
	}
	line.set(from, pick(s, "├", "["), c.Role)
	line.set(to, pick(s, "┤", "]"), c.Role)
	line.set(place(reference, least, most, room), pick(s, "│", "|"), style.Muted)
	line.set(place(mark, least, most, room), "o", c.Role)
	return []string{line.line(s) + figures}
}

// on is where v stands on the scale.
func (c Interval) on(v float64) float64 {
	if c.Ratio {
		return math.Log(v)
	}
	return v
}

// Words says the figure, its range and where it stands to the reference.
func (c Interval) Words() string {
	where := "the range holds " + Figure(c.Reference)
	switch {
	case c.Low > c.Reference:
		where = "all of it above " + Figure(c.Reference)
	case c.High < c.Reference:
		where = "all of it under " + Figure(c.Reference)
	}
	return fmt.Sprintf("%s %s, from %s to %s, %s", c.Label, Figure(c.Mark), Figure(c.Low), Figure(c.High), where)
}

// Love shows how unlike two groups are in each trait, before matching (o) and
// after (*), against a limit.
type Love struct {
	Rows  []LoveRow
	Limit float64
}

// LoveRow is one trait with its standardised difference.
type LoveRow struct {
	Label         string
	Before, After float64
}

// Lines draws one line a trait; signs do not matter, distances do.
func (c Love) Lines(s *style.Styles, w int) []string {
	label, most := 0, c.Limit
	for _, r := range c.Rows {
		label = max(label, Width(r.Label))
		most = max(most, math.Abs(r.Before), math.Abs(r.After))
	}
	label = min(label, w/3)
	const figures = len("  0.00 to 0.00")
	room := min(w-label-gap-figures, 40)
	if len(c.Rows) == 0 || room < 8 {
		return nil
	}
	var lines []string
	for _, r := range c.Rows {
		line := newScale(room)
		line.set(place(c.Limit, 0, most, room), pick(s, "│", "|"), style.Border)
		line.set(place(math.Abs(r.Before), 0, most, room), "o", style.Muted)
		role := style.Positive
		if math.Abs(r.After) > c.Limit {
			role = style.Caution
		}
		line.set(place(math.Abs(r.After), 0, most, room), "*", role)
		lines = append(lines, s.Paint(style.Muted, Pad(r.Label, label))+blank(gap)+line.line(s)+
			fmt.Sprintf("  %.2f to %.2f", math.Min(math.Abs(r.Before), 9.99), math.Min(math.Abs(r.After), 9.99)))
	}
	return lines
}

// Words names each trait's difference and says which are above the limit.
func (c Love) Words() string {
	var words []string
	for _, r := range c.Rows {
		trait := fmt.Sprintf("%s from %.2f to %.2f", r.Label, math.Abs(r.Before), math.Abs(r.After))
		if math.Abs(r.After) > c.Limit {
			trait += ", above " + Figure(c.Limit)
		}
		words = append(words, trait)
	}
	return strings.Join(words, "; ")
}
