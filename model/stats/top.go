package stats

import "slices"

// TopShare is the share of all mentions that the n busiest people made, 0 to
// 1; 0 when there are none.
func TopShare(counts []int, n int) float64 {
	if sum(counts) == 0 {
		return 0
	}
	sorted := slices.Sorted(slices.Values(counts))
	return float64(sum(sorted[max(0, len(sorted)-n):])) / float64(sum(counts))
}
