package gift

import (
	"slices"
	"strings"

	"goodword/model"
	"goodword/ui/component"
	"goodword/ui/style"
)

// contact is one touch, or one reply, in the log of both directions.
type contact struct {
	id    int64 // even for touches, odd for replies
	name  string
	date  model.Date
	in    bool
	kind  string
	text  string
	word  string
	needs bool
	touch *model.Touch
	reply *model.Reply
}

func contactColumns() []component.Column[contact] {
	return []component.Column[contact]{
		{Title: "day", Width: 10, Role: style.Muted, Cell: func(r contact) string { return r.date.Words() }},
		{Title: "", Width: 3, Role: style.Muted, Cell: func(r contact) string {
			if r.in {
				return "in"
			}
			return "out"
		}},
		{Title: "person", Width: 13, Grow: 1, Cell: func(r contact) string { return r.name }},
		{Title: "kind", Width: 9, Drop: 1, Cell: func(r contact) string { return r.kind }},
		{Title: "outcome", Width: 15, Min: 10, Drop: 2, Cell: func(r contact) string { return r.word }, RoleOf: func(r contact) style.Role {
			if r.needs {
				return style.Caution
			}
			return style.Text
		}},
		{Title: "words", Width: 20, Min: 10, Grow: 3, Drop: 3, Role: style.Muted, Cell: func(r contact) string { return r.text }},
	}
}

// contactRows are all touches and replies, newest first; what waits for an
// answer stands on top.
func contactRows(b *model.Book, filter string) []contact {
	var rows []contact
	for i := range b.Touches {
		t := &b.Touches[i]
		word := t.Outcome
		if t.DroppedOn.By(b.Today) {
			word = "dropped"
		} else if t.Date > b.Today {
			word = "planned"
		}
		rows = append(rows, contact{id: t.ID * 2, name: b.Name(t.PersonID), date: t.Date, in: t.Direction == "in", kind: t.Kind, text: t.Text, word: word, touch: t})
	}
	for i := range b.Replies {
		r := &b.Replies[i]
		rows = append(rows, contact{
			id: r.ID*2 + 1, name: b.Name(r.PersonID), date: r.Date, in: true, kind: "reply", text: r.Quote,
			word: replyWord(b, r), needs: r.Open(b.Today), reply: r,
		})
	}
	rows = slices.DeleteFunc(rows, func(r contact) bool { return !fits(filter, r.name, r.kind, r.text, r.word) })
	slices.SortStableFunc(rows, func(x, y contact) int {
		if x.needs != y.needs {
			if x.needs {
				return -1
			}
			return 1
		}
		return strings.Compare(string(y.date), string(x.date))
	})
	return rows
}

func replyWord(b *model.Book, r *model.Reply) string {
	switch {
	case r.Open(b.Today):
		return "! answer it"
	case r.AnsweredOn.By(b.Today):
		return "answered"
	case r.NoAnswerWhy != "":
		return "no answer needed"
	}
	return "heard"
}

func (p *Pane) contactRecord(st *style.Styles, w int) []string {
	r, ok := p.log.Current()
	if !ok {
		return nil
	}
	b := p.Book()
	lines := component.Heading(st, r.name, w)
	var person int64
	if t := r.touch; t != nil {
		person = t.PersonID
		lines = append(lines, component.Facts(st, []component.Fact{
			{Label: "day", Value: t.Date.Words()},
			{Label: "kind", Value: t.Kind},
			{Label: "channel", Value: t.Channel},
			{Label: "words", Value: t.Text},
			{Label: "outcome", Value: r.word},
			{Label: "by", Value: t.By},
			{Label: "asks", Value: yes(t.Ask())},
			{Label: "minutes", Value: minutes(t.Minutes)},
		}, w)...)
	} else {
		person = r.reply.PersonID
		lines = append(lines, component.Facts(st, []component.Fact{
			{Label: "day", Value: r.date.Words()},
			{Label: "words", Value: quoted(r.text)},
			{Label: "tone", Value: r.reply.Tone},
			{Label: "state", Value: r.word},
			{Label: "answered", Value: r.reply.AnsweredOn.Words()},
			{Label: "by", Value: r.reply.AnsweredBy},
			{Label: "because", Value: r.reply.NoAnswerWhy},
			{Label: "the catch", Value: yes(r.reply.CatchAsked)},
		}, w)...)
	}
	lines = append(lines, "", st.Paint(style.Muted, "Everything with this person"))
	return append(lines, contactLines(st, b, person, w)...)
}

func yes(is bool) string {
	if is {
		return "yes"
	}
	return ""
}

func minutes(n int64) string {
	if n == 0 {
		return ""
	}
	return model.Plural(int(n), "minute")
}

// contactLines is everything said to and by one person, newest first.
func contactLines(st *style.Styles, b *model.Book, person int64, w int) []string {
	var lines []string
	for _, r := range contactRows(b, "") {
		if r.touch != nil && r.touch.PersonID != person || r.reply != nil && r.reply.PersonID != person {
			continue
		}
		lead := component.Pad(r.date.Words(), 10) + "  "
		text := r.kind
		for _, more := range []string{r.word, r.text} {
			if more != "" {
				text += ", " + component.Cell(more)
			}
		}
		lines = append(lines, st.Paint(style.Muted, lead)+st.Paint(style.Text, component.Cut(text, w-component.Width(lead))))
	}
	return lines
}
