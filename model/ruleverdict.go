package model

import (
	"fmt"
	"strings"

	"goodword/model/stats"
)

// Clause is one line of the frozen rule, with what it was read from.
type Clause struct {
	Verdict string // the verdict that it leads to
	Name    string // what is looked at, in a word or two
	Text    string
	Holds   bool
	Shown   string // "CLEAR LIFT", "4 of 5"
}

// Ruling is what the frozen rule says.
type Ruling struct {
	Verdict    string // one of Verdicts, "" while it is not ready
	NotReady   string // why
	Conditions []Clause
	NextSize   int // how many people a wider wave may take, 0 where it may not widen
}

// Of lists the conditions of one verdict.
func (r Ruling) Of(verdict string) []Clause {
	var out []Clause
	for _, c := range r.Conditions {
		if c.Verdict == verdict {
			out = append(out, c)
		}
	}
	return out
}

// Ruling reads the rule condition by condition, in the order stop, adjust,
// expand, not clear yet. It is not ready before both halves of the review are:
// the comparison, and the five questions.
func (b *Book) Ruling(r Result, g Genuine) Ruling {
	rule := b.Rule
	if rule.ID == 0 {
		rule = DefaultRule()
	}
	out := Ruling{Conditions: b.conditions(rule, r, g)}
	any := func(verdict string) bool {
		for _, c := range out.Of(verdict) {
			if c.Holds {
				return true
			}
		}
		return false
	}
	expand := true
	for _, c := range out.Of("expand") {
		expand = expand && c.Holds
	}
	switch {
	case any("stop"):
		out.Verdict = "stop"
	case b.notReady(r, g) != "":
		out.NotReady = b.notReady(r, g)
	case any("adjust"):
		out.Verdict = "adjust"
	case expand:
		out.Verdict = "expand"
		out.NextSize = len(b.In(Engaged)) / 2
	default:
		out.Verdict = "not clear yet"
	}
	return out
}

// notReady says which half of the review is missing.
func (b *Book) notReady(r Result, g Genuine) string {
	switch open := g.Open(); {
	case b.Wave.ID == 0:
		return "There is no wave yet; Segment begins one."
	case !r.Finished:
		return "The last day is " + b.Wave.End().Words() + "."
	case r.Missing != "":
		return r.Missing
	case len(open) > 0:
		return fmt.Sprintf("%s of the genuineness check still open.", Plural(len(open), "question"))
	}
	return ""
}

func (b *Book) conditions(rule Rule, r Result, g Genuine) []Clause {
	verdict := r.Comparison.Verdict
	shown := strings.ReplaceAll(string(verdict), "_", " ")
	if r.Missing != "" {
		shown = "nothing to compare"
	}
	genuine := fmt.Sprintf("%d of %d", g.Yes, len(g.Answers))
	if open := len(g.Open()); open > 0 {
		genuine += fmt.Sprintf(", %d not answered", open)
	}
	red := b.red()
	silent, of, kind := b.silent()
	share, known := b.lastBrandShare()
	brand := "not counted"
	switch {
	case b.Project.Regulated:
		brand = "no space: contact is regulated"
	case known:
		brand = percent(share)
	}
	credited := b.Backlog().States["credited"]
	overrides := b.stringOverrides()
	return []Clause{
		{"stop", "readiness", "readiness turned red", red != "", orWords(red, "no")},
		{"adjust", "genuine", fmt.Sprintf("genuine %d or less", rule.GenuineAdjust), len(g.Open()) == 0 && int64(g.Yes) <= rule.GenuineAdjust, genuine},
		{"adjust", "comparison", "comparison NO WORTHWHILE LIFT or CLEAR DROP", verdict == stats.NoWorthwhileLift || verdict == stats.ClearDrop, shown},
		{"adjust", "conditions overridden", fmt.Sprintf("%d or more conditions overridden", rule.StringLimit), int64(overrides) >= rule.StringLimit, fmt.Sprint(overrides)},
		{"adjust", "invitations unanswered", fmt.Sprintf("over %d %% of invitations unanswered", rule.SilentLimit), 100*silent > int(rule.SilentLimit)*of, silentWords(silent, of, kind)},
		{"expand", "comparison", "comparison CLEAR LIFT", verdict == stats.ClearLift, shown},
		{"expand", "genuine", fmt.Sprintf("genuine at least %d of %d", rule.GenuineYes, len(g.Answers)), int64(g.Yes) >= rule.GenuineYes, genuine},
		{"expand", "shipped and credited", fmt.Sprintf("shipped and credited at least %d", rule.ShippedNeeded), int64(credited) >= rule.ShippedNeeded, fmt.Sprint(credited)},
		{"expand", "brand share", fmt.Sprintf("brand share of the last week at most %d %%", rule.BrandMax), b.Project.Regulated || known && 100*share <= float64(rule.BrandMax), brand},
	}
}

