package component

import (
	"slices"

	"goodword/ui/style"
)

// Column is one column of a Table. Cell gives plain text, which may be
// foreign: the table makes it fit.
type Column[T any] struct {
	Title string
	Width int  // cells wanted
	Min   int  // cells it can live with; 0 is Width
	Grow  int  // its share of the room that is left
	Drop  int  // 0 never gives way; of the others the highest goes first
	Right bool // numbers, dates and ages
	Mail  bool // cut in the middle
	Role  style.Role
	Cell  func(T) string
	// RoleOf gives the role row by row instead of Role.
	RoleOf func(T) style.Role
}

// gap is the blank between two columns.
const gap = 2

// span is what fitting needs to know of a column.
type span struct{ width, min, grow, drop int }

// fit shares room among the columns and gives each its cells, 0 to one that
// is not shown: first those that may give way do, then all shrink to what they
// can live with, then the last ones go.
func fit(spans []span, room int) []int {
	sizes := make([]int, len(spans))
	shown := make([]bool, len(spans))
	for i := range spans {
		shown[i] = true
	}
	for total(spans, shown, span.wanted) > room {
		last, count := -1, 0
		for i, s := range spans {
			if shown[i] {
				count++
			}
			if shown[i] && s.drop > 0 && (last < 0 || s.drop >= spans[last].drop) {
				last = i
			}
		}
		if last < 0 || count == 1 {
			break
		}
		shown[last] = false
	}
	first := max(0, slices.Index(shown, true))
	for i := len(spans) - 1; i > first && total(spans, shown, span.least) > room; i-- {
		shown[i] = false
	}
	left := room - total(spans, shown, span.least)
	grow := 0
	for i, s := range spans {
		if !shown[i] {
			continue
		}
		more := max(0, min(left, s.width-s.least()))
		sizes[i] = s.least() + more
		left -= more
		grow += s.grow
	}
	if left < 0 && len(spans) > 0 { // only the first is left and does not fit
		sizes[first] = max(0, room)
	}
	for i, s := range spans {
		if shown[i] && s.grow > 0 && left > 0 {
			more := left * s.grow / grow
			sizes[i] += more
			left -= more
			grow -= s.grow
		}
	}
	return sizes
}

func (s span) wanted() int { return s.width }

func (s span) least() int {
	if s.min > 0 {
		return min(s.min, s.width)
	}
	return s.width
}

// total is the room that the shown columns take with the gaps between them.
func total(spans []span, shown []bool, size func(span) int) int {
	n := 0
	for i, s := range spans {
		if shown[i] {
			if n > 0 {
				n += gap
			}
			n += size(s)
		}
	}
	return n
}
