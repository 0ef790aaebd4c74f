package data

import (
	"context"
	"fmt"

	"goodword/model"
)

// joinColumns name what EachJoin emits.
var joinColumns = []string{"source", "key", "cluster", "advocate"}

// The record's number in the file stands for an id that the tool does not give.
const listRecords = `SELECT source, coalesce(json_extract(facts,'$.n'), key), coalesce(person_id,0) FROM source_records ORDER BY id`

// EachJoin says which record of another tool belongs to whom: the tool, the
// record's own id there, the person's id or nothing, and 1 for a candidate.
// The columns come first, with a nil row, then the records one by one in the
// order in which they were first seen.
func (s *Store) EachJoin(ctx context.Context, emit func(columns []string, row []any) error) error {
	ids, err := s.CandidateIDs(ctx, model.CandidateQuery{})
	if err != nil {
		return err
	}
	candidate := setOf(ids)
	rows, err := s.read.QueryContext(ctx, listRecords)
	if err != nil {
		return fmt.Errorf("read the records: %w", say(err))
	}
	defer rows.Close()
	if err := emit(joinColumns, nil); err != nil {
		return err
	}
	for rows.Next() {
		var source, key string
		var person int64
		if err := rows.Scan(&source, &key, &person); err != nil {
			return fmt.Errorf("read the records: %w", say(err))
		}
		line := []any{source, key, "", 0}
		if person != 0 {
			line[2] = person
		}
		if candidate[person] {
			line[3] = 1
		}
		if err := emit(nil, line); err != nil {
			return err
		}
	}
	return say(rows.Err())
}
