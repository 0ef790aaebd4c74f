package model

import (
	"fmt"
	"strings"

	"goodword/model/locale"
)

// Lines says the rule as it is read at the end: in the order stop, adjust,
// expand, not clear yet.
func (r *Rule) Lines() []string {
	return []string{
		r.Text,
		"Stop when readiness has turned red.",
		fmt.Sprintf("Adjust when genuineness is %d of 5 or less, when even the hopeful end of the range is below %.3g times, when the engaged clearly fall, when %d or more conditions were let stand in notes, or when over %d %% of the invitations stay unanswered.",
			r.GenuineAdjust, r.Worth, r.StringLimit, r.SilentLimit),
		fmt.Sprintf("Expand when the lift is clear, genuineness is at least %d of 5, %s shipped and credited, and we wrote at most %d %% of the last week's messages.",
			r.GenuineYes, Plural(int(r.ShippedNeeded), "suggestion"), r.BrandMax),
		"Otherwise it is not clear yet: four more weeks, change nothing.",
		locale.Figures(fmt.Sprintf("A lift is clear at %.3g one-sided within a %.0f %% range; leaning begins at %.3g.", r.Clear, 100*r.Level, r.Lean)),
	}
}

// Changes says in which points the rule differs from what it was.
func (r *Rule) Changes(was *Rule) string {
	var parts []string
	say := func(what string, now, before any) {
		if now != before {
			parts = append(parts, fmt.Sprintf("%s %v instead of %v", what, now, before))
		}
	}
	if r.Text != was.Text {
		parts = append(parts, "other words")
	}
	say("worth", r.Worth, was.Worth)
	say("range", r.Level, was.Level)
	say("clear at", r.Clear, was.Clear)
	say("leaning at", r.Lean, was.Lean)
	say("genuine to expand", r.GenuineYes, was.GenuineYes)
	say("genuine to adjust", r.GenuineAdjust, was.GenuineAdjust)
	say("shipped and credited", r.ShippedNeeded, was.ShippedNeeded)
	say("most by us", r.BrandMax, was.BrandMax)
	say("conditions let stand", r.StringLimit, was.StringLimit)
	say("unanswered", r.SilentLimit, was.SilentLimit)
	return strings.Join(parts, ", ")
}
