package model

import "slices"

// ThanksDue is a mention that waits for thanks.
type ThanksDue struct {
	Mention *Mention
	Coding  *Coding
	Due     Date
}

// thanksDays is how long thanks may take and still be soon.
const thanksDays = 2

// ThanksWaiting lists what engaged people said well of us in public, outside
// the space, since the start, and nobody has thanked for or left alone; the
// longest waiting first.
func (b *Book) ThanksWaiting() []ThanksDue {
	active := map[int64]bool{}
	for _, id := range b.Active() {
		active[id] = true
	}
	var out []ThanksDue
	for i := range b.Mentions {
		m := &b.Mentions[i]
		c := b.codingOf[m.ID]
		if !m.thankable(c) || !active[m.PersonID] || m.Date < b.Wave.Start || !m.Date.By(b.Today) {
			continue
		}
		if r := b.thanksFor[m.ID]; r != nil && r.Settled(b.Today) {
			continue
		}
		out = append(out, ThanksDue{Mention: m, Coding: c, Due: m.Date.Add(thanksDays)})
	}
	slices.SortStableFunc(out, func(x, y ThanksDue) int { return -newer(x.Mention, y.Mention) })
	return out
}

// thankable says that somebody spoke well of us in public, outside the space.
func (m *Mention) thankable(c *Coding) bool {
	return c != nil && c.AboutUs && c.Tone == "positive" && !m.NotOurs && m.SameAsID == 0 && m.Visibility == "public" && m.Place == "outside"
}

// Thanking is what stands against thanking for a mention: what stands against
// reaching the person, and praise of what is about to end.
func (b *Book) Thanking(m *Mention) []Objection {
	out := b.Contact(m.PersonID)
	if end := b.Sunset(m.ProductPart); end != nil {
		out = append(out, Objection{ID: "W21", Words: "They praise something that ends " + end.Ends + ". Tell them first, then thank.", Force: Reason})
	}
	return out
}

// EarlyAccess says that the person has had access from us, so that a repost
// must say so.
func (b *Book) EarlyAccess(person int64) bool {
	return slices.ContainsFunc(b.Gifts, func(g Gift) bool { return g.PersonID == person && g.Kind == "access" && g.GivenOn.By(b.Today) })
}
