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
// matter now at the right.
func (a *App) status(w int) string {
	st := a.env.Style
	text, role := a.writes.state, style.Muted
	if text == notSaved {
		role = style.Danger
	}
	if t, ok := a.toasts.Now(); ok {
		text, role = t.Text, style.Text
		if t.Error {
			role = style.Danger
			text += "  (esc)"
		}
	}
	text = component.Cut(" "+component.Cell(text), w)
	keys := component.Hints(st, a.foot(), w-component.Width(text)-3)
	room := w - component.Width(text) - component.Width(keys) - 1
	return component.Block([]string{st.Paint(role, text) + strings.Repeat(" ", max(0, room)) + keys}, w, 1)
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
