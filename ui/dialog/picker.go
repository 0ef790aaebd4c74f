package dialog

import (
	"context"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/sahilm/fuzzy"

	"goodword/ui/action"
	"goodword/ui/component"
	"goodword/ui/style"
)

// pause is how long typing must rest before the store is asked.
const pause = 70 * time.Millisecond

// Picker is a list that typed words narrow. Its choices are given, or asked
// for off the loop, and then the store does the narrowing.
type Picker struct {
	Empty string         // shown where nothing is found
	Left  func() tea.Cmd // runs on esc
	Ask   func(ctx context.Context, words string) ([]Choice, error)

	title  string
	all    []Choice
	line   *component.Input
	list   list
	closed bool

	seq    int
	cancel context.CancelFunc
	asked  bool // an answer is under way
	err    error
}

// NewPicker makes a picker of given choices.
func NewPicker(title string, choices []Choice) *Picker {
	p := &Picker{title: title, all: choices, line: component.NewInput(""), Empty: "Nothing fits these words."}
	p.list.set(choices)
	return p
}

// NewFinder makes a picker that asks for its choices; the command begins the
// first question, for words.
func NewFinder(title, words string, ask func(context.Context, string) ([]Choice, error)) (*Picker, tea.Cmd) {
	p := NewPicker(title, nil)
	p.Ask = ask
	p.line.Set(words)
	return p, p.narrow()
}

func (p *Picker) Title() string { return p.title }
func (p *Picker) Typing() bool  { return true }
func (p *Picker) Closed() bool  { return p.closed }

// Actions are the keys beside the letters.
func (p *Picker) Actions() action.Set {
	return append(action.Set{
		{ID: "picker.choose", Keys: []string{"enter"}, Words: "choose", Foot: true, Reason: p.blocked, Run: p.choose},
		{ID: "picker.leave", Keys: []string{"esc"}, Words: "leave", Foot: true, Run: p.leave},
	}, p.list.moves()...)
}

func (p *Picker) blocked() string {
	c, ok := p.list.now()
	if !ok {
		return p.Empty
	}
	return c.Blocked
}

// choose closes before it runs, so that what it opens is on top.
func (p *Picker) choose() tea.Cmd {
	c, _ := p.list.now()
	p.close()
	if c.Run == nil {
		return nil
	}
	return c.Run()
}

func (p *Picker) leave() tea.Cmd {
	p.close()
	if p.Left == nil {
		return nil
	}
	return p.Left()
}

func (p *Picker) close() {
	p.closed = true
	if p.cancel != nil {
		p.cancel()
	}
}

// foundMsg is the answer to the question with the number.
type foundMsg struct {
	seq     int
	choices []Choice
	err     error
}

// Update takes letters and answers.
func (p *Picker) Update(msg tea.Msg) tea.Cmd {
	if m, ok := msg.(foundMsg); ok {
		if m.seq == p.seq {
			p.asked, p.err = false, m.err
			p.list.set(m.choices)
		}
		return nil
	}
	if typed(p.line, msg) {
		return p.narrow()
	}
	return nil
}

func (p *Picker) narrow() tea.Cmd {
	words := p.line.Value()
	if p.Ask != nil {
		return p.question(words)
	}
	if words == "" {
		p.list.set(p.all)
		return nil
	}
	var rows []Choice
	for _, m := range fuzzy.FindFrom(words, choices(p.all)) {
		c := p.all[m.Index]
		c.Group = ""
		rows = append(rows, c)
	}
	p.list.set(rows)
	return nil
}

// question asks after a pause in the typing, and cancels the one before it.
func (p *Picker) question(words string) tea.Cmd {
	if p.cancel != nil {
		p.cancel()
	}
	ctx, cancel := context.WithCancel(context.Background())
	p.cancel, p.asked = cancel, true
	p.seq++
	msg := foundMsg{seq: p.seq}
	return func() tea.Msg {
		select {
		case <-ctx.Done():
			return nil
		case <-time.After(pause):
		}
		msg.choices, msg.err = p.Ask(ctx, words)
		return AnswerMsg{To: p, Msg: msg}
	}
}

// View draws the line and the choices under it.
func (p *Picker) View(st *style.Styles, w, h int) string {
	lines := []string{prompted(st, "/ ", p.line, w)}
	switch {
	case p.err != nil:
		for _, text := range component.Wrap(p.err.Error(), w) {
			lines = append(lines, st.Paint(style.Danger, text))
		}
	case len(p.list.rows) > 0:
		lines = append(lines, p.list.lines(st, w, h-1)...)
	case p.asked:
		lines = append(lines, st.Paint(style.Muted, "looking ..."))
	default:
		lines = append(lines, st.Paint(style.Muted, p.Empty))
	}
	return component.Block(lines, w, h)
}

// Click chooses the row under the mouse.
func (p *Picker) Click(_, y, _, _ int) tea.Cmd {
	if y > 0 && p.list.clicked(y-1) && p.blocked() == "" {
		return p.choose()
	}
	return nil
}

// Wheel moves the cursor.
func (p *Picker) Wheel(n int) tea.Cmd { return p.list.move(n) }

// Place leaves room for a dozen rows.
func (p *Picker) Place(w, h int) (x, y, dw, dh int, frame bool) { return Middle(w, h, 84, 20) }

// choices lets the fuzzy search read texts without copying them.
type choices []Choice

func (c choices) String(i int) string { return c[i].Text }
func (c choices) Len() int            { return len(c) }
