package data

import (
	"context"

	"goodword/model"
)

// peopleColumns are what a list of people shows and exports; the store's own
// number makes an export recognisable when it comes back.
const peopleColumns = `p.id, p.name,
	coalesce((SELECT raw FROM identities i WHERE i.person_id=p.id AND kind='email' ORDER BY i.id LIMIT 1),'') AS email,
	p.company, p.role, p.use_case, p.size_band, p.region, p.city, p.language, p.tenure_band, p.since, p.spend_minor, p.currency, p.spend_band,
	p.plan_state, p.stage, p.tier, coalesce(a.arm,'') AS arm, coalesce(a.set_no,0) AS set_no,
	p.do_not_contact, p.one_to_one, p.tied, p.staff, p.note, (SELECT uuid FROM projects) AS store`

// yesNoColumns of the list of people.
var yesNoColumns = map[string]bool{"do_not_contact": true, "one_to_one": true, "tied": true, "staff": true}

// EachPerson walks all people in the order of their ids and hands each row to
// emit, so that a million of them are never in memory together. The first
// call has the column names and no row.
func (s *Store) EachPerson(ctx context.Context, q model.ListQuery, emit func(columns []string, row []any) error) error {
	const from = ` FROM people p LEFT JOIN arms a ON a.person_id=p.id AND a.wave_id=(SELECT id FROM waves ORDER BY closed_on<>'' OR abandoned_on<>'', number DESC LIMIT 1)
		WHERE (?1='' OR a.arm=?1) AND (?2='' OR p.stage=?2) ORDER BY p.id`
	rows, err := s.read.QueryContext(ctx, "SELECT "+peopleColumns+from, q.Arm, q.State)
	if err != nil {
		return say(err)
	}
	defer rows.Close()
	cols, err := rows.Columns()
	if err != nil {
		return say(err)
	}
	if err := emit(cols, nil); err != nil {
		return err
	}
	dest := make([]any, len(cols))
	for rows.Next() {
		row := make([]any, len(cols))
		for i := range row {
			dest[i] = &row[i]
		}
		if err := rows.Scan(dest...); err != nil {
			return say(err)
		}
		for i, c := range cols {
			if yesNoColumns[c] {
				row[i] = row[i] == int64(1)
			}
		}
		if err := emit(cols, row); err != nil {
			return err
		}
	}
	return say(rows.Err())
}
