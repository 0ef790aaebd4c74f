package model

import (
	"fmt"
	"slices"
	"strings"
)

// Conditions are what the leader tends once a week: soil, light and water, and
// no control.
var Conditions = []string{"safety", "time", "space to speak", "answers given", "fun"}

// ConditionCheck is one week's look at the conditions, a word each.
type ConditionCheck struct {
	Meta
	WaveID  int64
	Week    int64
	Date    Date
	Safety  string
	Time    string
	Voice   string
	Answers string
	Fun     string
}

func (*ConditionCheck) Table() string { return "condition_checks" }

func (c *ConditionCheck) Check() error {
	for i, word := range c.Words() {
		if len(strings.Fields(word)) > 3 {
			return NotAllowed("A word is enough for %s; three at most", Conditions[i])
		}
	}
	if !slices.ContainsFunc(c.Words(), func(w string) bool { return strings.TrimSpace(w) != "" }) {
		return NotAllowed("Write a word for at least one of the five")
	}
	return need(string(c.Date), "the date")
}

// Words are the five words in the order of Conditions.
func (c *ConditionCheck) Words() []string {
	return []string{c.Safety, c.Time, c.Voice, c.Answers, c.Fun}
}

// checkFrom is the day of a week from which its check is asked for: the first
// days have little to say about it.
const checkFrom = 3

// conditionsOpen asks for the five words of the week that runs.
func conditionsOpen(b *Book) []Item {
	if !b.live() || b.Wave.Finished(b.Today) || b.CheckOfWeek().ID != 0 {
		return nil
	}
	week := int64(b.Wave.Week(b.Today))
	from, to := b.Wave.weekSpan(week)
	if b.Today < from.Add(checkFrom) {
		return nil
	}
	return []Item{{
		Text: fmt.Sprintf("a word each for week %d: %s", week, strings.Join(Conditions, ", ")), Table: "condition_checks", Ref: week,
		since: from.Add(checkFrom), Due: workday(to),
		Why: "We tend soil, light and water, and control nothing. Five minutes a week; the grid stands in the summary.",
	}}
}

// CheckOfWeek is the check of the week in which today lies, or a new one.
func (b *Book) CheckOfWeek() ConditionCheck {
	week := int64(b.Wave.Week(b.Today))
	for i := range b.Checks {
		if b.Checks[i].Week == week {
			return b.Checks[i]
		}
	}
	return ConditionCheck{WaveID: b.Wave.ID, Week: week, Date: b.Today}
}
