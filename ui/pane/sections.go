package pane

import (
	"fmt"
	"strings"

	tea "charm.land/bubbletea/v2"

	"goodword/ui/action"
	"goodword/ui/component"
	"goodword/ui/style"
)

// Section is one list of a pane, with the record of the row under the cursor
// beside it.
type Section struct {
	Title   string
	Note    func() string // what stands behind the title, such as a count; may be nil
	List    Lister
	Record  func(st *style.Styles, w int) []string // the row under the cursor, w cells wide; nil for a Page
	Actions func() action.Set
	Export  string // which of model.ListNames it shows, for the key that writes it to a file; "" for none
	Wide    bool   // the list wants all columns
}

// Some is a section's note of how many are in a state: "3 open", and nothing
// where there are none.
func Some(n int, state string) string {
	if n == 0 {
		return ""
	}
	return fmt.Sprintf("%d %s", n, state)
}

// Lister is a Table whatever its rows are.
type Lister interface {
	component.Mover
	View(st *style.Styles, w, h int) string
	CurrentID() int64
	Position() string
	Absence() string
	Click(y int) (hit, again bool)
	Wheel(lines int) tea.Cmd
}

// Sections is a pane that has several lists: one line names them, tab goes from
// one to the next, enter opens the record of a row.
type Sections struct {
	host   Host
	id     string
	guide  func() *component.Guide // nil where the pane has none
	list   []*Section
	at     int
	open   bool
	record component.Viewport
	shown  shown
}

// shown is what the record was drawn for.
type shown struct {
	at  int
	row int64
	gen int
}

// NewSections makes the sections of the pane with the id.
func NewSections(host Host, id string, guide func() *component.Guide, list ...*Section) *Sections {
	return &Sections{host: host, id: id, guide: guide, list: list}
}

// Refresh has the record drawn anew, because the rows have changed.
func (s *Sections) Refresh() { s.shown.gen = -1 }

// Now is the section in front.
func (s *Sections) Now() *Section { return s.list[s.at] }

// Titles name the sections in their order.
func (s *Sections) Titles() []string {
	out := make([]string, len(s.list))
	for i, section := range s.list {
		out[i] = section.Title
	}
	return out
}

// Show brings a section to the front by its title.
func (s *Sections) Show(title string) {
	for i, section := range s.list {
		if section.Title == title {
			s.at, s.open = i, false
		}
	}
}

// Find brings a section to the front and the cursor to one of its rows.
func (s *Sections) Find(m RowMsg) {
	s.Show(m.Section)
	if list, ok := s.Now().List.(interface{ Select(id int64) bool }); ok && m.Row != 0 {
		list.Select(m.Row)
	}
}

// foldKey is under which name the house remembers the folded guide.
func (s *Sections) foldKey() string { return "guide." + s.id }

func (s *Sections) split() Split {
	v := Split{
		Open: s.open, Wide: s.Now().Wide,
		List: func(w, h int) string { return s.Now().List.View(s.host.Env().Style, w, h) },
		Detail: func(w, h int) string {
			st := s.host.Env().Style
			return component.Beside(component.Edge(st, s.open, h), s.record.View(st, w-component.PartLeft, h))
		},
	}
	if s.Now().Record == nil {
		v.Open, v.Wide = false, true
	}
	if s.guide != nil && s.host.Recall(s.foldKey()) == "" {
		v.Guide = s.guide()
	}
	return v
}

// View draws the line of sections and, under it, the list and the record.
func (s *Sections) View(w, h int) string {
	if w <= 0 || h <= 0 {
		return ""
	}
	s.prepare()
	if h < 3 {
		return s.split().View(s.host.Env().Style, w, h)
	}
	return component.Stack(s.line(w), s.split().View(s.host.Env().Style, w, h-1))
}

// prepare gives the record of another row to the viewport. A list without rows
// comes to the front, since it says how to begin.
func (s *Sections) prepare() {
	s.open = s.open && s.Now().List.Absence() == ""
	now := shown{s.at, s.Now().List.CurrentID(), 0}
	if now == s.shown {
		return
	}
	if now.at != s.shown.at || now.row != s.shown.row {
		s.record.Top()
	}
	s.shown = now
	s.record.Set(s.Now().Record)
}

