package model

import (
	"fmt"
	"strings"
)

// The gates by their numbers; 1 to 5 are the steps.
const (
	GateStart  = 0
	GateReview = 6
)

// Gate is a step of the wave and where it stands.
type Gate struct {
	Number     int
	Name       string
	State      string // open, done, skipped, closed
	Conditions []Condition
	Date       Date   // since when it is done or skipped, as far as is known
	Reason     string // why it was passed before it was done
}

// Condition is one line of a gate's checklist.
type Condition struct {
	Words   string
	Met     bool
	Missing string // what is still missing, in plain words
	On      Date   // since when it is met, where that is a day
}

// Passed says that the next step may be taken.
func (g Gate) Passed() bool { return g.State == "done" || g.State == "skipped" }

// Missing lists what keeps the gate from being done.
func (g Gate) Missing() []string {
	var out []string
	for _, c := range g.Conditions {
		if !c.Met {
			out = append(out, c.Missing)
		}
	}
	return out
}

// steps are the gates in their order. after is the gate that must be passed
// before this one opens. The space opens together with the gift, and thanks
// cannot wait for it, so both follow the gift; the start is asked for when the
// arms are frozen.
var steps = [...]struct {
	name       string
	after      int
	conditions func(*Book) []Condition
}{
	GateStart:  {"Start", -1, startConditions},
	1:          {"Segment", -1, segmentConditions},
	2:          {"Gift", 1, giftConditions},
	3:          {"Co-create", 2, cocreateConditions},
	4:          {"Space", 2, spaceConditions},
	5:          {"Recognise", 2, recogniseConditions},
	GateReview: {"Review", -1, reviewConditions},
}

// Gates are all gates in their order, as they stand on the book's day.
func Gates(b *Book) []Gate {
	out := make([]Gate, len(steps))
	for n, s := range steps {
		if other, ok := regulatedSteps[n]; ok && b.Project.Regulated {
			s.name, s.conditions = other.name, other.conditions
		}
		g := Gate{Number: n, Name: s.name, State: "open", Conditions: s.conditions(b)}
		for _, c := range g.Conditions {
			g.Date = max(g.Date, c.On)
		}
		passed := b.passedBy(n)
		if passed != nil {
			g.Reason = passed.Reason
		}
		switch {
		case s.after >= 0 && !out[s.after].Passed() && passed == nil, n == GateReview && !b.reviewNear():
			g.State, g.Date = "closed", ""
		case len(g.Missing()) == 0:
			g.State = "done"
		case passed != nil:
			g.State, g.Date = "skipped", passed.Date
		default:
			g.Date = ""
		}
		out[n] = g
	}
	return out
}

// passedBy is the newest override of a gate, or nil.
func (b *Book) passedBy(n int) *Override {
	what := fmt.Sprintf("gate %d", n)
	for i := len(b.Overrides) - 1; i >= 0; i-- {
		if o := &b.Overrides[i]; o.What == what && o.Date.By(b.Today) {
			return o
		}
	}
	return nil
}

// Blocked is what is said when a step is taken before the one that it follows
// is passed; "" when it may be taken. With a reason, kept by saving what Pass
// makes, it may be taken all the same.
func Blocked(b *Book, step int) string {
	before := steps[step].after
	if before < 0 {
		return ""
	}
	g := Gates(b)
	if g[before].Passed() {
		return ""
	}
	text := Warning("W01")
	switch {
	case before == 2 && b.Project.Regulated:
		text = strings.Replace(text, "the gift", "a case study is agreed", 1)
	case before == 1:
		text = strings.Replace(text, "the gift", "the people are chosen", 1)
	}
	return text + " Still missing: " + strings.Join(g[before].Missing(), "; ") + "."
}

// Pass is the row that passes the gate before a step, with the typed reason.
func Pass(b *Book, step int, reason string) *Override {
	return &Override{WaveID: b.Wave.ID, What: fmt.Sprintf("gate %d", steps[step].after), Reason: reason, Date: b.Today}
}

