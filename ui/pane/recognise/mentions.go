package recognise

import (
	"fmt"
	"slices"
	"strings"

	"goodword/model"
	"goodword/ui/component"
	"goodword/ui/style"
)

// emptyList says of each list what belongs there.
var emptyList = map[string]string{
	"to code":     "Nothing waits to be coded. n notes something that was said; a search writes down what it finds.",
	"open":        "Where the coder reads a mention otherwise than our records say, it waits here to be settled.",
	"thanks":      "Nobody waits for thanks.",
	"counted":     "Counted is what was said unasked, in public, outside our space, and well. Nothing yet.",
	"excluded":    "What is coded and not counted, each with its one reason. Nothing yet.",
	"second-hand": "What we only heard of is kept and never counted. n notes it.",
	"all":         "Nothing was said about us yet, as far as we know. n notes the first.",
}

// firstFilter is the list that wants work.
func firstFilter(b *model.Book) string {
	for _, f := range []string{"to code", "open", "thanks", "counted"} {
		if len(b.MentionIDs(f, "")) > 0 {
			return f
		}
	}
	return "to code"
}

func (p *Pane) mentionNote() string { return fmt.Sprintf("%s %d", p.filter, p.mentions.Len()) }

// masked says that the row must not show whose it is: names would give the arm
// away before it is coded.
func (p *Pane) masked(r *model.MentionRow) bool {
	return !p.names && r.Coding == nil && !r.Mention.NotOurs
}

func (p *Pane) name(r *model.MentionRow) string {
	if p.masked(r) {
		return "hidden"
	}
	if r.Name == "" {
		return "nobody known"
	}
	return r.Name
}

func (p *Pane) said(r *model.MentionRow) string {
	if p.masked(r) {
		return model.Mask(p.Book(), r.Mention.Text, r.Name, r.Mention.Author)
	}
	return r.Mention.Text
}

// mentionColumns leave out who and where it stands while all of them wait to
// be coded.
func (p *Pane) mentionColumns() []component.Column[model.MentionRow] {
	on := component.Column[model.MentionRow]{Title: "on", Width: 10, Right: true, Drop: 2, Role: style.Muted, Cell: func(r model.MentionRow) string { return r.Mention.Date.Words() }}
	who := component.Column[model.MentionRow]{Title: "who", Width: 12, Min: 8, Grow: 1, Drop: 1, Cell: func(r model.MentionRow) string { return p.name(&r) }}
	said := component.Column[model.MentionRow]{Title: "said", Width: 12, Min: 8, Grow: 3, Cell: func(r model.MentionRow) string { return p.said(&r) }}
	stands := component.Column[model.MentionRow]{Title: "stands", Width: 13, Min: 8, Cell: func(r model.MentionRow) string { return p.stands(&r) }, RoleOf: p.standsRole}
	switch {
	case p.filter != "to code":
		return []component.Column[model.MentionRow]{on, who, said, stands}
	case p.names:
		return []component.Column[model.MentionRow]{on, who, said}
	}
	return []component.Column[model.MentionRow]{on, said}
}

// stands is counted, or the one reason why not.
func (p *Pane) stands(r *model.MentionRow) string {
	why, known := p.why[r.Mention.ID]
	switch {
	case r.Mention.NotOurs:
		return "not about us"
	case r.Coding == nil:
		return "to code"
	case !known:
		return "outside the wave"
	case why == "":
		return "counted"
	}
	return why
}

func (p *Pane) standsRole(r model.MentionRow) style.Role {
	switch p.stands(&r) {
	case "counted":
		return style.Positive
	case "to code", "asked is open":
		return style.Caution
	}
	return style.Muted
}

func (p *Pane) mentionRecord(st *style.Styles, w int) []string {
	r, ok := p.mentions.Current()
	if !ok {
		return nil
	}
	m := &r.Mention
	lines := component.Heading(st, p.name(&r), w)
	for _, line := range component.Wrap("\""+p.said(&r)+"\"", w) {
		lines = append(lines, st.Paint(style.Text, line))
	}
	lines = append(lines, "")
	facts := []component.Fact{
		{Label: "on", Value: m.Date.Words()},
		{Label: "where", Value: m.Channel + ", " + m.Place + ", " + m.Visibility},
		{Label: "stands", Value: p.stands(&r), Role: p.standsRole(r)},
	}
	if p.masked(&r) {
		lines = append(lines, component.Facts(st, facts, w)...)
		return append(append(lines, ""), component.Paragraph(st, style.Muted, "Names, the arm and what our records say are hidden until it is coded: c codes, B shows names.", w)...)
	}
	lines = append(lines, component.Facts(st, append(facts, p.known(&r)...), w)...)
	if m.Visibility == "private" {
		lines = append(append(lines, ""), component.Paragraph(st, style.Muted, model.Warning("W35"), w)...)
	}
	return append(lines, p.history(st, m.ID, w)...)
}

// known are the facts that are hidden before the coding.
func (p *Pane) known(r *model.MentionRow) []component.Fact {
	m, b := &r.Mention, p.Book()
	asked := m.Asked
	if m.AskedWhy != "" {
		asked += ": " + m.AskedWhy
	}
	settled := m.SettledAs
	if settled != "" {
		settled += ", because " + m.SettledWhy
	}
	facts := []component.Fact{{Label: "arm", Value: b.Arm(m.PersonID)}, {Label: "by our records", Value: asked}, {Label: "settled as", Value: settled}}
	if m.SameAsID != 0 {
		facts = append(facts, component.Fact{Label: "same as", Value: fmt.Sprintf("mention %d", m.SameAsID)})
	}
	facts = append(
		facts,
		component.Fact{Label: "product part", Value: m.ProductPart}, component.Fact{Label: "to whom", Value: m.ToWhom},
		component.Fact{Label: "found by", Value: m.FoundBy}, component.Fact{Label: "link", Value: m.Link, Role: style.Link},
	)
	if r := b.Thanks(m.ID); r != nil {
		facts = append(facts, component.Fact{Label: "thanks", Value: thanksWords(r, b.Today)})
	}
	return facts
}

// history is every reading, the newest first: no reading replaces another.
func (p *Pane) history(st *style.Styles, mention int64, w int) []string {
	codings := p.Book().CodingsOf(mention)
	if len(codings) == 0 {
		return nil
	}
	lines := []string{"", st.Paint(style.Muted, component.Cut("readings, newest first", w))}
	slices.Reverse(codings)
	for i := range codings {
		c := &codings[i]
		lines = append(lines, component.Facts(st, []component.Fact{{Label: component.Pad(c.Date.Words(), 10), Value: reading(c)}}, w)...)
	}
	return lines
}

func reading(c *model.Coding) string {
	words := []string{c.Tone}
	if c.Act != "" {
		words = append(words, c.Act)
	}
	if c.ReadsAsked == "unasked" {
		words = append(words, "reads unasked")
	} else {
		words = append(words, "reads "+c.ReadsAsked)
	}
	if c.AboutGift {
		words = append(words, "about the gift")
	}
	if c.Blind {
		words = append(words, "names hidden")
	} else {
		words = append(words, "names shown")
	}
	if c.CouldTell {
		words = append(words, "could tell the arm")
	}
	if c.Coder != "" {
		words = append(words, "by "+c.Coder)
	}
	return strings.Join(words, ", ")
}
