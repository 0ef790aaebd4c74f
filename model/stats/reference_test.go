package stats

import (
	"encoding/json"
	"math"
	"os"
	"slices"
	"testing"
)

// reference is one case computed elsewhere: R, scipy or a published table.
type reference struct {
	ID, Family      string
	Input, Expected map[string]any
	Tolerance       float64
}

// families are those that this package computes, each with its check. A
// computed family without a case fails the test.
var families = map[string]func(t *testing.T, r reference){
	"rate_ratio_exact":           checkRateRatio,
	"permutation_two_sample":     checkTwoSample,
	"permutation_matched_sets":   checkMatchedSets,
	"permutation_pairs_signflip": checkPairs,
	"difference_in_differences":  checkChanges,
	"phi_scaled_interval":        checkScaled,
	"verdict_rule":               checkVerdict,
	"diversity":                  checkDiversity,
	"wilson_share":               checkWilson,
	"cohen_kappa":                checkKappa,
	"percentile_rank":            checkPercentile,
	"quantile_type7":             checkQuantile,
	"zero_events_upper":          checkNoneSeen,
	"smd":                        checkSMD,
	"smd_chance":                 checkSMDChance,
	"mahalanobis":                checkMahalanobis,
	"optimal_matching":           checkMatching,
}

// notComputed are reference families for methods that Goodword leaves out.
var notComputed = []string{
	"rate_etest", "rate_single_exact", "rosenbaum_bound_pairs", "welch_difference",
	"gamma_poisson", "gower", "ei_index", "orbit_love",
}

func TestEveryReferenceCaseComesOut(t *testing.T) {
	raw, err := os.ReadFile("testdata/reference-open.json")
	if err != nil {
		t.Fatal(err)
	}
	var file struct{ Cases []reference }
	if err := json.Unmarshal(raw, &file); err != nil {
		t.Fatal(err)
	}
	seen := map[string]int{}
	for _, r := range file.Cases {
		seen[r.Family]++
		check, ok := families[r.Family]
		if !ok {
			if !slices.Contains(notComputed, r.Family) {
				t.Errorf("%s: family %s is neither computed nor left out", r.ID, r.Family)
			}
			continue
		}
		t.Run(r.ID, func(t *testing.T) { check(t, r) })
	}
	for family := range families {
		if seen[family] == 0 {
			t.Errorf("family %s has no case", family)
		}
	}
}

func checkRateRatio(t *testing.T, r reference) {
	null := 1.0
	if v, ok := r.Input["null_ratio"]; ok {
		null = v.(float64)
	}
	p := RateRatio(int(r.in("x1")), r.in("t1"), int(r.in("x0")), r.in("t0"), r.in("conf"), null)
	r.want(t, map[string]float64{
		"p_greater": p.Greater, "p_less": p.Less, "p_central": min(1, 2*min(p.Greater, p.Less)),
		"ci_lo": p.Low, "ci_hi": p.High,
	})
}

func checkTwoSample(t *testing.T, r reference) {
	y1, y0 := ints(r.Input["y1"]), ints(r.Input["y0"])
	sets, _ := Arms(y1, y0, nil, nil)
	c, err := Compare(Input{Sets: sets})
	if err != nil {
		t.Fatal(err)
	}
	r.want(t, map[string]float64{
		"p_greater": c.PUp, "p_less": c.PDown, "p_two_sided": c.PTwoSided,
		"mean1": mean(y1), "mean0": mean(y0), "diff": c.Difference, "ratio": *c.Ratio,
	})
}

func checkMatchedSets(t *testing.T, r reference) {
	sets, _ := Matched(rows(r.Input["sets"]), nil)
	r.wantTails(t, sets)
}

func checkPairs(t *testing.T, r reference) {
	treated, control := ints(r.Input["treated"]), ints(r.Input["control"])
	pairs := make([][]int, len(treated))
	for i := range pairs {
		pairs[i] = []int{treated[i], control[i]}
	}
	sets, _ := Matched(pairs, nil)
	r.wantTails(t, sets)
}

