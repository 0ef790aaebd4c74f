package data

import (
	"fmt"
	"slices"

	"goodword/model"
)

// recordBulk stops the writing down of added rows for the rest of the change:
// they carry the number of their import and are taken back by it.
func (tx *Tx) recordBulk(importID int64) error {
	if _, err := tx.ExecContext(tx.ctx, "UPDATE recording SET bulk=1"); err != nil {
		return err
	}
	_, err := tx.ExecContext(tx.ctx, "UPDATE changes SET import_id=? WHERE id=?", importID, tx.change)
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
