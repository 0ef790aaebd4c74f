package data

import (
	"context"
	"encoding/json"
	"fmt"

	"goodword/model"
)

// CandidateIDs lists people in the order of evidence; the rows are asked for a
// page at a time with CandidateRows.
func (s *Store) CandidateIDs(ctx context.Context, q model.CandidateQuery) ([]int64, error) {
	c, err := s.Customers(ctx)
	if err != nil {
		return nil, err
	}
	var ids []int64
	if q.List == model.Silent {
		ids, err = s.silent(ctx, c)
	} else {
		var rule model.Segment
		var fits func(int64) bool
		if rule, err = s.Segment(ctx); err == nil {
			fits, err = s.fits(ctx, rule, c)
		}
		if err == nil {
			ids = c.Find(q, rule, fits)
		}
	}
	if err == nil && q.Words != "" {
		ids, err = s.named(ctx, ids, q.Words)
	}
	if err != nil {
		return nil, fmt.Errorf("find the candidates: %w", say(err))
	}
	return ids, nil
}

// Segment is the segment rule; the default where none was written.
func (s *Store) Segment(ctx context.Context) (model.Segment, error) {
	list, err := load[model.Segment](ctx, s.read, "ORDER BY id DESC LIMIT 1")
	if err != nil || len(list) == 0 {
		return model.DefaultSegment(), err
	}
	return list[0], nil
}

// Quadrants counts the people of the 2 x 2.
func (s *Store) Quadrants(ctx context.Context) ([4]model.Quadrant, error) {
	c, err := s.Customers(ctx)
	if err != nil {
		return [4]model.Quadrant{}, err
	}
	return c.Quadrants(), nil
}

// Picture is whom there is to choose from: the 2 x 2, and how many people with
// strong signals stand outside the segment rule.
func (s *Store) Picture(ctx context.Context) (model.Picture, error) {
	c, err := s.Customers(ctx)
	if err != nil {
		return model.Picture{}, err
	}
	outside, err := s.CandidateIDs(ctx, model.CandidateQuery{List: model.Surprises})
	return model.Picture{On: c.On, Cells: c.Quadrants(), Surprises: len(outside)}, err
}

// LeftOut counts who may not be invited, and why.
func (s *Store) LeftOut(ctx context.Context) (l model.LeftOut, err error) {
	err = s.read.QueryRowContext(ctx, `SELECT coalesce(sum(staff),0), coalesce(sum(tied AND NOT staff),0), coalesce(sum(do_not_contact AND NOT staff AND NOT tied),0),
		(SELECT count(*) FROM arms WHERE arm=? AND wave_id=`+presentWave+`)
		FROM people INDEXED BY people_left_out WHERE staff=1 OR tied=1 OR do_not_contact=1`, model.NotEligible).Scan(&l.Ours, &l.Tied, &l.Alone, &l.ByReason)
	return l, say(err)
}

// SetTier puts people in the core or in the broad tier, as one change.
func (s *Store) SetTier(ctx context.Context, ids []int64, tier string) error {
	people, err := load[model.Person](ctx, s.read, "WHERE id IN "+listed, asJSON(ids))
	if err != nil {
		return say(err)
	}
	rows := make([]model.Row, len(people))
	for i := range people {
		people[i].Tier = tier
		rows[i] = &people[i]
	}
	return s.Save(fmt.Sprintf("put %s in the %s tier", model.Plural(len(rows), "person"), tier), rows...)
}

