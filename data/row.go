package data

import (
	"context"
	"database/sql"
	"fmt"
	"reflect"
	"strings"
	"sync"

	"goodword/model"
)

// statements are the SQL texts of one noun, made once from its columns.
type statements struct {
	cols                 []model.Column
	list                 string // the columns, quoted, for SELECT
	insert, insertWith   string
	update, remove, byID string
	changing             []model.Column // all but id, rev, created
	fresh                []model.Column // all but id
}

var statementCache sync.Map // table -> *statements

func statementsOf(row model.Row) *statements {
	if s, ok := statementCache.Load(row.Table()); ok {
		return s.(*statements)
	}
	s := &statements{cols: model.Columns(row)}
	var names, set []string
	for _, c := range s.cols {
		names = append(names, fmt.Sprintf("%q", c.Name))
		switch c.Name {
		case "id":
			continue
		case "rev", "created":
		default:
			s.changing = append(s.changing, c)
			set = append(set, fmt.Sprintf("%q=?", c.Name))
		}
		s.fresh = append(s.fresh, c)
	}
	s.list = strings.Join(names, ",")
	marks := strings.TrimSuffix(strings.Repeat("?,", len(names)), ",")
	s.insertWith = fmt.Sprintf("INSERT INTO %s (%s) VALUES (%s)", row.Table(), s.list, marks)
	s.insert = fmt.Sprintf("INSERT INTO %s (%s) VALUES (%s)", row.Table(), strings.Join(names[1:], ","), marks[2:])
	s.update = fmt.Sprintf("UPDATE %s SET rev=rev+1,%s WHERE id=? AND rev=?", row.Table(), strings.Join(set, ","))
	s.remove = fmt.Sprintf("DELETE FROM %s WHERE id=?", row.Table())
	s.byID = fmt.Sprintf("SELECT %s FROM %s WHERE id=?", s.list, row.Table())
	statementCache.Store(row.Table(), s)
	return s
}

// clean passes every text of a row through the one door for foreign text.
func clean(row model.Row) {
	v := reflect.ValueOf(row).Elem()
	for i := range v.NumField() {
		if f := v.Field(i); f.Kind() == reflect.String {
			f.SetString(model.Clean(f.String()))
		}
	}
}

// insert adds a row and gives it its id.
func insert(ctx context.Context, q queryer, now string, row model.Row) error {
	h, s := row.Head(), statementsOf(row)
	h.Rev, h.Created, h.Changed = 1, now, ""
	args := make([]any, 0, len(s.fresh))
	for _, c := range s.fresh {
		args = append(args, c.Value(row))
	}
	res, err := q.ExecContext(ctx, s.insert, args...)
	if err != nil {
		return fmt.Errorf("add to %s: %w", row.Table(), say(err))
	}
	h.ID, err = res.LastInsertId()
	return err
}

// update changes a row if it still is as it was read.
func update(ctx context.Context, q queryer, now string, row model.Row) error {
	return updateBy(now, row, func(text string, args ...any) (sql.Result, error) { return q.ExecContext(ctx, text, args...) })
}

// updateBy is update with the statement run by exec, which may have prepared it.
func updateBy(now string, row model.Row, exec func(text string, args ...any) (sql.Result, error)) error {
	h, s := row.Head(), statementsOf(row)
	h.Changed = now
	args := make([]any, 0, len(s.changing)+2)
	for _, c := range s.changing {
		args = append(args, c.Value(row))
	}
	res, err := exec(s.update, append(args, h.ID, h.Rev)...)
	if err != nil {
		return fmt.Errorf("change %s: %w", row.Table(), say(err))
	}
	if n, _ := res.RowsAffected(); n == 0 {
		return model.Refuse(model.ErrChanged, "This was changed or removed in the meantime. Nothing was written; look at it again and repeat your change.")
	}
	h.Rev++
	return nil
}

// scan reads the next row of a query whose columns are the noun's.
func scan(rows *sql.Rows, cols []model.Column, row model.Row) error {
	values := make([]any, len(cols))
	dest := make([]any, len(cols))
	for i := range values {
		dest[i] = &values[i]
	}
	if err := rows.Scan(dest...); err != nil {
		return err
	}
	for i, c := range cols {
		if err := c.Set(row, values[i]); err != nil {
			return err
		}
	}
	return nil
}

// noun is a pointer to a struct of package model.
type noun[T any] interface {
	*T
	model.Row
}

// load reads all rows of a noun; rest is what follows the table's name.
func load[T any, P noun[T]](ctx context.Context, q queryer, rest string, args ...any) ([]T, error) {
	s := statementsOf(P(new(T)))
	table := P(new(T)).Table()
	rows, err := q.QueryContext(ctx, fmt.Sprintf("SELECT %s FROM %s %s", s.list, table, rest), args...)
	if err != nil {
		return nil, fmt.Errorf("read %s: %w", table, say(err))
	}
	out, err := collect[T, P](rows, s.cols, nil)
	if err != nil {
		return nil, fmt.Errorf("read %s: %w", table, say(err))
	}
	return out, nil
}

// collect adds what a query found to the list.
func collect[T any, P noun[T]](rows *sql.Rows, cols []model.Column, out []T) ([]T, error) {
	defer rows.Close()
	for rows.Next() {
		var row T
		if err := scan(rows, cols, P(&row)); err != nil {
			return nil, err
		}
		out = append(out, row)
	}
	return out, rows.Err()
}

// get reads one row by its id.
func get[T any, P noun[T]](ctx context.Context, q queryer, id int64) (T, error) {
	rows, err := load[T, P](ctx, q, "WHERE id=?", id)
	if err != nil || len(rows) == 0 {
		var zero T
		if err == nil {
			err = model.Refuse(model.ErrNotFound, "That entry is gone; it may have been removed or undone.")
		}
		return zero, err
	}
	return rows[0], nil
}
