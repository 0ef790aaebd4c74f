package data

import (
	"fmt"
	"testing"
)

func TestWhatWasMetIsNeverCalledNew(t *testing.T) {
	const n = 20_000
	m, wrong := newMet(n), 0
	for i := range n {
		m.add("email", "", fmt.Sprint(i))
	}
	for i := range n {
		if !m.may("email", "", fmt.Sprint(i)) {
			t.Fatalf("%d was met", i)
		}
		if m.may("email", "", fmt.Sprint(n+i)) || m.may("", "email", fmt.Sprint(i)) {
			wrong++
		}
	}
	if wrong > 2*n/2_000 {
		t.Errorf("%d of %d are looked up in vain", wrong, n)
	}
	if nothing := (*met)(nil); !nothing.may("anything") {
		t.Error("without a memory all must be looked up")
	}
}
