package component

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"

	"github.com/charmbracelet/x/exp/golden"

	"goodword/ui/style"
)

var arms = []Series{{"engaged", style.Engaged}, {"control", style.Control}}

var charts = []Chart{
	Bars{arms, []BarRow{
		{"before 1", []float64{4, 4}},
		{"before 2", []float64{4, 2}},
		{"week 1", []float64{6, 4}},
		{"week 4", []float64{10, 0}},
	}},
	Bars{[]Series{{"", style.Accent}}, []BarRow{{"recommends", []float64{12}}, {"tips", []float64{1.5}}}},
	ShareLine{"what we wrote", []float64{57.8, 45.8, 37.1, 30.9, 28, 26, 24, 21.6}, 40, style.Accent},
	ShareLine{"between members", []float64{26, 48, 56}, 0, style.Accent},
	Dots{arms[0], []int{0, 3, 1, 0, 0, 12, 2, 1, 0, 9, 0, 0, 1, 1, 1, 4, 0, 1, 0, 2}},
	Interval{"times as often", 1.19, 2.07, 3.70, 1, 1.5, true, style.Engaged, nil},
	Interval{"times as often", 2.4, math.NaN(), math.Inf(1), 1, 1.5, true, style.Engaged, nil},
	Interval{"times as often", 0, 0.3, 1.2, 1, 1.5, true, style.Engaged, nil},
	Interval{"more per person", -0.2, 0.5, 1.2, 0, 0, false, style.Engaged, nil},
	Strip{[]Stretch{{"baseline", 28, style.Muted}, {"month one", 28, style.Engaged}, {"referrals", 56, style.Muted}}, 28 + 13},
}

// odd charts have nothing, too little or nonsense to show.
var odd = []Chart{
	Bars{},
	Bars{Series: arms},
	Bars{arms, []BarRow{{"山田", nil}, {"", []float64{-1, math.Inf(1)}}}},
	ShareLine{},
	ShareLine{Values: []float64{0}},
	ShareLine{Values: make([]float64, 400), Limit: 500},
	Dots{},
	Dots{arms[0], make([]int, 700)},
	Interval{},
	Interval{Ratio: true},
	Interval{"", math.Inf(-1), math.NaN(), math.Inf(1), 1, 0, false, style.Text, nil},
	Interval{"", 2, 2, 2, 2, 0, true, style.Text, nil},
	Strip{},
	Strip{Spans: []Stretch{{"", 0, style.Text}}},
	Strip{Spans: []Stretch{{"a", 1, style.Text}, {"b", 9999, style.Text}, {"c", -4, style.Text}}, Day: -9},
}

func TestChartsKeepToTheirWidth(t *testing.T) {
	step := 1
	if testing.Short() {
		step = 13
	}
	for _, s := range inkedStyles(t) {
		for _, c := range append(append([]Chart{}, charts...), odd...) {
			for w := -1; w <= 240; w += step {
				for _, line := range append(c.Lines(s, w), Draw(s, c, true, w)...) {
					if Width(line) > max(w, 0) {
						t.Errorf("%T at %d cells draws %d: %q", c, w, Width(line), line)
						return
					}
				}
			}
		}
	}
}

func TestChartsLookAsDrawn(t *testing.T) {
	drawn, ascii := &style.Styles{}, &style.Styles{ASCII: true}
	var b strings.Builder
	for _, c := range charts {
		for _, lines := range [][]string{Draw(drawn, c, false, 60), Draw(ascii, c, false, 60), Draw(ascii, c, true, 60)} {
			fmt.Fprintln(&b, strings.Join(lines, "\n"))
		}
		fmt.Fprintln(&b, Rule(ascii, 60))
	}
	golden.RequireEqual(t, []byte(b.String()))
}

func TestASCIIChartsAreASCII(t *testing.T) {
	for _, c := range charts {
		for _, line := range c.Lines(&style.Styles{ASCII: true}, 80) {
			if i := strings.IndexFunc(line, func(r rune) bool { return r > 126 }); i >= 0 {
				t.Errorf("%T draws %q", c, line)
			}
		}
	}
}

func TestNarrowChartsBecomeWords(t *testing.T) {
	got := strings.Join(Draw(&style.Styles{}, charts[5], false, 16), " ")
	if want := "times as often: 2.07 (1.19 to 3.7), all of it above 1, 1.5 would be worth it"; got != want {
		t.Errorf("got %q, wants %q", got, want)
	}
}

func TestBarsShareOneScale(t *testing.T) {
	lines := charts[0].Lines(&style.Styles{ASCII: true}, 60)
	if ten, five := strings.Count(lines[4], "#"), strings.Count(lines[1], "#"); ten != 21 || five != 16 {
		t.Errorf("10 and 0 draw %d, 4 and 4 draw %d", ten, five)
	}
}

// TestAShareUnderTheLimitIsDrawnUnderIt: five lines are too few to tell 46 from
// 50 by height alone.
func TestAShareUnderTheLimitIsDrawnUnderIt(t *testing.T) {
	lines := ShareLine{Values: []float64{58, 46, 37}, Limit: 50}.Lines(&style.Styles{ASCII: true}, 40)
	on := slices.IndexFunc(lines, func(l string) bool { return strings.Contains(l, "50") })
	if on < 0 || strings.Contains(lines[on], "*") || strings.Count(lines[on+1], "*") != 2 {
		t.Errorf("the limit is line %d of\n%s", on, strings.Join(lines, "\n"))
	}
}
