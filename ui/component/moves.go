package component

import (
	tea "charm.land/bubbletea/v2"

	"goodword/ui/action"
)

// Mover is a part that keys can move: a Table, a Viewport.
type Mover interface {
	Move(n int) tea.Cmd
	Page() int
}

// far is further than any list is long.
const far = 1 << 30

// Moves binds the keys that move, the same everywhere.
func Moves(m Mover) action.Set {
	move := func(n func() int) func() tea.Cmd {
		return func() tea.Cmd { return m.Move(n()) }
	}
	by := func(n int) func() tea.Cmd { return move(func() int { return n }) }
	return action.Set{
		{ID: "list.down", Keys: []string{"j", "down"}, Words: "go down", Run: by(1)},
		{ID: "list.up", Keys: []string{"k", "up"}, Words: "go up", Run: by(-1)},
		{ID: "list.first", Keys: []string{"g", "home"}, Words: "go to the first", Run: by(-far)},
		{ID: "list.last", Keys: []string{"G", "end"}, Words: "go to the last", Run: by(far)},
		{ID: "list.pagedown", Keys: []string{"pgdown"}, Words: "go a page down", Run: move(func() int { return m.Page() })},
		{ID: "list.pageup", Keys: []string{"pgup"}, Words: "go a page up", Run: move(func() int { return -m.Page() })},
		{ID: "list.halfdown", Keys: []string{"ctrl+d"}, Words: "go half a page down", Run: move(func() int { return max(1, m.Page()/2) })},
		{ID: "list.halfup", Keys: []string{"ctrl+u"}, Words: "go half a page up", Run: move(func() int { return -max(1, m.Page()/2) })},
	}
}

// Marker is a part whose rows can be marked.
type Marker interface {
	Mark() tea.Cmd
	Unmark()
}

// Marks binds the keys that mark, the same everywhere.
func Marks(m Marker) action.Set {
	return action.Set{
		{ID: "list.mark", Keys: []string{"space"}, Words: "mark", Run: m.Mark},
		{ID: "list.unmark", Keys: []string{"M"}, Words: "take all marks away", Run: func() tea.Cmd { m.Unmark(); return nil }},
	}
}
