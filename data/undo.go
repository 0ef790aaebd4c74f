package data

import (
	"context"
	"database/sql"
	"fmt"
	"strings"

	"goodword/model"
)

// Undo takes back the newest change that stands and says its label. Changes
// that hold codes, looks, breaches, overrides or changes of the rule are
// passed over: those are corrected by a new entry.
func (s *Store) Undo(ctx context.Context) (string, error) { return first(s.UndoSteps(ctx, 1)) }

// UndoSteps takes back n changes, the newest first, or none of them.
func (s *Store) UndoSteps(ctx context.Context, n int) (labels []string, err error) {
	return s.steps(ctx, n, `SELECT id,label,import_id FROM changes WHERE undone=0 AND kept=0 ORDER BY id DESC LIMIT 1`, "There is nothing to undo.", true)
}

// Redo brings back the change that was taken back last.
func (s *Store) Redo(ctx context.Context) (string, error) { return first(s.RedoSteps(ctx, 1)) }

// RedoSteps brings back n changes, or none of them.
func (s *Store) RedoSteps(ctx context.Context, n int) (labels []string, err error) {
	return s.steps(ctx, n, `SELECT id,label,import_id FROM changes WHERE undone=1 ORDER BY id LIMIT 1`, "There is nothing to redo.", false)
}

func first(labels []string, err error) (string, error) {
	if err != nil {
		return "", err
	}
	return labels[0], nil
}

// steps replays changes backward or forward in one transaction.
func (s *Store) steps(ctx context.Context, n int, find, none string, back bool) (labels []string, err error) {
	if err := s.writable(); err != nil {
		return nil, err
	}
	replay := func(on beginner, large bool) error {
		return s.replaying(ctx, on, func(tx *Tx) (err error) {
			if labels, err = tx.steps(n, find, none, back); err == nil && large && !tx.bulky {
				err = model.NotAllowed("Something else was changed at this moment. Undo again.")
			}
			return err
		})
	}
	if n == 1 && back && s.isLargeImport(ctx, find) {
		err = s.unlinked(ctx, func(conn *sql.Conn) error { return replay(conn, true) })
	} else {
		err = replay(s.write, false)
	}
	if err != nil {
		return nil, err
	}
	return labels, nil
}

// isLargeImport says that what is found is taken back by the number of its rows.
func (s *Store) isLargeImport(ctx context.Context, find string) bool {
	var id, imported int64
	var label string
	return s.write.QueryRowContext(ctx, find).Scan(&id, &label, &imported) == nil && imported != 0
}

func (tx *Tx) steps(n int, find, none string, back bool) (labels []string, err error) {
	for i := range n {
		if i > 0 {
			none = fmt.Sprintf("There are only %d. Nothing was changed; ask for fewer.", i)
		}
		label, err := tx.step(find, none, back)
		if err != nil {
			return nil, err
		}
		labels = append(labels, label)
	}
	return labels, nil
}

// step replays one change. What the replay really touches is written down under
// a number of its own and compared with what the change itself touched: anything
// more means that something was built on it.
func (tx *Tx) step(find, none string, back bool) (label string, err error) {
	if _, err := tx.ExecContext(tx.ctx, "DELETE FROM change_rows WHERE change_id=?", tx.change); err != nil {
		return "", err
	}
	var id, imported int64
	if err := tx.QueryRowContext(tx.ctx, find).Scan(&id, &label, &imported); isNone(err) {
		return "", model.NotAllowed("%s", none)
	} else if err != nil {
		return "", err
	}
	if !back && imported != 0 {
		return "", model.NotAllowed("A large import is not kept twice. Import the file again: goodword import FILE")
	}
	if err := tx.frozenStands(id, back); err != nil {
		return "", err
	}
	if back && imported != 0 {
		if err := tx.guardImport(id); err != nil {
			return "", err
		}
	}
	if err := tx.replay(id, back); err != nil {
		return "", err
	}
	if err := tx.undoImport(id, imported, back); err != nil {
		return "", err
	}
	tx.replayed, tx.bulky = append(tx.replayed, id), tx.bulky || imported != 0
	_, err = tx.ExecContext(tx.ctx, "UPDATE changes SET undone=? WHERE id=?", back, id)
	return label, err
}

