package model

import (
	"fmt"
	"slices"
	"sort"
	"strings"
)

func (w *summarizer) theSpace() []Block {
	b, f := w.b, w.s.Space
	if len(b.Spaces) == 0 {
		return append([]Block{text("No space was opened.")}, w.beside("space")...)
	}
	out := []Block{text("%d joined, %d served one to one by choice, %d left.", f.Joined, f.OneToOne, f.Left)}
	t := &SummaryTable{Caption: "Who wrote", Numbers: true, Head: []string{"week", "our share", "replies between members", "criticisms", "answered"}}
	for i := range f.BrandShare {
		week := b.spaceWeek(i + 1)
		t.Rows = append(t.Rows, []string{fmt.Sprintf("week %d", i+1), shareOr(f.BrandShare[i]), shareOr(f.MemberToMember[i]), fmt.Sprint(week.Criticisms), fmt.Sprint(week.CriticismAnswers)})
	}
	out = append(out, Block{Table: t}, w.ritualTable())
	if line := w.mixWords(); line != "" {
		out = append(out, text("%s", line))
	}
	return append(out, w.beside("space")...)
}

func shareOr(v *float64) string {
	if v == nil {
		return "not counted"
	}
	return percent(*v)
}

func (w *summarizer) ritualTable() Block {
	b := w.b
	t := &SummaryTable{Caption: "Rituals", Head: []string{"ritual", "started by", "held", "came"}}
	for i := range b.Spaces {
		for _, s := range b.RitualStands(b.Spaces[i].ID) {
			var came []string
			for _, d := range s.Dates {
				if d.Came == nil {
					came = append(came, "?")
				} else {
					came = append(came, fmt.Sprint(*d.Came))
				}
			}
			t.Rows = append(t.Rows, []string{s.Ritual.Name, s.Ritual.StartedBy, fmt.Sprint(len(s.Dates)), orWords(strings.Join(came, ", "), "-")})
		}
	}
	return Block{Table: t}
}

// mixWords say how mixed the group is by what its people do.
func (w *summarizer) mixWords() string {
	n := w.s.Space.EffectiveUseCases
	if n == nil {
		return ""
	}
	return fmt.Sprintf("By what they use it for the group is as mixed as %.1f equal groups would be.", *n)
}

func (w *summarizer) thanksAndBoundaries() []Block {
	f := w.s.Thanks
	out := []Block{text("Thanks: %d done, %d of them within 2 days; %d left alone with a reason; %d waiting.", f.Done, f.Within2, f.LeftAlone, f.Waiting)}
	out = append(out, text("Boundary notes: %d settled, %d open.%s", w.s.Boundaries.Settled, w.s.Boundaries.Open, w.boundaryKinds()))
	if !w.shareable {
		var list []string
		for i := range w.b.Boundaries {
			if n := &w.b.Boundaries[i]; n.Date.By(w.b.Today) {
				list = append(list, fmt.Sprintf("%s, %s: %s (%s)", longDay(n.Date), w.b.Name(n.PersonID), n.What, n.State(w.b.Today)))
			}
		}
		if len(list) > 0 {
			out = append(out, Block{List: list})
		}
	}
	out = append(out, text("Critics' cases: %d closed, %d open.", w.s.Cases.Closed, w.s.Cases.Open))
	var themes []string
	for _, t := range w.b.Themes() {
		themes = append(themes, fmt.Sprintf("%s: %s, %s", t.Name, Plural(len(t.Cases), "case"), t.State))
	}
	if len(themes) > 0 {
		out = append(out, Block{List: themes})
	}
	return append(out, w.beside("thanks")...)
}

func (w *summarizer) boundaryKinds() string {
	kinds := map[string]int{}
	for i := range w.b.Boundaries {
		if n := &w.b.Boundaries[i]; n.Date.By(w.b.Today) {
			kinds[n.Kind]++
		}
	}
	var parts []string
	for _, k := range BoundaryKinds {
		if kinds[k] > 0 {
			parts = append(parts, fmt.Sprintf("%s %d", k, kinds[k]))
		}
	}
	if len(parts) == 0 {
		return ""
	}
	return " About: " + strings.Join(parts, ", ") + "."
}

func (w *summarizer) timeAndMoney() []Block {
	f := w.s.Ledger
	t := &SummaryTable{Caption: "Minutes", Numbers: true, Head: []string{"role"}}
	var weeks []int
	for _, week := range w.b.Wave.weeks() {
		if week > 0 {
			weeks = append(weeks, week)
			t.Head = append(t.Head, fmt.Sprintf("week %d", week))
		}
	}
	t.Head = append(t.Head, "in all")
	for _, role := range LedgerRoles {
		by := w.b.minutes(role)
		row := []string{role}
		for _, week := range weeks {
			row = append(row, fmt.Sprint(by[week]))
		}
		t.Rows = append(t.Rows, append(row, fmt.Sprint(f.Minutes[role])))
	}
	spent := f.Money
	spent.Minor = max(spent.Minor, w.s.Gifts.Money.Minor) // what gifts cost is part of it, never added
	out := []Block{
		text("Hours given: %.1f, money spent: %s.", f.Hours(), spent.Words()),
		{Table: t},
		text("The leader gave %d of %d promised minutes.", f.LeaderGiven, f.LeaderPromised),
	}
	return append(out, w.beside("time")...)
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
		out = append(out, text("Keep people by locking them in: %s.", joinAnd(lockedIn)))
	}
	return append(out, w.beside("loyalty")...)
}
