package data

import (
	"context"
	"database/sql"
	"fmt"
	"slices"
	"strings"

	"goodword/model"
)

const (
	orderPeople = `SELECT id AS line FROM people ORDER BY name COLLATE NOCASE, id`

	// matchPeople looks in people and their addresses, the search's kinds 0 and 1.
	matchPeople = `SELECT rowid AS line FROM search WHERE search MATCH ? AND rowid%16<2`

	// ownersOf are the people of a few addresses, owners those of all.
	ownersOf = `SELECT i.id||char(10)||i.person_id AS line FROM json_each(?) j CROSS JOIN identities i ON i.id=j.value`
	owners   = `SELECT id||char(10)||person_id AS line FROM identities`

	armPeople = `SELECT person_id FROM arms WHERE arm=? AND wave_id=` + presentWave

	// touchDays is every day on which a human of ours was in touch with somebody.
	touchDays = `SELECT person_id, date AS day FROM touches WHERE kind<>'automated' AND (dropped_on='' OR dropped_on>?1)
		UNION ALL SELECT person_id, given_on FROM gifts
		UNION ALL SELECT person_id, date FROM replies
		UNION ALL SELECT person_id, done_on FROM recognitions`

	lastTouches = `SELECT person_id, max(day) FROM (` + touchDays + `) WHERE day<>'' AND day<=?1 AND person_id IS NOT NULL GROUP BY person_id`
)

// PeopleIDs lists the people that fit the query, in its order. The order is
// the same every time: equals stand by name and then by id.
func (s *Store) PeopleIDs(ctx context.Context, q model.PeopleQuery) ([]int64, error) {
	tx, err := s.read.BeginTx(ctx, &sql.TxOptions{ReadOnly: true})
	if err != nil {
		return nil, say(err)
	}
	defer tx.Rollback() //nolint:errcheck // nothing was written
	ids, err := s.peopleIDs(ctx, tx, q)
	if err != nil {
		return nil, fmt.Errorf("list people: %w", say(err))
	}
	return ids, nil
}

func (s *Store) peopleIDs(ctx context.Context, tx queryer, q model.PeopleQuery) ([]int64, error) {
	ids, err := joinedInts(ctx, tx, orderPeople)
	if err != nil {
		return nil, err
	}
	if q.Arm != "" {
		in, err := ints(ctx, tx, armPeople, q.Arm)
		if err != nil {
			return nil, err
		}
		ids = only(ids, in)
	}
	if match := matchQuery(q.Words); match != "" {
		found, err := matching(ctx, tx, match, few+len(ids)/10)
		if err != nil {
			return nil, err
		}
		ids = only(ids, found)
	}
	if q.Sort == "last touch" || q.Sort == "longest quiet" {
		err = s.sortByTouch(ctx, tx, ids, q.Sort == "last touch")
	}
	return ids, err
}

// joinedInts reads one column of numbers as one text, which costs a third of
// reading a hundred thousand rows.
func joinedInts(ctx context.Context, q queryer, query string, args ...any) ([]int64, error) {
	text, err := joined(ctx, q, query, args...)
	if err != nil || text == "" {
		return nil, err
	}
	out := make([]int64, 0, strings.Count(text, "\n")+1)
	for line := range strings.SplitSeq(text, "\n") {
		out = append(out, number(line))
	}
	return out, nil
}

// only keeps the ids that are among the wanted ones, in their order.
func only(ids, wanted []int64) []int64 {
	in := setOf(wanted)
	return slices.DeleteFunc(ids, func(id int64) bool { return !in[id] })
}

// few addresses are looked up one by one whatever there are.
const few = 4000

// matching are the people who carry the words themselves or in an address. From
// so many addresses on reading all of them is faster than looking them up.
func matching(ctx context.Context, tx queryer, match string, many int) ([]int64, error) {
	rowids, err := joinedInts(ctx, tx, matchPeople, match)
	if err != nil {
		return nil, err
	}
	var people, addresses []int64
	for _, id := range rowids {
		if id%16 == 0 {
			people = append(people, id/16)
		} else {
			addresses = append(addresses, id/16)
		}
	}
	query, args := owners, []any(nil)
	if len(addresses) < many {
		query, args = ownersOf, []any{asJSON(addresses)}
	}
	if len(addresses) == 0 {
		return people, nil
	}
	pairs, err := joinedInts(ctx, tx, query, args...)
	owner := make(map[int64]int64, len(pairs)/2)
	for i := 0; i+1 < len(pairs); i += 2 {
		owner[pairs[i]] = pairs[i+1]
	}
	for _, id := range addresses {
		people = append(people, owner[id])
	}
	return people, err
}

