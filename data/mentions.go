package data

import (
	"context"
	"fmt"
	"strings"

	"goodword/model"
)

const (
	listMentions = `SELECT id FROM mentions WHERE date<=? ORDER BY date DESC, id DESC`
	// findMentions looks in what was said, and for who said it: 2 and 0 are the
	// search's kinds for mentions and people.
	findMentions = `SELECT id FROM mentions WHERE date<=?1 AND (
		id IN (SELECT rowid/16 FROM search WHERE search MATCH ?2 AND rowid%16=2) OR
		person_id IN (SELECT rowid/16 FROM search WHERE search MATCH ?2 AND rowid%16=0)) ORDER BY date DESC, id DESC`
)

// MentionIDs lists the mentions of the whole file up to today, newest first,
// narrowed by typed words.
func (s *Store) MentionIDs(ctx context.Context, typed string) ([]int64, error) {
	query, args := listMentions, []any{s.Today()}
	if match := matchQuery(typed); match != "" {
		query, args = findMentions, append(args, match)
	}
	ids, err := ints(ctx, s.read, query, args...)
	if err != nil {
		return nil, fmt.Errorf("list mentions: %w", say(err))
	}
	return ids, nil
}

// Mentions reads one page of mentions as lists show them, in no order. Readings
// of later days are not known yet.
func (s *Store) Mentions(ctx context.Context, ids []int64) ([]model.MentionRow, error) {
	if len(ids) == 0 {
		return nil, nil
	}
	marks := strings.TrimSuffix(strings.Repeat("?,", len(ids)), ",")
	args := make([]any, len(ids))
	for i, id := range ids {
		args[i] = id
	}
	list, err := load[model.Mention](ctx, s.read, "WHERE id IN ("+marks+")", args...)
	if err != nil {
		return nil, err
	}
	codings, err := load[model.Coding](ctx, s.read, "WHERE mention_id IN ("+marks+") AND date<=? AND second=0 ORDER BY id", append(args[:len(args):len(args)], s.Today())...)
	if err != nil {
		return nil, err
	}
	people, err := load[model.Person](ctx, s.read, "WHERE id IN (SELECT person_id FROM mentions WHERE id IN ("+marks+"))", args...)
	if err != nil {
		return nil, err
	}
	return mentionRows(list, codings, people), nil
}

func mentionRows(list []model.Mention, codings []model.Coding, people []model.Person) []model.MentionRow {
	reading := make(map[int64]*model.Coding, len(codings))
	for i := range codings {
		reading[codings[i].MentionID] = &codings[i]
	}
	names := make(map[int64]string, len(people))
	for _, p := range people {
		names[p.ID] = p.Name
	}
	out := make([]model.MentionRow, len(list))
	for i, m := range list {
		out[i] = model.MentionRow{Mention: m, Name: names[m.PersonID], Coding: reading[m.ID]}
		if m.PersonID == 0 {
			out[i].Name = m.Author
		}
	}
	return out
}

// uncoded keeps a reading from being erased together with its mention.
func (tx *Tx) uncoded(mention int64) error {
	var n int
	err := tx.QueryRowContext(tx.ctx, "SELECT count(*) FROM codings WHERE mention_id=?", mention).Scan(&n)
	if err == nil && n > 0 {
		return model.NotAllowed("It was coded, and readings are never erased. Note that it is not about us, or that it repeats another.")
	}
	return err
}
