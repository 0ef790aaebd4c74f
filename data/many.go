package data

import (
	"context"
	"database/sql"
	"fmt"
	"slices"
	"strings"

	"goodword/model"
)

// rowsAtOnce is how many rows one statement adds. A statement is prepared once
// and run again, so longer ones would only save the step between them.
const rowsAtOnce = 64

// insertMany adds rows of one table that have their ids already. More is what
// follows the values, such as an upsert. Columns in which all rows hold nothing
// are left to their defaults, which are the same. Who adds rows so gives the
// whole change up where one does not fit; OR FAIL says so, and spares SQLite and
// the search the preparations for taking back a single statement.
func (tx *Tx) insertMany(rows []model.Row, more string) error {
	return tx.add(tx.additions(rows, more))
}

// addition is one statement that adds rows to a table.
type addition struct {
	table, text string
	args        []any
}

func (tx *Tx) add(list []addition) error {
	for _, a := range list {
		if _, err := tx.again(a.text, a.args...); err != nil {
			return fmt.Errorf("add to %s: %w", a.table, say(err))
		}
	}
	return nil
}

// additions are the statements that add the rows.
func (tx *Tx) additions(rows []model.Row, more string) (list []addition) {
	if len(rows) == 0 {
		return nil
	}
	for _, row := range rows {
		h := row.Head()
		h.Rev, h.Created, h.Changed = 1, tx.now, ""
	}
	shape, table, text := shapeOf(rows), rows[0].Table(), ""
	for n := rowsAtOnce; len(rows) > 0; rows = rows[n:] {
		for n > len(rows) {
			n, text = n/2, ""
		}
		if text == "" {
			text = shape.insert(table, n, more)
		}
		args := make([]any, 0, n*len(shape.each)+len(shape.shared))
		for _, c := range shape.shared {
			args = append(args, c.Value(rows[0]))
		}
		for _, row := range rows[:n] {
			for _, c := range shape.each {
				args = append(args, c.Value(row))
			}
		}
		list = append(list, addition{table, text, args})
	}
	return list
}

// shape is which columns of some rows hold anything: the same in all, which is
// given once, or each its own.
type shape struct{ shared, each []model.Column }

func shapeOf(rows []model.Row) (s shape) {
	for _, c := range statementsOf(rows[0]).cols {
		if c.Name == "rev" || !slices.ContainsFunc(rows, func(r model.Row) bool { return !c.IsZero(r) }) {
			continue
		}
		first := c.Value(rows[0])
		if slices.ContainsFunc(rows, func(r model.Row) bool { return c.Value(r) != first }) {
			s.each = append(s.each, c)
		} else {
			s.shared = append(s.shared, c)
		}
	}
	return s
}

// insert is the statement that adds n rows. Its places have no numbers, since
// the driver would look up a name for each.
func (s shape) insert(table string, n int, more string) string {
	var names, values []string
	for _, c := range s.shared {
		names, values = append(names, fmt.Sprintf("%q", c.Name)), append(values, "?")
	}
	for i, c := range s.each {
		names, values = append(names, fmt.Sprintf("%q", c.Name)), append(values, fmt.Sprintf("column%d", i+1))
	}
	from := ""
	if len(s.each) > 0 {
		row := "(" + marks(len(s.each)) + "),"
		from = "FROM (VALUES " + strings.TrimSuffix(strings.Repeat(row, n), ",") + ")"
	}
	return fmt.Sprintf("INSERT OR FAIL INTO %s (%s) SELECT %s %s WHERE true %s", table, strings.Join(names, ","), strings.Join(values, ","), from, more)
}

// marks are n places for values.
func marks(n int) string { return strings.TrimSuffix(strings.Repeat("?,", n), ",") }

// again runs a statement that comes often.
func (tx *Tx) again(text string, args ...any) (sql.Result, error) {
	stmt, err := tx.ready(text)
	if err != nil {
		return nil, err
	}
	return stmt.ExecContext(tx.ctx, args...)
}

// ready prepares a statement once; it is closed with the transaction.
func (tx *Tx) ready(text string) (*sql.Stmt, error) {
	if err := tx.wait(); err != nil {
		return nil, err
	}
	if stmt, ok := tx.prepared[text]; ok {
		return stmt, nil
	}
	stmt, err := tx.PrepareContext(tx.ctx, text)
	if err != nil {
		return nil, err
	}
	if tx.prepared == nil {
		tx.prepared = map[string]*sql.Stmt{}
	}
	tx.prepared[text] = stmt
	return stmt, nil
}

// numbers hands out row ids inside one transaction, so that rows can point to each
// other before they are written.
type numbers map[string]int64

func (n numbers) next(ctx context.Context, q queryer, table string) (int64, error) {
	if _, err := n.last(ctx, q, table); err != nil {
		return 0, err
	}
	n[table]++
	return n[table], nil
}

// last is the id that was given last.
func (n numbers) last(ctx context.Context, q queryer, table string) (int64, error) {
	if _, ok := n[table]; !ok {
		var last int64
		if err := q.QueryRowContext(ctx, "SELECT coalesce(max(id),0) FROM "+table).Scan(&last); err != nil {
			return 0, err
		}
		n[table] = last
	}
	return n[table], nil
}

// among loads the rows of a noun whose column is one of the values, in pages
// that fit a statement. A page is filled up with its last value, so that few
// statements serve all lengths.
func among[T any, P noun[T], V any](tx *Tx, where string, fixed []any, values []V) ([]T, error) {
	s, table := statementsOf(P(new(T))), P(new(T)).Table()
	var out []T
	for len(values) > 0 {
		chunk := values[:min(512, len(values))]
		values = values[len(chunk):]
		args := slices.Clone(fixed)
		for _, v := range chunk {
			args = append(args, v)
		}
		n := 1
		for ; n < len(chunk); n *= 2 {
		}
		for range n - len(chunk) {
			args = append(args, chunk[len(chunk)-1])
		}
		stmt, err := tx.ready(fmt.Sprintf("SELECT %s FROM %s WHERE %s IN (%s)", s.list, table, where, marks(n)))
		if err != nil {
			return nil, fmt.Errorf("read %s: %w", table, say(err))
		}
		rows, err := stmt.QueryContext(tx.ctx, args...)
		if err == nil {
			out, err = collect[T, P](rows, s.cols, out)
		}
		if err != nil {
			return nil, fmt.Errorf("read %s: %w", table, say(err))
		}
	}
	return out, nil
}
