package data

import (
	"context"
	"database/sql"
	"fmt"

	"goodword/model"
)

// PersonCard reads everything about one person in one snapshot.
func (s *Store) PersonCard(ctx context.Context, id int64) (model.PersonCard, error) {
	tx, err := s.read.BeginTx(ctx, &sql.TxOptions{ReadOnly: true})
	if err != nil {
		return model.PersonCard{}, say(err)
	}
	defer tx.Rollback() //nolint:errcheck // nothing was written
	c := model.PersonCard{Today: s.Today()}
	if c.Person, err = get[model.Person](ctx, tx, id); err != nil {
		return c, err
	}
	r := bookReader{ctx: ctx, q: tx}
	const of = "WHERE person_id=? ORDER BY id"
	rows(&r, &c.Identities, of, id)
	rows(&r, &c.Consents, of, id)
	rows(&r, &c.Measures, "WHERE person_id=? ORDER BY name, id", id)
	rows(&r, &c.Arms, of, id)
	rows(&r, &c.Waves, "ORDER BY number")
	rows(&r, &c.Signals, of, id)
	rows(&r, &c.Gifts, of, id)
	rows(&r, &c.Touches, of, id)
	rows(&r, &c.Replies, of, id)
	rows(&r, &c.Askings, of, id)
	rows(&r, &c.Suggestions, of, id)
	rows(&r, &c.Credits, of, id)
	rows(&r, &c.Promises, of, id)
	rows(&r, &c.Memberships, of, id)
	rows(&r, &c.Mentions, of, id)
	rows(&r, &c.Codings, "WHERE mention_id IN (SELECT id FROM mentions WHERE person_id=?) ORDER BY id", id)
	rows(&r, &c.Recognitions, of, id)
	rows(&r, &c.Cases, of, id)
	rows(&r, &c.Boundaries, of, id)
	rows(&r, &c.Favours, of, id)
	rows(&r, &c.Stories, of, id)
	if r.err == nil {
		r.err = tx.QueryRowContext(ctx, "SELECT coalesce(max(ask_limit),0) FROM projects").Scan(&c.AskLimit)
	}
	if r.err != nil {
		return c, fmt.Errorf("read the person: %w", say(r.err))
	}
	return c, nil
}
