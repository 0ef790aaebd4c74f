package data

import (
	"context"
	"errors"
	"fmt"
	"strconv"
	"strings"
	"sync"

	"goodword/model"
)

// customersCache keeps the last reading of all customers: the candidates, the
// 2 x 2 and the rows of a page are asked for one after the other.
type customersCache struct {
	mu    sync.Mutex
	stamp writeStamp
	value *model.Customers
}

// ready says that there is a reading of the day, perhaps with a few changes to
// come; not while one is under way.
func (c *customersCache) ready(today model.Date) bool {
	if !c.mu.TryLock() {
		return false
	}
	defer c.mu.Unlock()
	return c.value != nil && c.stamp.today == today
}

// writeStamp differs after every write, of whatever program, since each takes a
// new number of the history; and from day to day.
type writeStamp struct {
	change int64
	today  model.Date
}

// Customers reads everybody who may be invited with their evidence, up to the
// freeze of the present wave or today. A reading serves until the next write,
// and most writes change little or nothing of it.
//
// Rows of SQLite cost a microsecond each through database/sql and a tenth of
// that as one joined text, so the few columns come as text, people, signals and
// measures side by side: a million people take about a second of two cores.
func (s *Store) Customers(ctx context.Context) (*model.Customers, error) {
	s.customers.mu.Lock()
	defer s.customers.mu.Unlock()
	now, err := s.writeStamp(ctx)
	for err == nil && (s.customers.value == nil || s.customers.stamp != now) {
		var c *model.Customers
		if c, err = s.renewCustomers(ctx, now); err != nil {
			break
		}
		before := now
		if now, err = s.writeStamp(ctx); err == nil && now == before { // nothing was written meanwhile
			s.customers.stamp, s.customers.value = now, c
		}
	}
	if err != nil {
		return nil, say(err)
	}
	return s.customers.value, nil
}

// renewCustomers mends the last reading with whoever was touched since, and
// reads anew where that is everybody or not known.
func (s *Store) renewCustomers(ctx context.Context, now writeStamp) (*model.Customers, error) {
	last := s.customers.value
	if last == nil || s.customers.stamp.today != now.today {
		return s.readCustomers(ctx)
	}
	t, err := s.touchedSince(ctx, s.customers.stamp.change, now.change)
	switch {
	case err != nil:
		return nil, err
	case !t.all && t.window:
		err = s.sameWindow(ctx, last, &t)
	}
	switch {
	case err != nil:
		return nil, err
	case t.all:
		return s.readCustomers(ctx)
	case t.none():
		return last, nil
	}
	rule, err := s.Segment(ctx)
	if err != nil {
		return nil, err
	}
	anew := model.NewCustomers(last.On, last.From)
	if len(t.people) > 0 {
		not, err := s.notEligible(ctx)
		if err != nil {
			return nil, err
		}
		text, err := joined(ctx, s.read, spendLinesOf, asJSON(t.people))
		if err != nil {
			return nil, err
		}
		putPeople(anew, text, not)
	}
	anew.Index()
	c, came := last.Renewed(t.people, anew)
	shown, measured := union(came, t.signals), union(came, t.measures)
	signals, err := joined(ctx, s.read, signalLinesOf, last.On, asJSON(shown))
	if err != nil {
		return nil, err
	}
	measures, err := readMeasures(ctx, s.read, measureLinesOf, s.Today(), asJSON(measured))
	if err != nil {
		return nil, err
	}
	c.WithoutSignals(shown)
	c.WithoutMeasures(measured)
	countSignals(c, signals)
	noteMeasures(c, measures)
	c.Finish(rule)
	return c, nil
}

func (s *Store) writeStamp(ctx context.Context) (writeStamp, error) {
	w := writeStamp{today: s.Today()}
	err := s.read.QueryRowContext(ctx, "SELECT coalesce((SELECT seq FROM sqlite_sequence WHERE name='changes'),0)").Scan(&w.change)
	return w, err
}

// differs says that a row was added or removed, or that one of its columns
// changed.
func differs(columns ...string) string {
	parts := []string{"before IS NULL", "after IS NULL"}
	for _, c := range columns {
		parts = append(parts, fmt.Sprintf("json_extract(before,'$.%[1]s') IS NOT json_extract(after,'$.%[1]s')", c))
	}
	return strings.Join(parts, " OR ")
}

