package dialog

import (
	tea "charm.land/bubbletea/v2"

	"goodword/ui/action"
)

// leaving asks before typed words are lost, and takes another key for it than
// the one that asked.
type leaving struct {
	asking bool
	closed bool
}

const leaveQuestion = "The words you typed are not saved. l leaves them, k goes on writing."

// leave closes, or asks where words would be lost.
func (l *leaving) leave(words bool) tea.Cmd {
	l.asking, l.closed = words, !words
	return nil
}

func (l *leaving) actions() action.Set {
	return action.Set{
		{ID: "leaving.keep", Keys: []string{"k", "esc", "enter"}, Words: "go on writing", Foot: true, Run: func() tea.Cmd { l.asking = false; return nil }},
		{ID: "leaving.leave", Keys: []string{"l"}, Words: "leave the words", Foot: true, Run: func() tea.Cmd { l.asking, l.closed = false, true; return nil }},
	}
}

// Closed says that the dialog is done.
func (l *leaving) Closed() bool { return l.closed }
