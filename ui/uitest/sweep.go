package uitest

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
)

// few are the sizes of a short run.
var few = [][2]int{{1, 1}, {40, 12}, {80, 24}, {240, 80}}

// sizes are walked through by Sweep, the smallest and the largest included.
var sizes = [][2]int{
	{1, 1},
	{2, 1},
	{1, 9},
	{5, 3},
	{10, 5},
	{20, 5},
	{29, 7},
	{30, 8},
	{31, 12},
	{40, 12},
	{59, 15},
	{60, 14},
	{60, 15},
	{80, 19},
	{80, 24},
	{99, 30},
	{100, 30},
	{120, 40},
	{199, 50},
	{200, 60},
	{240, 80},
}

// Sweep draws the house as it stands at every size and fails where a frame is
// not exactly as large as the terminal.
func (d *Driver) Sweep() {
	d.t.Helper()
	walked := sizes
	if testing.Short() {
		walked = few
	}
	for _, size := range walked {
		d.Size(size[0], size[1])
		Exact(d.t, d.App.View().Content, size[0], size[1])
	}
	d.Size(120, 40)
}

// Exact fails where a drawing is not exactly h lines of w cells.
func Exact(t testing.TB, drawn string, w, h int) {
	t.Helper()
	lines := strings.Split(drawn, "\n")
	if len(lines) != h {
		t.Errorf("%dx%d: %d lines", w, h, len(lines))
		return
	}
	for i, line := range lines {
		if n := ansi.StringWidth(line); n != w {
			t.Errorf("%dx%d: line %d has %d cells: %q", w, h, i, n, ansi.Strip(line))
			return
		}
	}
}
