package stats

import (
	"fmt"
	"math"
	"slices"
	"strings"
)

// Plan is what one month with so many people can show, the document of
// `goodword plan --json`. Rate is mentions per control person in the month;
// Ratio80 is the smallest ratio found four times in five, nil when it is above
// 16 or when a group is too small to be judged at all.
type Plan struct {
	N1       int      `json:"n1"`
	N0       int      `json:"n0"`
	Rate     float64  `json:"rate"`
	Ratio80  *float64 `json:"ratio80"`
	Sentence string   `json:"sentence"`
}

// NewPlan looks the smallest detectable ratio up. It errs on groups of nobody,
// on a rate below 0 and on an unknown burst.
func NewPlan(engaged, control int, rate float64, burst Burst) (Plan, error) {
	p := Plan{N1: engaged, N0: control, Rate: rate}
	if engaged < 1 || control < 1 || !(rate >= 0) || math.IsInf(rate, 0) {
		return p, fmt.Errorf("a plan needs people in both groups and a rate of 0 or more, not %d, %d and %g", engaged, control, rate)
	}
	if _, ok := detectable[burst]; !ok {
		return p, fmt.Errorf("burst %q: it is none, moderate or heavy", burst)
	}
	if min(engaged, control) < fewestPeople {
		p.Sentence = fmt.Sprintf("Nothing can be said about a group under %d people.", fewestPeople)
		return p, nil
	}
	ratio := smallestRatio(engaged, control, rate, burst)
	shown := "more than 16"
	if ratio <= 16 {
		shown = Two(ratio)
		p.Ratio80 = &ratio
	}
	p.Sentence = fmt.Sprintf("%s Smallest ratio found four times in five: %s.", noticed(ratio), shown)
	if ratio > 4 {
		p.Sentence += " Plan for \"not clear yet\", or run two months."
	}
	return p, nil
}

// Normal deviates of the one-sided 5 % test and of four times in five.
const (
	zTest  = 1.6448536269514722
	zFound = 0.8416212335729143
)

// power is how often a true ratio is found, 0 to 1, when ratio80 is found four
// times in five: the log ratio is about normal, and ratio80 gives its error.
func power(ratio, ratio80 float64) float64 {
	z := (zTest+zFound)*math.Log(ratio)/math.Log(ratio80) - zTest
	return math.Erfc(-z/math.Sqrt2) / 2
}

// effects are the sizes that people think in, smallest first.
var effects = []struct {
	ratio float64
	name  string
}{{1.5, "a 1.5 times"}, {2, "a doubling"}, {3, "a tripling"}, {5, "a fivefold rise"}, {10, "a tenfold rise"}}

// noticed says which effects will probably, may and will hardly be noticed.
func noticed(ratio80 float64) string {
	var probably, may, missed string
	for _, e := range slices.Backward(effects) {
		found := power(e.ratio, ratio80)
		switch {
		case found >= 0.8:
			probably = "will probably notice " + e.name
		case found >= 0.4:
			may = "may notice " + e.name
		case missed == "":
			missed = "will miss " + e.name + " " + outOf(1-found)
		}
	}
	said := slices.DeleteFunc([]string{probably, may, missed}, func(s string) bool { return s == "" })
	return "You " + strings.Join(said, ", ") + "."
}

// outOf says a share of 0.6 to 1 in words.
func outOf(share float64) string {
	switch {
	case share >= 0.95:
		return "nearly every time"
	case share >= 0.85:
		return "nine times out of ten"
	case share >= 0.775:
		return "four times out of five"
	case share >= 0.7:
		return "three times out of four"
	}
	return "two times out of three"
}
