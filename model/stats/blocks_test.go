package stats

import (
	"reflect"
	"slices"
	"testing"

	"pgregory.net/rapid"
)

func TestBlocksHoldPeopleWhoAreAlike(t *testing.T) {
	rows := [][]float64{{0}, {10}, {20}, {0.1}, {10.1}, {20.3}, {0.2}, {10.2}, {99}}
	if got, want := Blocks(rows, nil, 3, 2), [][]int{{0, 3}, {1, 4}, {2, 5}}; !sameTotal(rows, got, want) {
		t.Errorf("pairs %v, want as good as %v", got, want)
	}
	if got, want := Blocks(rows, nil, 9, 3), [][]int{{0, 3, 6}, {1, 4, 7}, {2, 5, 8}}; !reflect.DeepEqual(got, want) {
		t.Errorf("everybody %v, want %v", got, want)
	}
	keys := []string{"fr", "de", "de", "fr", "de", "fr", "de", "de", "de"}
	for _, set := range Blocks(rows, keys, 3, 3) {
		if keys[set[0]] != keys[set[1]] || keys[set[0]] != keys[set[2]] {
			t.Errorf("set %v mixes keys", set)
		}
	}
	if got := Blocks(rows, nil, 3, 1); got != nil {
		t.Errorf("sets of one: %v", got)
	}
}

// A greedy choice of 4 and 5 would leave 0 beside 9.
func TestExchangesMendWhatGreedSpoilt(t *testing.T) {
	if got, want := Blocks([][]float64{{0}, {4}, {5}, {9}}, nil, 2, 2), [][]int{{0, 1}, {2, 3}}; !reflect.DeepEqual(got, want) {
		t.Errorf("sets %v, want %v", got, want)
	}
}

func sameTotal(rows [][]float64, a, b [][]int) bool { return within(rows, a) <= within(rows, b)+1e-9 }

// within is the sum of all distances inside sets.
func within(rows [][]float64, sets [][]int) float64 {
	total := 0.0
	for _, set := range sets {
		for _, i := range set {
			for _, j := range set {
				total += distance(rows[i], rows[j]) / 2
			}
		}
	}
	return total
}

func TestNobodyIsInTwoBlocks(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(0, 40).Draw(t, "n")
		size, k := rapid.IntRange(2, 6).Draw(t, "size"), rapid.IntRange(1, 8).Draw(t, "k")
		rows := newRows(n, 2)
		for i := range rows {
			for j := range rows[i] {
				rows[i][j] = rapid.Float64Range(-3, 3).Draw(t, "feature")
			}
		}
		sets := Blocks(rows, nil, k, size)
		if len(sets) != min(k, n/size) {
			t.Errorf("%d sets of %d out of %d, wanted %d", len(sets), size, n, k)
		}
		all := slices.Sorted(slices.Values(slices.Concat(sets...)))
		if len(all) != len(sets)*size || len(slices.Compact(all)) != len(sets)*size {
			t.Errorf("sets %v", sets)
		}
		if !reflect.DeepEqual(sets, Blocks(rows, nil, k, size)) {
			t.Error("built twice, two answers")
		}
	})
}
