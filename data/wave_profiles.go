package data

import (
	"context"
	"math"
	"slices"
	"strings"

	"goodword/model"
)

// enough is how many times more candidates than control places there must be
// for the control to be sought among candidates alone.
const enough = 3

// toMatch are the profiles that a matching is made of, by id.
func (s *Store) toMatch(ctx context.Context, b *model.Book, o model.MatchOptions) ([]model.Profile, error) {
	c, err := s.Customers(ctx)
	if err != nil {
		return nil, err
	}
	for _, id := range o.Engaged {
		if c.At(id) < 0 {
			return nil, model.NotAllowed("%s cannot be invited: ours, paid or tied, not eligible, or asked not to be contacted.", s.nameOf(ctx, id))
		}
	}
	served, err := s.served(ctx, b.Wave.ID)
	if err != nil {
		return nil, err
	}
	rule, err := s.Segment(ctx)
	if err != nil {
		return nil, err
	}
	list, err := s.CandidateIDs(ctx, model.CandidateQuery{Segment: rule.ID != 0 && o.Design != "chosen", ByID: true})
	if err != nil {
		return nil, err
	}
	free := func(id int64) bool { return !served[id] }
	switch {
	case o.Design != "chosen" && len(o.Engaged) > 0:
		list = slices.Clone(o.Engaged)
	case o.Design != "chosen":
		list = keep(list, free)
	default:
		list = keep(list, free)
		if len(list)-len(o.Engaged) < enough*o.People*o.Controls {
			list = list[:0]
			for at := range c.Len() {
				if id := c.ID(at); free(id) {
					list = append(list, id)
				}
			}
		}
		list = append(list, o.Engaged...)
	}
	slices.Sort(list)
	return s.profiles(ctx, b, c, slices.Compact(list), o.Told)
}

// served are the people who were engaged in another wave, since they know the
// programme, and the control of one that still runs.
func (s *Store) served(ctx context.Context, wave int64) (map[int64]bool, error) {
	ids, err := ints(ctx, s.read, `SELECT a.person_id FROM arms a JOIN waves w ON w.id=a.wave_id
		WHERE a.wave_id<>? AND w.abandoned_on='' AND (a.arm=? OR a.arm=? AND w.closed_on='' AND date(w.start,'+'||(w.days-1)||' days')>=?)`,
		wave, model.Engaged, model.Control, s.Today())
	return setOf(ids), say(err)
}

func (s *Store) nameOf(ctx context.Context, id int64) string {
	names, err := texts(ctx, s.read, "SELECT name FROM people WHERE id=?", id)
	if err != nil || len(names) == 0 {
		return "Somebody on the list"
	}
	return names[0]
}

func keep(ids []int64, claim func(int64) bool) []int64 {
	return slices.DeleteFunc(ids, func(id int64) bool { return !claim(id) })
}

// profiles reads what the matching knows of the people; ids rise. tell hears
// how many were read.
func (s *Store) profiles(ctx context.Context, b *model.Book, c *model.Customers, ids []int64, tell func(done, people int)) ([]model.Profile, error) {
	before, err := s.mentionsBefore(ctx, &b.Wave, c.On)
	if err != nil {
		return nil, err
	}
	reader := func() *profileReader {
		return &profileReader{
			c: c, before: before, tenure: map[string]float64{"": math.NaN()},
			traits: strings.FieldsFunc(b.Wave.Traits, func(r rune) bool { return r == '\n' || r == ',' }),
		}
	}
	one, two := reader(), reader()
	out := make([]model.Profile, 0, len(ids))
	for page := range slices.Chunk(ids, 20_000) {
		mid := len(page) / 2
		err := together(
			func() error { return one.read(ctx, s.read, page[:mid]) },
			func() error { return two.read(ctx, s.read, page[mid:]) },
		)
		if err != nil {
			return nil, say(err)
		}
		out = append(append(out, one.found...), two.found...)
		tell(len(out), len(ids))
	}
	return out, nil
}

type profileReader struct {
	c      *model.Customers
	traits []string
	before map[int64]int
	tenure map[string]float64 // by the day since when, of which there are few
	found  []model.Profile
}

// The columns of a row and the rows end with what no stored text holds.
const columnEnd, rowEnd = "\x1f", "\x1e"

