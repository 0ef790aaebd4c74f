package pane

import (
	"fmt"
	"strings"

	"goodword/ui/component"
	"goodword/ui/style"
)

// Heads is the line over a pane's list that names its parts, of which one is
// shown. Where they do not fit, the shown one says which of how many it is.
func Heads(st *style.Styles, names []string, at, w int) string {
	if w <= 0 || at >= len(names) {
		return ""
	}
	var b strings.Builder
	used := 0
	for i, name := range names {
		text := " " + name + " "
		if i == at {
			text = "[" + name + "]"
		}
		used += component.Width(text)
		if i == at {
			st.Append(&b, style.Bare, style.Accent, true, text)
		} else {
			st.Append(&b, style.Bare, style.Muted, false, text)
		}
	}
	if used > w {
		b.Reset()
		text := fmt.Sprintf("[%s] %d of %d", names[at], at+1, len(names))
		st.Append(&b, style.Bare, style.Accent, true, component.Cut(text, w))
	}
	return component.Block([]string{b.String()}, w, 1)
}
