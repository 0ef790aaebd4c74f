package data

import (
	"database/sql"
	"fmt"
	"maps"
	"slices"
	"strings"

	"goodword/model"
)

// guardOver keeps what was recorded of a wave that is over: a row of it may
// neither be added, changed nor removed where its summary would read otherwise.
func (tx *Tx) guardOver(row model.Row, gone bool) error {
	if model.RowOf(row.Table()) == nil {
		return nil
	}
	waves, err := tx.overWaves(row)
	for _, w := range waves {
		b, err := tx.bookOf(w)
		if err != nil {
			return err
		}
		if b.Alters(row, gone) {
			return model.NotAllowed("%s", b.Wave.Stays())
		}
	}
	return err
}

// overWaves are the waves that are over to which the row belongs,
// as it is in the file and as it is given.
func (tx *Tx) overWaves(row model.Row) ([]int64, error) {
	over, err := tx.over()
	if len(over) == 0 {
		return nil, err
	}
	refs := map[string]int64{}
	for _, c := range model.Columns(row) {
		if id, ok := c.Value(row).(int64); ok && c.Ref {
			refs[c.Name] = id
		}
	}
	waves, err := tx.wavesBy(row.Table(), refs)
	if err == nil && row.Head().ID != 0 {
		var before []int64
		before, err = tx.wavesOf(row.Table(), row.Head().ID)
		waves = append(waves, before...)
	}
	slices.Sort(waves)
	return slices.DeleteFunc(slices.Compact(waves), func(id int64) bool { return !slices.Contains(over, id) }), err
}

// over are the waves that are over, looked up once in a change.
func (tx *Tx) over() ([]int64, error) {
	if tx.ended != nil {
		return *tx.ended, nil
	}
	ids, err := ints(tx.ctx, tx, "SELECT id FROM waves WHERE closed_on<>'' OR abandoned_on<>''")
	if err == nil {
		tx.ended = &ids
	}
	return ids, err
}

// ofPeople are the tables whose rows belong to the waves of their person where
// nothing else says to which. What a person is, agreed to or did elsewhere
// belongs to none.
var ofPeople = []string{"mentions", "recognitions", "replies", "suggestions"}

// parentTables are where the rows lie to which others belong, by the column.
var parentTables = map[string]string{
	"decision_id": "decisions", "mention_id": "mentions", "ritual_id": "rituals",
	"space_id": "spaces", "suggestion_id": "suggestions", "touch_id": "touches",
}

// wavesBy are the waves to which a row of the table belongs that points so.
func (tx *Tx) wavesBy(table string, refs map[string]int64) (waves []int64, err error) {
	if id := refs["wave_id"]; id != 0 {
		return []int64{id}, nil
	}
	for _, col := range slices.Sorted(maps.Keys(parentTables)) {
		if id := refs[col]; id != 0 && err == nil {
			var more []int64
			more, err = tx.wavesOf(parentTables[col], id)
			waves = append(waves, more...)
		}
	}
	if err != nil || len(waves) > 0 || refs["person_id"] == 0 || !slices.Contains(ofPeople, table) {
		return waves, err
	}
	return ints(tx.ctx, tx, "SELECT wave_id FROM arms WHERE person_id=? AND arm IN ('engaged','control')", refs["person_id"])
}

// wavesOf are the waves to which a row of the file belongs.
func (tx *Tx) wavesOf(table string, id int64) ([]int64, error) {
	if table == "waves" {
		return []int64{id}, nil
	}
	var cols []string
	for _, c := range model.Columns(model.RowOf(table)) {
		if c.Ref {
			cols = append(cols, c.Name)
		}
	}
	if len(cols) == 0 {
		return nil, nil
	}
	found, dest := make([]sql.NullInt64, len(cols)), make([]any, len(cols))
	for i := range found {
		dest[i] = &found[i]
	}
	err := tx.QueryRowContext(tx.ctx, fmt.Sprintf("SELECT %s FROM %s WHERE id=?", strings.Join(cols, ","), table), id).Scan(dest...)
	if isNone(err) {
		return nil, nil
	}
	refs := map[string]int64{}
	for i, c := range cols {
		refs[c] = found[i].Int64
	}
	if err != nil {
		return nil, err
	}
	return tx.wavesBy(table, refs)
}

// bookOf is the wave as the open change finds it.
func (tx *Tx) bookOf(wave int64) (*model.Book, error) {
	if b := tx.books[wave]; b != nil {
		return b, nil
	}
	var number int64
	if err := tx.QueryRowContext(tx.ctx, "SELECT number FROM waves WHERE id=?", wave).Scan(&number); err != nil {
		return nil, err
	}
	r := newBookReader(tx.ctx, tx, tx.store)
	if err := r.read(number); err != nil {
		return nil, err
	}
	if tx.books == nil {
		tx.books = map[int64]*model.Book{}
	}
	tx.books[wave] = r.b.Index()
	return tx.books[wave], nil
}

// guardTaking refuses to take back, out of turn, what was recorded of a wave
// before it ended.
func (tx *Tx) guardTaking(change int64) error {
	rows, err := tx.QueryContext(tx.ctx, "SELECT tbl,coalesce(before,after),before IS NULL FROM change_rows WHERE change_id=?", change)
	if err != nil {
		return err
	}
	type taking struct {
		row  model.Row
		gone bool
	}
	var list []taking
	err = func() error {
		defer rows.Close()
		for rows.Next() {
			var table string
			var text []byte
			var t taking
			if err := rows.Scan(&table, &text, &t.gone); err != nil {
				return err
			}
			if t.row = model.RowOf(table); t.row == nil {
				continue
			}
			image, err := imageOf(text)
			if err != nil {
				return err
			}
			for _, c := range model.Columns(t.row) {
				if err := c.Set(t.row, image[c.Name]); err != nil {
					return err
				}
			}
			list = append(list, t)
		}
		return rows.Err()
	}()
	for _, t := range list {
		if err == nil {
			err = tx.guardOver(t.row, t.gone)
		}
	}
	return err
}

// guardImport is guardTaking for a large import, whose rows the history does
// not hold.
func (tx *Tx) guardImport(change int64) error {
	waves, err := tx.over()
	for _, n := range waves {
		b, err := tx.bookOf(n)
		if err != nil {
			return err
		}
		var before bool
		err = tx.QueryRowContext(tx.ctx, "SELECT at<=? FROM changes WHERE id=?", b.Ended.At, change).Scan(&before)
		if err != nil {
			return err
		}
		if before {
			return model.NotAllowed("%s", b.Wave.Stays())
		}
	}
	return err
}
