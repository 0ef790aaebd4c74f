package component

import (
	"strings"

	"goodword/ui/style"
)

// Where a Part's inside begins, for clicks: one cell from its left edge, and
// under its title if it has one.
const (
	PartLeft = 1
	PartTop  = 1
)

// Part draws one part of a pane: a title, a note at its right, and under it
// what inner draws. The focused part has a bold title and a bar at its left
// edge, which hold without colour. Parts are never boxed.
func Part(s *style.Styles, title, note string, focused bool, w, h int, inner func(w, h int) string) string {
	if w <= 0 || h <= 0 {
		return ""
	}
	edge := Edge(s, focused, h)
	if title == "" || h == 1 {
		return Beside(edge, inner(w-PartLeft, h))
	}
	return Beside(edge, Stack(partTitle(s, title, note, focused, w-PartLeft), inner(w-PartLeft, h-PartTop)))
}

func partTitle(s *style.Styles, title, note string, focused bool, w int) string {
	if w <= 0 {
		return ""
	}
	title = Cut(Cell(title), w)
	room := w - Width(title)
	note = Cell(note)
	if Width(note)+gap > room {
		note = ""
	}
	head := s.Paint(style.Muted, title)
	if focused {
		head = s.Strong(style.Accent, title)
	}
	return head + blank(room-Width(note)) + s.Paint(style.Muted, note)
}

// Edge is a column of one cell: a bar where focused, else blank.
func Edge(s *style.Styles, focused bool, h int) string {
	sign := " "
	if focused {
		sign = s.Paint(style.Accent, pick(s, "▌", "|"))
	}
	return column(sign, h)
}

// Rule is a thin line across.
func Rule(s *style.Styles, w int) string {
	if w <= 0 {
		return ""
	}
	return s.Paint(style.Border, strings.Repeat(pick(s, "─", "-"), w))
}

// Gutter is a thin line down, with a blank at each side: three cells.
func Gutter(s *style.Styles, h int) string {
	return column(" "+s.Paint(style.Border, pick(s, "│", "|"))+" ", h)
}

// column repeats one line h times.
func column(line string, h int) string {
	if h <= 0 {
		return ""
	}
	return strings.Repeat(line+"\n", h-1) + line
}

// pick is the drawn sign, or the one for terminals without it.
func pick(s *style.Styles, drawn, ascii string) string {
	if s.ASCII {
		return ascii
	}
	return drawn
}
