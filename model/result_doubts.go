package model

import (
	"fmt"
	"slices"
	"strings"

	"goodword/model/stats"
)

// Doubt is one thing that weakens the figure, in words.
type Doubt struct {
	Kind string `json:"kind"`
	Text string `json:"text"`
}

// Bold says that the doubt is printed in bold words wherever it stands.
func (d Doubt) Bold() bool { return d.Kind == "rule changed" || d.Kind == "rule not frozen" }

// House figures: from this share on one person is one voice, and from that
// share of codings on the blinding is called thin.
const (
	oneVoice = 0.3
	thinFrom = 0.2
)

// Doubts lists what weakens the result, gravest first. What would tell the
// outcome is left out before the end.
func (b *Book) Doubts(r Result) []Doubt {
	var out []Doubt
	add := func(kind, format string, args ...any) {
		out = append(out, Doubt{kind, fmt.Sprintf(format, args...)})
	}
	for _, c := range b.RuleChanges {
		if c.Date.By(b.Today) {
			add("rule changed", "The rule was changed on day %d%s: %s (%s)", b.Wave.Day(c.Date), afterFigures(b, c.Date), c.What, c.Reason)
		}
	}
	switch on := b.Rule.FrozenOn; {
	case b.Day() < 1 || len(b.In(Engaged)) == 0:
	case !on.By(b.Today):
		add("rule not frozen", "The rule was never frozen, so it can be fitted to the figures")
	case on > b.Wave.Start:
		add("rule not frozen", "The rule was frozen on day %d, after the run had begun", b.Wave.Day(on))
	}
	if r.Finished {
		b.baselineDoubt(r, add)
		b.concentration(r, add)
	}
	b.sweepDoubts(r, add)
	b.codingDoubts(r, add)
	b.breachDoubts(r, add)
	if n := b.looks(); n > 0 {
		add("look", "The comparison was looked at %s before the end; every look makes a false alarm likelier", times(n))
	}
	if b.LeaderAbsent() {
		add("leader", "%s", strings.TrimSuffix(Warning("W17"), "."))
	}
	b.leftDoubt(add)
	add("private", "Private talk is not visible: both figures are floors")
	return out
}

func afterFigures(b *Book, on Date) string {
	if b.Wave.Day(on) >= 1 {
		return ", after figures were seen"
	}
	return ""
}

func times(n int) string {
	if n == 1 {
		return "once"
	}
	return fmt.Sprintf("%d times", n)
}

func (b *Book) looks() int {
	n := 0
	for _, l := range b.Looks {
		if l.Date.By(b.Today) {
			n++
		}
	}
	return n
}

// baselineDoubt says that the arms were not alike before the start. A clear
// difference is said of any design; of chosen people a leaning too.
func (b *Book) baselineDoubt(r Result, add func(kind, format string, args ...any)) {
	c := r.BaselineCheck
	clear := c.Verdict == stats.ClearLift || c.Verdict == stats.ClearDrop
	leaning := c.Verdict == stats.LeaningUp || c.Verdict == stats.LeaningDown
	if clear || leaning && b.Wave.Design == "chosen" {
		add("baseline", "The arms differed before the start: %s of the engaged against %d of the control", Plural(c.X1, "mention"), c.X0)
	}
}

// concentration says how much of the engaged figure a few people made.
func (b *Book) concentration(r Result, add func(kind, format string, args ...any)) {
	engaged := make([]int, 0, len(r.Run.ByPerson))
	for _, id := range b.In(Engaged) {
		engaged = append(engaged, r.Run.ByPerson[id])
	}
	all := r.Run.Counted[Engaged]
	if all == 0 || len(engaged) < 4 {
		return
	}
	without := withoutWords(r.Comparison.WithoutTop)
	if top := stats.TopShare(engaged, 1); top >= oneVoice {
		if without != "" {
			without = ". Without them the figure is " + without
		}
		add("one voice", "One person made %s of the engaged mentions%s", percent(top), without)
		return
	}
	if without != "" {
		without = " (without the top one: " + without + " times)"
	}
	top := stats.TopShare(engaged, 3)
	add("top three", "3 people made %s of the engaged mentions, %d of %d%s", percent(top), int(top*float64(all)+0.5), all, without)
}

// withoutWords are the figure without the busiest engaged person, "" where
// there is none to say.
func withoutWords(w *stats.WithoutTop) string {
	switch {
	case w == nil:
		return ""
	case w.Ratio != nil:
		return stats.Two(*w.Ratio)
	case w.Low > 0:
		return "at least " + stats.Two(w.Low)
	}
	return ""
}

