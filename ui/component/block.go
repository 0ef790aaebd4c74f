package component

import (
	"strings"

	"github.com/charmbracelet/x/ansi"

	"goodword/ui/style"
)

// Block makes exactly h lines of exactly w cells out of lines, which may be
// styled: what is too much is cut, what is missing is blank.
func Block(lines []string, w, h int) string {
	if w <= 0 || h <= 0 {
		return ""
	}
	var b strings.Builder
	b.Grow(h * (w + 16))
	for i := range h {
		if i > 0 {
			b.WriteByte('\n')
		}
		if i >= len(lines) {
			b.WriteString(blank(w))
			continue
		}
		line := lines[i]
		n := Width(line)
		if n > w {
			line = ansi.Truncate(line, w, "")
			n = Width(line)
		}
		b.WriteString(line)
		b.WriteString(blank(w - n))
	}
	return b.String()
}

// Beside joins blocks of the same height line by line. Empty ones take no
// room, so that a part folded away needs no special care.
func Beside(blocks ...string) string {
	var columns [][]string
	h := 0
	for _, block := range blocks {
		if block != "" {
			columns = append(columns, strings.Split(block, "\n"))
			h = max(h, len(columns[len(columns)-1]))
		}
	}
	var b strings.Builder
	for i := range h {
		if i > 0 {
			b.WriteByte('\n')
		}
		for _, c := range columns {
			if i < len(c) {
				b.WriteString(c[i])
			} else {
				b.WriteString(blank(Width(c[0])))
			}
		}
	}
	return b.String()
}

// Stack puts blocks of the same width one under the other; empty ones take no
// room.
func Stack(blocks ...string) string {
	var b strings.Builder
	for _, block := range blocks {
		if block == "" {
			continue
		}
		if b.Len() > 0 {
			b.WriteByte('\n')
		}
		b.WriteString(block)
	}
	return b.String()
}

// Overlay lays top over base with its upper left corner at x, y. What would
// hang over the base's edges is cut, and lines that top does not touch are
// left as they are.
func Overlay(base, top string, x, y int) string {
	if base == "" || top == "" {
		return base
	}
	x, y = max(x, 0), max(y, 0)
	under, over := strings.Split(base, "\n"), strings.Split(top, "\n")
	for i, line := range over {
		if y+i >= len(under) {
			break
		}
		under[y+i] = patch(under[y+i], line, x)
	}
	return strings.Join(under, "\n")
}

// patch writes top into one line from cell x on. A wide character that the cut
// would halve becomes a blank, on both sides.
func patch(line, top string, x int) string {
	w := Width(line)
	if x >= w {
		return line
	}
	if Width(top) > w-x {
		top = ansi.Truncate(top, w-x, "")
	}
	end := x + Width(top)
	left := ansi.Truncate(line, x, "")
	right := after(line, w, end)
	return left + style.Reset + blank(x-Width(left)) + top + style.Reset + blank(w-end-Width(right)) + right
}