// words are the sections' titles with their notes. Where the line has no room
// for all of that, only the section in front has its note.
func (s *Sections) words(w int) []string {
	all, short := make([]string, len(s.list)), make([]string, len(s.list))
	for i, section := range s.list {
		all[i] = section.Title
		if section.Note != nil {
			all[i] = strings.TrimSpace(all[i] + " " + section.Note())
		}
		if short[i] = section.Title; i == s.at {
			short[i] = all[i]
		}
	}
	if lineWidth(all) > w {
		return short
	}
	return all
}

func lineWidth(words []string) int {
	used := 0
	for _, word := range words {
		used += component.Width(word) + headEdges
	}
	return used
}

// line names the sections, and at the right where the cursor is.
func (s *Sections) line(w int) string {
	st, names := s.host.Env().Style, s.words(w)
	position := s.Now().List.Position()
	room := w - component.Width(position)
	if lineWidth(names)+1 > room {
		return Heads(st, names, s.at, w)
	}
	return Heads(st, names, s.at, room) + st.Paint(style.Muted, position)
}

// headEdges are the cells around each name in the line of sections.
const headEdges = 2

// Actions are the section's own, then those that move in it.
func (s *Sections) Actions() action.Set {
	var set action.Set
	if own := s.Now().Actions; own != nil {
		set = append(set, own()...)
	}
	lists := func(by int) func() tea.Cmd {
		return func() tea.Cmd {
			s.at, s.open = (s.at+by+len(s.list))%len(s.list), false
			return nil
		}
	}
	next := func(by int) func() tea.Cmd {
		return func() tea.Cmd { return s.Now().List.Move(by) }
	}
	switch {
	case s.Now().Record == nil:
	case s.open:
		set = append(set, action.Action{ID: s.id + ".back", Keys: []string{"esc"}, Words: "go back to the list", Short: "back", Run: func() tea.Cmd { s.open = false; return nil }})
	default:
		set = append(set, action.Action{ID: s.id + ".open", Keys: []string{"enter"}, Words: "open the record", Short: "open", Foot: true, Reason: s.Now().List.Absence, Run: func() tea.Cmd { s.open = true; return nil }})
	}
	set = append(
		set,
		action.Action{ID: s.id + ".next", Keys: []string{"tab"}, Words: "go to the next list", Short: "lists", Foot: true, Run: lists(1)},
		action.Action{ID: s.id + ".previous", Keys: []string{"shift+tab"}, Words: "go to the list before", Run: lists(-1)},
		action.Action{ID: s.id + ".nextrecord", Keys: []string{"J"}, Words: "go to the next record", Run: next(1)},
		action.Action{ID: s.id + ".previousrecord", Keys: []string{"K"}, Words: "go to the record before", Run: next(-1)},
	)
	if list := s.Now().Export; list != "" {
		set = append(set, action.Action{ID: s.id + ".export", Keys: []string{"x"}, Words: "export the " + list + " as CSV", Run: func() tea.Cmd { return s.host.Export(list) }})
	}
	if s.guide != nil {
		set = append(set, action.Action{ID: s.id + ".guide", Keys: []string{"i"}, Words: "fold or unfold the step guide", Run: s.fold})
	}
	if s.open {
		return append(set, component.Moves(&s.record)...)
	}
	return append(set, component.Moves(s.Now().List)...)
}

func (s *Sections) fold() tea.Cmd {
	value := "folded"
	if s.host.Recall(s.foldKey()) != "" {
		value = ""
	}
	return s.host.Remember(s.foldKey(), value)
}

// Click chooses a section, a row, or the record; a second click on a row opens
// it.
func (s *Sections) Click(x, y, w, h int) tea.Cmd {
	if h >= 3 {
		if y == 0 {
			s.clickLine(x, w)
			return nil
		}
		y, h = y-1, h-1
	}
	parts, top := s.split().Layout(w, h)
	switch part, _ := parts.At(x); part {
	case "list":
		s.open = false
		if hit, again := s.Now().List.Click(y - top); hit && again {
			s.open = true
		}
	case "detail":
		s.open = true
	}
	return nil
}

func (s *Sections) clickLine(x, w int) {
	words := s.words(w)
	if lineWidth(words) > w {
		s.at, s.open = (s.at+1)%len(s.list), false
		return
	}
	for i, word := range words {
		if x -= component.Width(word) + headEdges; x < 0 {
			s.at, s.open = i, false
			return
		}
	}
}

// Wheel scrolls what has the keys.
func (s *Sections) Wheel(lines int) tea.Cmd {
	if s.open {
		return s.record.Move(lines)
	}
	return s.Now().List.Wheel(lines)
}