// read finds some people, whose rows come joined into one text, as joined does.
func (r *profileReader) read(ctx context.Context, q queryer, ids []int64) error {
	line := "p.id||?2||since||?2||tenure_band"
	if len(r.traits) > 0 {
		line += "||?2||use_case||?2||region||?2||language||?2||size_band"
	}
	var text string
	err := q.QueryRowContext(ctx, "SELECT coalesce(group_concat("+line+", ?3),'') FROM json_each(?1) j CROSS JOIN people p ON p.id=j.value",
		asJSON(ids), columnEnd, rowEnd).Scan(&text)
	r.parse(text)
	return err
}

func (r *profileReader) parse(text string) {
	r.found = r.found[:0]
	cols := make([]string, 7)
	for line := range strings.SplitSeq(text, rowEnd) {
		for i := range cols {
			cols[i], line, _ = strings.Cut(line, columnEnd)
		}
		p := model.Person{UseCase: cols[3], Region: cols[4], Language: cols[5], SizeBand: cols[6]}
		p.ID = number(cols[0])
		e := r.c.Of(p.ID)
		if e == nil {
			continue
		}
		x := model.Profile{
			ID: p.ID, Key: p.TraitKey(r.traits, e.Band), Spend: r.c.Spend(p.ID), SpendBand: e.Band,
			Tenure: r.since(cols[1]), TenureBand: cols[2], Activity: e.Taking, Before: float64(r.before[p.ID]),
		}
		if !r.c.Measured() {
			x.Activity = float64(e.Signals)
		}
		r.found = append(r.found, x)
	}
}

func (r *profileReader) since(day string) float64 {
	days, known := r.tenure[day]
	if !known {
		day = strings.Clone(day) // the text of all rows need not be kept for it
		days = float64(r.c.On.Since(model.Date(day)))
		r.tenure[day] = days
	}
	return days
}

// mentionsBefore counts the mentions of everybody in the baseline, as far as it
// has gone. A mention that nobody has coded yet is taken for what it looks
// like: most people are not in an arm yet, and nothing of theirs is coded.
func (s *Store) mentionsBefore(ctx context.Context, w *model.Wave, on model.Date) (map[int64]int, error) {
	rows, err := s.read.QueryContext(ctx, `SELECT person_id, count(DISTINCT channel||' '||date) FROM mentions m
		WHERE date>=? AND date<=? AND person_id IS NOT NULL AND place='outside' AND visibility='public' AND not_ours=0 AND same_as_id IS NULL
		AND CASE settled_as WHEN '' THEN asked ELSE settled_as END='unasked'
		AND coalesce((SELECT about_us=1 AND tone='positive' FROM codings c WHERE c.mention_id=m.id AND c.second=0 ORDER BY c.id DESC LIMIT 1),1)
		GROUP BY person_id`, w.BaselineStart(), min(on, w.Start.Add(-1)))
	if err != nil {
		return nil, say(err)
	}
	defer rows.Close()
	out := map[int64]int{}
	for rows.Next() {
		var id int64
		var n int
		if err := rows.Scan(&id, &n); err != nil {
			return nil, say(err)
		}
		out[id] = n
	}
	return out, say(rows.Err())
}

// WaveBalance is how alike the arms are, against everybody they could have been
// matched from.
func (s *Store) WaveBalance(ctx context.Context) (model.MatchBalance, error) {
	b, err := s.Book(ctx)
	if err != nil {
		return model.MatchBalance{}, err
	}
	engaged := b.In(model.Engaged)
	if len(engaged) == 0 {
		return model.MatchBalance{}, nil
	}
	c, err := s.Customers(ctx)
	if err != nil {
		return model.MatchBalance{}, err
	}
	list := keep(c.Find(model.CandidateQuery{ByID: true}, model.Segment{}, func(int64) bool { return true }), func(id int64) bool { return b.Arm(id) == "" })
	list = append(append(list, engaged...), b.In(model.Control)...)
	slices.Sort(list)
	people, err := s.profiles(ctx, b, c, slices.Compact(list), func(int, int) {})
	if err != nil {
		return model.MatchBalance{}, err
	}
	return model.BalanceOf(people, b.Arms, b.Wave.Design), nil
}
