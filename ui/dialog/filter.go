package dialog

import (
	tea "charm.land/bubbletea/v2"

	"goodword/ui/action"
	"goodword/ui/component"
	"goodword/ui/style"
)

// Filter is the line at the bottom that narrows the list above it as words are
// typed. Enter keeps the words, esc shows the whole list again.
type Filter struct {
	line   *component.Input
	narrow func(string) tea.Cmd
	closed bool
}

// NewFilter begins with the words that the list is narrowed by already.
func NewFilter(words string, narrow func(string) tea.Cmd) *Filter {
	return &Filter{line: component.NewInput(words), narrow: narrow}
}

func (f *Filter) Title() string { return "Filter" }
func (f *Filter) Typing() bool  { return true }
func (f *Filter) Closed() bool  { return f.closed }

// Actions are the two ways out.
func (f *Filter) Actions() action.Set {
	return action.Set{
		{ID: "filter.keep", Keys: []string{"enter", "down"}, Words: "keep the filter", Short: "keep", Foot: true, Run: func() tea.Cmd { f.closed = true; return nil }},
		{ID: "filter.clear", Keys: []string{"esc"}, Words: "show the whole list", Short: "show all", Foot: true, Run: func() tea.Cmd { f.closed = true; return f.narrow("") }},
	}
}

// Update narrows with every letter.
func (f *Filter) Update(msg tea.Msg) tea.Cmd {
	if typed(f.line, msg) {
		return f.narrow(f.line.Value())
	}
	return nil
}

// View is the line.
func (f *Filter) View(st *style.Styles, w, h int) string {
	return component.Block([]string{prompted(st, " / ", f.line, w)}, w, h)
}

// Place is the last line of the body.
func (f *Filter) Place(w, h int) (x, y, dw, dh int, frame bool) { return 0, max(0, h-1), w, 1, false }
