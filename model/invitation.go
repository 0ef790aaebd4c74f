package model

import (
	"goodword/model/wording"
)

// AskedFor are the people who were asked about a decision, with their days.
func (b *Book) AskedFor(decision int64) map[int64]Date {
	out := map[int64]Date{}
	for i := range b.Askings {
		if a := &b.Askings[i]; a.DecisionID == decision && a.Date.By(b.Today) {
			out[a.PersonID] = a.Date
		}
	}
	return out
}

// Invitation is the newest words that ask people about the decision, or nil.
func (b *Book) Invitation(d *Decision) *Note {
	for i := len(b.Notes) - 1; i >= 0; i-- {
		if n := &b.Notes[i]; n.Kind == wording.Invitation && n.Name == d.Question {
			return n
		}
	}
	return nil
}

// Inviting is what stands against asking about the decision at all: it is not
// open any more, or the words leave people guessing.
func (b *Book) Inviting(d *Decision) []Objection {
	if d.AlreadyDecided || len(d.OptionList()) < 2 {
		return []Objection{warn("W06", Stop)}
	}
	switch state := d.State(b.Today); state {
	case "open", "deciding":
	case "draft":
		return []Objection{{Words: "Open the question first; it is still a draft.", Force: Stop}}
	default:
		return []Objection{{ID: "W06", Words: "It is " + state + " already. Asking now would be theatre.", Force: Stop}}
	}
	n := b.Invitation(d)
	if n == nil {
		return []Objection{{Words: "Write the invitation first: what you are deciding, by when, and who reads the answers.", Force: Stop}}
	}
	if r := b.CheckNote(n); r.Verdict == wording.Stop && !b.Overridden("W07", n.ID) {
		return []Objection{{ID: "W07", Words: stopWords(r), Force: Reason}}
	}
	return nil
}

// AskRows are the rows of one change that asks people for their view today: a
// touch and an asking each, and the invitation's first sending.
func (b *Book) AskRows(d *Decision, people []int64, channel, by string) []Row {
	var rows []Row
	for _, id := range people {
		rows = append(rows, &Touch{
			WaveID: b.Wave.ID, PersonID: id, Date: b.Today, Direction: "out", Kind: "ask view",
			Channel: channel, Asks: true, Text: d.Question, By: by,
		}, &Asking{DecisionID: d.ID, PersonID: id, Date: b.Today})
	}
	if n := b.Invitation(d); n != nil && n.SentOn == "" {
		sent := *n
		sent.ApprovedOn, sent.SentOn = b.Today, b.Today
		rows = append(rows, &sent)
	}
	return rows
}
