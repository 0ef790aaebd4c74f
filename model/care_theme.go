package model

import (
	"hash/fnv"
	"slices"
	"strings"
)

// Theme is what is done about a pattern in criticism, and who was told.
type Theme struct {
	Meta
	Name   string
	Action string
	Told   string
	DoneOn Date // "" while it is under way
}

func (*Theme) Table() string { return "themes" }

func (t *Theme) Check() error {
	return first(need(strings.TrimSpace(t.Name), "the theme"), need(strings.TrimSpace(t.Action), "what we do about it"))
}

// Pattern is everything with one theme: cases, criticism in public and
// suggestions that were declined.
type Pattern struct {
	Name   string
	Items  []PatternItem  // newest first
	Months map[string]int // 2026-04 -> items
	Last   Date
	Row    *Theme // what is done about it, or nil
	State  string // open, in hand, done, back again
}

// ID tells patterns apart while their items come and go.
func (p *Pattern) ID() int64 {
	h := fnv.New32a()
	_, _ = h.Write([]byte(p.Name))
	return int64(h.Sum32()) + 1
}

// PatternItem is one row that carries the theme.
type PatternItem struct {
	Date     Date
	Kind     string // case, mention, suggestion
	PersonID int64
	Text     string
	ID       int64
}

// Themes tallies the patterns, the most frequent first. What comes after the
// day on which a theme was done brings it back.
func (b *Book) Themes() []Pattern {
	at := map[string]int{}
	var out []Pattern
	for _, item := range b.themed() {
		n, ok := at[item.theme]
		if !ok {
			n = len(out)
			at[item.theme] = n
			out = append(out, Pattern{Name: item.theme, Months: map[string]int{}, State: "open"})
		}
		p := &out[n]
		p.Items, p.Last = append(p.Items, item.PatternItem), max(p.Last, item.Date)
		p.Months[string(item.Date[:7])]++
	}
	for i := range b.ThemeRows {
		t := &b.ThemeRows[i]
		if n, ok := at[themeName(t.Name)]; ok {
			out[n].Row, out[n].State = t, t.state(out[n].Last, b.Today)
		}
	}
	slices.SortStableFunc(out, func(x, y Pattern) int { return len(y.Items) - len(x.Items) })
	return out
}

func (t *Theme) state(last, today Date) string {
	switch {
	case !t.DoneOn.By(today):
		return "in hand"
	case last > t.DoneOn:
		return "back again"
	}
	return "done"
}

func themeName(s string) string { return strings.ToLower(strings.TrimSpace(s)) }

type themedItem struct {
	PatternItem
	theme string
}

// themed is every row with a theme up to today, newest first. A mention is
// criticism once it is coded so; before, whose it is stays hidden.
func (b *Book) themed() []themedItem {
	var out []themedItem
	add := func(theme string, item PatternItem) {
		if theme = themeName(theme); theme != "" && item.Date.By(b.Today) {
			out = append(out, themedItem{item, theme})
		}
	}
	for i := range b.Cases {
		c := &b.Cases[i]
		add(c.Theme, PatternItem{c.NotedOn, "case", c.PersonID, c.What, c.ID})
	}
	for i := range b.Mentions {
		m := &b.Mentions[i]
		if c := b.codingOf[m.ID]; c != nil && c.AboutUs && (c.Tone == "negative" || c.Tone == "mixed") && !m.NotOurs && !b.hasCase(m.ID) {
			add(m.Theme, PatternItem{m.Date, "mention", m.PersonID, m.Text, m.ID})
		}
	}
	for i := range b.Suggestions {
		if s := &b.Suggestions[i]; s.State(b.Today) == "declined" {
			add(s.Theme, PatternItem{s.DeclinedOn, "suggestion", s.PersonID, s.Text, s.ID})
		}
	}
	slices.SortStableFunc(out, func(x, y themedItem) int { return strings.Compare(string(y.Date), string(x.Date)) })
	return out
}

// hasCase says that the mention is followed in a case, so that one complaint
// is not two.
func (b *Book) hasCase(mention int64) bool {
	return slices.ContainsFunc(b.Cases, func(c Case) bool { return c.MentionID == mention })
}

// ThemeNames are the themes in use, for completion.
func (b *Book) ThemeNames() []string {
	var out []string
	for _, list := range [][]string{fields(b.Cases, func(c *Case) string { return c.Theme }), fields(b.Mentions, func(m *Mention) string { return m.Theme }), fields(b.Suggestions, func(s *Suggestion) string { return s.Theme })} {
		for _, name := range list {
			if name = themeName(name); name != "" {
				out = append(out, name)
			}
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

func fields[T any](rows []T, of func(*T) string) []string {
	out := make([]string, len(rows))
	for i := range rows {
		out[i] = of(&rows[i])
	}
	return out
}
