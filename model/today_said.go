package model

import (
	"fmt"
	"strings"
)

// actWords say what a mention did, after the name.
var actWords = map[string]string{
	"recommends": "recommended us", "defends": "defended us", "chose over another": "chose us over another", "tip": "gave a tip",
	"answers a question": "answered a question", "story": "told a story", "": "spoke well of us",
}

func thanksOwed(b *Book) []Item {
	var out []Item
	for _, t := range b.ThanksWaiting() {
		m := t.Mention
		out = append(out, Item{
			PersonID: m.PersonID, Text: fmt.Sprintf("%s %s, day %d", b.Name(m.PersonID), actWords[t.Coding.Act], b.Wave.Day(m.Date)), Quote: m.Text,
			Table: "mentions", Ref: m.ID, since: m.Date, Due: t.Due,
			Why: "Said in public on " + m.Date.Words() + " (" + m.Channel + ") and not thanked. Two days is the limit; thank the person, not the act.",
		})
	}
	return out
}

// ToSettle is the number of the row that counts what coder and record read
// otherwise.
const ToSettle = 2

// toCode hides who said what: names would give the arm away.
func toCode(b *Book) []Item {
	var out []Item
	add := func(ref int64, n int, one, many, why string) {
		if n > 0 {
			out = append(out, Item{Text: Plural(n, "mention") + " " + either(n == 1, one, many), Due: b.Today, Ref: ref, Why: why})
		}
	}
	const blind = "Mentions are coded the day they are found, blind, so that the count never waits for the end."
	add(0, b.Tally("baseline").ToCode+b.Tally("run").ToCode, "waits to be coded, names hidden", "wait to be coded, names hidden", blind)
	add(1, b.Tally("after").ToCode, "from after the run waits to be coded", "from after the run wait to be coded", blind)
	add(ToSettle, len(b.toSettle()), "is read otherwise than the record says", "are read otherwise than the record says",
		"Where coder and record differ on whether it was asked for, it is not counted until it is settled with a reason.")
	return out
}

// toSettle are the mentions on which coder and record differ.
func (b *Book) toSettle() []*Mention {
	var out []*Mention
	for _, c := range b.Counted() {
		if c.WhyNot == "asked is open" {
			out = append(out, c.Mention)
		}
	}
	return out
}

// unsweptWeek is a week of a window that was not searched for both arms.
type unsweptWeek struct {
	Week             int64
	ID               int64 // of its sweep, 0 when there is none
	engaged, control bool  // searched
}

// unswept lists the weeks of both windows that began by the day and were not
// searched for both arms.
func (b *Book) unswept(day Date) []unsweptWeek {
	var out []unsweptWeek
	weeks := (b.Wave.Days + 6) / 7
	for w := -weeks; w <= weeks; w++ {
		if from, _ := b.Wave.weekSpan(w); w == 0 || from > day {
			continue
		}
		u := unsweptWeek{Week: w}
		for _, s := range b.Sweeps {
			if s.Week == w {
				u.ID = s.ID
				u.engaged = u.engaged || s.EngagedOn.By(b.Today)
				u.control = u.control || s.ControlOn.By(b.Today)
			}
		}
		if !u.engaged || !u.control {
			out = append(out, u)
		}
	}
	return out
}

func sweepsOpen(b *Book) []Item {
	if !b.Wave.FrozenOn.By(b.Today) || b.Wave.ClosedOn.By(b.Today) || b.Wave.AbandonedOn.By(b.Today) {
		return nil
	}
	const why = "Whatever is searched, is searched for both arms with the same care, week by week."
	var out []Item
	var baseline []string
	for _, u := range b.unswept(b.Today) {
		from, to := b.Wave.weekSpan(u.Week)
		it := Item{Table: "sweeps", Ref: u.Week, since: from, Due: workday(to), Why: why}
		switch {
		case u.engaged:
			it.Text = fmt.Sprintf("week %d: control arm not searched yet (engaged done)", u.Week)
		case u.control:
			it.Text = fmt.Sprintf("week %d: engaged arm not searched yet (control done)", u.Week)
		case u.Week < 0:
			if baseline = append(baseline, fmt.Sprint(u.Week)); len(baseline) > 1 {
				continue
			}
		default:
			it.Text = fmt.Sprintf("week %d: neither arm searched yet", u.Week)
		}
		out = append(out, it)
	}
	for i := range out {
		if out[i].Text == "" {
			out[i].Text = "before the start, week " + strings.Join(baseline, ", ") + ": neither arm searched yet"
		}
	}
	return out
}
