package component

import (
	"bufio"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/exp/golden"

	"goodword/ui/style"
)

type kind string

type offering struct {
	title, note string
	kind        kind
	day         kind
	minutes     int
	whole       bool
	who         string
	size        int64
}

func offeringForm(o *offering) *Form {
	return NewForm(
		Text("title", &o.title).Required().Help("what it is, in their words"),
		Choice("kind", &o.kind, Options[kind]("access", "time", "object", "information")...).Required(),
		Long("note", &o.note),
		Day("given on", &o.day),
		Text("to", &o.who).Suggest([]string{"Elsa Bergman", "Elias 山田"}).Fold(),
		Number("minutes", &o.minutes).Fold().Check(func(text string) error {
			if text == "13" {
				return errors.New("13 minutes are not believed.")
			}
			return nil
		}),
		YesNo("whole team", &o.whole).Fold(),
		Number("size", &o.size).Fold(),
	)
}

// press sends keys by their names; text of more than one letter that is no
// name is typed.
func press(f interface{ Update(tea.Msg) }, keys ...string) {
	codes := map[string]tea.KeyPressMsg{
		"enter": {Code: tea.KeyEnter}, "tab": {Code: tea.KeyTab}, "shift+tab": {Code: tea.KeyTab, Mod: tea.ModShift},
		"up": {Code: tea.KeyUp}, "down": {Code: tea.KeyDown}, "left": {Code: tea.KeyLeft}, "right": {Code: tea.KeyRight},
		"space": {Code: tea.KeySpace, Text: " "}, "end": {Code: tea.KeyEnd}, "home": {Code: tea.KeyHome},
		"backspace": {Code: tea.KeyBackspace}, "esc": {Code: tea.KeyEscape},
		"ctrl+s": {Code: 's', Mod: tea.ModCtrl}, "ctrl+j": {Code: 'j', Mod: tea.ModCtrl}, "ctrl+u": {Code: 'u', Mod: tea.ModCtrl},
	}
	for _, k := range keys {
		if msg, ok := codes[k]; ok {
			f.Update(msg)
			continue
		}
		for _, r := range k {
			f.Update(tea.KeyPressMsg{Code: r, Text: string(r)})
		}
	}
}

func TestTypedAnswersFillTheirVariables(t *testing.T) {
	var o offering
	f := offeringForm(&o)
	press(f, "early access", "enter", "down", "enter", "yours", "ctrl+j", "to keep", "tab", "2026-04-24", "tab", "enter",
		"elsa", "right", "tab", "25", "enter", "y", "tab", "7", "enter")
	want := offering{"early access", "yours\nto keep", "time", "2026-04-24", 25, true, "Elsa Bergman", 7}
	if o != want || !f.Done() {
		t.Errorf("done %v with %+v, wants %+v", f.Done(), o, want)
	}
}

func TestEnterAfterTheLastShownFieldSaves(t *testing.T) {
	var o offering
	f := offeringForm(&o)
	press(f, "card", "enter", "o", "enter", "enter", "enter")
	if !f.Done() || o.kind != "object" {
		t.Errorf("done %v with %+v", f.Done(), o)
	}
	press(f, "more")
	if o.title != "card" || o.day != "" {
		t.Error("a form that is done still takes keys")
	}
	f.Reopen()
	if f.Done() || !f.Changed() {
		t.Error("a refused save does not leave the typed text open")
	}
}

