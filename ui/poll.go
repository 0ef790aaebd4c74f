package ui

import (
	"context"
	"time"

	tea "charm.land/bubbletea/v2"

	"goodword/model"
)

// pollEvery is how soon the screen sees what another program wrote.
const pollEvery = time.Second

// polledMsg is one look at the file and the clock.
type polledMsg struct {
	changed bool
	err     error
	today   model.Date
}

func poll(s Store) tea.Cmd {
	return tea.Tick(pollEvery, func(time.Time) tea.Msg {
		changed, err := s.Poll(context.Background())
		if s.Gone() {
			err = errGone
		}
		return polledMsg{changed: changed, err: err, today: s.Today()}
	})
}

var errGone = model.Refuse(model.ErrFile, "The file was moved or replaced while it is open, and nothing can be saved. Put it back, or make a copy in Setup (9) before you quit.")

// quiet says that there is nothing new, and so nothing to draw.
func (m polledMsg) quiet() bool { return !m.changed && m.err == nil }

// polled reads anew what changed and keeps what was typed.
func (a *App) polled(m polledMsg) tea.Cmd {
	cmds := []tea.Cmd{a.later(poll(a.store)), a.keepDrafts()}
	if m.err != nil && m.err.Error() != a.trouble {
		a.Error(m.err)
	}
	a.trouble = ""
	if m.err != nil {
		a.trouble = m.err.Error()
	}
	if m.changed || m.today != a.day {
		a.day = m.today
		cmds = append(cmds, a.changed())
	}
	return tea.Batch(cmds...)
}
