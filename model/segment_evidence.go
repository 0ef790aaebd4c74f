package model

import (
	"cmp"
	"math"
	"math/bits"
)

// Evidence is what one customer showed inside the window, and of how many kinds
// before it. Spend and tenure are no part of it; the band is a flag beside it.
type Evidence struct {
	PersonID int64
	Kinds    int // of signals inside the window
	Ever     int // kinds of signals as far back as the file goes
	Signals  int
	Own      int // neither asked for nor weak
	AskedFor int
	Last     int32   // day of a signal, as 20260424
	Taking   float64 // mean share of customers who take part less, 0 to 1; NaN: not known
	High     bool    // taking part is in the top quarter
	Band     string  // of spend; "" = not known
}

// tally is what was counted of one customer.
type tally struct {
	now, ever           uint64 // the kinds, a bit each
	signals, own, asked int32
	last                int32 // the day, as 20260424
}

func (s *tally) evidence() Evidence {
	return Evidence{Kinds: bits.OnesCount64(s.now), Ever: bits.OnesCount64(s.ever), Signals: int(s.signals), Own: int(s.own), AskedFor: int(s.asked), Last: s.last}
}

// twoKinds is the candidate rule: so many kinds of signal, so that one habit
// is not taken for advocacy.
const twoKinds = 2

// Candidate says that there are two signals of two kinds, at least one of them
// neither asked for nor weak.
func (e *Evidence) Candidate() bool { return e.Kinds >= twoKinds && e.Own > 0 }

// Nearly says that somebody takes part highly and showed a signal of their own
// inside the window, and that the second kind is older than the window.
func (e *Evidence) Nearly() bool {
	return e.High && e.Own > 0 && e.Ever >= twoKinds && !e.Candidate()
}

// Strong says that the evidence is worth a look wherever it comes from: three
// signals, which is more than a candidate needs, in several kinds or without
// having been asked.
func (e *Evidence) Strong() bool { return e.Signals >= 3 && (e.Candidate() || e.Own >= 3) }

// Moderate says that spend is between the quartiles.
func (e *Evidence) Moderate() bool { return e.Band == "middle" }

// kindBits gives each kind of signal that is met a bit of its own. Past the
// last bit kinds share it, which counts too few and never too many.
type kindBits map[string]uint64

func (k kindBits) of(kind string) uint64 {
	kind = habit(kind)
	bit, ok := k[kind]
	if !ok {
		bit = 1 << min(len(k), 63)
		k[kind] = bit
	}
	return bit
}

// Add counts a signal of the customer at a place.
func (c *Customers) Add(at int, kind string, asked, weak bool, date Date) {
	if c.all[at].shown == 0 {
		c.shown = append(c.shown, tally{})
		c.all[at].shown = int32(len(c.shown))
	}
	c.count(&c.shown[c.all[at].shown-1], kind, asked, weak, date)
}

func (c *Customers) count(s *tally, kind string, asked, weak bool, date Date) {
	if kind == Criticism || !date.By(c.On) {
		return
	}
	bit := c.kinds.of(kind)
	s.ever |= bit
	if date < c.From {
		return
	}
	s.now |= bit
	s.signals++
	if asked {
		s.asked++
	} else if !weak && !WeakKind(kind) {
		s.own++
	}
	s.last = max(s.last, dayNumber(date))
}

func dayNumber(d Date) (n int32) {
	for _, digit := range []byte(d) {
		if digit != '-' {
			n = 10*n + int32(digit-'0')
		}
	}
	return n
}

// EvidenceOf counts a person's signals from one day to another, both counted;
// an empty from is no limit.
func EvidenceOf(person int64, signals []Signal, from, to Date) Evidence {
	c, counted := NewCustomers(to, from), tally{}
	for i := range signals {
		if s := &signals[i]; s.PersonID == person {
			c.count(&counted, s.Kind, s.AskedFor, s.Weak, s.Date)
		}
	}
	e := counted.evidence()
	e.PersonID, e.Taking = person, math.NaN()
	return e
}

// CompareEvidence orders by evidence: kinds as far back as the file goes, since
// whoever spoke up in several ways over the years is no passing guest; then
// what nobody asked for inside the window, taking part, the last activity, the
// id. It is an order to read in, not a figure for a person.
func CompareEvidence(a, b *Evidence) int {
	if a.Ever != b.Ever {
		return b.Ever - a.Ever
	}
	if a.Own != b.Own {
		return b.Own - a.Own
	}
	if d := cmp.Compare(known(b.Taking), known(a.Taking)); d != 0 {
		return d
	}
	if a.Last != b.Last {
		return int(b.Last - a.Last)
	}
	return cmp.Compare(a.PersonID, b.PersonID)
}

// known puts what is not known behind everything that is.
func known(share float64) float64 {
	if math.IsNaN(share) {
		return -1
	}
	return share
}

// SignalWindow is the window of the candidate rule on a day: from (empty = no
// limit) to that day.
func (p *Project) SignalWindow(on Date) (from, to Date) {
	if p.SignalDays <= 0 {
		return "", on
	}
	return on.Add(-int(p.SignalDays)), on
}
