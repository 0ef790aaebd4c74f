package ui

import (
	tea "charm.land/bubbletea/v2"

	"goodword/ui/component"
	"goodword/ui/dialog"
	"goodword/ui/style"
)

// title never holds data: the terminal would take what it says literally.
const title = "Goodword"

// View is the frame, drawn anew only when something has changed.
func (a *App) View() tea.View {
	if a.dirty {
		a.dirty = false
		screen, x, y, found := component.TakeCaret(a.screen())
		a.frame = tea.NewView(screen)
		if found {
			a.frame.Cursor = tea.NewCursor(x, y)
			a.frame.Cursor.Shape, a.frame.Cursor.Blink = tea.CursorBar, false
		}
		a.frame.AltScreen = true
		a.frame.WindowTitle = title
		if a.mouse {
			a.frame.MouseMode = tea.MouseModeCellMotion
		}
		if st := a.env.Style; st.Name != "" && st.Dark != a.dark {
			a.frame.BackgroundColor = st.Background // the theme was chosen against the terminal's own
		}
	}
	return a.frame
}

// screen draws exactly h lines of w cells.
func (a *App) screen() string {
	l := arrange(a.w, a.h)
	st := a.env.Style
	if l.tiny {
		return component.Block([]string{component.Cut("A little more room, please; all is kept.", a.w)}, a.w, a.h)
	}
	rule := ""
	if l.roomy && !l.small {
		rule = component.Rule(st, a.w)
	}
	head := component.Stack(a.header(a.w), component.Tabs(st, a.tabs(), a.at, a.w), rule)
	if l.small {
		head = a.shortHeader(a.w)
	}
	out := component.Stack(head, a.body(l), rule, a.status(a.w))
	if told := a.told(a.w); len(told) > 0 {
		for i := range told {
			told[i] = " " + told[i]
		}
		told = told[:min(len(told), a.h-1)]
		out = component.Overlay(out, component.Block(told, a.w, len(told)), 0, a.h-1-len(told))
	}
	return out
}

// body is the pane with the dialogs over it.
func (a *App) body(l layout) string {
	var out string
	if p := a.front(); p != nil {
		out = p.View(l.w, l.h)
	} else {
		out = component.Block(nil, l.w, l.h)
	}
	for _, d := range a.dialogs.All() {
		x, y, w, h, frame := place(d, l.w, l.h)
		out, _, _, _ = component.TakeCaret(out) // the keys are the dialog's
		out = component.Overlay(out, a.framed(d, w, h, frame), x, y)
	}
	return out
}

// place is where a dialog lies in the pane's cells. Where there is little room
// it has all of it.
func place(d dialog.Dialog, w, h int) (x, y, dw, dh int, frame bool) {
	x, y, dw, dh, frame = dialog.Middle(w, h, 84, h*3/4)
	if p, ok := d.(dialog.Placer); ok {
		x, y, dw, dh, frame = p.Place(w, h)
	}
	if frame && (w < smallW || h < smallH-2) {
		return 0, 0, w, h, true
	}
	return x, y, dw, dh, frame
}

// Around a framed dialog stand a line on all sides and a blank at the left and
// the right.
const (
	frameW = 4
	frameH = 2
)

func (a *App) framed(d dialog.Dialog, w, h int, frame bool) string {
	st := a.env.Style
	if !frame || w <= frameW || h <= frameH {
		return d.View(st, w, h)
	}
	return box(st, d.Title(), d.View(st, w-frameW, h-frameH), w, h)
}

// box draws a thin line around a block, with a title in it.
func box(st *style.Styles, name, inner string, w, h int) string {
	side, corner := "│", [4]string{"┌", "┐", "└", "┘"}
	if st.ASCII {
		side, corner = "|", [4]string{"+", "+", "+", "+"}
	}
	edge := func(s string) string { return st.Paint(style.Border, s) }
	name = component.Cut(component.Cell(name), w-6)
	top := edge(corner[0]) + " " + st.Strong(style.Accent, name) + " " + component.Rule(st, w-4-component.Width(name)) + edge(corner[1])
	left := component.Block(repeat(edge(side)+" ", h-frameH), 2, h-frameH)
	right := component.Block(repeat(" "+edge(side), h-frameH), 2, h-frameH)
	return component.Stack(top, component.Beside(left, inner, right), edge(corner[2])+component.Rule(st, w-2)+edge(corner[3]))
}

func repeat(line string, n int) []string {
	lines := make([]string, n)
	for i := range lines {
		lines[i] = line
	}
	return lines
}
