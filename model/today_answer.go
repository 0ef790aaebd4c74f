package model

import (
	"cmp"
	"fmt"
	"strings"
)

// answersOwed are people who wrote and whom no human has answered.
func answersOwed(b *Book) []Item {
	var out []Item
	add := func(person int64, since Date, about, quote, table string, ref int64) {
		text := b.Name(person) + " wrote"
		if about != "" {
			text += " back about " + about
		}
		out = append(out, Item{
			PersonID: person, Text: text, Quote: quote, Table: table, Ref: ref, since: since, Due: since.AddWorkdays(1),
			Why: "They wrote on " + since.Words() + " and no human has answered. One working day is the limit.",
		})
	}
	replied := map[int64]bool{}
	for _, r := range b.Replies {
		replied[r.TouchID] = true
		if r.Open(b.Today) {
			add(r.PersonID, r.Date, b.wroteAbout(&r), r.Quote, "replies", r.ID)
		}
	}
	for _, t := range b.Touches {
		if t.Kind == "reply wanted" && t.Direction == "in" && t.Date.By(b.Today) && t.DroppedOn == "" && !replied[t.ID] && b.lastOut(t.PersonID) < t.Date {
			add(t.PersonID, t.Date, "", t.Text, "touches", t.ID)
		}
	}
	return out
}

// wroteAbout is what a reply answers to: the gift that the person has, where
// the touch does not say.
func (b *Book) wroteAbout(r *Reply) string {
	for _, t := range b.Touches {
		if t.ID == r.TouchID && t.Direction == "out" && t.Text != "" {
			return quoted(t.Text)
		}
	}
	for i := len(b.Gifts) - 1; i >= 0; i-- {
		if g := &b.Gifts[i]; g.PersonID == r.PersonID && g.GivenOn.By(r.Date) {
			return afterColon(g.Name)
		}
	}
	return ""
}

// lastOut is the last day on which a human of ours wrote to the person.
func (b *Book) lastOut(person int64) Date {
	var day Date
	for i := range b.Touches {
		if t := &b.Touches[i]; t.PersonID == person && t.Direction == "out" && t.Human() && t.Date.By(b.Today) && t.DroppedOn == "" {
			day = max(day, t.Date)
		}
	}
	return day
}

// critics are cases whose next step is due, and public criticism that nobody
// has taken up.
func critics(b *Book) []Item {
	var out []Item
	taken := map[int64]bool{}
	for i := range b.Cases {
		c := &b.Cases[i]
		taken[c.MentionID] = true
		step, since := caseSteps[c.NextStep()], c.movedOn(b.Today)
		if step == "" || !c.NotedOn.By(b.Today) || c.ClosedOn.By(b.Today) {
			continue
		}
		out = append(out, Item{
			PersonID: c.PersonID, Text: fmt.Sprintf("%s: %s", b.Name(c.PersonID), c.What), Quote: step, Table: "cases", Ref: c.ID,
			since: since, Due: since.AddWorkdays(1),
			Why: "The case is open and its next step is: " + step + ". A critic who is heard within a working day often stays.",
		})
	}
	for i := range b.Mentions {
		m := &b.Mentions[i]
		c := b.CodingOf(m.ID)
		if c == nil || !c.AboutUs || taken[m.ID] || m.Visibility != "public" || !m.Date.By(b.Today) || m.Date < b.Wave.Start ||
			c.Tone != "negative" && !(c.Tone != "positive" && strings.HasSuffix(strings.TrimSpace(m.Text), "?")) || b.lastOut(m.PersonID) > m.Date {
			continue
		}
		said := " criticised us in public"
		if c.Tone != "negative" {
			said = " asked in public"
		}
		out = append(out, Item{
			PersonID: m.PersonID, Text: upperFirst(cmp.Or(b.known(m.PersonID), m.Author, "somebody")) + said, Quote: m.Text, Table: "mentions", Ref: m.ID,
			since: m.Date, Due: m.Date.AddWorkdays(1),
			Why: "Said in public on " + m.Date.Words() + " and taken up by nobody. Good and bad get an answer within a working day.",
		})
	}
	return out
}

func (b *Book) known(person int64) string {
	if p := b.People[person]; p != nil {
		return p.Name
	}
	return ""
}

// caseSteps say the next step of a case as something to do.
var caseSteps = map[string]string{
	"listened": "listen", "thanked": "thank them for saying it", "offered": "offer something",
	"fixed": "mend it, or tell them that it cannot be mended", "checked back": "check back with them", "closed": "close it",
}

// movedOn is the last day on which the case took a step.
func (c *Case) movedOn(today Date) Date {
	day := c.NotedOn
	for _, d := range []Date{c.ListenedOn, c.ThankedOn, c.OfferedOn, c.FixedOn, c.CannotFixOn, c.CheckedOn} {
		if d.By(today) {
			day = max(day, d)
		}
	}
	return day
}
