package ui

import (
	"cmp"
	"context"
	"errors"
	"sync"
	"time"

	tea "charm.land/bubbletea/v2"

	"goodword/model"
	"goodword/ui/dialog"
	"goodword/ui/pane"
)

// write is one change on its way to the file.
type write struct {
	do    func() (label string, err error)
	news  string        // what follows the label in the toast
	owner dialog.Dialog // on top when it began; hears how it ended
	temp  string        // the editor's file, kept until the write is acknowledged
	goes  string        // back or forth in the history, writing nothing new: what to say meanwhile
}

const notSaved = "NOT SAVED"

// writes go one after the other, in the order in which they were asked for: an
// undo typed fast must find the change that it takes back.
type writes struct {
	queue []write
	busy  bool
	now   func() savedMsg // the one under way; runs once, whoever calls it
	state string          // what the status line says
}

func (w *writes) idle() bool { return !w.busy && len(w.queue) == 0 }

// seen forgets a failure that was read.
func (w *writes) seen() {
	if w.state == notSaved {
		w.state = ""
	}
}

// savedMsg says how a write ended.
type savedMsg struct {
	write write
	label string
	err   error
	clock string
}

// Save runs a write off the loop.
func (a *App) Save(label string, do func() error) tea.Cmd {
	return a.enqueue(write{news: " - u undoes", do: func() (string, error) { return label, do() }})
}

// SaveForGood is Save for what stays in the history as it was written.
func (a *App) SaveForGood(label string, do func() error) tea.Cmd {
	return a.enqueue(write{news: " - kept in the history", do: func() (string, error) { return label, do() }})
}

func (a *App) undo() tea.Cmd {
	return a.enqueue(write{goes: "undoing", news: " - U redoes", do: func() (string, error) {
		label, err := a.store.Undo(context.Background())
		return "undid: " + label, err
	}})
}

func (a *App) redo() tea.Cmd {
	return a.enqueue(write{goes: "redoing", news: " - u undoes", do: func() (string, error) {
		label, err := a.store.Redo(context.Background())
		return "did again: " + label, err
	}})
}

// enqueue begins the write in this turn of Update, or when those before it are
// done. Its command does nothing: that a write begins does not depend on who
// returns it.
func (a *App) enqueue(w write) tea.Cmd {
	w.owner, w.temp, a.editing = a.actor, a.editing, ""
	a.writes.queue = append(a.writes.queue, w)
	return func() tea.Msg { return nil }
}

// nextWrite begins the write whose turn it is.
func (a *App) nextWrite() tea.Cmd {
	if a.writes.busy || len(a.writes.queue) == 0 {
		return nil
	}
	w := a.writes.queue[0]
	a.writes.queue = a.writes.queue[1:]
	a.writes.busy, a.writes.state = true, cmp.Or(w.goes, "saving")
	now := sync.OnceValue(func() savedMsg {
		label, err := w.do()
		_, _ = a.store.Poll(context.Background()) // our own write is no news: all is read anew after it
		return savedMsg{write: w, label: label, err: err, clock: time.Now().Format("15:04:05")}
	})
	a.writes.now = now
	return func() tea.Msg { return now() }
}

// saved tells the news and has everything read anew.
func (a *App) saved(m savedMsg) tea.Cmd {
	a.writes.busy = false
	cmd := a.tellOwner(m)
	if m.err != nil {
		a.leaving = false
		a.Error(m.err)
		a.failed = m.write.owner
		if m.write.goes != "" {
			a.writes.state = ""
			return cmd
		}
		a.writes.state = notSaved
		if errors.Is(m.err, model.ErrChanged) {
			return tea.Batch(cmd, a.changedMeanwhile(m))
		}
		if m.write.temp != "" {
			a.Toast("your text is kept in " + m.write.temp)
		}
		return cmd
	}
	a.settle(m.write.owner)
	a.writes.state = "saved " + m.clock
	a.Toast(m.label + m.write.news)
	return tea.Batch(cmd, a.changed(), dropFile(m.write.temp))
}

// Work runs what takes long behind a bar that can be stopped.
func (a *App) Work(title string, do func(ctx context.Context, tell func(done, total int)) (string, error), then func() tea.Cmd) {
	var news string
	w, cmd := dialog.NewWork(title, func(ctx context.Context, tell func(done, total int)) (err error) {
		news, err = do(ctx, tell)
		return err
	}, func(err error) tea.Cmd {
		switch {
		case dialog.Stopped(err):
			a.Toast("stopped; nothing was changed")
			return nil
		case err != nil:
			a.Error(err)
			a.failed = title
			return nil
		}
		a.settle(title)
		if news != "" {
			a.Toast(news)
		}
		if then == nil {
			return a.changed()
		}
		return tea.Batch(a.changed(), then())
	})
	a.cmds = append(a.cmds, cmd)
	a.Open(w)
}

// settle takes down the error of whatever has now been done after all.
func (a *App) settle(owner any) {
	if owner != nil && owner == a.failed {
		a.toasts.Settle()
		a.failed = nil
	}
}

// tellOwner tells the dialog that began the write, and after a success those
// below it: a form that asked for a reason first is done with it. A dialog that
// closed too soon comes back with its text.
func (a *App) tellOwner(m savedMsg) tea.Cmd {
	owner := m.write.owner
	if owner == nil {
		return nil
	}
	news := dialog.SavedMsg{Err: m.err}
	if m.err == nil {
		return a.dialogs.Tell(owner, news)
	}
	if r, ok := owner.(dialog.Reopener); ok && !a.dialogs.Has(owner) {
		r.Reopen()
		a.dialogs.Open(owner)
	}
	return owner.Update(news)
}

// changedMeanwhile closes the dialog whose row somebody else has changed and
// keeps what was typed into it: opened again, it lays the words over the row as
// it is now, and shows both.
func (a *App) changedMeanwhile(m savedMsg) tea.Cmd {
	cmds := []tea.Cmd{a.changed()}
	d, ok := m.write.owner.(dialog.Drafter)
	c, closes := m.write.owner.(dialog.Closer)
	if !ok || !closes {
		return tea.Batch(cmds...)
	}
	if key, text := d.Draft(); text != "" {
		cmds = append(cmds, a.Remember(draftKey+key, text))
		delete(a.keep.typed, draftKey+key)
		a.Error(model.Refuse(model.ErrChanged, "Somebody changed this in the meantime. Your words are kept: open it again to see both."))
	}
	c.Close()
	return tea.Batch(cmds...)
}

// changed tells all panes that something was written.
func (a *App) changed() tea.Cmd {
	a.reading = true
	return tea.Batch(a.readWave(), a.tell(pane.ChangedMsg{}))
}

// Finish waits for the write under way, or does it where the loop ended before
// it began, and those that are queued, and keeps what was typed and not saved.
// It is called once, after the loop.
func (a *App) Finish() {
	if a.writes.busy {
		a.writes.now()
	}
	for _, w := range a.writes.queue {
		_, _ = w.do() // nobody is there to be told; the text of a form is kept below
	}
	a.writes.queue = nil
	for key, text := range a.drafts() {
		_ = a.store.Remember(context.Background(), key, text)
	}
}
