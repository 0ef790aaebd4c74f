package data

import (
	"context"
	"database/sql"
	"fmt"

	"goodword/model"
)

// Book reads the current wave whole, in one snapshot: the newest wave that is
// not closed or abandoned, else the newest. Whom there is to choose from is left
// out where all people of a large file would have to be read for it.
func (s *Store) Book(ctx context.Context) (*model.Book, error) { return s.book(ctx, 0, false) }

// BookOf reads the wave with the given number, 0 for the current one, and leaves
// nothing out.
func (s *Store) BookOf(ctx context.Context, number int64) (*model.Book, error) {
	return s.book(ctx, number, true)
}

func (s *Store) book(ctx context.Context, number int64, whole bool) (*model.Book, error) {
	tx, err := s.read.BeginTx(ctx, &sql.TxOptions{ReadOnly: true})
	if err != nil {
		return nil, say(err)
	}
	defer tx.Rollback() //nolint:errcheck // nothing was written
	r := newBookReader(ctx, tx, s)
	if err := r.read(number); err != nil {
		return nil, fmt.Errorf("read the wave: %w", say(err))
	}
	_ = tx.Rollback() // so that what follows finds a free connection
	if err := s.picture(ctx, r.b, whole); err != nil {
		return nil, fmt.Errorf("read the wave: %w", err)
	}
	return r.b.Index(), nil
}

// manyPeople is from how many people on a book does not wait for all of them to
// be read.
const manyPeople = 10_000

// picture is the one that the wave keeps from its freeze. Before, and in a file
// that was frozen by an older version, it is counted: at once where there are
// few people or their last reading is at hand, else only where it must be.
func (s *Store) picture(ctx context.Context, b *model.Book, whole bool) error {
	b.Picture = b.Wave.Pictured()
	var present int64 // the last that is open, whom the candidates are for
	for _, w := range b.Waves {
		if w.ClosedOn == "" && w.AbandonedOn == "" {
			present = w.ID
		}
	}
	if b.Picture != nil || b.Wave.ID != present || present == 0 {
		return nil
	}
	if b.Uncounted = !whole && b.PeopleCount > manyPeople && !s.customers.ready(b.Today); b.Uncounted {
		return nil
	}
	p, err := s.Picture(ctx)
	b.Picture = &p
	return err
}

// bookReader keeps the first error, so that the list of tables reads as one.
type bookReader struct {
	ctx context.Context
	q   queryer
	b   *model.Book
	err error
}

func newBookReader(ctx context.Context, q queryer, s *Store) *bookReader {
	return &bookReader{ctx: ctx, q: q, b: &model.Book{Today: s.Today(), ReadOnly: s.ReadOnly(), People: map[int64]*model.Person{}}}
}

// rows fills one slice of the book.
func rows[T any, P noun[T]](r *bookReader, into *[]T, rest string, args ...any) {
	if r.err == nil {
		*into, r.err = load[T, P](r.ctx, r.q, rest, args...)
	}
}

func (r *bookReader) read(number int64) error {
	b := r.b
	var projects []model.Project
	rows(r, &projects, "ORDER BY id LIMIT 1")
	rows(r, &b.Waves, "ORDER BY number")
	if r.err != nil {
		return r.err
	}
	if len(projects) > 0 {
		b.Project = projects[0]
	}
	if err := r.choose(number); err != nil {
		return err
	}
	r.readWave(b.Wave.ID)
	r.readSaid(b.Wave.ID)
	r.readPeople(b.Wave.ID)
	r.readEnd()
	if r.err == nil {
		r.err = r.q.QueryRowContext(r.ctx, "SELECT (SELECT count(*) FROM people), coalesce((SELECT value FROM settings WHERE key='last_backup'),'')").
			Scan(&b.PeopleCount, (*string)(&b.LastBackup))
	}
	return r.err
}

func (r *bookReader) choose(number int64) error {
	b := r.b
	for _, w := range b.Waves {
		if number != 0 && w.Number != number {
			continue
		}
		done := b.Wave.ClosedOn != "" || b.Wave.AbandonedOn != ""
		if b.Wave.ID == 0 || done || (w.ClosedOn == "" && w.AbandonedOn == "") {
			b.Wave = w
		}
	}
	if number != 0 && b.Wave.ID == 0 {
		return model.Refuse(model.ErrNotFound, "There is no wave %d.", number)
	}
	return nil
}

