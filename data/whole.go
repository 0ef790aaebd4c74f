package data

import (
	"context"
	"database/sql"
	"encoding/csv"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"slices"
	"strconv"
	"strings"

	"goodword/model"
)

// manifestName marks a folder as a whole export.
const manifestName = "manifest.json"

// manifest says what a whole export holds. Format counts the layouts of the
// folder, schema the migrations of the file that it came from.
type manifest struct {
	Format  int            `json:"format"`
	Program string         `json:"program"`
	Store   string         `json:"store"`
	Schema  int            `json:"schema"`
	Tables  map[string]int `json:"tables"`
}

// ExportAll writes every table with all its columns and ids into dir, which
// must be new or empty. The history stays behind.
func (s *Store) ExportAll(ctx context.Context, dir string) error {
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return fmt.Errorf("make the folder: %w", say(err))
	}
	root, err := os.OpenRoot(dir)
	if err != nil {
		return fmt.Errorf("open the folder: %w", say(err))
	}
	defer root.Close()
	if list, err := fs.ReadDir(root.FS(), "."); err != nil || len(list) > 0 {
		return model.NotAllowed("%s is not empty. Name a new folder.", dir)
	}
	tx, err := s.read.BeginTx(ctx, &sql.TxOptions{ReadOnly: true})
	if err != nil {
		return say(err)
	}
	defer tx.Rollback() //nolint:errcheck // nothing was written
	m := manifest{Format: 1, Program: "goodword", Schema: len(migrations()), Tables: map[string]int{}}
	if err := tx.QueryRowContext(ctx, "SELECT uuid FROM projects").Scan(&m.Store); err != nil {
		return say(err)
	}
	tables, err := nounTables(ctx, tx)
	if err != nil {
		return say(err)
	}
	for _, t := range tables {
		if m.Tables[t], err = exportTable(ctx, tx, root, t); err != nil {
			return fmt.Errorf("export %s: %w", t, say(err))
		}
	}
	text, err := json.MarshalIndent(m, "", " ")
	if err != nil {
		return err
	}
	return writeFile(root, manifestName, func(w io.Writer) error { _, err := w.Write(append(text, '\n')); return err })
}

// writeFile makes a new file in the folder that nobody else can read.
func writeFile(root *os.Root, name string, fill func(io.Writer) error) error {
	f, err := root.OpenFile(name, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o600)
	if err != nil {
		return err
	}
	return errors.Join(fill(f), f.Sync(), f.Close())
}

func exportTable(ctx context.Context, q queryer, root *os.Root, table string) (n int, err error) {
	cols, err := tableColumns(ctx, q, table)
	if err != nil {
		return 0, err
	}
	rows, err := q.QueryContext(ctx, fmt.Sprintf("SELECT * FROM %s ORDER BY id", table))
	if err != nil {
		return 0, err
	}
	defer rows.Close()
	err = writeFile(root, table+".csv", func(out io.Writer) error {
		w := csv.NewWriter(out)
		w.UseCRLF = true
		if err := w.Write(cols); err != nil {
			return err
		}
		values, dest, line := make([]any, len(cols)), make([]any, len(cols)), make([]string, len(cols))
		for i := range values {
			dest[i] = &values[i]
		}
		for rows.Next() {
			if err := rows.Scan(dest...); err != nil {
				return err
			}
			for i, v := range values {
				line[i] = cellOf(v)
			}
			if err := w.Write(line); err != nil {
				return err
			}
			n++
		}
		w.Flush()
		return errors.Join(rows.Err(), w.Error())
	})
	return n, err
}

// cellOf writes a value: numbers bare, words guarded against spreadsheets.
func cellOf(v any) string {
	switch x := v.(type) {
	case nil:
		return ""
	case int64:
		return strconv.FormatInt(x, 10)
	case float64:
		return strconv.FormatFloat(x, 'g', -1, 64)
	case string:
		return model.CSVCell(x)
	}
	return fmt.Sprint(v)
}

// TakeIn reads an export of everything into a file without people, as one
// change. Nothing is written where anything does not fit.
func (s *Store) TakeIn(ctx context.Context, from fs.FS) (map[string]int, error) {
	m, err := readManifest(from)
	if err != nil {
		return nil, err
	}
	_, err = s.change(ctx, "took in an export of everything", func(tx *Tx) error { return tx.takeIn(from, m) })
	if err != nil {
		return nil, err
	}
	return m.Tables, s.loadZone(ctx)
}

