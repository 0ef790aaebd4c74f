package care

import (
	"fmt"

	"goodword/model"
	"goodword/ui/component"
	"goodword/ui/pane"
	"goodword/ui/style"
)

// follow is how rows are listed that are followed to their end: cases, limits
// and promises.
type follow[T any] struct {
	state  func(T) string
	done   func(T) bool
	known  func(T) bool // it is not of a later day
	person func(T) int64
	what   func(T) string
	title  string // of the day
	day    func(T) model.Date
}

func (f follow[T]) columns(book func() *model.Book) []component.Column[T] {
	return []component.Column[T]{
		{Title: "state", Width: 12, Cell: f.state, RoleOf: func(row T) style.Role {
			if f.done(row) {
				return style.Muted
			}
			return style.Caution
		}},
		{Title: "who", Width: 12, Min: 8, Grow: 1, Drop: 1, Cell: func(row T) string { return who(book(), f.person(row)) }},
		{Title: "what", Width: 12, Min: 8, Grow: 2, Cell: f.what},
		{Title: f.title, Width: 10, Right: true, Drop: 2, Role: style.Muted, Cell: func(row T) string { return f.day(row).Words() }},
	}
}

// rows is what is not done yet and then what is, each in its order.
func (f follow[T]) rows(list []T) []T {
	var open, past []T
	for _, row := range list {
		switch {
		case !f.known(row):
		case f.done(row):
			past = append(past, row)
		default:
			open = append(open, row)
		}
	}
	return append(open, past...)
}

// note counts what is still open.
func (f follow[T]) note(list []T) string {
	n := 0
	for _, row := range list {
		if f.known(row) && !f.done(row) {
			n++
		}
	}
	return pane.Some(n, "open")
}

// late says how many days a day is past, or says otherwise.
func late(due, today model.Date, otherwise string) string {
	if due != "" && due < today {
		return fmt.Sprintf("late %dd", today.Since(due))
	}
	return otherwise
}

func who(b *model.Book, person int64) string {
	if person == 0 {
		return "nobody known"
	}
	return b.Name(person)
}
