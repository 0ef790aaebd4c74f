package dialog

import (
	tea "charm.land/bubbletea/v2"

	"goodword/model"
	"goodword/ui/component"
	"goodword/ui/style"
)

// Live is a form for the words of a note, which are read while they are typed:
// under the fields stands what was found in them.
type Live struct {
	*Form
	book *model.Book
	note *model.Note
}

// NewLive makes a form over the findings in the note that its fields fill.
func NewLive(title string, fields []component.Field, b *model.Book, n *model.Note, save func() tea.Cmd) *Live {
	return &Live{NewForm(title, fields, save), b, n}
}

// View draws the form and gives the findings up to a half of the lines.
func (l *Live) View(st *style.Styles, w, h int) string {
	found := Findings(st, l.book, l.note, w)
	n := min(len(found)+1, h/2)
	if n < 2 {
		return l.Form.View(st, w, h)
	}
	lines := append([]string{component.Rule(st, w)}, found...)
	return component.Stack(l.Form.View(st, w, h-n), component.Block(lines, w, n))
}
