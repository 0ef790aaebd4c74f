package stats

import (
	"context"
	"errors"
	"math"
	"reflect"
	"slices"
	"testing"

	"pgregory.net/rapid"
)

func nobody(int) {}

// built are the sets alone.
func built(t interface{ Fatal(...any) }, rows [][]float64, keys []string, k, size int) [][]int {
	out, err := Blocks(context.Background(), rows, keys, k, size, nobody)
	if err != nil {
		t.Fatal(err)
	}
	return out.Sets
}

func TestBlocksHoldPeopleWhoAreAlike(t *testing.T) {
	rows := [][]float64{{0}, {10}, {20}, {0.1}, {10.1}, {20.3}, {0.2}, {10.2}, {99}}
	if got, want := built(t, rows, nil, 3, 2), [][]int{{0, 3}, {1, 4}, {2, 5}}; !sameTotal(rows, got, want) {
		t.Errorf("pairs %v, want as good as %v", got, want)
	}
	if got, want := built(t, rows, nil, 9, 3), [][]int{{0, 3, 6}, {1, 4, 7}, {2, 5, 8}}; !reflect.DeepEqual(got, want) {
		t.Errorf("everybody %v, want %v", got, want)
	}
	keys := []string{"fr", "de", "de", "fr", "de", "fr", "de", "de", "de"}
	for _, set := range built(t, rows, keys, 3, 3) {
		if keys[set[0]] != keys[set[1]] || keys[set[0]] != keys[set[2]] {
			t.Errorf("set %v mixes keys", set)
		}
	}
	if got := built(t, rows, nil, 3, 1); got != nil {
		t.Errorf("sets of one: %v", got)
	}
}

// A greedy choice of 4 and 5 would leave 0 beside 9.
func TestExchangesMendWhatGreedSpoilt(t *testing.T) {
	if got, want := built(t, [][]float64{{0}, {4}, {5}, {9}}, nil, 2, 2), [][]int{{0, 1}, {2, 3}}; !reflect.DeepEqual(got, want) {
		t.Errorf("sets %v, want %v", got, want)
	}
}

// Three sets no wider than 4 are to be had, {0, 4} {9, 5} {100, 104}, but one of
// 6 leaves room for one of 1.
func TestAWiderSetMayMakeRoom(t *testing.T) {
	rows := [][]float64{{0}, {9}, {100}, {4}, {5}, {104}, {200}, {206}}
	if got, want := built(t, rows, nil, 3, 2), [][]int{{2, 5}, {3, 4}, {6, 7}}; !reflect.DeepEqual(got, want) {
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
		n := rapid.IntRange(0, 30).Draw(t, "n")
		size, k := rapid.IntRange(2, 6).Draw(t, "size"), rapid.IntRange(1, 8).Draw(t, "k")
		rows := newRows(n, 2)
		for i := range rows {
			for j := range rows[i] {
				rows[i][j] = rapid.Float64Range(-3, 3).Draw(t, "feature")
			}
		}
		sets := built(t, rows, nil, k, size)
		if len(sets) != min(k, n/size) {
			t.Errorf("%d sets of %d out of %d, wanted %d", len(sets), size, n, k)
		}
		all := slices.Sorted(slices.Values(slices.Concat(sets...)))
		if len(all) != len(sets)*size || len(slices.Compact(all)) != len(sets)*size {
			t.Errorf("sets %v", sets)
		}
		if !reflect.DeepEqual(sets, built(t, rows, nil, k, size)) {
			t.Error("built twice, two answers")
		}
	})
}

// leastOfBlocks is the least sum of distances within k sets, over every way of
// choosing them.
func leastOfBlocks(rows [][]float64, keys []string, k, size int, used []bool) float64 {
	if k == 0 {
		return 0
	}
	first := slices.Index(used, false)
	if first < 0 {
		return math.Inf(1)
	}
	used[first] = true
	least := leastOfBlocks(rows, keys, k, size, used) // without the first
	var fill func(set []int, width float64)
	fill = func(set []int, width float64) {
		if len(set) == size {
			least = min(least, width+leastOfBlocks(rows, keys, k-1, size, used))
			return
		}
		for j := set[len(set)-1] + 1; j < len(rows); j++ {
			if used[j] || keys != nil && keys[j] != keys[first] {
				continue
			}
			w := width
			for _, i := range set {
				w += distance(rows[i], rows[j])
			}
			used[j] = true
			fill(append(slices.Clone(set), j), w)
			used[j] = false
		}
	}
	fill([]int{first}, 0)
	used[first] = false
	return least
}

func TestBlocksAreTheBestOfAll(t *testing.T) {
	proven := 0
	rapid.Check(t, func(t *rapid.T) {
		n, size := rapid.IntRange(2, 9).Draw(t, "n"), rapid.IntRange(2, 4).Draw(t, "size")
		k := rapid.IntRange(1, 3).Draw(t, "k")
		grid := rapid.Bool().Draw(t, "grid") // many ties, and people who do not differ
		rows, keys := newRows(n, 2), make([]string, n)
		for i := range rows {
			keys[i] = rapid.SampledFrom([]string{"de", "de", "fr"}).Draw(t, "key")
			for j := range rows[i] {
				if grid {
					rows[i][j] = float64(rapid.IntRange(0, 2).Draw(t, "feature"))
				} else {
					rows[i][j] = rapid.Float64Range(-3, 3).Draw(t, "feature")
				}
			}
		}
		got, err := Blocks(context.Background(), rows, keys, k, size, nobody)
		if err != nil {
			t.Fatal(err)
		}
		if !got.Least {
			return
		}
		proven++
		want := leastOfBlocks(rows, keys, k, size, make([]bool, n))
		if d := within(rows, got.Sets) - want; len(got.Sets) != k || math.Abs(d) > 1e-9 {
			t.Errorf("%v sum to %v, want %v", got.Sets, within(rows, got.Sets), want)
		}
	})
	if proven == 0 {
		t.Error("none were said to be the best")
	}
}

