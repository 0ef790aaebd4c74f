package stats

import (
	"cmp"
	"math"
	"slices"
)

// SharesBelow gives each value the share, 0 to 1, of those who have a strictly
// smaller one, so that "more than 83 % of customers" is literally true and ties
// share a figure; nil where nobody has any. Whoever is meant holds the number
// of a value, from 1, or 0 where it is not known; the first share, NaN, is
// theirs. Values may come twice and in any order.
func SharesBelow(values []float64, of []int32) []float64 {
	counts := make([]int, len(values)+1)
	for _, number := range of {
		counts[number]++
	}
	known := len(of) - counts[0]
	if known == 0 {
		return nil
	}
	order := make([]int, len(values))
	for i := range order {
		order[i] = i + 1
	}
	slices.SortFunc(order, func(a, b int) int { return cmp.Compare(values[a-1], values[b-1]) })
	shares := make([]float64, len(values)+1)
	shares[0] = math.NaN()
	below, upTo := 0, 0
	for i, number := range order {
		if i > 0 && values[number-1] != values[order[i-1]-1] {
			below = upTo
		}
		shares[number] = float64(below) / float64(known)
		upTo += counts[number]
	}
	return shares
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
