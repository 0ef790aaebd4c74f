package model

import (
	"cmp"
	"slices"
)

// Attended is how much attention one engaged person had in the run. It is
// shown to the manager only, and never as a rank: it says whom we neglect.
type Attended struct {
	PersonID int64
	Touches  int
	Longest  int  // days of the longest time without a human of ours
	Last     Date // the last human touch, "" for none
	Quiet    int  // days since then
}

// Rhythm is how many touches of ours each week of the run and after it had, up
// to today: a campaign is a spike, a garden goes on.
func (b *Book) Rhythm() []int {
	last := b.Wave.Week(b.Today)
	if b.Wave.ID == 0 || last < 1 {
		return nil
	}
	out := make([]int, last)
	for i := range b.Touches {
		t := &b.Touches[i]
		if week := b.Wave.Week(t.Date); t.Direction == "out" && t.Human() && t.DroppedOn == "" && t.Date.By(b.Today) && week >= 1 {
			out[week-1]++
		}
	}
	return out
}

// Evenness lists the engaged people by how long they were left alone, the
// quietest first.
func (b *Book) Evenness() []Attended {
	if b.Wave.ID == 0 || b.Day() < 1 {
		return nil
	}
	days := map[int64][]Date{}
	note := func(person int64, d Date) {
		if d >= b.Wave.Start && d.By(b.Today) {
			days[person] = append(days[person], d)
		}
	}
	for i := range b.Touches {
		if t := &b.Touches[i]; t.Human() && t.DroppedOn == "" {
			note(t.PersonID, t.Date)
		}
	}
	for i := range b.Gifts {
		note(b.Gifts[i].PersonID, b.Gifts[i].GivenOn)
	}
	for i := range b.Recognitions {
		note(b.Recognitions[i].PersonID, b.Recognitions[i].DoneOn)
	}
	var out []Attended
	for _, id := range b.Active() {
		list := days[id]
		slices.Sort(list)
		list = slices.Compact(list)
		a := Attended{PersonID: id, Touches: len(list)}
		before := b.Wave.Start
		for _, d := range append(list, b.Today) {
			a.Longest = max(a.Longest, d.Since(before))
			before = d
		}
		if len(list) > 0 {
			a.Last = list[len(list)-1]
		}
		a.Quiet = b.Today.Since(max(a.Last, b.Wave.Start))
		out = append(out, a)
	}
	slices.SortStableFunc(out, func(x, y Attended) int {
		return cmp.Or(cmp.Compare(y.Quiet, x.Quiet), cmp.Compare(y.Longest, x.Longest), cmp.Compare(x.PersonID, y.PersonID))
	})
	return out
}
