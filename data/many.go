package data

import (
	"context"
	"database/sql"
	"fmt"
	"strings"

	"goodword/model"
)

// manyValues is how many values one statement takes; SQLite allows 32,766.
// Long statements are worth it because the search is flushed after each.
const manyValues = 30_000

// insertMany adds rows that have their ids already. More is what follows the
// values, such as an upsert.
func insertMany(ctx context.Context, q queryer, now string, rows []model.Row, more string) error {
	for len(rows) > 0 {
		s := statementsOf(rows[0])
		chunk := rows[:min(manyValues/len(s.cols), len(rows))]
		rows = rows[len(chunk):]
		group := "(" + strings.TrimSuffix(strings.Repeat("?,", len(s.cols)), ",") + ")"
		text := fmt.Sprintf("INSERT INTO %s (%s) VALUES %s %s", chunk[0].Table(), s.list, strings.TrimSuffix(strings.Repeat(group+",", len(chunk)), ","), more)
		args := make([]any, 0, len(chunk)*len(s.cols))
		for _, row := range chunk {
			h := row.Head()
			h.Rev, h.Created, h.Changed = 1, now, now
			for _, c := range s.cols {
				args = append(args, c.Value(row))
			}
		}
		if _, err := q.ExecContext(ctx, text, args...); err != nil {
			return fmt.Errorf("add to %s: %w", chunk[0].Table(), say(err))
		}
	}
	return nil
}

// again runs a statement that comes often; it is prepared once and closed with
// the transaction.
func (tx *Tx) again(text string, args ...any) (sql.Result, error) {
	stmt, ok := tx.prepared[text]
	if !ok {
		var err error
		if stmt, err = tx.PrepareContext(tx.ctx, text); err != nil {
			return nil, err
		}
		if tx.prepared == nil {
			tx.prepared = map[string]*sql.Stmt{}
		}
		tx.prepared[text] = stmt
	}
	return stmt.ExecContext(tx.ctx, args...)
}

// numbers hands out row ids inside one transaction, so that rows can point to each
// other before they are written.
type numbers map[string]int64

func (n numbers) next(ctx context.Context, q queryer, table string) (int64, error) {
	if _, ok := n[table]; !ok {
		var last int64
		if err := q.QueryRowContext(ctx, "SELECT coalesce(max(id),0) FROM "+table).Scan(&last); err != nil {
			return 0, err
		}
		n[table] = last
	}
	n[table]++
	return n[table], nil
}

// among loads the rows of a noun whose column is one of the values, in pages
// that fit a statement.
func among[T any, P noun[T], V any](ctx context.Context, q queryer, where string, fixed []any, values []V) ([]T, error) {
	var out []T
	for len(values) > 0 {
		chunk := values[:min(1000, len(values))]
		values = values[len(chunk):]
		args := append([]any{}, fixed...)
		for _, v := range chunk {
			args = append(args, v)
		}
		rows, err := load[T, P](ctx, q, fmt.Sprintf("WHERE %s IN (%s)", where, strings.TrimSuffix(strings.Repeat("?,", len(chunk)), ",")), args...)
		if err != nil {
			return nil, err
		}
		out = append(out, rows...)
	}
	return out, nil
}
