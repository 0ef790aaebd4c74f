package model

import (
	"fmt"
	"slices"
	"strings"
)

// PersonCard is everything that is known about one person, over all waves.
// Rows dated after Today are kept and not shown.
type PersonCard struct {
	Today      Date
	AskLimit   int64
	Person     Person
	Identities []Identity
	Consents   []Consent
	Measures   []Measure
	Arms       []Arm
	Waves      []Wave

	Signals      []Signal
	Gifts        []Gift
	Touches      []Touch
	Replies      []Reply
	Askings      []Asking
	Suggestions  []Suggestion
	Credits      []Credit
	Promises     []Promise
	Memberships  []Membership
	Mentions     []Mention
	Codings      []Coding
	Recognitions []Recognition
	Cases        []Case
	Boundaries   []Boundary
	Favours      []Favour
	Stories      []Story
}

// FeedItem is one thing that happened with a person.
type FeedItem struct {
	Date  Date
	Kind  string
	Text  string
	Table string
	Ref   int64
}

// Feed is everything in one line of days, newest first.
func (c *PersonCard) Feed() []FeedItem {
	var f feed
	for i := range c.Signals {
		s := &c.Signals[i]
		f.add(s.Date, "signal", s.Words(), s)
	}
	for i := range c.Mentions {
		m := &c.Mentions[i]
		f.add(m.Date, "mention", sentence(m.Channel, c.readAs(m)), m)
	}
	c.feedGiven(&f)
	c.feedAsked(&f)
	for _, line := range Lines(c.Person.Note) {
		if day, text, ok := datedLine(line); ok {
			f = append(f, FeedItem{Date: day, Kind: "note", Text: text, Table: "people", Ref: c.Person.ID})
		}
	}
	f = slices.DeleteFunc(f, func(i FeedItem) bool { return !i.Date.By(c.Today) })
	slices.SortStableFunc(f, func(x, y FeedItem) int { return strings.Compare(string(y.Date), string(x.Date)) })
	return f
}

// feedGiven is what we did for the person and noted about them.
func (c *PersonCard) feedGiven(f *feed) {
	for i := range c.Gifts {
		g := &c.Gifts[i]
		f.add(g.GivenOn, "gift", sentence(g.Name, g.Reaction, g.PersonalLine), g)
		f.add(g.FirstUsedOn, "gift", "first used "+g.Name, g)
	}
	for i := range c.Recognitions {
		r := &c.Recognitions[i]
		f.add(r.DoneOn, "thanks", sentence(r.Form, r.AboutPerson, r.Text), r)
		f.add(r.LeftAloneOn, "thanks", "left alone: "+r.LeftAloneWhy, r)
	}
	for i := range c.Promises {
		p := &c.Promises[i]
		f.add(p.KeptOn, "promise", "kept: "+p.Text, p)
		f.add(p.ChangedOn, "promise", sentence("changed: "+p.Text, p.ChangedWhy), p)
		f.add(p.BrokenOn, "promise", "broken and told: "+p.Text, p)
	}
	for i := range c.Cases {
		k := &c.Cases[i]
		f.add(k.NotedOn, "case", sentence(k.What, k.State(c.Today)), k)
	}
	for i := range c.Boundaries {
		b := &c.Boundaries[i]
		f.add(b.Date, "boundary", sentence(b.What, b.State(c.Today)), b)
	}
	for i := range c.Favours {
		d := &c.Favours[i]
		f.add(d.Date, "for them", sentence(d.Kind, d.What), d)
	}
	for i := range c.Stories {
		s := &c.Stories[i]
		f.add(s.MomentOn, "story", sentence(s.Moment, s.State(c.Today)), s)
	}
	for i := range c.Memberships {
		m := &c.Memberships[i]
		f.add(m.JoinedOn, "space", sentence("joined", m.RoleWords), m)
		f.add(m.LeftOn, "space", sentence("left", m.LeftWhy), m)
	}
}

// feedAsked is the talk between us, and what came of it.
func (c *PersonCard) feedAsked(f *feed) {
	for i := range c.Touches {
		t := &c.Touches[i]
		if !t.DroppedOn.By(c.Today) {
			from := either(t.Direction == "in", "from them", "")
			f.add(t.Date, "touch", sentence(t.Kind, from, t.Channel, t.Text, t.Outcome), t)
		}
	}
	for i := range c.Replies {
		r := &c.Replies[i]
		f.add(r.Date, "reply", sentence(inQuotes(r.Quote), either(r.Open(c.Today), "waits for an answer", "")), r)
	}
	for i := range c.Suggestions {
		s := &c.Suggestions[i]
		f.add(s.Heard, "suggestion", sentence(inQuotes(s.Text), s.State(c.Today)), s)
	}
	for i := range c.Credits {
		r := &c.Credits[i]
		f.add(r.Date, "credit", either(r.SilentByWish, "silent by their wish", sentence("named as "+r.NamedAs, r.Place)), r)
	}
}

