package dialog

import (
	"strings"

	"goodword/ui/action"
	"goodword/ui/component"
	"goodword/ui/style"
)

// Chapter is the keys of one place.
type Chapter struct {
	Title   string
	Actions action.Set
}

// keyCells is the room for the keys, left of their words.
const keyCells = 16

// NewHelp shows a guide and the keys of each chapter. A key that an earlier
// chapter has is not shown again: it does what is said there.
func NewHelp(title string, guide *component.Guide, chapters ...Chapter) *Message {
	return NewText(title, func(st *style.Styles, w int) []string {
		var out []string
		if guide != nil {
			out = guide.Lines(st, w)
		}
		taken := map[string]bool{}
		for _, c := range chapters {
			if len(out) > 0 {
				out = append(out, "")
			}
			out = append(out, st.Strong(style.Accent, c.Title))
			out = append(out, keyLines(st, c.Actions, taken, w)...)
		}
		return append(out, "", st.Paint(style.Muted, component.Cut("Shift and drag selects text while the mouse is on.", w)))
	})
}

func keyLines(st *style.Styles, set action.Set, taken map[string]bool, w int) []string {
	var out []string
	for _, act := range set {
		var keys []string
		for _, key := range act.Keys {
			if !taken[key] {
				keys = append(keys, key)
				taken[key] = true
			}
		}
		if len(keys) == 0 {
			continue
		}
		left, words := strings.Join(keys, " "), act.Words
		if why := act.Blocked(); why != "" {
			words += " (not now: " + why + ")"
		}
		for _, line := range component.Wrap(words, w-keyCells) {
			out = append(out, st.Strong(style.Text, component.Pad(left, keyCells))+st.Paint(style.Text, line))
			left = ""
		}
	}
	return out
}
