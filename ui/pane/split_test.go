package pane

import (
	"strings"
	"testing"

	"goodword/ui/component"
	"goodword/ui/style"
)

func TestDivideFollowsTheSizes(t *testing.T) {
	for _, c := range []struct {
		w           int
		open, guide bool
		want        Parts
	}{
		{200, false, true, Parts{58, 88, 48}},
		{200, false, false, Parts{78, 119, 0}},
		{120, false, true, Parts{46, 71, 0}},
		{100, true, true, Parts{38, 59, 0}},
		{99, false, true, Parts{99, 0, 0}},
		{99, true, true, Parts{0, 99, 0}},
	} {
		if got := Divide(c.w, c.open, c.guide); got != c.want {
			t.Errorf("%d columns, open %v, guide %v: %v, want %v", c.w, c.open, c.guide, got, c.want)
		}
	}
}

func TestAtFindsThePart(t *testing.T) {
	p := Divide(200, false, true)
	for x, want := range map[int]string{0: "list", 57: "list", 61: "detail", 148: "detail", 152: "guide", 199: "guide", 300: ""} {
		if got, _ := p.At(x); got != want {
			t.Errorf("column %d is %q, want %q", x, got, want)
		}
	}
	if _, col := p.At(61); col != 0 {
		t.Errorf("the detail begins at its column %d", col)
	}
}

func TestSplitFillsEverySize(t *testing.T) {
	fill := func(letter string) func(w, h int) string {
		return func(w, h int) string {
			return component.Block(strings.Split(strings.Repeat(strings.Repeat(letter, w)+"\n", h), "\n"), w, h)
		}
	}
	guide := &component.Guide{
		Purpose: "Give something that asks nothing.", Spoils: "Conditions spoil it.",
		Conditions: []component.Condition{{Text: "everybody has a gift", Missing: "two are left"}, {State: component.Done, Text: "no ask before"}},
	}
	for _, size := range [][2]int{{1, 1}, {30, 8}, {60, 15}, {80, 24}, {100, 30}, {120, 40}, {200, 60}, {240, 80}} {
		for _, open := range []bool{false, true} {
			for _, g := range []*component.Guide{nil, guide} {
				w, h := size[0], size[1]
				s := Split{Open: open, Guide: g, List: fill("l"), Detail: fill("d")}
				lines := strings.Split(s.View(&style.Styles{}, w, h), "\n")
				if len(lines) != h {
					t.Fatalf("%dx%d: %d lines", w, h, len(lines))
				}
				for _, line := range lines {
					if component.Width(line) != w {
						t.Fatalf("%dx%d: a line of %d cells: %q", w, h, component.Width(line), line)
					}
				}
				if shown := strings.Contains(strings.Join(lines, "\n"), ". everybody has a gift"); shown != (g != nil && w >= 60 && (w >= 100 || !open)) {
					t.Errorf("%dx%d, open %v: guide shown is %v", w, h, open, shown)
				}
			}
		}
	}
}
