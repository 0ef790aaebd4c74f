package data

import (
	"context"
	"database/sql"
	"fmt"
	"slices"
	"strings"
	"unicode"

	"goodword/model"
)

// matchQuery turns what a person types into a query that FTS5 always takes:
// every word must be there, the last one may be unfinished. Quotes, operators
// and marks are words or nothing.
func matchQuery(typed string) string {
	words := strings.FieldsFunc(typed, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r) })
	for i, w := range words {
		words[i] = `"` + w + `"`
		if i == len(words)-1 {
			words[i] += "*"
		}
	}
	return strings.Join(words, " ")
}

// knownByID is the address row of an id that some tool gave, whichever it is.
const knownByID = `WITH RECURSIVE tools(scope) AS (SELECT min(scope) FROM identities WHERE kind='id'
	UNION ALL SELECT (SELECT min(scope) FROM identities WHERE kind='id' AND scope>tools.scope) FROM tools WHERE scope IS NOT NULL)
	SELECT i.id FROM tools CROSS JOIN identities i ON i.kind='id' AND i.scope=tools.scope AND i.norm=`

// Find looks for words anywhere: people, their addresses, notes, mentions,
// suggestions and what else was written. Newest rows first.
func (s *Store) Find(ctx context.Context, typed string, limit int) ([]model.Hit, error) {
	match := matchQuery(typed)
	if match == "" {
		return nil, nil
	}
	ids, err := ints(ctx, s.read, "SELECT * FROM (SELECT rowid FROM search WHERE search MATCH ?1 ORDER BY rowid DESC LIMIT ?2) UNION ALL SELECT id*16+1 FROM ("+knownByID+"?3)",
		match, limit, strings.TrimSpace(typed))
	if err != nil {
		return nil, fmt.Errorf("find: %w", say(err))
	}
	var out []model.Hit
	var people []int64
	for _, id := range ids {
		h, err := s.hit(ctx, id)
		if err != nil {
			return nil, fmt.Errorf("find: %w", say(err))
		}
		out, people = append(out, h), append(people, h.PersonID)
	}
	words, err := s.apart(ctx, people)
	if err != nil {
		return nil, fmt.Errorf("find: %w", err)
	}
	for i := range out {
		out[i].Apart = words[out[i].PersonID]
	}
	return out, nil
}

// hit reads the words and the person of one row of the search.
func (s *Store) hit(ctx context.Context, rowid int64) (model.Hit, error) {
	i := slices.IndexFunc(searchedTables, func(t searched) bool { return t.kind == rowid%16 })
	if i < 0 {
		return model.Hit{}, fmt.Errorf("unknown kind %d", rowid%16)
	}
	t := searchedTables[i]
	h := model.Hit{Table: t.table, ID: rowid / 16}
	person, name, date := "coalesce(person_id,0)", "coalesce((SELECT name FROM people p WHERE p.id=person_id),'')", "''"
	switch t.table {
	case "people":
		person, name = "id", "name"
	case "notes", "decisions", "topics":
		person, name = "0", "''"
	case "stories":
		date = "moment_on"
	case "favours", "mentions", "touches", "replies", "boundaries", "month_notes":
		date = "date"
	}
	err := s.read.QueryRowContext(ctx, fmt.Sprintf("SELECT %s,%s,%s,%s FROM %s WHERE id=?", person, name, date, t.words(""), t.table), h.ID).
		Scan(&h.PersonID, &h.Name, &h.Date, &h.Text)
	h.Text = strings.TrimSpace(h.Text)
	return h, err
}

// ints reads one column of numbers.
func ints(ctx context.Context, q queryer, query string, args ...any) ([]int64, error) {
	rows, err := q.QueryContext(ctx, query, args...)
	if err != nil {
		return nil, err
	}
	return column[int64](rows)
}

// column reads the only column of a query.
func column[T any](rows *sql.Rows) ([]T, error) {
	defer rows.Close()
	var out []T
	for rows.Next() {
		var v T
		if err := rows.Scan(&v); err != nil {
			return nil, err
		}
		out = append(out, v)
	}
	return out, rows.Err()
}
