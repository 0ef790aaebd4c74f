package model

import (
	"fmt"

	"goodword/model/stats"
)

// Candour is what shows that people speak freely in a week of the space.
type Candour struct {
	Week      int64
	Criticism int64
	Answered  int64
	Topics    int64 // started by members
	Messages  int64 // of members
}

// Candour lists the weeks that are counted, in their order. A topic that was
// written down by hand is counted where the week's own count is lower.
func (b *Book) Candour(space int64) []Candour {
	byHand := map[int64]int64{}
	for _, t := range b.TopicsIn(space) {
		if t.StartedBy == "member" && t.Date.By(b.Today) {
			byHand[int64(b.Wave.Week(t.Date))]++
		}
	}
	var out []Candour
	for _, w := range b.SpaceWeeks(space) {
		out = append(out, Candour{Week: w.Week, Criticism: w.Criticisms, Answered: w.CriticismAnswers, Topics: max(w.TopicsByMembers, byHand[w.Week]), Messages: w.MemberMessages})
	}
	return out
}

// silentWeeks without a word of criticism are a sign, and no good one.
const silentWeeks = 3

// CandourHint says that nobody criticised anything for three weeks, or that
// criticism was left without an answer; "" where there is nothing to say.
func CandourHint(weeks []Candour) string {
	if len(weeks) == 0 {
		return ""
	}
	if last := weeks[len(weeks)-1]; last.Criticism > last.Answered {
		return Plural(int(last.Criticism-last.Answered), "criticism") + " of the last week without an answer. Disagreement that is answered well makes the next one easier."
	}
	if len(weeks) < silentWeeks {
		return ""
	}
	n := 0
	for _, w := range weeks[len(weeks)-silentWeeks:] {
		if w.Criticism > 0 {
			return ""
		}
		n += int(w.Messages)
	}
	hint := "Nobody has criticised anything for three weeks. "
	if n > 0 {
		hint += fmt.Sprintf("None in %s still leaves room for %.2g in 100. ", Plural(n, "message"), 100*stats.NoneSeen(n))
	}
	return hint + "That is no praise: ask what does not work."
}
