package gift

import (
	"fmt"
	"strings"

	"goodword/model"
	"goodword/ui/component"
	"goodword/ui/dialog"
	"goodword/ui/entry"
	"goodword/ui/style"
)

// note is one version of the words that go with a gift.
type note struct {
	n       *model.Note
	state   string
	stopped bool
	sent    int // gifts that carry it
}

func (r note) name() string { return entry.NoteName(r.n) }

func noteColumns() []component.Column[note] {
	return []component.Column[note]{
		{Title: "note", Width: 24, Min: 12, Grow: 2, Cell: func(r note) string { return r.n.Name }},
		{Title: "", Width: 4, Cell: func(r note) string { return fmt.Sprintf("v%d", r.n.Version) }},
		{
			Title: "state", Width: 12, RoleOf: func(r note) style.Role { return r.mark().Role() },
			Cell: func(r note) string { return r.mark().Sign() + " " + r.word() },
		},
		{Title: "gifts", Width: 5, Right: true, Drop: 1, Cell: func(r note) string { return fmt.Sprint(r.sent) }},
		{Title: "kind", Width: 8, Drop: 2, Role: style.Muted, Cell: func(r note) string { return kindWord(r.n) }},
		{Title: "words", Width: 20, Min: 10, Grow: 3, Drop: 3, Role: style.Muted, Cell: func(r note) string { return r.n.Text }},
	}
}

func kindWord(n *model.Note) string {
	if n.IsGroup {
		return "group"
	}
	return "personal"
}

// word is the note's state; a note that the word list stops is called so.
func (r note) word() string {
	if r.stopped && (r.state == "draft" || r.state == "checked") {
		return "stopped"
	}
	return r.state
}

func (r note) mark() component.State {
	switch r.word() {
	case "stopped":
		return component.Refused
	case "approved", "sent":
		return component.Done
	}
	return component.Open
}

// noteRows are the gift notes, newest version first.
func noteRows(b *model.Book, filter string) []note {
	carried := map[int64]int{}
	for i := range b.Gifts {
		carried[b.Gifts[i].NoteID]++
	}
	var rows []note
	for i := len(b.Notes) - 1; i >= 0; i-- {
		n := &b.Notes[i]
		if n.Kind != "gift" || !fits(filter, n.Name, n.Text) {
			continue
		}
		stopped := n.ApprovedOn == "" && len(model.Forced(b.Approval(n))) > 0
		rows = append(rows, note{n: n, state: n.State(b.Today), stopped: stopped, sent: carried[n.ID]})
	}
	return rows
}

func (p *Pane) noteRecord(st *style.Styles, w int) []string {
	r, ok := p.notes.Current()
	if !ok {
		return nil
	}
	b := p.Book()
	lines := append(component.Heading(st, r.name(), w), words(st, r.n.Text, w)...)
	lines = append(lines, "")
	lines = append(lines, dialog.Findings(st, b, r.n, w)...)
	lines = append(lines, "")
	lines = append(lines, questionLines(st, r.n, w)...)
	lines = append(lines, "")
	return append(lines, noteFacts(st, b, r.n, w)...)
}

// words is the note itself with a bar at its edge.
func words(st *style.Styles, text string, w int) []string {
	bar := st.Paint(style.Border, "|") + " "
	var lines []string
	for _, line := range component.Wrap(text, w-2) {
		lines = append(lines, bar+st.Paint(style.Text, line))
	}
	return lines
}

// questionLines are the four questions with their answers.
func questionLines(st *style.Styles, n *model.Note, w int) []string {
	var lines []string
	for i, a := range n.Answers() {
		q := model.FourQuestions[i]
		state, word := component.Done, a
		switch {
		case a == "":
			state, word = component.Needs, "not answered"
		case a != q.Passed && !(i == 2 && a == "asked us"):
			state = component.Refused
		}
		lines = append(lines, component.Cut(fmt.Sprintf("%d %s  %s", i+1, q.Text, component.Mark(st, state, word)), w))
	}
	return lines
}

func noteFacts(st *style.Styles, b *model.Book, n *model.Note, w int) []string {
	return component.Facts(st, []component.Fact{
		{Label: "personal", Value: lineWords(b, n)},
		{Label: "group", Value: groupWords(n)},
		{Label: "alike", Value: b.Alike(n).Message, Role: style.Caution},
		{Label: "read again", Value: n.SecondRead},
		{Label: "checked", Value: n.CheckedOn.Words()},
		{Label: "approved", Value: n.ApprovedOn.Words()},
		{Label: "sent", Value: n.SentOn.Words()},
		{Label: "passed", Value: passedWords(b, n)},
		{Label: "other", Value: otherWords(b, n)},
	}, w)
}

func groupWords(n *model.Note) string {
	if n.IsGroup {
		return "It is a group note and says so."
	}
	return ""
}

// lineWords says for how many a personal note has its line, and for whom.
func lineWords(b *model.Book, n *model.Note) string {
	if n.IsGroup {
		return ""
	}
	var have []string
	list := b.Carrying(n.ID)
	for _, g := range list {
		if strings.TrimSpace(g.PersonalLine) != "" {
			if person := b.People[g.PersonID]; person != nil {
				have = append(have, person.First())
			}
		}
	}
	if len(list) == 0 {
		return ""
	}
	text := fmt.Sprintf("line written for %d of %d", len(have), len(list))
	if len(have) > 0 && len(have) <= 6 {
		text += " (" + strings.Join(have, ", ") + ")"
	}
	return text
}

// passedWords are the reasons with which findings of this version were passed.
func passedWords(b *model.Book, n *model.Note) string {
	var out []string
	for i := range b.Overrides {
		if o := &b.Overrides[i]; o.NoteID == n.ID && n.ID != 0 && o.Date.By(b.Today) {
			out = append(out, o.Date.Words()+": "+o.Reason)
		}
	}
	return strings.Join(out, "\n")
}

// otherWords are the other versions of the same note.
func otherWords(b *model.Book, n *model.Note) string {
	var out []string
	for _, v := range b.Versions(n) {
		if v.ID == n.ID {
			continue
		}
		text := fmt.Sprintf("v%d %s", v.Version, v.State(b.Today))
		if v.ApprovedOn == "" && v.Findings != "" {
			text = fmt.Sprintf("v%d stopped: %s", v.Version, strings.ReplaceAll(v.Findings, "\n", "; "))
		}
		out = append(out, text)
	}
	return strings.Join(out, "\n")
}
