package ui

import (
	"context"

	"goodword/model"
	"goodword/ui/pane"
	"goodword/ui/pane/decide"
	"goodword/ui/pane/people"
	"goodword/ui/pane/recognise"
	"goodword/ui/pane/segment"
	"goodword/ui/pane/setup"
)

// Store is what the house and its panes need of the file. Errors are sentences
// for the user that say what to do next.
type Store interface {
	pane.Saver
	recognise.Store
	segment.Store
	people.Store
	setup.Store
	decide.Store

	// Path is where the file lies.
	Path() string
	// Today is the day that the file works on.
	Today() model.Date
	// Book reads the wave as known today.
	Book(ctx context.Context) (*model.Book, error)
	// FindPeople lists people whose name, handle or mail fits the words.
	FindPeople(ctx context.Context, words string, limit int) ([]model.Person, error)
	// EachPerson gives the columns of the people's list, then row after row.
	EachPerson(ctx context.Context, q model.ListQuery, emit func(columns []string, row []any) error) error
	// Find looks for words in everything that is kept.
	Find(ctx context.Context, words string, limit int) ([]model.Hit, error)

	// Undo takes back the newest change and says which it was.
	Undo(ctx context.Context) (label string, err error)
	// Redo does again what was taken back last.
	Redo(ctx context.Context) (label string, err error)

	// Poll says whether another program has written since the last call.
	Poll(ctx context.Context) (changed bool, err error)
	// Gone says that the file was moved or replaced while it is open.
	Gone() bool

	// Settings are the small things that the screen remembers: the theme,
	// what is folded away, and text that was typed and not yet saved.
	Settings(ctx context.Context) (map[string]string, error)
	// Remember keeps one of them; an empty value forgets it. It is no change
	// that could be undone.
	Remember(ctx context.Context, key, value string) error
}
