package importer

import (
	"context"
	"errors"
	"iter"
	"slices"
	"testing"
)

// upTo gives the numbers up to n and then fails.
func upTo(n int, ended *bool, how func() error) func(context.Context) iter.Seq2[int, error] {
	return func(context.Context) iter.Seq2[int, error] {
		return func(yield func(int, error) bool) {
			defer func() { *ended = true }()
			for i := range n {
				if !yield(i, nil) {
					return
				}
			}
			if err := how(); err != nil {
				yield(0, err)
			}
		}
	}
}

func TestWhatIsReadAheadComesInOrderAndEnds(t *testing.T) {
	broken := errors.New("the disk is gone")
	var ended bool
	read := func(how func() error, leave bool) (got []int, err error) {
		ended = false
		for batch, err := range Ahead(t.Context(), 3, upTo(8, &ended, how)) {
			if got = append(got, batch...); err != nil || leave {
				return got, err
			}
		}
		return got, nil
	}
	all := []int{0, 1, 2, 3, 4, 5, 6, 7}
	if got, err := read(func() error { return nil }, false); err != nil || !slices.Equal(got, all) || !ended {
		t.Errorf("read %v %v %v", got, err, ended)
	}
	if got, err := read(func() error { return broken }, false); !errors.Is(err, broken) || !slices.Equal(got, all) || !ended {
		t.Errorf("broken: %v %v %v", got, err, ended)
	}
	if got, err := read(func() error { return nil }, true); err != nil || !slices.Equal(got, all[:3]) || !ended {
		t.Errorf("left: %v %v %v", got, err, ended)
	}
	defer func() {
		if recover() != "a fault" || !ended {
			t.Error("a fault of the reading is not one of the loop")
		}
	}()
	_, _ = read(func() error { panic("a fault") }, false)
}
