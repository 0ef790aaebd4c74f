package ui

import (
	tea "charm.land/bubbletea/v2"

	"goodword/ui/component"
	"goodword/ui/dialog"
	"goodword/ui/pane"
)

// wheelLines is how far one notch of the wheel goes.
const wheelLines = 3

// click goes to the dialog on top, else to a tab or the pane in front.
func (a *App) click(m tea.MouseClickMsg) tea.Cmd {
	l := arrange(a.w, a.h)
	if m.Button != tea.MouseLeft || l.tiny {
		return nil
	}
	x, y := m.X, m.Y-l.top
	if d := a.dialogs.Top(); d != nil {
		return a.clickDialog(d, l, x, y)
	}
	if m.Y == 1 && !l.small {
		if i := component.TabAt(a.tabs(), a.at, a.w, x); i >= 0 {
			return a.show(i)
		}
		return nil
	}
	if c, ok := a.front().(pane.Clicker); ok && y >= 0 && y < l.h {
		return c.Click(x, y, l.w, l.h)
	}
	return nil
}

// clickDialog counts from the dialog's inside; outside of it nothing happens.
func (a *App) clickDialog(d dialog.Dialog, l layout, x, y int) tea.Cmd {
	c, ok := d.(dialog.Clicker)
	if !ok {
		return nil
	}
	left, top, w, h, frame := place(d, l.w, l.h)
	x, y = x-left, y-top
	if frame && w > frameW && h > frameH {
		x, y, w, h = x-frameW/2, y-frameH/2, w-frameW, h-frameH
	}
	if x < 0 || y < 0 || x >= w || y >= h {
		return nil
	}
	a.actor = d
	defer func() { a.actor = nil }()
	return c.Click(x, y, w, h)
}

func (a *App) wheel(m tea.MouseWheelMsg) tea.Cmd {
	n := wheelLines
	if m.Button == tea.MouseWheelUp {
		n = -n
	}
	if d := a.dialogs.Top(); d != nil {
		if c, ok := d.(dialog.Clicker); ok {
			return c.Wheel(n)
		}
		return nil
	}
	if c, ok := a.front().(pane.Clicker); ok {
		return c.Wheel(n)
	}
	return nil
}
