package model

import (
	"slices"
	"strings"
)

// MentionFilters are the lists of mentions, in the order in which work goes
// through them. "all" is everything the file holds, also outside the wave.
var MentionFilters = []string{"to code", "open", "thanks", "counted", "excluded", "second-hand", "all"}

// MentionRows are the wave's mentions with the ids, as a list shows them.
func (b *Book) MentionRows(ids []int64) []MentionRow {
	out := make([]MentionRow, 0, len(ids))
	for _, id := range ids {
		m := b.Mention(id)
		if m == nil {
			continue
		}
		row := MentionRow{Mention: *m, Name: m.Author, Coding: b.codingOf[id]}
		if m.PersonID != 0 {
			row.Name = b.Name(m.PersonID)
		}
		out = append(out, row)
	}
	return out
}

// MentionRow is a mention as a list shows it.
type MentionRow struct {
	Mention Mention
	Name    string  // of the person; the author's where nobody is known
	Coding  *Coding // the newest reading, nil until coded
}

// MentionIDs lists the wave's mentions of one filter, newest first, those that
// wait for thanks the other way round. They are narrowed by words; names, acts
// and to whom it was said are looked at only where the mention is coded.
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
		text += " " + m.Author + " " + c.Act + " " + m.ToWhom + " " + m.Theme
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
