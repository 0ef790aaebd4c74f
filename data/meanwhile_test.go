package data

import (
	"context"
	"errors"
	"testing"
	"time"

	"goodword/model"
)

func TestWhoAsksWaitsForWhatIsBeingWritten(t *testing.T) {
	s, ctx := newStore(t), context.Background()
	late := func(then error) func(*Tx) error {
		return func(tx *Tx) error {
			time.Sleep(5 * time.Millisecond)
			if err := tx.Save(&model.Person{Name: "Ben Okafor"}); err != nil {
				return err
			}
			return then
		}
	}
	_, err := s.change(ctx, "added Ben", func(tx *Tx) error {
		must(t, tx.goOn(late(nil)))
		var n int
		must(t, tx.QueryRowContext(ctx, "SELECT count(*) FROM people").Scan(&n))
		if n != 1 {
			t.Errorf("%d people are seen", n)
		}
		return nil
	})
	must(t, err)
	before := dump(t, s)
	broken := errors.New("no room")
	if _, err := s.change(ctx, "added another", func(tx *Tx) error {
		must(t, tx.goOn(late(broken)))
		return tx.goOn(late(nil))
	}); !errors.Is(err, broken) {
		t.Errorf("got %v", err)
	}
	func() {
		defer func() {
			if recover() != "a fault" {
				t.Error("a fault beside is not one of the change")
			}
		}()
		_, _ = s.change(ctx, "fell over", func(tx *Tx) error {
			must(t, tx.goOn(func(*Tx) error { panic("a fault") }))
			return tx.wait()
		})
	}()
	same(t, "after what failed", dump(t, s), before)
}