// fits says whom the rule wants by use case and kind of signal.
func (s *Store) fits(ctx context.Context, rule model.Segment, c *model.Customers) (func(int64) bool, error) {
	var sets []map[int64]bool
	if cases := model.Lines(rule.UseCases); len(cases) > 0 {
		ids, err := ints(ctx, s.read, "SELECT id FROM people WHERE use_case IN "+listed, asJSON(cases))
		if err != nil {
			return nil, err
		}
		sets = append(sets, setOf(ids))
	}
	if kinds := model.Lines(rule.Kinds); len(kinds) > 0 {
		ids, err := ints(ctx, s.read, "SELECT DISTINCT person_id FROM signals WHERE person_id IS NOT NULL AND date>=? AND date<=? AND kind IN "+listed,
			c.From, c.On, asJSON(kinds))
		if err != nil {
			return nil, err
		}
		sets = append(sets, setOf(ids))
	}
	return func(id int64) bool {
		for _, set := range sets {
			if !set[id] {
				return false
			}
		}
		return true
	}, nil
}

// named keeps the people whose name, company or address fits the words.
func (s *Store) named(ctx context.Context, ids []int64, words string) ([]int64, error) {
	match := matchQuery(words)
	if match == "" {
		return ids, nil
	}
	found, err := ints(ctx, s.read, "SELECT rowid/16 FROM search WHERE search MATCH ? AND rowid%16=0", match)
	if err != nil {
		return nil, err
	}
	set, out := setOf(found), []int64{}
	for _, id := range ids {
		if set[id] {
			out = append(out, id)
		}
	}
	return out, nil
}

// CandidateRows are the rows of a page, in the order of the ids.
func (s *Store) CandidateRows(ctx context.Context, ids []int64) ([]model.Candidate, error) {
	c, err := s.Customers(ctx)
	if err != nil || len(ids) == 0 {
		return nil, err
	}
	in := asJSON(ids)
	people, err := load[model.Person](ctx, s.read, "WHERE id IN "+listed, in)
	if err != nil {
		return nil, err
	}
	signals, err := load[model.Signal](ctx, s.read, "WHERE person_id IN "+listed+" ORDER BY person_id, date DESC, id", in)
	if err != nil {
		return nil, err
	}
	arms, err := load[model.Arm](ctx, s.read, "WHERE wave_id="+presentWave+" AND person_id IN "+listed, in)
	if err != nil {
		return nil, err
	}
	if err := s.tellApart(ctx, people); err != nil {
		return nil, err
	}
	return candidateRows(c, ids, people, signals, arms), nil
}

func candidateRows(c *model.Customers, ids []int64, people []model.Person, signals []model.Signal, arms []model.Arm) []model.Candidate {
	of := map[int64][]model.Signal{}
	for _, x := range signals {
		of[x.PersonID] = append(of[x.PersonID], x)
	}
	arm, person := map[int64]string{}, map[int64]*model.Person{}
	for _, a := range arms {
		arm[a.PersonID] = a.Arm
	}
	for i := range people {
		person[people[i].ID] = &people[i]
	}
	out := make([]model.Candidate, 0, len(ids))
	for _, id := range ids {
		p, e := person[id], c.Of(id)
		if p == nil || e == nil {
			continue
		}
		row := model.Candidate{
			PersonID: id, Name: p.Name, Apart: p.Apart, Tier: p.Tier, Kinds: e.Kinds, Signals: e.Signals, AskedFor: e.AskedFor,
			SpendBand: e.Band, Own: e.Own, High: e.High, Arm: arm[id], Why: c.Why(id, of[id]), Candidate: e.Candidate(),
		}
		if e.Signals == 0 {
			row.Why = p.SilentWhy(c.On)
		}
		out = append(out, row)
	}
	return out
}

// presentWave is the id of the wave that a Book shows: the last that is open,
// else the last.
const presentWave = "(SELECT id FROM waves ORDER BY abandoned_on<>'' OR closed_on<>'', number DESC LIMIT 1)"

// listed is a list of any length in one argument, made by asJSON.
const listed = "(SELECT value FROM json_each(?))"

func asJSON[T any](list []T) string {
	text, _ := json.Marshal(list) // numbers and words always can
	return string(text)
}

func setOf(ids []int64) map[int64]bool {
	set := make(map[int64]bool, len(ids))
	for _, id := range ids {
		set[id] = true
	}
	return set
}
