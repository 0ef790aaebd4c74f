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
