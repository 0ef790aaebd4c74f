package stats

import (
	"math"
	"testing"
)

func checkDiversity(t *testing.T, r reference) {
	r.want(t, map[string]float64{"inverse_simpson": Effective(ints(r.Input["counts"]))})
}

func checkWilson(t *testing.T, r reference) {
	w := Wilson(int(r.in("x")), int(r.in("n")), r.in("conf"))
	r.want(t, map[string]float64{"lo": w.Low, "hi": w.High})
}

func checkKappa(t *testing.T, r reference) {
	r.want(t, map[string]float64{"kappa": Kappa(rows(r.Input["table"]))})
}

func checkPercentile(t *testing.T, r reference) {
	values, want := floats(r.Input["values"]), floats(r.Expected["strict_percentile"])
	of := make([]int32, len(values))
	for i, v := range values {
		if !math.IsNaN(v) {
			of[i] = int32(i + 1)
		}
	}
	shares := SharesBelow(values, of)
	if len(want) == 0 || len(want) != len(values) {
		t.Fatalf("%d values, want %d shares", len(values), len(want))
	}
	for i, number := range of {
		r.near(t, "strict percentile", 100*shares[number], want[i])
	}
}

func checkQuantile(t *testing.T, r reference) {
	v := floats(r.Input["values"])
	r.want(t, map[string]float64{"q25": Quantile(v, 0.25), "q50": Quantile(v, 0.5), "q75": Quantile(v, 0.75)})
}

func checkNoneSeen(t *testing.T, r reference) {
	r.want(t, map[string]float64{"upper95": NoneSeen(int(r.in("n")))})
}
