package model

import (
	"fmt"

	"goodword/model/locale"
	"goodword/model/stats"
)

// PlanRow is what one month with so many people can show.
type PlanRow struct {
	Engaged, Control int
	Ratio            string // the smallest found four times in five
	Planned          bool   // the wave as it stands
}

// planSizes are set beside the wave's own size: people, and control people for
// each of them.
var planSizes = [][2]int{{10, 1}, {10, 3}, {15, 1}, {15, 3}, {20, 1}, {20, 3}}

// Planner is the table before the start, at the rate and the burst of the
// baseline, and what the wave's own size can show in words.
func (b *Book) Planner() (rows []PlanRow, sentence string) {
	n1, n0 := len(b.In(Engaged)), len(b.In(Control))
	own := [2]int{n1, n0}
	if p, err := b.Planned(n1, n0); err == nil {
		sentence = locale.Figures(fmt.Sprintf("%d against %d, at %s mentions a person in a month: %s", n1, n0, stats.Two(p.Rate), p.Sentence))
	}
	add := func(n1, n0 int) {
		p, err := b.Planned(n1, n0)
		if err != nil {
			return
		}
		ratio := "above 16"
		switch {
		case p.Ratio80 != nil:
			ratio = Times(*p.Ratio80) + " times"
		case min(n1, n0) < 5: // nothing is said about a group so small
			ratio = "nothing"
		}
		rows = append(rows, PlanRow{n1, n0, ratio, [2]int{n1, n0} == own})
	}
	there := n1 == 0 // nobody is chosen yet
	for _, s := range planSizes {
		size := [2]int{s[0], s[0] * s[1]}
		there = there || size == own
		add(size[0], size[1])
	}
	if !there {
		add(n1, n0)
	}
	return rows, sentence
}
