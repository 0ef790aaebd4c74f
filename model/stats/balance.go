package stats

import (
	"cmp"
	"math"
	"slices"
)

// Balance is one feature's row of a Love plot: how far apart the arms stand,
// in standard deviations, engaged minus control.
type Balance struct {
	Name          string
	Before, After float64 // against all who were eligible, and against the control
}

// PooledSD is sqrt((s1^2 + s0^2)/2) with n - 1 variances. Balance is measured
// in the deviation of before the matching, because matching shrinks the
// spread and would make its own result look worse. An arm of one counts as 0.
func PooledSD(engaged, others []float64) float64 {
	return math.Sqrt((variance(engaged) + variance(others)) / 2)
}

// SMD is the standardised mean difference of two arms in units of sd. Equal
// means are 0 even where nothing varies; unequal ones are infinite there.
//
// Source: Austin (2009), Statistics in Medicine 28.
func SMD(engaged, others []float64, sd float64) float64 {
	d := average(engaged) - average(others)
	if d == 0 {
		return 0
	}
	return d / sd
}

// SMDChance is the standard deviation of the SMD that a fair draw gives. A
// drawn design does not alarm below twice this.
func SMDChance(n1, n0 int) float64 { return math.Sqrt(1/float64(n1) + 1/float64(n0)) }

// ChanceBeyond is how often, 0 to 1, a fair draw exceeds an SMD of t either way.
func ChanceBeyond(t float64, n1, n0 int) float64 {
	return math.Erfc(t / SMDChance(n1, n0) / math.Sqrt2)
}

// Alarm is the SMD above which a feature's imbalance is worth a word. Chosen
// people are watched closely, on the outcome before the start most of all.
func Alarm(d Design, n1, n0 int, outcomeBefore bool) float64 {
	switch {
	case d == Drawn:
		return 2 * SMDChance(n1, n0)
	case outcomeBefore:
		return 0.1
	}
	return 0.25
}

// Balances compares the engaged people with the whole pool they were matched
// from and with the control, feature by feature, worst after matching first.
// The rows are prepared features, one per person, one column per name.
func Balances(names []string, engaged, pool, control [][]float64) []Balance {
	out := make([]Balance, len(names))
	for j, name := range names {
		e, p, c := column(engaged, j), column(pool, j), column(control, j)
		sd := PooledSD(e, p)
		out[j] = Balance{name, SMD(e, p, sd), SMD(e, c, sd)}
	}
	slices.SortStableFunc(out, func(a, b Balance) int { return cmp.Compare(math.Abs(b.After), math.Abs(a.After)) })
	return out
}

func column(rows [][]float64, j int) []float64 {
	out := make([]float64, len(rows))
	for i, row := range rows {
		out[i] = row[j]
	}
	return out
}

func average(v []float64) float64 {
	total := 0.0
	for _, x := range v {
		total += x
	}
	return total / float64(len(v))
}

func variance(v []float64) float64 {
	if len(v) < 2 {
		return 0
	}
	m, total := average(v), 0.0
	for _, x := range v {
		total += (x - m) * (x - m)
	}
	return total / float64(len(v)-1)
}
