package data

import (
	"context"
	"slices"

	"goodword/model"
)

// touched are the people for whom something that counts was written: of whom
// everything is read again, only the signals, or only the measures.
type touched struct {
	people, signals, measures []int64
	rule                      bool // the limits of spend
	window                    bool // perhaps: the days whose signals count, or the wave that people are left out of
	all                       bool // it is not known whom
}

func (t *touched) none() bool { return !t.rule && len(t.people)+len(t.signals)+len(t.measures) == 0 }

// replays remembers, for the numbers that an undo or a redo took of the
// history, which changes it replayed. One of another program is not in it.
type replays map[int64][]int64

// touchedSince looks through the changes after one number and up to another,
// and through those that were replayed meanwhile. Whom a change touched is not
// written down of a large import, of a person's being forgotten, and of what
// another program took back.
func (s *Store) touchedSince(ctx context.Context, after, upTo int64) (t touched, err error) {
	numbers, err := ints(ctx, s.read, "SELECT id FROM changes c WHERE id>? AND id<=? AND import_id=0 AND EXISTS (SELECT 1 FROM change_rows WHERE change_id=c.id)", after, upTo)
	if err != nil {
		return t, err
	}
	known := setOf(numbers)
	s.mu.Lock()
	for n := after + 1; n <= upTo && !t.all; n++ {
		replayed, is := s.replayed[n]
		numbers, t.all = append(numbers, replayed...), !is && !known[n]
	}
	s.mu.Unlock()
	if t.all {
		return t, nil
	}
	in := asJSON(numbers)
	err = s.read.QueryRowContext(ctx, `SELECT EXISTS (SELECT 1 FROM json_each(?1) j CROSS JOIN change_rows ON change_id=j.value WHERE
			CASE tbl WHEN 'waves' THEN `+differs("frozen_on", "closed_on", "abandoned_on", "number")+`
			WHEN 'projects' THEN `+differs("signal_days")+` ELSE 0 END),
		EXISTS (SELECT 1 FROM json_each(?1) j CROSS JOIN change_rows ON change_id=j.value WHERE tbl='segments')`, in).Scan(&t.window, &t.rule)
	if err != nil {
		return t, err
	}
	err = together(
		func() (err error) {
			t.people, err = ints(ctx, s.read, touchedPeople, in, model.NotEligible)
			return err
		},
		func() (err error) { t.signals, err = ints(ctx, s.read, touchedBy, in, "signals"); return err },
		func() (err error) { t.measures, err = ints(ctx, s.read, touchedBy, in, "measures"); return err },
	)
	t.all = len(t.people)+len(t.signals)+len(t.measures) > few
	return t, err
}

// sameWindow looks at the window anew. Where it stayed, whoever was ever left
// out of a wave is looked at, since the present one may be another.
func (s *Store) sameWindow(ctx context.Context, last *model.Customers, t *touched) error {
	c, err := s.window(ctx)
	if err != nil {
		return err
	}
	if t.all = c.On != last.On || c.From != last.From; t.all {
		return nil
	}
	out, err := ints(ctx, s.read, "SELECT person_id FROM arms WHERE arm=? AND person_id IS NOT NULL", model.NotEligible)
	t.people, t.all = union(t.people, out), len(out) > few
	return err
}

// touchedPeople are those of whom a column that counts was changed, and who were
// left out of a wave or taken back in.
var touchedPeople = `SELECT row_id FROM json_each(?1) j CROSS JOIN change_rows ON change_id=j.value WHERE tbl='people'
		AND (` + differs("staff", "tied", "do_not_contact", "forgotten_at", "spend_minor", "currency", "spend_band") + `)
	UNION SELECT json_extract(x.value,'$.person_id') FROM json_each(?1) j CROSS JOIN change_rows r ON change_id=j.value,
		json_each(json_array(json(before),json(after))) x WHERE tbl='arms' AND json_extract(x.value,'$.arm')=?2
	ORDER BY 1`

// touchedBy are those to whom rows of a table belong, or belonged.
const touchedBy = `SELECT DISTINCT json_extract(x.value,'$.person_id') AS person FROM json_each(?1) j CROSS JOIN change_rows r ON change_id=j.value,
	json_each(json_array(json(before),json(after))) x WHERE tbl=?2 AND person<>0 ORDER BY person`

// union are the ids of both lists, in rising order.
func union(a, b []int64) []int64 {
	out := slices.Concat(a, b)
	slices.Sort(out)
	return slices.Compact(out)
}
