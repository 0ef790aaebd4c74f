package model

import (
	"fmt"
	"strings"
)

func (w *summarizer) whatWeDid() []Block {
	b := w.b
	var out []Block
	if b.Project.Purpose != "" {
		out = append(out, text("Purpose: %s.", b.Project.Purpose))
	}
	if b.Project.Strength != "" {
		out = append(out, text("What we build on: %s.", b.Project.Strength))
	}
	if engaged, control := len(b.In(Engaged)), len(b.In(Control)); engaged+control == 0 {
		out = append(out, text("Nobody is chosen yet."))
	} else {
		out = append(out, text("%s and %s, %s.", Plural(engaged, "engaged person"), Plural(control, "control person"), b.designWords()))
	}
	if why := b.sizeWords(); why != "" {
		out = append(out, text("%s", why))
	}
	out = append(append(out, w.cellGrid()...),
		text("Before: %s to %s. The run: %s to %s. Review: %s.", longDay(b.Wave.BaselineStart()), longDay(b.Wave.Start.Add(-1)),
			longDay(b.Wave.Start), longDay(b.Wave.End()), longDay(b.Wave.ReviewDay())),
		w.stepTable())
	var list []string
	for _, o := range w.s.Overrides {
		list = append(list, fmt.Sprintf("%s: %s, because: %s", longDay(o.Date), b.PassedWords(o.What), o.Reason))
	}
	if len(list) == 0 {
		return append(out, text("No step was skipped and no warning was passed."))
	}
	return append(out, Block{Bold: "Steps we skipped and warnings we passed:"}, Block{List: list})
}

// designWords say how the engaged people got in.
func (b *Book) designWords() string {
	on := ""
	if traits := Lines(strings.ReplaceAll(b.Wave.Traits, ",", "\n")); len(traits) > 0 {
		on = ", alike in " + strings.ReplaceAll(joinAnd(traits), "_", " ")
	}
	switch b.Wave.Design {
	case "sets":
		return fmt.Sprintf("drawn by seed %d, one out of each set of similar people%s", b.Wave.Seed, on)
	case "drawn":
		return fmt.Sprintf("drawn by seed %d from a longer list and matched afterwards%s", b.Wave.Seed, on)
	}
	return "chosen by hand and matched afterwards" + on
}

// sizeWords give the reason for a size outside the project's limits.
func (b *Book) sizeWords() string {
	n := int64(len(b.In(Engaged)))
	p := &b.Project
	switch {
	case n == 0 || n >= p.MinPeople && n <= p.MaxPeople:
		return ""
	case b.Wave.SizeReason == "":
		return fmt.Sprintf("%d is outside the %d to %d that are advised; no reason was written.", n, p.MinPeople, p.MaxPeople)
	}
	return fmt.Sprintf("%d is outside the %d to %d that are advised: %s.", n, p.MinPeople, p.MaxPeople, strings.TrimSuffix(b.Wave.SizeReason, "."))
}

func (w *summarizer) stepTable() Block {
	t := &SummaryTable{Caption: "The five steps", Head: []string{"step", "state", "since", "reason"}}
	for _, s := range w.s.Steps {
		since := "-"
		if s.Date != nil {
			since = s.Date.Full()
		}
		t.Rows = append(t.Rows, []string{fmt.Sprintf("%d %s", s.Number, s.Name), s.State, since, orWords(s.Reason, "-")})
	}
	return Block{Table: t}
}

func (w *summarizer) didItFeelGenuine() []Block {
	t := &SummaryTable{Caption: fmt.Sprintf("%d of %d yes", w.g.Yes, len(w.g.Answers)), Head: []string{"question", "answer", "evidence"}}
	for _, a := range w.g.Answers {
		answer := a.Answer
		if a.Open {
			answer = "not answered yet"
		}
		t.Rows = append(t.Rows, []string{a.Question, answer, a.Evidence})
	}
	out := []Block{{Table: t}}
	var catch []string
	for _, r := range w.b.Replies {
		if r.CatchAsked && r.Date.By(w.b.Today) {
			line := longDay(r.Date) + ", " + w.who(r.PersonID)
			if !w.shareable && r.Quote != "" {
				line += ": \"" + r.Quote + "\""
			}
			catch = append(catch, line)
		}
	}
	if len(catch) > 0 {
		out = append(out, text("Who asked what the catch is:"), Block{List: catch})
	}
	if quiet := w.silentPeople(); len(quiet) > 0 {
		line := "From " + Plural(len(quiet), "engaged person") + " nothing came back at all"
		if !w.shareable {
			line += ": " + joinAnd(quiet)
		}
		out = append(out, text("%s.", line))
	}
	return append(append(out, w.beside("")...), w.missed()...)
}

// missed are the quotes of what members would miss.
func (w *summarizer) missed() []Block {
	quotes := w.beside(Missed)
	if quotes[0].Quote.Text == "" {
		return nil
	}
	return append([]Block{text("What members would miss:")}, quotes...)
}

// silentPeople are the engaged people to whom something went and from whom
// nothing came: no reply, no suggestion, no mention, no place in the space.
// Whom nobody gave or wrote anything is not called silent.
func (w *summarizer) silentPeople() []string {
	b := w.b
	reached, heard := map[int64]bool{}, map[int64]bool{}
	for i := range b.Gifts {
		if g := &b.Gifts[i]; g.GivenOn.By(b.Today) {
			reached[g.PersonID] = true
		}
	}
	for i := range b.Touches {
		t := &b.Touches[i]
		switch {
		case !t.Date.By(b.Today) || t.DroppedOn != "":
		case t.Direction == "in" || !stayedSilent(t.Outcome) && t.Outcome != "used, no reply":
			heard[t.PersonID] = true
		default:
			reached[t.PersonID] = true
		}
	}
	for i := range b.Replies {
		heard[b.Replies[i].PersonID] = true
	}
	for i := range b.Suggestions {
		heard[b.Suggestions[i].PersonID] = true
	}
	for i := range b.Memberships {
		m := &b.Memberships[i]
		heard[m.PersonID] = heard[m.PersonID] || m.OneToOne || m.JoinedOn.By(b.Today)
	}
	for id, n := range w.r.Run.ByPerson {
		heard[id] = heard[id] || n > 0
	}
	return b.namesWhere(b.Active(), func(id int64) bool { return reached[id] && !heard[id] })
}
