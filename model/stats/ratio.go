package stats

import (
	"fmt"
	"math"
	"strconv"
)

// Two writes v with two significant digits and no exponent: 2.1, 0.41, 178 as
// 180. More digits would promise what so few people cannot tell.
func Two(v float64) string { return digits(v, 2) }

func digits(v float64, n int) string {
	if v == 0 || math.IsInf(v, 0) || math.IsNaN(v) {
		return strconv.FormatFloat(v, 'g', -1, 64)
	}
	rounded, _ := strconv.ParseFloat(strconv.FormatFloat(v, 'g', n, 64), 64)
	after := n - 1 - int(math.Floor(math.Log10(math.Abs(rounded))))
	return strconv.FormatFloat(rounded, 'f', max(0, after), 64)
}

// OneIn says a probability in words, "about 1 time in 700", and never claims
// more than 1 in 1000.
func OneIn(p float64) string {
	switch {
	case p < 0.001:
		return "less than 1 time in 1000"
	case p > 0.5:
		return "more often than not"
	}
	n, _ := strconv.ParseFloat(strconv.FormatFloat(1/p, 'g', 2, 64), 64)
	return fmt.Sprintf("about 1 time in %.0f", n)
}