// Few sets out of a long list are proven to be the best, whether or not people
// repeat; and they are no worse than the greedy ones with exchanges.
func TestFewSetsOfALongListAreProven(t *testing.T) {
	for name, rows := range map[string][][]float64{"even": crowdRows(3000, 4, 1_000_000), "coarse": crowdRows(3000, 4, 12)} {
		got, err := Blocks(context.Background(), rows, nil, 20, 4, nobody)
		if err != nil || !got.Least {
			t.Errorf("%s: not proven, %v", name, err)
		}
		b := newBlocks(context.Background(), rows, nil, 20, 4, nobody)
		b.tree = newTree(rows)
		b.settle(nil)
		for b.exchange() {
		}
		if best, local := within(rows, got.Sets), within(rows, b.sets); best > local+1e-9 {
			t.Errorf("%s: the best sum to %v, exchanges reach %v", name, best, local)
		}
	}
}

// crowdRows are people with features of so many steps.
func crowdRows(n, features, steps int) [][]float64 {
	s, rows := source(1), newRows(n, features)
	for _, row := range rows {
		for j := range row {
			row[j] = 10 * float64(s.below(steps)) / float64(steps)
		}
	}
	return rows
}

func TestTheBuildingIsStopped(t *testing.T) {
	ctx, stop := context.WithCancel(context.Background())
	heard := 0
	_, err := Blocks(ctx, crowdRows(5000, 4, 1_000_000), nil, 20, 4, func(int) {
		if heard++; heard == 3 {
			stop()
		}
	})
	if !errors.Is(err, context.Canceled) || heard != 3 {
		t.Errorf("%v after %d steps", err, heard)
	}
}

// TestTheTreeFindsWhoIsNear compares it with a look at everybody.
func TestTheTreeFindsWhoIsNear(t *testing.T) {
	for _, steps := range []int{3, 50, 1_000_000} {
		rows := crowdRows(500, 3, steps)
		tree := newTree(rows)
		for i := 0; i < len(rows); i += 7 {
			var got, want []int
			tree.within(rows[i], 1.5, func(j int, _ float64) float64 { got = append(got, j); return 1.5 })
			for j := range rows {
				if distance(rows[i], rows[j]) <= 1.5 {
					want = append(want, j)
				}
			}
			if slices.Sort(got); !slices.Equal(got, want) {
				t.Fatalf("%d steps, near %d: %v, want %v", steps, i, got, want)
			}
		}
	}
}

// TestBlocksOfManyLeavesAreTheBest compares them with every way of choosing,
// among more people than a leaf of the tree holds.
func TestBlocksOfManyLeavesAreTheBest(t *testing.T) {
	s := source(3)
	for round := range 60 {
		rows := newRows(2*leaf+2+s.below(3), 1+round%3)
		steps := []int{4, 25, 1_000_000}[s.below(3)] // few make ties
		for _, row := range rows {
			for j := range row {
				row[j] = float64(s.below(steps)) / float64(steps)
			}
		}
		k, size := 1+round%2, 2
		if k == 1 {
			size = 3 + s.below(2)
		}
		got, err := Blocks(context.Background(), rows, nil, k, size, nobody)
		if err != nil || !got.Least {
			t.Fatalf("round %d: not proven, %v", round, err)
		}
		want := leastOfBlocks(rows, nil, k, size, make([]bool, len(rows)))
		if d := within(rows, got.Sets) - want; math.Abs(d) > 1e-9 {
			t.Errorf("round %d: %v sum to %v, want %v", round, got.Sets, within(rows, got.Sets), want)
		}
	}
}

// TestEverybodyMeetsWhoIsNear compares the two nearest with a look at everybody.
func TestEverybodyMeetsWhoIsNear(t *testing.T) {
	for _, steps := range []int{3, 50, 1_000_000} {
		rows := crowdRows(700, 3, steps)
		b := newBlocks(context.Background(), rows, nil, 5, 4, nobody)
		b.tree = newTree(rows)
		b.meet(6)
		for i := range rows {
			want := [2]float64{1 + 1e-9, 1 + 1e-9}
			for j := range rows {
				if j != i {
					d := distance(rows[i], rows[j])
					want = [2]float64{min(want[0], d), min(want[1], max(want[0], d))}
				}
			}
			if b.close[i] != want {
				t.Fatalf("%d steps, near %d: %v, want %v", steps, i, b.close[i], want)
			}
		}
	}
}

// Sets of people who do not differ are found as long as there are any.
func TestAllWhoRepeatAreFound(t *testing.T) {
	rows, alike, sets := crowdRows(500, 2, 12), map[[2]float64]int{}, 0
	for _, row := range rows {
		who := [2]float64(row)
		if alike[who]++; alike[who]%4 == 0 {
			sets++
		}
	}
	for _, k := range []int{sets, sets + 1} {
		got := newBlocks(context.Background(), rows, nil, k, 4, nobody).alike()
		if (len(got) == k) != (k == sets) || within(rows, got) != 0 {
			t.Errorf("%d of %d sets, %v apart", len(got), sets, within(rows, got))
		}
	}
}
