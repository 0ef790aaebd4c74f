package component

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
)

// sizes are all that the geometry tests walk through.
var sizes = [][2]int{
	{0, 0},
	{1, 1},
	{1, 5},
	{2, 2},
	{3, 1},
	{5, 3},
	{7, 10},
	{10, 1},
	{12, 4},
	{20, 5},
	{29, 7},
	{30, 8},
	{40, 12},
	{59, 15},
	{60, 16},
	{76, 20},
	{80, 24},
	{100, 30},
	{120, 40},
	{200, 60},
	{240, 80},
}

// checkSize fails where a drawing is not exactly h lines of exactly w cells.
func checkSize(t *testing.T, what, drawn string, w, h int) {
	t.Helper()
	if w <= 0 || h <= 0 {
		if drawn != "" {
			t.Errorf("%s at %dx%d draws %q", what, w, h, drawn)
		}
		return
	}
	lines := strings.Split(drawn, "\n")
	if len(lines) != h {
		t.Errorf("%s at %dx%d has %d lines", what, w, h, len(lines))
		return
	}
	for i, line := range lines {
		if n := ansi.StringWidth(line); n != w {
			t.Errorf("%s at %dx%d: line %d has %d cells: %q", what, w, h, i, n, line)
			return
		}
	}
}

// sweep draws at every size.
func sweep(t *testing.T, what string, draw func(w, h int) string) {
	t.Helper()
	for _, size := range sizes {
		checkSize(t, what, draw(size[0], size[1]), size[0], size[1])
	}
}

func TestBlockIsExact(t *testing.T) {
	lines := make([]string, 0, 2*len(foreign))
	for _, s := range foreign {
		lines = append(lines, Cell(s), "\x1b[1m"+Cell(s)+"\x1b[m")
	}
	sweep(t, "block", func(w, h int) string { return Block(lines, w, h) })
	sweep(t, "empty block", func(w, h int) string { return Block(nil, w, h) })
}

func TestBesideAndStackJoinExactly(t *testing.T) {
	sweep(t, "beside", func(w, h int) string {
		left := w / 3
		return Beside(Block([]string{"山田", "b"}, left, h), Block([]string{"│"}, w-left, h))
	})
	sweep(t, "stack", func(w, h int) string {
		head := min(1, h)
		return Stack(Block([]string{"head"}, w, head), Block(nil, w, h-head))
	})
	if got := Beside("ab\ncd", "", "e"); got != "abe\ncd " {
		t.Errorf("got %q", got)
	}
}

func TestOverlayTouchesOnlyItsLines(t *testing.T) {
	base := Block([]string{"\x1b[31mred red red\x1b[m", "山田太郎山田", "plain text"}, 14, 4)
	got := Overlay(base, "[]\n{}", 3, 1)
	// cell 3 is the right half of 田 and cell 4 the left half of 太: both become blanks
	want := "red red red   \n山 [] 郎山田  \npla{} text    \n              "
	if ansi.Strip(got) != want {
		t.Errorf("got %q", ansi.Strip(got))
	}
	if strings.Split(got, "\n")[0] != strings.Split(base, "\n")[0] {
		t.Errorf("the first line was touched: %q", got)
	}
	sweep(t, "overlay", func(w, h int) string {
		return Overlay(Block([]string{strings.Repeat("界", 200), "\x1b[1mbold\x1b[m"}, w, h), Block([]string{"x界"}, 9, 3), w/2-1, h/2-1)
	})
}
