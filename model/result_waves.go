package model

import (
	"fmt"

	"goodword/model/stats"
)

// Standing is how one wave came out, to be set beside another.
type Standing struct {
	Number     int64
	Name       string
	Start, End Date
	Design     string
	RuleHash   string
	Finished   bool
	Missing    string // why nothing can be compared
	Comparison stats.Comparison
	Genuine    int // of the five questions
	ByRule     string
	ByManager  string
	Archived   string // "" while it is open
}

// Standing is the wave's own, as of its end where it is over.
func (b *Book) Standing() Standing {
	b = b.AtClose()
	r, g := b.Result(), b.Genuine()
	return Standing{
		Number: b.Wave.Number, Name: b.Wave.Name, Start: b.Wave.Start, End: b.Wave.End(), Design: b.Wave.Design, RuleHash: b.Rule.Hash,
		Finished: r.Finished, Missing: r.Missing, Comparison: r.Comparison, Genuine: g.Yes,
		ByRule: b.Ruling(r, g).Verdict, ByManager: b.Wave.Verdict, Archived: b.Wave.Archived(),
	}
}

// Words say how the wave came out: counts, and after its end the range.
func (s Standing) Words() string {
	switch c := s.Comparison; {
	case s.Missing != "":
		return s.Missing
	case !s.Finished:
		return fmt.Sprintf("%d against %d mentions so far; counts only until %s.", c.X1, c.X0, s.End.Words())
	case c.X1+c.X0 == 0:
		return "No mentions at all."
	default:
		return fmt.Sprintf("%d against %d mentions: %s.", c.X1, c.X0, c.Span())
	}
}

// told says that there is a range to set beside another.
func (s Standing) told() bool {
	return s.Finished && s.Missing == "" && s.Comparison.X1+s.Comparison.X0 > 0
}

// SetBeside compares two waves in words. They are never pooled: each had its
// own people, and putting their counts together afterwards would choose what
// to count by what came out.
func SetBeside(a, b Standing) []string {
	out := []string{fmt.Sprintf("Wave %d: %s", a.Number, a.Words()), fmt.Sprintf("Wave %d: %s", b.Number, b.Words())}
	switch {
	case !a.told() || !b.told():
		out = append(out, "One of them has no range yet, so there is nothing to set beside the other.")
	case overlap(a.Comparison, b.Comparison):
		out = append(out, "The ranges overlap: one and the same effect could have made both.")
	default:
		out = append(out, "The ranges do not overlap: something was different between the waves.")
	}
	if a.Design != b.Design {
		out = append(out, fmt.Sprintf("The people got in differently: %s and %s.", designWord(a.Design), designWord(b.Design)))
	}
	if a.RuleHash != "" && b.RuleHash != "" && a.RuleHash != b.RuleHash {
		out = append(out, "The rules were not the same.")
	}
	return append(out, "The two are set beside each other and never added up: each had its own people, its own control and its own rule.")
}

func designWord(design string) string {
	if design == "sets" {
		return "drawn from sets"
	}
	return design
}

func overlap(a, b stats.Comparison) bool {
	below := func(x, y stats.Comparison) bool { return x.High != nil && *x.High < y.Low }
	return !below(a, b) && !below(b, a)
}
