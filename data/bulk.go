package data

import (
	"context"
	"database/sql"
	"database/sql/driver"
	"errors"
	"fmt"
	"slices"
	"strings"
)

// withoutLinks does without looking up every row that an added one points to,
// or that points to one taken away, which takes longer than the row. More of the
// file in memory was no faster, and costs twice what it holds. What is sorted
// spills to a file that has no name and that nobody else can open.
const withoutLinks = "PRAGMA foreign_keys=OFF; PRAGMA temp_store=FILE"

// unlinked is a connection of its own without links. Only what adds rows under
// ids of its own making, or takes those away again, may use it. Pragmas hold for
// a connection, so it is closed at the end.
func (s *Store) unlinked(ctx context.Context, fn func(*sql.Conn) error) error {
	conn, err := s.write.Conn(ctx)
	if err != nil {
		return say(err)
	}
	defer conn.Raw(func(any) error { return driver.ErrBadConn }) //nolint:errcheck // it closes
	if _, err := conn.ExecContext(ctx, withoutLinks); err != nil {
		return say(err)
	}
	return fn(conn)
}

// inBulk is change on a connection that is unlinked, and alone if that is asked
// for.
func (s *Store) inBulk(alone bool) func(context.Context, string, func(*Tx) error) (int64, error) {
	return func(ctx context.Context, label string, fn func(*Tx) error) (id int64, err error) {
		if err := s.writable(); err != nil {
			return 0, err
		}
		err = s.unlinked(ctx, func(conn *sql.Conn) (err error) {
			if alone {
				defer s.alone(ctx, conn)()
			}
			id, err = s.changeOn(ctx, conn, label, fn)
			return err
		})
		return id, err
	}
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
// and gives back what puts it on again: a large import writes no rows down, and
// even a trigger that does nothing costs as much as the row. The search is
// filled at the end, table by table, since it wants its rows in order; until
// then it hears only of changes to the rows that were there before. Should the
// change fail, all is back with everything else.
func (tx *Tx) withoutInsertTriggers(next numbers, tables []string) (putBack func() error, err error) {
	var later []string
	for _, t := range tables {
		last, err := next.last(tx.ctx, tx, t)
		if err != nil {
			return nil, err
		}
		if i := slices.IndexFunc(searchedTables, func(s searched) bool { return s.table == t }); i >= 0 {
			later = append(later, searchedTables[i].fill(last))
		}
		for _, name := range []string{"undo_" + t + "_i", "search_" + t + "_i", "search_" + t + "_u"} {
			made, err := texts(tx.ctx, tx, "SELECT sql FROM sqlite_schema WHERE type='trigger' AND name=?", name)
			if err != nil {
				return nil, err
			}
			if len(made) == 0 { // not every table is searched
				continue
			}
			drop := "DROP TRIGGER IF EXISTS " + name
			later = append(later, drop, made[0])
			if err := tx.run(drop); err != nil {
				return nil, err
			}
			if strings.HasSuffix(name, "_u") {
				if err := tx.run(strings.Replace(made[0], " WHEN ", fmt.Sprintf(" WHEN OLD.id<=%d AND ", last), 1)); err != nil {
					return nil, err
				}
			}
		}
	}
	return func() error { return tx.run(slices.Concat(searchInBulk, later, searchInSmall)...) }, nil
}

// While much is added the search puts its pieces together rarely, and in larger
// ones; afterwards it does as SQLite does by itself.
var (
	searchInBulk  = searchSet(0, 64, 2<<20)
	searchInSmall = searchSet(4, 16, 1<<20)
)

func searchSet(automerge, crisismerge, hashsize int) []string {
	const set = "INSERT INTO search(search, rank) VALUES('%s', %d)"
	return []string{fmt.Sprintf(set, "automerge", automerge), fmt.Sprintf(set, "crisismerge", crisismerge), fmt.Sprintf(set, "hashsize", hashsize)}
}

// run runs statements without values, one after the other.
func (tx *Tx) run(texts ...string) error {
	for _, text := range texts {
		if _, err := tx.ExecContext(tx.ctx, text); err != nil {
			return err
		}
	}
	return nil
}

// sortedLater are the indexes whose order has nothing to do with the order in
// which rows come: where most rows are new, sorting them all at the end is
// quicker than finding each its place.
var sortedLater = []string{"people_name", "measures_part"}

// withoutIndexes takes them off and gives back what puts them on again.
func (tx *Tx) withoutIndexes(names []string) (putBack func() error, err error) {
	made, err := texts(tx.ctx, tx, "SELECT sql FROM sqlite_schema WHERE type='index' AND name IN ('"+strings.Join(names, "','")+"')")
	for _, name := range names {
		if err == nil {
			err = tx.run("DROP INDEX " + name)
		}
	}
	return func() error { return tx.run(made...) }, err
}

// undoImport deletes what a large import added, unless something was built on
// it.
func (tx *Tx) undoImport(change, importID int64, back bool) error {
	if importID == 0 || !back {
		return nil
	}
	tables, err := nounTables(tx.ctx, tx)
	if err != nil {
		return err
	}
	// Children before people, so that no cascade has to look for them.
	slices.SortFunc(tables, func(a, b string) int { return rankTable(a) - rankTable(b) })
	var added []string
	for _, t := range tables {
		cols, err := tableColumns(tx.ctx, tx, t)
		if err != nil {
			return err
		}
		if slices.Contains(cols, "import_id") {
			added = append(added, t)
		}
	}
	if err := tx.nothingChanged(change, importID); err != nil {
		return err
	}
	for _, t := range tables {
		if err := tx.nothingBuilt(t, added, importID); err != nil {
			return err
		}
	}
	if _, err := tx.ExecContext(tx.ctx, "UPDATE recording SET bulk=2"); err != nil {
		return err
	}
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

// nothingChanged refuses where a later change that stands touched a row of the
// import.
func (tx *Tx) nothingChanged(change, importID int64) error {
	var one int
	err := tx.QueryRowContext(tx.ctx, `SELECT 1 FROM change_rows r JOIN changes c ON c.id=r.change_id
		WHERE r.change_id>? AND c.undone=0 AND json_extract(r.before,'$.import_id')=? LIMIT 1`, change, importID).Scan(&one)
	return standsAlone(err)
}

// nothingBuilt refuses where a row of another origin points to a row that the
// import added: a code to its mention, a gift to its person.
func (tx *Tx) nothingBuilt(table string, added []string, importID int64) error {
	rows, err := tx.QueryContext(tx.ctx, `SELECT "table", "from" FROM pragma_foreign_key_list(?)`, table)
	if err != nil {
		return err
	}
	var pointers [][2]string
	for rows.Next() {
		var to [2]string
		if err := rows.Scan(&to[0], &to[1]); err != nil {
			return errors.Join(err, rows.Close())
		}
		if slices.Contains(added, to[0]) {
			pointers = append(pointers, to)
		}
	}
	if err := errors.Join(rows.Err(), rows.Close()); err != nil {
		return err
	}
	other := ""
	if slices.Contains(added, table) {
		other = " AND t.import_id IS NOT ?1"
	}
	for _, to := range pointers {
		var one int
		err := tx.QueryRowContext(tx.ctx, fmt.Sprintf(`SELECT 1 FROM %s t JOIN %s p ON p.id=t.%q WHERE p.import_id=?1%s LIMIT 1`, table, to[0], to[1], other), importID).Scan(&one)
		if err := standsAlone(err); err != nil {
			return err
		}
	}
	return nil
}

// standsAlone turns the answer of a search for what was built on a change into
// its refusal.
func standsAlone(err error) error {
	switch {
	case err == nil:
		return builtOn()
	case isNone(err):
		return nil
	}
	return err
}
