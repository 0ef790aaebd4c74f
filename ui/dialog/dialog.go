package dialog

import (
	tea "charm.land/bubbletea/v2"

	"goodword/ui/action"
)

// Dialog is one thing in front of the panes.
type Dialog interface {
	// Title is what the dialog's first line says.
	Title() string
	// Actions are its keys. While it is Typing, only those that are no letters
	// are matched, and everything else comes to Update.
	Actions() action.Set
	// Update takes the keys that no action took (tea.KeyPressMsg), pastes,
	// answers to the dialog's own commands, and SavedMsg.
	Update(msg tea.Msg) tea.Cmd
	// View draws the dialog into exactly h lines of exactly w cells.
	View(w, h int) string
	// Typing says that letters are text just now.
	Typing() bool
	// Closed says that the dialog is done; the stack then drops it.
	Closed() bool
}

// SavedMsg tells the dialog that was on top when a write began how it ended.
type SavedMsg struct{ Err error }

// Sizer is a dialog that wants another rectangle than the usual one, out of
// the w x h cells that there are.
type Sizer interface {
	Size(w, h int) (int, int)
}

// Keeper is a dialog that holds typed text which leaving would lose.
type Keeper interface {
	Unsaved() bool
}

// Stack is the open dialogs, the top one last. The zero value is empty.
type Stack struct{ list []Dialog }

// Open puts a dialog on top.
func (s *Stack) Open(d Dialog) { s.list = append(s.list, d) }

// Top is the dialog that has the keys, or nil. Closed ones are dropped first.
func (s *Stack) Top() Dialog {
	s.drop()
	if len(s.list) == 0 {
		return nil
	}
	return s.list[len(s.list)-1]
}

// All is every open dialog, the top one last.
func (s *Stack) All() []Dialog {
	s.drop()
	return s.list
}

// Unsaved says that a dialog holds text which leaving would lose.
func (s *Stack) Unsaved() bool {
	for _, d := range s.All() {
		if k, ok := d.(Keeper); ok && k.Unsaved() {
			return true
		}
	}
	return false
}

func (s *Stack) drop() {
	open := s.list[:0]
	for _, d := range s.list {
		if !d.Closed() {
			open = append(open, d)
		}
	}
	clear(s.list[len(open):])
	s.list = open
}
