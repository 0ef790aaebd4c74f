package data

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"strings"

	"goodword/model"
)

// Tx is an open change. It satisfies model.Writer.
type Tx struct {
	*sql.Tx
	ctx      context.Context
	store    *Store
	now      string
	change   int64
	breached map[int64]bool // people for whom this change logs a breach
	prepared map[string]*sql.Stmt
	replayed []int64 // changes that an undo or a redo replayed
	bulky    bool    // one of them a large import, whose rows are not written down

	ended *[]int64              // the waves that are over; nil until asked for
	books map[int64]*model.Book // of those, as this change found them

	meanwhile *meanwhile // nil where nothing is being written beside
}

var _ model.Writer = (*Tx)(nil)

// Save writes through the one road: one transaction, one change, one undo.
func (s *Store) Save(label string, rows ...model.Row) error {
	return s.Do(label, func(w model.Writer) error { return w.Save(rows...) })
}

// Remove takes rows away, with what hangs on them; undo brings all back.
func (s *Store) Remove(label string, rows ...model.Row) error {
	return s.Do(label, func(w model.Writer) error { return w.Remove(rows...) })
}

// Do runs fn as one change named by label, in the past tense: "thanked Ben".
// An error from fn leaves nothing behind.
func (s *Store) Do(label string, fn func(model.Writer) error) error {
	_, err := s.change(context.Background(), label, func(tx *Tx) error { return fn(tx) })
	return err
}

// change is Do with a context and the number of the change, 0 when fn wrote
// nothing.
func (s *Store) change(ctx context.Context, label string, fn func(*Tx) error) (int64, error) {
	if err := s.writable(); err != nil {
		return 0, err
	}
	return s.changeOn(ctx, s.write, label, fn)
}

// writable refuses where nothing could be written, or nobody would find it.
func (s *Store) writable() error {
	if s.write == nil {
		return model.Refuse(model.ErrFile, "The file is open for reading only. Nothing was written; open it without --read-only, or check its rights.")
	}
	if s.Gone() {
		return model.Refuse(model.ErrFile, "The file is no longer at %s. Nothing was written; put it back, or make a copy in Setup (9) before you quit.", s.path)
	}
	return nil
}

// beginner is what a transaction is begun on.
type beginner interface {
	BeginTx(ctx context.Context, opts *sql.TxOptions) (*sql.Tx, error)
}

func (s *Store) changeOn(ctx context.Context, on beginner, label string, fn func(*Tx) error) (int64, error) {
	t, err := on.BeginTx(ctx, nil)
	if err != nil {
		return 0, say(err)
	}
	defer t.Rollback() //nolint:errcheck // after a commit there is nothing to roll back
	tx := &Tx{Tx: t, ctx: ctx, store: s, now: stamp(), breached: map[int64]bool{}}
	defer tx.wait() //nolint:errcheck // the change has failed already, or nothing is left to wait for
	if err := tx.open(label); err != nil {
		return 0, say(err)
	}
	if err := fn(tx); err != nil {
		return 0, say(err)
	}
	wrote, err := tx.close()
	if err != nil {
		return 0, say(err)
	}
	if err := t.Commit(); err != nil {
		return 0, say(err)
	}
	if !wrote {
		return 0, nil
	}
	return tx.change, nil
}

func (tx *Tx) open(label string) error {
	res, err := tx.ExecContext(tx.ctx, "INSERT INTO changes(at,label) VALUES (?,?)", tx.now, model.Clean(label))
	if err != nil {
		return err
	}
	if tx.change, err = res.LastInsertId(); err != nil {
		return err
	}
	_, err = tx.ExecContext(tx.ctx, "UPDATE recording SET change_id=?, bulk=0", tx.change)
	return err
}

// close marks what may never be erased, drops a change that wrote nothing, and
// gives up the redo of changes that were taken back before.
func (tx *Tx) close() (wrote bool, err error) {
	var rows, kept int
	var imported int64
	err = tx.QueryRowContext(tx.ctx, `SELECT count(*), coalesce(sum(before IS NULL AND tbl IN ('`+strings.Join(model.AppendOnly, "','")+`')),0)
		FROM change_rows WHERE change_id=?`, tx.change).Scan(&rows, &kept)
	if err == nil {
		err = tx.QueryRowContext(tx.ctx, "SELECT import_id FROM changes WHERE id=?", tx.change).Scan(&imported)
	}
	if err != nil {
		return false, err
	}
	if rows == 0 && imported == 0 {
		_, err = tx.ExecContext(tx.ctx, "DELETE FROM changes WHERE id=?", tx.change)
	} else if kept > 0 {
		_, err = tx.ExecContext(tx.ctx, "UPDATE changes SET kept=1 WHERE id=?", tx.change)
	}
	if err == nil && rows > 0 {
		_, err = tx.ExecContext(tx.ctx, "UPDATE changes SET undone=2 WHERE undone=1")
	}
	if err == nil {
		_, err = tx.ExecContext(tx.ctx, "UPDATE recording SET change_id=0, bulk=2")
	}
	return rows > 0 || imported != 0, err
}

// Save adds rows without an id and changes the others where their rev stands.
func (tx *Tx) Save(rows ...model.Row) error {
	for _, row := range rows {
		clean(row)
		if err := row.Check(); err != nil {
			return err
		}
		if err := tx.guard(row); err != nil {
			return err
		}
		write := update
		if row.Head().ID == 0 {
			write = insert
		}
		if err := write(tx.ctx, tx, tx.now, row); err != nil {
			return err
		}
	}
	return nil
}

// Remove deletes rows; what belongs to them goes with them.
func (tx *Tx) Remove(rows ...model.Row) error {
	for _, row := range rows {
		if err := tx.guardRemoval(row); err != nil {
			return err
		}
		if _, err := tx.ExecContext(tx.ctx, statementsOf(row).remove, row.Head().ID); err != nil {
			return fmt.Errorf("remove from %s: %w", row.Table(), say(err))
		}
	}
	return nil
}

// Change is one row of the history.
type Change = model.Change

// History lists the newest changes first.
func (s *Store) History(ctx context.Context, limit int) ([]Change, error) {
	rows, err := s.read.QueryContext(ctx, `SELECT id, at, label, undone, kept, (SELECT count(*) FROM change_rows WHERE change_id=changes.id)
		FROM changes ORDER BY id DESC LIMIT ?`, limit)
	if err != nil {
		return nil, say(err)
	}
	defer rows.Close()
	var out []Change
	for rows.Next() {
		var c Change
		var undone int
		if err := rows.Scan(&c.ID, &c.At, &c.Label, &undone, &c.Kept, &c.Rows); err != nil {
			return nil, say(err)
		}
		c.Undone = undone != 0
		out = append(out, c)
	}
	return out, say(rows.Err())
}

// isNone says that a query found nothing.
func isNone(err error) bool { return errors.Is(err, sql.ErrNoRows) }
