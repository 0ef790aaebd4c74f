package model

import (
	"fmt"
	"strings"
)

// Segment is the rule by which people are sought, in words and as a filter. It
// narrows the candidates and never makes one: spend is no evidence, and reach
// is not among its fields.
type Segment struct {
	Meta
	Words    string // the rule as the manager would say it
	Kinds    string // kinds of signal, one of which is wanted; a list
	UseCases string // a list; empty = any
	Spend    string
	Taking   string
	MadeOn   Date
	Result   string // what it found on that day

	// Spend is moderate from one to the other of a hundred spending customers,
	// counted from the lowest; none of both is the middle half.
	SpendFrom, SpendTo int64
}

// SegmentSpends and SegmentTakings are the choices of a segment; empty is any.
var (
	SegmentSpends  = []string{"", "moderate", "not high"}
	SegmentTakings = []string{"", "high"}
)

func (*Segment) Table() string { return "segments" }

func (s *Segment) Check() error {
	if from, to := s.limits(); from < 0 || to > 100 || from >= to {
		return NotAllowed("Moderate spend goes from one per cent of customers to a higher one, such as 25 to 75")
	}
	return first(oneOf(s.Spend, SegmentSpends, "the spend"), oneOf(s.Taking, SegmentTakings, "taking part"))
}

func (s *Segment) limits() (from, to int64) {
	if s.SpendFrom == 0 && s.SpendTo == 0 {
		return 25, 75
	}
	return s.SpendFrom, s.SpendTo
}

// DefaultSegment is high engagement with moderate spend.
func DefaultSegment() Segment {
	return Segment{Spend: "moderate", Taking: "high", SpendFrom: 25, SpendTo: 75}
}

// Sentence is the rule in words: the manager's own where there are any.
func (s *Segment) Sentence() string {
	if s.Words != "" {
		return s.Words
	}
	var parts []string
	if s.Taking == "high" {
		parts = append(parts, "taking part is high")
	}
	switch s.Spend {
	case "moderate":
		parts = append(parts, "spend is moderate")
		if from, to := s.limits(); from != 25 || to != 75 {
			parts[len(parts)-1] += fmt.Sprintf(" (from %d to %d of 100 customers)", from, to)
		}
	case "not high":
		parts = append(parts, "spend is not high")
	}
	if kinds := Lines(s.Kinds); len(kinds) > 0 {
		parts = append(parts, "with "+joinWords(kinds))
	}
	if cases := Lines(s.UseCases); len(cases) > 0 {
		parts = append(parts, "for "+joinWords(cases))
	}
	if len(parts) == 0 {
		return "Everybody with the evidence of a candidate"
	}
	return upperFirst(strings.Join(parts, ", "))
}

// FitsSpend says that a spend band is one that the rule wants.
func (s *Segment) FitsSpend(band string) bool {
	switch s.Spend {
	case "moderate":
		return band == "middle"
	case "not high":
		return band != "high"
	}
	return true
}
