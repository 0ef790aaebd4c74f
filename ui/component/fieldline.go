package component

import (
	"charm.land/bubbles/v2/key"
	"charm.land/bubbles/v2/textarea"
	tea "charm.land/bubbletea/v2"

	"goodword/ui/style"
)

// line edits one line. What cannot be taken stays typed and leaves the
// variable as it was.
type line struct {
	input *Input
	set   func(text string) error
	short bool // a day or a number
	fresh bool // a short one that stands as it was given: what is typed replaces it
}

func newLine(text string, set func(string) error) *line {
	return &line{input: NewInput(text), set: set}
}

func newShort(text string, set func(string) error) *line {
	return &line{input: NewInput(text), set: set, short: true, fresh: text != ""}
}

func (l *line) update(msg tea.Msg) {
	if k, ok := msg.(tea.KeyPressMsg); l.fresh && ok && k.Text != "" {
		l.input.Set("")
	}
	l.fresh = false
	l.input.Update(msg)
	_ = l.set(l.input.Value()) // wrong tells it when the field is left
}

func (l *line) lines(s *style.Styles, w, _ int) []string { return []string{l.input.View(s, w)} }
func (l *line) enter()                                   {}
func (l *line) words() string                            { return l.input.Value() }
func (l *line) typed() string                            { return l.input.Value() }
func (l *line) wrong() error                             { return l.set(l.input.Value()) }
func (l *line) ask() []string                            { return nil }
func (l *line) vertical() bool                           { return false }

func (l *line) hint() string {
	switch {
	case l.input.model.ShowSuggestions:
		return "right completes"
	case l.fresh:
		return "typing replaces it, ctrl+u empties it"
	case l.short && l.input.Value() != "":
		return "ctrl+u empties it"
	}
	return ""
}

func (l *line) answer(text string) error {
	l.input.Set(text)
	return l.set(text)
}

// area edits several lines.
type area struct {
	model  textarea.Model
	styles *style.Styles
	set    func(text string)
}

func newArea(text string, set func(string)) *area {
	m := textarea.New()
	m.Prompt = ""
	m.ShowLineNumbers = false
	m.MaxHeight = 0 // else enter stops working after 99 lines
	m.CharLimit = textLimit
	m.KeyMap.InsertNewline = key.NewBinding(key.WithKeys("ctrl+j", "shift+enter", "alt+enter"))
	m.KeyMap.Paste.SetEnabled(false)
	m.SetValue(text)
	m.Focus()
	return &area{model: m, set: set}
}

func (a *area) update(msg tea.Msg) {
	a.model, _ = a.model.Update(msg)
	a.set(a.model.Value())
}

func (a *area) lines(s *style.Styles, w, h int) []string {
	if a.styles != s {
		a.styles = s
		state := textarea.StyleState{Text: s.Lip(style.Text), CursorLine: s.Lip(style.Text), Selection: s.Lit()}
		a.model.SetStyles(textarea.Styles{Focused: state, Blurred: state, Cursor: textarea.CursorStyle{Color: foreground(s)}})
	}
	a.model.SetWidth(max(1, w))
	a.model.SetHeight(max(1, min(h, max(3, a.model.LineCount()+1), areaLines)))
	return splitLines(withCaret(a.model.View()))
}

// areaLines is how high a long text grows before it scrolls.
const areaLines = 8

func (a *area) enter()         {}
func (a *area) words() string  { return a.model.Value() }
func (a *area) typed() string  { return a.model.Value() }
func (a *area) wrong() error   { return nil }
func (a *area) ask() []string  { return nil }
func (a *area) vertical() bool { return true }
func (a *area) hint() string   { return "ctrl+j new line" }

func (a *area) answer(text string) error {
	a.model.SetValue(text)
	a.set(text)
	return nil
}
