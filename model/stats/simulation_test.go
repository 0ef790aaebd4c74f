package stats

import (
	"math"
	"math/rand/v2"
	"testing"
)

// person draws one person's mentions in a month: Poisson about a rate that is
// the person's own, gamma with the mean and with a variance of c times its
// square. c is 0 for no burst.
func person(r *rand.Rand, mean, c float64) int {
	if c > 0 {
		mean *= c * gamma(r, 1/c)
	}
	return poisson(r, mean)
}

// gamma draws with the shape and the scale 1 (Marsaglia and Tsang 2000).
func gamma(r *rand.Rand, shape float64) float64 {
	if shape < 1 {
		return gamma(r, shape+1) * math.Pow(r.Float64(), 1/shape)
	}
	d := shape - 1.0/3
	for {
		x := r.NormFloat64()
		v := 1 + x/math.Sqrt(9*d)
		if v <= 0 {
			continue
		}
		if v = v * v * v; math.Log(r.Float64()) < x*x/2+d-d*v+d*math.Log(v) {
			return d * v
		}
	}
}

func poisson(r *rand.Rand, mean float64) int {
	n := 0
	for p := r.Float64(); p > math.Exp(-mean); p *= r.Float64() {
		n++
	}
	return n
}

// months is how many months are played: the error of a share is about 0.013,
// and three times as much in a short run.
func months() int {
	if testing.Short() {
		return 100
	}
	return 1000
}

// inError allows three Monte Carlo standard errors about a share, and what the
// table's rounding to two digits adds.
func inError(share, want, rounding float64) bool {
	return math.Abs(share-want) <= 3*math.Sqrt(want*(1-want)/float64(months()))+rounding
}

// The row 15 v 45 of the planner's table, played: with each of its ratios the
// one-sided 5 % permutation test finds the lift four times in five.
func TestThePlannersRowIsFoundFourTimesInFive(t *testing.T) {
	r := rand.New(rand.NewPCG(7, 7))
	for burst, c := range map[Burst]float64{NoBurst: 0, Moderate: 1} {
		for i, rate := range []float64{0.2, 0.5, 1, 1.5} {
			plan, err := NewPlan(15, 45, rate, burst)
			if err != nil || plan.Ratio80 == nil {
				t.Fatal(plan, err)
			}
			found := 0
			for range months() {
				engaged, control := make([]int, 15), make([]int, 45)
				for i := range engaged {
					engaged[i] = person(r, rate**plan.Ratio80, c)
				}
				for i := range control {
					control[i] = person(r, rate, c)
				}
				sets, _ := Arms(engaged, control, nil, nil)
				p, err := Permute(sets)
				if err != nil {
					t.Fatal(err)
				}
				if p.Up <= clearAt {
					found++
				}
			}
			share := float64(found) / float64(months())
			t.Logf("%s, %g a person, %g times: found in %.3f", burst, rate, *plan.Ratio80, share)
			if !inError(share, 0.8, 0.03) {
				t.Errorf("%s, column %d: found in %.3f of the months, want 0.8", burst, i, share)
			}
		}
	}
}

// Fifteen sets of four similar people, one of each drawn by a seed, played with
// nothing happening and with a true doubling: the test calls a lift where there
// is none in one month of twenty and finds the doubling in two of three. The
// verdict, which asks the range as well, is the more careful one.
func TestDrawnSetsRaiseFewFalseAlarms(t *testing.T) {
	r := rand.New(rand.NewPCG(11, 3))
	for _, c := range []struct{ ratio, called float64 }{{1, 0.05}, {2, 0.66}} {
		lifts, clear := 0, 0
		for seed := range uint64(months()) {
			month := compared(t, Input{Sets: drawnSets(t, r, seed, c.ratio), Design: Drawn, Worthwhile: 1.5, Level: 0.9})
			if month.QUp <= clearAt {
				lifts++
			}
			if month.Verdict == ClearLift {
				clear++
			}
		}
		share := float64(lifts) / float64(months())
		t.Logf("a true ratio of %g: the test calls a lift in %.3f of the months, the verdict in %.3f", c.ratio, share, float64(clear)/float64(months()))
		if !inError(share, c.called, 0.01) {
			t.Errorf("a true ratio of %g is called a lift in %.3f of the months, want %g", c.ratio, share, c.called)
		}
		if clear > lifts {
			t.Errorf("the verdict is bolder than the test: %d and %d", clear, lifts)
		}
	}
}

// drawnSets plays one month: the people of a set share most of their rate, once
// a month on average and moderately bursty in all.
func drawnSets(t *testing.T, r *rand.Rand, seed uint64, ratio float64) []Set {
	t.Helper()
	sizes := make([]int, 15)
	for i := range sizes {
		sizes[i] = 4
	}
	sets := make([][]int, len(sizes))
	for i, drawn := range DrawOne(seed, sizes) {
		rate := gamma(r, 2) / 2
		for at := range sizes[i] {
			own := rate
			if at == drawn {
				own *= ratio
			}
			sets[i] = append(sets[i], person(r, own, 1.0/3))
		}
		sets[i][0], sets[i][drawn] = sets[i][drawn], sets[i][0]
	}
	in, err := Matched(sets, nil)
	if err != nil {
		t.Fatal(err)
	}
	return in
}
