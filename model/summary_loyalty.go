package model

func (w *summarizer) loyalty() []Block {
	f := w.s.Loyalty
	if len(f.Elements) == 0 {
		return append([]Block{text("The loyalty programme was not looked at yet.")}, w.beside("loyalty")...)
	}
	t := &SummaryTable{Caption: "The audit", Head: []string{"element", "rewards", "verdict", "in its place", "state"}}
	for _, e := range f.Elements {
		t.Rows = append(t.Rows, []string{e.Name, e.RewardsWhat, e.Verdict, orWords(e.Replacement, "-"), e.State})
	}
	audit := w.b.Audit()
	bars := &CountBars{Caption: "what the elements reward"}
	for _, s := range audit.Shares {
		bars.Rows = append(bars.Rows, CountBar{orWords(s.What, "not said"), s.N})
	}
	out := []Block{{Table: t}, {Counts: bars}, text("%d replaced, %d proposed.", f.Replaced, f.Proposed)}
	if len(audit.Cages) > 0 {
		out = append(out, text("Felt as a cage, because they keep people by locking them in: %s.", joinAnd(audit.Cages)))
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
