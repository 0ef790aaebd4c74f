package data

import (
	"bytes"
	"encoding/json"
	"fmt"

	"goodword/model"
)

// endOf finds the change by which a wave was closed or abandoned.
const endOf = `SELECT c.id, c.at FROM change_rows r JOIN changes c ON c.id=r.change_id WHERE r.tbl='waves' AND r.row_id=? AND c.undone=0
	AND json_extract(before,'$.closed_on')||json_extract(before,'$.abandoned_on')='' AND json_extract(after,'$.closed_on')||json_extract(after,'$.abandoned_on')<>''
	ORDER BY c.id DESC LIMIT 1`

// readEnd reads when the wave ended, and from the history what rows held then
// that were changed or removed since. A file without its history, such as an
// export that was taken in, knows the days alone.
func (r *bookReader) readEnd() {
	w := &r.b.Wave
	if r.err != nil || w.Over() == "" {
		return
	}
	var change int64
	if err := r.q.QueryRowContext(r.ctx, endOf, w.ID).Scan(&change, &r.b.Ended.At); err != nil {
		if !isNone(err) {
			r.err = err
		}
		return
	}
	r.b.Ended.Was, r.err = r.heldBefore(w.ID, change)
}

// heldSince are the rows that changed after a change: of people, whom every
// import touches, only those whom a book counts.
const heldSince = `SELECT tbl,row_id,before FROM change_rows WHERE change_id>? AND before IS NOT NULL
	AND (tbl<>'people' OR row_id IN (SELECT person_id FROM arms WHERE wave_id=? UNION SELECT id FROM people WHERE staff=1)) ORDER BY id`

// heldBefore are the rows as the first change after the given one found them.
func (r *bookReader) heldBefore(wave, change int64) (map[string]map[int64]map[string]any, error) {
	rows, err := r.q.QueryContext(r.ctx, heldSince, change, wave)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	out := map[string]map[int64]map[string]any{}
	for rows.Next() {
		var table string
		var id int64
		var text []byte
		if err := rows.Scan(&table, &id, &text); err != nil {
			return nil, err
		}
		if out[table] == nil {
			out[table] = map[int64]map[string]any{}
		}
		if out[table][id] != nil || model.RowOf(table) == nil {
			continue
		}
		if out[table][id], err = imageOf(text); err != nil {
			return nil, err
		}
	}
	return out, rows.Err()
}

// imageOf reads a row of the history: words, whole numbers and fractions.
func imageOf(text []byte) (map[string]any, error) {
	read := json.NewDecoder(bytes.NewReader(text))
	read.UseNumber()
	row := map[string]any{}
	if err := read.Decode(&row); err != nil {
		return nil, fmt.Errorf("read the history: %w", err)
	}
	for col, v := range row {
		if n, ok := v.(json.Number); ok {
			if whole, err := n.Int64(); err == nil {
				row[col] = whole
			} else {
				row[col], _ = n.Float64()
			}
		}
	}
	return row, nil
}
