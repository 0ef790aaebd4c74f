package model

import (
	"fmt"
	"maps"
	"math"
	"slices"
	"strings"

	"goodword/model/stats"
)

// Customers is everybody who may be invited, by id, with what they showed: not
// our own people, nobody paid or tied, nobody who asked not to be contacted.
type Customers struct {
	On, From Date // the window of the candidate rule
	People   []Evidence
	Measures []MeasureShare // of taking part; none: signals stand in for it

	places []int32         // by id, from 1; 0 = not eligible
	place  map[int64]int32 // where the ids lie too far apart
	kinds  kindBits
}

// Index prepares the look-ups; whoever fills in the people, by id, calls it once.
// Ids mostly follow each other, so that a list by id is found in at once.
func (c *Customers) Index() {
	last := int64(0)
	if n := len(c.People); n > 0 {
		last = c.People[n-1].PersonID
	}
	c.place, c.places = nil, nil
	if last < int64(8*len(c.People)+1024) {
		c.places = make([]int32, last+1)
	} else {
		c.place = make(map[int64]int32, len(c.People))
	}
	for i := range c.People {
		if id := c.People[i].PersonID; c.places != nil {
			c.places[id] = int32(i + 1)
		} else {
			c.place[id] = int32(i + 1)
		}
	}
}

// Without is the same people with nothing known of the signals of a few, so
// that these can be counted anew. Who reads the old ones is not disturbed.
func (c *Customers) Without(signals []int64) *Customers {
	out := *c
	out.People = slices.Clone(c.People)
	out.kinds = maps.Clone(c.kinds)
	for _, id := range signals {
		if e := out.Of(id); e != nil {
			*e = Evidence{PersonID: id, Taking: e.Taking, High: e.High, Band: e.Band}
		}
	}
	return &out
}

// MeasureShare is one measure of taking part: for each of the customers the
// share who have strictly less of it, NaN where it is not known.
type MeasureShare struct {
	Name   string
	Shares []float64
}

// At is the place of a person, or -1.
func (c *Customers) At(id int64) int {
	if id >= 0 && id < int64(len(c.places)) {
		return int(c.places[id]) - 1
	}
	return int(c.place[id]) - 1
}

// Of is the evidence of a person, or nil for somebody who is not eligible.
func (c *Customers) Of(id int64) *Evidence {
	if at := c.At(id); at >= 0 {
		return &c.People[at]
	}
	return nil
}

// TakePart fills in how much people take part: the mean, over the measures
// known of a person, of the share of customers strictly below. Missing is not
// zero; at least half must be known. Without any measure in the file the number
// of signals is the one measure, known of everybody.
func (c *Customers) TakePart(measures map[string][]float64) {
	names := make([]string, 0, len(measures))
	for name := range measures {
		names = append(names, name)
	}
	slices.Sort(names)
	for _, name := range names {
		c.Measures = append(c.Measures, MeasureShare{name, stats.SharesBelow(measures[name])})
	}
	shares := c.Measures
	if len(shares) == 0 {
		n := make([]float64, len(c.People))
		for i := range c.People {
			n[i] = float64(c.People[i].Signals)
		}
		shares = []MeasureShare{{"signals", stats.SharesBelow(n)}}
	}
	all := make([]float64, len(c.People))
	for i := range c.People {
		all[i] = mean(shares, i)
		c.People[i].Taking = all[i]
	}
	top := stats.Quantile(all, 0.75)
	for i := range c.People {
		c.People[i].High = all[i] > 0 && all[i] >= top
	}
}

func mean(shares []MeasureShare, i int) float64 {
	total, n := 0.0, 0
	for _, s := range shares {
		if !math.IsNaN(s.Shares[i]) {
			total += s.Shares[i]
			n++
		}
	}
	if n == 0 || 2*n < len(shares) {
		return math.NaN()
	}
	return total / float64(n)
}

// Spend is what a customer spends: an amount, or only a band.
type Spend struct {
	Minor    int64
	Known    bool
	Currency string
	Band     string
}

// Bands gives everybody a spend band: low, middle and high around the limits of
// the rule among customers with spend above 0, each currency for itself. Where
// only a band is known, it is that band.
func (c *Customers) Bands(spends []Spend, rule Segment) {
	from, to := rule.limits()
	amounts := map[string][]float64{}
	for _, s := range spends {
		if s.Known && s.Minor > 0 {
			amounts[s.Currency] = append(amounts[s.Currency], float64(s.Minor))
		}
	}
	type limits struct{ low, high float64 }
	quartiles := make(map[string]limits, len(amounts))
	for currency, v := range amounts {
		q := stats.Quantiles(v, float64(from)/100, float64(to)/100)
		quartiles[currency] = limits{q[0], q[1]}
	}
	for i, s := range spends {
		q, amount := quartiles[s.Currency], float64(s.Minor)
		switch {
		case !s.Known:
			c.People[i].Band = s.Band
		case s.Minor <= 0 || amount < q.low:
			c.People[i].Band = "low"
		case amount > q.high:
			c.People[i].Band = "high"
		default:
			c.People[i].Band = "middle"
		}
	}
}

