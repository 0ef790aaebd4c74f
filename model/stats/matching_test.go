package stats

import (
	"context"
	"math"
	"reflect"
	"slices"
	"testing"

	"pgregory.net/rapid"
)

// leastByTrying is the least total over every way of giving each row m columns.
func leastByTrying(d [][]float64, m, row int, used []bool) float64 {
	if row == len(d)*m {
		return 0
	}
	least := math.Inf(1)
	for j := range d[0] {
		if !used[j] {
			used[j] = true
			least = min(least, d[row/m][j]+leastByTrying(d, m, row+1, used))
			used[j] = false
		}
	}
	return least
}

func TestTheAssignmentIsTheBestOfAll(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		m := rapid.IntRange(1, 2).Draw(t, "m")
		n := rapid.IntRange(1, 4/m).Draw(t, "rows")
		columns := rapid.IntRange(n*m, 6).Draw(t, "columns")
		d := newRows(n, columns)
		for i := range d {
			for j := range d[i] {
				d[i][j] = float64(rapid.IntRange(0, 9).Draw(t, "d"))
			}
		}
		partners, total := Assign(d, m)
		if want := leastByTrying(d, m, 0, make([]bool, columns)); total != want {
			t.Errorf("total %v, want %v", total, want)
		}
		taken := slices.Sorted(slices.Values(slices.Concat(partners...)))
		if len(taken) != n*m || len(slices.Compact(taken)) != n*m {
			t.Errorf("partners %v", partners)
		}
	})
}

// TestThePartnersAreThoseOfEverybodyTogether compares them with an assignment
// over all distances.
func TestThePartnersAreThoseOfEverybodyTogether(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		m := rapid.IntRange(1, 3).Draw(t, "m")
		n, others := rapid.IntRange(1, 5).Draw(t, "rows"), rapid.IntRange(0, 60).Draw(t, "columns")
		list := func(n int) (rows [][]float64, keys []string) {
			rows, keys = newRows(n, 2), make([]string, n)
			for i := range rows {
				keys[i] = rapid.SampledFrom([]string{"de", "de", "de", "fr"}).Draw(t, "key")
				for j := range rows[i] {
					rows[i][j] = float64(rapid.IntRange(0, 30).Draw(t, "feature"))
				}
			}
			return rows, keys
		}
		a, keyA := list(n)
		b, keyB := list(others)
		got, total, err := Partners(context.Background(), a, b, keyA, keyB, m, nobody)
		if err != nil {
			t.Fatal(err)
		}
		want, least := Assign(Distances(a, b, keyA, keyB), m)
		if math.Abs(total-least) > 1e-9 {
			t.Errorf("total %v, want %v", total, least)
		}
		for i, list := range got {
			if len(list) != len(want[i]) {
				t.Errorf("row %d has %v, want as many as %v", i, list, want[i])
			}
			for _, j := range list {
				if keyA[i] != keyB[j] {
					t.Errorf("row %d of %s stands beside one of %s", i, keyA[i], keyB[j])
				}
			}
		}
	})
}

func TestAShortageIsSpread(t *testing.T) {
	near := [][]float64{{1, 1, 1, 1}, {9, 9, 9, 9}}
	if p, _ := Assign(near, 3); len(p[0]) != 2 || len(p[1]) != 2 {
		t.Errorf("four columns for two rows of three: %v", p)
	}
	inf := math.Inf(1)
	p, total := Assign([][]float64{{1, inf, inf}, {2, inf, inf}, {inf, 4, inf}}, 1)
	if want := [][]int{{0}, nil, {1}}; !reflect.DeepEqual(p, want) || total != 5 {
		t.Errorf("with pairs forbidden: %v %v, want %v 5", p, total, want)
	}
	if p, _ := Assign([][]float64{{}, {}}, 2); len(p) != 2 || p[0] != nil {
		t.Errorf("without columns: %v", p)
	}
}

func TestTiesFallToTheLowerColumn(t *testing.T) {
	d := newRows(3, 8)
	if p, _ := Assign(d, 2); !reflect.DeepEqual(p, [][]int{{0, 1}, {2, 3}, {4, 5}}) {
		t.Errorf("all alike: %v", p)
	}
}

func TestWhitenedFeaturesAreUncorrelated(t *testing.T) {
	engaged, others := lalonde(t, "age", "educ", "re74", "re75")
	white := Whiten(engaged, others)
	for a, row := range pooledCovariance(white) {
		for b := range a + 1 {
			want := 0.0
			if a == b {
				want = 1
			}
			if math.Abs(row[b]-want) > 1e-9 {
				t.Errorf("covariance %d %d is %v, want %v", a, b, row[b], want)
			}
		}
	}
}

func TestARepeatedOrConstantFeatureDoesNotSpoilTheDistance(t *testing.T) {
	rows := [][]float64{{1, 2, 7}, {2, 4, 7}, {4, 8, 7}, {8, 16, 7}}
	white := Whiten(rows[:2], rows[2:])
	d := Distances(white[0], white[1], nil, nil)
	if !(d[1][0] < d[0][0] && d[0][0] < d[0][1]) || math.IsNaN(d[1][1]) {
		t.Errorf("distances %v", d)
	}
	plain := Whiten([][]float64{{1}, {2}}, [][]float64{{4}, {8}})
	want := Distances(plain[0], plain[1], nil, nil)
	if math.Abs(d[0][0]-want[0][0]) > 1e-3 {
		t.Errorf("a feature said three times counts %v, once %v", d[0][0], want[0][0])
	}
}

func TestWhatIsUnknownBecomesTheMedianAndAColumn(t *testing.T) {
	nan := math.NaN()
	p := Prepare([]Feature{
		{"spend", []float64{1, 2, 3, 4, 5}},
		{"tenure", []float64{10, nan, 30, nan, 50}},
		{"activity", []float64{nan, nan, nan, 1, 2}},
	})
	want := Prepared{
		Names:   []string{"spend", "tenure", "tenure unknown"},
		Rows:    [][]float64{{1, 10, 0}, {2, 30, 1}, {3, 30, 0}, {4, 30, 1}, {5, 50, 0}},
		Dropped: []string{"activity"},
	}
	if !reflect.DeepEqual(p, want) {
		t.Errorf("%v, want %v", p, want)
	}
}

func TestBalanceIsMeasuredInTheSpreadBefore(t *testing.T) {
	engaged := [][]float64{{10, 1}, {12, 1}, {14, 1}}
	pool := [][]float64{{10, 0}, {12, 1}, {14, 2}, {2, 0}, {4, 2}, {6, 1}}
	got := Balances([]string{"age", "mentions"}, engaged, pool, [][]float64{{10, 0}, {12, 1}, {14, 0}})
	if len(got) != 2 || got[0].Name != "mentions" || got[1].After != 0 || !(got[1].Before > 0.8) {
		t.Errorf("balance %+v", got)
	}
	if got := SMD([]float64{1, 1}, []float64{2, 2}, 0); !math.IsInf(got, -1) {
		t.Errorf("apart without spread: %v", got)
	}
	if Alarm(Drawn, 15, 15, true) < 0.7 || Alarm(Chosen, 15, 15, true) != 0.1 || Alarm(Chosen, 15, 15, false) != 0.25 {
		t.Error("the alarms are not where they belong")
	}
}
