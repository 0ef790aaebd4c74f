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
	known := sortedKnown(values)
	out := make([]float64, len(values))
	for i, v := range values {
		out[i] = math.NaN()
		if !math.IsNaN(v) {
			out[i] = float64(sort.SearchFloat64s(known, v)) / float64(len(known))
		}
	}
	return out
}

// Quantile is the p-quantile of the values that are known, p from 0 to 1,
// interpolated between the order statistics; NaN when none is known.
//
// Source: Hyndman and Fan (1996), type 7, the default of R.
func Quantile(values []float64, p float64) float64 {
	known := sortedKnown(values)
	if len(known) == 0 {
		return math.NaN()
	}
	at := p * float64(len(known)-1)
	below := int(math.Floor(at))
	above := min(below+1, len(known)-1)
	return known[below] + (at-float64(below))*(known[above]-known[below])
}

func sortedKnown(values []float64) []float64 {
	known := slices.DeleteFunc(slices.Clone(values), math.IsNaN)
	slices.Sort(known)
	return known
}
