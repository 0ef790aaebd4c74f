package data

import (
	"context"
	"encoding/json"
	"fmt"

	"goodword/data/importer"
	"goodword/model"
)

// listImports finds the change of an import by the row that it added, or by the
// number under which a large one is taken back.
const listImports = `SELECT id, created, file, format, rows, counts, coalesce((SELECT max(change_id) FROM change_rows
	WHERE tbl='imports' AND row_id=imports.id AND before IS NULL),(SELECT max(id) FROM changes WHERE import_id=imports.id AND undone=0),0) FROM imports ORDER BY id DESC`

// Imports lists the imports that stand, newest first. One that was taken back
// is gone from here; the history still tells it.
func (s *Store) Imports(ctx context.Context) ([]model.Import, error) {
	rows, err := s.read.QueryContext(ctx, listImports)
	if err != nil {
		return nil, say(err)
	}
	defer rows.Close()
	var out []model.Import
	for rows.Next() {
		var x model.Import
		var counts string
		if err := rows.Scan(&x.ID, &x.At, &x.File, &x.Format, &x.Rows, &counts, &x.Change); err != nil {
			return nil, say(err)
		}
		if err := json.Unmarshal([]byte(counts), &x); err != nil {
			return nil, fmt.Errorf("read the counts of %s: %w", x.File, err)
		}
		x.Format = importer.FormatName(x.Format)
		out = append(out, x)
	}
	return out, say(rows.Err())
}
