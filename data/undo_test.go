package data

import (
	"context"
	"flag"
	"fmt"
	"path/filepath"
	"reflect"
	"testing"

	"pgregory.net/rapid"

	"goodword/model"
)

// anyRow draws a row of any noun with hostile words and numbers, pointing to
// rows that are there where a reference is wanted.
func anyRow(t *rapid.T, s *Store, n int) model.Row {
	rows := nouns()
	row := rows[rapid.IntRange(0, len(rows)-1).Draw(t, "noun")]
	row = reflect.New(reflect.TypeOf(row).Elem()).Interface().(model.Row)
	fillRow(t, s, row, n)
	return row
}

func fillRow(t *rapid.T, s *Store, row model.Row, n int) {
	for _, c := range model.Columns(row) {
		switch c.Name {
		case "id", "rev", "created", "changed":
			continue
		}
		var value any
		_, real := c.Value(row).(float64)
		switch {
		case c.Ref:
			value = aReference(t, s, row.Table(), c.Name)
		case c.Text():
			value = rapid.SampledFrom([]string{"", "a", "'", "\"q\"", "line\nbreak", "日本", "{\"json\":1}", "null", "\\u0000", "1e3"}).Draw(t, c.Name)
		case c.Bool():
			value = rapid.Int64Range(0, 1).Draw(t, c.Name)
		case real:
			value = rapid.Float64().Draw(t, c.Name)
		default:
			value = rapid.Int64().Draw(t, c.Name)
		}
		switch c.Name { // what must be one of a kind
		case "norm", "number", "week", "name", "question", "source":
			if c.Text() {
				value = fmt.Sprint(value, n)
			} else {
				value = int64(n)
			}
		}
		if err := c.Set(row, value); err != nil {
			t.Fatal(err)
		}
	}
}

// aReference is the id of some row of the table that the column points to, or
// nothing.
func aReference(t *rapid.T, s *Store, table, column string) any {
	var target string
	err := s.write.QueryRow(`SELECT "table" FROM pragma_foreign_key_list(?) WHERE "from"=?`, table, column).Scan(&target)
	if err != nil {
		t.Fatalf("%s.%s is named like a reference and is none: %v", table, column, err)
	}
	ids, err := ints(context.Background(), s.write, "SELECT id FROM "+target)
	if err != nil {
		t.Fatal(err)
	}
	if len(ids) == 0 {
		return nil
	}
	return rapid.SampledFrom(ids).Draw(t, "ref")
}

// fewerChecks keeps a costly property within the gate; -rapid.checks overrules.
func fewerChecks(t *testing.T, n string) {
	t.Helper()
	set := false
	flag.Visit(func(f *flag.Flag) { set = set || f.Name == "rapid.checks" })
	if !set {
		must(t, flag.Set("rapid.checks", n))
		t.Cleanup(func() { must(t, flag.Set("rapid.checks", "100")) })
	}
}

// TestEveryWriteCanBeUndone adds, changes and removes rows of every noun, with
// all cascades, takes changes back, brings them again and closes the file in
// between, and compares with what the file looked like at each moment.
func TestEveryWriteCanBeUndone(t *testing.T) {
	ctx := context.Background()
	checks := "25"
	if testing.Short() {
		checks = "5"
	}
	fewerChecks(t, checks)
	files := 0
	rapid.Check(t, func(rt *rapid.T) {
		files++
		path := filepath.Join(t.TempDir(), fmt.Sprint(files, ".db"))
		s := fresh(t, path)
		defer func() { s.Close() }()
		moments := []map[string][]string{dump(t, s)}
		at := 0
		for n := range rapid.IntRange(1, 30).Draw(rt, "steps") {
			switch rapid.SampledFrom([]string{"write", "write", "write", "write", "undo", "undo", "redo", "reopen"}).Draw(rt, "step") {
			case "write":
				wrote, err := someWrite(rt, s, n)
				if err != nil || !wrote {
					continue
				}
				moments = append(moments[:at+1], dump(t, s))
				at++
			case "undo":
				_, err := s.Undo(ctx)
				if (err == nil) != (at > 0) {
					rt.Fatalf("undo at %d: %v", at, err)
				}
				at = max(0, at-1)
			case "redo":
				_, err := s.Redo(ctx)
				if (err == nil) != (at < len(moments)-1) {
					rt.Fatalf("redo at %d of %d: %v", at, len(moments), err)
				}
				at = min(at+1, len(moments)-1)
			case "reopen":
				s.Close()
				var err error
				if s, err = Open(ctx, path, Options{Today: "2026-04-24"}); err != nil {
					rt.Fatal(err)
				}
			}
			same(t, "the file", dump(t, s), moments[at])
		}
	})
}

// someWrite does one write past the checks of the nouns, whose rules are not
// what is tested here, and says whether it wrote.
func someWrite(rt *rapid.T, s *Store, n int) (bool, error) {
	row := anyRow(rt, s, n)
	for _, t := range model.AppendOnly {
		if row.Table() == t {
			return false, nil
		}
	}
	ids, err := ints(context.Background(), s.write, "SELECT id FROM "+row.Table())
	if err != nil {
		rt.Fatal(err)
	}
	add, remove := rapid.Bool().Draw(rt, "add"), rapid.Bool().Draw(rt, "remove")
	change, err := s.change(context.Background(), "wrote", func(tx *Tx) error {
		if len(ids) == 0 || add {
			return insert(tx.ctx, tx, tx.now, row)
		}
		id := rapid.SampledFrom(ids).Draw(rt, "row")
		if remove {
			_, err := tx.ExecContext(tx.ctx, statementsOf(row).remove, id)
			return err
		}
		h := row.Head()
		h.ID = id
		if err := tx.QueryRow("SELECT rev,created FROM "+row.Table()+" WHERE id=?", id).Scan(&h.Rev, &h.Created); err != nil {
			return err
		}
		return update(tx.ctx, tx, tx.now, row)
	})
	return change != 0, err
}
