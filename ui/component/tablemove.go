package component

import (
	"slices"

	tea "charm.land/bubbletea/v2"
)

// Move moves the cursor by n rows, as far as there are rows.
func (t *Table[T]) Move(n int) tea.Cmd {
	t.cursor = max(0, min(t.cursor+n, len(t.ids)-1))
	t.reach()
	return t.Fetch()
}

// Page is the number of rows on the screen.
func (t *Table[T]) Page() int { return max(1, t.height) }

// Select puts the cursor on the id, if it is in the list.
func (t *Table[T]) Select(id int64) bool {
	if t.CurrentID() == id && len(t.ids) > 0 {
		return true
	}
	i := slices.Index(t.ids, id)
	if i < 0 {
		return false
	}
	t.cursor = i
	t.reach()
	return true
}

// Mark marks the row under the cursor, or takes its mark away, and goes to the
// next.
func (t *Table[T]) Mark() tea.Cmd {
	if t.cursor >= len(t.ids) {
		return nil
	}
	id := t.ids[t.cursor]
	if t.marks[id] {
		delete(t.marks, id)
	} else {
		if t.marks == nil {
			t.marks = map[int64]bool{}
		}
		t.marks[id] = true
	}
	return t.Move(1)
}

// Marked is the marked ids in the list's order; where none is marked, the one
// under the cursor, so that one deed serves both.
func (t *Table[T]) Marked() []int64 {
	var ids []int64
	for _, id := range t.ids {
		if t.marks[id] {
			ids = append(ids, id)
		}
	}
	if ids == nil && t.cursor < len(t.ids) {
		ids = []int64{t.ids[t.cursor]}
	}
	return ids
}

// Marks is how many rows are marked.
func (t *Table[T]) Marks() int { return len(t.marks) }

// Unmark takes all marks away.
func (t *Table[T]) Unmark() {
	t.marks = nil
	t.Redraw()
}

// Click puts the cursor on the row at line y of the drawing, and says whether
// there is one and whether the cursor stood there already.
func (t *Table[T]) Click(y int) (hit, again bool) {
	i := t.top + y - t.head
	if y < t.head || y >= t.head+t.height || i >= len(t.ids) {
		return false, false
	}
	again = i == t.cursor
	t.cursor = i
	return true, again
}

// Wheel moves the window by lines; the cursor stays in it.
func (t *Table[T]) Wheel(lines int) tea.Cmd {
	t.top = max(0, min(t.top+lines, len(t.ids)-t.height))
	t.cursor = max(t.top, min(t.cursor, t.top+t.Page()-1, len(t.ids)-1))
	return t.Fetch()
}

// reach moves the window to where the cursor is.
func (t *Table[T]) reach() {
	h := t.height
	if h == 0 {
		h = usual
	}
	t.top = max(0, min(max(t.top, t.cursor-h+1), t.cursor, len(t.ids)-h))
}
