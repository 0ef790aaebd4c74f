package stats

import (
	"math"
	"slices"
	"testing"

	"pgregory.net/rapid"
)

// someSets draws one to four sets with both arms in each.
func someSets(t *rapid.T) []Set {
	return rapid.SliceOfN(rapid.Custom(func(t *rapid.T) Set {
		counts := rapid.SliceOfN(rapid.IntRange(0, 6), 2, 5).Draw(t, "counts")
		return Set{Counts: counts, Engaged: rapid.IntRange(1, len(counts)-1).Draw(t, "engaged")}
	}), 1, 4).Draw(t, "sets")
}

func permuted(t *rapid.T, sets []Set) Tails {
	p, err := Permute(sets)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func TestSwappingTheArmsSwapsTheTails(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		sets := someSets(t)
		swapped := make([]Set, len(sets))
		for i, s := range sets {
			swapped[i] = Set{Counts: join(s.Counts[s.Engaged:], s.Counts[:s.Engaged]), Engaged: len(s.Counts) - s.Engaged}
		}
		p, q := permuted(t, sets), permuted(t, swapped)
		if p.Up != q.Down || p.Down != q.Up {
			t.Errorf("%v, and swapped %v", p, q)
		}
	})
}

func TestTheOrderOfPeopleAndSetsDoesNotMatter(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		sets := someSets(t)
		p := permuted(t, sets)
		mixed := slices.Clone(sets)
		slices.Reverse(mixed)
		for i, s := range mixed {
			mixed[i].Counts = join(rapid.Permutation(s.Counts[:s.Engaged]).Draw(t, "engaged"),
				rapid.Permutation(s.Counts[s.Engaged:]).Draw(t, "control"))
		}
		if q := permuted(t, mixed); q != p {
			t.Errorf("%v, and mixed %v", p, q)
		}
	})
}

func TestAMoreMentionNeverLooksLess(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		sets := someSets(t)
		p := permuted(t, sets)
		i := rapid.IntRange(0, len(sets)-1).Draw(t, "set")
		sets[i].Counts[rapid.IntRange(0, sets[i].Engaged-1).Draw(t, "person")]++
		if q := permuted(t, sets); q.Up > p.Up || q.Down < p.Down {
			t.Errorf("%v became %v", p, q)
		}
	})
}

func TestShiftingASetChangesNothing(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		sets := someSets(t)
		p := permuted(t, sets)
		by := rapid.IntRange(-9, 9).Draw(t, "by")
		for i := range sets[0].Counts {
			sets[0].Counts[i] += by
		}
		if q := permuted(t, sets); q != p {
			t.Errorf("%v became %v", p, q)
		}
	})
}

// Over all draws that a design allows, exactly the share p of them must be as
// extreme as p says: then no rule "p at most 0.05" errs more than 1 in 20.
func TestThePValueIsExactOverAllDraws(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		counts := rapid.SliceOfN(rapid.IntRange(0, 5), 4, 8).Draw(t, "counts")
		k := rapid.IntRange(1, len(counts)-1).Draw(t, "engaged")
		beside := Set{Counts: []int{2, 0, 1}, Engaged: 1}
		var ups []float64
		for chosen := range 1 << len(counts) {
			var engaged, control []int
			for i, v := range counts {
				if chosen>>i&1 == 1 {
					engaged = append(engaged, v)
				} else {
					control = append(control, v)
				}
			}
			if len(engaged) != k {
				continue
			}
			for turn := range beside.Counts {
				other := Set{Counts: join(beside.Counts[turn:], beside.Counts[:turn]), Engaged: 1}
				ups = append(ups, permuted(t, []Set{{Counts: join(engaged, control), Engaged: k}, other}).Up)
			}
		}
		for _, p := range ups {
			asExtreme := 0
			for _, q := range ups {
				if q <= p {
					asExtreme++
				}
			}
			if share := float64(asExtreme) / float64(len(ups)); math.Abs(share-p) > 1e-12 {
				t.Fatalf("p %v came out in a share %v of the draws", p, share)
			}
		}
	})
}

func TestUnequalExposureScalesTheRatio(t *testing.T) {
	// 12 mentions in 28 days against 10 in 14: the rates are 3/7 and 5/7 a day.
	p, q := RateRatio(12, 28, 10, 14, 0.9, 1), RateRatio(12, 14, 10, 14, 0.9, 1)
	if math.Abs(p.Low*2-q.Low) > 1e-12 || math.Abs(p.High*2-q.High) > 1e-12 {
		t.Errorf("%v is not half of %v", p.Range, q.Range)
	}
	// Under the null two thirds of 22 fall to the first: the binomial tails.
	greater := 0.0
	for x := 12; x <= 22; x++ {
		ways, _ := math.Lgamma(23)
		a, _ := math.Lgamma(float64(x + 1))
		b, _ := math.Lgamma(float64(23 - x))
		greater += math.Exp(ways - a - b + float64(x)*math.Log(2.0/3) + float64(22-x)*math.Log(1.0/3))
	}
	if math.Abs(p.Greater-greater) > 1e-12 {
		t.Errorf("P(X >= 12) is %v, want %v", p.Greater, greater)
	}
}

func TestTheRangeHoldsTheRatio(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		x1, x0 := rapid.IntRange(0, 5000).Draw(t, "x1"), rapid.IntRange(0, 5000).Draw(t, "x0")
		t1, t0 := rapid.Float64Range(1, 1e5).Draw(t, "t1"), rapid.Float64Range(1, 1e5).Draw(t, "t0")
		phi := rapid.Float64Range(1, 50).Draw(t, "phi")
		plain := oddsRange(float64(x1), t1, float64(x0), t0, 0.9)
		wide := oddsRange(float64(x1)/phi, t1, float64(x0)/phi, t0, 0.9)
		ratio := float64(x1) / t1 / (float64(x0) / t0) // NaN only where both are 0
		for _, r := range []Range{plain, wide} {
			if r.Low > ratio || r.High < ratio || (r.Low == 0) != (x1 == 0) || math.IsInf(r.High, 1) != (x0 == 0) {
				t.Errorf("%v does not hold %v", r, ratio)
			}
		}
		if wide.Low > plain.Low*(1+1e-9) || wide.High < plain.High*(1-1e-9) {
			t.Errorf("more dispersion narrowed %v to %v", plain, wide)
		}
	})
}
