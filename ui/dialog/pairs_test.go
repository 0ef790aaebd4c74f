package dialog

import (
	"strings"
	"testing"
)

func TestDealWordsStandBesideHumanOnes(t *testing.T) {
	got := pairs(map[string]string{"note": "You earn it with every review, as an exclusive reward"})
	if !strings.Contains(got, `"earn" sounds like a deal. A person says: is yours.`) || strings.Count(got, "\n") != mostPairs-1 {
		t.Errorf("%q", got)
	}
	if got := pairs(map[string]string{"note": "The calendar is ready for you."}); got != "" {
		t.Errorf("%q", got)
	}
}
