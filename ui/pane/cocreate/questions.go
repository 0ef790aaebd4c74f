package cocreate

import (
	"fmt"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"goodword/model"
	"goodword/ui/action"
	"goodword/ui/component"
	"goodword/ui/dialog"
	"goodword/ui/style"
)

func questionColumns(book func() *model.Book) []component.Column[model.Decision] {
	return []component.Column[model.Decision]{
		{Title: "question", Width: 30, Min: 14, Grow: 1, Cell: func(d model.Decision) string { return d.Question }},
		{Title: "state", Width: 9, Cell: func(d model.Decision) string { return d.State(book().Today) }},
		{Title: "decide by", Width: 10, Right: true, Drop: 1, Role: style.Muted, Cell: func(d model.Decision) string { return d.DecideBy.Words() }},
		{Title: "who decides", Width: 14, Min: 8, Drop: 2, Role: style.Muted, Cell: func(d model.Decision) string { return d.Owner }},
	}
}

// questionRows are the decisions, newest first.
func questionRows(b *model.Book, filter string) []model.Decision {
	var rows []model.Decision
	for _, d := range b.Decisions {
		if fits(filter, d.Question, d.Options, d.Owner) {
			rows = append(rows, d)
		}
	}
	slices.Reverse(rows)
	return rows
}

func (p *Pane) questionRecord(st *style.Styles, w int) []string {
	d, ok := p.questions.Current()
	if !ok {
		return nil
	}
	b := p.Book()
	lines := append(component.Heading(st, d.Question, w), component.Facts(st, []component.Fact{
		{Label: "options", Value: strings.Join(d.OptionList(), "\n")},
		{Label: "who decides", Value: d.Owner},
		{Label: "state", Value: d.State(b.Today)},
		{Label: "opened", Value: d.Opened.Words()},
		{Label: "decide by", Value: until(d.DecideBy, b.Today)},
		{Label: "asked", Value: fmt.Sprintf("%d of %d engaged", len(b.AskedFor(d.ID)), len(b.Active()))},
		{Label: "suggestions", Value: suggested(b, d.ID)},
		{Label: "decided", Value: d.Decided},
		{Label: "why", Value: d.Why},
		{Label: "decided on", Value: d.DecidedOn.Words()},
		{Label: "told on", Value: d.ToldOn.Words()},
		{Label: "withdrawn", Value: d.WithdrawnOn.Words()},
		{Label: "link", Value: d.Link},
		{Label: "only they", Value: onlyThey(&d, b.Today)},
		{Label: "in the space", Value: announced(b, d.ID)},
	}, w)...)
	if err := d.Openable(); err != nil && d.State(b.Today) == "draft" {
		lines = append(append(lines, ""), component.Paragraph(st, style.Caution, err.Error(), w)...)
	}
	lines = append(lines, "", st.Paint(style.Muted, component.Cut("invitation", w)))
	n := b.Invitation(&d)
	if n == nil {
		return append(lines, component.Paragraph(st, style.Text, "Not written yet. m writes it: the question, the choices, by when, who reads the answers, how long it takes.", w)...)
	}
	lines = append(lines, component.Paragraph(st, style.Text, n.Text, w)...)
	lines = append(lines, "")
	return append(lines, dialog.Findings(st, b, n, w)...)
}

// onlyThey is what only those who are asked know, and whether that has ended.
func onlyThey(d *model.Decision, today model.Date) string {
	if d.OnlyThey != "" && d.PublicOn.By(today) {
		return d.OnlyThey + "; no longer insider: public since " + d.PublicOn.Words()
	}
	return d.OnlyThey
}

// until is a day with how far away it is.
func until(d, today model.Date) string {
	switch days := d.Since(today); {
	case d == "":
		return ""
	case days < 0:
		return d.Words() + ", " + model.Plural(-days, "day") + " ago"
	case days == 0:
		return d.Words() + ", today"
	default:
		return d.Words() + ", in " + model.Plural(days, "day")
	}
}

// announced is where the question was put to the space.
func announced(b *model.Book, decision int64) string {
	var out []string
	for _, t := range b.Announced(decision) {
		out = append(out, t.Date.Words()+": "+t.Topic)
	}
	return strings.Join(out, "\n")
}

func suggested(b *model.Book, decision int64) string {
	n := 0
	for i := range b.Suggestions {
		if s := &b.Suggestions[i]; s.DecisionID == decision && s.Heard.By(b.Today) {
			n++
		}
	}
	if n == 0 {
		return ""
	}
	return fmt.Sprint(n)
}

func (p *Pane) questionActions() action.Set {
	return action.Set{
		p.Guarded("question.add", "n", "write a question", "new", nil, p.newQuestion),
		p.Guarded("question.invite", "m", "write the invitation", "invitation", p.noQuestion, p.invite),
		p.Guarded("question.open", "o", "open the question", "open it", p.notDraft, p.openQuestion),
		{ID: "question.ask", Keys: []string{"p"}, Words: "choose whom to ask", Short: "ask", Foot: true, Reason: p.noQuestion, Run: func() tea.Cmd { p.Sections.Show(askTitle); return nil }},
		p.Guarded("question.decided", "c", "write down what was decided", "decided", p.notUndecided, p.decided),
		p.Guarded("question.told", "T", "say that everybody who spoke was told", "", p.notDecided, p.told),
		p.Guarded("question.withdraw", "W", "withdraw the question", "", p.notUndecided, p.withdraw),
		p.Guarded("question.edit", "e", "edit the question", "", p.noQuestion, p.editQuestion),
		p.Guarded("question.remove", "d", "remove the question", "", p.noQuestion, p.removeQuestion),
		{ID: "question.copy", Keys: []string{"y"}, Words: "copy the invitation", Reason: p.noInvitation, Run: p.copyInvitation},
	}
}

// question is the row under the cursor and its state; nil where there is none.
func (p *Pane) question() (*model.Decision, string) {
	d, ok := p.questions.Current()
	if !ok {
		return nil, ""
	}
	return &d, d.State(p.Book().Today)
}

func (p *Pane) noQuestion() string {
	if d, _ := p.question(); d == nil {
		return "There is no question yet: n writes one"
	}
	return ""
}

func (p *Pane) notDraft() string {
	if _, state := p.question(); state != "draft" && state != "" {
		return "It is " + state + " already"
	}
	return p.noQuestion()
}

func (p *Pane) notUndecided() string {
	if _, state := p.question(); state != "open" && state != "deciding" && state != "" {
		return "It is " + state + "; only an open question comes to this"
	}
	return p.noQuestion()
}

func (p *Pane) notDecided() string {
	if _, state := p.question(); state != "decided" && state != "" {
		return "It is " + state + "; they are told what was decided"
	}
	return p.noQuestion()
}

func (p *Pane) noInvitation() string {
	if d, _ := p.question(); d == nil || p.Book().Invitation(d) == nil {
		return "There is no invitation yet: m writes it"
	}
	return ""
}
