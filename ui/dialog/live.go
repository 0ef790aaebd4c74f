package dialog

import (
	"bufio"
	"fmt"
	"io"

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

// AskPlain says what was found once the words are whole.
func (l *Live) AskPlain(in *bufio.Reader, out io.Writer) (tea.Cmd, error) {
	cmd, err := l.Form.AskPlain(in, out)
	if err != nil || l.Closed() {
		return cmd, err
	}
	for _, line := range Findings(&style.Styles{}, l.book, l.note, plainW) {
		if _, err := fmt.Fprintln(out, line); err != nil {
			return cmd, fmt.Errorf("say what was found: %w", err)
		}
	}
	return cmd, nil
}

// plainW is how wide lines are that are read out.
const plainW = 90

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
