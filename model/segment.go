package model

import "strings"

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
}

// SegmentSpends and SegmentTakings are the choices of a segment; empty is any.
var (
	SegmentSpends  = []string{"", "moderate", "not high"}
	SegmentTakings = []string{"", "high"}
)

func (*Segment) Table() string { return "segments" }

func (s *Segment) Check() error {
	return first(oneOf(s.Spend, SegmentSpends, "the spend"), oneOf(s.Taking, SegmentTakings, "taking part"))
}

// DefaultSegment is high engagement with moderate spend.
func DefaultSegment() Segment { return Segment{Spend: "moderate", Taking: "high"} }

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
