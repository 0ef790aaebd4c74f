package component

import (
	"fmt"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/exp/golden"

	"goodword/ui/action"
	"goodword/ui/style"
)

var tabs = []Tab{
	{"0", "Today", ""},
	{"1", "Segment", "+"},
	{"2", "Gift", "+"},
	{"3", "Co-create", "."},
	{"4", "Space", "."},
	{"5", "Recognise", "."},
	{"6", "Decide", ""},
	{"7", "People", ""},
	{"8", "Care", ""},
	{"9", "Set-up", ""},
}

var guide = Guide{
	Purpose: "Give something of worth to people who take part, with nothing asked in return.",
	Spoils:  "A gift that asks is an invoice.",
	Conditions: []Condition{
		{Done, "the gift is chosen", ""},
		{Needs, "a note for everybody", "4 of 30 people have no note yet: p writes the next"},
		{Skipped, "a second person re-read it", "nobody else knows them"},
		{Open, "it is given", ""},
		{Refused, "no note asks for anything", "v1 asks for a share"},
	},
}

var facts = []Fact{
	{"name", "Elsa Bergman", style.Text},
	{"use", "plans the week of a studio of twelve, on two screens, and shares the link with clients every Monday", style.Text},
	{"size", "", style.Text},
	{"consent", "credit, until 2027-03-27", style.Positive},
	{"says", "two\nlines", style.Text},
}

var sentences = func(s *style.Styles, w int) []string {
	return append(guide.Lines(s, w), Facts(s, facts, w)...)
}

func TestPartsKeepTheirGeometry(t *testing.T) {
	for _, s := range inkedStyles(t) {
		for _, focused := range []bool{true, false} {
			sweep(t, "part", func(w, h int) string {
				return Part(s, "people 山田", "3 of 30", focused, w, h, func(w, h int) string { return Block([]string{"x"}, w, h) })
			})
			sweep(t, "part without title", func(w, h int) string {
				return Part(s, "", "", focused, w, h, func(w, h int) string { return Block(nil, w, h) })
			})
		}
		var prose Viewport
		prose.Set(sentences)
		for what, v := range map[string]*Viewport{"viewport": &prose, "empty viewport": {}} {
			sweep(t, what, func(w, h int) string { return v.View(s, w, h) })
		}
		for w := range 130 {
			for current := -1; current < len(tabs); current++ {
				checkSize(t, "tabs", Tabs(s, tabs, current, w), w, 1)
			}
			checkSize(t, "rule", Rule(s, w), w, 1)
			for _, done := range []int{0, 1, 700, 701, 900} {
				checkSize(t, "progress", Progress(s, done, 700, w), w, 1)
			}
			for _, line := range sentences(s, w) {
				if Width(line) > w {
					t.Errorf("a line of %d cells at %d: %q", Width(line), w, line)
				}
			}
			if got := Hints(s, hints, w); Width(got) > w {
				t.Errorf("hints of %d cells at %d: %q", Width(got), w, got)
			}
		}
		checkSize(t, "gutter", Gutter(s, 3), 3, 3)
	}
}

var hints = action.Set{
	{ID: "today.open", Keys: []string{"enter"}, Words: "open"},
	{ID: "today.none", Words: "has no key"},
	{ID: "today.done", Keys: []string{"c"}, Words: "mark as done", Short: "done"},
	{ID: "today.undo", Keys: []string{"u"}, Words: "undo", Reason: func() string { return "nothing to undo" }},
}

func TestPartsLookAsDrawn(t *testing.T) {
	s := &style.Styles{ASCII: true}
	var prose Viewport
	prose.Set(sentences)
	var b strings.Builder
	for _, w := range []int{108, 92, 60, 34} {
		fmt.Fprintln(&b, Tabs(s, tabs, 5, w))
	}
	fmt.Fprintln(&b, Part(s, "people", "3 of 30", true, 60, 12, func(w, h int) string { return prose.View(s, w, h) }))
	fmt.Fprintln(&b, Rule(s, 60))
	fmt.Fprintln(&b, Progress(s, 512, 2048, 40))
	fmt.Fprintln(&b, Hints(s, hints, 60))
	fmt.Fprintln(&b, Mark(s, Done, "shipped"), Mark(s, Needs, "one note to write"))
	golden.RequireEqual(t, []byte(b.String()))
}

func TestCurrentTabKeepsItsWord(t *testing.T) {
	s := &style.Styles{}
	for w := 42; w < 120; w++ {
		for i, tab := range tabs {
			got := Tabs(s, tabs, i, w)
			if !strings.Contains(got, "["+tab.Key+" "+tab.Title) {
				t.Errorf("at %d cells tab %d is not in %q", w, i, got)
			}
			for _, other := range tabs {
				if !strings.Contains(got, other.Key) {
					t.Errorf("at %d cells key %s is not in %q", w, other.Key, got)
				}
			}
			if x := strings.Index(got, "["+tab.Key); TabAt(tabs, i, w, x) != i || TabAt(tabs, i, w, x+3) != i {
				t.Errorf("at %d cells a click on tab %d finds %d", w, i, TabAt(tabs, i, w, x))
			}
		}
	}
	if TabAt(tabs, 0, 200, 190) != -1 || TabAt(tabs, 0, 200, -1) != -1 {
		t.Error("a click beside the tabs finds one")
	}
}

func TestViewportScrollsOverItsLines(t *testing.T) {
	var v Viewport
	v.Set(func(*style.Styles, int) []string {
		lines := make([]string, 100)
		for i := range lines {
			lines[i] = fmt.Sprintf("line %d.", i+1)
		}
		return lines
	})
	s := &style.Styles{}
	v.View(s, 20, 10)
	keys := Moves(&v)
	for _, step := range [][2]string{{"j", "2"}, {"pgdown", "12"}, {"G", "91"}, {"j", "91"}, {"ctrl+u", "86"}, {"g", "1"}} {
		a, _ := keys.Match(step[0])
		a.Run()
		if first := strings.Fields(v.View(s, 20, 10))[1]; first != step[1]+"." {
			t.Errorf("after %q the first line is %s, wants %s", step[0], first, step[1])
		}
	}
	a, _ := keys.Match("G")
	a.Run()
	v.Set(sentences)
	if got := ansi.Strip(v.View(s, 60, 10)); !strings.Contains(got, "two") {
		t.Errorf("shorter content is scrolled away: %q", got)
	}
	v.Top()
	if !strings.HasPrefix(v.View(s, 60, 10), "Give") {
		t.Error("Top does not show the first line")
	}
}
