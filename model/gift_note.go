package model

import (
	"strings"

	"goodword/model/wording"
)

// CheckNote reads the note as it would go out.
func (b *Book) CheckNote(n *Note) wording.Result {
	r, err := wording.Check(n.Kind, n.Text, wording.Context{Sceptical: b.Project.Sceptical})
	if err != nil { // a kind that is not checked finds nothing
		return wording.Result{Verdict: wording.NothingFound}
	}
	return r
}

// FindingWords are the findings as they are kept with the note, one a line.
func FindingWords(r wording.Result) string {
	lines := make([]string, 0, len(r.Findings))
	for _, f := range r.Findings {
		words := f.Why
		if f.Text != "" && f.Class != wording.Missing {
			words = "\"" + f.Text + "\": " + words
		}
		lines = append(lines, words)
	}
	return strings.Join(lines, "\n")
}

// FourQuestions are asked of every gift note; they weigh more than any list of
// words. Passed is the answer that lets the gift count.
var FourQuestions = []struct{ Text, Passed string }{
	{"must they buy, renew or stay for it?", "no"},
	{"must they share, refer, review, answer?", "no"},
	{"what had they just done?", "nothing"},
	{"would you still give it if they never speak?", "yes"},
}

// Answers are the note's answers in the order of the four questions.
func (n *Note) Answers() [4]string {
	return [4]string{n.MustBuy, n.MustShare, n.JustDid, n.StillGive}
}

// Approval is what stands against approving the note.
func (b *Book) Approval(n *Note) []Objection {
	var out []Objection
	if n.Kind == wording.Gift {
		out = append(out, unanswered(n)...)
	}
	out = append(out, b.undisclosed(n)...)
	if r := b.CheckNote(n); r.Verdict == wording.Stop && !b.Overridden(StringOverride, n.ID) {
		out = append(out, Objection{ID: StringOverride, Words: stopWords(r), Force: Reason})
	}
	return out
}

// StringOverride names the override of a note's findings.
const StringOverride = "string"

func unanswered(n *Note) []Objection {
	for i, a := range n.Answers() {
		q := FourQuestions[i]
		switch {
		case a == "":
			return []Objection{{Words: "The four questions come first: " + q.Text, Force: Stop}}
		case i == 2 && (a == "nothing" || a == "asked us"):
		case i == 2:
			return []Objection{warn("W03", Stop)}
		case a != q.Passed:
			return []Objection{{Words: "\"" + upperFirst(q.Text) + "\" is answered with " + a + ". Change the gift, not the answer.", Force: Stop}}
		}
	}
	return nil
}

// stopWords is the sentence of the first finding that stops.
func stopWords(r wording.Result) string {
	for _, f := range r.Findings {
		if f.Stops() {
			return f.Message + " " + upperFirst(f.Why)
		}
	}
	return ""
}

// NextVersion is a draft that follows the note: the same name and kind, the
// next number, and nothing checked.
func (b *Book) NextVersion(n *Note) Note {
	next := *n
	next.Meta = Meta{}
	for _, v := range b.Versions(n) {
		next.Version = max(next.Version, v.Version)
	}
	next.Version++
	next.Date, next.CheckedOn, next.ApprovedOn, next.SentOn = b.Today, "", "", ""
	next.Findings, next.SecondRead = "", ""
	return next
}

// Versions are the notes of one name and kind, newest first.
func (b *Book) Versions(n *Note) []*Note {
	var out []*Note
	for i := len(b.Notes) - 1; i >= 0; i-- {
		if v := &b.Notes[i]; v.Name == n.Name && v.Kind == n.Kind {
			out = append(out, v)
		}
	}
	return out
}

// SentBefore says that a version of the note has gone out, so that a change of
// its words is an iteration and is written down as one.
func (b *Book) SentBefore(n *Note) bool {
	for _, v := range b.Versions(n) {
		if v.SentOn.By(b.Today) {
			return true
		}
	}
	return false
}

// Carrying are the gifts that go with the note.
func (b *Book) Carrying(note int64) []*Gift {
	var out []*Gift
	for i := range b.Gifts {
		if g := &b.Gifts[i]; g.NoteID == note && note != 0 {
			out = append(out, g)
		}
	}
	return out
}

// LacksLine says that the gift's note is marked personal and has no line for
// this person.
func (b *Book) LacksLine(g *Gift) bool {
	n := b.NoteByID(g.NoteID)
	return n != nil && !n.IsGroup && strings.TrimSpace(g.PersonalLine) == ""
}

// Alike compares the letters that a personal note becomes with its gifts and
// more that are to carry it; a group note is honest about it and is never
// compared.
func (b *Book) Alike(n *Note, more ...*Gift) wording.Likeness {
	if n == nil || n.IsGroup {
		return wording.Likeness{}
	}
	var letters []wording.Letter
	for _, g := range append(b.Carrying(n.ID), more...) {
		letters = append(letters, wording.Letter{Text: n.Text, Personal: g.PersonalLine, Names: []string{b.Name(g.PersonID)}})
	}
	return wording.Alike(letters)
}