func readManifest(from fs.FS) (m manifest, err error) {
	text, err := fs.ReadFile(from, manifestName)
	if err == nil {
		err = json.Unmarshal(text, &m)
	}
	switch {
	case err != nil || m.Program != "goodword":
		return m, model.NotAllowed("This folder is not a Goodword export: its %s is missing or cannot be read.", manifestName)
	case m.Format != 1 || m.Schema > len(migrations()):
		return m, model.NotAllowed("This export was made by a newer Goodword. Update the program to take it in.")
	}
	return m, nil
}

func (tx *Tx) takeIn(from fs.FS, m manifest) error {
	var used int
	if err := tx.QueryRowContext(tx.ctx, "SELECT (SELECT count(*) FROM people)+(SELECT count(*) FROM waves)").Scan(&used); err != nil {
		return err
	}
	if used > 0 {
		return model.NotAllowed("There are people or waves in this file already. Take the export into a new one: goodword --db NEW.db import FOLDER")
	}
	if _, err := tx.ExecContext(tx.ctx, "PRAGMA defer_foreign_keys=ON"); err != nil {
		return err
	}
	if _, err := tx.ExecContext(tx.ctx, "DELETE FROM projects"); err != nil {
		return err
	}
	tables, err := nounTables(tx.ctx, tx)
	if err != nil {
		return err
	}
	for name := range m.Tables {
		if !slices.Contains(tables, name) {
			return model.NotAllowed("The export holds %q, which this Goodword does not know.", name)
		}
	}
	for _, t := range tables {
		want, listed := m.Tables[t]
		if !listed || want == 0 {
			continue
		}
		n, err := tx.takeTable(from, t)
		if err != nil {
			return err
		}
		if n != want {
			return model.NotAllowed("%s.csv has %d rows, the manifest says %d. Nothing was taken in.", t, n, want)
		}
	}
	return nil
}

func (tx *Tx) takeTable(from fs.FS, table string) (n int, err error) {
	f, err := from.Open(table + ".csv")
	if err != nil {
		return 0, model.NotAllowed("%s.csv is missing in the export. Nothing was taken in.", table)
	}
	defer f.Close()
	r := csv.NewReader(f)
	r.ReuseRecord = true
	head, err := r.Read()
	if err != nil {
		return 0, model.NotAllowed("%s.csv cannot be read: %v", table, err)
	}
	columns, err := takenColumns(tx, table, head)
	if err != nil {
		return 0, err
	}
	names := make([]string, len(columns))
	for i, c := range columns {
		names[i] = fmt.Sprintf("%q", c.name)
	}
	marks := strings.TrimSuffix(strings.Repeat("?,", len(names)), ",")
	insert, err := tx.PrepareContext(tx.ctx, fmt.Sprintf("INSERT INTO %s (%s) VALUES (%s)", table, strings.Join(names, ","), marks))
	if err != nil {
		return 0, err
	}
	defer insert.Close()
	args := make([]any, len(columns))
	for {
		line, err := r.Read()
		if err == io.EOF {
			return n, nil
		}
		if err != nil {
			return n, model.NotAllowed("%s.csv cannot be read: %v. Nothing was taken in.", table, err)
		}
		for i, c := range columns {
			if args[i], err = c.value(line[i]); err != nil {
				return n, model.NotAllowed("%s.csv, row %d, %s: %v. Nothing was taken in.", table, n+2, c.name, err)
			}
		}
		if _, err := insert.ExecContext(tx.ctx, args...); err != nil {
			return n, fmt.Errorf("%s.csv, row %d: %w", table, n+2, say(err))
		}
		n++
	}
}

// takenColumn is a column of the export and how its cells are read.
type takenColumn struct {
	name, kind string
	notNull    bool
}

func takenColumns(tx *Tx, table string, head []string) ([]takenColumn, error) {
	var out []takenColumn
	for _, name := range head {
		c := takenColumn{name: name}
		err := tx.QueryRowContext(tx.ctx, `SELECT type,"notnull" FROM pragma_table_info(?) WHERE name=?`, table, name).Scan(&c.kind, &c.notNull)
		if isNone(err) {
			return nil, model.NotAllowed("%s.csv has a column %q that this Goodword does not know. Nothing was taken in.", table, name)
		}
		if err != nil {
			return nil, err
		}
		out = append(out, c)
	}
	return out, nil
}

func (c takenColumn) value(cell string) (any, error) {
	switch {
	case c.kind == "TEXT":
		return model.Clean(model.UncellCSV(cell)), nil
	case cell == "" && !c.notNull:
		return nil, nil
	case cell == "":
		return int64(0), nil
	case c.kind == "REAL":
		return strconv.ParseFloat(cell, 64)
	}
	return strconv.ParseInt(cell, 10, 64)
}
