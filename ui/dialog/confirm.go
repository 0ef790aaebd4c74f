package dialog

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"goodword/ui/action"
	"goodword/ui/component"
	"goodword/ui/style"
)

// Confirm asks before what cannot be undone. Only y goes on, or a typed word
// where even y would be too easy; enter, esc and the arrows never do.
type Confirm struct {
	title  string
	lines  []string // what will go, and how many
	word   string
	line   *component.Input
	do     func() tea.Cmd
	wrong  bool
	closed bool
}

// NewConfirm asks with y; with a word, the word has to be typed.
func NewConfirm(title string, lines []string, word string, do func() tea.Cmd) *Confirm {
	return &Confirm{title: title, lines: lines, word: word, do: do, line: component.NewInput("")}
}

func (c *Confirm) Title() string { return c.title }
func (c *Confirm) Typing() bool  { return c.word != "" }
func (c *Confirm) Closed() bool  { return c.closed }

// Actions are to leave, which is the default, and to go on.
func (c *Confirm) Actions() action.Set {
	leave := action.Action{ID: "confirm.leave", Keys: []string{"esc", "n", "q", "enter"}, Words: "leave everything as it is", Short: "leave it", Foot: true, Run: c.leave}
	yes := action.Action{ID: "confirm.yes", Keys: []string{"y"}, Words: "yes, go on", Short: "yes", Foot: true, Run: c.yes}
	if c.word != "" {
		leave.Keys = []string{"esc"}
		yes.Keys = []string{"enter"}
		yes.Words, yes.Short = "go on, once the word is typed", "go on"
	}
	return action.Set{leave, yes}
}

func (c *Confirm) leave() tea.Cmd {
	c.closed = true
	return nil
}

func (c *Confirm) yes() tea.Cmd {
	if c.word != "" && !strings.EqualFold(strings.TrimSpace(c.line.Value()), c.word) {
		c.wrong = true
		return nil
	}
	c.closed = true
	return c.do()
}

// Update takes the typed word.
func (c *Confirm) Update(msg tea.Msg) tea.Cmd {
	if c.word != "" {
		c.line.Update(msg)
	}
	return nil
}

// Place is as small as the question.
func (c *Confirm) Place(w, h int) (x, y, dw, dh int, frame bool) {
	return Middle(w, h, 72, len(c.lines)+9)
}

// View says what will happen and how to go on.
func (c *Confirm) View(st *style.Styles, w, h int) string {
	var out []string
	for _, text := range c.lines {
		for _, line := range component.Wrap(text, w) {
			out = append(out, st.Paint(style.Text, line))
		}
	}
	out = append(out, "")
	how := "This cannot be undone. y goes on, esc leaves everything as it is."
	if c.word != "" {
		how = "This cannot be undone. Type " + c.word + " and press enter; esc leaves everything as it is."
	}
	role := style.Caution
	if c.wrong {
		role = style.Danger
	}
	for _, line := range component.Wrap(how, w) {
		out = append(out, st.Paint(role, line))
	}
	if c.word != "" {
		out = append(out, prompted(st, "> ", c.line, w))
	}
	return component.Block(out, w, h)
}
