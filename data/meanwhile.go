package data

import (
	"context"
	"database/sql"
)

// meanwhile is writing that goes on while its change is thought about further.
type meanwhile struct {
	done  chan struct{}
	err   error
	fault any
}

// goOn writes with fn and returns at once. Whatever asks the change next
// waits until it is written, so that nobody sees half of it; what fails makes
// the change fail. fn must not share with the caller what either of them alters.
func (tx *Tx) goOn(fn func(*Tx) error) error {
	if err := tx.wait(); err != nil {
		return err
	}
	if tx.prepared == nil {
		tx.prepared = map[string]*sql.Stmt{}
	}
	own := *tx // waits for nobody, and shares what is prepared
	m := &meanwhile{done: make(chan struct{})}
	tx.meanwhile = m
	go func() {
		defer close(m.done)
		defer func() { m.fault = recover() }()
		m.err = fn(&own)
	}()
	return nil
}

// wait is over when all is written. A failure stays, since nothing can be
// thought of a change that was written in half.
func (tx *Tx) wait() error {
	m := tx.meanwhile
	if m == nil {
		return nil
	}
	<-m.done
	if fault := m.fault; fault != nil {
		m.fault = nil // it is told once
		panic(fault)
	}
	return m.err
}

// QueryContext is sql.Tx's, after what is being written.
func (tx *Tx) QueryContext(ctx context.Context, query string, args ...any) (*sql.Rows, error) {
	if err := tx.wait(); err != nil {
		return nil, err
	}
	return tx.Tx.QueryContext(ctx, query, args...)
}

// QueryRowContext is sql.Tx's, after what is being written. It cannot say that
// this failed; the next that writes does.
func (tx *Tx) QueryRowContext(ctx context.Context, query string, args ...any) *sql.Row {
	_ = tx.wait()
	return tx.Tx.QueryRowContext(ctx, query, args...)
}

// ExecContext is sql.Tx's, after what is being written.
func (tx *Tx) ExecContext(ctx context.Context, query string, args ...any) (sql.Result, error) {
	if err := tx.wait(); err != nil {
		return nil, err
	}
	return tx.Tx.ExecContext(ctx, query, args...)
}
