package model

import (
	"fmt"

	"goodword/model/stats"
)

// resultBlocks are the comparison in words.
func (b *Book) resultBlocks(r Result) []Block {
	var out []Block
	for _, line := range b.ResultLines(r) {
		out = append(out, text("%s", line))
	}
	return out
}

// ResultLines are the sentences that follow the count: before the end that
// there is nothing to say yet, after it the comparison, the arms before the
// start, and the figure under other readings.
func (b *Book) ResultLines(r Result) []string {
	switch {
	case r.Missing != "":
		return []string{r.Missing}
	case b.Day() < 1:
		return []string{"The run begins on " + b.Wave.Start.Words() + "; there is nothing to compare before it."}
	case !r.Finished:
		return []string{b.TooEarly(), r.Comparison.Sentence}
	}
	out := []string{r.Comparison.Sentence}
	if r.BeforeKnown {
		out = append(out, b.ChangeLine(r))
		if base := r.BaselineCheck; base.N1 > 0 {
			out = append(out, "Before the start: "+base.Sentence)
		}
	} else {
		out = append(out, "Nobody looked at the weeks before the start, so a difference that was there already cannot be told from a lift.")
	}
	if n := r.AboutGift; n[Engaged]+n[Control] > 0 {
		out = append(out, fmt.Sprintf("Without mentions about the gift itself: engaged %d, control %d.",
			r.Run.Counted[Engaged]-n[Engaged], r.Run.Counted[Control]-n[Control]))
	}
	if v := r.Unbreached; v != nil {
		line := fmt.Sprintf("Without the control people who were touched: %d mentions of %s against %d of %d", v.Mentions[Engaged], Plural(v.People[Engaged], "person"),
			v.Mentions[Control], v.People[Control])
		if v.Ratio != nil {
			line += ", " + stats.Two(*v.Ratio) + " times as often"
		}
		out = append(out, line+".")
	}
	return out
}

// TooEarly is what is said to whoever wants a verdict before the end.
func (b *Book) TooEarly() string {
	return fmt.Sprintf("Day %d. Counts only; a verdict now would be noise. Changing the plan because of it is a breach to be logged.", b.Day())
}

// ChangeLine sets both arms against their own weeks before. It is shown and
// never judged by itself.
func (b *Book) ChangeLine(r Result) string {
	part := func(arm string) string {
		return fmt.Sprintf("%s %+d (from %d)", arm, r.Run.Counted[arm]-r.Before.Counted[arm], r.Before.Counted[arm])
	}
	return fmt.Sprintf("Against their own %d days before: %s, %s.", b.Wave.Days, part(Engaged), part(Control))
}