func startConditions(b *Book) []Condition {
	crisis, product := b.answer("readiness", "crisis"), b.answer("readiness", "product")
	p := &b.Project
	return append([]Condition{
		{
			Words: "no crisis is open", Met: !p.Crisis && crisis.Answer == "no", On: crisis.Date,
			Missing: either(p.Crisis || crisis.Answer == "yes", Warning("W16"), "answer in Set-up whether a crisis or scandal is open"),
		},
		{
			Words: "the product is decent, with evidence", Met: product.Answer == "yes" && product.Evidence != "", On: product.Date,
			Missing: either(product.Answer == "no", Warning("W15"), "answer in Set-up whether the product is basically good, with evidence"),
		},
		{
			Words: "a leader promised minutes in person", Met: p.Leader != "" && p.LeaderMinutes > 0,
			Missing: "name the leader and the minutes a week",
		},
		contactCondition(b),
		{Words: "the purpose has a line", Met: strings.TrimSpace(p.Purpose) != "", Missing: "write the purpose line"},
		{Words: "the strength we build on has a line", Met: strings.TrimSpace(p.Strength) != "", Missing: "write the strength we build on"},
	}, append(readyConditions(b), contextConditions(b)...)...)
}

// answer is the newest answer to a question, or an empty one. What was never
// begun for a cause has no day.
func (b *Book) answer(topic, question string) Answer {
	for i := len(b.Answers) - 1; i >= 0; i-- {
		if a := b.Answers[i]; a.Topic == topic && a.Question == question && (a.Date.By(b.Today) || a.Date == "" && topic == CauseTopic) {
			return a
		}
	}
	return Answer{}
}

func segmentConditions(b *Book) []Condition {
	return append(armConditions(b), Condition{
		Words: "the rule is frozen", Met: b.Rule.FrozenOn.By(b.Today), On: b.Rule.FrozenOn, Missing: "write and freeze the rule",
	})
}

// armConditions are what must be so before the arms can be frozen.
func armConditions(b *Book) []Condition {
	engaged, p := b.In(Engaged), &b.Project
	n := len(engaged)
	size := Condition{
		Words: fmt.Sprintf("%d to %d people are chosen, or the reason for another number is written", p.MinPeople, p.MaxPeople),
		Met:   n > 0 && (b.SizeMissing(n) == "" || b.Wave.SizeReason != ""), On: b.Wave.FrozenOn,
		Missing: either(n == 0, "nobody is chosen yet", Plural(n, "person")+" chosen: write why"),
	}
	few := b.namesWhere(engaged, func(id int64) bool { return !b.Evident(id) })
	unmatched := b.unmatched()
	return append([]Condition{
		size,
		{
			Words: "each has two signals of two kinds", Met: n > 0 && len(few) == 0,
			Missing: either(n == 0, "nobody is chosen yet", "too little evidence for "+listNames(few)),
		},
		{Words: "similar people stand beside them as a control", Met: n > 0 && unmatched == "", Missing: unmatched},
		{Words: "the balance of both arms was looked at", Met: b.Wave.BalanceSeenOn.By(b.Today), On: b.Wave.BalanceSeenOn, Missing: "look at the balance"},
	}, coreCondition(b)...)
}

// unmatched says which engaged people have no control; "" when all have.
func (b *Book) unmatched() string {
	sets := map[int64]bool{}
	controls := 0
	for _, a := range b.Arms {
		if a.Arm == Control {
			sets[a.SetNo] = true
			controls++
		}
	}
	if controls == 0 {
		return "there is no control group yet"
	}
	if b.Wave.Design == "drawn" { // the coin made them comparable
		return ""
	}
	alone := b.namesWhere(b.In(Engaged), func(id int64) bool { no := b.ArmRow(id).SetNo; return no == 0 || !sets[no] })
	if len(alone) == 0 {
		return ""
	}
	return "nobody is matched to " + listNames(alone)
}

// namesWhere are the names of those for whom the claim holds.
func (b *Book) namesWhere(ids []int64, claim func(int64) bool) []string {
	var out []string
	for _, id := range ids {
		if claim(id) {
			out = append(out, b.Name(id))
		}
	}
	return out
}

// listNames names a few people and counts the others.
func listNames(names []string) string {
	const few = 3
	if len(names) > few+1 {
		return fmt.Sprintf("%s and %d more", strings.Join(names[:few], ", "), len(names)-few)
	}
	return strings.Join(names, ", ")
}

func either(claim bool, yes, no string) string {
	if claim {
		return yes
	}
	return no
}
