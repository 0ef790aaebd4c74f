package model

import (
	"fmt"
	"slices"
)

// promptDays is how long an ask to speak still explains what is said.
const promptDays = 7

// AskedByRecord says what our own records know about a mention by the person
// on the day: "unasked", "prompted" when an ask to speak, a survey or a ritual
// that prompts reached the person in the seven days before, "kit" when a story
// kit did, or "tied". The reason is "" for unasked. An ask for their view on a decision prompts nobody.
func (b *Book) AskedByRecord(person int64, on Date) (asked, why string) {
	p := b.People[person]
	if p == nil {
		return "unasked", ""
	}
	if p.Staff || p.Tied {
		return "tied", "is one of our own, paid or tied"
	}
	from := on.Add(-promptDays)
	var latest Date
	for i := range b.Touches {
		t := &b.Touches[i]
		if t.PersonID == person && t.prompts() && !t.DroppedOn.By(on) && t.Date >= from && t.Date.By(on) && t.Date >= latest {
			latest, why = t.Date, fmt.Sprintf("%s on %s", promptWord(t.Kind), t.Date.Words())
		}
	}
	for i := range b.RitualDates {
		d := &b.RitualDates[i]
		r := b.ritual(d.RitualID)
		if r == nil || !r.Prompts || d.Date < from || !d.Date.By(on) || d.Date < latest || !b.inSpace(person, r.SpaceID, d.Date) {
			continue
		}
		latest, why = d.Date, fmt.Sprintf("%s on %s", r.Name, d.Date.Words())
	}
	for i := range b.Stories {
		if s := &b.Stories[i]; s.PersonID == person && s.KitOn >= from && s.KitOn.By(on) {
			return "kit", "a story kit on " + s.KitOn.Words()
		}
	}
	if why == "" {
		return "unasked", ""
	}
	return "prompted", why
}

// prompts says that the touch asked the person to speak, share, post, review
// or answer a survey. An invitation and an ask for their view do not.
func (t *Touch) prompts() bool {
	switch t.Kind {
	case "survey", "ask other":
		return t.Direction == "out"
	case "ask view", "invite", "reply wanted":
		return false
	}
	return t.Direction == "out" && t.Asks
}

func promptWord(kind string) string {
	if kind == "survey" {
		return "a survey"
	}
	return "an ask to speak"
}

func (b *Book) ritual(id int64) *Ritual {
	for i := range b.Rituals {
		if b.Rituals[i].ID == id {
			return &b.Rituals[i]
		}
	}
	return nil
}

// inSpace says that the person was asked into the space, so that what went on
// in it that day may have reached them.
func (b *Book) inSpace(person, space int64, on Date) bool {
	return slices.ContainsFunc(b.Memberships, func(m Membership) bool {
		return m.PersonID == person && m.SpaceID == space && (m.InvitedOn.By(on) || m.JoinedOn.By(on)) && !m.LeftOn.By(on)
	})
}

// AskedOpen says that the coder reads the mention otherwise than the record:
// it is not counted until it is settled with a reason.
func (m *Mention) AskedOpen(c *Coding) bool {
	if c == nil || !c.AboutUs {
		return false
	}
	_, open := m.askedAs(c)
	return open
}

// CodingsOf is every reading of a mention up to today, oldest first.
func (b *Book) CodingsOf(mention int64) []Coding {
	var out []Coding
	for _, c := range b.Codings {
		if c.MentionID == mention && c.Date.By(b.Today) {
			out = append(out, c)
		}
	}
	return out
}

// Mention is the mention with the id, or nil.
func (b *Book) Mention(id int64) *Mention {
	i, ok := slices.BinarySearchFunc(b.Mentions, id, func(m Mention, id int64) int { return int(m.ID - id) })
	if !ok {
		return nil
	}
	return &b.Mentions[i]
}
