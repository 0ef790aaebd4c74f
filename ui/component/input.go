package component

import (
	"image/color"

	"charm.land/bubbles/v2/key"
	"charm.land/bubbles/v2/textinput"
	tea "charm.land/bubbletea/v2"

	"goodword/ui/style"
)

// textLimit is the most characters that a field takes; it is no less than what
// a stored text can hold, so that editing one never shortens it.
const textLimit = 1 << 16

// Input is one line of typed text. Its cursor does not blink and it starts no
// commands, so that keys typed fast act at once. Pasted line breaks become
// spaces.
type Input struct {
	model  textinput.Model
	styles *style.Styles
}

// NewInput makes an input that has the keys and holds text.
func NewInput(text string) *Input {
	m := textinput.New()
	m.Prompt = ""
	m.CharLimit = textLimit
	m.KeyMap.Paste.SetEnabled(false) // reads the system's clipboard; the terminal's paste comes as a message
	m.KeyMap.AcceptSuggestion = key.NewBinding(key.WithKeys("ctrl+e"))
	m.KeyMap.NextSuggestion = key.NewBinding(key.WithKeys("ctrl+n"))
	m.KeyMap.PrevSuggestion = key.NewBinding(key.WithKeys("ctrl+p"))
	m.SetValue(text)
	m.Focus()
	return &Input{model: m}
}

// Value is the text.
func (in *Input) Value() string { return in.model.Value() }

// Set replaces the text; the cursor goes to its end.
func (in *Input) Set(text string) {
	in.model.SetValue(text)
	in.model.CursorEnd()
}

// Suggest completes what is typed from a list: the rest shows behind the
// cursor, and ctrl+e or right takes it.
func (in *Input) Suggest(words []string) {
	in.model.ShowSuggestions = len(words) > 0
	in.model.SetSuggestions(words)
}

// Update takes keys and pastes.
func (in *Input) Update(msg tea.Msg) {
	if k, ok := msg.(tea.KeyPressMsg); ok && k.String() == "right" && in.atEnd() {
		if word := in.model.CurrentSuggestion(); word != "" {
			in.Set(word)
			return
		}
	}
	in.model, _ = in.model.Update(msg)
}

// View draws the line, exactly w cells.
func (in *Input) View(s *style.Styles, w int) string {
	if w <= 0 {
		return ""
	}
	if in.styles != s {
		in.styles = s
		state := textinput.StyleState{Text: s.Lip(style.Text), Placeholder: s.Lip(style.Faint), Suggestion: s.Lip(style.Faint)}
		in.model.SetStyles(textinput.Styles{Focused: state, Blurred: state, Cursor: textinput.CursorStyle{Color: foreground(s)}})
	}
	in.model.SetWidth(max(1, w-1))
	return Block([]string{withCaret(in.model.View())}, w, 1)
}

func (in *Input) atEnd() bool { return in.model.Position() >= len([]rune(in.Value())) }

// foreground is the cursor's colour; without colour it is the terminal's own.
func foreground(s *style.Styles) color.Color { return s.Lip(style.Accent).GetForeground() }