func TestWhatCannotBeTakenIsSaidAndKept(t *testing.T) {
	o := offering{minutes: 5}
	f := offeringForm(&o)
	press(f, "ctrl+s")
	if f.Done() || !strings.Contains(view(f), "! title is needed") || !strings.Contains(view(f), "! kind is needed") {
		t.Errorf("an empty form is done %v:\n%s", f.Done(), view(f))
	}
	press(f, "card", "enter", "a", "tab", "tab", "24 april", "ctrl+s")
	if f.Done() || !strings.Contains(view(f), "! write the day as 2026-04-24") || !strings.Contains(view(f), "24 april") {
		t.Errorf("a wrong day is done %v:\n%s", f.Done(), view(f))
	}
	press(f, "ctrl+u", "2026-04-24", "tab", "enter", "tab", "backspace", "many", "ctrl+s")
	if f.Done() || !strings.Contains(view(f), "! write a whole number") {
		t.Errorf("done %v with %d minutes", f.Done(), o.minutes)
	}
	press(f, "ctrl+u", "13", "ctrl+s")
	if f.Done() || !strings.Contains(view(f), "! 13 minutes are not believed") {
		t.Errorf("the check does not hold: %v", f.problems)
	}
	press(f, "ctrl+u", "ctrl+s")
	if !f.Done() || o.minutes != 0 {
		t.Errorf("done %v with %d minutes", f.Done(), o.minutes)
	}
}

func TestProblemInAFoldedFieldUnfoldsIt(t *testing.T) {
	name, town := "", ""
	f := NewForm(Text("name", &name), Text("town", &town).Required().Fold())
	press(f, "Ben", "enter")
	if f.Done() || !strings.Contains(view(f), "town is needed") || strings.Contains(view(f), "more that matter") {
		t.Errorf("done %v:\n%s", f.Done(), view(f))
	}
	press(f, "Lund", "enter")
	if !f.Done() || town != "Lund" {
		t.Errorf("done %v in %q", f.Done(), town)
	}
}

func TestMovingThroughTheFieldsChangesNothing(t *testing.T) {
	o := offering{title: "card", note: "two\nlines", whole: true, size: 3}
	was := o
	f := offeringForm(&o)
	for range 3 {
		press(f, "tab", "tab", "tab", "tab", "right")
		press(f, "tab", "tab", "tab", "tab", "tab", "shift+tab", "up", "down")
	}
	if o != was || f.Changed() || f.Done() {
		t.Errorf("changed %v to %+v", f.Changed(), o)
	}
	press(f, "esc")
	press(NewForm(), "tab", "enter", "x", "ctrl+s")
}

func TestPastesGoIntoTheFieldWithTheKeys(t *testing.T) {
	var o offering
	f := offeringForm(&o)
	f.Update(tea.PasteMsg{Content: "two\nlines"})
	press(f, "tab", "a", "tab")
	f.Update(tea.PasteMsg{Content: "two\nlines"})
	if o.title != "two lines" || o.note != "two\nlines" {
		t.Errorf("%q, %q", o.title, o.note)
	}
}

func TestFormKeepsItsGeometry(t *testing.T) {
	for _, s := range inkedStyles(t) {
		o := offering{title: "山田太郎 東京", note: strings.Repeat("words ", 300), kind: "time"}
		f := offeringForm(&o)
		for range len(f.fields) + 3 {
			sweep(t, "form", func(w, h int) string { return f.View(s, w, h) })
			press(f, "tab")
			if f.onMore() && f.folds() == 4 {
				sweep(t, "form on more", func(w, h int) string { return f.View(s, w, h) })
				press(f, "enter")
			}
		}
		sweep(t, "empty form", func(w, h int) string { return NewForm().View(s, w, h) })
		in := NewInput("山田太郎")
		in.Suggest([]string{"山田太郎 東京 山田太郎 東京"})
		press(in, "end", " ")
		for w := range 30 {
			checkSize(t, "input", in.View(s, w), w, 1)
		}
	}
}

func TestFieldWithTheKeysIsOnTheScreen(t *testing.T) {
	var o offering
	f := offeringForm(&o)
	f.unfolded = true
	for i, field := range f.fields {
		if got := ansi.Strip(f.View(style.Mono(), 60, 5)); !strings.Contains(got, field.label) {
			t.Errorf("field %d, %s, is not on the screen:\n%s", i, field.label, got)
		}
		press(f, "tab")
	}
}

