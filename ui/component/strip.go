package component

import (
	"fmt"
	"strings"

	"goodword/ui/style"
)

// Strip is a stretch of time in spans, with the day that it is.
type Strip struct {
	Spans []Stretch
	Day   int // 1 is the first day of the first span; 0 is before it
}

// Stretch is one span of days.
type Stretch struct {
	Label string
	Days  int
	Role  style.Role
}

// Lines draws the labels and under them the days that are over.
func (c Strip) Lines(s *style.Styles, w int) []string {
	total := 0
	for _, span := range c.Spans {
		total += max(0, span.Days)
	}
	room := w - len(c.Spans) // a blank after each span
	if total == 0 || room < 4*len(c.Spans) {
		return nil
	}
	labels, days := "", ""
	begun, left := 0, room
	for i, span := range c.Spans {
		n := left
		if i < len(c.Spans)-1 {
			n = min(left, max(1, room*max(0, span.Days)/total))
		}
		left -= n
		over := 0
		if span.Days > 0 {
			over = max(0, min(n, n*(c.Day-begun)/span.Days))
		}
		begun += max(0, span.Days)
		labels += s.Paint(style.Muted, Pad(span.Label, n)) + " "
		days += s.Paint(span.Role, strings.Repeat(pick(s, "█", "#"), over)) +
			s.Paint(style.Border, strings.Repeat(pick(s, "░", "."), n-over)) + " "
	}
	return []string{labels, days}
}

// Words says the span that it is and how far.
func (c Strip) Words() string {
	begun := 0
	for _, span := range c.Spans {
		if c.Day <= begun+span.Days {
			return fmt.Sprintf("%s, day %d of %d", span.Label, max(0, c.Day-begun), span.Days)
		}
		begun += max(0, span.Days)
	}
	return fmt.Sprintf("day %d, %d after the end", c.Day, c.Day-begun)
}