// UndoChange takes back one change, wherever it stands in the history, if
// nothing was built on it. It is a change of its own, so that undo and redo
// stay in order.
func (s *Store) UndoChange(ctx context.Context, id int64) (string, error) {
	if err := s.writable(); err != nil {
		return "", err
	}
	var label string
	var undone, kept, later int
	var imported int64
	err := s.write.QueryRowContext(ctx, "SELECT label, undone, kept, import_id FROM changes WHERE id=?", id).Scan(&label, &undone, &kept, &imported)
	switch {
	case isNone(err):
		return "", model.Refuse(model.ErrNotFound, "There is no change %d; see: goodword history", id)
	case err != nil:
		return "", say(err)
	case undone != 0:
		return "", model.NotAllowed("Change %d was taken back already.", id)
	case kept != 0:
		return "", model.NotAllowed("Change %d holds entries that are never erased. Correct it by a new entry.", id)
	}
	err = s.write.QueryRowContext(ctx, `SELECT count(*) FROM changes WHERE id>? AND undone=0`, id).Scan(&later)
	if err != nil {
		return "", say(err)
	}
	if later == 0 || imported != 0 { // the rows of a large import were not written down, so no new change could hold them
		return first(s.steps(ctx, 1, fmt.Sprintf("SELECT id,label,import_id FROM changes WHERE id=%d AND undone=0", id), "It was taken back already.", true))
	}
	_, err = s.change(ctx, "took back: "+label, func(tx *Tx) error {
		var built int
		err := tx.QueryRowContext(ctx, `SELECT count(*) FROM change_rows a JOIN change_rows b ON a.tbl=b.tbl AND a.row_id=b.row_id
			JOIN changes c ON c.id=b.change_id WHERE a.change_id=? AND b.change_id>? AND c.undone=0`, id, id).Scan(&built)
		if err != nil {
			return err
		}
		if built > 0 {
			return builtOn()
		}
		if err := tx.frozenStands(id, true); err != nil {
			return err
		}
		if err := tx.guardTaking(id); err != nil {
			return err
		}
		return tx.replay(id, true)
	})
	return label, err
}

func builtOn() error {
	return model.NotAllowed("Something newer was built on this change. Take back the newer ones first; see: goodword history")
}

