package dialog

import (
	"strings"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"goodword/model"
	"goodword/ui/component"
	"goodword/ui/style"
)

// line is one line of typed text. It moves by what is seen as one character
// and measures in cells.
type line struct {
	left, right []string // the characters before and after the cursor
}

func newLine(text string) line {
	var l line
	l.insert(text)
	return l
}

func (l *line) value() string {
	return strings.Join(l.left, "") + strings.Join(l.right, "")
}

func (l *line) set(text string) { *l = newLine(text) }

// insert puts text in at the cursor; a line has no line breaks.
func (l *line) insert(text string) {
	text = strings.NewReplacer("\n", " ", "\t", " ").Replace(model.Clean(text))
	// typed marks join the character before them
	if n := len(l.left); n > 0 {
		text = l.left[n-1] + text
		l.left = l.left[:n-1]
	}
	for text != "" {
		c, _ := ansi.FirstGraphemeCluster(text, ansi.GraphemeWidth)
		if c == "" {
			break
		}
		l.left = append(l.left, c)
		text = text[len(c):]
	}
}

// update takes a key or a paste and says whether it was the line's.
func (l *line) update(msg tea.Msg) bool {
	switch m := msg.(type) {
	case tea.PasteMsg:
		l.insert(m.Content)
		return true
	case tea.KeyPressMsg:
		if m.Text != "" {
			l.insert(m.Text)
			return true
		}
		return l.edit(m.String())
	}
	return false
}

func (l *line) edit(key string) bool {
	switch key {
	case "left", "ctrl+b":
		l.step(1)
	case "right":
		l.step(-1)
	case "home", "ctrl+a":
		l.step(len(l.left))
	case "end", "ctrl+e":
		l.step(-len(l.right))
	case "backspace", "ctrl+h":
		l.left = l.left[:max(0, len(l.left)-1)]
	case "delete", "ctrl+d":
		l.right = l.right[min(1, len(l.right)):]
	case "ctrl+w", "alt+backspace":
		l.left = l.left[:wordStart(l.left)]
	case "ctrl+u":
		l.left = nil
	case "ctrl+k":
		l.right = nil
	case "alt+b", "ctrl+left":
		l.step(len(l.left) - wordStart(l.left))
	default:
		return false
	}
	return true
}

// step moves n characters to the left, or to the right where n is negative.
func (l *line) step(n int) {
	all := append(append([]string{}, l.left...), l.right...)
	at := min(max(len(l.left)-n, 0), len(all))
	l.left, l.right = all[:at:at], all[at:]
}

func wordStart(left []string) int {
	i := len(left)
	for i > 0 && left[i-1] == " " {
		i--
	}
	for i > 0 && left[i-1] != " " {
		i--
	}
	return i
}

// view draws the line in exactly w cells; what is before the cursor gives way.
func (l *line) view(st *style.Styles, w int) string {
	if w <= 0 {
		return ""
	}
	at, after := " ", ""
	if len(l.right) > 0 {
		at, after = l.right[0], strings.Join(l.right[1:], "")
	}
	at = component.Cell(at)
	room := w - component.Width(at)
	start := len(l.left)
	for start > 0 {
		n := component.Width(component.Cell(l.left[start-1]))
		if n > room {
			break
		}
		room -= n
		start--
	}
	before := component.Cell(strings.Join(l.left[start:], ""))
	text := st.Paint(style.Text, before) + st.Paint(style.OnAccent, at) + st.Paint(style.Text, component.Take(component.Cell(after), room))
	return component.Block([]string{text}, w, 1)
}
