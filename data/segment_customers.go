package data

import (
	"context"
	"errors"
	"math"
	"strconv"
	"strings"
	"sync"

	"goodword/model"
)

// customersCache keeps the last reading of all customers: the candidates, the
// 2 x 2 and the rows of a page are asked for one after the other.
type customersCache struct {
	mu    sync.Mutex
	stamp string
	value *model.Customers
}

// Customers reads everybody who may be invited with their evidence, up to the
// freeze of the present wave or today. A reading serves until the next write.
//
// Rows of SQLite cost a microsecond each through database/sql and a tenth of
// that as one joined text, so the few columns come as text, people and signals
// side by side: a hundred thousand people with two hundred thousand signals
// take some 200 ms.
func (s *Store) Customers(ctx context.Context) (*model.Customers, error) {
	s.customers.mu.Lock()
	defer s.customers.mu.Unlock()
	stamp, err := s.writeStamp(ctx)
	if err == nil && s.customers.value != nil && s.customers.stamp == stamp {
		return s.customers.value, nil
	}
	for err == nil {
		var c *model.Customers
		if c, err = s.readCustomers(ctx); err != nil {
			break
		}
		before := stamp
		if stamp, err = s.writeStamp(ctx); err == nil && stamp == before { // nothing was written meanwhile
			s.customers.stamp, s.customers.value = stamp, c
			return c, nil
		}
	}
	return nil, say(err)
}

// writeStamp differs after every write, of whatever program, since each takes a
// new number of the history; and from day to day.
func (s *Store) writeStamp(ctx context.Context) (stamp string, err error) {
	err = s.read.QueryRowContext(ctx, "SELECT coalesce((SELECT seq FROM sqlite_sequence WHERE name='changes'),0)").Scan(&stamp)
	return stamp + " " + string(s.Today()), err
}

func (s *Store) readCustomers(ctx context.Context) (*model.Customers, error) {
	c := &model.Customers{On: s.Today()}
	p := model.Project{}
	var frozen model.Date
	err := s.read.QueryRowContext(ctx, `SELECT signal_days, coalesce((SELECT frozen_on FROM waves WHERE id=`+presentWave+` AND closed_on='' AND abandoned_on=''),'')
		FROM projects`).Scan(&p.SignalDays, &frozen)
	if err != nil {
		return nil, err
	}
	if frozen.By(c.On) {
		c.On = frozen
	}
	c.From, _ = p.SignalWindow(c.On)
	var signals string
	var failed error
	var side sync.WaitGroup
	side.Go(func() { signals, failed = joined(ctx, s.read, signalLines, c.On) })
	err = readPeople(ctx, s.read, c)
	side.Wait()
	if err = errors.Join(err, failed); err != nil {
		return nil, err
	}
	countSignals(c, signals)
	measures, err := readMeasures(ctx, s.read, c, s.Today())
	if err != nil {
		return nil, err
	}
	c.TakePart(measures)
	return c, nil
}

const eligible = "staff=0 AND tied=0 AND do_not_contact=0 AND forgotten_at=''"

// readPeople reads who is eligible, with their spend.
func readPeople(ctx context.Context, q queryer, c *model.Customers) error {
	text, err := joined(ctx, q, "SELECT id||'\t'||coalesce(spend_minor,'')||'\t'||currency||'\t'||spend_band AS line "+
		"FROM people INDEXED BY people_eligible WHERE "+eligible+" ORDER BY id")
	if err != nil {
		return err
	}
	out, err := ints(ctx, q, "SELECT person_id FROM arms WHERE arm=? AND wave_id="+presentWave, model.NotEligible)
	if err != nil {
		return err
	}
	not := setOf(out)
	n := strings.Count(text, "\n") + 1
	c.People = make([]model.Evidence, 0, n)
	spends := make([]model.Spend, 0, n)
	for line := range strings.SplitSeq(text, "\n") {
		first, rest, _ := strings.Cut(line, "\t")
		minor, rest, _ := strings.Cut(rest, "\t")
		currency, band, _ := strings.Cut(rest, "\t")
		id := number(first)
		if id == 0 || not[id] {
			continue
		}
		c.People = append(c.People, model.Evidence{PersonID: id})
		spends = append(spends, model.Spend{Minor: number(minor), Known: minor != "", Currency: currency, Band: band})
	}
	c.Index()
	c.Bands(spends)
	return nil
}

// signalLines are the signals up to a day, person by person: the id, a tab,
// whether asked for, whether weak, the day, the kind.
const signalLines = "SELECT person_id||'\t'||asked_for||weak||date||kind AS line FROM signals INDEXED BY signals_evidence " +
	"WHERE date<=? AND person_id IS NOT NULL ORDER BY person_id, kind"

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

// readMeasures reads the measures of taking part, one place a customer.
func readMeasures(ctx context.Context, q queryer, c *model.Customers, today model.Date) (map[string][]float64, error) {
	rows, err := q.QueryContext(ctx, `SELECT name, source, value, group_concat(person_id) FROM measures
		WHERE name<>? AND date<=? AND person_id IS NOT NULL GROUP BY name, source, value`, model.MeasureOrders, today)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	out := map[string][]float64{}
	sources := map[string]string{}
	for rows.Next() {
		var name, source, people string
		var value float64
		if err := rows.Scan(&name, &source, &value, &people); err != nil {
			return nil, err
		}
		if first, known := sources[name]; known && first != source {
			name += " (" + source + ")"
		} else {
			sources[name] = source
		}
		values := out[name]
		if values == nil {
			values = make([]float64, len(c.People))
			for i := range values {
				values[i] = math.NaN()
			}
			out[name] = values
		}
		for id := range strings.SplitSeq(people, ",") {
			if at := c.At(number(id)); at >= 0 {
				values[at] = value
			}
		}
	}
	return out, rows.Err()
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
