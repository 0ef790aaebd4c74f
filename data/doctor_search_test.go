package data

import (
	"context"
	"testing"
)

func TestTheCheckUpTrustsASearchThatWasMendedSinceTheLastOne(t *testing.T) {
	s := demoOn(t, 26)
	ctx := context.Background()
	sound := func(when string) {
		t.Helper()
		if c, err := s.Doctor(ctx); err != nil || !c.Checks[0].OK {
			t.Fatalf("%s: %+v %v", when, c.Checks, err)
		}
	}
	sound("at first")
	must(t, s.Remove("removed the question", &book(t, s).Decisions[0]))
	sound("after the removal")
	for range 3 {
		if _, err := s.Undo(ctx); err != nil {
			t.Fatal(err)
		}
		sound("after undo")
		if _, err := s.Redo(ctx); err != nil {
			t.Fatal(err)
		}
		sound("after redo")
	}
}
