package model

import (
	"cmp"
	"math"
)

// Evidence is what one customer showed inside the window. Spend and tenure are
// no part of it; the band is a flag beside it.
type Evidence struct {
	PersonID int64
	Kinds    int // of signals
	Signals  int
	Own      int // neither asked for nor weak
	AskedFor int
	Last     Date
	Taking   float64 // mean share of customers who take part less, 0 to 1; NaN: not known
	High     bool    // taking part is in the top quarter
	Band     string  // of spend; "" = not known
}

// twoKinds is the candidate rule: so many kinds of signal, so that one habit
// is not taken for advocacy.
const twoKinds = 2

// Candidate says that there are two signals of two kinds, at least one of them
// neither asked for nor weak.
func (e *Evidence) Candidate() bool { return e.Kinds >= twoKinds && e.Own > 0 }

// Strong says that the evidence is worth a look wherever it comes from: a
// candidate's, or three signals of one kind that nobody asked for.
func (e *Evidence) Strong() bool { return e.Candidate() || e.Own >= 3 }

// Moderate says that spend is between the quartiles.
func (e *Evidence) Moderate() bool { return e.Band == "middle" }

// Add counts a signal. Signals come kind by kind, so that a new kind is one
// that differs from the kind before.
func (e *Evidence) Add(kind, before string, asked, weak bool, date Date) {
	if kind == Criticism {
		return
	}
	if kind != before || e.Signals == 0 {
		e.Kinds++
	}
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
	e := Evidence{PersonID: person, Taking: math.NaN()}
	kinds := map[string]bool{}
	for i := range signals {
		s := &signals[i]
		if s.PersonID != person || s.Kind == Criticism || s.Date < from || !s.Date.By(to) {
			continue
		}
		e.Add(s.Kind, "", s.AskedFor, s.Weak, s.Date)
		kinds[s.Kind] = true
	}
	e.Kinds = len(kinds)
	return e
}

// CompareEvidence orders by evidence: kinds, unasked signals, taking part, the
// last activity, the id. It is an order to read in, not a figure for a person.
func CompareEvidence(a, b *Evidence) int {
	if a.Kinds != b.Kinds {
		return b.Kinds - a.Kinds
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
