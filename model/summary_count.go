package model

import (
	"fmt"
	"strings"

	"goodword/model/stats"
)

// WhatCounts is what is counted, in one sentence.
const WhatCounts = "Counted: coded, unasked, positive, public, outside our space, one per person, channel and day."

func (w *summarizer) whatWeCounted() []Block {
	out := []Block{text(WhatCounts), w.mainTable()}
	out = append(out, w.b.resultBlocks(w.r)...)
	out = append(out,
		Block{Bars: w.b.WeekBars(w.r)},
		w.actTable(), w.excludedTable())
	return append(out, w.beside("counted")...)
}

func (w *summarizer) mainTable() Block {
	t := &SummaryTable{Caption: "The two arms", Numbers: true, Head: []string{"", "people", "before", "in the run", "people with any"}}
	if w.r.Finished {
		t.Head = append(t.Head, "per person")
	}
	for _, arm := range []string{Engaged, Control} {
		n := len(w.b.In(arm))
		row := []string{arm, fmt.Sprint(n), "not known", fmt.Sprint(w.r.Run.Counted[arm]), fmt.Sprint(w.r.Run.WithAny[arm])}
		if w.r.BeforeKnown {
			row[2] = fmt.Sprint(w.r.Before.Counted[arm])
		}
		if w.r.Finished {
			row = append(row, perPerson(w.r.Run.Counted[arm], n))
		}
		t.Rows = append(t.Rows, row)
	}
	return Block{Table: t}
}

func perPerson(mentions, people int) string {
	if people == 0 {
		return "-"
	}
	return fmt.Sprintf("%.2f", float64(mentions)/float64(people))
}

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

// WeekBars are the counted mentions by week in both arms.
func (b *Book) WeekBars(r Result) *WeekBars {
	bars := &WeekBars{Caption: "unasked positive public mentions per week"}
	for _, week := range b.countFigures(r).Weeks {
		if b.inWindows(week.Week) {
			bars.Rows = append(bars.Rows, WeekBar{b.Wave.weekLabel(week.Week), week.Engaged, week.Control})
		}
	}
	return bars
}

func (w *summarizer) actTable() Block {
	t := &SummaryTable{Caption: "What they did", Numbers: true, Head: []string{"act", Engaged, Control}}
	for _, act := range append(Acts[:len(Acts)-1:len(Acts)-1], noAct) {
		if n, ok := w.s.Counts.Acts[act]; ok {
			t.Rows = append(t.Rows, armRow(act, n))
		}
	}
	return Block{Table: t}
}

func armRow(label string, n ByArm) []string {
	return []string{label, numberOr(n.Engaged), numberOr(n.Control)}
}

func numberOr(n *int) string {
	if n == nil {
		return "-"
	}
	return fmt.Sprint(*n)
}

func (w *summarizer) excludedTable() Block {
	t := &SummaryTable{Caption: "From what was logged to what counts", Numbers: true, Head: []string{"", Engaged, Control}}
	t.Rows = append(t.Rows, armRow("logged", w.s.Counts.Logged))
	for _, why := range Exclusions {
		if n, ok := w.s.Counts.Excluded[why]; ok {
			t.Rows = append(t.Rows, armRow("not counted: "+why, n))
		}
	}
	t.Rows = append(t.Rows, armRow("counted", w.s.Counts.Run))
	return Block{Table: t}
}

func (w *summarizer) whatWeakensIt() []Block {
	var out []Block
	var list []string
	for _, d := range w.doubts {
		if d.Bold() {
			out = append(out, Block{Bold: d.Text + "."})
			continue
		}
		list = append(list, d.Text+".")
	}
	out = append(out, Block{List: list})
	if n := w.secondHand(); n > 0 {
		out = append(out, text("%s heard at second hand: kept, never counted.", Plural(n, "mention")))
	}
	t := &SummaryTable{Caption: "How both arms were searched", Numbers: true, Head: []string{"week", "engaged reached", "control reached", "minutes"}}
	for _, s := range w.b.Sweeps {
		if w.b.inWindows(int(s.Week)) && (s.EngagedOn.By(w.b.Today) || s.ControlOn.By(w.b.Today)) {
			t.Rows = append(t.Rows, []string{w.b.Wave.weekLabel(int(s.Week)), reached(s.EngagedReached, s.EngagedOn, w.b.Today), reached(s.ControlReached, s.ControlOn, w.b.Today), fmt.Sprint(s.Minutes)})
		}
	}
	if len(t.Rows) > 0 {
		out = append(out, Block{Table: t})
	}
	if len(w.s.Breaches) > 0 {
		var list []string
		for _, x := range w.s.Breaches {
			list = append(list, fmt.Sprintf("%s, %s: %s", longDay(x.Date), x.Kind, orWords(x.Note, "no note")))
		}
		out = append(out, text("Breaches:"), Block{List: list})
	}
	if w.s.Looks > 0 {
		out = append(out, Block{List: w.lookLines()})
	}
	return out
}

func reached(n int64, on, today Date) string {
	if !on.By(today) {
		return "not searched"
	}
	return fmt.Sprint(n)
}

func (w *summarizer) lookLines() []string {
	var out []string
	for _, l := range w.b.Looks {
		if l.Date.By(w.b.Today) {
			out = append(out, fmt.Sprintf("Looked on %s: %s", longDay(l.Date), strings.TrimSuffix(orWords(l.Reason, "no reason"), ".")))
		}
	}
	return out
}

// secondHand counts what was only heard of, in both arms.
func (w *summarizer) secondHand() int {
	n := w.r.Run.Excluded["second-hand"]
	return n[Engaged] + n[Control]
}
