package model

import (
	"math"
	"slices"
	"testing"

	"pgregory.net/rapid"
)

func TestSpendNeverMovesAnybody(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, b := NewCustomers("2026-04-24", ""), NewCustomers("2026-04-24", "")
		for i := range rapid.IntRange(0, 40).Draw(t, "people") {
			a.Put(Spend{PersonID: int64(i + 1)})
			b.Put(Spend{
				PersonID: int64(i + 1), Minor: rapid.Int64Range(0, 1e9).Draw(t, "spend"), Known: rapid.Bool().Draw(t, "known"), Currency: "EUR",
			})
			for _, k := range rapid.SliceOfN(rapid.SampledFrom(SignalKinds), 0, 4).Draw(t, "kinds") {
				asked := rapid.Bool().Draw(t, "asked")
				a.Add(i, k, asked, false, "2026-04-01")
				b.Add(i, k, asked, false, "2026-04-01")
			}
		}
		a.Finish(DefaultSegment())
		b.Finish(DefaultSegment())
		all := func(int64) bool { return true }
		if x, y := a.Find(CandidateQuery{}, Segment{}, all), b.Find(CandidateQuery{}, Segment{}, all); !slices.Equal(x, y) {
			t.Fatalf("%v became %v", x, y)
		}
		people := 0
		for _, q := range b.Quadrants() {
			people += q.People
		}
		if people != b.Len() {
			t.Fatalf("the four cells hold %d of %d people", people, b.Len())
		}
	})
}

// several are so many customers.
func several(n int) *Customers {
	c := NewCustomers("2026-04-24", "")
	for i := range n {
		c.Put(Spend{PersonID: int64(i + 1)})
	}
	c.Index()
	return c
}

func TestTakingPartNeedsHalfToBeKnown(t *testing.T) {
	nan := math.NaN()
	c := several(4)
	for name, values := range map[string][]float64{"posts": {0, 5, 5, 9}, "topics": {0, nan, 3, 3}, "opens": {nan, nan, 1, 2}} {
		for i, v := range values {
			if !math.IsNaN(v) {
				c.Measure(name, "forum", v)(i)
			}
		}
	}
	c.Finish(DefaultSegment())
	for i, want := range []float64{0, nan, (0.25 + 1.0/3 + 0) / 3, (0.75 + 1.0/3 + 0.5) / 3} {
		e := c.evidence(i)
		if math.Abs(e.Taking-want) > 1e-12 || math.IsNaN(e.Taking) != math.IsNaN(want) {
			t.Errorf("person %d: %v, want %v", i+1, e.Taking, want)
		}
		if e.High != (i == 3) {
			t.Errorf("person %d: %v; the top quarter of three known is the fourth person", i+1, e.High)
		}
	}
}

func TestNobodyTakesPartWhereNothingIsDone(t *testing.T) {
	c := several(5)
	c.Finish(DefaultSegment())
	if q := c.Quadrants(); q[0].People+q[1].People != 0 {
		t.Errorf("%+v", q)
	}
}

func TestBandsLieAroundTheQuartiles(t *testing.T) {
	c := NewCustomers("2026-04-24", "")
	for _, s := range []Spend{
		{Minor: 0, Known: true, Currency: "EUR"},
		{Minor: 100, Known: true, Currency: "EUR"},
		{Minor: 200, Known: true, Currency: "EUR"},
		{Minor: 300, Known: true, Currency: "EUR"},
		{Minor: 400, Known: true, Currency: "EUR"},
		{Minor: 1, Known: true, Currency: "JPY"},
		{Band: "high"},
		{},
	} {
		c.Put(s)
	}
	c.Finish(Segment{})
	for i, want := range []string{"low", "low", "middle", "middle", "high", "middle", "high", ""} {
		if got := c.evidence(i).Band; got != want {
			t.Errorf("place %d is %q, want %q", i, got, want)
		}
	}
}

func TestTenureIsReadFromABand(t *testing.T) {
	for band, want := range map[string]float64{"<1y": 0, "1-2y": 1, "3-5y": 3, ">5y": 5, "under 2 years": 0, "18 months": 1.5} {
		if got, ok := TenureYears(band); got != want || !ok {
			t.Errorf("%q is %v years, want %v", band, got, want)
		}
	}
	if _, ok := TenureYears("long"); ok {
		t.Error("a word without a number is no tenure")
	}
}

func TestTheRuleSaysItself(t *testing.T) {
	s := DefaultSegment()
	if got := s.Sentence(); got != "Taking part is high, spend is moderate" {
		t.Error(got)
	}
	s.SpendFrom, s.SpendTo = 20, 93
	if got := s.Sentence(); got != "Taking part is high, spend is moderate (from 20 to 93 of 100 customers)" || s.Check() != nil {
		t.Error(got, s.Check())
	}
	if s.SpendTo = 10; s.Check() == nil {
		t.Error("from 20 to 10")
	}
	s = Segment{Kinds: "hashtag tip\nforum answer", Spend: "not high"}
	if got := s.Sentence(); got != "Spend is not high, with hashtag tip or forum answer" {
		t.Error(got)
	}
}
