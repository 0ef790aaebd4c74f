package stats

import "math"

// Kappa is Cohen's kappa, how much more two coders agree than chance would
// have them, at most 1. table[i][j] counts the mentions that the first coded
// as i and the second as j; it is square. It is NaN when there is nothing to
// compare, or when both always said the same one thing.
//
// Source: Cohen (1960), Educational and Psychological Measurement 20.
func Kappa(table [][]int) float64 {
	columns := make([]int, len(table))
	all, agreed := 0, 0
	for i, row := range table {
		all += sum(row)
		agreed += row[i]
		for j, n := range row {
			columns[j] += n
		}
	}
	if all == 0 {
		return math.NaN()
	}
	chance := 0.0
	for i, row := range table {
		chance += float64(sum(row)) * float64(columns[i])
	}
	chance /= float64(all) * float64(all)
	return (float64(agreed)/float64(all) - chance) / (1 - chance)
}
