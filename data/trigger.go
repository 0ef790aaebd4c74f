package data

import (
	"context"
	"database/sql"
	"fmt"
	"slices"
	"strings"
)

// bookkeeping tables are not nouns: no undo, no export.
var bookkeeping = []string{"settings", "changes", "change_rows", "recording"}

// queryer is what both a transaction and a connection can do.
type queryer interface {
	QueryContext(ctx context.Context, query string, args ...any) (*sql.Rows, error)
	QueryRowContext(ctx context.Context, query string, args ...any) *sql.Row
	ExecContext(ctx context.Context, query string, args ...any) (sql.Result, error)
}

// nounTables lists the tables that hold nouns, read from the live schema.
func nounTables(ctx context.Context, q queryer) ([]string, error) {
	names, err := texts(ctx, q, `SELECT name FROM pragma_table_list WHERE schema='main' AND type='table' AND name NOT LIKE 'sqlite_%' ORDER BY name`)
	if err != nil {
		return nil, err
	}
	return slices.DeleteFunc(names, func(n string) bool { return slices.Contains(bookkeeping, n) }), nil
}

func tableColumns(ctx context.Context, q queryer, table string) ([]string, error) {
	return texts(ctx, q, `SELECT name FROM pragma_table_info(?) ORDER BY cid`, table)
}

// texts reads one column of words.
func texts(ctx context.Context, q queryer, query string, args ...any) ([]string, error) {
	rows, err := q.QueryContext(ctx, query, args...)
	if err != nil {
		return nil, err
	}
	return column[string](rows)
}

func dropTriggers(ctx context.Context, q queryer) error {
	names, err := texts(ctx, q, `SELECT name FROM sqlite_schema WHERE type='trigger'`)
	if err != nil {
		return err
	}
	for _, n := range names {
		if _, err := q.ExecContext(ctx, fmt.Sprintf("DROP TRIGGER %q", n)); err != nil {
			return err
		}
	}
	return nil
}

// makeTriggers writes the undo and search triggers for the schema as it is.
func makeTriggers(ctx context.Context, q queryer) error {
	tables, err := nounTables(ctx, q)
	if err != nil {
		return err
	}
	for _, t := range tables {
		cols, err := tableColumns(ctx, q, t)
		if err != nil {
			return err
		}
		for _, text := range append(undoTriggers(t, cols), searchTriggers(t)...) {
			if _, err := q.ExecContext(ctx, text); err != nil {
				return fmt.Errorf("trigger on %s: %w", t, err)
			}
		}
	}
	return nil
}

// undoTriggers write a row's columns before and after as JSON.
func undoTriggers(table string, cols []string) []string {
	object := func(row string) string {
		parts := make([]string, len(cols))
		for i, c := range cols {
			parts[i] = fmt.Sprintf("'%s',%s.%q", c, row, c)
		}
		return "json_object(" + strings.Join(parts, ",") + ")"
	}
	note := func(id, before, after string) string {
		return fmt.Sprintf("INSERT INTO change_rows(change_id,tbl,row_id,before,after) SELECT change_id,'%s',%s,%s,%s FROM recording;", table, id, before, after)
	}
	return []string{
		fmt.Sprintf("CREATE TRIGGER undo_%[1]s_i AFTER INSERT ON %[1]s WHEN (SELECT bulk FROM recording)=0 BEGIN %[2]s END", table, note("NEW.id", "NULL", object("NEW"))),
		fmt.Sprintf("CREATE TRIGGER undo_%[1]s_u AFTER UPDATE ON %[1]s WHEN (SELECT bulk FROM recording)<2 BEGIN %[2]s END", table, note("NEW.id", object("OLD"), object("NEW"))),
		fmt.Sprintf("CREATE TRIGGER undo_%[1]s_d AFTER DELETE ON %[1]s WHEN (SELECT bulk FROM recording)<2 BEGIN %[2]s END", table, note("OLD.id", object("OLD"), "NULL")),
	}
}

// searched says which columns of a table can be found, and the kind number in
// the search's row ids. Not is the kind of rows that are left out.
type searched struct {
	kind  int64
	table string
	cols  []string
	not   string
}

var searchedTables = []searched{
	{0, "people", []string{"name", "say", "company", "role", "use_case", "note"}, ""},
	{1, "identities", []string{"raw"}, "id"}, // the ids that tools give are looked up whole
	{2, "mentions", []string{"text", "author"}, ""},
	{3, "suggestions", []string{"text"}, ""},
	{4, "month_notes", []string{"text"}, ""},
	{5, "touches", []string{"text"}, ""},
	{6, "notes", []string{"name", "text"}, ""},
	{7, "decisions", []string{"question"}, ""},
	{8, "cases", []string{"what"}, ""},
	{9, "boundaries", []string{"what"}, ""},
	{10, "replies", []string{"quote"}, ""},
	{11, "stories", []string{"moment"}, ""},
	{12, "favours", []string{"what"}, ""},
	{13, "topics", []string{"topic", "guest"}, ""},
}

func searchTriggers(table string) []string {
	for _, s := range searchedTables {
		if s.table == table {
			return s.triggers()
		}
	}
	return nil
}

func (s searched) triggers() []string {
	add := fmt.Sprintf("INSERT INTO search(rowid,words) SELECT NEW.id*16+%d, %s WHERE %s;", s.kind, s.words("NEW."), s.found("NEW."))
	drop := fmt.Sprintf("DELETE FROM search WHERE rowid=OLD.id*16+%d;", s.kind)
	return []string{
		fmt.Sprintf("CREATE TRIGGER search_%[1]s_i AFTER INSERT ON %[1]s BEGIN %[2]s END", s.table, add),
		fmt.Sprintf("CREATE TRIGGER search_%[1]s_u AFTER UPDATE OF %[2]s ON %[1]s WHEN %[5]s IS NOT %[6]s BEGIN %[3]s %[4]s END",
			s.table, strings.Join(s.cols, ","), drop, add, s.words("OLD."), s.words("NEW.")),
		fmt.Sprintf("CREATE TRIGGER search_%[1]s_d AFTER DELETE ON %[1]s BEGIN %[2]s END", s.table, drop),
	}
}

// fill makes the rows after an id findable at once.
func (s searched) fill(after int64) string {
	return fmt.Sprintf("INSERT OR FAIL INTO search(rowid,words) SELECT id*16+%d, %s FROM %s WHERE id>%d AND %s", s.kind, s.words(""), s.table, after, s.found(""))
}

// found is the SQL that says whether a row can be found.
func (s searched) found(prefix string) string {
	if s.not == "" {
		return "true"
	}
	return prefix + "kind<>'" + s.not + "'"
}

// words is the SQL that joins the searched columns.
func (s searched) words(prefix string) string {
	parts := make([]string, len(s.cols))
	for i, c := range s.cols {
		parts[i] = prefix + c
	}
	return strings.Join(parts, "||' '||")
}
