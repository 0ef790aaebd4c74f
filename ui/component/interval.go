package component

import (
	"fmt"
	"math"

	"goodword/ui/style"
)

// Interval is a figure with the range that it could plausibly have, against a
// reference such as "no difference", and what would be worth it. Ratio scales
// are logarithmic, so that twice and half are equally far. A low end of 0 on
// such a scale, a high end or a mark of +Inf or NaN is an end that is not there.
type Interval struct {
	Label           string
	Low, Mark, High float64
	Reference       float64
	Worth           float64 // 0: nothing is
	Ratio           bool
	Role            style.Role
	Say             func(v float64) string // how a figure is written; nil is Figure
}

// Lines draws the range with its mark and the figures, and under it what the
// signs on the scale are.
func (c Interval) Lines(s *style.Styles, w int) []string {
	figures := "  " + c.figures()
	room := min(w-Width(figures), 60)
	least, most := math.Inf(1), math.Inf(-1)
	for _, v := range []float64{c.Low, c.Mark, c.High, c.Reference, c.worth()} {
		if at := c.on(v); !math.IsNaN(at) && !math.IsInf(at, 0) {
			least, most = math.Min(least, at), math.Max(most, at)
		}
	}
	least, most = least-(most-least)/20, most+(most-least)/20
	if room < 8 || !(most > least) {
		return nil
	}
	line := newScale(room)
	at := func(v float64) int { return place(c.on(v), least, most, room) }
	from, to, left, right := 0, room-1, "<", ">"
	if known(c.on(c.Low)) {
		from, left = at(c.Low), pick(s, "├", "[")
	}
	if known(c.on(c.High)) {
		to, right = at(c.High), pick(s, "┤", "]")
	}
	for x := from; x <= to; x++ {
		line.set(x, pick(s, "─", "-"), c.Role)
	}
	line.set(from, left, c.Role)
	line.set(to, right, c.Role)
	line.set(at(c.Reference), pick(s, "│", "|"), style.Muted)
	signs := pick(s, "│", "|") + " " + Figure(c.Reference) + ", no difference"
	if c.Worth > 0 {
		line.set(at(c.Worth), pick(s, "┊", ":"), style.Muted)
		signs += "   " + pick(s, "┊", ":") + " " + Figure(c.Worth) + ", worth it"
	}
	if known(c.on(c.Mark)) {
		line.set(at(c.Mark), "o", c.Role)
	}
	return []string{line.line(s) + figures, s.Paint(style.Muted, Cut(signs, w))}
}

// figures are the numbers of the range.
func (c Interval) figures() string {
	ends := c.say(c.Low) + " to " + c.say(c.High)
	if !known(c.High) {
		ends = c.say(c.Low) + " upwards"
	}
	if !known(c.Mark) {
		return ends
	}
	return c.say(c.Mark) + " (" + ends + ")"
}

func (c Interval) say(v float64) string {
	if c.Say != nil {
		return c.Say(v)
	}
	return Figure(v)
}

func known(v float64) bool { return !math.IsNaN(v) && !math.IsInf(v, 0) }

// worth is the reference where nothing is said to be worth it.
func (c Interval) worth() float64 {
	if c.Worth > 0 {
		return c.Worth
	}
	return c.Reference
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
	if c.Worth > 0 {
		where += ", " + Figure(c.Worth) + " would be worth it"
	}
	return fmt.Sprintf("%s: %s, %s", c.Label, c.figures(), where)
}
