package model

import (
	"fmt"
	"slices"
	"sort"
	"strings"
)

func (w *summarizer) loyalty() []Block {
	f := w.s.Loyalty
	if len(f.Elements) == 0 {
		return append([]Block{text("The loyalty programme was not looked at yet.")}, w.beside("loyalty")...)
	}
	t := &SummaryTable{Caption: "The audit", Head: []string{"element", "rewards", "verdict", "in its place", "state"}}
	rewards := map[string]int{}
	var lockedIn []string
	for _, e := range f.Elements {
		t.Rows = append(t.Rows, []string{e.Name, e.RewardsWhat, e.Verdict, orWords(e.Replacement, "-"), e.State})
		rewards[e.RewardsWhat]++
		if e.KeepsBy == "lock-in" {
			lockedIn = append(lockedIn, e.Name)
		}
	}
	var kinds []string
	for kind := range rewards {
		kinds = append(kinds, kind)
	}
	sort.Strings(kinds)
	slices.SortStableFunc(kinds, func(x, y string) int { return rewards[y] - rewards[x] })
	for i, kind := range kinds {
		kinds[i] = fmt.Sprintf("%s %d", orWords(kind, "not said"), rewards[kind])
	}
	out := []Block{
		{Table: t},
		text("%d replaced, %d proposed. Elements by what they reward: %s.", f.Replaced, f.Proposed, strings.Join(kinds, ", ")),
	}
	if len(lockedIn) > 0 {
		out = append(out, text("Felt as a cage, because they keep people by locking them in: %s.", joinAnd(lockedIn)))
	}
	return append(out, w.beside("loyalty")...)
}

func (b *Book) loyaltyFigures() LoyaltyFigures {
	f := LoyaltyFigures{Elements: []ElementFigures{}}
	for i := range b.Elements {
		e := &b.Elements[i]
		if e.FoundOn > b.Today {
			continue
		}
		f.Elements = append(f.Elements, ElementFigures{e.Name, e.RewardsWhat, e.KeepsBy, e.Verdict, e.Replacement, e.State, e.Note})
		switch e.State {
		case "replaced":
			f.Replaced++
		case "proposed":
			f.Proposed++
		}
	}
	return f
}