// readWave reads what belongs to the wave, and what belongs to the project.
func (r *bookReader) readWave(wave int64) {
	b := r.b
	const of = "WHERE wave_id=? ORDER BY id"
	var rules []model.Rule
	rows(r, &rules, "WHERE wave_id=? ORDER BY id DESC LIMIT 1", wave)
	if len(rules) > 0 {
		b.Rule = rules[0]
	}
	rows(r, &b.Arms, "WHERE wave_id=? ORDER BY set_no, person_id", wave)
	rows(r, &b.Answers, "WHERE wave_id=? OR wave_id IS NULL ORDER BY id", wave)
	rows(r, &b.Overrides, of, wave)
	rows(r, &b.Breaches, of, wave)
	rows(r, &b.Looks, of, wave)
	rows(r, &b.RuleChanges, of, wave)
	rows(r, &b.Gifts, of, wave)
	rows(r, &b.Notes, of, wave)
	rows(r, &b.Touches, "WHERE wave_id=? ORDER BY date, id", wave)
	rows(r, &b.Replies, "WHERE touch_id IN (SELECT id FROM touches WHERE wave_id=?) OR person_id IN (SELECT person_id FROM arms WHERE wave_id=?) ORDER BY date, id", wave, wave)
	rows(r, &b.Decisions, of, wave)
	rows(r, &b.Askings, "WHERE decision_id IN (SELECT id FROM decisions WHERE wave_id=?) ORDER BY id", wave)
	rows(r, &b.Suggestions, `WHERE decision_id IN (SELECT id FROM decisions WHERE wave_id=?) OR (decision_id IS NULL AND
		person_id IN (SELECT person_id FROM arms WHERE wave_id=? AND arm='engaged')) ORDER BY heard, id`, wave, wave)
	rows(r, &b.Credits, "ORDER BY id")
	rows(r, &b.Promises, of, wave)
	rows(r, &b.Spaces, of, wave)
	rows(r, &b.Memberships, "WHERE space_id IN (SELECT id FROM spaces WHERE wave_id=?) ORDER BY id", wave)
	rows(r, &b.Weeks, "WHERE space_id IN (SELECT id FROM spaces WHERE wave_id=?) ORDER BY week", wave)
	rows(r, &b.Rituals, "WHERE space_id IN (SELECT id FROM spaces WHERE wave_id=?) ORDER BY id", wave)
	rows(r, &b.RitualDates, "WHERE ritual_id IN (SELECT r.id FROM rituals r JOIN spaces s ON s.id=r.space_id WHERE s.wave_id=?) ORDER BY date, id", wave)
	rows(r, &b.Topics, "WHERE space_id IN (SELECT id FROM spaces WHERE wave_id=?) ORDER BY date, id", wave)
	rows(r, &b.Sightings, "WHERE space_id IN (SELECT id FROM spaces WHERE wave_id=?) ORDER BY date, id", wave)
	rows(r, &b.ThemeRows, "ORDER BY id")
	rows(r, &b.Sunsets, "ORDER BY id")
	rows(r, &b.Cases, of, wave)
	rows(r, &b.Boundaries, of, wave)
	rows(r, &b.Elements, "ORDER BY id")
	rows(r, &b.OwnSwaps, "ORDER BY id")
	rows(r, &b.Channels, "ORDER BY id")
	rows(r, &b.Plan, "WHERE wave_id=? OR wave_id IS NULL ORDER BY due, id", wave)
	rows(r, &b.Checks, "WHERE wave_id=? ORDER BY week", wave)
	rows(r, &b.Studies, of, wave)
	rows(r, &b.Ledger, "WHERE wave_id=? ORDER BY week, id", wave)
	rows(r, &b.MonthNotes, "WHERE wave_id=? ORDER BY date, id", wave)
	rows(r, &b.Referrals, of, wave)
	rows(r, &b.Iterations, of, wave)
	rows(r, &b.Snoozes, "ORDER BY id")
}

// inbox bounds the mentions of unknown people that a book carries; the rest
// are in the windowed list.
const inbox = 500

// readSaid reads the mentions of people in the arms from the baseline on, and
// the newest of unknown people that nobody has looked at.
func (r *bookReader) readSaid(wave int64) {
	b := r.b
	from := b.Wave.BaselineStart()
	const ours = `(person_id IN (SELECT person_id FROM arms WHERE wave_id=?) AND date>=?)`
	rows(r, &b.Mentions, `WHERE `+ours+` OR id IN (SELECT id FROM mentions m WHERE person_id IS NULL AND date>=? AND not_ours=0
		AND NOT EXISTS (SELECT 1 FROM codings c WHERE c.mention_id=m.id) ORDER BY date DESC LIMIT ?) ORDER BY id`, wave, from, from, inbox)
	rows(r, &b.Codings, `WHERE mention_id IN (SELECT id FROM mentions WHERE `+ours+`) ORDER BY id`, wave, from)
	rows(r, &b.Recognitions, `WHERE mention_id IN (SELECT id FROM mentions WHERE `+ours+`) OR (mention_id IS NULL AND person_id IN (SELECT person_id FROM arms WHERE wave_id=?)) ORDER BY id`, wave, from, wave)
	rows(r, &b.Sweeps, "WHERE wave_id=? ORDER BY week", wave)
	rows(r, &b.Staff, "WHERE staff=1 AND forgotten_at='' ORDER BY name, id")
	rows(r, &b.StaffMentions, "WHERE person_id IN (SELECT id FROM people WHERE staff=1) AND date>=? ORDER BY date, id", from)
	const ofOurs = "WHERE person_id IN (SELECT person_id FROM arms WHERE wave_id=?) ORDER BY "
	rows(r, &b.Stories, ofOurs+"moment_on, id", wave)
	rows(r, &b.Favours, ofOurs+"date, id", wave)
}

// readPeople reads everybody who is named by the rows read so far.
func (r *bookReader) readPeople(wave int64) {
	b := r.b
	var people []model.Person
	rows(r, &people, `WHERE id IN (SELECT person_id FROM arms WHERE wave_id=?1
		UNION SELECT person_id FROM suggestions WHERE decision_id IN (SELECT id FROM decisions WHERE wave_id=?1)
		UNION SELECT person_id FROM touches WHERE wave_id=?1 UNION SELECT person_id FROM gifts WHERE wave_id=?1
		UNION SELECT person_id FROM cases WHERE wave_id=?1 UNION SELECT person_id FROM boundaries WHERE wave_id=?1
		UNION SELECT person_id FROM promises WHERE wave_id=?1 UNION SELECT person_id FROM studies WHERE wave_id=?1 UNION SELECT person_id FROM breaches WHERE wave_id=?1
		UNION SELECT person_id FROM sightings WHERE space_id IN (SELECT id FROM spaces WHERE wave_id=?1))`, wave)
	for i := range people {
		b.People[people[i].ID] = &people[i]
	}
	const inArms = "WHERE person_id IN (SELECT person_id FROM arms WHERE wave_id=?) ORDER BY id"
	rows(r, &b.Consents, inArms, wave)
	rows(r, &b.Signals, inArms, wave)
}
