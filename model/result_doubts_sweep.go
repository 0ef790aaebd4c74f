package model

// sweepDoubts say in which weeks the two arms were not searched alike.
func (b *Book) sweepDoubts(r Result, add func(kind, format string, args ...any)) {
	people := map[string]int{Engaged: len(b.In(Engaged)), Control: len(b.In(Control))}
	searched := map[int]bool{}
	for _, s := range b.Sweeps {
		week := int(s.Week)
		e, c := s.EngagedOn.By(b.Today), s.ControlOn.By(b.Today)
		if !e && !c || !b.inWindows(week) {
			continue
		}
		searched[week] = true
		over := b.Wave.weekEnd(week) < b.Today
		switch {
		case !c && over:
			add("sweep", "%s: the engaged people were searched, the control was not", upperFirst(b.Wave.weekLabel(week)))
		case !e && over:
			add("sweep", "%s: the control was searched, the engaged people were not", upperFirst(b.Wave.weekLabel(week)))
		case c && e && people[Engaged] > 0 && people[Control] > 0 && uneven(s, people):
			add("sweep", "%s sweep reached %d of %d control people, %d of %d engaged", upperFirst(b.Wave.weekLabel(week)),
				s.ControlReached, people[Control], s.EngagedReached, people[Engaged])
		}
	}
	var missed []string
	for _, week := range b.Wave.weeks() {
		if !searched[week] && b.Wave.weekEnd(week) < b.Today {
			missed = append(missed, b.Wave.weekLabel(week))
		}
	}
	switch {
	case len(missed) > 0 && len(searched) == 0 && found(r.Before)+found(r.Run) == 0:
		add("sweep", "Nobody searched in any week: that nothing is here does not mean that nothing was said")
	case len(missed) > 0 && len(searched) == 0:
		add("sweep", "Nobody searched in any week: what is here came to us by chance")
	case len(missed) > 0:
		add("sweep", "Not searched: %s", joinAnd(missed))
	}
}

// found counts what was logged of both arms.
func found(t Tally) int { return t.Logged[Engaged] + t.Logged[Control] }

func uneven(s Sweep, people map[string]int) bool {
	return s.EngagedReached*int64(people[Control]) != s.ControlReached*int64(people[Engaged])
}