// feed collects what happened.
type feed []FeedItem

func (f *feed) add(day Date, kind, text string, row Row) {
	if day != "" {
		*f = append(*f, FeedItem{Date: day, Kind: kind, Text: text, Table: row.Table(), Ref: row.Head().ID})
	}
}

// sentence joins what is there with commas.
func sentence(parts ...string) string {
	return strings.Join(slices.DeleteFunc(parts, func(s string) bool { return s == "" }), ", ")
}

func inQuotes(s string) string { return either(s == "", "", `"`+s+`"`) }

// datedLine is a line of a note that begins with its day.
func datedLine(line string) (Date, string, bool) {
	const n = len("2006-01-02")
	if len(line) <= n || line[n] != ' ' {
		return "", "", false
	}
	day, err := ParseDate(line[:n])
	return day, strings.TrimSpace(line[n:]), err == nil
}

// Words is the signal as one line of a feed.
func (s *Signal) Words() string {
	return sentence(s.Kind, either(s.AskedFor, "asked for", ""), either(s.Weak || WeakKind(s.Kind), "weak", ""), s.Spent, s.Evidence)
}

// readAs is how a mention was coded last, and its words. Until it is coded the
// words of people in the arms are hidden: with the name they give the arm away.
func (c *PersonCard) readAs(m *Mention) string {
	var read *Coding
	for i := range c.Codings {
		if k := &c.Codings[i]; k.MentionID == m.ID && k.Date.By(c.Today) && !k.Second {
			read = k
		}
	}
	switch {
	case read != nil:
		return sentence(read.Tone, read.Act, inQuotes(m.Text))
	case slices.ContainsFunc(c.Arms, func(a Arm) bool { return a.Arm == Engaged || a.Arm == Control }):
		return "waits to be coded, its words are hidden"
	}
	return sentence("not coded", inQuotes(m.Text))
}

// Crossed is the first day on which the person spent something of their own on
// us, and the signal that shows it; nil for not yet.
func (c *PersonCard) Crossed() *Signal {
	var first *Signal
	for i := range c.Signals {
		s := &c.Signals[i]
		if s.Spent != "" && s.Date.By(c.Today) && (first == nil || s.Date < first.Date) {
			first = s
		}
	}
	return first
}

// book is the part of a book that the card can fill, so that both count alike.
func (c *PersonCard) book() *Book {
	return &Book{Today: c.Today, Gifts: c.Gifts, Touches: c.Touches, Replies: c.Replies, Recognitions: c.Recognitions, Askings: c.Askings}
}

// Pace is what was given and asked, as the card knows it.
func (c *PersonCard) Pace() Pace { return c.book().Pace(c.Person.ID) }

// AskedForView is the last day of an ask for their view, "" for never.
func (c *PersonCard) AskedForView() Date { return c.book().AskedForView(c.Person.ID) }

// ConsentWords says what the person agreed to, one consent a line.
func (c *PersonCard) ConsentWords() []string {
	var out []string
	for _, kind := range ConsentKinds {
		var last *Consent
		for i := range c.Consents {
			if k := &c.Consents[i]; k.Kind == kind && (k.Date == "" || k.Date.By(c.Today)) {
				last = k
			}
		}
		if last == nil {
			continue
		}
		words := kind + ": " + either(last.Given, "yes", "no")
		if last.Given && !last.Holds(c.Today) {
			words = kind + ": ended"
		}
		until := ""
		if last.Until != "" {
			until = "until " + last.Until.Words()
		}
		out = append(out, sentence(words, last.Scope, until))
	}
	return out
}

// ArmWords says where the person stood in each wave, newest first.
func (c *PersonCard) ArmWords() []string {
	var out []string
	for i := len(c.Arms) - 1; i >= 0; i-- {
		a := &c.Arms[i]
		name := "a wave"
		for _, w := range c.Waves {
			if w.ID == a.WaveID {
				name = fmt.Sprintf("wave %d, %s", w.Number, w.Name)
			}
		}
		left := ""
		if a.LeftOn.By(c.Today) {
			left = sentence(a.LeftHow+" "+a.LeftOn.Words(), a.LeftWhy)
		}
		out = append(out, sentence(a.Arm+" in "+name, a.Why, left))
	}
	return out
}

// Mail is the address that the person can be written to, or "".
func (c *PersonCard) Mail() string {
	for _, id := range c.Identities {
		if id.Kind == "email" {
			return id.Raw
		}
	}
	return ""
}
