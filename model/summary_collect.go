package model

// figures collects the summary's numbers.
func (w *summarizer) figures(edition string) Figures {
	b := w.b
	f := Figures{
		Edition: edition,
		Wave: WaveFigures{
			Name: b.Wave.Name, Number: b.Wave.Number, BaselineStart: b.Wave.BaselineStart(), Start: b.Wave.Start, End: b.Wave.End(),
			Review: b.Wave.ReviewDay(), Days: b.Wave.Days, Day: w.now.Day(), Engaged: len(b.In(Engaged)), Control: len(b.In(Control)),
		},
		Segment: b.segmentFigures(), Steps: b.stepFigures(), Counts: b.countFigures(w.r), Doubts: w.doubts, Genuine: w.g,
		Gifts: b.giftFigures(), Sweeps: []SweepFigures{}, Breaches: []BreachFigures{}, Looks: b.looks(), Overrides: []OverrideFigures{},
		Quotes: b.quotes(w.shareable), Suggestions: b.suggestionFigures(), Space: b.spaceFigures(w.now), Thanks: b.thanksFigures(),
		Ledger: b.ledgerFigures(), Referrals: w.now.referralFigures(), Loyalty: b.loyaltyFigures(), Rule: b.ruleFigures(),
		Verdict: b.verdictFigures(w.ruling), Iterations: []IterationFigures{}, Learned: b.learned(),
	}
	f.Counts.After = w.now.afterFigures()
	if w.r.Missing == "" {
		f.Comparison = &ComparisonFigures{w.r.Comparison}
		if w.r.Finished && w.r.BeforeKnown {
			f.BaselineCheck = &ComparisonFigures{w.r.BaselineCheck}
		}
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
