package dialog

import (
	tea "charm.land/bubbletea/v2"

	"goodword/ui/component"
	"goodword/ui/style"
)

// typed gives a line a key or a paste and says whether its text changed.
func typed(in *component.Input, msg tea.Msg) bool {
	before := in.Value()
	in.Update(msg)
	return in.Value() != before
}

// prompted draws a line of text behind its prompt.
func prompted(st *style.Styles, prompt string, in *component.Input, w int) string {
	prompt = component.Take(prompt, w)
	return st.Paint(style.Accent, prompt) + in.View(st, w-component.Width(prompt))
}
