package importer

import (
	"context"
	"errors"
	"iter"
)

// Ahead reads what each gives in batches of the size, one batch ahead of the one
// that is used, so that a file is read while what was read is worked on. It ends
// with the first error, after what came before it. The reading is over when the loop is, also where the
// loop is left early; a fault in it is one in the loop, which knows what to do
// about it.
func Ahead[T any](ctx context.Context, size int, each func(context.Context) iter.Seq2[T, error]) iter.Seq2[[]T, error] {
	return func(yield func([]T, error) bool) {
		ctx, stop := context.WithCancel(ctx)
		var failed error
		var fault any
		batches := make(chan []T)
		go func() {
			defer close(batches)
			defer func() { fault = recover() }()
			failed = send(ctx, size, each(ctx), batches)
		}()
		defer func() {
			stop()
			for range batches { // until the reader has ended
			}
		}()
		for batch := range batches {
			if !yield(batch, nil) {
				return
			}
		}
		if fault != nil {
			panic(fault)
		}
		if failed != nil {
			yield(nil, failed)
		}
	}
}

func send[T any](ctx context.Context, size int, all iter.Seq2[T, error], out chan<- []T) error {
	batch := make([]T, 0, size)
	hand := func() error {
		select {
		case out <- batch:
			batch = make([]T, 0, size)
			return nil
		case <-ctx.Done():
			return ctx.Err()
		}
	}
	for one, err := range all {
		if err != nil {
			return errors.Join(hand(), err)
		}
		if batch = append(batch, one); len(batch) == size {
			if err := hand(); err != nil {
				return err
			}
		}
	}
	return hand()
}
