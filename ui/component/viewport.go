package component

import (
	tea "charm.land/bubbletea/v2"

	"goodword/ui/style"
)

// Viewport is a part that scrolls over lines: prose, a record, help. Lines are
// drawn for a width and kept until the width, the theme or the content changes.
type Viewport struct {
	draw   func(s *style.Styles, w int) []string
	lines  []string
	styles *style.Styles
	width  int

	top, height int
}

// Set gives the viewport something to draw; it stays where it is scrolled to
// as far as there are lines.
func (v *Viewport) Set(draw func(s *style.Styles, w int) []string) {
	v.draw, v.lines, v.width = draw, nil, 0
}

// Top scrolls to the first line, for another record.
func (v *Viewport) Top() { v.top = 0 }

// View draws the window.
func (v *Viewport) View(s *style.Styles, w, h int) string {
	if w <= 0 || h <= 0 {
		return ""
	}
	v.height = h
	inner := w - 1 // the last column says where the window stands
	if v.draw != nil && (v.styles != s || v.width != w) {
		v.lines, v.styles, v.width = v.draw(s, inner), s, w
	}
	v.top = max(0, min(v.top, len(v.lines)-h))
	body := Block(v.lines[min(v.top, len(v.lines)):], inner, h)
	return Beside(body, scrollbar(s, v.top, len(v.lines), h))
}

// Move scrolls by n lines.
func (v *Viewport) Move(n int) tea.Cmd {
	v.top = max(0, min(v.top+n, len(v.lines)-v.height))
	return nil
}

// Page is the number of lines on the screen.
func (v *Viewport) Page() int { return max(1, v.height) }

// scrollbar is a column of one cell: a thumb where the window stands, blank
// where everything is seen.
func scrollbar(s *style.Styles, top, n, h int) string {
	from, size := thumb(top, n, h)
	lines := make([]string, h)
	for y := range lines {
		lines[y] = " "
		if y >= from && y < from+size {
			lines[y] = s.Paint(style.Muted, pick(s, "│", "|"))
		}
	}
	return Block(lines, 1, h)
}

// thumb is where the mark for a window of h lines over n stands and how long
// it is; its length is 0 where everything is seen.
func thumb(top, n, h int) (from, size int) {
	if n <= h || h < 2 {
		return 0, 0
	}
	size = max(1, h*h/n)
	return top * (h - size) / (n - h), size
}