func orWords(s, otherwise string) string {
	if s == "" {
		return otherwise
	}
	return s
}

// red says which answer about readiness turned red, "" where none did.
func (b *Book) red() string {
	if b.Project.Crisis {
		return "crisis is on"
	}
	for _, q := range []struct{ key, answer, words string }{
		{"crisis", "yes", "a crisis is open"},
		{"product", "no", "the product is not good enough yet"},
		{"leader", "no", "the leader gives no time in person"},
		{"contact", "no", "we may not contact these customers for this"},
	} {
		if a := b.answered("readiness", q.key); a != nil && a.Answer == q.answer {
			return q.words
		}
	}
	return ""
}

// silent counts the invitations that nobody answered, of the kind that fared
// worse: those to the space, and those to give a view.
func (b *Book) silent() (silent, of int, kind string) {
	answered := map[int64]bool{}
	for _, r := range b.Replies {
		if r.Date.By(b.Today) {
			answered[r.TouchID] = true
		}
	}
	joined := map[int64]bool{}
	for _, m := range b.Memberships {
		if m.JoinedOn.By(b.Today) || m.OneToOne {
			joined[m.PersonID] = true
		}
	}
	for _, k := range []string{"ask view", "invite"} {
		s, n := 0, 0
		for i := range b.Touches {
			t := &b.Touches[i]
			if t.Kind != k || t.Direction != "out" || !t.Date.By(b.Today) || t.DroppedOn != "" || b.Arm(t.PersonID) != Engaged {
				continue
			}
			n++
			if stayedSilent(t.Outcome) && !answered[t.ID] && !(k == "invite" && joined[t.PersonID]) {
				s++
			}
		}
		if n > 0 && (of == 0 || s*of > silent*n) {
			silent, of, kind = s, n, k
		}
	}
	return silent, of, kind
}

func stayedSilent(outcome string) bool {
	return outcome == "" || outcome == "silent" || outcome == "no reply"
}

func silentWords(silent, of int, kind string) string {
	if of == 0 {
		return "nobody was invited"
	}
	what := "invitations to the space"
	if kind == "ask view" {
		what = "invitations to give a view"
	}
	return fmt.Sprintf("%d of %d %s", silent, of, what)
}

// lastBrandShare is our part of the messages in the last week of the run, over
// all spaces; ok is false where nobody counted.
func (b *Book) lastBrandShare() (share float64, ok bool) {
	w := b.spaceWeek(b.Wave.Week(b.Wave.End()))
	return w.BrandShare()
}

// spaceWeek adds the counts of one week over all spaces.
func (b *Book) spaceWeek(week int) SpaceWeek {
	var sum SpaceWeek
	for _, w := range b.Weeks {
		if int(w.Week) != week || !w.EndsOn.By(b.Today) {
			continue
		}
		sum.BrandMessages += w.BrandMessages
		sum.MemberMessages += w.MemberMessages
		sum.MemberToMember += w.MemberToMember
		sum.Criticisms += w.Criticisms
		sum.CriticismAnswers += w.CriticismAnswers
		sum.TopicsByMembers += w.TopicsByMembers
	}
	return sum
}
