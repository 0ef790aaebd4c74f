package recognise

import (
	"fmt"
	"slices"

	"goodword/model"
	"goodword/ui/component"
	"goodword/ui/style"
)

const (
	askWide  = 25 // the cells of a question before its options
	wideFrom = 60 // the width from which the options stand in one column
	roomFrom = 17 // the height from which lines set the parts apart
)

// View draws what was said, then the questions. Where there is no room for all
// of them, those that are not answered come first.
func (c *coding) View(st *style.Styles, w, h int) string {
	if w <= 0 || h <= 0 {
		return ""
	}
	head := c.head(st, w)
	row, ok := c.row()
	if !ok {
		return component.Block(append(head, c.end(st, w)...), w, h)
	}
	facts, quote, said, foot := c.facts(st, row, w), c.quote(st, row, w), c.saying(st, w, h), c.foot(st, w)
	if room := h - len(head) - min(len(quote), 3); len(facts)+len(foot)+len(said) > room {
		return component.Block(slices.Concat(head, cutLines(quote, 3), said, c.unanswered(st, w)), w, h)
	}
	if h >= roomFrom {
		rule := component.Rule(st, w)
		head, foot = append(head, rule), append([]string{rule}, foot...)
	}
	quote = cutLines(quote, h-len(head)-len(facts)-len(foot)-len(said))
	return component.Block(slices.Concat(head, facts, quote, foot, said), w, h)
}

// cutLines says where there was more.
func cutLines(lines []string, n int) []string {
	if len(lines) <= n {
		return lines
	}
	n = max(n, 1)
	return append(lines[:n-1:n-1], component.Cut(lines[n-1], component.Width(lines[n-1])-2)+" …")
}

func (c *coding) head(st *style.Styles, w int) []string {
	what := "coding"
	if c.second != "" {
		what = "second reading by " + component.Cell(c.second)
	}
	where := fmt.Sprintf(" RECOGNISE  %s  %d of %d", what, min(c.at+1, len(c.queue)), len(c.queue))
	note := "names and arm are hidden (B shows) "
	if c.shown {
		note = "names are shown: not blind (B hides) "
	}
	where = component.Cut(where, w)
	if room := w - component.Width(where); room > component.Width(note) {
		return []string{st.Strong(style.Accent, where) + st.Paint(style.Muted, component.PadLeft(note, room))}
	}
	return []string{st.Strong(style.Accent, where)}
}

// facts are when and where it was said; with names also by whom.
func (c *coding) facts(st *style.Styles, row *model.MentionRow, w int) []string {
	m, b := &row.Mention, c.p.Book()
	channel := m.Channel
	if !c.shown {
		channel = model.Mask(b, channel, row.Name, m.Author)
	}
	facts := fmt.Sprintf(" %s   %s   %s", m.Date.Words(), component.Cell(channel), m.Visibility)
	if m.FoundBy != "" {
		facts = spread(facts, "found by: "+component.Cell(m.FoundBy)+" ", w)
	}
	lines := []string{st.Paint(style.Muted, component.Cut(facts, w))}
	if c.shown {
		who := row.Name
		if who == "" {
			who = "nobody known"
		}
		if arm := b.Arm(m.PersonID); arm != "" {
			who += ", " + arm
		}
		lines = append(lines, st.Paint(style.Caution, component.Cut(" "+component.Cell(who), w)))
	}
	return lines
}

// quote is what was said, as far as it may be seen.
func (c *coding) quote(st *style.Styles, row *model.MentionRow, w int) []string {
	text := row.Mention.Text
	if !c.shown {
		text = model.Mask(c.p.Book(), text, row.Name, row.Mention.Author)
	}
	var lines []string
	for _, line := range component.Wrap("\""+text+"\"", w-4) {
		lines = append(lines, "   "+st.Paint(style.Text, line))
	}
	return lines
}

// spread puts right at the right edge where there is room.
func spread(left, right string, w int) string {
	if room := w - component.Width(left); room > component.Width(right) {
		return left + component.PadLeft(right, room)
	}
	return left
}

