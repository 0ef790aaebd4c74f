package dialog_test

import (
	"context"
	"errors"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"goodword/ui/action"
	"goodword/ui/component"
	"goodword/ui/dialog"
	"goodword/ui/style"
	"goodword/ui/uitest"
)

// press gives a dialog keys as the house does: letters are text while it is
// typing, and an action comes before the rest.
func press(d dialog.Dialog, keys ...string) {
	for _, name := range keys {
		k := uitest.Key(name)
		if act, ok := d.Actions().Match(name); ok && (!d.Typing() || k.Text == "") {
			if act.Blocked() == "" {
				act.Run()
			}
			continue
		}
		d.Update(k)
	}
}

func words(text string) []string { return strings.Split(text, "") }

func plain(d dialog.Dialog) string { return ansi.Strip(d.View(&style.Styles{}, 60, 20)) }

func TestNoSlipConfirms(t *testing.T) {
	done := false
	confirm := func(word string) *dialog.Confirm {
		done = false
		return dialog.NewConfirm("Erase", []string{"Yara Costa and 14 rows go for good."}, word, func() tea.Cmd { done = true; return nil })
	}
	for _, keys := range [][]string{{"enter", "enter"}, {"esc"}, {"up", "down", "left", "right", "enter"}, {"d", "d"}, {"space", "enter"}, {"n"}} {
		d := confirm("")
		if press(d, keys...); done {
			t.Errorf("%v confirmed", keys)
		}
		d = confirm("Yara Costa")
		if press(d, keys...); done {
			t.Errorf("%v confirmed without the word", keys)
		}
	}
	if d := confirm(""); !strings.Contains(plain(d), "cannot be undone") {
		t.Errorf("it does not say what it means:\n%s", plain(d))
	}
	if press(confirm(""), "y"); !done {
		t.Error("y did not confirm")
	}
	d := confirm("Yara Costa")
	press(d, append(words("yara costa"), "enter")...)
	if !done || !d.Closed() {
		t.Error("the typed word did not confirm")
	}
}

func TestAPickerFindsByAFewLetters(t *testing.T) {
	chosen := ""
	choose := func(name string) dialog.Choice {
		return dialog.Choice{Text: name, Run: func() tea.Cmd { chosen = name; return nil }}
	}
	p := dialog.NewPicker("Theme", []dialog.Choice{choose("Paper"), choose("High contrast"), {Text: "Night", Blocked: "not now"}})
	press(p, append(words("hcon"), "enter")...)
	if chosen != "High contrast" || !p.Closed() {
		t.Errorf("chose %q", chosen)
	}
	p = dialog.NewPicker("Theme", []dialog.Choice{{Text: "Night", Blocked: "not now", Run: func() tea.Cmd { chosen = "Night"; return nil }}})
	if press(p, "enter"); chosen == "Night" || p.Closed() {
		t.Error("a blocked choice was taken")
	}
}

func TestThePickersCursorStaysOnTheScreen(t *testing.T) {
	var list []dialog.Choice
	for _, name := range strings.Fields(strings.Repeat("a b c d e f g h i j ", 10)) {
		list = append(list, dialog.Choice{Text: name, Group: "letters"})
	}
	p := dialog.NewPicker("Letters", list)
	for _, key := range []string{"down", "pgdown", "pgdown", "pgdown", "pgdown", "pgdown", "pgdown", "pgdown", "up", "pgup", "pgup", "pgup", "pgup", "pgup", "pgup", "pgup", "pgup"} {
		press(p, key)
		if !strings.Contains(plain(p), "\n> ") {
			t.Fatalf("after %s the cursor is gone:\n%s", key, plain(p))
		}
	}
	if !strings.Contains(plain(p), "letters") {
		t.Errorf("the group's name did not come back:\n%s", plain(p))
	}
}

func TestALateAnswerIsDropped(t *testing.T) {
	p, first := dialog.NewFinder("Find", "a", func(_ context.Context, w string) ([]dialog.Choice, error) {
		return []dialog.Choice{{Text: "for " + w}}, nil
	})
	second := p.Update(uitest.Key("b"))
	if msg := first(); msg != nil {
		t.Errorf("the first question was asked all the same: %v", msg)
	}
	p.Update(second().(dialog.AnswerMsg).Msg)
	if !strings.Contains(plain(p), "for ab") {
		t.Errorf("shows\n%s", plain(p))
	}
}

