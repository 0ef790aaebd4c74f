package model

import (
	"fmt"
	"slices"
)

// paceDays is the window in which asks are paced.
const paceDays = 28

// AskKinds are the touches that ask something of a person. An invitation is no
// ask: one is free to come.
var AskKinds = []string{"ask view", "ask other", "survey"}

// Ask says that the touch asks something of the person.
func (t *Touch) Ask() bool {
	if t.Direction != "out" || t.DroppedOn != "" {
		return false
	}
	for _, k := range AskKinds {
		if t.Kind == k {
			return true
		}
	}
	return t.Asks
}

// attention says that the touch gave the person something: thanks, news, care.
// A gift is counted by its own row.
func (t *Touch) attention() bool {
	return t.Direction == "out" && t.DroppedOn == "" && (t.Kind == "thanks" || t.Kind == "inform" || t.Kind == "care")
}

// Pace is what one person was given and asked, up to the book's day.
type Pace struct {
	Gave      int  // gifts given, thanks, news and care
	Asked     int  // everything asked
	Lately    int  // asked in the last 28 days
	LastView  Date // when they were last asked for their view; "" is never
	LastHuman Date // the last touch with a person at both ends
	Waiting   int  // replies that a human still owes an answer
}

// Pace adds up one person's touches, gifts and replies.
func (b *Book) Pace(person int64) Pace { return b.Paces()[person] }

// Paces is the Pace of everybody who was reached, by person.
func (b *Book) Paces() map[int64]Pace {
	out := map[int64]Pace{}
	for i := range b.Touches {
		t := &b.Touches[i]
		if !t.Date.By(b.Today) || t.DroppedOn.By(b.Today) {
			continue
		}
		p := out[t.PersonID]
		p.add(t, b.Today)
		out[t.PersonID] = p
	}
	for i := range b.Gifts {
		if g := &b.Gifts[i]; g.GivenOn.By(b.Today) {
			p := out[g.PersonID]
			p.Gave++
			p.LastHuman = max(p.LastHuman, g.GivenOn)
			out[g.PersonID] = p
		}
	}
	for _, r := range b.Recognitions {
		if r.DoneOn.By(b.Today) {
			p := out[r.PersonID]
			p.LastHuman = max(p.LastHuman, r.DoneOn)
			out[r.PersonID] = p
		}
	}
	for i := range b.Replies {
		if r := &b.Replies[i]; r.Date.By(b.Today) {
			p := out[r.PersonID]
			p.LastHuman = max(p.LastHuman, r.Date)
			if r.Open(b.Today) {
				p.Waiting++
			}
			out[r.PersonID] = p
		}
	}
	return out
}

func (p *Pace) add(t *Touch, today Date) {
	if t.Human() {
		p.LastHuman = max(p.LastHuman, t.Date)
	}
	if t.attention() {
		p.Gave++
	}
	if !t.Ask() {
		return
	}
	p.Asked++
	if today.Since(t.Date) < paceDays {
		p.Lately++
	}
	if t.Kind == "ask view" {
		p.LastView = max(p.LastView, t.Date)
	}
}

// Words is the balance as it is read: "gave 2, asked 1".
func (p Pace) Words() string { return fmt.Sprintf("gave %d, asked %d", p.Gave, p.Asked) }

// Owes says in words that more was asked than given; "" otherwise.
func (p Pace) Owes(name string) string {
	if p.Asked <= p.Gave {
		return ""
	}
	return fmt.Sprintf("You asked %s for %s and gave %s.", name, countWord(p.Asked), countPlain(p.Gave))
}

func countWord(n int) string {
	words := []string{"none", "one thing", "two things", "three things", "four things", "five things"}
	if n < len(words) {
		return words[n]
	}
	return fmt.Sprintf("%d things", n)
}