func (s *Store) readCustomers(ctx context.Context) (*model.Customers, error) {
	c, err := s.window(ctx)
	if err != nil {
		return nil, err
	}
	rule, err := s.Segment(ctx)
	if err != nil {
		return nil, err
	}
	not, err := s.notEligible(ctx)
	if err != nil {
		return nil, err
	}
	halves := [half]*model.Customers{model.NewCustomers(c.On, c.From), model.NewCustomers(c.On, c.From)}
	var signals string
	var measures []measureLine
	err = together(
		func() error { return readPeople(ctx, s.read, halves[0], not, 0) },
		func() error { return readPeople(ctx, s.read, halves[1], not, 1) },
		func() (err error) { measures, err = readMeasures(ctx, s.read, measureLines, s.Today()); return err },
		func() (err error) { signals, err = joined(ctx, s.read, signalLines, c.On); return err },
	)
	if err != nil {
		return nil, err
	}
	for _, part := range halves {
		c.Join(part)
	}
	c.Index()
	countSignals(c, signals)
	noteMeasures(c, measures)
	c.Finish(rule)
	return c, nil
}

// window is nobody yet, and the days whose signals count.
func (s *Store) window(ctx context.Context) (*model.Customers, error) {
	on, p := s.Today(), model.Project{}
	var frozen model.Date
	err := s.read.QueryRowContext(ctx, `SELECT signal_days, coalesce((SELECT frozen_on FROM waves WHERE id=`+presentWave+` AND closed_on='' AND abandoned_on=''),'')
		FROM projects`).Scan(&p.SignalDays, &frozen)
	if frozen.By(on) {
		on = frozen
	}
	from, _ := p.SignalWindow(on)
	return model.NewCustomers(on, from), err
}

// together does several things at once.
func together(all ...func() error) error {
	failed := make([]error, len(all))
	var group sync.WaitGroup
	for i, one := range all {
		group.Go(func() { failed[i] = one() })
	}
	group.Wait()
	return errors.Join(failed...)
}

// half is how many parts the people are read in, at once.
const half = 2

const eligible = "staff=0 AND tied=0 AND do_not_contact=0 AND forgotten_at=''"

// spendLine is a customer with what each spends: the id, the amount, the
// currency and the band, with tabs between.
const spendLine = "SELECT p.id||'\t'||coalesce(spend_minor,'')||'\t'||currency||'\t'||spend_band AS line FROM "

const spendLinesOf = spendLine + "json_each(?) j CROSS JOIN people p ON p.id=j.value WHERE " + eligible + " ORDER BY p.id"

// readPeople reads one part of those who are eligible, with their spend.
func readPeople(ctx context.Context, q queryer, into *model.Customers, not map[int64]bool, part int64) error {
	var last int64
	if err := q.QueryRowContext(ctx, "SELECT coalesce(max(id),0) FROM people").Scan(&last); err != nil {
		return err
	}
	text, err := joined(ctx, q, spendLine+"people p INDEXED BY people_eligible WHERE "+eligible+" AND id>? AND id<=? ORDER BY id", part*last/half, (part+1)*last/half)
	if err == nil {
		putPeople(into, text, not)
	}
	return err
}

// notEligible are the people who were left out of the present wave.
func (s *Store) notEligible(ctx context.Context) (map[int64]bool, error) {
	out, err := ints(ctx, s.read, "SELECT person_id FROM arms WHERE arm=? AND wave_id="+presentWave, model.NotEligible)
	return setOf(out), err
}

func putPeople(c *model.Customers, text string, not map[int64]bool) {
	words := map[string]string{} // few, so that the text need not be kept for them
	for line := range strings.SplitSeq(text, "\n") {
		first, rest, _ := strings.Cut(line, "\t")
		minor, rest, _ := strings.Cut(rest, "\t")
		currency, band, _ := strings.Cut(rest, "\t")
		if id := number(first); id != 0 && !not[id] {
			c.Put(model.Spend{PersonID: id, Minor: number(minor), Known: minor != "", Currency: one(words, currency), Band: band})
		}
	}
}

// one is the one copy of a word.
func one(words map[string]string, word string) string {
	kept, ok := words[word]
	if !ok {
		kept = strings.Clone(word)
		words[kept] = kept
	}
	return kept
}

