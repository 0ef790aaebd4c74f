package stats

import "testing"

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
	d := Distances(white[0], white[1], nil, nil)
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
	b.Run("assign 1 to 1", func(b *testing.B) {
		for b.Loop() {
			Assign(d, 1)
		}
	})
	b.Run("assign 1 to 3", func(b *testing.B) {
		for b.Loop() {
			Assign(d, 3)
		}
	})
	b.Run("blocks of 5000", func(b *testing.B) {
		for b.Loop() {
			Blocks(white[1][:5000], nil, 20, 4)
		}
	})
	b.Run("blocks of 2000", func(b *testing.B) {
		for b.Loop() {
			Blocks(white[1][:2000], nil, 15, 4)
		}
	})
}
