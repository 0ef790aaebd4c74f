package model

import "strings"

// Surprise says that nothing was done for us just before, so that the gift
// does not read as payment.
func (g *Gift) Surprise() bool { return g.Trigger == "nothing" || g.Trigger == "asked us" }

// Contact is what stands against reaching somebody at all: a crisis, their own
// wish, the control group.
func (b *Book) Contact(person int64) []Objection {
	var out []Objection
	if b.Project.Crisis {
		out = append(out, warn("W16", Stop))
	}
	p := b.People[person]
	switch {
	case p == nil:
		return append(out, Objection{Words: "Choose the person first.", Force: Stop})
	case p.DoNotContact:
		out = append(out, Objection{ID: "W34", Words: p.Name + " asked not to be contacted.", Force: Stop})
	case p.NotBefore > b.Today:
		out = append(out, Objection{ID: "W34", Words: "They said not before " + p.NotBefore.Words() + ".", Force: Stop})
	}
	if b.controlled(person) {
		out = append(out, Objection{ID: "W29", Words: p.Name + " is in the control group. This touch will be logged as a breach.", Force: Reason, Person: person})
	}
	return out
}

// controlled says that the person is compared against in a wave that is frozen
// and still open.
func (b *Book) controlled(person int64) bool {
	w := &b.Wave
	return b.Arm(person) == Control && w.FrozenOn != "" && w.ClosedOn == "" && w.AbandonedOn == ""
}

// Giving is what stands against giving the gift today.
func (b *Book) Giving(g *Gift) []Objection {
	out := b.Contact(g.PersonID)
	out = append(out, b.strings(g)...)
	if !g.Surprise() {
		out = append(out, warn("W03", Reason))
	}
	if g.Kind == "money-like" && !b.Overridden("W04", g.NoteID) {
		out = append(out, warn("W04", Reason))
	}
	if wary := b.Project.Wary(g.PersonalLine); wary != "" {
		out = append(out, Objection{Words: wary, Force: Stop})
	}
	if g.Kind == "experience" && strings.TrimSpace(g.Note) == "" {
		out = append(out, Objection{Words: "An experience needs a reason: write in its note why it fits this person.", Force: Stop})
	}
	if g.Lever == "purpose" && !b.TrackRecord() {
		out = append(out, warn("W11", Stop))
	}
	if b.Project.LowInvolvement && g.Kind == "access" {
		out = append(out, Objection{Words: "This gift is about the product. What these people care about is the cause.", Force: Hint})
	}
	return append(out, b.noteReady(g)...)
}

// strings are the conditions that the gift itself carries.
func (b *Book) strings(g *Gift) []Objection {
	var out []Objection
	if g.NeedsPurchase {
		out = append(out, Objection{Words: "They would have to buy, renew or stay for it. That is an offer, not a gift: take the condition away.", Force: Stop})
	}
	if g.NeedsAction {
		out = append(out, Objection{Words: "They would have to do something for it. That is a deal, not a gift: take the condition away.", Force: Stop})
	}
	return out
}

// noteReady is what stands against the note that goes with the gift.
func (b *Book) noteReady(g *Gift) []Objection {
	n := b.NoteByID(g.NoteID)
	switch {
	case n == nil:
		return []Objection{{Words: "Choose the note that goes with it; the four questions stand there.", Force: Stop}}
	case !n.ApprovedOn.By(b.Today):
		return []Objection{{Words: "The note is not approved yet: check it, answer the four questions and approve it.", Force: Stop}}
	}
	return nil
}

// GiftCounts says why a gift does not count as the second step, "" when it
// does: given, as a surprise, without a string, its four questions passed.
func (b *Book) GiftCounts(g *Gift) string {
	n := b.NoteByID(g.NoteID)
	switch {
	case !g.GivenOn.By(b.Today):
		return "not given yet"
	case g.NeedsPurchase || g.NeedsAction:
		return "a condition stands on it"
	case !g.Surprise():
		return "it followed a " + g.Trigger
	case g.Kind == "money-like" && !b.Overridden("W04", g.NoteID):
		return "it is money-like"
	case n == nil:
		return "it has no note with the four questions"
	case !n.Answered():
		return "the four questions of its note are not passed"
	}
	return ""
}

// Gifted says that the person has a gift that counts.
func (b *Book) Gifted(person int64) bool {
	for i := range b.Gifts {
		if g := &b.Gifts[i]; g.PersonID == person && b.GiftCounts(g) == "" {
			return true
		}
	}
	return false
}

// Overridden says that a warning or a finding was passed in writing for a note
// version.
func (b *Book) Overridden(what string, note int64) bool {
	for i := range b.Overrides {
		if o := &b.Overrides[i]; o.What == what && o.NoteID == note && o.Date.By(b.Today) {
			return true
		}
	}
	return false
}

// CauseTopic is the topic of the answers that say what was done for a cause
// before the wave.
const CauseTopic = "cause"

// TrackRecord says that something was done for the cause before the wave
// began, with its day.
func (b *Book) TrackRecord() bool {
	for i := range b.Answers {
		a := &b.Answers[i]
		if a.Topic == CauseTopic && strings.TrimSpace(a.Answer) != "" && a.Date != "" && (b.Wave.Start == "" || a.Date < b.Wave.Start) {
			return true
		}
	}
	return false
}

// GiveRows are the rows of one change that gives planned gifts today: the
// gifts, a touch for each, and the note's first sending.
func (b *Book) GiveRows(gifts []Gift, channel string) []Row {
	var rows []Row
	sent := map[int64]bool{}
	for _, g := range gifts {
		g.GivenOn = b.Today
		row := g
		rows = append(rows, &row, &Touch{
			WaveID: b.Wave.ID, PersonID: g.PersonID, Date: b.Today, Direction: "out", Kind: "gift",
			Channel: channel, Text: g.Name, Minutes: g.Minutes, By: g.Giver,
		})
		if n := b.NoteByID(g.NoteID); n != nil && n.SentOn == "" && !sent[n.ID] {
			sent[n.ID] = true
			first := *n
			first.SentOn = b.Today
			rows = append(rows, &first)
		}
	}
	return rows
}
