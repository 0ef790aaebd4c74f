package model

import "fmt"

// studies are the public path, where contact is regulated.
func (w *summarizer) studies() []Block {
	b := w.b
	out := []Block{text("Contact is regulated: public case studies took the place of private gifts and of a private space.")}
	t := &SummaryTable{Caption: "Case studies", Head: []string{"case study", "what it says", "to be checked at", "state", "published at"}}
	for i := range b.Studies {
		s := &b.Studies[i]
		state := s.State(b.Today)
		if w.shareable && state != "published" {
			continue
		}
		t.Rows = append(t.Rows, []string{s.Title, orWords(s.Claim, "-"), orWords(s.Proof, "-"), state, orWords(s.Place, "-")})
	}
	if len(t.Rows) == 0 {
		return append(out, text("None is public yet."))
	}
	return append(out, Block{Table: t})
}

// conditionGrid is the weekly word on the five conditions.
func (w *summarizer) conditionGrid() []Block {
	t := &SummaryTable{Caption: "The conditions, a word a week", Head: append([]string{"week"}, Conditions...)}
	for i := range w.b.Checks {
		c := &w.b.Checks[i]
		if !c.Date.By(w.b.Today) {
			continue
		}
		row := []string{fmt.Sprintf("week %d", c.Week)}
		for _, word := range c.Words() {
			row = append(row, orWords(word, "-"))
		}
		t.Rows = append(t.Rows, row)
	}
	if len(t.Rows) == 0 {
		return nil
	}
	return []Block{{Table: t}}
}

// planned is what follows from the month, and what goes on after it.
func (w *summarizer) planned() []Block {
	b := w.b
	var list []string
	for i := range b.Plan {
		p := &b.Plan[i]
		state := p.State(b.Today)
		if state == "open" && p.GoesOn(&b.Wave) {
			state = "goes on until " + longDay(p.Due)
		}
		how := "we do it ourselves"
		if p.Made == "together" {
			how = "made together"
		}
		list = append(list, fmt.Sprintf("%s (%s; %s)", p.Text, how, state))
	}
	var out []Block
	if len(list) > 0 {
		out = append(out, text("The plan:"), Block{List: list})
	}
	for _, h := range b.PlanHints() {
		out = append(out, text("%s", h))
	}
	return out
}

// staffVoices are what our own people said: shown apart and never counted.
func (w *summarizer) staffVoices() []Block {
	b := w.b
	name := map[int64]string{}
	for i := range b.Staff {
		name[b.Staff[i].ID] = b.Staff[i].Name
	}
	var list []string
	for i := range b.StaffMentions {
		m := &b.StaffMentions[i]
		if m.Date.By(b.Today) {
			who := name[m.PersonID]
			if w.shareable {
				who = "one of us"
			}
			list = append(list, fmt.Sprintf("%s, %s, %s: %q", who, m.Channel, longDay(m.Date), m.Text))
		}
	}
	if len(list) == 0 {
		return nil
	}
	return []Block{text("Our own people, counted in no arm:"), {List: list}}
}
