package model

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"

	"goodword/model/locale"
	"goodword/model/stats"
)

// NewWave is a wave as it begins: after a closed one with what that one set
// and taught, else four weeks with sets of four.
func (b *Book) NewWave() Wave {
	if next, err := b.NextWave(); err == nil {
		next.Traits = "" // fewer people are left, and exact traits would part them further
		return next
	}
	w := Wave{Number: 1, Days: 28, Design: "sets", Controls: 3, AfterPlan: b.answer("readiness", "after").Answer}
	for _, x := range b.Waves {
		w.Number = max(w.Number, x.Number+1)
	}
	if b.Wave.ID != 0 {
		w.Days, w.Controls = b.Wave.Days, max(1, b.Wave.Controls)
		w.LearnedBefore = strings.Join(b.learned(), "\n")
	}
	return w
}

// InTheWay says why no new wave can begin while another one is open; "" when
// one can. A wave in review may be followed.
func (b *Book) InTheWay() string {
	if b.Wave.ID == 0 {
		return ""
	}
	switch state := b.Wave.Status(b.Today); state {
	case "closed", "abandoned", "review":
		return ""
	case "draft":
		return fmt.Sprintf("%s is still a draft. Go on with it, or abandon it with a reason.", b.Wave.Name)
	default:
		return fmt.Sprintf("%s is %s until %s. Close it first, or give a reason.", b.Wave.Name, state, b.Wave.End().Words())
	}
}

// MostPeople is the most that the wave may hold after an expansion, by half of
// the arm before; 0 is no limit beyond the project's.
func (b *Book) MostPeople() int64 {
	most := int64(0)
	for i := range b.Waves {
		if w := &b.Waves[i]; w.ID != b.Wave.ID && w.Verdict == "expand" {
			most = w.NextSize
		}
	}
	return most
}

// SizeMissing says what stands against so many engaged people; "" when nothing.
func (b *Book) SizeMissing(n int) string {
	p := &b.Project
	most := b.MostPeople()
	switch {
	case most > 0 && int64(n) > most:
		return fmt.Sprintf("Widen by at most half: %d, not %d. Another number needs a reason.", most, n)
	case int64(n) < p.MinPeople || int64(n) > p.MaxPeople:
		return fmt.Sprintf("%s: a wave has %d to %d. Another number needs a reason.", Plural(n, "person"), p.MinPeople, p.MaxPeople)
	}
	return ""
}

// TopSpenders is W02 where more than half of the people spend in the top band.
func TopSpenders(bands []string) string {
	high := 0
	for _, b := range bands {
		if b == "high" {
			high++
		}
	}
	if 2*high > len(bands) {
		return Warning("W02")
	}
	return ""
}

// Evident says that a person in an arm has the evidence of a candidate, up to
// the freeze or today.
func (b *Book) Evident(person int64) bool {
	on := b.Today
	if b.Wave.FrozenOn.By(on) {
		on = b.Wave.FrozenOn
	}
	from, to := b.Project.SignalWindow(on)
	e := EvidenceOf(person, b.Signals, from, to)
	return e.Candidate()
}

// FreezeMissing lists what keeps the arms and the rule from being frozen. hard
// can be passed by no reason; each of the others says the gate that a reason
// passes.
func (b *Book) FreezeMissing() (hard []string, gates map[int][]string) {
	gates = map[int][]string{}
	if b.Wave.ID == 0 {
		return []string{"There is no wave yet: begin one first."}, gates
	}
	if b.Wave.FrozenOn != "" {
		return []string{fmt.Sprintf("Arms were frozen on %s. Record a withdrawal or a breach instead.", b.Wave.FrozenOn.Words())}, gates
	}
	if len(b.In(Engaged)) == 0 {
		hard = append(hard, "Nobody is chosen yet: match the arms first.")
	}
	if strings.TrimSpace(b.Project.Strength) == "" {
		hard = append(hard, "The strength we build on has no line yet: write it with the wave.")
	}
	if b.Rule.ID == 0 {
		hard = append(hard, "The rule is not written yet.")
	}
	for _, id := range append(b.In(Engaged), b.In(Control)...) {
		if p := b.People[id]; p != nil && (p.Staff || p.Tied) {
			hard = append(hard, p.Name+" is ours, paid or tied and counts in no arm: match again without them.")
		}
	}
	for _, c := range coreCondition(b) {
		if !c.Met {
			hard = append(hard, "Only the core can be engaged; "+c.Missing+". Move them to the core in People (7), or match again without them.")
		}
	}
	for n, conditions := range map[int][]Condition{GateStart: startConditions(b), 1: armConditions(b)} {
		for _, c := range conditions {
			if !c.Met {
				gates[n] = append(gates[n], c.Missing)
			}
		}
	}
	return hard, gates
}

