package pane

import (
	"context"

	tea "charm.land/bubbletea/v2"
)

// Addressed is an answer that goes home to one pane only.
type Addressed interface{ Pane() string }

// LoadedMsg is the answer to what a pane's Loader asked.
type LoadedMsg[T any] struct {
	Value T
	Err   error

	from *Loader[T]
	seq  int
}

// Pane is the id of the pane that asked.
func (m LoadedMsg[T]) Pane() string { return m.from.pane }

// Loader asks the store off the loop and keeps the newest answer. Asking again
// cancels the question before it, and an answer that comes too late is dropped.
type Loader[T any] struct {
	Value T
	Err   error

	pane   string
	seq    int
	busy   bool
	loaded bool
	cancel context.CancelFunc
}

// NewLoader makes a loader whose answers go to the pane with the id.
func NewLoader[T any](paneID string) *Loader[T] { return &Loader[T]{pane: paneID} }

// Load asks; the command runs ask off the loop.
func (l *Loader[T]) Load(ask func(context.Context) (T, error)) tea.Cmd {
	l.Stop()
	ctx, cancel := context.WithCancel(context.Background())
	l.cancel, l.busy = cancel, true
	msg := LoadedMsg[T]{from: l, seq: l.seq}
	return func() tea.Msg {
		msg.Value, msg.Err = ask(ctx)
		return msg
	}
}

// Take keeps the answer if it is the one that is waited for, and says so. The
// value of a failed answer is not taken: what was known stays on the screen.
func (l *Loader[T]) Take(msg tea.Msg) bool {
	m, ok := msg.(LoadedMsg[T])
	if !ok || m.from != l || m.seq != l.seq || !l.busy {
		return false
	}
	l.Stop()
	if l.Err = m.Err; m.Err == nil {
		l.Value, l.loaded = m.Value, true
	}
	return true
}

// Stop cancels the question that is open, if there is one.
func (l *Loader[T]) Stop() {
	if l.cancel != nil {
		l.cancel()
	}
	l.cancel, l.busy = nil, false
	l.seq++
}

// Waiting says that nothing was loaded yet and an answer is under way, so that
// an empty place does not look like a slow one.
func (l *Loader[T]) Waiting() bool { return l.busy && !l.loaded }

// Loaded says that there is an answer.
func (l *Loader[T]) Loaded() bool { return l.loaded }
