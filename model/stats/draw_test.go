package stats

import (
	"reflect"
	"testing"
)

func TestTheSourceIsSplitMix64(t *testing.T) {
	s := source(1234567)
	for _, want := range []uint64{6457827717110365317, 3203168211198807973, 9817491932198370423, 4593380528125082431, 16408922859458223821} {
		if got := s.next(); got != want {
			t.Fatalf("%d, want %d", got, want)
		}
	}
}

// Computed once in another language, from the description of the generator.
var (
	drawnWith7 = []int{1, 13, 14, 15, 18, 23, 24, 29, 30, 31, 36, 53, 54, 56, 58}
	oneWith7   = []int{1, 0, 3, 2, 0, 0}
)

func TestASeedAlwaysDrawsTheSamePeople(t *testing.T) {
	if got := Draw(7, 60, 15); !reflect.DeepEqual(got, drawnWith7) {
		t.Errorf("seed 7 draws %v, want %v", got, drawnWith7)
	}
	if got := DrawOne(7, []int{4, 4, 4, 4, 2, 1}); !reflect.DeepEqual(got, oneWith7) {
		t.Errorf("seed 7 draws %v of the sets, want %v", got, oneWith7)
	}
	if got := Draw(7, 3, 5); !reflect.DeepEqual(got, []int{0, 1, 2}) {
		t.Errorf("five of three are %v", got)
	}
}

func TestEverybodyIsDrawnEquallyOften(t *testing.T) {
	const draws = 20000
	var of10, of3 [10]int
	for seed := range uint64(draws) {
		for _, i := range Draw(seed, 10, 4) {
			of10[i]++
		}
		of3[DrawOne(seed, []int{3})[0]]++
	}
	for i, n := range of10 {
		if share := float64(n) / draws; share < 0.385 || share > 0.415 {
			t.Errorf("place %d was drawn in %v of the draws, want 0.4", i, share)
		}
	}
	for i, n := range of3[:3] {
		if share := float64(n) / draws; share < 0.32 || share > 0.347 {
			t.Errorf("place %d of 3 was drawn in %v of the draws", i, share)
		}
	}
}
