package stats

import "math"

// Wilson is the interval for a share of x in n, both ends 0 to 1, at level
// 0.95 say. Nothing seen in nothing may be anything: 0 to 1.
//
// Source: Wilson (1927), JASA 22.
func Wilson(x, n int, level float64) Range {
	if n == 0 {
		return Range{0, 1}
	}
	z := math.Sqrt2 * math.Erfinv(level)
	p, m := float64(x)/float64(n), float64(n)
	centre := (p + z*z/(2*m)) / (1 + z*z/m)
	half := z / (1 + z*z/m) * math.Sqrt(p*(1-p)/m+z*z/(4*m*m))
	return Range{max(0, centre-half), min(1, centre+half)}
}

// NoneSeen is how common something may still be, 0 to 1, that nobody in n
// showed: 1 - 0.05^(1/n), the upper end of the one-sided exact 95 % interval.
func NoneSeen(n int) float64 {
	if n == 0 {
		return 1
	}
	return -math.Expm1(math.Log(0.05) / float64(n))
}

// Effective is the effective number of groups, 1/sum p^2: four equal groups
// are 4, one big and three tiny ones hardly more than 1. It is 0 when nothing
// was counted.
//
// Source: inverse Simpson (1949), Hill's number of order 2.
func Effective(counts []int) float64 {
	squares := 0.0
	for _, c := range counts {
		squares += float64(c) * float64(c)
	}
	if squares == 0 {
		return 0
	}
	total := float64(sum(counts))
	return total * total / squares
}
