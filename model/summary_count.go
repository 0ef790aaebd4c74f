package model

import (
	"fmt"

	"goodword/model/locale"
)

// WhatCounts is what is counted, in one sentence.
const WhatCounts = "Counted: coded, unasked, positive, public, outside our space, one per person, channel and day."

func (w *summarizer) whatWeCounted() []Block {
	out := []Block{text(WhatCounts), w.mainTable()}
	out = append(out, w.b.resultBlocks(w.r)...)
	if r := w.b.RatioRange(w.r); r != nil {
		out = append(out, Block{Range: r})
	}
	out = append(out,
		Block{Bars: w.b.WeekBars(w.r)},
		Block{Dots: w.b.PeopleDots(w.r)},
		w.actTable(), w.excludedTable())
	if t := w.afterTable(); t != nil {
		out = append(out, Block{Table: t}, text("What came after the run is kept in view. It is not part of the comparison."))
	}
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
	return locale.Decimal(float64(mentions)/float64(people), 2)
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

// afterTable are the weeks since the run, nil without any.
func (w *summarizer) afterTable() *SummaryTable {
	if len(w.s.Counts.After) == 0 {
		return nil
	}
	t := &SummaryTable{Caption: "After the run", Numbers: true, Head: []string{"", Engaged, Control}}
	for _, a := range w.s.Counts.After {
		t.Rows = append(t.Rows, armRow(fmt.Sprintf("weeks %d to %d", a.FromWeek, a.ToWeek), a.ByArm))
	}
	return t
}

// afterFigures count the mentions after the run, four weeks at a time.
func (b *Book) afterFigures() []AfterFigures {
	out := []AfterFigures{}
	first, counted := b.Wave.Week(b.Wave.End().Add(1)), b.Tally("after").Weeks
	for from := first; b.Wave.Start.Add(7 * (from - 1)).By(b.Today); from += 4 {
		n := map[string]int{}
		for week := from; week < from+4; week++ {
			for arm, m := range counted[week] {
				n[arm] += m
			}
		}
		if n[Engaged]+n[Control] > 0 || b.Wave.Start.Add(7*(from+3)-1).By(b.Today) {
			out = append(out, AfterFigures{from, from + 3, byArm(n)})
		}
	}
	return out
}

func (b *Book) countFigures(r Result) CountFigures {
	c := CountFigures{
		Run: byArm(r.Run.Counted), Logged: byArm(r.Run.Logged), PeopleWithAny: byArm(r.Run.WithAny),
		Excluded: map[string]ByArm{}, Acts: map[string]ByArm{}, ToCode: r.Run.ToCode, AboutGift: byArm(r.AboutGift), PerPerson: map[string][]int{}, After: b.afterFigures(),
	}
	for _, row := range b.PeopleDots(r).Rows {
		c.PerPerson[row.Label] = append([]int{}, row.Counts...)
	}
	if r.BeforeKnown {
		c.Baseline = byArm(r.Before.Counted)
	}
	for _, why := range Exclusions {
		if n, ok := r.Run.Excluded[why]; ok {
			c.Excluded[why] = byArm(n)
		}
	}
	for _, act := range Acts {
		if n := r.Run.Acts[act]; act != "" || n != nil {
			c.Acts[orWords(act, noAct)] = byArm(n)
		}
	}
	weeks := b.Wave.weeks()
	for week := min(weeks[0], -4); week <= max(weeks[len(weeks)-1], 4); week++ {
		if week == 0 {
			continue
		}
		row := WeekFigures{Week: week}
		begun := b.Wave.weekEnd(week).Add(-6).By(b.Today)
		switch {
		case !b.inWindows(week), week < 0 && !r.BeforeKnown, !begun:
		case week < 0:
			row.ByArm = byArm(r.Before.Weeks[week])
		default:
			row.ByArm = byArm(r.Run.Weeks[week])
		}
		c.Weeks = append(c.Weeks, row)
	}
	return c
}

// noAct is the key of counted mentions whose act nobody named.
const noAct = "none named"

// WeekBars are the counted mentions by week in both arms.
func (b *Book) WeekBars(r Result) *WeekBars {
	bars := &WeekBars{Caption: "unasked positive public mentions per week"}
	if n := r.Run.ToCode; n > 0 {
		bars.Caption += fmt.Sprintf("; %d of the run not coded yet", n)
	}
	for _, week := range b.countFigures(r).Weeks {
		if b.inWindows(week.Week) {
			bars.Rows = append(bars.Rows, WeekBar{b.Wave.weekLabel(week.Week), week.Engaged, week.Control})
		}
	}
	return bars
}
