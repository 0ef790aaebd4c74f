package model

import "goodword/model/stats"

// figures collects the summary's numbers.
func (w *summarizer) figures(edition string) Figures {
	b := w.b
	f := Figures{
		Edition: edition,
		Wave: WaveFigures{
			Name: b.Wave.Name, Number: b.Wave.Number, BaselineStart: b.Wave.BaselineStart(), Start: b.Wave.Start, End: b.Wave.End(),
			Review: b.Wave.ReviewDay(), Days: b.Wave.Days, Day: b.Day(), Engaged: len(b.In(Engaged)), Control: len(b.In(Control)),
		},
		Steps: b.stepFigures(), Counts: b.countFigures(w.r), Doubts: w.doubts, Genuine: w.g,
		Gifts: b.giftFigures(), Sweeps: []SweepFigures{}, Breaches: []BreachFigures{}, Looks: b.looks(), Overrides: []OverrideFigures{},
		Quotes: b.quotes(w.shareable), Suggestions: b.suggestionFigures(), Space: b.spaceFigures(), Thanks: b.thanksFigures(),
		Ledger: b.ledgerFigures(), Referrals: b.referralFigures(), Loyalty: b.loyaltyFigures(), Rule: b.ruleFigures(),
		Verdict: b.verdictFigures(w.ruling), Iterations: []IterationFigures{}, Learned: b.learned(),
	}
	if w.r.Missing == "" {
		f.Comparison = &ComparisonFigures{w.r.Comparison}
	}
	w.logs(&f)
	w.care(&f)
	if f.Learned == nil {
		f.Learned = []string{}
	}
	return f
}

// logs are what was written down on the way.
func (w *summarizer) logs(f *Figures) {
	b := w.b
	for _, s := range b.Sweeps {
		if s.Week > 0 && b.inWindows(int(s.Week)) && (s.EngagedOn.By(b.Today) || s.ControlOn.By(b.Today)) {
			e, c := int(s.EngagedReached), int(s.ControlReached)
			row := SweepFigures{Week: s.Week, Minutes: s.Minutes}
			if s.EngagedOn.By(b.Today) {
				row.Engaged = &e
			}
			if s.ControlOn.By(b.Today) {
				row.Control = &c
			}
			f.Sweeps = append(f.Sweeps, row)
		}
	}
	for _, x := range b.Breaches {
		if x.Date.By(b.Today) {
			f.Breaches = append(f.Breaches, BreachFigures{x.Date, x.Kind, x.Note})
		}
	}
	for _, o := range b.Overrides {
		if o.Date.By(b.Today) {
			f.Overrides = append(f.Overrides, OverrideFigures{o.What, o.Reason, o.Date})
		}
	}
	for _, i := range b.Iterations {
		if i.Date.By(b.Today) {
			f.Iterations = append(f.Iterations, IterationFigures{i.Number, i.Date, i.Saw, i.Cause, i.Change, i.Expected, i.Result})
		}
	}
}

// care counts promises, cases and boundary notes.
func (w *summarizer) care(f *Figures) {
	b := w.b
	for i := range b.Promises {
		switch b.Promises[i].State(b.Today) {
		case "kept":
			f.Promises.Kept++
		case "changed":
			f.Promises.Changed++
		case "broken":
			f.Promises.Broken++
		default:
			f.Promises.Open++
		}
	}
	for i := range b.Cases {
		switch c := &b.Cases[i]; {
		case !c.NotedOn.By(b.Today):
		case c.State(b.Today) == "closed":
			f.Cases.Closed++
		default:
			f.Cases.Open++
		}
	}
	for i := range b.Boundaries {
		switch n := &b.Boundaries[i]; {
		case !n.Date.By(b.Today):
		case n.State(b.Today) == "settled":
			f.Boundaries.Settled++
		default:
			f.Boundaries.Open++
		}
	}
}

// stepFigures are the five steps as their gates stand.
func (b *Book) stepFigures() []Step {
	var out []Step
	for _, g := range Gates(b) {
		if g.Number == GateStart || g.Number == GateReview {
			continue
		}
		s := Step{Number: g.Number, Name: g.Name, State: g.State, Reason: g.Reason}
		if s.State == "closed" { // it waits for the step before it
			s.State = "open"
		}
		if g.Date != "" && s.State != "open" {
			s.Date = &g.Date
		}
		out = append(out, s)
	}
	return out
}

