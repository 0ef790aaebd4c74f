package component

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"goodword/ui/style"
)

func TestTheCaretStandsBehindWhatIsTyped(t *testing.T) {
	for text, want := range map[string]int{"": 0, "Ben": 3, "日本": 4, "e\u0301a": 2} {
		in := NewInput(text)
		rest, x, y, found := TakeCaret("top\n" + in.View(&style.Styles{}, 20))
		if !found || x != want || y != 1 || strings.Contains(rest, Caret) {
			t.Errorf("%q: found %v at %d, %d, want %d, 1", text, found, x, y, want)
		}
	}
}

func TestTheCaretFollowsTheFieldAndTheRow(t *testing.T) {
	name, kind := "", ""
	f := NewForm(Text("name", &name), Choice("kind", &kind, Options("one", "two")...), Long("words", &name))
	last := -1
	for range 3 {
		_, x, y, found := TakeCaret(f.View(&style.Styles{}, 60, 20))
		if !found || x == 0 || y <= last {
			t.Errorf("found %v at %d, %d after line %d", found, x, y, last)
		}
		last = y
		f.Update(tea.KeyPressMsg{Code: tea.KeyTab})
	}
	list := Table[int]{ID: func(n int) int64 { return int64(n) }, Columns: []Column[int]{{Cell: func(int) string { return "row" }, Grow: 1, Min: 3}}}
	list.SetRows([]int{1, 2, 3})
	list.Move(2)
	if _, x, y, found := TakeCaret(list.View(&style.Styles{}, 20, 5)); !found || x != 0 || y != 2 {
		t.Errorf("found %v at %d, %d", found, x, y)
	}
}
