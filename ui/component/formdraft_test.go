package component

import (
	"testing"

	tea "charm.land/bubbletea/v2"
)

func TestTypedTextComesBack(t *testing.T) {
	type answers struct {
		name, note, kind string
		open             bool
	}
	ask := func(a *answers) *Form {
		return NewForm(Text("name", &a.name), Long("note", &a.note), Choice("kind", &a.kind, Options("access", "note")...), YesNo("open", &a.open))
	}
	first := answers{name: "Ben", kind: "access"}
	f := ask(&first)
	for _, msg := range []tea.Msg{
		tea.KeyPressMsg{Code: tea.KeyTab}, tea.PasteMsg{Content: "two\nlines"}, tea.KeyPressMsg{Code: tea.KeyTab}, tea.KeyPressMsg{Code: tea.KeyDown},
	} {
		f.Update(msg)
	}
	kept := f.Typed()
	if len(kept) != 2 {
		t.Errorf("kept %v", kept)
	}
	second := answers{name: "Ben", kind: "access"}
	again := ask(&second)
	again.Retype(kept)
	if second != first || !again.Changed() {
		t.Errorf("got %+v, want %+v", second, first)
	}
}

func TestOnlyTextOfSeveralLinesIsLong(t *testing.T) {
	name, note := "Ben", "two\nlines"
	f := NewForm(Text("name", &name), Long("note", &note))
	if _, _, ok := f.Long(); ok {
		t.Error("a name is long")
	}
	f.Update(tea.KeyPressMsg{Code: tea.KeyTab})
	if label, text, ok := f.Long(); !ok || label != "note" || text != note {
		t.Errorf("%q %q %v", label, text, ok)
	}
}
