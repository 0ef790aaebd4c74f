package dialog

import (
	"bufio"
	"io"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"goodword/ui/action"
	"goodword/ui/style"
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
	View(st *style.Styles, w, h int) string
	// Typing says that letters are text just now.
	Typing() bool
	// Closed says that the dialog is done; the stack then drops it.
	Closed() bool
}

// SavedMsg tells the dialog that began a write, and those below it, how the
// write ended.
type SavedMsg struct{ Err error }

// AnswerMsg takes an answer home to the dialog that asked.
type AnswerMsg struct {
	To  Dialog
	Msg tea.Msg
}

// Placer is a dialog that wants another place than the middle, out of the
// w x h cells that there are. One without a frame is drawn without its title.
type Placer interface {
	Place(w, h int) (x, y, dw, dh int, frame bool)
}

// Drafter is a dialog whose typed text outlives the program: it is kept every
// second, and given back to the next dialog with the same key.
type Drafter interface {
	// Draft is the text as typed, "" where nothing was changed.
	Draft() (key, text string)
	Restore(text string)
}

// draftMark parts the title of a draft's key from what it is about.
const draftMark = " #"

func draftKey(title, about string) string {
	if about == "" {
		return title
	}
	return title + draftMark + about
}

// DraftTitle is the title of the dialog that keeps a draft under the key.
func DraftTitle(key string) string {
	if i := strings.LastIndex(key, draftMark); i >= 0 {
		return key[:i]
	}
	return key
}

// Closer is a dialog that can be closed from outside.
type Closer interface{ Close() }

// Reopener is a dialog that closes when its write begins and comes back, with
// its text, when the write fails.
type Reopener interface{ Reopen() }

// Asker is a dialog that can be answered line by line, where nothing is drawn.
// An error means that the lines have ended.
type Asker interface {
	AskPlain(in *bufio.Reader, out io.Writer) (tea.Cmd, error)
}

// Clicker is a dialog that takes the mouse; x and y count from its top left.
type Clicker interface {
	Click(x, y, w, h int) tea.Cmd
	Wheel(lines int) tea.Cmd
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

// Has says that the dialog is open.
func (s *Stack) Has(d Dialog) bool { return slices.Contains(s.All(), d) }

// Tell gives news to a dialog, open or closed by now, and to those below it.
func (s *Stack) Tell(d Dialog, news tea.Msg) tea.Cmd {
	cmds := []tea.Cmd{d.Update(news)}
	list := s.All()
	if i := slices.Index(list, d); i >= 0 {
		list = list[:i]
	}
	for i := len(list) - 1; i >= 0; i-- {
		cmds = append(cmds, list[i].Update(news))
	}
	return tea.Batch(cmds...)
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
