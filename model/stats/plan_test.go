package stats

import (
	"testing"

	"pgregory.net/rapid"
)

func TestThePlanSaysWhatAMonthCanShow(t *testing.T) {
	for _, c := range []struct {
		n1, n0   int
		rate     float64
		burst    Burst
		ratio    float64
		sentence string
	}{
		{15, 45, 1, Moderate, 2.7, "You will probably notice a tripling, may notice a doubling, will miss a 1.5 times three times out of four. Smallest ratio found four times in five: 2.7."},
		{10, 10, 0.2, NoBurst, 6, "You will probably notice a tenfold rise, may notice a tripling, will miss a doubling three times out of four. Smallest ratio found four times in five: 6.0. Plan for \"not clear yet\", or run two months."},
		{20, 60, 1.5, NoBurst, 1.6, "You will probably notice a doubling, may notice a 1.5 times. Smallest ratio found four times in five: 1.6."},
		{10, 10, 1.5, Heavy, 16, "You may notice a fivefold rise, will miss a tripling three times out of four. Smallest ratio found four times in five: 16. Plan for \"not clear yet\", or run two months."},
		{10, 10, 1, Heavy, 0, "You may notice a fivefold rise, will miss a tripling three times out of four. Smallest ratio found four times in five: more than 16. Plan for \"not clear yet\", or run two months."},
		{4, 12, 1, Moderate, 0, "Nothing can be said about a group under 5 people."},
	} {
		p, err := NewPlan(c.n1, c.n0, c.rate, c.burst)
		if err != nil {
			t.Fatal(err)
		}
		got := 0.0
		if p.Ratio80 != nil {
			got = *p.Ratio80
		}
		if got != c.ratio || p.Sentence != c.sentence {
			t.Errorf("%d v %d at %g, %s: %v %q, want %v %q", c.n1, c.n0, c.rate, c.burst, got, p.Sentence, c.ratio, c.sentence)
		}
	}
	for _, bad := range []struct {
		n1, n0 int
		rate   float64
		burst  Burst
	}{{0, 10, 1, Moderate}, {10, 0, 1, Moderate}, {10, 10, -1, Moderate}, {10, 10, 1, "wild"}} {
		if _, err := NewPlan(bad.n1, bad.n0, bad.rate, bad.burst); err == nil {
			t.Errorf("%v was planned", bad)
		}
	}
}

func TestTheTableComesOutAtItsOwnPoints(t *testing.T) {
	sizes := [6][2]int{{10, 10}, {10, 30}, {15, 15}, {15, 45}, {20, 20}, {20, 60}}
	for burst, table := range detectable {
		for i, row := range table {
			for j, want := range row {
				if got := smallestRatio(sizes[i][0], sizes[i][1], []float64{0.2, 0.5, 1, 1.5}[j], burst); got != want {
					t.Errorf("%v, %s, column %d: %v, want %v", sizes[i], burst, j, got, want)
				}
			}
		}
	}
}

func TestMorePeopleOrMentionsNeverHideMore(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n1, n0 := rapid.IntRange(5, 100).Draw(t, "n1"), rapid.IntRange(5, 300).Draw(t, "n0")
		rate := rapid.Float64Range(0, 3).Draw(t, "rate")
		burst := rapid.SampledFrom([]Burst{NoBurst, Moderate, Heavy}).Draw(t, "burst")
		r := smallestRatio(n1, n0, rate, burst)
		if more := smallestRatio(n1, n0+5, rate, burst); more > r {
			t.Errorf("more controls: %v, was %v", more, r)
		}
		if more := smallestRatio(n1, n0, rate+0.1, burst); more > r {
			t.Errorf("more mentions: %v, was %v", more, r)
		}
		if more := smallestRatio(n1+1, n0+n0/n1+1, rate, burst); more > r {
			t.Errorf("more people: %v, was %v", more, r)
		}
	})
}

func TestTheBurstIsReadFromTheBaseline(t *testing.T) {
	for want, phi := range map[Burst]float64{NoBurst: 1.1, Moderate: 1.5, Heavy: 3} {
		if got := BurstOf(phi, 0.5); got != want {
			t.Errorf("phi %v at 0.5 a person is %s, want %s", phi, got, want)
		}
	}
	if got := BurstOf(1, 0); got != Moderate {
		t.Errorf("without mentions the burst is %s", got)
	}
}
