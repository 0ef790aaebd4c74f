package dialog

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"goodword/model/wording"
	"goodword/ui/action"
	"goodword/ui/component"
	"goodword/ui/style"
)

// Form asks a few questions and saves the answers. A failed save leaves it open
// with all that was typed; leaving it with changed text takes another key than
// the one that asked.
type Form struct {
	// Editor opens a long text in the user's editor; nil where there is none.
	Editor func(text string, done func(string) tea.Cmd) tea.Cmd
	// About is what the answers are about, where forms about other things have
	// the same title: words that were not saved are kept for it alone.
	About string

	leaving
	title string
	form  *component.Form
	save  func() tea.Cmd
	sent  bool     // save was pressed, and nothing after it
	under []string // what is saved in the fields that kept words lie over
}

// NewForm makes a form. save begins the write and returns its command; the form
// closes when the write has succeeded. It may also open a dialog that asks for
// a reason and return nil: the form waits below it. A save that writes nothing
// calls Close.
func NewForm(title string, fields []component.Field, save func() tea.Cmd) *Form {
	return &Form{title: title, form: component.NewForm(fields...), save: save}
}

// Begin goes to the field with that label; "" stays at the first.
func (f *Form) Begin(label string) { f.form.Begin(label) }

func (f *Form) Title() string { return f.title }

// Typing is off while the question about the words is open.
func (f *Form) Typing() bool { return !f.asking }

// Close ends the form without a write.
func (f *Form) Close() { f.closed = true }

// Draft is the changed answers.
func (f *Form) Draft() (key, text string) {
	key = draftKey(f.title, f.About)
	if !f.form.Changed() {
		return key, ""
	}
	b, err := json.Marshal(f.form.Typed())
	if err != nil {
		return key, ""
	}
	return key, string(b)
}

// Restore puts back what was typed before.
func (f *Form) Restore(text string) {
	var typed map[string]string
	if json.Unmarshal([]byte(text), &typed) != nil {
		return
	}
	f.form.Retype(typed)
	f.under = nil
	for _, label := range slices.Sorted(maps.Keys(typed)) {
		if was := f.form.Was(label); was != "" {
			f.under = append(f.under, "as it is saved, "+label+": "+was)
		}
	}
}

// Actions are the keys that are no text; the form itself moves by tab, enter
// and the arrows.
func (f *Form) Actions() action.Set {
	if f.asking {
		return f.leaving.actions()
	}
	set := action.Set{
		{ID: "form.save", Keys: []string{"ctrl+s"}, Words: "save", Foot: true, Run: f.submit},
		{ID: "form.next", Keys: []string{"tab"}, Words: "go to the next field", Short: "next", Foot: true, Run: f.press(tea.KeyPressMsg{Code: tea.KeyTab})},
		{ID: "form.leave", Keys: []string{"esc"}, Words: "leave", Foot: true, Run: func() tea.Cmd { return f.leave(f.form.Changed()) }},
	}
	if _, _, long := f.form.Long(); long && f.Editor != nil {
		set = append(set, action.Action{ID: "form.editor", Keys: []string{"ctrl+o"}, Words: "open this text in your editor", Short: "editor", Foot: true, Run: f.edit})
	}
	return set
}

func (f *Form) press(k tea.KeyPressMsg) func() tea.Cmd {
	return func() tea.Cmd { return f.Update(k) }
}

func (f *Form) edit() tea.Cmd {
	label, text, _ := f.form.Long()
	return f.Editor(text, func(now string) tea.Cmd {
		f.form.Retype(map[string]string{label: now})
		return nil
	})
}

// Update takes text, and the news of how the save ended.
func (f *Form) Update(msg tea.Msg) tea.Cmd {
	if m, ok := msg.(SavedMsg); ok {
		f.closed = f.closed || f.sent && m.Err == nil
		f.form.Reopen()
		return nil
	}
	if !f.form.Done() {
		f.sent = false
		f.form.Update(msg)
	}
	return f.finish()
}

func (f *Form) submit() tea.Cmd {
	if f.form.Done() {
		return nil // the write is on its way
	}
	f.sent = false
	f.form.Submit()
	return f.finish()
}

// finish saves once all fields hold.
func (f *Form) finish() tea.Cmd {
	if !f.form.Done() || f.sent {
		return nil
	}
	f.sent = true
	cmd := f.save()
	if cmd == nil {
		f.form.Reopen()
	}
	return cmd
}

// AskPlain asks the questions line by line and saves the answers; "esc" leaves.
func (f *Form) AskPlain(in *bufio.Reader, out io.Writer) (tea.Cmd, error) {
	f.sent = false
	switch err := f.form.RunPlain(in, out); {
	case errors.Is(err, component.ErrLeft):
		f.closed = true
		return nil, nil
	case err != nil:
		return nil, err
	}
	return f.finish(), nil
}

// View draws the fields, and under them the question about the words, or what
// is saved where kept words lie over it.
func (f *Form) View(st *style.Styles, w, h int) string {
	text, role := strings.Join(f.under, "\n"), style.Muted
	switch {
	case f.asking:
		text, role = leaveQuestion, style.Caution
	case text == "":
		text = pairs(f.form.Typed())
	}
	if text == "" || h < 3 {
		return f.form.View(st, w, h)
	}
	var out []string
	for _, line := range component.Wrap(text, w) {
		out = append(out, st.Paint(role, line))
	}
	n := min(len(out), h/2)
	return component.Stack(f.form.View(st, w, h-n), component.Block(out, w, n))
}

// mostPairs is how many pairs of words stand under a form.
const mostPairs = 2

// pairs are words that were typed and sound like a deal, each with how a person
// says it. They are a hint and never stop anything.
func pairs(typed map[string]string) string {
	var out []string
	for _, label := range slices.Sorted(maps.Keys(typed)) {
		for _, p := range wording.Pairs(typed[label], "en") {
			if len(out) < mostPairs {
				out = append(out, fmt.Sprintf("%q sounds like a deal. A person says: %s.", p.Text, p.Human))
			}
		}
	}
	return strings.Join(out, "\n")
}
