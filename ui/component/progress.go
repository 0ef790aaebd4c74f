package component

import (
	"fmt"
	"strings"

	"goodword/ui/style"
)

// Progress is one line for work that takes longer than a second: a bar and its
// counts at the end.
func Progress(s *style.Styles, done, total, w int) string {
	if w <= 0 {
		return ""
	}
	words := fmt.Sprintf("%d of %d", done, total)
	room := w - Width(words) - gap
	if room < 4 || total <= 0 {
		return Pad(words, w)
	}
	full := max(0, min(room, room*done/total))
	return s.Paint(style.Accent, strings.Repeat(pick(s, "█", "#"), full)) +
		s.Paint(style.Border, strings.Repeat(pick(s, "░", "."), room-full)) +
		blank(gap) + words
}