// Cell is one of the four fields of taking part and spend; nil means all.
type Cell struct{ High, Moderate bool }

func (c *Cell) holds(e *Evidence) bool {
	return c == nil || c.High == e.High && c.Moderate == e.Moderate()
}

// Quadrant counts the people of one cell.
type Quadrant struct {
	Cell
	People     int
	Candidates int
}

// Quadrants counts everybody in the four cells: high first, moderate first.
// Who is not known to take part or to spend moderately is in the "not" cells.
func (c *Customers) Quadrants() [4]Quadrant {
	out := [4]Quadrant{{Cell: Cell{true, true}}, {Cell: Cell{true, false}}, {Cell: Cell{false, true}}, {Cell: Cell{false, false}}}
	for i := range c.People {
		e, at := &c.People[i], 0
		if !e.High {
			at += 2
		}
		if !e.Moderate() {
			at++
		}
		out[at].People++
		if e.Candidate() {
			out[at].Candidates++
		}
	}
	return out
}

// LeftOut counts who may not be invited, each under the first reason that fits.
type LeftOut struct {
	Ours, Tied, Alone int // our own people, paid or tied, asked not to be contacted
	ByReason          int // left out of the present wave with a reason of ours
}

// Words says who is left out, and why.
func (l LeftOut) Words() string {
	var parts []string
	for _, p := range []struct {
		n   int
		why string
	}{{l.Ours, "of our own"}, {l.Tied, "paid or tied"}, {l.Alone, "who asked not to be contacted"}, {l.ByReason, "with a reason that stands in Arms"}} {
		if p.n > 0 {
			parts = append(parts, fmt.Sprintf("%d %s", p.n, p.why))
		}
	}
	if len(parts) == 0 {
		return "Nobody is left out."
	}
	return "Left out: " + strings.Join(parts, ", ") + "."
}

// Lists of customers.
const (
	Candidates = "candidates"
	Nearly     = "nearly"    // would be candidates if the window were longer
	Surprises  = "surprises" // strong signals outside the segment rule
	Silent     = "silent"    // loyal for long, never a word: for care, not for the arms
)

// CandidateQuery asks for one of the lists, narrowed.
type CandidateQuery struct {
	List    string
	Cell    *Cell
	Segment bool   // only whom the segment rule finds
	Words   string // of the name
}

// Find lists the ids that fit, in the order of evidence. fits says what the
// rule wants of the person beyond spend and taking part.
func (c *Customers) Find(q CandidateQuery, rule Segment, fits func(id int64) bool) []int64 {
	var found []*Evidence
	for i := range c.People {
		e := &c.People[i]
		if e.Signals == 0 || !q.Cell.holds(e) {
			continue
		}
		inside := rule.FitsSpend(e.Band) && fits(e.PersonID)
		wanted := e.Candidate() && (!q.Segment || inside && (rule.Taking == "" || e.High))
		switch q.List {
		case Surprises:
			wanted = e.Strong() && !inside
		case Nearly:
			wanted = e.Nearly() && len(c.Measures) > 0
		}
		if wanted {
			found = append(found, e)
		}
	}
	slices.SortFunc(found, CompareEvidence)
	ids := make([]int64, len(found))
	for i, e := range found {
		ids[i] = e.PersonID
	}
	return ids
}

// Candidate is one row of the list, and of `goodword segment --json`.
type Candidate struct {
	PersonID  int64  `json:"person"`
	Name      string `json:"name"`
	Kinds     int    `json:"kinds"`
	Signals   int    `json:"signals"`
	AskedFor  int    `json:"asked_for"`
	SpendBand string `json:"spend_band"`
	Why       string `json:"why"`
	Candidate bool   `json:"candidate"` // by the rule; else nearly, surprising or silent

	Own  int    `json:"-"`
	High bool   `json:"-"`
	Arm  string `json:"-"` // in the present wave
	Tier string `json:"-"`

	Apart string `json:"-"` // what tells them from another of the same name
}

// Named is the name, with what tells them apart where it needs telling.
func (c Candidate) Named() string { return named(c.Name, c.Apart) }
