package gift

import tea "charm.land/bubbletea/v2"

// listTop is the line under which the list's rows begin: the parts' names.
const listTop = 1

// Click puts the cursor on a row; a second click opens it.
func (p *Pane) Click(x, y, w, h int) tea.Cmd {
	widths, top := p.split().Layout(w, h)
	where, _ := widths.At(x)
	switch {
	case where == "detail" && y >= top:
		p.open = true
	case where == "list" && y >= top:
		p.open = false
		hit, again := p.list().Click(y - top - listTop)
		p.open = hit && again
	}
	return nil
}

// Wheel scrolls what has the keys.
func (p *Pane) Wheel(lines int) tea.Cmd {
	if p.open {
		return p.detail.Move(lines)
	}
	return p.list().Wheel(lines)
}
