package stats

import (
	"math"
	"slices"
	"sort"
)

// SharesBelow gives each value the share, 0 to 1, of the known values that are
// strictly below it, so that "more than 83 % of customers" is literally true
// and ties share a figure. An unknown value is NaN, is nobody's equal and
// stays NaN.
func SharesBelow(values []float64) []float64 {
	out := make([]float64, len(values))
	below, known := countBelow(values)
	for i, v := range values {
		out[i] = math.NaN()
		if !math.IsNaN(v) {
			out[i] = float64(below(v)) / float64(known)
		}
	}
	return out
}

// countBelow says how many of the known values lie below one of them. Small
// counts, as most are, need no sorting.
func countBelow(values []float64) (below func(float64) int, known int) {
	const small = 1 << 16
	counts := make([]int, small+1)
	for _, v := range values {
		switch {
		case math.IsNaN(v):
			continue
		case v < 0 || v >= small || v != math.Trunc(v):
			sorted := sortedKnown(values)
			return func(v float64) int { return sort.SearchFloat64s(sorted, v) }, len(sorted)
		}
		counts[int(v)+1]++
		known++
	}
	for i := range small {
		counts[i+1] += counts[i]
	}
	return func(v float64) int { return counts[int(v)] }, known
}

// Quantile is the p-quantile of the values that are known, p from 0 to 1,
// interpolated between the order statistics; NaN when none is known.
//
// Source: Hyndman and Fan (1996), type 7, the default of R.
func Quantile(values []float64, p float64) float64 { return Quantiles(values, p)[0] }

// Quantiles are several quantiles of the same values. They are not sorted for
// it: a million values are parted around the few that are wanted.
func Quantiles(values []float64, ps ...float64) []float64 {
	known := slices.DeleteFunc(slices.Clone(values), math.IsNaN)
	out := make([]float64, len(ps))
	for i, p := range ps {
		if len(known) == 0 {
			out[i] = math.NaN()
			continue
		}
		at := p * float64(len(known)-1)
		below := int(math.Floor(at))
		partAt(known, below)
		out[i] = known[below]
		if below+1 < len(known) {
			out[i] += float64((at - float64(below)) * (slices.Min(known[below+1:]) - known[below]))
		}
	}
	return out
}

// partAt moves the value that is k-th in order to its place, what is less
// before it and what is more behind it.
//
// Source: Hoare (1961), CACM 4; Dijkstra (1976) for the equal values.
func partAt(v []float64, k int) {
	for lo, hi := 0, len(v); hi-lo > 1; {
		pivot := median(v[lo], v[(lo+hi)/2], v[hi-1])
		less, i, more := lo, lo, hi
		for i < more {
			switch x := v[i]; {
			case x < pivot:
				v[i], v[less] = v[less], x
				less++
				i++
			case x > pivot:
				more--
				v[i], v[more] = v[more], x
			default:
				i++
			}
		}
		switch {
		case k < less:
			hi = less
		case k >= more:
			lo = more
		default:
			return
		}
	}
}

func sortedKnown(values []float64) []float64 {
	known := slices.DeleteFunc(slices.Clone(values), math.IsNaN)
	slices.Sort(known)
	return known
}
