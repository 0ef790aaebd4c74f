package data

import (
	"context"
	"database/sql/driver"
	"fmt"
	"slices"

	"goodword/model"
)

// bulkChange is change on a connection of its own that does not look up every
// row that an added one points to, which takes longer than adding it, and holds
// more of the file in memory. Only what adds rows under ids of its own making
// may use it. Pragmas hold for a connection, so it is closed at the end.
func (s *Store) bulkChange(ctx context.Context, label string, fn func(*Tx) error) (int64, error) {
	if s.write == nil {
		return s.change(ctx, label, fn) // which says why not
	}
	conn, err := s.write.Conn(ctx)
	if err != nil {
		return 0, say(err)
	}
	defer conn.Raw(func(any) error { return driver.ErrBadConn }) //nolint:errcheck // it closes
	if _, err := conn.ExecContext(ctx, "PRAGMA foreign_keys=OFF; PRAGMA cache_size=-98304"); err != nil {
		return 0, say(err)
	}
	return s.changeOn(ctx, conn, label, fn)
}

// recordBulk stops the writing down of added rows for the rest of the change:
// they carry the number of their import and are taken back by it.
func (tx *Tx) recordBulk(importID int64) error {
	if _, err := tx.ExecContext(tx.ctx, "UPDATE recording SET bulk=1"); err != nil {
		return err
	}
	_, err := tx.ExecContext(tx.ctx, "UPDATE changes SET import_id=? WHERE id=?", importID, tx.change)
	return err
}

// withoutInsertTriggers takes off what fires for every added row of the tables
// and gives back what puts it on again: a large import writes no rows down and
// fills the search batch by batch, and even a trigger that does nothing costs
// as much as the row. Should the change fail, they are back with everything else.
func (tx *Tx) withoutInsertTriggers(tables []string) (putBack func() error, err error) {
	var made []string
	for _, t := range tables {
		for _, name := range []string{"undo_" + t + "_i", "search_" + t + "_i"} {
			text, err := texts(tx.ctx, tx, "SELECT sql FROM sqlite_schema WHERE type='trigger' AND name=?", name)
			if err != nil {
				return nil, err
			}
			if len(text) == 0 { // not every table is searched
				continue
			}
			made = append(made, text...)
			if _, err := tx.ExecContext(tx.ctx, "DROP TRIGGER "+name); err != nil {
				return nil, err
			}
		}
	}
	return func() error {
		for _, text := range made {
			if _, err := tx.ExecContext(tx.ctx, text); err != nil {
				return err
			}
		}
		return nil
	}, nil
}

// fillSearch makes rows findable that were added without their trigger.
func (tx *Tx) fillSearch(table string, rows []model.Row) error {
	i := slices.IndexFunc(searchedTables, func(s searched) bool { return s.table == table })
	if i < 0 || len(rows) == 0 {
		return nil
	}
	_, err := tx.again(searchedTables[i].fill(), rows[0].Head().ID, rows[len(rows)-1].Head().ID)
	return err
}

// undoImport deletes what a large import added, unless something was built on
// one of its people.
func (tx *Tx) undoImport(importID int64, back bool) error {
	if importID == 0 || !back {
		return nil
	}
	tables, err := nounTables(tx.ctx, tx)
	if err != nil {
		return err
	}
	var added []string
	for _, t := range tables {
		cols, err := tableColumns(tx.ctx, tx, t)
		if err != nil {
			return err
		}
		carries := slices.Contains(cols, "import_id")
		if carries {
			added = append(added, t)
		}
		if err := tx.nothingBuilt(t, cols, carries, importID); err != nil {
			return err
		}
	}
	if _, err := tx.ExecContext(tx.ctx, "UPDATE recording SET bulk=2"); err != nil {
		return err
	}
	// Children before people, so that no cascade has to look for them.
	slices.SortFunc(added, func(a, b string) int { return rankTable(a) - rankTable(b) })
	for _, t := range added {
		if _, err := tx.ExecContext(tx.ctx, fmt.Sprintf("DELETE FROM %s WHERE import_id=?", t), importID); err != nil {
			return err
		}
	}
	if _, err := tx.ExecContext(tx.ctx, "DELETE FROM imports WHERE id=?", importID); err != nil {
		return err
	}
	_, err = tx.ExecContext(tx.ctx, "UPDATE recording SET bulk=0")
	return err
}

func rankTable(t string) int {
	if t == "people" {
		return 1
	}
	return 0
}

// nothingBuilt refuses where a row of another origin hangs on a person of the
// import, or where one of its rows was changed by hand.
func (tx *Tx) nothingBuilt(table string, cols []string, carries bool, importID int64) error {
	if slices.Contains(cols, "person_id") {
		other := ""
		if carries {
			other = " AND t.import_id IS NOT ?1"
		}
		var one int
		err := tx.QueryRowContext(tx.ctx, fmt.Sprintf(`SELECT 1 FROM %s t JOIN people p ON p.id=t.person_id WHERE p.import_id=?1%s LIMIT 1`, table, other), importID).Scan(&one)
		if err == nil {
			return builtOn()
		}
		if !isNone(err) {
			return err
		}
	}
	if table == "people" {
		var name string
		err := tx.QueryRowContext(tx.ctx, "SELECT name FROM people WHERE import_id=? AND rev>1 LIMIT 1", importID).Scan(&name)
		if err == nil {
			return model.NotAllowed("%s was changed after the import. Take that back first; see: goodword history", name)
		}
		if !isNone(err) {
			return err
		}
	}
	return nil
}
