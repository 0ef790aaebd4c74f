package data

import (
	"context"
	"fmt"
	"strconv"
	"strings"

	"goodword/model"
)

// FindPeople lists people whose name, address or handle begins with the words,
// or whose id they are. Exact names come first.
func (s *Store) FindPeople(ctx context.Context, words string, limit int) ([]model.Person, error) {
	words = strings.TrimPrefix(strings.TrimSpace(words), "@")
	if id, err := strconv.ParseInt(words, 10, 64); err == nil {
		return load[model.Person](ctx, s.read, "WHERE id=?1 OR id IN (SELECT person_id FROM identities WHERE id IN ("+knownByID+"?2)) ORDER BY id<>?1", id, words)
	}
	match := matchQuery(words)
	if match == "" {
		return nil, nil
	}
	people, err := load[model.Person](ctx, s.read, `WHERE id IN (
			SELECT CASE rowid%16 WHEN 0 THEN rowid/16 ELSE (SELECT person_id FROM identities WHERE id=search.rowid/16) END
			FROM search WHERE search MATCH ?1 AND rowid%16 IN (0,1) LIMIT 200)
		OR id IN (SELECT id FROM people WHERE name=?2 COLLATE NOCASE)
		OR id IN (SELECT person_id FROM identities WHERE id IN (`+knownByID+`?2))
		ORDER BY name<>?2 COLLATE NOCASE, name COLLATE NOCASE, id LIMIT ?3`, match, words, limit)
	if err == nil {
		err = s.tellApart(ctx, people)
	}
	if err != nil {
		return nil, fmt.Errorf("find people: %w", err)
	}
	return people, nil
}
