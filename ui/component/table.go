package component

import (
	"strconv"

	tea "charm.land/bubbletea/v2"

	"goodword/ui/style"
)

// Table is a list or table that draws only what is on the screen. It holds a
// vector of ids; the rows are either all in memory (SetRows) or asked for
// window by window (SetIDs, Ask, Put). The cursor stays on its id when the
// list is loaded again.
//
// A table is a pointer and belongs to one pane; it has no lock.
type Table[T any] struct {
	Columns []Column[T]
	// ID tells rows apart; ids must differ within one list.
	ID func(T) int64
	// Empty says what belongs here and the key that starts it.
	Empty string
	// Filter is what the list is filtered by, "" when it is not.
	Filter string
	// Ask loads rows by their ids off the loop; the answer goes to Put. It is
	// nil where all rows are in memory.
	Ask func(ids []int64) tea.Cmd
	// Blurred is true while another part has the keys.
	Blurred bool

	ready   bool
	ids     []int64
	all     []T
	loaded  map[int64]kept[T]
	loads   int // counts SetIDs: rows from before are shown but asked for again
	pending map[int64]bool

	cursor, top  int
	head, height int // lines of header and of rows when last drawn
	marks        map[int64]bool

	drawn map[face]string
	plan  plan
}

type kept[T any] struct {
	row  T
	load int
}

// face is one way that a row can look.
type face struct {
	id           int64
	chosen, mark bool
}

// plan is everything else that a drawn row depends on.
type plan struct {
	styles  *style.Styles
	w       int
	columns int
	blurred bool
	sizes   []int
}

// usual is the rows of a large screen, asked for before the first drawing.
const usual = 80

// most is the number of rows and drawings that are kept.
const most = 2048

// SetRows takes a list that is wholly in memory.
func (t *Table[T]) SetRows(rows []T) {
	ids := make([]int64, len(rows))
	for i, row := range rows {
		ids[i] = t.ID(row)
	}
	t.all = rows
	t.replace(ids)
}

// SetIDs takes the order of a list whose rows are asked for. Send Fetch's
// command after it.
func (t *Table[T]) SetIDs(ids []int64) {
	t.all = nil
	t.loads++
	t.pending = nil
	t.replace(ids)
}

// Put takes rows that were asked for. Call it with none after a failure, so
// that they are asked for again.
func (t *Table[T]) Put(rows []T) {
	if t.loaded == nil {
		t.loaded = make(map[int64]kept[T], len(rows))
	}
	if len(t.loaded) > most {
		t.trim()
	}
	for _, row := range rows {
		t.loaded[t.ID(row)] = kept[T]{row, t.loads}
	}
	t.pending = nil
	t.Redraw()
}

// Wait shows that a first list, or quite another one, is being read.
func (t *Table[T]) Wait() { t.ready = false }

// Redraw forgets the drawn rows; needed only where cells read from outside
// their row and that has changed.
func (t *Table[T]) Redraw() { t.plan = plan{} }

// Fetch asks for the rows of the window that are missing, and for a page
// before and after them. It is nil where there is nothing to ask.
func (t *Table[T]) Fetch() tea.Cmd {
	ids := t.need()
	if len(ids) == 0 || t.Ask == nil {
		return nil
	}
	t.pending = make(map[int64]bool, len(ids))
	for _, id := range ids {
		t.pending[id] = true
	}
	return t.Ask(ids)
}

// Len is the number of rows in the list.
func (t *Table[T]) Len() int { return len(t.ids) }

// Current is the row under the cursor; false where there is none or it is
// still being read.
func (t *Table[T]) Current() (T, bool) { return t.row(t.cursor) }

// CurrentID is the id under the cursor, or 0.
func (t *Table[T]) CurrentID() int64 {
	if t.cursor < len(t.ids) {
		return t.ids[t.cursor]
	}
	return 0
}

// Position says where the cursor is, "3 of 340".
func (t *Table[T]) Position() string {
	if len(t.ids) == 0 {
		return ""
	}
	s := strconv.Itoa(t.cursor+1) + " of " + strconv.Itoa(len(t.ids))
	if n := len(t.marks); n > 0 {
		s += ", " + strconv.Itoa(n) + " marked"
	}
	return s
}

// replace puts a new order in place and keeps cursor and marks on their ids.
func (t *Table[T]) replace(ids []int64) {
	was, offset := t.CurrentID(), t.cursor-t.top
	t.ids, t.ready = ids, true
	t.Redraw()
	if !t.Select(was) {
		t.cursor = max(0, min(t.cursor, len(ids)-1))
	}
	t.top = t.cursor - offset
	t.reach()
	if len(t.marks) == 0 {
		return
	}
	still := make(map[int64]bool, len(t.marks))
	for _, id := range ids {
		if t.marks[id] {
			still[id] = true
		}
	}
	t.marks = still
}

// row is row i, if it is here.
func (t *Table[T]) row(i int) (T, bool) {
	if t.all != nil && i < len(t.all) {
		return t.all[i], true
	}
	if i < len(t.ids) {
		k, ok := t.loaded[t.ids[i]]
		return k.row, ok
	}
	var none T
	return none, false
}

// need is the ids to ask for: none while the window is whole.
func (t *Table[T]) need() []int64 {
	if t.all != nil {
		return nil
	}
	if !t.missing(t.top, t.top+t.window()) {
		return nil
	}
	var ids []int64
	from, to := t.near()
	for i := from; i < to; i++ {
		if t.missing(i, i+1) {
			ids = append(ids, t.ids[i])
		}
	}
	return ids
}

// near is the part of the list worth having: the window, a page before and a
// page after it.
func (t *Table[T]) near() (from, to int) {
	h := t.window()
	return max(0, t.top-h), min(len(t.ids), t.top+2*h)
}

// window is the number of rows to have ready: what a large screen shows, so
// that one made larger finds them here.
func (t *Table[T]) window() int { return max(t.height, usual) }

// trim forgets the rows that are far from the window.
func (t *Table[T]) trim() {
	from, to := t.near()
	still := make(map[int64]kept[T], 2*(to-from))
	for _, id := range t.ids[from:to] {
		if k, ok := t.loaded[id]; ok {
			still[id] = k
		}
	}
	t.loaded = still
}

func (t *Table[T]) missing(from, to int) bool {
	for i := max(0, from); i < min(len(t.ids), to); i++ {
		if k, ok := t.loaded[t.ids[i]]; (!ok || k.load != t.loads) && !t.pending[t.ids[i]] {
			return true
		}
	}
	return false
}