// FreezeHints are said at the freeze and stop nobody.
func (b *Book) FreezeHints() []string {
	var hints []string
	engaged, control := b.In(Engaged), b.In(Control)
	bands := make([]string, 0, len(engaged))
	for _, id := range engaged {
		if p := b.People[id]; p != nil {
			bands = append(bands, p.SpendBand)
		}
	}
	if text := TopSpenders(bands); text != "" {
		hints = append(hints, text)
	}
	if p, err := b.Planned(len(engaged), len(control)); err == nil {
		hints = append(hints, sizeHint(p))
	}
	if strings.TrimSpace(b.Wave.AfterPlan) == "" {
		hints = append(hints, "Nothing is planned for after the last day. Treated as a campaign it gives a spike and nothing lasting.")
	}
	if b.Today >= b.Wave.Start {
		hints = append(hints, "The first day is here already: what was given before the freeze blurs the comparison.")
	}
	return hints
}

// sizeHint is what the size can show; W25 where that is only a very large
// change.
func sizeHint(p stats.Plan) string {
	if !strings.Contains(p.Sentence, "run two months") {
		return locale.Figures(p.Sentence)
	}
	return fmt.Sprintf("%s and about %s a month: only a very large change would show. %s",
		Plural(p.N1, "person"), Plural(int(math.Round(p.Rate*float64(p.N1))), "mention"), p.Sentence)
}

// Planned says what a month with so many people can show, at the rate and the
// burst of the baseline as far as it has gone.
func (b *Book) Planned(engaged, control int) (stats.Plan, error) {
	t := b.Tally("baseline")
	var y1, y0 []int
	for _, id := range b.In(Engaged) {
		y1 = append(y1, t.ByPerson[id])
	}
	for _, id := range b.In(Control) {
		y0 = append(y0, t.ByPerson[id])
	}
	each, seen := 0.0, int64(b.Today.Since(b.Wave.BaselineStart()))
	if n := len(y1) + len(y0); n > 0 {
		each = float64(t.Counted[Engaged]+t.Counted[Control]) / float64(n)
	}
	month := each
	if seen > 0 && seen < b.Wave.Days {
		month *= float64(b.Wave.Days) / float64(seen)
	}
	return stats.NewPlan(engaged, control, month, stats.BurstOf(stats.Dispersion(y1, y0), each))
}

// FreezeHash is the mark of both lists and the rule: SHA-256, in hex, over the
// arms by id and the rule's own hash. Any other list or rule has another.
func FreezeHash(list []Arm, rule *Rule) string {
	var lines []string
	for _, a := range list {
		if a.Arm == Engaged || a.Arm == Control {
			lines = append(lines, fmt.Sprintf("%012d %s %d", a.PersonID, a.Arm, a.SetNo))
		}
	}
	slices.Sort(lines)
	return hashOf(strings.Join(lines, "\n") + "\n" + rule.Sum())
}

// Sum is the hash of the rule's conditions and words.
func (r *Rule) Sum() string {
	number := func(v float64) string { return strconv.FormatFloat(v, 'g', -1, 64) }
	return hashOf(strings.Join([]string{
		r.Text, number(r.Worth), number(r.Level), number(r.Clear), number(r.Lean),
		fmt.Sprint(r.GenuineYes, r.GenuineAdjust, r.ShippedNeeded, r.BrandMax, r.StringLimit, r.SilentLimit),
	}, "\n"))
}

func hashOf(text string) string {
	sum := sha256.Sum256([]byte(text))
	return hex.EncodeToString(sum[:])
}
