package component

import (
	"strings"

	"goodword/ui/style"
)

// Tab is one word in the line of tabs: its key, its title, and the sign of
// its gate or "".
type Tab struct{ Key, Title, Sign string }

// Tabs draws the line of tabs. Every key stays; words go from the right where
// there is no room, the current one's last.
func Tabs(s *style.Styles, tabs []Tab, current, w int) string {
	if w <= 0 {
		return ""
	}
	var b strings.Builder
	for i, text := range tabTexts(tabs, current, w) {
		switch {
		case i != current:
			s.Append(&b, style.Bare, style.Muted, false, " "+text+" ")
		case s.Name == "": // without colour the current tab needs a sign
			s.Append(&b, style.Bare, style.Text, true, "["+text+"]")
		default:
			s.Append(&b, style.Bare, style.OnAccent, true, " "+text+" ")
		}
	}
	return Block([]string{b.String()}, w, 1)
}

// TabAt is the tab under cell x, or -1.
func TabAt(tabs []Tab, current, w, x int) int {
	end := 0
	for i, text := range tabTexts(tabs, current, w) {
		if end += Width(text) + 2; x < end && x >= 0 && x < w {
			return i
		}
	}
	return -1
}

// signed is the least width at which the gates' signs are shown.
const signed = 50

// tabTexts is what each tab says: first the current one gets its word, then
// the others from the left as long as they fit, so that words stay in place
// while tabs are switched.
func tabTexts(tabs []Tab, current, w int) []string {
	texts, words := make([]string, len(tabs)), make([]string, len(tabs))
	room := w
	for i, t := range tabs {
		texts[i], words[i] = t.Key, t.Key+" "+t.Title
		if t.Sign != "" && w >= signed {
			texts[i] += t.Sign
			words[i] += " " + t.Sign
		}
		room -= Width(texts[i]) + 2
	}
	spell := func(i int) bool {
		more := Width(words[i]) - Width(texts[i])
		if more > room {
			return false
		}
		texts[i] = words[i]
		room -= more
		return true
	}
	if current >= 0 && current < len(tabs) {
		spell(current)
	}
	for i := range tabs {
		if i != current && !spell(i) {
			break
		}
	}
	return texts
}