func TestAFinderShowsItsError(t *testing.T) {
	p, cmd := dialog.NewFinder("Find", "", func(context.Context, string) ([]dialog.Choice, error) {
		return nil, errors.New("the file is held by another program")
	})
	if !strings.Contains(plain(p), "looking") {
		t.Errorf("while it looks:\n%s", plain(p))
	}
	if p.Update(cmd().(dialog.AnswerMsg).Msg); !strings.Contains(plain(p), "held by another program") {
		t.Errorf("after it:\n%s", plain(p))
	}
}

func TestNewsOfAWriteGoesToThoseBelow(t *testing.T) {
	var s dialog.Stack
	name := "Ben"
	form := dialog.NewForm("Person", []component.Field{component.Text("name", &name)}, func() tea.Cmd { return nil })
	idle := dialog.NewForm("Other", []component.Field{component.Text("name", &name)}, func() tea.Cmd { return nil })
	reason := dialog.NewReason("Why?", "", func(string) tea.Cmd { return nil })
	s.Open(idle)
	s.Open(form)
	press(form, "ctrl+s")
	s.Open(reason)
	press(reason, "x", "enter")
	if !reason.Closed() || form.Closed() {
		t.Fatal("the reason did not close alone")
	}
	s.Tell(form, dialog.SavedMsg{})
	if s.Has(form) || !s.Has(idle) || s.Top() != idle {
		t.Error("not just the form that was saved is closed")
	}
}

func TestEveryDialogFillsItsPlace(t *testing.T) {
	name, note := "Ben", "two\nlines"
	long := strings.Repeat("界 words ", 40)
	work, _ := dialog.NewWork("Import", func(context.Context, func(done, total int)) error { return nil }, func(error) tea.Cmd { return nil })
	quick := dialog.NewQuickAdd(func(context.Context, string) ([]string, error) { return nil, nil })
	quick.Say(errors.New(long))
	asked := dialog.NewPrompt("Name", "Ben", func(string) tea.Cmd { return nil }, long)
	press(asked, "x", "esc")
	for _, d := range []dialog.Dialog{
		dialog.NewConfirm(long, []string{long, "b"}, long, func() tea.Cmd { return nil }),
		dialog.NewForm(long, []component.Field{component.Text(long, &name), component.Long("note", &note)}, func() tea.Cmd { return nil }),
		dialog.NewPicker(long, []dialog.Choice{{Text: long, Hint: long, Group: long}, {Text: long, Blocked: long}}),
		dialog.NewPalette(action.Set{{ID: "a", Keys: []string{"x"}, Words: long}}, nil),
		dialog.NewFilter(long, func(string) tea.Cmd { return nil }),
		dialog.NewMessage(long, long, long),
		dialog.NewHelp(long, &component.Guide{Purpose: long, Conditions: []component.Condition{{Text: long, Missing: long}}}, dialog.Chapter{Title: long, Actions: action.Set{{Keys: []string{"x", "y"}, Words: long}}}),
		dialog.NewMenu(long, []string{long, "", long}, action.Set{{Keys: []string{"i"}, Words: long, Run: func() tea.Cmd { return nil }}}),
		dialog.NewReason(long, long, func(string) tea.Cmd { return nil }),
		asked, work, quick,
	} {
		for w := 1; w <= 240; w = w*2 + 1 {
			for h := 1; h <= 80; h = h*2 + 1 {
				uitest.Exact(t, d.View(&style.Styles{}, w, h), w, h)
				uitest.Exact(t, d.View(style.Mono(), w, h), w, h)
				if t.Failed() {
					t.Fatalf("that was %T at %dx%d", d, w, h)
				}
			}
		}
	}
}

// TestDraftKeysDiffer holds a form's fields out of the line that asks for the
// reason under the same title.
func TestDraftKeysDiffer(t *testing.T) {
	name := ""
	f := dialog.NewForm("Ask 4 people", []component.Field{component.Text("channel", &name)}, func() tea.Cmd { return nil })
	form, _ := f.Draft()
	line, _ := dialog.NewReason("Ask 4 people", "It is vague.", func(string) tea.Cmd { return nil }).Draft()
	if form == line {
		t.Errorf("both are kept under %q", form)
	}
}
