package pane

import (
	"context"

	tea "charm.land/bubbletea/v2"

	"goodword/model"
	"goodword/ui/action"
	"goodword/ui/dialog"
	"goodword/ui/style"
)

// Pane is one of the ten rectangles behind the digit keys.
type Pane interface {
	// ID is the pane's word in action ids: "today", "gift".
	ID() string
	// Title is the word on the tab: "Co-create".
	Title() string
	// Enter is called when the pane comes to the front; it may load.
	Enter() tea.Cmd
	// Update takes answers addressed to this pane and news for all of them:
	// BookMsg, ChangedMsg, StyleMsg. Keys never come here: they are matched
	// against Actions.
	Update(msg tea.Msg) tea.Cmd
	// View draws the pane into exactly h lines of exactly w cells.
	View(w, h int) string
	// Actions is what can be done now, most wanted first.
	Actions() action.Set
}

// Clicker is a pane that takes the mouse: x and y count from its top left.
type Clicker interface {
	Click(x, y, w, h int) tea.Cmd
	Wheel(lines int) tea.Cmd
}

// Env is what every pane may read; the house keeps it current.
type Env struct {
	Style *style.Styles
	Today model.Date  // the day the program works on
	Book  *model.Book // the wave as known today; never nil, perhaps empty
	Plain bool        // no drawing
	Look  Look
}

// Look is how the screen looks and could look, and which program draws it.
type Look struct {
	Theme    string          // the chosen one; "" follows the terminal
	Themes   []*style.Styles // to choose from; none where colours are off
	ThemeDir string          // where the user's own lie
	Version  string
	Keys     func() string // the sheet of all keys, as in the README; may be nil
}

// Host is what a pane may ask of the house. All are method calls and act at
// once, so that keys typed fast find the dialog already open.
type Host interface {
	Env() *Env
	// Open puts a dialog on top of the stack.
	Open(d dialog.Dialog)
	// Toast shows one line of news; an error stays until esc.
	Toast(text string)
	Error(err error)
	// Go brings a pane to the front by its id.
	Go(paneID string) tea.Cmd
	// Tell shows a row in its pane, wherever that is, and begins the deed that
	// the message names: its dialog stands over the pane in front.
	Tell(m RowMsg) tea.Cmd
	// Save runs a write off the loop. A success becomes the toast
	// "label - u undoes" and ChangedMsg to all panes; a failure becomes an
	// error toast and keeps the dialog with the typed text open. Writes go in
	// the order of the calls, and begin whether or not the command is returned.
	Save(label string, write func() error) tea.Cmd
	// SaveForGood is Save for what no undo takes back: u would undo the change
	// before it, and the toast must not promise otherwise.
	SaveForGood(label string, write func() error) tea.Cmd
	// Work runs what takes long, such as an import or a backup, with a bar and
	// esc to stop it. do says how far it is with tell and returns the news for
	// the toast, or "" for none; then runs after a success, and may be nil.
	Work(title string, do func(ctx context.Context, tell func(done, total int)) (news string, err error), then func() tea.Cmd)
	// Edit opens text in $EDITOR and hands back what was saved.
	Edit(text string, done func(string) tea.Cmd) tea.Cmd
	// Export asks where to and writes one list of model.ListNames as CSV.
	Export(list string) tea.Cmd
	// Copy puts text on the clipboard and says so.
	Copy(what, text string) tea.Cmd
	// Person opens the person's card in the People pane.
	Person(id int64) tea.Cmd
	// PickPerson asks which person is meant, by typed words.
	PickPerson(title string, chosen func(model.Person) tea.Cmd)
	// Remember keeps a small thing of the screen from one start to the next,
	// such as a folded guide; Recall is what was kept, or "".
	Remember(key, value string) tea.Cmd
	Recall(key string) string
	// UseTheme draws with a theme from now on, and after the next start; ""
	// follows the terminal.
	UseTheme(name string) tea.Cmd
	// ChooseLanguage asks how days and numbers are written from now on.
	ChooseLanguage() tea.Cmd
}

// Saver is the one road for writes, part of most panes' Stores. The label is
// the past tense shown in history: "thanked Ben". Rows with ID 0 are added,
// the others changed where their Rev still stands; refusals are sentences.
type Saver interface {
	Save(label string, rows ...model.Row) error
	Remove(label string, rows ...model.Row) error
}

// BookMsg tells all panes that the wave was read anew.
type BookMsg struct{ Book *model.Book }

// ChangedMsg tells all panes that something was written, here or by another
// program that has the file open.
type ChangedMsg struct{}

// StyleMsg tells all panes that the theme changed.
type StyleMsg struct{ Style *style.Styles }