// leftDoubt says how many left on the way, and on which days of the run: they
// count as assigned, whatever they missed.
func (b *Book) leftDoubt(add func(kind, format string, args ...any)) {
	var days []int
	for _, a := range b.Arms {
		if a.Arm == Engaged && a.LeftOn.By(b.Today) {
			days = append(days, b.Wave.Day(a.LeftOn))
		}
	}
	if len(days) == 0 {
		return
	}
	slices.Sort(days)
	on := make([]string, len(days))
	for i, d := range days {
		on[i] = fmt.Sprint(d)
	}
	one := len(days) == 1
	add("left", "%s left on the way, on %s %s of %d, and still %s as assigned", Plural(len(days), "engaged person"),
		either(one, "day", "days"), joinAnd(on), b.Wave.Days, either(one, "counts", "count"))
}

// codingDoubts say how well the reading was kept from knowing the arm.
func (b *Book) codingDoubts(r Result, add func(kind, format string, args ...any)) {
	told, sighted, coded := b.Blinding()
	if told > 0 {
		advice := ""
		if float64(told) >= thinFrom*float64(coded) {
			advice = ". Ask a colleague to code a dozen"
		}
		add("coding", "You could tell the arm in %d of %s%s", told, Plural(coded, "coding"), advice)
	}
	if sighted > 0 {
		add("coding", "%d of %s were made with names in sight", sighted, Plural(coded, "coding"))
	}
	if words := b.agreementWords(); words != "" {
		add("coding", "%s", words)
	}
	if n := r.Run.ToCode; n > 0 {
		add("to code", "Still to be coded and not counted yet: %s", Plural(n, "mention"))
	}
	open := r.Run.Excluded["asked is open"]
	if n := open[Engaged] + open[Control]; n > 0 {
		add("open", "Not counted, since coder and record differ on whether it was asked for: %s", Plural(n, "mention"))
	}
}

// breachDoubts count where the arms touched.
func (b *Book) breachDoubts(r Result, add func(kind, format string, args ...any)) {
	kinds := map[string]int{}
	n := 0
	for _, x := range b.Breaches {
		if x.Date.By(b.Today) {
			kinds[x.Kind]++
			n++
		}
	}
	if n == 0 {
		return
	}
	var list []string
	for _, kind := range BreachKinds {
		if kinds[kind] > 0 {
			list = append(list, fmt.Sprintf("%s %d", kind, kinds[kind]))
		}
	}
	tail := ""
	if v := r.Unbreached; v != nil && r.Finished && v.Ratio != nil {
		tail = fmt.Sprintf(" (without the control people concerned: %s times)", stats.Two(*v.Ratio))
	}
	add("breach", "%s between the arms: %s%s", Plural(n, "breach"), strings.Join(list, ", "), tail)
}

// LeaderAbsent says that the leader stayed under the promised minutes in two
// weeks of the run that are over.
func (b *Book) LeaderAbsent() bool { return b.shortWeeks() >= 2 }

// shortWeeks are the weeks of the run that are over and in which the leader
// gave less than promised.
func (b *Book) shortWeeks() int {
	promised := b.Project.LeaderMinutes
	if promised == 0 {
		return 0
	}
	given := b.minutes("leader")
	under := 0
	for _, week := range b.Wave.weeks() {
		if week > 0 && b.Wave.weekEnd(week) < b.Today && given[week] < promised {
			under++
		}
	}
	return under
}

// minutes adds up the ledger of one role by week of the run.
func (b *Book) minutes(role string) map[int]int64 {
	out := map[int]int64{}
	for _, l := range b.Ledger {
		if l.Role == role && l.Date.By(b.Today) && l.Week > 0 && b.inWindows(int(l.Week)) {
			out[int(l.Week)] += l.Minutes
		}
	}
	return out
}

// weeks are the weeks of both windows in their order; there is no week 0. A
// last week of fewer than seven days counts as one.
func (w *Wave) weeks() []int {
	if w.Start == "" {
		return nil
	}
	var out []int
	for week := w.Week(w.BaselineStart()); week <= w.Week(w.End()); week++ {
		if week != 0 {
			out = append(out, week)
		}
	}
	return out
}

// weekEnd is the last day of a week, not after the end of the run.
func (w *Wave) weekEnd(week int) Date {
	if week < 0 {
		return w.Start.Add(7*week + 6)
	}
	return min(w.Start.Add(7*week-1), w.End())
}

func (b *Book) inWindows(week int) bool { return slices.Contains(b.Wave.weeks(), week) }

// weekLabel is "week 3", or for a week of the baseline its place in it: in 28
// days week -4 is "before 1".
func (w *Wave) weekLabel(week int) string {
	if week < 0 {
		return fmt.Sprintf("before %d", week-w.Week(w.BaselineStart())+1)
	}
	return fmt.Sprintf("week %d", week)
}

// percent is a share in whole per cent: "32 %".
func percent(share float64) string { return fmt.Sprintf("%.0f %%", 100*share) }

// joinAnd is a list as people say it: "a, b and c".
func joinAnd(list []string) string {
	if n := len(list); n > 1 {
		return strings.Join(list[:n-1], ", ") + " and " + list[n-1]
	}
	return strings.Join(list, "")
}
