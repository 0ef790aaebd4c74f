package component

import (
	"fmt"
	"strings"

	"goodword/ui/style"
)

// ShareLine is a share in percent over time, with a limit that it should stay
// under or over; 0 is no limit.
type ShareLine struct {
	Label  string
	Values []float64 // 0 to 100
	Limit  float64
	Role   style.Role
}

// shareHeight is the lines of a ShareLine.
const shareHeight = 5

// Lines draws five lines, the last value at the end of its own. The axis is
// only where it is read: the largest value, the limit, and 0.
func (c ShareLine) Lines(s *style.Styles, w int) []string {
	const axis, end = 5, 7 // " 58 %" before, " 21.6 %" after
	room := w - axis - end
	if len(c.Values) == 0 || room < 4 {
		return nil
	}
	values := c.Values[max(0, len(c.Values)-room):]
	step := min(4, room/len(values))
	most := max(highest(values), c.Limit, 1)
	rows, marks := make([]scale, shareHeight), make([]string, shareHeight)
	row := func(v float64) int { return shareHeight - 1 - place(v, 0, most, shareHeight) }
	for y := range rows {
		rows[y] = newScale(step * len(values))
	}
	marks[row(0)], marks[row(most)] = "0", Figure(float64(int(most+0.5)))
	// A share beside the limit is not drawn on it, where there is a line to spare.
	at := func(v float64) int {
		y := row(v)
		switch {
		case c.Limit == 0 || v == c.Limit || y != row(c.Limit):
			return y
		case v < c.Limit:
			return min(y+1, shareHeight-1)
		}
		return max(y-1, 0)
	}
	if c.Limit > 0 {
		marks[row(c.Limit)] = Figure(c.Limit)
		for x := range rows[0].signs {
			rows[row(c.Limit)].set(x, pick(s, "─", "-"), style.Border)
		}
	}
	for i, v := range values {
		rows[at(v)].set(i*step, "*", c.Role)
	}
	lines := make([]string, shareHeight)
	for y := range lines {
		lines[y] = s.Paint(style.Muted, PadLeft(marks[y], axis-1)) + " " + rows[y].line(s)
	}
	last := values[len(values)-1]
	lines[at(last)] += " " + Figure(last) + " %"
	return lines
}

// Words lists the shares and the limit.
func (c ShareLine) Words() string {
	values := make([]string, len(c.Values))
	for i, v := range c.Values {
		values[i] = Figure(v)
	}
	words := fmt.Sprintf("%s, in percent: %s", c.Label, strings.Join(values, ", "))
	if c.Limit > 0 {
		words += fmt.Sprintf("; the limit is %s", Figure(c.Limit))
	}
	return words
}
