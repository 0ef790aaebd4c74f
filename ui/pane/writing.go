package pane

import (
	tea "charm.land/bubbletea/v2"

	"goodword/model"
	"goodword/ui/action"
	"goodword/ui/component"
	"goodword/ui/dialog"
)

// Writing is how a pane asks for what it writes down.
type Writing struct {
	Host  Host
	Store Saver
	about string
	begin string
	stays string // why what was recorded of the row stays, where it does
}

// On asks about one row: words that were typed about it and not yet saved come
// up again for it, and never for another.
func (w Writing) On(row model.Row) Writing {
	w.about, w.stays = model.Subject(row), ""
	if b := w.Host.Env().Book; b.Keeps(row) {
		w.stays = b.Wave.Stays()
	}
	return w
}

// At has the form begin at the field with that label.
func (w Writing) At(label string) Writing {
	w.begin = label
	return w
}

// Save writes rows as one change.
func (w Writing) Save(label string, rows ...model.Row) tea.Cmd {
	return Save(w.Host, w.Store, label, rows...)
}

// Remove takes rows away without asking: undo brings them back.
func (w Writing) Remove(label string, rows ...model.Row) tea.Cmd {
	return Remove(w.Host, w.Store, label, rows...)
}

// Ask opens a form; rows is asked when it is saved.
func (w Writing) Ask(title string, fields []component.Field, rows func() (label string, rows []model.Row)) tea.Cmd {
	w.AskThen(title, fields, func() tea.Cmd {
		label, list := rows()
		return w.Save(label, list...)
	})
	return nil
}

// AskThen opens a form whose answers go to then.
func (w Writing) AskThen(title string, fields []component.Field, then func() tea.Cmd) {
	f := dialog.NewForm(title, fields, then)
	f.About, f.Editor = w.about, w.Host.Edit
	f.Begin(w.begin)
	w.Host.Open(f)
	if w.stays != "" {
		w.Host.Toast(w.stays)
	}
}

// Deed is an action that writes: a file that is open to read says so.
func (w Writing) Deed(id, key, words string, run func() tea.Cmd) action.Action {
	return action.Action{ID: id, Keys: []string{key}, Words: words, Reason: w.readOnly, Run: run}
}

// WaveDeed is a Deed on something that belongs to the wave.
func (w Writing) WaveDeed(id, key, words string, run func() tea.Cmd) action.Action {
	a := w.Deed(id, key, words, run)
	a.Reason = func() string {
		if text := w.readOnly(); text != "" || w.Host.Env().Book.Wave.ID != 0 {
			return text
		}
		return "There is no wave yet: Segment (1) begins one"
	}
	return a
}

// Guarded is a WaveDeed that something else may stand against: why says what.
// Short is its word in the footer, "" for a deed that does not stand there.
func (w Writing) Guarded(id, key, words, short string, why func() string, run func() tea.Cmd) action.Action {
	a := w.WaveDeed(id, key, words, run)
	a.Short, a.Foot = short, short != ""
	if first := a.Reason; why != nil {
		a.Reason = func() string {
			if text := first(); text != "" {
				return text
			}
			return why()
		}
	}
	return a
}

func (w Writing) readOnly() string {
	if w.Host.Env().Book.ReadOnly {
		return "The file is open to read only: start without --read-only to change it"
	}
	return ""
}

// TakeStep runs do where the step may be taken. Where the one before it is not
// passed it asks for a reason, which do writes down with its own rows.
func (w Writing) TakeStep(step int, do func(passed ...model.Row) tea.Cmd) tea.Cmd {
	return w.Reach(step, nil, do)
}

// Reach is TakeStep for what reaches somebody: list is what else stands against
// it. One reason passes all that can be passed.
func (w Writing) Reach(step int, list []model.Objection, do func(passed ...model.Row) tea.Cmd) tea.Cmd {
	b := w.Host.Env().Book
	blocked := model.Blocked(b, step)
	if blocked != "" {
		list = append(list, model.Objection{Words: blocked, Force: model.Reason})
	}
	return Passing(w.Host, "Step "+model.Gates(b)[step].Name, list, func(reason string) tea.Cmd {
		var rows []model.Row
		if blocked != "" {
			rows = append(rows, model.Pass(b, step, reason))
		}
		return do(append(rows, b.PassRows(list, reason, "control person contacted", 0)...)...)
	})
}
