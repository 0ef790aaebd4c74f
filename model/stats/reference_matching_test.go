package stats

import (
	"context"
	"encoding/csv"
	"math"
	"os"
	"strconv"
	"testing"
)

// The Lalonde data as the MatchIt package ships it: 185 treated people and 429
// others.
func lalonde(t testing.TB, features ...string) (treated, others [][]float64) {
	t.Helper()
	f, err := os.Open("testdata/lalonde.csv")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	records, err := csv.NewReader(f).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	at := map[string]int{}
	for i, name := range records[0] {
		at[name] = i
	}
	for _, r := range records[1:] {
		row := make([]float64, len(features))
		for j, name := range features {
			if row[j], err = strconv.ParseFloat(r[at[name]], 64); err != nil {
				t.Fatal(err)
			}
		}
		if r[at["treat"]] == "1" {
			treated = append(treated, row)
		} else {
			others = append(others, row)
		}
	}
	return treated, others
}

func checkSMD(t *testing.T, r reference) {
	treated, others := lalonde(t, r.Input["variable"].(string))
	a, b := column(treated, 0), column(others, 0)
	r.want(t, map[string]float64{
		"mean_treated": average(a), "mean_control": average(b), "smd_pooled_sd": SMD(a, b, PooledSD(a, b)),
	})
}

func checkSMDChance(t *testing.T, r reference) {
	n1, n0 := int(r.in("n1")), int(r.in("n0"))
	r.want(t, map[string]float64{
		"sd": SMDChance(n1, n0), "p_abs_gt_0_1": ChanceBeyond(0.1, n1, n0), "p_abs_gt_0_25": ChanceBeyond(0.25, n1, n0),
	})
}

func checkMahalanobis(t *testing.T, r reference) {
	var features []string
	for _, f := range r.Input["features"].([]any) {
		features = append(features, f.(string))
	}
	white := Whiten(lalonde(t, features...))
	got := map[string]float64{}
	if _, all := r.Expected["d_sum_first5x5"]; all {
		d := Distances(white[0], white[1], nil, nil)
		got["d_NSW1_PSID1"], got["d_NSW1_PSID2"], got["d_NSW185_PSID429"] = d[0][0], d[0][1], d[184][428]
		for i := range 5 {
			for j := range 5 {
				got["d_sum_first5x5"] += d[i][j]
			}
		}
	} else {
		d := Distances(white[0][:12], white[1][:60], nil, nil)
		_, got["optimal_total"] = Assign(d, 1)
		_, got["optimal_total_1to3"], _ = Partners(context.Background(), white[0][:12], white[1][:60], nil, nil, 3, nobody)
	}
	if len(got) != len(r.Expected) {
		t.Errorf("%d figures checked, the case has %d", len(got), len(r.Expected))
	}
	r.want(t, got)
}

func checkMatching(t *testing.T, r reference) {
	var d [][]float64
	for _, row := range r.Input["distance"].([]any) {
		d = append(d, floats(row))
	}
	_, total := Assign(d, int(r.in("controls_per_treated")))
	r.want(t, map[string]float64{"optimal_total": total})
}

func TestTheOptimalMatchOfLalondeBeatsTheGreedyOne(t *testing.T) {
	white := Whiten(lalonde(t, "age", "educ", "re74", "re75"))
	_, total := Assign(Distances(white[0], white[1], nil, nil), 1)
	_, pruned, err := Partners(context.Background(), white[0], white[1], nil, nil, 1, nobody)
	if math.Abs(total-83.55) > 0.005 || math.Abs(pruned-total) > 1e-9 || err != nil {
		t.Errorf("the optimal total is %.4f and by the nearest %.4f, want 83.55; %v", total, pruned, err)
	}
}
