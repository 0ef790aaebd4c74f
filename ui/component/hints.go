package component

import (
	"strings"

	"goodword/ui/action"
	"goodword/ui/style"
)

// Hints is the footer's line of keys: as many of the actions as fit into w
// cells, the first ones first. A blocked one is faint: pressing it says why.
// It is as wide as its words, so that it can stand at the right.
func Hints(s *style.Styles, actions action.Set, w int) string {
	var b strings.Builder
	used := 0
	for _, a := range actions {
		if len(a.Keys) == 0 {
			continue
		}
		key, words := a.Keys[0], " "+a.Label()
		n := Width(key) + Width(words)
		if used > 0 {
			n += hintGap
		}
		if used+n > w {
			break
		}
		if used > 0 {
			b.WriteString(blank(hintGap))
		}
		used += n
		if a.Blocked() != "" {
			s.Append(&b, style.Bare, style.Faint, false, key+words)
			continue
		}
		s.Append(&b, style.Bare, style.Text, true, key)
		s.Append(&b, style.Bare, style.Muted, false, words)
	}
	return b.String()
}

const hintGap = 3
