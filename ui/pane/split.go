package pane

import (
	"fmt"

	"goodword/ui/component"
	"goodword/ui/style"
)

// The widths from which parts stand side by side, and the size under which
// only one part is shown and its guide waits behind the help.
const (
	wideFrom   = 200
	twoFrom    = 100
	guideCells = 48
	smallW     = 60
	smallH     = 15
)

// Parts are the widths of a pane's parts; 0 is a part that is not shown.
// Between two parts stands a line with a blank on each side.
type Parts struct{ List, Detail, Guide int }

// gap is the line between two parts with its blanks.
const gap = 3

// Divide gives each part its width. Under 100 columns the list has the pane,
// and an opened detail lies over it. The guide stands beside only where there
// is room for three.
func Divide(w int, open, guide bool) Parts {
	if w < twoFrom {
		if open {
			return Parts{Detail: w}
		}
		return Parts{List: w}
	}
	var p Parts
	if guide && w >= wideFrom {
		p.Guide = guideCells
		w -= guideCells + gap
	}
	p.List = (w - gap) * 2 / 5
	p.Detail = w - gap - p.List
	return p
}

// At says which part lies at column x: "list", "detail" or "guide", and the
// column inside it.
func (p Parts) At(x int) (part string, col int) {
	for _, c := range []struct {
		name  string
		cells int
	}{{"list", p.List}, {"detail", p.Detail}, {"guide", p.Guide}} {
		if c.cells == 0 {
			continue
		}
		if x < c.cells {
			return c.name, x
		}
		x -= c.cells + gap
	}
	return "", 0
}

// Split draws a list, the detail of its row, and the step's guide by the rules
// of size. Both closures draw exactly the cells that they are given.
type Split struct {
	Open   bool             // the detail was opened; matters where it lies over the list
	Wide   bool             // the list wants all columns: the detail always lies over it
	Guide  *component.Guide // nil where it is folded away or the pane has none
	List   func(w, h int) string
	Detail func(w, h int) string
}

// View draws the pane.
func (s Split) View(st *style.Styles, w, h int) string {
	p, top := s.Layout(w, h)
	body := h - top
	var blocks []string
	add := func(cells int, draw func(w, h int) string) {
		if cells == 0 {
			return
		}
		if len(blocks) > 0 {
			blocks = append(blocks, component.Gutter(st, body))
		}
		blocks = append(blocks, draw(cells, body))
	}
	add(p.List, s.List)
	add(p.Detail, s.Detail)
	add(p.Guide, func(w, h int) string { return guide(s.Guide.Lines(st, w-1), st, w, h) })
	beside := component.Beside(blocks...)
	if top == 0 {
		return beside
	}
	return component.Stack(guide(s.Guide.Above(st, w-1), st, w, top), beside)
}

// guide stands one cell in, in line with the text of the parts.
func guide(lines []string, st *style.Styles, w, h int) string {
	if more := len(lines) - h + 1; h > 1 && more > 1 {
		lines = append(lines[:h-1], st.Paint(style.Muted, fmt.Sprintf("  %d more lines: ? shows them, i folds this away", more)))
	}
	for i := range lines {
		lines[i] = " " + lines[i]
	}
	return component.Block(lines, w, h)
}

// Layout is where the parts lie in w x h cells: their widths, and how many
// lines of guide stand above them.
func (s Split) Layout(w, h int) (p Parts, top int) {
	p = Divide(w, s.Open, s.Guide != nil)
	if s.Wide && p.List > 0 && p.Detail > 0 {
		all := p.List + gap + p.Detail
		if p.List, p.Detail = all, 0; s.Open {
			p.List, p.Detail = 0, all
		}
	}
	if s.Guide == nil || p.Guide > 0 || w < smallW || h < smallH || s.Open && p.List == 0 {
		return p, 0
	}
	return p, min(len(s.Guide.Above(&style.Styles{}, w-1))+1, h/3)
}
