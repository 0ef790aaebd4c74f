package data

import (
	"context"
	"errors"
	"fmt"
	"math"
	"slices"
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

// renewCustomers mends the last reading where only signals were written since,
// and else reads anew.
func (s *Store) renewCustomers(ctx context.Context, now writeStamp) (*model.Customers, error) {
	last := s.customers.value
	if last == nil || s.customers.stamp.today != now.today {
		return s.readCustomers(ctx)
	}
	people, all, err := s.signalled(ctx, s.customers.stamp.change, now.change)
	switch {
	case err != nil:
		return nil, err
	case all || len(people) > 0 && len(last.Measures) == 0: // signals stand in for the measures then
		return s.readCustomers(ctx)
	case len(people) == 0:
		return last, nil
	}
	text, err := joined(ctx, s.read, signalLinesOf, last.On, asJSON(people))
	if err != nil {
		return nil, err
	}
	c := last.Without(people)
	countSignals(c, text)
	return c, nil
}

func (s *Store) writeStamp(ctx context.Context) (writeStamp, error) {
	w := writeStamp{today: s.Today()}
	err := s.read.QueryRowContext(ctx, "SELECT coalesce((SELECT seq FROM sqlite_sequence WHERE name='changes'),0)").Scan(&w.change)
	return w, err
}

// signalled says whose signals the changes after one number and up to another
// wrote; all where they wrote something else that counts, or where it was not
// written down what they wrote, as of a large import or an undo.
func (s *Store) signalled(ctx context.Context, after, upTo int64) (people []int64, all bool, err error) {
	var known, elsewhere int64
	err = s.read.QueryRowContext(ctx, `SELECT (SELECT count(*) FROM changes WHERE id>?1 AND id<=?2 AND import_id=0),
		EXISTS (SELECT 1 FROM change_rows r WHERE change_id>?1 AND change_id<=?2 AND
			CASE tbl WHEN 'measures' THEN 1
			WHEN 'people' THEN `+differs("staff", "tied", "do_not_contact", "forgotten_at", "spend_minor", "currency", "spend_band")+`
			WHEN 'waves' THEN `+differs("frozen_on", "closed_on", "abandoned_on", "number")+`
			WHEN 'segments' THEN `+differs("spend_from", "spend_to")+`
			WHEN 'projects' THEN `+differs("signal_days")+`
			WHEN 'arms' THEN '`+model.NotEligible+`' IN (coalesce(json_extract(before,'$.arm'),''), coalesce(json_extract(after,'$.arm'),''))
			ELSE 0 END)`, after, upTo).Scan(&known, &elsewhere)
	if err != nil || known != upTo-after || elsewhere != 0 {
		return nil, true, err
	}
	people, err = ints(ctx, s.read, `SELECT DISTINCT json_extract(x.value,'$.person_id') FROM change_rows r, json_each(json_array(json(before),json(after))) x
		WHERE change_id>? AND change_id<=? AND tbl='signals' AND json_extract(x.value,'$.person_id')<>0`, after, upTo)
	return people, len(people) > few, err
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
	var halves [half]customerLines
	var signals string
	var measures []measureLine
	err = together(
		func() (err error) { halves[0], err = readPeople(ctx, s.read, 0); return err },
		func() (err error) { halves[1], err = readPeople(ctx, s.read, 1); return err },
		func() (err error) { measures, err = readMeasures(ctx, s.read, s.Today()); return err },
		func() (err error) { signals, err = joined(ctx, s.read, signalLines, c.On); return err },
	)
	if err != nil {
		return nil, err
	}
	c.People = slices.Concat(halves[0].people, halves[1].people)
	c.Index()
	_ = together(
		func() error { c.Bands(slices.Concat(halves[0].spends, halves[1].spends), rule); return nil },
		func() error {
			countSignals(c, signals)
			c.TakePart(measured(c, measures))
			return nil
		},
	)
	return c, nil
}

// window is nobody yet, and the days whose signals count.
func (s *Store) window(ctx context.Context) (*model.Customers, error) {
	c := &model.Customers{On: s.Today()}
	p := model.Project{}
	var frozen model.Date
	err := s.read.QueryRowContext(ctx, `SELECT signal_days, coalesce((SELECT frozen_on FROM waves WHERE id=`+presentWave+` AND closed_on='' AND abandoned_on=''),'')
		FROM projects`).Scan(&p.SignalDays, &frozen)
	if frozen.By(c.On) {
		c.On = frozen
	}
	c.From, _ = p.SignalWindow(c.On)
	return c, err
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

// customerLines are people with what each spends.
type customerLines struct {
	people []model.Evidence
	spends []model.Spend
}

// readPeople reads one part of those who are eligible, with their spend.
func readPeople(ctx context.Context, q queryer, part int64) (l customerLines, err error) {
	var last int64
	if err := q.QueryRowContext(ctx, "SELECT coalesce(max(id),0) FROM people").Scan(&last); err != nil {
		return l, err
	}
	text, err := joined(ctx, q, "SELECT id||'\t'||coalesce(spend_minor,'')||'\t'||currency||'\t'||spend_band AS line "+
		"FROM people INDEXED BY people_eligible WHERE "+eligible+" AND id>? AND id<=? ORDER BY id", part*last/half, (part+1)*last/half)
	if err != nil || text == "" {
		return l, err
	}
	out, err := ints(ctx, q, "SELECT person_id FROM arms WHERE arm=? AND wave_id="+presentWave, model.NotEligible)
	not := setOf(out)
	n := strings.Count(text, "\n") + 1
	l.people, l.spends = make([]model.Evidence, 0, n), make([]model.Spend, 0, n)
	words := map[string]string{} // few, so that the text need not be kept for them
	for line := range strings.SplitSeq(text, "\n") {
		first, rest, _ := strings.Cut(line, "\t")
		minor, rest, _ := strings.Cut(rest, "\t")
		currency, band, _ := strings.Cut(rest, "\t")
		id := number(first)
		if id == 0 || not[id] {
			continue
		}
		l.people = append(l.people, model.Evidence{PersonID: id})
		l.spends = append(l.spends, model.Spend{Minor: number(minor), Known: minor != "", Currency: one(words, currency), Band: one(words, band)})
	}
	return l, err
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
	var e *model.Evidence
	person := ""
	for line := range strings.SplitSeq(text, "\n") {
		id, rest, ok := strings.Cut(line, "\t")
		if !ok || len(rest) < len("00yyyy-mm-dd") {
			continue
		}
		if id != person {
			person, e = id, c.Of(number(id))
		}
		if e != nil {
			c.Add(e, rest[12:], rest[0] == '1', rest[1] == '1', model.Date(rest[2:12]))
		}
	}
}

// measureLine is one value of one measure with everybody who has it.
type measureLine struct {
	name, source string
	value        float64
	people       string
}

func readMeasures(ctx context.Context, q queryer, today model.Date) (out []measureLine, err error) {
	rows, err := q.QueryContext(ctx, `SELECT name, source, value, group_concat(person_id) FROM measures
		WHERE name<>? AND date<=? AND person_id IS NOT NULL GROUP BY name, source, value`, model.MeasureOrders, today)
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

// measured are the measures of taking part, one place a customer.
func measured(c *model.Customers, lines []measureLine) map[string][]float64 {
	out := map[string][]float64{}
	sources := map[string]string{}
	for _, m := range lines {
		name := m.name
		if first, known := sources[name]; known && first != m.source {
			name += " (" + m.source + ")"
		} else {
			sources[name] = m.source
		}
		values := out[name]
		if values == nil {
			values = make([]float64, len(c.People))
			for i := range values {
				values[i] = math.NaN()
			}
			out[name] = values
		}
		for id := range strings.SplitSeq(m.people, ",") {
			if at := c.At(number(id)); at >= 0 {
				values[at] = m.value
			}
		}
	}
	return out
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
