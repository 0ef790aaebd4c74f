package dialog

import (
	tea "charm.land/bubbletea/v2"

	"goodword/ui/action"
	"goodword/ui/component"
	"goodword/ui/style"
)

// Menu is a few words and a few keys to go on from there.
type Menu struct {
	title  string
	lines  []string
	ways   action.Set
	closed bool
}

// NewMenu shows the ways on; each closes the menu before it runs. esc leaves.
func NewMenu(title string, lines []string, ways action.Set) *Menu {
	return &Menu{title: title, lines: lines, ways: ways}
}

func (m *Menu) Title() string          { return m.title }
func (m *Menu) Typing() bool           { return false }
func (m *Menu) Closed() bool           { return m.closed }
func (m *Menu) Update(tea.Msg) tea.Cmd { return nil }

// Actions are the ways on, and out.
func (m *Menu) Actions() action.Set {
	var out action.Set
	for _, way := range m.ways {
		run := way.Run
		way.Run = func() tea.Cmd { m.closed = true; return run() }
		out = append(out, way)
	}
	return append(out, action.Action{ID: "menu.leave", Keys: []string{"esc"}, Words: "leave", Foot: true, Run: func() tea.Cmd { m.closed = true; return nil }})
}

// Place is as small as what is said.
func (m *Menu) Place(w, h int) (x, y, dw, dh int, frame bool) {
	return Middle(w, h, 84, 2*len(m.lines)+len(m.ways)+6)
}

// View draws the words and the keys.
func (m *Menu) View(st *style.Styles, w, h int) string {
	var out []string
	for _, text := range m.lines {
		for _, line := range component.Wrap(text, w) {
			out = append(out, st.Paint(style.Text, line))
		}
		if text == "" {
			out = append(out, "")
		}
	}
	out = append(out, "")
	out = append(out, keyLines(st, m.Actions(), map[string]bool{}, w)...)
	return component.Block(out, w, h)
}