// signalLines are the signals up to a day, person by person: the id, a tab,
// whether asked for, whether weak, the day, the kind.
const signalLines = "SELECT person_id||'\t'||asked_for||weak||date||kind AS line FROM signals INDEXED BY signals_evidence " +
	"WHERE date<=? AND person_id IS NOT NULL ORDER BY person_id, kind"

const signalLinesOf = "SELECT g.person_id||'\t'||asked_for||weak||date||kind AS line FROM json_each(?2) j CROSS JOIN signals g ON g.person_id=j.value " +
	"WHERE date<=?1 ORDER BY person_id, kind"

func countSignals(c *model.Customers, text string) {
	at, person := -1, ""
	for line := range strings.SplitSeq(text, "\n") {
		id, rest, ok := strings.Cut(line, "\t")
		if !ok || len(rest) < len("00yyyy-mm-dd") {
			continue
		}
		if id != person {
			person, at = id, c.At(number(id))
		}
		if at >= 0 {
			c.Add(at, rest[12:], rest[0] == '1', rest[1] == '1', model.Date(rest[2:12]))
		}
	}
}

// measureLine is one value of one measure with everybody who has it.
type measureLine struct {
	name, source string
	value        float64
	people       string
}

const measureLines = `SELECT name, source, value, group_concat(person_id) FROM measures
	WHERE name<>?1 AND date<=?2 AND person_id IS NOT NULL GROUP BY name, source, value`

const measureLinesOf = `SELECT name, source, m.value, group_concat(person_id) FROM json_each(?3) j CROSS JOIN measures m ON m.person_id=j.value
	WHERE name<>?1 AND date<=?2 GROUP BY name, source, m.value`

func readMeasures(ctx context.Context, q queryer, query string, args ...any) (out []measureLine, err error) {
	rows, err := q.QueryContext(ctx, query, append([]any{model.MeasureOrders}, args...)...)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	for rows.Next() {
		var m measureLine
		if err := rows.Scan(&m.name, &m.source, &m.value, &m.people); err != nil {
			return nil, err
		}
		out = append(out, m)
	}
	return out, rows.Err()
}

func noteMeasures(c *model.Customers, lines []measureLine) {
	for _, m := range lines {
		has := c.Measure(m.name, m.source, m.value)
		for id := range strings.SplitSeq(m.people, ",") {
			if at := c.At(number(id)); at >= 0 {
				has(at)
			}
		}
	}
}

// silent lists those who have been customers for long and of whom no signal is
// known, the longest first.
func (s *Store) silent(ctx context.Context, c *model.Customers) ([]int64, error) {
	bands, err := texts(ctx, s.read, "SELECT DISTINCT tenure_band FROM people WHERE since='' AND tenure_band<>''")
	if err != nil {
		return nil, err
	}
	var long []string
	for _, b := range bands {
		if years, ok := model.TenureYears(b); ok && years >= model.LoyalYears {
			long = append(long, b)
		}
	}
	plans, err := texts(ctx, s.read, "SELECT DISTINCT plan_state FROM people")
	if err != nil {
		return nil, err
	}
	var gone []string
	for _, p := range plans {
		if model.GonePlan(p) {
			gone = append(gone, p)
		}
	}
	ids, err := ints(ctx, s.read, `SELECT id FROM people p WHERE `+eligible+` AND (since<>'' AND since<=? OR since='' AND tenure_band IN `+listed+`)
		AND plan_state NOT IN `+listed+` AND NOT EXISTS (SELECT 1 FROM signals g WHERE g.person_id=p.id AND g.date<=?)
		ORDER BY since='', since, id`, model.LoyalSince(s.Today()), asJSON(long), asJSON(gone), s.Today())
	if err != nil {
		return nil, err
	}
	out := ids[:0]
	for _, id := range ids {
		if c.At(id) >= 0 {
			out = append(out, id)
		}
	}
	return out, nil
}

// joined reads a query of one column named line as one text, a row a line.
func joined(ctx context.Context, q queryer, query string, args ...any) (text string, err error) {
	err = q.QueryRowContext(ctx, "SELECT coalesce(group_concat(line, '\n'),'') FROM ("+query+")", args...).Scan(&text)
	return text, err
}

// number reads a whole number; 0 where there is none.
func number(text string) int64 {
	n, _ := strconv.ParseInt(text, 10, 64)
	return n
}
