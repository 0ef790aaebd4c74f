package model

import (
	"fmt"
	"slices"
	"strings"
)

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
	middle := bandPlace("middle")
	for i := range c.all {
		x, at := &c.all[i], 0
		if !x.high {
			at += 2
		}
		if x.band != middle {
			at++
		}
		out[at].People++
		if x.shown > 0 {
			if e := c.shown[x.shown-1].evidence(); e.Candidate() {
				out[at].Candidates++
			}
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
	Surprises  = "surprises" // strong evidence outside the segment rule
	Silent     = "silent"    // loyal for long, never a word: for care, not for the arms
)

// CandidateQuery asks for one of the lists, narrowed.
type CandidateQuery struct {
	List    string
	Cell    *Cell
	Segment bool   // only whom the segment rule finds
	Words   string // of the name
	ByID    bool   // else in the order of evidence
}

// Find lists the ids that fit. fits says what the rule wants of the person
// beyond spend and taking part.
func (c *Customers) Find(q CandidateQuery, rule Segment, fits func(id int64) bool) []int64 {
	var found []*Evidence
	for i := range c.all {
		if c.all[i].shown == 0 {
			continue
		}
		e := c.evidence(i)
		if e.Signals == 0 || !q.Cell.holds(&e) {
			continue
		}
		inside := rule.FitsSpend(e.Band) && fits(e.PersonID)
		wanted := e.Candidate() && (!q.Segment || inside && (rule.Taking == "" || e.High))
		switch q.List {
		case Surprises:
			wanted = e.Strong() && !inside
		case Nearly:
			wanted = e.Nearly() && c.Measured()
		}
		if wanted {
			found = append(found, &e)
		}
	}
	if !q.ByID {
		slices.SortFunc(found, CompareEvidence)
	}
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
