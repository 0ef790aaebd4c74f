package dialog

import (
	"context"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"

	"goodword/model"
	"goodword/ui/action"
	"goodword/ui/component"
	"goodword/ui/style"
)

// QuickAdd is the line at the bottom that adds one thing from anywhere. It
// keeps its text until the thing is written.
type QuickAdd struct {
	// Send takes the line; what it finds missing it says with Say.
	Send func(text string) tea.Cmd

	leaving
	line   *component.Input
	names  func(ctx context.Context, words string) ([]string, error)
	list   []string // names that the one being typed may become
	seq    int
	cancel context.CancelFunc
	said   string
}

// NewQuickAdd makes an empty line; names completes what follows an @.
func NewQuickAdd(names func(ctx context.Context, words string) ([]string, error)) *QuickAdd {
	return &QuickAdd{names: names, line: component.NewInput("")}
}

func (q *QuickAdd) Title() string { return "Quick-add" }

// Typing is off while the question about the words is open.
func (q *QuickAdd) Typing() bool { return !q.asking }

// Say shows what is still missing.
func (q *QuickAdd) Say(err error) { q.said = err.Error() }

// Close ends the line; the write is on its way.
func (q *QuickAdd) Close() { q.closed = true }

// Reopen brings the line back with its text.
func (q *QuickAdd) Reopen() { q.closed = false }

// Draft is the line, for as long as it is not written.
func (q *QuickAdd) Draft() (key, text string) { return "quick-add", q.line.Value() }

// Restore puts back what was typed before.
func (q *QuickAdd) Restore(text string) { q.line.Set(text) }

// Actions are the keys beside the letters.
func (q *QuickAdd) Actions() action.Set {
	if q.asking {
		return q.leaving.actions()
	}
	return action.Set{
		{ID: "quickadd.add", Keys: []string{"enter"}, Words: "add it", Short: "add", Foot: true, Run: func() tea.Cmd { return q.Send(q.line.Value()) }},
		{ID: "quickadd.complete", Keys: []string{"tab"}, Words: "complete the name", Short: "name", Foot: true, Reason: q.nothing, Run: q.complete},
		{ID: "quickadd.leave", Keys: []string{"esc"}, Words: "leave", Foot: true, Run: func() tea.Cmd { return q.leave(q.line.Value() != "") }},
	}
}

func (q *QuickAdd) nothing() string {
	if len(q.list) == 0 {
		return "Type @ and the beginning of a name first"
	}
	return ""
}

// complete puts the first name in; one of several words needs its quotes.
func (q *QuickAdd) complete() tea.Cmd {
	text, _, _ := q.open()
	name := q.list[0]
	if strings.Contains(name, " ") {
		name = `"` + name + `"`
	}
	q.line.Set(text + "@" + name + " ")
	q.list = nil
	return nil
}

// open is the name being typed: the words after an @ that nothing has closed,
// and what stands before it.
func (q *QuickAdd) open() (before, words string, ok bool) {
	text := q.line.Value()
	at := strings.LastIndex(text, "@")
	if at < 0 || at > 0 && text[at-1] != ' ' {
		return "", "", false
	}
	before, words = text[:at], text[at+1:]
	if quoted, yes := strings.CutPrefix(words, `"`); yes {
		return before, quoted, !strings.Contains(quoted, `"`)
	}
	return before, words, !strings.Contains(words, " ")
}

// namesMsg is the answer to the question with the number.
type namesMsg struct {
	seq  int
	list []string
}

// Update takes the text, and asks for names while one is being typed.
func (q *QuickAdd) Update(msg tea.Msg) tea.Cmd {
	if m, ok := msg.(namesMsg); ok {
		if m.seq == q.seq {
			q.list = m.list
		}
		return nil
	}
	if !typed(q.line, msg) {
		return nil
	}
	q.said, q.list = "", nil
	q.seq++
	if q.cancel != nil {
		q.cancel()
	}
	_, words, ok := q.open()
	if !ok || words == "" {
		return nil
	}
	ctx, cancel := context.WithCancel(context.Background())
	q.cancel = cancel
	seq := q.seq
	return func() tea.Msg {
		select {
		case <-ctx.Done():
			return nil
		case <-time.After(pause):
		}
		list, err := q.names(ctx, words)
		if err != nil {
			return nil // a name can be typed without help
		}
		return AnswerMsg{To: q, Msg: namesMsg{seq, list}}
	}
}

// View draws the line and under it names, what is missing, or the forms.
func (q *QuickAdd) View(st *style.Styles, w, h int) string {
	out := []string{component.Rule(st, w), prompted(st, " add ", q.line, w)}
	switch {
	case q.asking:
		out = append(out, q.tell(st, style.Caution, leaveQuestion, w)...)
	case q.said != "":
		out = append(out, q.tell(st, style.Caution, q.said, w)...)
	case len(q.list) > 0:
		out = append(out, q.tell(st, style.Text, "tab takes the first: "+strings.Join(q.list, ", "), w)...)
	default:
		key, _, _ := strings.Cut(q.line.Value(), " ")
		for _, f := range model.QuickForms {
			if key == "" || key == f.Key {
				out = append(out, " "+st.Paint(style.Muted, component.Pad(f.Kind, 11))+" "+st.Paint(style.Faint, component.Cut(f.Example, w-13)))
			}
		}
	}
	return component.Block(out, w, h)
}

func (q *QuickAdd) tell(st *style.Styles, r style.Role, text string, w int) []string {
	var out []string
	for _, line := range component.Wrap(text, w-1) {
		out = append(out, " "+st.Paint(r, line))
	}
	return out
}

// Place is the lines at the bottom.
func (q *QuickAdd) Place(w, h int) (x, y, dw, dh int, frame bool) {
	dh = min(h, 2+len(model.QuickForms))
	return 0, h - dh, w, dh, false
}
