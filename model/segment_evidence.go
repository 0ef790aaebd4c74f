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
	Last     Date
	Taking   float64 // mean share of customers who take part less, 0 to 1; NaN: not known
	High     bool    // taking part is in the top quarter
	Band     string  // of spend; "" = not known

	now, ever uint64 // the kinds, a bit each
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

// Strong says that the evidence is worth a look wherever it comes from: a
// candidate's, or three signals of one kind that nobody asked for.
func (e *Evidence) Strong() bool { return e.Candidate() || e.Own >= 3 }

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

// Add counts a signal of a person.
func (c *Customers) Add(e *Evidence, kind string, asked, weak bool, date Date) {
	if kind == Criticism || !date.By(c.On) {
		return
	}
	if c.kinds == nil {
		c.kinds = kindBits{}
	}
	bit := c.kinds.of(kind)
	e.ever |= bit
	e.Ever = bits.OnesCount64(e.ever)
	if date < c.From {
		return
	}
	e.now |= bit
	e.Kinds = bits.OnesCount64(e.now)
	e.Signals++
	if asked {
		e.AskedFor++
	} else if !weak && !WeakKind(kind) {
		e.Own++
	}
	e.Last = max(e.Last, date)
}

// EvidenceOf counts a person's signals from one day to another, both counted;
// an empty from is no limit.
func EvidenceOf(person int64, signals []Signal, from, to Date) Evidence {
	c, e := Customers{On: to, From: from}, Evidence{PersonID: person, Taking: math.NaN()}
	for i := range signals {
		if s := &signals[i]; s.PersonID == person {
			c.Add(&e, s.Kind, s.AskedFor, s.Weak, s.Date)
		}
	}
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
		return cmp.Compare(b.Last, a.Last)
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
