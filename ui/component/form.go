package component

import (
	"strings"

	tea "charm.land/bubbletea/v2"
)

// Form asks a few questions and folds the rest away. Tab and shift+tab go
// through the fields, enter goes on and after the last one saves, ctrl+s saves
// from anywhere. All of it happens in Update: no step waits for a message, so
// that a letter typed right after tab lands in the next field.
//
// A form neither opens nor closes anything: whoever holds it looks at Done
// after Update, and calls Reopen when the save was refused.
type Form struct {
	fields   []Field
	at       int // the field that has the keys; len(fields) is the line "more"
	unfolded bool
	problems []string
	before   []string
	done     bool
}

// NewForm begins at the first field.
func NewForm(fields ...Field) *Form {
	f := &Form{fields: fields, problems: make([]string, len(fields))}
	for _, field := range fields {
		f.before = append(f.before, field.editor.typed())
	}
	f.at = -1
	f.step(1)
	return f
}

// Begin goes to the field with that label, out of the fold where it lies there.
func (f *Form) Begin(label string) {
	for i, field := range f.fields {
		if field.label == label {
			f.unfolded = f.unfolded || field.folded
			f.at = i
		}
	}
}

// Done says that everything was answered and is to be saved.
func (f *Form) Done() bool { return f.done }

// Reopen lets typing go on after a refused save.
func (f *Form) Reopen() { f.done = false }

// Changed says that something was typed that leaving would lose.
func (f *Form) Changed() bool {
	for i, field := range f.fields {
		if field.editor.typed() != f.before[i] {
			return true
		}
	}
	return false
}

// Submit checks all fields. It goes to the first that cannot be saved, or is
// Done.
func (f *Form) Submit() {
	first := -1
	for i := range f.fields {
		if !f.check(i) && first < 0 {
			first = i
		}
	}
	if first < 0 {
		f.done = true
		return
	}
	f.unfolded = f.unfolded || f.fields[first].folded
	f.at = first
}

// Update takes keys and pastes. Keys that no form knows, esc among them, are
// for whoever holds it.
func (f *Form) Update(msg tea.Msg) {
	if f.done || len(f.fields) == 0 {
		return
	}
	k, ok := msg.(tea.KeyPressMsg)
	if !ok {
		f.pass(msg)
		return
	}
	switch key := k.String(); {
	case key == "tab":
		f.leave(1)
	case key == "shift+tab":
		f.leave(-1)
	case key == "ctrl+s":
		f.Submit()
	case key == "enter":
		f.enter()
	case f.onMore():
		f.more(key)
	case key == "down" && !f.fields[f.at].editor.vertical():
		f.leave(1)
	case key == "up" && !f.fields[f.at].editor.vertical():
		f.leave(-1)
	default:
		f.pass(msg)
	}
}

func (f *Form) pass(msg tea.Msg) {
	if !f.onMore() {
		f.fields[f.at].editor.update(msg)
		f.problems[f.at] = ""
	}
}

// enter accepts the field. After the last that is shown it saves: what is
// folded away need not be visited.
func (f *Form) enter() {
	if f.onMore() {
		f.unfold()
		return
	}
	f.fields[f.at].editor.enter()
	if !f.check(f.at) {
		return
	}
	last := f.at
	for i := range f.fields {
		if f.shown(i) {
			last = i
		}
	}
	if f.at == last {
		f.Submit()
		return
	}
	f.step(1)
}

func (f *Form) more(key string) {
	switch key {
	case "down":
		f.step(1)
	case "up":
		f.step(-1)
	case "space", "right":
		f.unfold()
	}
}

// unfold shows the rest and goes to its first field.
func (f *Form) unfold() {
	f.unfolded = true
	for i, field := range f.fields {
		if field.folded {
			f.at = i
			return
		}
	}
}

// leave checks the field that is left but lets go of it: an answer may need
// another one first.
func (f *Form) leave(by int) {
	if !f.onMore() {
		f.check(f.at)
	}
	f.step(by)
}

// step goes to the next place that is shown, round and round.
func (f *Form) step(by int) {
	n := len(f.fields) + 1
	for range n {
		f.at = (f.at + by + n) % n
		if f.at < len(f.fields) && f.shown(f.at) || f.at == len(f.fields) && f.folds() > 0 {
			return
		}
	}
}

// check notes what is wrong with field i.
func (f *Form) check(i int) bool {
	f.problems[i] = ""
	if err := f.fields[i].problem(); err != nil {
		f.problems[i] = strings.TrimSuffix(err.Error(), ".")
	}
	return f.problems[i] == ""
}

func (f *Form) shown(i int) bool { return f.unfolded || !f.fields[i].folded }

func (f *Form) onMore() bool { return f.at >= len(f.fields) }

// folds is the number of fields that are folded away.
func (f *Form) folds() int {
	n := 0
	for i := range f.fields {
		if !f.shown(i) {
			n++
		}
	}
	return n
}
