package stats

import (
	"math"
	"strconv"
)

// Burst says how much livelier some people are than others.
type Burst string

// With no burst everybody's mentions come by chance alone; heavy is a few
// people who make most of them.
const (
	NoBurst  Burst = "none"
	Moderate Burst = "moderate"
	Heavy    Burst = "heavy"
)

// BurstOf reads the burst from the baseline: its dispersion phi and its mean
// mentions per person, c = (phi - 1)/mean. Without mentions it is moderate.
func BurstOf(phi, mean float64) Burst {
	if mean <= 0 {
		return Moderate
	}
	switch c := (phi - 1) / mean; {
	case c < 0.4:
		return NoBurst
	case c < 2:
		return Moderate
	}
	return Heavy
}

// detectable holds the smallest ratio that is found four times in five by the
// one-sided 5 % permutation test, from simulation. The rows are 10 v 10,
// 10 v 30, 15 v 15, 15 v 45, 20 v 20, 20 v 60; the columns 0.2, 0.5, 1 and 1.5
// mentions per control person. The first three heavy figures of 10 v 10 were
// only seen to be above 16; they follow the shape of 15 v 15, so that there is
// something to interpolate from, and are never shown.
var detectable = map[Burst][6][4]float64{
	NoBurst:  {{6.0, 3.6, 2.7, 2.2}, {4.5, 2.9, 2.2, 2.0}, {4.7, 2.9, 2.2, 2.0}, {3.6, 2.4, 2.0, 1.7}, {3.9, 2.7, 2.0, 1.8}, {3.3, 2.2, 1.8, 1.6}},
	Moderate: {{9.3, 5.8, 4.5, 4.1}, {5.8, 3.9, 3.4, 3.2}, {6.3, 4.1, 3.3, 3.2}, {4.5, 3.2, 2.7, 2.5}, {5.1, 3.4, 2.9, 2.7}, {3.8, 2.7, 2.3, 2.2}},
	Heavy:    {{26, 19, 17, 16}, {12, 8.2, 7.5, 7.5}, {13, 9.3, 8.2, 7.8}, {7.2, 5.3, 5.1, 4.7}, {8.9, 6.6, 6.0, 5.8}, {5.5, 4.3, 3.8, 3.8}},
}

// The axes of the table, on which the log of the ratio is nearly straight: its
// standard error falls with the root of the people and of the rate, and a
// control m times as large leaves a variance of 1 + 1/m.
var (
	peopleAxis  = []float64{1 / math.Sqrt(10), 1 / math.Sqrt(15), 1 / math.Sqrt(20)}
	controlAxis = []float64{1, 1.0 / 3}
	rateAxis    = []float64{1 / math.Sqrt(0.2), 1 / math.Sqrt(0.5), 1, 1 / math.Sqrt(1.5)}
)

// smallestRatio interpolates log(ratio) on the three axes, to two digits.
// Beyond the table it errs to the careful side: fewer or more people and rarer
// mentions move log(ratio) with the root of their number, more than three
// controls a person or 1.5 mentions add nothing, and where the control is the
// smaller group both count as its size.
func smallestRatio(engaged, control int, rate float64, burst Burst) float64 {
	n := float64(min(engaged, control))
	rate = max(rate, 0.02)
	people, often := clamp(n, 10, 20), clamp(rate, 0.2, 1.5)
	i, wi := segment(peopleAxis, 1/math.Sqrt(people))
	j, wj := segment(controlAxis, clamp(float64(engaged)/float64(control), 1.0/3, 1))
	k, wk := segment(rateAxis, 1/math.Sqrt(often))
	table, logRatio := detectable[burst], 0.0
	for _, a := range []corner{{i, 1 - wi}, {i + 1, wi}} {
		for _, b := range []corner{{j, 1 - wj}, {j + 1, wj}} {
			for _, c := range []corner{{k, 1 - wk}, {k + 1, wk}} {
				logRatio += a.weight * b.weight * c.weight * math.Log(table[2*a.at+b.at][c.at])
			}
		}
	}
	logRatio *= math.Sqrt(people / n * max(1, often/rate))
	ratio, _ := strconv.ParseFloat(strconv.FormatFloat(math.Exp(logRatio), 'g', 2, 64), 64)
	return ratio
}

func clamp(v, low, high float64) float64 { return min(max(v, low), high) }

type corner struct {
	at     int
	weight float64
}

// segment finds the part of a falling axis that x lies in, and how far along
// it x is, 0 to 1.
func segment(axis []float64, x float64) (at int, along float64) {
	for at < len(axis)-2 && x < axis[at+1] {
		at++
	}
	return at, (axis[at] - x) / (axis[at] - axis[at+1])
}
