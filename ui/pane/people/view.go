package people

import (
	"fmt"

	tea "charm.land/bubbletea/v2"

	"goodword/ui/component"
	"goodword/ui/pane"
	"goodword/ui/style"
)

func (p *Pane) split() pane.Split {
	if p.looking {
		return p.alikeSplit()
	}
	st := p.Host.Env().Style
	return pane.Split{
		Open: p.open,
		List: func(w, h int) string {
			p.table.Blurred = p.open
			return component.Part(st, p.heading(), p.table.Position(), !p.open, w, h, func(w, h int) string { return p.table.View(st, w, h) })
		},
		Detail: func(w, h int) string {
			return component.Part(st, "", "", p.open, w, h, func(w, h int) string { return p.drawDetail(st, w, h) })
		},
	}
}

// View draws the list and, where there is room or it was opened, the card.
func (p *Pane) View(w, h int) string { return p.split().View(p.Host.Env().Style, w, h) }

// heading says what the list is narrowed to and how it is sorted.
func (p *Pane) heading() string {
	words := "PEOPLE"
	if p.query.Arm != "" {
		words += ", " + p.query.Arm
	}
	if p.query.Words != "" {
		words += ` "` + p.query.Words + `"`
	}
	if p.query.Sort != "" {
		words += ", by " + p.query.Sort
	}
	if n := p.alike.table.Len(); n > 0 {
		words += fmt.Sprintf("   To look at %d", n)
	}
	return words
}

// drawDetail is the card, or what the row says of the person while their card
// is being read.
func (p *Pane) drawDetail(st *style.Styles, w, h int) string {
	if p.current() != nil {
		return p.detail.View(st, w, h)
	}
	row, ok := p.table.Current()
	if !ok {
		return component.Block(nil, w, h)
	}
	return component.Block(component.Heading(st, row.Name, w), w, h)
}

// Click chooses a row; a second click opens the card.
func (p *Pane) Click(x, y, w, h int) tea.Cmd {
	if p.looking {
		return p.clickAlike(x, y, w, h)
	}
	parts, top := p.split().Layout(w, h)
	switch part, _ := parts.At(x); part {
	case "list":
		p.open = false
		if hit, again := p.table.Click(y - top - component.PartTop); hit && again {
			p.open = true
		}
		return p.read()
	case "detail":
		p.open = true
	}
	return nil
}

// Wheel scrolls what has the keys.
func (p *Pane) Wheel(lines int) tea.Cmd {
	if p.looking {
		return p.alike.table.Wheel(lines)
	}
	if p.open {
		return p.detail.Move(lines)
	}
	return tea.Batch(p.table.Wheel(lines), p.read())
}
