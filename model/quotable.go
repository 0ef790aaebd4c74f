package model

import "strings"

// Quotable is something that an engaged person said, which could stand beside a
// number of the summary.
type Quotable struct {
	PersonID int64
	Date     Date
	Text     string
	Where    string // "wrote back", "about the gift", the channel of a mention
	Beside   string // the number that it belongs to, one of Besides
	Agreed   bool   // to be quoted, today
}

// Quotable lists what engaged people said and what no note holds yet: their
// replies, what they would miss, what they said of the gift, and their counted
// mentions.
func (b *Book) Quotable() []Quotable {
	var out []Quotable
	taken := map[string]bool{}
	for _, n := range b.MonthNotes {
		taken[n.Text] = true
	}
	add := func(person int64, on Date, text, where, beside string) {
		text = strings.TrimSpace(text)
		if text == "" || taken[text] || b.Arm(person) != Engaged || !on.By(b.Today) {
			return
		}
		taken[text] = true
		out = append(out, Quotable{person, on, text, where, beside, b.Consent(person, "story")})
	}
	for i := range b.Replies {
		r := &b.Replies[i]
		add(r.PersonID, r.Date, r.Quote, "wrote back", "question")
	}
	asked := map[int64]bool{}
	for i := range b.Decisions {
		asked[b.Decisions[i].ID] = b.Decisions[i].Question == MissedQuestion
	}
	for i := range b.Suggestions {
		if s := &b.Suggestions[i]; asked[s.DecisionID] {
			add(s.PersonID, s.Heard, s.Text, "asked what they would miss", Missed)
		}
	}
	for i := range b.Gifts {
		g := &b.Gifts[i]
		add(g.PersonID, g.GivenOn, g.Quote, "about the gift", "gift")
	}
	for _, c := range b.Counted() {
		if c.WhyNot == "" && c.Window == "run" {
			add(c.Mention.PersonID, c.Mention.Date, c.Mention.Text, c.Mention.Channel, "counted")
		}
	}
	return out
}

// Note is the quote as a note of the month, with the consent that there is.
func (q Quotable) Note(b *Book) MonthNote {
	consent := "no"
	if q.Agreed {
		consent = "yes"
	}
	return MonthNote{WaveID: b.Wave.ID, PersonID: q.PersonID, Date: b.Today, Text: q.Text, Consent: consent, Chosen: true, Beside: q.Beside}
}
