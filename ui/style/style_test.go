package style

import (
	"regexp"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"goodword/themes"
)

func TestPaintGivesTheTextItsRoleAndEndsIt(t *testing.T) {
	list, err := themes.Load("")
	if err != nil {
		t.Fatal(err)
	}
	for _, th := range list {
		s := New(th)
		seen := map[string]Role{}
		for r := range roles {
			got := s.Paint(r, "word")
			if ansi.Strip(got) != "word" || !strings.HasSuffix(got, Reset) {
				t.Errorf("%s: role %d paints %q", th.Name, r, got)
			}
			if other, ok := seen[got]; ok {
				t.Errorf("%s: roles %d and %d look the same", th.Name, r, other)
			}
			seen[got] = r
			if s.Strong(r, "word") == got || r != OnAccent && s.On(Selection, r, "word") == got {
				t.Errorf("%s: role %d ignores weight or ground", th.Name, r)
			}
			if ansi.Strip(s.Lip(r).Render("word")) != "word" {
				t.Errorf("%s: role %d has no Lip Gloss style", th.Name, r)
			}
		}
	}
}

func TestEachLineIsEndedByItself(t *testing.T) {
	list, _ := themes.Load("")
	s := New(list[0])
	if got, want := s.Paint(Muted, "a\n\nb"), s.Paint(Muted, "a")+"\n\n"+s.Paint(Muted, "b"); got != want {
		t.Errorf("got %q, wants %q", got, want)
	}
}

// colour is any parameter of two digits: weight, underline and reverse have one.
var colour = regexp.MustCompile(`\[(\d;)*\d\d`)

func TestMonoNamesNoColour(t *testing.T) {
	s := Mono()
	for r := range roles {
		for g := range grounds {
			for _, got := range []string{s.On(g, r, "x"), s.StrongOn(g, r, "x"), s.Lip(r).Render("x"), s.Lit().Render("x")} {
				if colour.MatchString(got) {
					t.Errorf("role %d on ground %d says %q", r, g, got)
				}
			}
			if r != OnAccent && s.On(Selection, r, "x") == s.On(Bare, r, "x") {
				t.Errorf("role %d does not show that its row is chosen", r)
			}
		}
	}
	if s.Paint(Text, "x") != "x" {
		t.Errorf("plain text is painted: %q", s.Paint(Text, "x"))
	}
}

func TestZeroStylesPaintNothing(t *testing.T) {
	var s Styles
	var b strings.Builder
	s.Append(&b, Selection, Danger, true, "x")
	if b.String() != "x" || s.Paint(Accent, "y") != "y" {
		t.Errorf("the zero styles paint: %q, %q", b.String(), s.Paint(Accent, "y"))
	}
}

func TestAppendEqualsOn(t *testing.T) {
	list, _ := themes.Load("")
	s := New(list[0])
	var b strings.Builder
	s.Append(&b, Surface, Link, false, "x")
	s.Append(&b, Surface, Link, true, "y")
	if want := s.On(Surface, Link, "x") + s.StrongOn(Surface, Link, "y"); b.String() != want {
		t.Errorf("got %q, wants %q", b.String(), want)
	}
}

func BenchmarkPaint(b *testing.B) {
	list, _ := themes.Load("")
	s := New(list[0])
	b.ReportAllocs()
	for b.Loop() {
		_ = s.On(Selection, Muted, "Elsa Bergman wrote back about the calendar")
	}
}
