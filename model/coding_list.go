package model

import (
	"slices"
	"strings"
)

// MentionFilters are the lists of mentions, in the order in which work goes
// through them. "all" is everything the file holds, also outside the wave.
var MentionFilters = []string{"to code", "open", "thanks", "counted", "excluded", "second-hand", "all"}

// MentionRow is a mention as a list shows it.
type MentionRow struct {
	Mention Mention
	Name    string  // of the person; the author's where nobody is known
	Coding  *Coding // the newest reading, nil until coded
}

// MentionIDs lists the wave's mentions of one filter, newest first, those that
// wait for thanks the other way round. They are narrowed by words; names are
// looked at only where the mention is coded.
func (b *Book) MentionIDs(filter, words string) []int64 {
	var out []int64
	if filter == "thanks" {
		for _, t := range b.ThanksWaiting() {
			if b.fits(t.Mention, t.Coding, words) {
				out = append(out, t.Mention.ID)
			}
		}
		return out
	}
	list := b.Counted()
	slices.SortStableFunc(list, func(x, y Counted) int { return newer(x.Mention, y.Mention) })
	for _, c := range list {
		if c.in(filter) && b.fits(c.Mention, c.Coding, words) {
			out = append(out, c.Mention.ID)
		}
	}
	return out
}

func (b *Book) fits(m *Mention, c *Coding, words string) bool {
	text := m.Text + " " + m.Channel
	if c != nil {
		text += " " + m.Author
		if p := b.People[m.PersonID]; p != nil {
			text += " " + p.Name
		}
	}
	text = fold(text)
	for word := range strings.FieldsSeq(fold(words)) {
		if !strings.Contains(text, word) {
			return false
		}
	}
	return true
}

func newer(x, y *Mention) int {
	switch {
	case x.Date > y.Date:
		return -1
	case x.Date < y.Date:
		return 1
	}
	return int(y.ID - x.ID)
}

func (c *Counted) in(filter string) bool {
	toCode := c.Coding == nil && !c.Mention.NotOurs
	switch filter {
	case "to code":
		return toCode
	case "open":
		return c.WhyNot == "asked is open"
	case "counted":
		return c.WhyNot == ""
	case "excluded":
		return !toCode && c.WhyNot != "" && c.WhyNot != "asked is open"
	case "second-hand":
		return c.Mention.Visibility == "private" && !c.Mention.NotOurs
	}
	return true
}

// CodingQueue is what waits to be coded, oldest first, so that the order says
// nothing about the arms.
func (b *Book) CodingQueue() []int64 {
	ids := b.MentionIDs("to code", "")
	slices.Reverse(ids)
	return ids
}

// WhyNot gives for every mention of the wave its one exclusion reason, "" for
// a counted one.
func (b *Book) WhyNot() map[int64]string {
	out := make(map[int64]string, len(b.Mentions))
	for _, c := range b.Counted() {
		out[c.Mention.ID] = c.WhyNot
	}
	return out
}

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

// TopicSunset is the answers' topic under which ending features are kept: the
// question is the feature, the answer when it ends.
const TopicSunset = "sunset"

// Sunset says when a feature ends that people may still praise; ok is false
// where it does not.
func (b *Book) Sunset(part string) (ends string, ok bool) {
	for _, a := range b.Answers {
		if a.Topic == TopicSunset && part != "" && strings.EqualFold(a.Question, strings.TrimSpace(part)) {
			ends, ok = a.Answer, true
		}
	}
	return ends, ok
}
