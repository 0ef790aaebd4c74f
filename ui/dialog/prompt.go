package dialog

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"goodword/ui/action"
	"goodword/ui/component"
	"goodword/ui/style"
)

// Prompt asks for one line of words: a name, a reason. It closes when it hands
// them over, and comes back with them when the write fails.
type Prompt struct {
	leaving
	title   string
	lines   []string // what it is for
	missing string   // said where nothing was typed; "" lets the empty line pass
	line    *component.Input
	first   string
	do      func(string) tea.Cmd
	said    string
}

// NewPrompt asks for words; text is what stands there already.
func NewPrompt(title, text string, do func(string) tea.Cmd, lines ...string) *Prompt {
	return &Prompt{title: title, line: component.NewInput(text), first: text, do: do, lines: lines}
}

// NewReason asks why a warning or a gate is passed; without a reason there is
// no way past.
func NewReason(title, warning string, do func(reason string) tea.Cmd) *Prompt {
	p := NewPrompt(title, "", do, warning)
	p.missing = "Go on only with a reason: it will be in the summary."
	return p
}

func (p *Prompt) Title() string { return p.title }

// Typing is off while the question about the words is open.
func (p *Prompt) Typing() bool { return !p.asking }

// Reopen brings the prompt back with its words.
func (p *Prompt) Reopen() { p.closed = false }

// Draft is the words, for as long as they are not handed over. Its key is not
// the bare title: the form that asks for a reason often has the same one.
func (p *Prompt) Draft() (key, text string) {
	if p.changed() {
		text = p.line.Value()
	}
	return p.title + ", in one line", text
}

// Restore puts back what was typed before.
func (p *Prompt) Restore(text string) { p.line.Set(text) }

// Actions are to hand over and to leave.
func (p *Prompt) Actions() action.Set {
	if p.asking {
		return p.leaving.actions()
	}
	return action.Set{
		{ID: "prompt.save", Keys: []string{"enter", "ctrl+s"}, Words: "go on with these words", Short: "go on", Foot: true, Run: p.save},
		{ID: "prompt.leave", Keys: []string{"esc"}, Words: "leave", Foot: true, Run: func() tea.Cmd { return p.leave(p.changed()) }},
	}
}

func (p *Prompt) changed() bool { return p.line.Value() != p.first }

func (p *Prompt) save() tea.Cmd {
	text := strings.TrimSpace(p.line.Value())
	if text == "" && p.missing != "" {
		p.said = p.missing
		return nil
	}
	p.closed = true
	return p.do(text)
}

// Update takes the words.
func (p *Prompt) Update(msg tea.Msg) tea.Cmd {
	if typed(p.line, msg) {
		p.said = ""
	}
	return nil
}

// Place is as small as the question.
func (p *Prompt) Place(w, h int) (x, y, dw, dh int, frame bool) { return Middle(w, h, 84, 10) }

// View draws what it is for and the line.
func (p *Prompt) View(st *style.Styles, w, h int) string {
	var out []string
	for _, text := range p.lines {
		for _, line := range component.Wrap(text, w) {
			out = append(out, st.Paint(style.Text, line))
		}
	}
	if len(out) > 0 {
		out = append(out, "")
	}
	out = append(out, prompted(st, "> ", p.line, w))
	said := p.said
	if p.asking {
		said = leaveQuestion
	}
	for _, line := range component.Wrap(said, w) {
		out = append(out, st.Paint(style.Caution, line))
	}
	return component.Block(out, w, h)
}
