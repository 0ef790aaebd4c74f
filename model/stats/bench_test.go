package stats

import (
	"context"
	"fmt"
	"testing"
)

// BenchmarkPermutation tests 15 engaged people against 45.
func BenchmarkPermutation(b *testing.B) {
	engaged := []int{0, 0, 1, 2, 0, 4, 1, 0, 3, 1, 0, 0, 2, 1, 1}
	control := make([]int, 45)
	for _, i := range []int{1, 8, 12, 19, 26, 32, 39} {
		control[i] = 1
	}
	control[5], control[14], control[22], control[36] = 2, 3, 2, 2
	sets, _ := Arms(engaged, control, nil, nil)
	for b.Loop() {
		if _, err := Permute(sets); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkCompare runs everything on the demo's thirty pairs.
func BenchmarkCompare(b *testing.B) {
	sets, _ := Matched(demoMonth, demoBefore)
	for b.Loop() {
		if _, err := Compare(Input{Sets: sets}); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkMatching computes 20 x 100,000 distances and assigns 1:1 and 1:3.
func BenchmarkMatching(b *testing.B) {
	s := source(1)
	people := newRows(100_020, 6)
	for _, row := range people {
		for j := range row {
			row[j] = float64(s.below(1_000_000)) / 1e5
		}
	}
	white := Whiten(people[:20], people[20:])
	b.Run("whiten", func(b *testing.B) {
		for b.Loop() {
			Whiten(people[:20], people[20:])
		}
	})
	b.Run("distances", func(b *testing.B) {
		for b.Loop() {
			Distances(white[0], white[1], nil, nil)
		}
	})
	for _, m := range []int{1, 3} {
		b.Run(fmt.Sprint("partners 1 to ", m), func(b *testing.B) {
			for b.Loop() {
				if _, _, err := Partners(context.Background(), white[0], white[1], nil, nil, m, nobody); err != nil {
					b.Fatal(err)
				}
			}
		})
		b.Run(fmt.Sprint("peer, all distances assigned 1 to ", m), func(b *testing.B) {
			for b.Loop() {
				Assign(Distances(white[0], white[1], nil, nil), m)
			}
		})
	}
}

// BenchmarkBlocks builds 20 sets of 4.
func BenchmarkBlocks(b *testing.B) {
	for _, c := range []struct {
		name     string
		n, steps int
	}{{"5000", 5000, 1_000_000}, {"100000", 100_000, 1_000_000}, {"100000 who repeat", 100_000, 7}, {"82, nearly all of them", 82, 1_000_000}} {
		rows := crowdRows(c.n, 6, c.steps)
		b.Run(c.name, func(b *testing.B) {
			least := 0.0
			for b.Loop() {
				got, err := Blocks(context.Background(), rows, nil, 20, 4, nobody)
				if err != nil {
					b.Fatal(err)
				}
				if got.Least {
					least = 1
				}
			}
			b.ReportMetric(least, "proven")
		})
	}
	b.Run("peer, 5000 with exchanges alone", func(b *testing.B) {
		rows := crowdRows(5000, 6, 1_000_000)
		for b.Loop() {
			x := newBlocks(context.Background(), rows, nil, 20, 4, nobody)
			x.tree = newTree(rows)
			x.settle(nil)
			for x.exchange() {
			}
		}
	})
}
