package stats

import (
	"math"
	"testing"
)

func TestNothingSeenSaysNothing(t *testing.T) {
	if w := Wilson(0, 0, 0.95); w != (Range{0, 1}) {
		t.Errorf("nothing in nothing may be %v", w)
	}
	if NoneSeen(0) != 1 || Effective(nil) != 0 || TopShare(nil, 3) != 0 {
		t.Error("nothing counted gives a figure")
	}
	if !math.IsNaN(Kappa([][]int{{0, 0}, {0, 0}})) || !math.IsNaN(Quantile(nil, 0.5)) {
		t.Error("nothing known gives a figure")
	}
}

func TestTheUnknownIsNobodysEqual(t *testing.T) {
	got := SharesBelow([]float64{5, 0, 0}, []int32{2, 0, 3, 1})
	if !math.IsNaN(got[0]) || got[1] != 2.0/3 || got[2] != 0 || got[3] != 0 {
		t.Errorf("shares below: %v", got)
	}
	if got = SharesBelow([]float64{5}, []int32{0, 0}); got != nil {
		t.Errorf("nobody has any, and still: %v", got)
	}
}
