package stats

import "testing"

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
	shares := SharesBelow(floats(r.Input["values"]))
	want := floats(r.Expected["strict_percentile"])
	if len(want) == 0 || len(want) != len(shares) {
		t.Fatalf("%d shares, want %d", len(shares), len(want))
	}
	for i, share := range shares {
		r.near(t, "strict percentile", 100*share, want[i])
	}
}

func checkQuantile(t *testing.T, r reference) {
	v := floats(r.Input["values"])
	r.want(t, map[string]float64{"q25": Quantile(v, 0.25), "q50": Quantile(v, 0.5), "q75": Quantile(v, 0.75)})
}

func checkNoneSeen(t *testing.T, r reference) {
	r.want(t, map[string]float64{"upper95": NoneSeen(int(r.in("n")))})
}