func (b *Book) countFigures(r Result) CountFigures {
	c := CountFigures{
		Run: byArm(r.Run.Counted), Logged: byArm(r.Run.Logged), PeopleWithAny: byArm(r.Run.WithAny),
		Excluded: map[string]ByArm{}, Acts: map[string]ByArm{}, ToCode: r.Run.ToCode, AboutGift: byArm(r.AboutGift),
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
		case !b.inWindows(week), week < 0 && !r.BeforeKnown, week > 0 && !begun:
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

func (b *Book) suggestionFigures() SuggestionFigures {
	l := b.Backlog()
	f := SuggestionFigures{ByState: l.States, Credited: l.States["credited"], Uncredited: l.States["shipped"]}
	f.Shipped = f.Credited + f.Uncredited
	if l.Heard > 0 {
		f.MedianDaysToHeard = &l.HeardDays
	}
	if l.Told > 0 {
		f.MedianDaysToTold = &l.ToldDays
	}
	return f
}

func (b *Book) giftFigures() GiftFigures {
	f := GiftFigures{Reactions: map[string]int{}, Money: Money{Currency: b.Project.Currency}, Overrides: b.stringOverrides()}
	for i := range b.Gifts {
		g := &b.Gifts[i]
		if !g.GivenOn.By(b.Today) || g.GivenOn > b.Wave.End() {
			continue
		}
		f.Given++
		f.Money.Minor += g.MoneyMinor
		f.Minutes += g.Minutes
		if g.Reaction != "" {
			f.Reactions[g.Reaction]++
		}
	}
	for i := range b.Notes {
		if n := &b.Notes[i]; n.Kind == "gift" && n.Date.By(b.Today) {
			f.Versions++
		}
	}
	return f
}

func (b *Book) spaceFigures() SpaceFigures {
	f := SpaceFigures{BrandShare: []*float64{}, MemberToMember: []*float64{}}
	cases := map[string]int{}
	seen := map[int64]bool{}
	for i := range b.Memberships {
		m := &b.Memberships[i]
		if seen[m.PersonID] {
			continue
		}
		switch b.member(m.PersonID, m).State {
		case "left":
			f.Left++
			continue
		case "one to one":
			f.OneToOne++
		case "joined", "quiet", "back":
			f.Joined++
		default:
			continue
		}
		seen[m.PersonID] = true
		if p := b.People[m.PersonID]; p != nil && p.UseCase != "" {
			cases[p.UseCase]++
		}
	}
	for _, week := range b.Wave.weeks() {
		if week < 0 {
			continue
		}
		w := b.spaceWeek(week)
		f.BrandShare = append(f.BrandShare, ifKnown(w.BrandShare()))
		f.MemberToMember = append(f.MemberToMember, ifKnown(w.MemberShare()))
	}
	for i := range b.Spaces {
		n, _ := b.ByMembers(b.Spaces[i].ID)
		f.RitualsByMembers += n
	}
	f.EffectiveUseCases = effective(cases)
	return f
}

func ifKnown(v float64, ok bool) *float64 {
	if !ok {
		return nil
	}
	return &v
}

// effective is the effective number of use cases, nil where none is known.
func effective(cases map[string]int) *float64 {
	var counts []int
	for _, n := range cases {
		counts = append(counts, n)
	}
	return ifKnown(stats.Effective(counts), len(counts) > 0)
}

func (b *Book) thanksFigures() ThanksFigures {
	var f ThanksFigures
	for i := range b.Mentions {
		m := &b.Mentions[i]
		c := b.codingOf[m.ID]
		if b.Wave.Window(m.Date) != "run" || !m.Date.By(b.Today) || b.Arm(m.PersonID) != Engaged || !m.thankable(c) {
			continue
		}
		switch r := b.thanksFor[m.ID]; {
		case r != nil && r.DoneOn.By(b.Today):
			f.Done++
			if r.DoneOn.Since(m.Date) <= thanksDays {
				f.Within2++
			}
		case r != nil && r.Settled(b.Today):
			f.LeftAlone++
		default:
			f.Waiting++
		}
	}
	return f
}

func (b *Book) ledgerFigures() LedgerFigures {
	f := LedgerFigures{Minutes: map[string]int64{}, Money: Money{Currency: b.Project.Currency}}
	for _, role := range LedgerRoles {
		for _, n := range b.minutes(role) {
			f.Minutes[role] += n
		}
	}
	for _, l := range b.Ledger {
		if l.Date.By(b.Today) && l.Week > 0 && b.inWindows(int(l.Week)) {
			f.Money.Minor += l.MoneyMinor
		}
	}
	f.LeaderGiven, f.LeaderPromised = b.leaderMinutes()
	return f
}

func (b *Book) ruleFigures() RuleFigures {
	f := RuleFigures{Text: b.Rule.Text, Changes: []RuleChangeFigures{}}
	if hash := b.Rule.Hash; hash != "" {
		f.Hash = &hash
	}
	if on := b.Rule.FrozenOn; on.By(b.Today) {
		f.Frozen = &on
	}
	for _, c := range b.RuleChanges {
		if c.Date.By(b.Today) {
			f.Changes = append(f.Changes, RuleChangeFigures{c.Date, c.What, c.Reason})
		}
	}
	f.Changed = len(f.Changes) > 0
	return f
}

func (b *Book) verdictFigures(r Ruling) VerdictFigures {
	f := VerdictFigures{NotReady: r.NotReady, Conditions: []ClauseFigures{}}
	if r.Verdict != "" {
		f.ByRule = &r.Verdict
	}
	for _, c := range r.Conditions {
		f.Conditions = append(f.Conditions, ClauseFigures{c.Verdict, c.Text, c.Holds, c.Shown})
	}
	next := int64(r.NextSize)
	if w := b.Wave; w.Verdict != "" {
		f.ByManager, f.Reason, next = &w.Verdict, w.VerdictReason, w.NextSize
	}
	if next > 0 {
		f.NextSize = &next
	}
	return f
}