// Asking is what stands against asking the person something today.
func (b *Book) AskingNow(person int64) []Objection {
	out := b.Contact(person)
	pace := b.Pace(person)
	name := b.Name(person)
	if pace.Waiting > 0 {
		out = append(out, Objection{Words: name + " wrote and waits for an answer. Answer first, then ask.", Force: Stop})
	}
	out = append(out, b.openCase(person)...)
	if limit := b.Project.AskLimit; limit > 0 && int64(pace.Lately) >= limit {
		out = append(out, Objection{ID: "W32", Words: fmt.Sprintf("%s: %s ask in %d days. The limit you set is %s.",
			name, ordinal(pace.Lately+1), paceDays, countPlain(int(limit))), Force: Stop})
	}
	if b.Arm(person) == Engaged && !b.Project.Regulated && !b.Gifted(person) {
		out = append(out, warn("W01", Reason))
	}
	after := pace
	after.Asked++
	if words := after.Owes(name); words != "" {
		out = append(out, Objection{ID: "W22", Words: words, Force: Hint})
	}
	return out
}

// AskingView is what stands against asking the person for their view on a
// decision. A critic who was invited to one, once it was repaired, is asked
// without waiting: nobody is asked to tell how it went.
func (b *Book) AskingView(person int64) []Objection {
	out := b.AskingNow(person)
	if slices.ContainsFunc(b.Cases, func(c Case) bool { return c.PersonID == person && c.InvitedOn.By(b.Today) }) {
		out = slices.DeleteFunc(out, func(o Objection) bool { return o.ID == "W24" })
	}
	return out
}

// convertDays is how long a repair should speak before its critic is asked.
const convertDays = 30

// openCase holds asks back while the person has an open problem, be it a case or
// an issue with support, and for a month after a complaint was closed.
func (b *Book) openCase(person int64) []Objection {
	open := []Objection{{ID: "W23", Words: b.Name(person) + " has an open support issue. Solve it before asking.", Force: Stop}}
	if p := b.People[person]; p != nil && p.Support != "" {
		return open
	}
	for i := range b.Cases {
		c := &b.Cases[i]
		if c.PersonID != person || !c.NotedOn.By(b.Today) {
			continue
		}
		switch c.State(b.Today) {
		case "closed", "checked back":
			if days := b.Today.Since(max(c.NotedOn, c.ClosedOn)); days < convertDays && b.complaint(c) {
				what := "the complaint"
				if c.ClosedOn != "" {
					what += " was closed"
				}
				return []Objection{{ID: "W24", Words: fmt.Sprintf("%d days after %s. Let the repair speak for a month.", days, what), Force: Stop}}
			}
		case "fixed", "cannot fix":
		default:
			return open
		}
	}
	return nil
}

// complaint tells a complaint from a mere question.
func (b *Book) complaint(c *Case) bool {
	coding := b.CodingOf(c.MentionID)
	return c.Felt != "" || coding != nil && coding.Tone == "negative"
}

// Touching is what stands against a touch of this kind.
func (b *Book) Touching(t *Touch) []Objection {
	switch {
	case t.Direction != "out":
		return nil
	case t.Kind == "boundary" || t.Kind == "thanks" || t.Kind == "care" || !t.Ask():
		return b.Contact(t.PersonID)
	}
	out := b.AskingNow(t.PersonID)
	if t.Kind == "survey" {
		out = append(out, b.surveying(t.PersonID)...)
	}
	return out
}

// surveying allows a survey to members of the space only, one in 28 days.
func (b *Book) surveying(person int64) []Objection {
	member := false
	for i := range b.Memberships {
		m := &b.Memberships[i]
		member = member || m.PersonID == person && m.JoinedOn.By(b.Today) && !m.LeftOn.By(b.Today)
	}
	if !member {
		return []Objection{{Words: "Surveys go to members of the space only; " + b.Name(person) + " is not in it.", Force: Stop}}
	}
	for i := range b.Touches {
		t := &b.Touches[i]
		if t.PersonID == person && t.Kind == "survey" && t.Date.By(b.Today) && b.Today.Since(t.Date) < paceDays {
			return []Objection{{Words: "The last survey was on " + t.Date.Words() + ". One in 28 days is the most.", Force: Stop}}
		}
	}
	return nil
}

func ordinal(n int) string {
	words := []string{"", "First", "Second", "Third", "Fourth", "Fifth", "Sixth"}
	if n < len(words) {
		return words[n]
	}
	return fmt.Sprintf("%dth", n)
}

func countPlain(n int) string {
	words := []string{"none", "one", "two", "three", "four", "five", "six"}
	if n < len(words) {
		return words[n]
	}
	return fmt.Sprint(n)
}
