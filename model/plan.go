package model

import (
	"fmt"
	"strings"
)

// MadeWays say whether we can do a thing ourselves or only make it together
// with others: what lies inside can be rolled out, what lies outside cannot.
var MadeWays = []string{"ourselves", "together"}

// PlanItem is something that follows from a reflection, or that goes on after
// the last day.
type PlanItem struct {
	Meta
	WaveID     int64
	AnswerID   int64 // the reflection that it came from; 0 for none
	Text       string
	Made       string // one of MadeWays
	Who        string
	Due        Date
	DoneOn     Date
	DroppedOn  Date
	DroppedWhy string
}

func (*PlanItem) Table() string { return "plan_items" }

func (p *PlanItem) Check() error {
	if p.DroppedOn != "" && strings.TrimSpace(p.DroppedWhy) == "" {
		return NotAllowed("Say why it is dropped")
	}
	return first(need(strings.TrimSpace(p.Text), "what is to be done"), oneOf(p.Made, MadeWays, "whether we do it ourselves or make it together"))
}

// State is open, done or dropped.
func (p *PlanItem) State(today Date) string {
	switch {
	case p.DroppedOn.By(today):
		return "dropped"
	case p.DoneOn.By(today):
		return "done"
	}
	return "open"
}

// GoesOn says that the item reaches beyond the last day of the wave.
func (p *PlanItem) GoesOn(w *Wave) bool { return p.DroppedOn == "" && w.ID != 0 && p.Due > w.End() }

// PlanHints are what the plan lacks; none where there is no plan to look at.
func (b *Book) PlanHints() []string {
	var hints []string
	together, on := 0, strings.TrimSpace(b.Wave.AfterPlan) != ""
	for i := range b.Plan {
		p := &b.Plan[i]
		if p.Made == "together" && p.DroppedOn == "" {
			together++
		}
		on = on || p.GoesOn(&b.Wave)
	}
	if len(b.Plan) > 0 && together == 0 {
		hints = append(hints, "Everything in the plan is done by ourselves. What lies outside of us can only be made together.")
	}
	if b.Wave.ID != 0 && !on {
		hints = append(hints, fmt.Sprintf("Nothing is planned for after day %d. Treated as a campaign it gives a spike and nothing lasting.", b.Wave.Days))
	}
	return hints
}
