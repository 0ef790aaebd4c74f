package ui

import (
	"strings"

	"goodword/ui/action"
	"goodword/ui/component"
	"goodword/ui/style"
)

// paneKeys is how many keys of the pane the last line shows, before the
// house's own.
const paneKeys = 4

// status is the last line: news or what was saved at the left, the keys that
// matter now at the right. Long news has lines of its own.
func (a *App) status(w int) string {
	st := a.env.Style
	text, role := a.said()
	if a.long(w) {
		text, role = "", style.Muted
	}
	text = component.Cut(" "+component.Cell(text), w)
	keys := component.Hints(st, a.foot(), w-component.Width(text)-3)
	room := w - component.Width(text) - component.Width(keys) - 1
	return component.Block([]string{st.Paint(role, text) + strings.Repeat(" ", max(0, room)) + keys}, w, 1)
}

// said is the news, or what was saved.
func (a *App) said() (text string, role style.Role) {
	if t, ok := a.toasts.Now(); ok {
		if t.Error {
			return t.Text + "  (esc)", style.Danger
		}
		return t.Text, style.Text
	}
	if a.writes.state == notSaved {
		return a.writes.state, style.Danger
	}
	return a.writes.state, style.Muted
}

// long says that the news would take the keys' half of the last line.
func (a *App) long(w int) bool {
	text, _ := a.said()
	return component.Width(component.Cell(text)) > w/2
}

// told is long news, whole, in lines of its own; nothing where it is short.
func (a *App) told(w int) []string {
	if !a.long(w) {
		return nil
	}
	text, role := a.said()
	return component.Paragraph(a.env.Style, role, component.Cell(text), w-1)
}

// foot is the keys of the dialog on top, or of the pane and the house.
func (a *App) foot() action.Set {
	if d := a.dialogs.Top(); d != nil {
		return d.Actions().Foot()
	}
	var out action.Set
	if p := a.front(); p != nil {
		out = p.Actions().Foot()
		out = out[:min(len(out), paneKeys)]
	}
	return append(out, a.house.Foot()...)
}
