package stats

import "math"

// betaCDF is the regularised incomplete beta function I_x(a, b) for a, b > 0.
// y is 1 - x, given by the caller so that nothing is lost near 1.
//
// Source: DLMF 8.17.22, the continued fraction, on the side where it is fast.
func betaCDF(x, y, a, b float64) float64 {
	switch {
	case x <= 0:
		return 0
	case y <= 0:
		return 1
	case x > (a+1)/(a+b+2):
		return 1 - betaTail(y, x, b, a)
	}
	return betaTail(x, y, a, b)
}

func betaTail(x, y, a, b float64) float64 {
	la, _ := math.Lgamma(a)
	lb, _ := math.Lgamma(b)
	lab, _ := math.Lgamma(a + b)
	return math.Exp(lab-la-lb+a*math.Log(x)+b*math.Log(y)) / a * betaFraction(x, a, b)
}

// betaFraction evaluates the continued fraction by Lentz's method.
func betaFraction(x, a, b float64) float64 {
	const tiny = 1e-300
	away := func(v float64) float64 {
		if math.Abs(v) < tiny {
			return tiny
		}
		return v
	}
	c, d := 1.0, 1/away(1-(a+b)*x/(a+1))
	h := d
	for m := 1.0; m < 100_000; m++ {
		even := m * (b - m) * x / ((a + 2*m - 1) * (a + 2*m))
		d, c = 1/away(1+even*d), away(1+even/c)
		h *= d * c
		odd := -(a + m) * (a + b + m) * x / ((a + 2*m) * (a + 2*m + 1))
		d, c = 1/away(1+odd*d), away(1+odd/c)
		h *= d * c
		if math.Abs(d*c-1) < 1e-15 {
			break
		}
	}
	return h
}

// betaOdds is q/(1-q) for the p-quantile q of Beta(a, b), a, b > 0. It halves
// an interval of log odds, so that neither very small nor very large odds lose
// digits; a rate ratio is these odds times the exposures.
func betaOdds(p, a, b float64) float64 {
	low, high := -740.0, 740.0
	for range 80 {
		z := (low + high) / 2
		if betaCDF(1/(1+math.Exp(-z)), 1/(1+math.Exp(z)), a, b) < p {
			low = z
		} else {
			high = z
		}
	}
	return math.Exp((low + high) / 2)
}
