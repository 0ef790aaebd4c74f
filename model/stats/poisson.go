package stats

import "math"

// Poisson is the exact comparison of two Poisson counts by the conditional
// binomial. It takes nobody to be burstier than chance, which people are, so
// it is a second opinion and never the headline.
type Poisson struct {
	Greater, Less float64 // one-sided p-values against the null ratio
	Range
}

// Range is a central interval for a ratio; High is +Inf when unbounded.
type Range struct{ Low, High float64 }

// RateRatio compares x1 events in exposure t1 (people, or person-days) with x0
// in t0. level is the interval's, 0.90 say; null is the ratio under test, 1 as
// a rule. Exposures must be above 0 and may differ.
//
// Source: Clopper and Pearson (1934) on x1 given x1 + x0; R's poisson.test.
func RateRatio(x1 int, t1 float64, x0 int, t0, level, null float64) Poisson {
	a, b := float64(x1), float64(x0)
	share := null * t1 / (null*t1 + t0) // of the events that fall to group 1 under the null
	p := Poisson{Greater: 1, Less: 1, Range: oddsRange(a, t1, b, t0, level)}
	if x1 > 0 {
		p.Greater = betaCDF(share, 1-share, a, b+1)
	}
	if x0 > 0 {
		p.Less = betaCDF(1-share, share, b, a+1)
	}
	return p
}

// oddsRange is the Clopper-Pearson range turned into a ratio of rates. The
// counts need not be whole: the dispersion-scaled range divides them first.
func oddsRange(x1, t1, x0, t0, level float64) Range {
	r, tail := Range{0, math.Inf(1)}, (1-level)/2
	if x1 > 0 {
		r.Low = betaOdds(tail, x1, x0+1) * t0 / t1
	}
	if x0 > 0 {
		r.High = betaOdds(1-tail, x1+1, x0) * t0 / t1
	}
	return r
}
