package segment

import (
	"fmt"

	tea "charm.land/bubbletea/v2"

	"goodword/model"
	"goodword/ui/action"
	"goodword/ui/component"
	"goodword/ui/style"
)

// grid is the 2 x 2 of taking part and spend, with a cursor on one cell.
type grid struct {
	quadrants [4]model.Quadrant
	left      model.LeftOut
	at        int
	moved     func() tea.Cmd
}

// cells are the lines of one cell with the blank under it.
const cells = 4

func (g *grid) CurrentID() int64 { return int64(g.at + 1) }
func (g *grid) Position() string { return cellWords(g.now().Cell) }
func (g *grid) Absence() string  { return "" }
func (g *grid) Page() int        { return len(g.quadrants) }

func (g *grid) now() model.Quadrant {
	q := g.quadrants[g.at]
	q.Cell = cellAt(g.at)
	return q
}

// cellAt is the cell at a place: high first, moderate first.
func cellAt(at int) model.Cell { return model.Cell{High: at < 2, Moderate: at%2 == 0} }

// Move goes from cell to cell in the order of reading.
func (g *grid) Move(n int) tea.Cmd {
	g.at = max(0, min(g.at+n, len(g.quadrants)-1))
	return g.moved()
}

func (g *grid) Wheel(int) tea.Cmd { return nil }

// Click chooses the cell under line y; cells of one line are told apart by the
// keys.
func (g *grid) Click(y int) (hit, again bool) {
	row := (y - 1) / cells
	if y < 1 || row > 1 {
		return false, false
	}
	again = g.at/2 == row
	if !again {
		g.at = 2*row + g.at%2
	}
	return true, again
}

func cellWords(c model.Cell) string {
	words := highWord(c.High) + ", "
	if c.Moderate {
		return words + "moderate"
	}
	return words + "not moderate"
}

// View draws the four cells one cell in, in line with the text of other parts.
func (g *grid) View(st *style.Styles, w, h int) string {
	return component.Part(st, "", "", false, w, h, func(w, h int) string { return g.inner(st, w, h) })
}

// inner draws the cells, the cursor's with its marker.
func (g *grid) inner(st *style.Styles, w, h int) string {
	side := min(13, w/3)
	room := max(0, (w-side)/2)
	line := func(a, b, c string) string {
		return st.Paint(style.Muted, component.Pad(a, side)) + b + c
	}
	head := func(text string) string { return st.Paint(style.Muted, component.Pad(text, room)) }
	lines := []string{line("taking part", head("  moderate spend"), head("  not moderate"))}
	for row, word := range []string{"high", "not high"} {
		for i := range 2 {
			lines = append(lines, line(word, g.cell(st, 2*row, i, room), g.cell(st, 2*row+1, i, room)))
			word = ""
		}
		for range cells - 2 {
			lines = append(lines, "")
		}
	}
	total := 0
	for _, q := range g.quadrants {
		total += q.People
	}
	lines = append(lines, component.Paragraph(st, style.Muted, fmt.Sprintf("%s may be invited. %s", model.Plural(total, "person"), g.left.Words()), w)...)
	return component.Block(lines, w, h)
}

// cell is line i of a cell.
func (g *grid) cell(st *style.Styles, at, i, w int) string {
	q := g.quadrants[at]
	text := []string{model.Plural(q.People, "person"), model.Plural(q.Candidates, "candidate")}[i]
	mark, ground := "  ", style.Bare
	if at == g.at {
		ground = style.Selection
		if i == 0 {
			mark = "> "
		}
	}
	return st.On(ground, style.Text, component.Pad(mark+text, w))
}

func (p *Pane) gridActions() action.Set {
	side := func(by int) func() tea.Cmd {
		return func() tea.Cmd {
			if at := p.grid.at + by; at/2 == p.grid.at/2 && at >= 0 {
				return p.grid.Move(by)
			}
			return nil
		}
	}
	row := func(by int) func() tea.Cmd {
		return func() tea.Cmd {
			if at := p.grid.at + by; at >= 0 && at < len(p.grid.quadrants) {
				return p.grid.Move(by)
			}
			return nil
		}
	}
	return append(action.Set{
		p.Deed("segment.editrule", "e", "edit the segment rule", p.editSegment),
		{ID: "segment.left", Keys: []string{"h", "left"}, Words: "go to the cell at the left", Run: side(-1)},
		{ID: "segment.right", Keys: []string{"l", "right"}, Words: "go to the cell at the right", Run: side(1)},
		{ID: "segment.down", Keys: []string{"j", "down"}, Words: "go to the cell below", Run: row(2)},
		{ID: "segment.up", Keys: []string{"k", "up"}, Words: "go to the cell above", Run: row(-2)},
	}, p.always()...)
}

// inCell narrows the candidates to the cell under the cursor.
func (p *Pane) inCell() tea.Cmd {
	cell := p.grid.now().Cell
	p.query.List, p.query.Cell, p.query.Segment = model.Candidates, &cell, false
	p.Sections.Refresh()
	return p.find()
}

// cellRecord lists the first candidates of the cell.
func (p *Pane) cellRecord(st *style.Styles, w int) []string {
	q := p.grid.now()
	lines := component.Heading(st, "Taking part "+highWord(q.High)+", spend "+map[bool]string{true: "moderate", false: "not moderate or not known"}[q.Moderate], w)
	lines = append(lines, component.Paragraph(st, style.Text, model.Plural(q.People, "person")+", "+model.Plural(q.Candidates, "candidate")+".", w)...)
	if q.High && q.Moderate {
		lines = append(lines, component.Paragraph(st, style.Muted, "This is where advocates are sought first.", w)...)
	}
	lines = append(lines, "")
	if p.query.Cell == nil || *p.query.Cell != q.Cell {
		return append(lines, component.Paragraph(st, style.Muted, "Move the cursor to narrow the candidates to a cell.", w)...)
	}
	const some = 12
	for i, c := range p.rows.Value {
		if i == some {
			break
		}
		lines = append(lines, st.Paint(style.Text, component.Cut(component.Cell(c.Named()+": "+c.Why), w)))
	}
	if p.candidates.Len() > some {
		lines = append(lines, "", st.Paint(style.Muted, component.Cut("all of them: shift+tab", w)))
	}
	return lines
}
