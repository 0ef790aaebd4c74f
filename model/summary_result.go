package model

import (
	"fmt"

	"goodword/model/locale"
	"goodword/model/stats"
)

// resultBlocks are the comparison in words.
func (b *Book) resultBlocks(r Result) []Block {
	var out []Block
	for _, line := range b.Saying(r) {
		if line.Main {
			out = append(out, Block{Bold: line.Text})
			continue
		}
		out = append(out, text("%s", line.Text))
	}
	return out
}

// Said is one sentence about the result: Main is the comparison itself, an
// aside is how it was read, and the others say what it stands on.
type Said struct {
	Text        string
	Main, Aside bool
}

// Saying are the sentences that follow the count. Before the end they say that
// there is nothing to say yet. After it they say how the arms stood before the
// start, the comparison, how it was read, and the figure under other readings.
func (b *Book) Saying(r Result) []Said {
	switch {
	case r.Missing != "":
		return []Said{{Text: r.Missing, Main: true}}
	case b.Day() < 1:
		return []Said{{Text: "The run begins on " + b.Wave.Start.Words() + "; there is nothing to compare before it.", Main: true}}
	case !r.Finished:
		return []Said{{Text: b.TooEarly(), Main: true}, {Text: locale.Figures(r.Comparison.Sentence)}}
	}
	var out []Said
	say := func(format string, args ...any) { out = append(out, Said{Text: fmt.Sprintf(format, args...)}) }
	if r.BeforeKnown {
		say("Before the start: %s", lowerFirst(locale.Figures(r.BaselineCheck.Sentence)))
		say("%s", b.ChangeLine(r))
	} else {
		say("Nobody looked at the weeks before the start, so a difference that was there already cannot be told from a lift.")
	}
	out = append(out, Said{Text: locale.Figures(r.Comparison.Sentence), Main: true})
	if n := r.AboutGift; n[Engaged]+n[Control] > 0 {
		say("Without mentions about the gift itself: %s.", variantWords(r.WithoutGift))
	}
	if v := r.Unbreached; v != nil {
		say("Without the control people who were touched: %s.", variantWords(v))
	}
	if c := r.Comparison; c.Verdict != stats.TooFew {
		out = append(out, Said{Text: b.readingLine(c), Aside: true}, Said{Text: opinionLine(c), Aside: true})
	}
	return out
}

// readingLine says how the design was read: drawn people once, chosen ones
// twice with the sterner reading.
func (b *Book) readingLine(c stats.Comparison) string {
	luck, change, words := c.PUp, c.PUpChange, "a count like this"
	if fell(c) {
		luck, change, words = c.PDown, c.PDownChange, "a count as low as this"
	}
	after := "luck alone would reach " + words + " " + stats.OneIn(luck)
	switch {
	case c.Design == stats.Drawn:
		return fmt.Sprintf("Read once, since the people were drawn by seed %d: %s.", b.Wave.Seed, after)
	case change == nil:
		return fmt.Sprintf("Read by the month alone: %s. Chosen people without a known baseline can reach \"leaning up\" at best.", after)
	}
	return fmt.Sprintf("Read twice, since the people were chosen: %s in the month itself, and %s in the change from before; the sterner of the two decides.", after, stats.OneIn(*change))
}

// fell says that the engaged people spoke up less often than the control.
func fell(c stats.Comparison) bool { return c.Difference < 0 }

// opinionLine is plain exact Poisson beside the range that decides.
func opinionLine(c stats.Comparison) string {
	fits := "from " + stats.Two(c.ExactPoisson.Low) + " times upwards"
	if h := c.ExactPoisson.High; h != nil {
		fits = fmt.Sprintf("from %s to %s times", stats.Two(c.ExactPoisson.Low), stats.Two(*h))
	}
	luck := c.ExactPoisson.PUp
	if fell(c) {
		luck = stats.RateRatio(c.X1, float64(c.N1), c.X0, float64(c.N0), c.Level, 1).Less
	}
	return fmt.Sprintf("Second opinion, plain exact Poisson, which takes nobody to be burstier than chance: %s, %s.", stats.OneIn(luck), locale.Figures(fits))
}

func variantWords(v *Variant) string {
	words := fmt.Sprintf("%s of %s against %d of %d", Plural(v.Mentions[Engaged], "mention"), Plural(v.People[Engaged], "person"), v.Mentions[Control], v.People[Control])
	if v.Ratio != nil {
		words += ", " + Times(*v.Ratio) + " times as often"
	}
	return words
}

// TooEarly is what is said to whoever wants a verdict before the end.
func (b *Book) TooEarly() string {
	return fmt.Sprintf("Day %d. Counts only; a verdict now would be noise. Changing the plan because of it is a breach to be logged.", b.Day())
}

// ChangeLine sets both arms against their own weeks before. It is shown and
// never judged by itself.
func (b *Book) ChangeLine(r Result) string {
	part := func(arm string) string {
		now, before := r.Run.Counted[arm], r.Before.Counted[arm]
		if now == before {
			return fmt.Sprintf("%s unchanged (%d)", arm, now)
		}
		return fmt.Sprintf("%s %+d (from %d)", arm, now-before, before)
	}
	return fmt.Sprintf("Against their own %d days before: %s, %s.", b.Wave.Days, part(Engaged), part(Control))
}
