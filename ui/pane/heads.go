package pane

import (
	"fmt"
	"strings"

	"goodword/ui/component"
	"goodword/ui/style"
)

// Heads is the line over a pane's list that names its parts, of which one is
// shown. Where they do not fit, the shown one says which of how many it is, and
// where there is room the next ones stand after it.
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
		if room := w - component.Width(text) - len("   …"); w >= roomForNext && room > 0 {
			st.Append(&b, style.Bare, style.Muted, false, "  "+following(names, at, room)+" …")
		}
	}
	return component.Block([]string{b.String()}, w, 1)
}

// roomForNext is from how many cells on the next parts are named too.
const roomForNext = 60

// following are the names after the shown one, as many as fit.
func following(names []string, at, room int) string {
	out := ""
	for i := 1; i < len(names); i++ {
		next := " " + names[(at+i)%len(names)]
		if component.Width(out)+component.Width(next)+1 > room {
			break
		}
		out += next + " "
	}
	return strings.TrimRight(out, " ")
}