// foot is the questions; where there is room the last stands beside the one
// before it.
func (c *coding) foot(st *style.Styles, w int) []string {
	var lines []string
	questions := c.questions()
	for i, q := range questions {
		if i == len(questions)-1 && w >= wideFrom {
			lines[len(lines)-1] += blank(3) + st.Paint(style.Muted, q.words) + " " + c.options(st, q)[0].drawn
			continue
		}
		lines = append(lines, c.question(st, q, w)...)
	}
	return lines
}

// unanswered is the questions with those first that are not answered yet.
func (c *coding) unanswered(st *style.Styles, w int) []string {
	var open, done []string
	for _, q := range c.questions() {
		if slices.ContainsFunc(q.options, func(o option) bool { return o.taken(c.answers()) }) {
			done = append(done, c.question(st, q, w)...)
		} else {
			open = append(open, c.question(st, q, w)...)
		}
	}
	return append(open, done...)
}

// saying is what the last key led to, or how it works.
func (c *coding) saying(st *style.Styles, w, h int) []string {
	said := c.said
	if said == "" && h >= roomFrom {
		said = "Your code first. The program's own guess comes after saving: it would give the arm away."
	}
	var lines []string
	for _, line := range component.Wrap(said, w-3) {
		lines = append(lines, "   "+st.Paint(style.Muted, line))
	}
	return lines
}

// drawnOption is an option with its width.
type drawnOption struct {
	drawn string
	cells int
}

// options are drawn so that a taken one stands in brackets, with and without
// colour.
func (c *coding) options(st *style.Styles, q question) []drawnOption {
	a := c.answers()
	out := make([]drawnOption, len(q.options))
	for i, o := range q.options {
		text := " " + o.key + " " + o.words + " "
		out[i].cells = component.Width(text)
		if o.taken(a) {
			out[i].drawn = st.Strong(style.Accent, "["+o.key+" "+o.words+"]")
			continue
		}
		out[i].drawn = " " + st.Strong(style.Text, o.key) + st.Paint(style.Text, " "+o.words+" ")
	}
	return out
}

// question is the words and the options beside them; where they do not fit the
// options go on in the next line.
func (c *coding) question(st *style.Styles, q question, w int) []string {
	indent := askWide
	line := " " + st.Paint(style.Muted, component.Pad(q.words, askWide-1))
	if w < wideFrom {
		indent = 1
		line = " " + st.Paint(style.Muted, q.words) + " "
	}
	used := component.Width(line)
	var lines []string
	for _, o := range c.options(st, q) {
		if used+o.cells > w && used > indent {
			lines = append(lines, line)
			line, used = blank(indent), indent
		}
		line += o.drawn
		used += o.cells
	}
	return append(lines, line)
}

func blank(n int) string { return component.Pad("", n) }

// end is what is shown after the last one.
func (c *coding) end(st *style.Styles, w int) []string {
	coded, open := 0, 0
	b := c.p.Book()
	for i := range c.queue {
		m := b.Mention(c.queue[i].Mention.ID)
		if c.given[c.queue[i].Mention.ID].saved {
			coded++
		}
		if c.second == "" && m != nil && m.AskedOpen(b.CodingOf(m.ID)) {
			open++
		}
	}
	text := fmt.Sprintf("That was the last one. Read: %d of %d.", coded, len(c.queue))
	if open > 0 {
		text += fmt.Sprintf(" Open, because our records say otherwise: %d. Settle them in the list open (f), each with its reason.", open)
	}
	lines := []string{""}
	if c.said != "" {
		lines = append(append(lines, component.Paragraph(st, style.Muted, c.said, w)...), "")
	}
	lines = append(lines, component.Paragraph(st, style.Text, text, w)...)
	if c.second != "" {
		return append(append(lines, ""), c.p.agreement(st, w)...)
	}
	if hint := b.BlindingHint(); hint != "" {
		lines = append(append(lines, ""), component.Paragraph(st, style.Caution, hint+" The list Second coder begins it.", w)...)
	}
	return lines
}