// replaying runs fn in a transaction that is no change itself.
func (s *Store) replaying(ctx context.Context, on beginner, fn func(*Tx) error) error {
	t, err := on.BeginTx(ctx, nil)
	if err != nil {
		return say(err)
	}
	defer t.Rollback() //nolint:errcheck // after a commit there is nothing to roll back
	tx := &Tx{Tx: t, ctx: ctx, store: s, now: stamp()}
	// The scratch change lives inside this transaction only.
	res, err := t.ExecContext(ctx, "INSERT INTO changes(at,label,undone) VALUES ('','',2)")
	if err != nil {
		return say(err)
	}
	if tx.change, err = res.LastInsertId(); err != nil {
		return err
	}
	if _, err := t.ExecContext(ctx, "UPDATE recording SET change_id=?, bulk=0", tx.change); err != nil {
		return say(err)
	}
	if err := fn(tx); err != nil {
		return say(err)
	}
	if _, err := t.ExecContext(ctx, "UPDATE recording SET change_id=0, bulk=2"); err != nil {
		return say(err)
	}
	for _, table := range []string{"change_rows WHERE change_id=?", "changes WHERE id=?"} {
		if _, err := t.ExecContext(ctx, "DELETE FROM "+table, tx.change); err != nil {
			return say(err)
		}
	}
	if err := t.Commit(); err != nil || tx.bulky {
		return say(err)
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.replayed == nil {
		s.replayed = replays{}
	}
	s.replayed[tx.change] = tx.replayed
	return nil
}

// frozenStands keeps a freeze once day 1 is reached.
func (tx *Tx) frozenStands(id int64, back bool) error {
	if !back {
		return nil
	}
	var start string
	err := tx.QueryRowContext(tx.ctx, `SELECT json_extract(after,'$.start') FROM change_rows WHERE change_id=? AND tbl='waves'
		AND before IS NOT NULL AND json_extract(before,'$.frozen_on')='' AND json_extract(after,'$.frozen_on')<>''`, id).Scan(&start)
	if isNone(err) {
		return nil
	}
	if err == nil && model.Date(start) <= tx.store.Today() {
		return model.NotAllowed("The wave has begun, so its freeze stands. Record a withdrawal or a breach instead.")
	}
	return err
}

// replay writes the rows of a change as they were before (back) or after it.
func (tx *Tx) replay(id int64, back bool) error {
	if _, err := tx.ExecContext(tx.ctx, "PRAGMA defer_foreign_keys=ON"); err != nil {
		return err
	}
	tables, err := texts(tx.ctx, tx, "SELECT DISTINCT tbl FROM change_rows WHERE change_id=?", id)
	if err != nil {
		return err
	}
	plan := map[string]replaySQL{}
	for _, t := range tables {
		cols, err := tableColumns(tx.ctx, tx, t)
		if err != nil {
			return err
		}
		plan[t] = newReplaySQL(t, cols)
	}
	order := "id"
	if back {
		order = "id DESC"
	}
	if err := tx.replayRows(id, order, back, plan); err != nil {
		return err
	}
	var extra int
	err = tx.QueryRowContext(tx.ctx, `SELECT count(*) FROM change_rows n WHERE n.change_id=? AND NOT EXISTS
		(SELECT 1 FROM change_rows o WHERE o.change_id=? AND o.tbl=n.tbl AND o.row_id=n.row_id)`, tx.change, id).Scan(&extra)
	if err != nil {
		return err
	}
	if extra > 0 {
		return builtOn()
	}
	return nil
}

type rowImage struct {
	table         string
	id            int64
	before, after sql.NullString
}

// replayRows walks the change in pages, so that undoing a large one does not
// hold it in memory.
func (tx *Tx) replayRows(id int64, order string, back bool, plan map[string]replaySQL) error {
	const page = 2000
	for offset := 0; ; offset += page {
		images, err := tx.images(id, order, offset, page)
		if err != nil {
			return err
		}
		for _, im := range images {
			from, to := im.before, im.after
			if back {
				from, to = to, from
			}
			if err := plan[im.table].apply(tx, im.id, from, to); err != nil {
				return fmt.Errorf("replay %s: %w", im.table, err)
			}
		}
		if len(images) < page {
			return nil
		}
	}
}

func (tx *Tx) images(id int64, order string, offset, limit int) ([]rowImage, error) {
	rows, err := tx.QueryContext(tx.ctx, fmt.Sprintf("SELECT tbl,row_id,before,after FROM change_rows WHERE change_id=? ORDER BY %s LIMIT ? OFFSET ?", order), id, limit, offset)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var out []rowImage
	for rows.Next() {
		var im rowImage
		if err := rows.Scan(&im.table, &im.id, &im.before, &im.after); err != nil {
			return nil, err
		}
		out = append(out, im)
	}
	return out, rows.Err()
}

// replaySQL are the three statements that move a row to an image.
type replaySQL struct{ insert, update, remove string }

func newReplaySQL(table string, cols []string) replaySQL {
	var names, values, set []string
	for _, c := range cols {
		value := fmt.Sprintf("json_extract(?1,'$.%s')", c)
		names, values = append(names, fmt.Sprintf("%q", c)), append(values, value)
		if c != "id" { // set to itself it would still be looked for in every table that points here
			set = append(set, fmt.Sprintf("%q=%s", c, value))
		}
	}
	return replaySQL{
		insert: fmt.Sprintf("INSERT INTO %s(%s) VALUES (%s)", table, strings.Join(names, ","), strings.Join(values, ",")),
		update: fmt.Sprintf("UPDATE %s SET %s WHERE id=?2", table, strings.Join(set, ",")),
		remove: fmt.Sprintf("DELETE FROM %s WHERE id=?2 AND ?1 IS NULL", table),
	}
}

// apply brings one row from one image to the other. A row that is not as the
// image says has been built on.
func (r replaySQL) apply(tx *Tx, id int64, from, to sql.NullString) error {
	text, args := r.update, []any{to.String, id}
	switch {
	case !to.Valid:
		text, args = r.remove, []any{nil, id}
	case !from.Valid:
		text, args = r.insert, []any{to.String}
	}
	res, err := tx.again(text, args...)
	if err != nil {
		return err
	}
	if n, _ := res.RowsAffected(); n == 0 && to.Valid {
		return builtOn()
	}
	return nil
}
