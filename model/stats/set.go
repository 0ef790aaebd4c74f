package stats

import "fmt"

// Set is a group of similar people within which it might have been anybody
// who was invited. One engaged person beside m control people is a matched
// set; two unmatched arms are one large set.
type Set struct {
	Counts  []int // mentions per person, the engaged people first
	Before  []int // the same people in the baseline window; empty when unknown
	Engaged int   // how many of Counts are engaged
}

// Arms makes the one set of two unmatched arms. The baselines may both be nil.
func Arms(engaged, control, engagedBefore, controlBefore []int) ([]Set, error) {
	if len(engagedBefore)+len(controlBefore) > 0 &&
		(len(engagedBefore) != len(engaged) || len(controlBefore) != len(control)) {
		return nil, fmt.Errorf("the lists before and after must name the same people: %d and %d engaged, %d and %d control",
			len(engagedBefore), len(engaged), len(controlBefore), len(control))
	}
	return []Set{{join(engaged, control), join(engagedBefore, controlBefore), len(engaged)}}, nil
}

// Matched makes sets of one engaged person, the first of each row, and its
// controls. before may be nil; otherwise it has the shape of counts.
func Matched(counts, before [][]int) ([]Set, error) {
	if before != nil && len(before) != len(counts) {
		return nil, fmt.Errorf("%d sets after and %d before: they must be the same", len(counts), len(before))
	}
	sets := make([]Set, len(counts))
	for i, c := range counts {
		sets[i] = Set{Counts: c, Engaged: 1}
		if before == nil {
			continue
		}
		if len(before[i]) != len(c) {
			return nil, fmt.Errorf("set %d has %d people after and %d before", i+1, len(c), len(before[i]))
		}
		sets[i].Before = before[i]
	}
	return sets, nil
}

// Changes replaces the counts by the change from the baseline, after - before.
// Every set must have its baseline.
func Changes(sets []Set) []Set {
	out := make([]Set, len(sets))
	for i, s := range sets {
		d := make([]int, len(s.Counts))
		for j := range d {
			d[j] = s.Counts[j] - s.Before[j]
		}
		out[i] = Set{Counts: d, Engaged: s.Engaged}
	}
	return out
}

// arms gathers the counts of all sets by arm.
func arms(sets []Set) (engaged, control []int) {
	for _, s := range sets {
		engaged = append(engaged, s.Counts[:s.Engaged]...)
		control = append(control, s.Counts[s.Engaged:]...)
	}
	return engaged, control
}

func join(a, b []int) []int { return append(append([]int(nil), a...), b...) }

func sum(v []int) int {
	t := 0
	for _, x := range v {
		t += x
	}
	return t
}
