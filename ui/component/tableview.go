package component

import (
	"strings"

	"goodword/ui/style"
)

// lead is the cells before the first column: cursor, mark, blank.
const lead = 3

// View draws the table. Its first line is the header, where columns have
// titles and there is room for more than one line.
func (t *Table[T]) View(s *style.Styles, w, h int) string {
	if w <= 0 || h <= 0 {
		return ""
	}
	if t.head = t.header(); h <= t.head {
		t.head = 0
	}
	t.height = h - t.head
	t.reach()
	if !t.ready || len(t.ids) == 0 {
		return t.absence(s, w, h)
	}
	edge, from, size := 0, 0, 0 // the column that says where the window stands
	if from, size = thumb(t.top, len(t.ids), t.height); size > 0 && w >= 12 {
		edge = 1
	}
	t.arrange(s, w-edge)
	var b strings.Builder
	b.Grow(h * (2*w + 32))
	if t.head > 0 {
		t.drawHead(&b)
		b.WriteString(blank(edge))
	}
	for y := range t.height {
		if y > 0 || t.head > 0 {
			b.WriteByte('\n')
		}
		i := t.top + y
		if i >= len(t.ids) {
			b.WriteString(blank(w))
			continue
		}
		b.WriteString(t.drawRow(i))
		switch {
		case edge > 0 && y >= from && y < from+size:
			s.Append(&b, style.Bare, style.Muted, false, pick(s, "│", "|"))
		default:
			b.WriteString(blank(edge))
		}
	}
	return b.String()
}

// header is the number of header lines.
func (t *Table[T]) header() int {
	for _, c := range t.Columns {
		if c.Title != "" {
			return 1
		}
	}
	return 0
}

// Absence says why there are no rows, and is empty where there are some; the
// three reasons never look alike.
func (t *Table[T]) Absence() string {
	switch {
	case !t.ready:
		return "reading"
	case len(t.ids) > 0:
		return ""
	case t.Filter != "":
		return "Nothing here matches \"" + Cut(Cell(t.Filter), Prose/2) + "\"; esc clears."
	}
	return t.Empty
}

// absence draws that text where the rows would begin.
func (t *Table[T]) absence(s *style.Styles, w, h int) string {
	indent := min(lead, w/8)
	var lines []string
	for _, line := range Wrap(t.Absence(), w-indent) {
		lines = append(lines, blank(indent)+s.Paint(style.Muted, line))
	}
	return Block(lines, w, h)
}

// arrange shares the width among the columns and drops the drawings that were
// made for another arrangement.
func (t *Table[T]) arrange(s *style.Styles, w int) {
	p := plan{styles: s, w: w, columns: len(t.Columns), blurred: t.Blurred}
	if q := t.plan; q.styles == p.styles && q.w == w && q.columns == p.columns && q.blurred == p.blurred && len(t.drawn) <= most {
		return
	}
	spans := make([]span, len(t.Columns))
	for i, c := range t.Columns {
		spans[i] = span{c.Width, c.Min, c.Grow, c.Drop}
	}
	p.sizes = fit(spans, w-lead)
	t.plan = p
	t.drawn = map[face]string{}
}

func (t *Table[T]) drawHead(b *strings.Builder) {
	p := pen{b: b, styles: t.plan.styles}
	p.write(style.Muted, false, blank(min(lead, t.plan.w)))
	used := lead
	for i, c := range t.Columns {
		used = t.drawCell(&p, i, t.plan.sizes[i], used, style.Muted, c.Title)
	}
	p.write(style.Muted, false, blank(t.plan.w-used))
	p.flush()
}

func (t *Table[T]) drawRow(i int) string {
	id := t.ids[i]
	f := face{id, i == t.cursor, t.marks[id]}
	if line, ok := t.drawn[f]; ok {
		return line
	}
	row, ok := t.row(i)
	var b strings.Builder
	p := pen{b: &b, styles: t.plan.styles}
	if f.chosen && !t.Blurred {
		p.ground = style.Selection
	}
	w := t.plan.w
	p.write(style.Accent, true, Take(signs(f), w))
	used := lead
	if ok {
		used = t.drawCells(&p, row)
	}
	p.write(style.Text, false, blank(w-used))
	p.flush()
	line := b.String()
	if p.ground == style.Selection {
		line = Caret + line
	}
	if ok {
		t.drawn[f] = line
	}
	return line
}

// drawCells writes the cells of a row and gives the cells used. A text that
// does not fit flows on over empty cells at its right.
func (t *Table[T]) drawCells(p *pen, row T) int {
	used := lead
	for c := 0; c < len(t.Columns); c++ {
		column, size := t.Columns[c], t.plan.sizes[c]
		role, text := column.Role, Cell(column.Cell(row))
		if column.RoleOf != nil {
			role = column.RoleOf(row)
		}
		i := c
		for flows := size > 0 && !column.Right; flows && Width(text) > size && c+1 < len(t.Columns) && t.Columns[c+1].Cell(row) == ""; c++ {
			if more := t.plan.sizes[c+1]; more > 0 {
				size += gap + more
			}
		}
		used = t.drawCell(p, i, size, used, role, text)
	}
	return used
}

// signs are the cursor and the mark, which hold without colour.
func signs(f face) string {
	switch {
	case f.chosen && f.mark:
		return ">* "
	case f.chosen:
		return ">  "
	case f.mark:
		return " * "
	}
	return "   "
}

// drawCell writes column i in size cells after used ones and gives the cells
// used then.
func (t *Table[T]) drawCell(p *pen, i, size, used int, role style.Role, text string) int {
	c := t.Columns[i]
	if size == 0 {
		return used
	}
	if used > lead {
		p.write(style.Text, false, blank(gap))
		used += gap
	}
	if c.Mail {
		text = CutMiddle(text, size)
	} else {
		text = Cut(text, size)
	}
	room := blank(size - Width(text))
	if c.Right {
		p.write(style.Text, false, room)
	}
	p.write(role, false, text)
	if !c.Right {
		p.write(style.Text, false, room)
	}
	return used + size
}