func TestFormLooksAsDrawn(t *testing.T) {
	o := offering{title: "calendar integration", kind: "access", note: "The calendar integration is ready for you before it is public. It is yours to keep using."}
	f := offeringForm(&o)
	s := &style.Styles{ASCII: true}
	var b strings.Builder
	for range 6 {
		fmt.Fprintf(&b, "%s\n%s\n", ansi.Strip(f.View(s, 60, 11)), Rule(s, 60))
		press(f, "tab")
	}
	press(f, "shift+tab", "shift+tab", "enter", "shift+tab", "4", "tab")
	fmt.Fprintf(&b, "%s\n%s\n%s\n", ansi.Strip(f.View(s, 60, 14)), Rule(s, 60), ansi.Strip(f.View(s, 30, 8)))
	golden.RequireEqual(t, []byte(b.String()))
}

func TestPlainFormAsksLineByLine(t *testing.T) {
	var o offering
	var out strings.Builder
	in := bufio.NewReader(strings.NewReader("\ncard\n9\n2\nfirst\n\nsecond\n.\nsoon\n2026-04-24\ny\nElsa\n13\n5\nno\n\nnext form\n"))
	if err := offeringForm(&o).RunPlain(in, &out); err != nil {
		t.Fatal(err)
	}
	want := offering{"card", "first\n\nsecond", "time", "2026-04-24", 5, false, "Elsa", 0}
	if o != want {
		t.Errorf("got %+v, wants %+v", o, want)
	}
	if rest, _ := in.ReadString('\n'); rest != "next form\n" {
		t.Errorf("the next form would read %q", rest)
	}
	golden.RequireEqual(t, []byte(out.String()))
}

func TestPlainFormEmptiesKeepsAndEnds(t *testing.T) {
	o := offering{title: "card", note: "old", kind: "time", minutes: 4}
	if err := offeringForm(&o).RunPlain(strings.NewReader("\n\n-\n\nn\n"), &strings.Builder{}); err != nil {
		t.Fatal(err)
	}
	if want := (offering{title: "card", kind: "time", minutes: 4}); o != want {
		t.Errorf("got %+v, wants %+v", o, want)
	}
	err := offeringForm(&o).RunPlain(strings.NewReader("\n"), &strings.Builder{})
	if !errors.Is(err, ErrEnded) {
		t.Errorf("answers that end early give %v", err)
	}
}

func TestChoiceGoesByLettersAndKeepsToItsEnds(t *testing.T) {
	v := kind("")
	words := Options[kind]("east", "west", "south", "somewhere")
	f := NewForm(Choice("side", &v, words...))
	var seen []kind
	for _, k := range []string{"w", "s", "s", "s", "down", "down", "home", "up", "left", "end", "x", "space"} {
		press(f, k)
		seen = append(seen, v)
	}
	if want := []kind{"west", "south", "somewhere", "south", "somewhere", "somewhere", "east", "east", "east", "somewhere", "somewhere", "somewhere"}; !slices.Equal(seen, want) {
		t.Errorf("got %v, wants %v", seen, want)
	}
	press(NewForm(Choice[kind]("none", &v)), "down", "enter", "x")
}

func view(f *Form) string { return ansi.Strip(f.View(&style.Styles{}, 80, 20)) }

func BenchmarkFormKeyAndView(b *testing.B) {
	o := offering{note: strings.Repeat("words ", 300)}
	f := offeringForm(&o)
	s := inkedStyles(b)[0]
	b.ReportAllocs()
	for b.Loop() {
		press(f, "x", "backspace")
		f.View(s, 76, 20)
	}
}

func TestADayThatStandsIsReplacedByWhatIsTyped(t *testing.T) {
	on, n, name := "2026-04-24", 30, "Ben"
	f := NewForm(Day("on", &on), Number("people", &n), Text("name", &name).Required())
	if s := view(f); !strings.Contains(s, "typing replaces it, ctrl+u empties it") {
		t.Errorf("it is not said how a day is emptied:\n%s", s)
	}
	press(f, strings.Split("2026-05-01", "")...)
	press(f, "tab")
	press(f, "left")
	press(f, "4", "tab", "o")
	if on != "2026-05-01" || n != 340 || name != "Beno" {
		t.Errorf("%q, %d, %q", on, n, name)
	}
	if s := view(f); !strings.Contains(s, "Needed.") {
		t.Errorf("a field that is needed does not say so while it is typed in:\n%s", s)
	}
}