// sortByTouch puts those first who were touched last, or those who wait
// longest. Most of a large file was never touched, so only the others are
// sorted; they come last where the newest come first.
func (s *Store) sortByTouch(ctx context.Context, tx queryer, ids []int64, newest bool) error {
	rows, err := tx.QueryContext(ctx, lastTouches, s.Today())
	if err != nil {
		return err
	}
	defer rows.Close()
	last := map[int64]string{}
	for rows.Next() {
		var id int64
		var day string
		if err := rows.Scan(&id, &day); err != nil {
			return err
		}
		last[id] = day
	}
	slices.SortStableFunc(ids, func(a, b int64) int {
		if newest {
			return strings.Compare(last[b], last[a])
		}
		return strings.Compare(last[a], last[b])
	})
	return rows.Err()
}

// readPeopleRows keeps to subqueries on one index each: a compound one costs ten
// times as much.
const readPeopleRows = `SELECT p.id, p.name, p.role, p.use_case, p.stage, p.spend_minor, p.spend_band, p.currency, p.staff,
	coalesce((SELECT raw FROM identities WHERE person_id=p.id AND kind='email' ORDER BY id LIMIT 1),''),
	coalesce((SELECT arm FROM arms a WHERE a.person_id=p.id AND a.wave_id=` + presentWave + `),''),
	max(coalesce((SELECT max(date) FROM touches WHERE person_id=p.id AND kind<>'automated' AND (dropped_on='' OR dropped_on>?2) AND date<=?2),''),
		coalesce((SELECT max(given_on) FROM gifts WHERE person_id=p.id AND given_on<=?2),''),
		coalesce((SELECT max(date) FROM replies WHERE person_id=p.id AND date<=?2),''),
		coalesce((SELECT max(done_on) FROM recognitions WHERE person_id=p.id AND done_on<=?2),'')),
	(SELECT count(*) FROM promises WHERE person_id=p.id AND (kept_on='' OR kept_on>?2) AND (changed_on='' OR changed_on>?2) AND (broken_on='' OR broken_on>?2)),
	coalesce((SELECT group_concat(kind, ', ') FROM consents c WHERE person_id=p.id AND given=1 AND date<=?2 AND (until='' OR until>=?2)
		AND NOT EXISTS (SELECT 1 FROM consents d WHERE d.person_id=p.id AND d.kind=c.kind AND d.id>c.id AND d.date<=?2)),'')
	FROM json_each(?1) j CROSS JOIN people p ON p.id=j.value`

// PeopleRows reads one page of the list of people, in no order.
func (s *Store) PeopleRows(ctx context.Context, ids []int64) ([]model.PersonRow, error) {
	rows, err := s.read.QueryContext(ctx, readPeopleRows, asJSON(ids), s.Today())
	if err != nil {
		return nil, fmt.Errorf("read people: %w", say(err))
	}
	defer rows.Close()
	out := make([]model.PersonRow, 0, len(ids))
	for rows.Next() {
		var r model.PersonRow
		if err := rows.Scan(&r.ID, &r.Name, &r.Role, &r.UseCase, &r.Stage, &r.SpendMinor, &r.SpendBand, &r.Currency, &r.Staff,
			&r.Mail, &r.Arm, &r.LastTouch, &r.Promises, &r.Consents); err != nil {
			return nil, fmt.Errorf("read people: %w", say(err))
		}
		out = append(out, r)
	}
	if err := rows.Err(); err != nil {
		return nil, fmt.Errorf("read people: %w", say(err))
	}
	words, err := s.apart(ctx, ids)
	for i := range out {
		out[i].Apart = words[out[i].ID]
	}
	return out, err
}
