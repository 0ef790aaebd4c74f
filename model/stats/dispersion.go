package stats

// Dispersion is phi, how much burstier people are than chance: the Pearson
// sum over both arms of (y - mean)^2 / mean, divided by n1 + n0 - 2, and at
// least 1. An arm without any mention adds nothing and its n - 1 leaves the
// divisor.
//
// Source: McCullagh and Nelder, Generalized Linear Models, 4.5.
func Dispersion(y1, y0 []int) float64 {
	total, free := 0.0, 0
	for _, y := range [][]int{y1, y0} {
		if sum(y) == 0 {
			continue
		}
		mean := float64(sum(y)) / float64(len(y))
		for _, v := range y {
			total += (float64(v) - mean) * (float64(v) - mean) / mean
		}
		free += len(y) - 1
	}
	if free == 0 {
		return 1
	}
	return max(1, total/float64(free))
}

// ScaledRange is the range of the ratio of mentions per person, engaged over
// control: the exact Poisson range with both counts divided by phi.
func ScaledRange(y1, y0 []int, phi, level float64) Range {
	return oddsRange(float64(sum(y1))/phi, float64(len(y1)), float64(sum(y0))/phi, float64(len(y0)), level)
}
