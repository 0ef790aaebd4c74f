package model

import (
	"fmt"
	"strings"

	"goodword/model/locale"
	"goodword/model/stats"
)

func (w *summarizer) referrals() []Block {
	f := &w.s.Referrals
	if f.Days == nil {
		none := text("Nothing is known yet. First signs come after two to three months, growth after four to six; it is judged from day %d.", judgedFrom)
		return append([]Block{none, {Horizon: w.now.Horizon()}}, w.beside("referrals")...)
	}
	var out []Block
	if early := f.Early(); early != "" {
		out = append(out, Block{Bold: early})
	}
	t := &SummaryTable{Caption: fmt.Sprintf("Referrals in %d days", *f.Days), Numbers: true, Head: []string{"group", "people", "referrals", "per person", "became customers", "left early", "with a reward"}}
	for _, g := range []struct {
		name string
		of   *GroupReferral
	}{{Engaged, f.Engaged}, {Control, f.Control}, {"average customer", f.Average}} {
		if g.of == nil {
			continue
		}
		rate, _ := g.of.Rate()
		t.Rows = append(t.Rows, []string{
			g.name, fmt.Sprint(g.of.People), fmt.Sprint(g.of.Referrals), locale.Decimal(rate, 2),
			g.of.Share(g.of.Converted), g.of.LeftWords(), fmt.Sprint(g.of.Rewarded),
		})
	}
	out = append(out, Block{Table: t})
	for _, line := range f.Lines() {
		out = append(out, text("%s", line))
	}
	out = append(out, Block{Horizon: w.now.Horizon()})
	return append(out, w.beside("referrals")...)
}

// Lines say each ratio with the comparator that it is against.
func (f *ReferralFigures) Lines() []string {
	var out []string
	if r := f.RatioVsControl; r != nil {
		line := locale.Decimal(*r, 1) + " times as often as the control group of similar people"
		if f.Label == "" && f.PVsControl != nil {
			line += "; luck alone would do this " + stats.OneIn(*f.PVsControl)
		}
		out = append(out, line+".")
	}
	if r := f.RatioVsAverage; r != nil {
		out = append(out, locale.Decimal(*r, 1)+" times as often as the average customer, who was not matched: context only.")
	}
	return out
}

// Share is a part of the referrals: "50 % (6 of 12)".
func (g *GroupReferral) Share(n int64) string {
	if g.Referrals == 0 {
		return "-"
	}
	return fmt.Sprintf("%s (%d of %d)", percent(float64(n)/float64(g.Referrals)), n, g.Referrals)
}

// LeftWords is how many of those who became customers left early.
func (g *GroupReferral) LeftWords() string { return fmt.Sprintf("%d of %d", g.Left, g.Converted) }

func (w *summarizer) verdict() []Block {
	b, v := w.b, w.s.Verdict
	t := &SummaryTable{Caption: "The rule, condition by condition", Head: []string{"leads to", "condition", "read as", "holds"}}
	for _, c := range v.Conditions {
		t.Rows = append(t.Rows, []string{c.Verdict, c.Text, c.Shown, map[bool]string{true: "yes", false: "no"}[c.Holds]})
	}
	out := []Block{{Table: t}, text("It is read in the order stop, adjust, expand, not clear yet.")}
	switch {
	case v.ByRule == nil:
		out = append(out, text("By the rule: not ready. %s", v.NotReady))
	default:
		out = append(out, Block{Bold: "By the rule: " + *v.ByRule + b.nextWords(*v.ByRule, w.ruling.NextSize) + "."})
	}
	if v.ByManager == nil {
		out = append(out, text("The manager has not given a verdict yet."))
	} else {
		leads := ""
		if v.ByRule == nil || *v.ByRule != *v.ByManager {
			leads = b.nextWords(*v.ByManager, int(b.Wave.NextSize))
		}
		out = append(out, Block{Bold: "By the manager: " + *v.ByManager + leads + "."})
		if v.Reason != "" {
			out = append(out, text("Reason: %s", v.Reason))
		}
		if on := b.Wave.ClosedOn; on.By(b.Today) {
			out = append(out, text("The wave was closed on %s.", longDay(on)))
		}
	}
	if i := len(w.s.Iterations); i > 0 {
		last := w.s.Iterations[i-1]
		out = append(out, text("Next: %s. Expected: %s.", orWords(last.Change, "nothing is changed"), orWords(last.Expected, "nothing was written")))
	}
	return out
}