func checkChanges(t *testing.T, r reference) {
	sets, _ := Arms(ints(r.Input["y1"]), ints(r.Input["y0"]), ints(r.Input["b1"]), ints(r.Input["b0"]))
	r.wantTails(t, Changes(sets))
	c, err := Compare(Input{Sets: sets})
	if err != nil {
		t.Fatal(err)
	}
	r.want(t, map[string]float64{
		"p_greater": *c.PUpChange, "p_less": *c.PDownChange, "p_two_sided": *c.PTwoSidedChange, "did": *c.DifferenceChange,
	})
}

func checkScaled(t *testing.T, r reference) {
	y1, y0 := ints(r.Input["y1"]), ints(r.Input["y0"])
	phi := Dispersion(y1, y0)
	within := ScaledRange(y1, y0, phi, r.in("conf"))
	r.near(t, "phi", phi, max(1, r.Expected["phi_raw"].(float64)))
	r.want(t, map[string]float64{"ci_lo": within.Low, "ci_hi": within.High})
}

func checkVerdict(t *testing.T, r reference) {
	c, err := Compare(verdictInput(r))
	if err != nil {
		t.Fatal(err)
	}
	got := map[string]float64{
		"x1": float64(c.X1), "n1": float64(c.N1), "x0": float64(c.X0), "n0": float64(c.N0), "ratio": *c.Ratio,
		"p_up": c.PUp, "p_down": c.PDown, "phi": c.Phi, "ci_lo": c.Low, "ci_hi": *c.High, "q_up": c.QUp, "q_down": c.QDown,
	}
	if c.PUpChange != nil {
		got["did"], got["did_p_up"], got["did_p_down"] = *c.DifferenceChange, *c.PUpChange, *c.PDownChange
	}
	r.want(t, got)
	if want := Verdict(r.Expected["verdict"].(string)); c.Verdict != want {
		t.Errorf("verdict %s, want %s", c.Verdict, want)
	}
	for key, got := range map[string]bool{"rests_on_one_person": c.RestsOnOnePerson, "methods_disagree": c.MethodsDisagree} {
		want, _ := r.Expected[key].(bool)
		if got != want {
			t.Errorf("%s is %v, want %v", key, got, want)
		}
	}
}

func verdictInput(r reference) Input {
	in := Input{Unfinished: r.Input["finished"] == false}
	if d, ok := r.Input["design"].(string); ok {
		in.Design = Design(d)
	}
	engaged, before := ints(r.Input["programme_per_set"]), rows(r.Input["base"])
	for i, counts := range rows(r.Input["sets"]) {
		s := Set{Counts: counts, Engaged: engaged[i]}
		if before != nil {
			s.Before = before[i]
		}
		in.Sets = append(in.Sets, s)
	}
	return in
}

// wantTails checks the permutation test of the sets.
func (r reference) wantTails(t *testing.T, sets []Set) {
	t.Helper()
	p, err := Permute(sets)
	if err != nil {
		t.Fatal(err)
	}
	r.want(t, map[string]float64{"p_greater": p.Up, "p_less": p.Down, "p_two_sided": p.TwoSided})
}

// want checks each figure that the case has; a case without any is an error.
func (r reference) want(t *testing.T, got map[string]float64) {
	t.Helper()
	checked := 0
	for key, g := range got {
		switch w := r.Expected[key].(type) {
		case float64:
			r.near(t, key, g, w)
		case string: // "Inf" is written as a word
			r.near(t, key, g, math.Inf(1))
		default:
			continue
		}
		checked++
	}
	if checked == 0 {
		t.Error("nothing was checked")
	}
}

// near holds got to the case's tolerance: absolute below 1, relative above.
func (r reference) near(t *testing.T, key string, got, want float64) {
	t.Helper()
	if got != want && !(math.Abs(got-want) <= r.Tolerance*max(1, math.Abs(want))) {
		t.Errorf("%s is %.15g, want %.15g", key, got, want)
	}
}

func (r reference) in(key string) float64 { return r.Input[key].(float64) }

func ints(v any) []int {
	var out []int
	for _, x := range floats(v) {
		out = append(out, int(x))
	}
	return out
}

func floats(v any) []float64 {
	var out []float64
	list, _ := v.([]any)
	for _, x := range list {
		out = append(out, x.(float64))
	}
	return out
}

func rows(v any) [][]int {
	var out [][]int
	list, _ := v.([]any)
	for _, x := range list {
		out = append(out, ints(x))
	}
	return out
}
