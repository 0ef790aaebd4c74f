package model

import (
	"fmt"

	"goodword/model/stats"
)

// Result is the counted half of the review: the run of both arms against each
// other, the same two arms before the start, and what the figure would be
// under other readings. Before the wave is finished only its counts may be
// shown.
type Result struct {
	Finished      bool
	Before        Tally
	Run           Tally
	BeforeKnown   bool // somebody looked in the weeks before the start
	Comparison    stats.Comparison
	BaselineCheck stats.Comparison // the arms before the start; empty unless BeforeKnown
	Missing       string           // why nothing can be compared, "" when it can

	Unbreached  *Variant       // without control people who were touched; nil where nobody was
	AboutGift   map[string]int // counted mentions about the gift itself, by arm
	WithoutGift *Variant       // without them
}

// Variant is the main figure under another reading.
type Variant struct {
	People, Mentions map[string]int
	Ratio            *float64
}

// Result compares the arms of the wave as known on the book's day.
func (b *Book) Result() Result {
	r := Result{
		Finished: b.Wave.Finished(b.Today), Before: b.Tally("baseline"), Run: b.Tally("run"),
		AboutGift: map[string]int{},
	}
	r.BeforeKnown = b.beforeKnown(r.Before)
	for _, c := range b.Counted() {
		if c.WhyNot == "" && c.Window == "run" && c.Coding.AboutGift {
			r.AboutGift[c.Arm]++
		}
	}
	r.WithoutGift = b.withoutGift(r)
	r.Unbreached = b.unbreached(r.Run)
	var err error
	if r.Comparison, err = b.Compare(); err != nil {
		r.Missing = notComparable(b, err)
		return r
	}
	if r.BeforeKnown {
		in := b.input(b.sets(r.Before, nil))
		in.Design = stats.Drawn // nothing stands before the baseline
		r.BaselineCheck, _ = stats.Compare(in)
	}
	return r
}

func notComparable(b *Book, err error) string {
	if len(b.In(Engaged)) == 0 || len(b.In(Control)) == 0 {
		return "There is nobody to compare yet: fill both arms in Segment."
	}
	return upperFirst(err.Error()) + "."
}

// Compare is the comparison of the run within the matched sets, judged by the
// wave's design, with the weeks before the start where they were looked at.
// Before the last day has passed its verdict is NOT_FINISHED.
func (b *Book) Compare() (stats.Comparison, error) { return b.compare(!b.Wave.Finished(b.Today)) }

// Peek is the comparison as it would read now, for whoever insists before the
// end; whoever shows it writes a Look.
func (b *Book) Peek() (stats.Comparison, error) { return b.compare(false) }

func (b *Book) compare(unfinished bool) (stats.Comparison, error) {
	run, before := b.Tally("run"), b.Tally("baseline")
	var earlier map[int64]int
	if b.beforeKnown(before) {
		earlier = before.ByPerson
	}
	in := b.input(b.sets(run, earlier))
	in.Unfinished = unfinished
	c, err := stats.Compare(in)
	if err != nil {
		return c, fmt.Errorf("compare the arms: %w", err)
	}
	return c, nil
}

// beforeKnown says that the weeks before the start were looked at: nothing
// found is known only where somebody searched.
func (b *Book) beforeKnown(before Tally) bool {
	if found(before) > 0 {
		return true
	}
	for _, s := range b.Sweeps {
		if s.Week < 0 && s.EngagedOn.By(b.Today) && s.ControlOn.By(b.Today) {
			return true
		}
	}
	return false
}

func (b *Book) input(sets []stats.Set) stats.Input {
	in := stats.Input{Sets: sets, Design: stats.Drawn, Worthwhile: b.Rule.Worth, Level: b.Rule.Level, Clear: b.Rule.Clear, Lean: b.Rule.Lean}
	if b.Wave.Design == "chosen" {
		in.Design = stats.Chosen
	}
	return in
}

// sets lays a window out as the comparison wants it: the matched sets, or the
// two plain arms where people have none. before may be nil.
func (b *Book) sets(t Tally, before map[int64]int) []stats.Set {
	_, people, matched := b.Sets(t)
	if !matched {
		people = [][]int64{append(b.In(Engaged), b.In(Control)...)}
	}
	out := make([]stats.Set, len(people))
	for i, list := range people {
		for _, id := range list {
			out[i].Counts = append(out[i].Counts, t.ByPerson[id])
			if before != nil {
				out[i].Before = append(out[i].Before, before[id])
			}
			if b.Arm(id) == Engaged {
				out[i].Engaged++
			}
		}
	}
	return out
}

// unbreached is the figure without control people who were touched; nil where
// nobody was.
func (b *Book) unbreached(run Tally) *Variant {
	touched := b.breached()
	if len(touched) == 0 {
		return nil
	}
	v := Variant{People: map[string]int{}, Mentions: map[string]int{}}
	for id, n := range run.ByPerson {
		if !touched[id] {
			v.People[b.Arm(id)]++
			v.Mentions[b.Arm(id)] += n
		}
	}
	v.Ratio = perPersonRatio(v.Mentions, v.People)
	return &v
}

// withoutGift is the figure without mentions about the gift itself.
func (b *Book) withoutGift(r Result) *Variant {
	v := Variant{People: map[string]int{}, Mentions: map[string]int{}}
	for _, arm := range []string{Engaged, Control} {
		v.People[arm] = len(b.In(arm))
		v.Mentions[arm] = r.Run.Counted[arm] - r.AboutGift[arm]
	}
	v.Ratio = perPersonRatio(v.Mentions, v.People)
	return &v
}

// breached are the control people whom a breach names.
func (b *Book) breached() map[int64]bool {
	out := map[int64]bool{}
	for _, x := range b.Breaches {
		if x.Date.By(b.Today) && b.Arm(x.PersonID) == Control {
			out[x.PersonID] = true
		}
	}
	return out
}

func perPersonRatio(mentions, people map[string]int) *float64 {
	if mentions[Control] == 0 || people[Engaged] == 0 {
		return nil
	}
	r := float64(mentions[Engaged]) / float64(people[Engaged]) / (float64(mentions[Control]) / float64(people[Control]))
	return &r
}