// nextWords say what a verdict leads to.
func (b *Book) nextWords(verdict string, size int) string {
	switch verdict {
	case "expand":
		return fmt.Sprintf(", by at most %s, with a new control drawn first", Plural(size, "person"))
	case "adjust":
		return ": change the likely cause and run again"
	case "not clear yet":
		return ": four more weeks, change nothing"
	}
	return ""
}

func (w *summarizer) whatWeLearned() []Block {
	b := w.b
	var out []Block
	if b.Wave.LearnedBefore != "" {
		out = append(out, text("Carried over from the wave before:"), Block{List: Lines(b.Wave.LearnedBefore)})
	}
	t := &SummaryTable{Caption: "Iterations", Head: []string{"", "what we saw", "likely cause", "what we changed", "expected", "result"}}
	for _, i := range w.s.Iterations {
		t.Rows = append(t.Rows, []string{fmt.Sprint(i.Number), i.Saw, orWords(i.Cause, "-"), orWords(i.Change, "-"), orWords(i.Expected, "-"), orWords(i.Result, "-")})
	}
	if len(t.Rows) > 0 {
		out = append(out, Block{Table: t})
	}
	if list := w.reflections(); len(list) > 0 {
		out = append(out, text("Reflections:"), Block{List: list})
	}
	if own := b.ownNotes(); len(own) > 0 {
		out = append(out, text("In our own words:"), Block{List: own})
	}
	out = append(append(append(out, w.surprises()...), w.planned()...), w.staffVoices()...)
	if len(out) == 0 {
		out = append(out, text("Nothing was written down yet."))
	}
	return out
}

// reflections are the answers to the reflection sets, each after its prompt.
func (w *summarizer) reflections() []string {
	var out []string
	for _, a := range w.b.Answers {
		if strings.HasPrefix(a.Topic, "reflection") && a.Question != ClosedSet && a.Answer != "" && a.Date.By(w.b.Today) {
			out = append(out, strings.TrimSpace(promptText(a.Topic, a.Question)+" "+a.Answer))
		}
	}
	return out
}

func (w *summarizer) appendix() []Block {
	b, f := w.b, w.s.Rule
	frozen := "not frozen"
	if f.Frozen != nil {
		frozen = "frozen " + longDay(*f.Frozen)
	}
	hash := "none"
	if f.Hash != nil {
		hash = *f.Hash
	}
	switch {
	case f.Changed:
		frozen += ", changed afterwards"
	case f.Frozen != nil:
		frozen += ", unchanged since"
	}
	out := []Block{text("The rule, %s: %s Hash: %s.", frozen, orWords(f.Text, "not written."), hash)}
	if b.Rule.ID != 0 {
		out = append(out, Block{List: b.Rule.Lines()[1:]})
	}
	seed := "none, nothing was drawn"
	if b.Wave.Design != "chosen" {
		seed = fmt.Sprint(b.Wave.Seed)
	}
	out = append(out, text("Both arms and the rule: hash %s. Seed: %s.", orWords(b.Wave.Hash, "none"), seed))
	if c := w.s.Comparison; c != nil && w.r.Finished && c.Verdict != stats.TooFew {
		luck := c.QUp
		if fell(c.Comparison) {
			luck = c.QDown
		}
		out = append(out, text("The range is exact Poisson widened by how bursty people are (here %s), at %s; the test is an exact permutation within the matched sets, %s.",
			Times(c.Phi), percent(c.Level), stats.OneIn(luck)))
	}
	return append(out,
		Block{List: []string{
			WhatCounts,
			"Asked: a survey, a prompt or an ask to speak reached the person in the seven days before, or a kit of ours was used.",
			"Both arms are counted as they were assigned: whoever leaves, or is touched by mistake, stays.",
			"The average customer is context; the control group is the comparator.",
		}},
		text("What this cannot see: private talk, what was said where nobody searched, and why anybody spoke."))
}
