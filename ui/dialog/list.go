package dialog

import (
	tea "charm.land/bubbletea/v2"

	"goodword/ui/action"
	"goodword/ui/component"
	"goodword/ui/style"
)

// Choice is one line to choose.
type Choice struct {
	Text    string
	Hint    string // at the right: a key, a date
	Group   string // choices of one group stand under its name
	Blocked string // why it cannot be chosen now
	Seen    func() tea.Cmd
	Run     func() tea.Cmd
}

// list is the choices with a cursor.
type list struct {
	rows []Choice
	at   int
	top  int
	page int
}

func (l *list) set(rows []Choice) { l.rows, l.at, l.top = rows, 0, 0 }

func (l *list) now() (Choice, bool) {
	if l.at >= len(l.rows) {
		return Choice{}, false
	}
	return l.rows[l.at], true
}

// move goes n rows down; it stops at the ends.
func (l *list) move(n int) tea.Cmd {
	before := l.at
	l.at = max(0, min(l.at+n, len(l.rows)-1))
	if c, ok := l.now(); ok && c.Seen != nil && l.at != before {
		return c.Seen()
	}
	return nil
}

// moves are the keys of a list under a line of text: letters are text.
func (l *list) moves() action.Set {
	by := func(n func() int) func() tea.Cmd { return func() tea.Cmd { return l.move(n()) } }
	return action.Set{
		{ID: "list.down", Keys: []string{"down", "ctrl+n"}, Words: "go down", Run: by(func() int { return 1 })},
		{ID: "list.up", Keys: []string{"up", "ctrl+p"}, Words: "go up", Run: by(func() int { return -1 })},
		{ID: "list.pagedown", Keys: []string{"pgdown"}, Words: "go a page down", Run: by(func() int { return l.page })},
		{ID: "list.pageup", Keys: []string{"pgup"}, Words: "go a page up", Run: by(func() int { return -l.page })},
	}
}

// lines draws the rows in at most h lines of w cells.
func (l *list) lines(st *style.Styles, w, h int) []string {
	l.page = max(1, h-1)
	if h <= 0 {
		return nil
	}
	var out []string
	cursor := 0 // the line of the cursor
	group := ""
	for i, c := range l.rows {
		if c.Group != group {
			group = c.Group
			out = append(out, st.Paint(style.Muted, component.Cut(component.Cell(group), w)))
		}
		if i == l.at {
			cursor = len(out)
		}
		out = append(out, l.line(st, c, i == l.at, w))
		if len(out) > cursor+h && i > l.at {
			break // nothing below can show
		}
	}
	l.top = max(0, min(l.top, cursor))
	if cursor == 1 && group != "" {
		l.top = 0 // the first group's name
	}
	l.top = max(l.top, cursor-h+1)
	return out[min(l.top, len(out)):min(l.top+h, len(out))]
}

func (l *list) line(st *style.Styles, c Choice, here bool, w int) string {
	ground, mark, role := style.Bare, "  ", style.Text
	if here {
		ground, mark = style.Selection, "> "
	}
	hint := c.Hint
	if c.Blocked != "" {
		role, hint = style.Faint, c.Blocked
	}
	hint = component.Cut(component.Cell(hint), max(0, w/2))
	text := component.Pad(mark+component.Cell(c.Text), w-component.Width(hint)-1)
	caret := ""
	if here {
		caret = component.Caret
	}
	return caret + st.On(ground, role, text) + st.On(ground, style.Muted, component.PadLeft(hint, w-component.Width(text)))
}

// clicked moves to the row drawn at line y and says whether there is one.
func (l *list) clicked(y int) bool {
	n := -1
	group := ""
	for i, c := range l.rows {
		if c.Group != group {
			group = c.Group
			n++
		}
		n++
		if n == l.top+y {
			l.at = i
			return true
		}
	}
	return false
}
