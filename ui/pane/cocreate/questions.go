package cocreate

import (
	"fmt"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"goodword/model"
	"goodword/model/wording"
	"goodword/ui/action"
	"goodword/ui/component"
	"goodword/ui/dialog"
	"goodword/ui/entry"
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
	b := p.book()
	lines := append(component.Heading(st, d.Question, w), component.Facts(st, []component.Fact{
		{Label: "options", Value: strings.Join(d.OptionList(), "\n")}, {Label: "who decides", Value: d.Owner},
		{Label: "state", Value: d.State(b.Today)}, {Label: "opened", Value: d.Opened.Words()}, {Label: "decide by", Value: until(d.DecideBy, b.Today)},
		{Label: "asked", Value: fmt.Sprintf("%d of %d engaged", len(b.AskedFor(d.ID)), len(b.Active()))},
		{Label: "suggestions", Value: suggested(b, d.ID)},
		{Label: "decided", Value: d.Decided}, {Label: "why", Value: d.Why}, {Label: "decided on", Value: d.DecidedOn.Words()},
		{Label: "told on", Value: d.ToldOn.Words()}, {Label: "withdrawn", Value: d.WithdrawnOn.Words()}, {Label: "link", Value: d.Link},
	}, w)...)
	lines = append(lines, "", st.Paint(style.Muted, component.Cut("invitation", w)))
	n := b.Invitation(&d)
	if n == nil {
		return append(lines, component.Paragraph(st, style.Text, "Not written yet. m writes it: the question, the choices, by when, who reads the answers, how long it takes.", w)...)
	}
	lines = append(lines, component.Paragraph(st, style.Text, n.Text, w)...)
	lines = append(lines, "")
	return append(lines, dialog.Findings(st, b, n, w)...)
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
		p.deed("question.add", "n", "write a question", "new", nil, p.newQuestion),
		p.deed("question.invite", "m", "write the invitation", "invitation", p.noQuestion, p.invite),
		p.deed("question.open", "o", "open the question", "open it", p.notDraft, p.openQuestion),
		{ID: "question.ask", Keys: []string{"p"}, Words: "choose whom to ask", Short: "ask", Foot: true, Reason: p.noQuestion, Run: func() tea.Cmd { p.sections.Show(askTitle); return nil }},
		p.deed("question.decided", "c", "write down what was decided", "decided", p.notUndecided, p.decided),
		p.deed("question.told", "T", "say that everybody who spoke was told", "", p.notDecided, p.told),
		p.deed("question.withdraw", "W", "withdraw the question", "", p.notUndecided, p.withdraw),
		p.deed("question.edit", "e", "edit the question", "", p.noQuestion, p.editQuestion),
		p.deed("question.remove", "d", "remove the question", "", p.noQuestion, p.removeQuestion),
		{ID: "question.copy", Keys: []string{"y"}, Words: "copy the invitation", Reason: p.noInvitation, Run: p.copyInvitation},
	}
}

// question is the row under the cursor and its state; nil where there is none.
func (p *Pane) question() (*model.Decision, string) {
	d, ok := p.questions.Current()
	if !ok {
		return nil, ""
	}
	return &d, d.State(p.book().Today)
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

func (p *Pane) newQuestion() tea.Cmd {
	b := p.book()
	d := &model.Decision{WaveID: b.Wave.ID}
	return p.Ask("A question that is open", entry.Decision(d), func() (string, []model.Row) {
		return "wrote the question", []model.Row{d}
	})
}

// editQuestion takes the invitation along, which is known by the question.
func (p *Pane) editQuestion() tea.Cmd {
	d, _ := p.question()
	was := *d
	return p.Ask("The question", entry.Decision(d), func() (string, []model.Row) {
		rows := []model.Row{d}
		for i := range p.book().Notes {
			if n := p.book().Notes[i]; n.Kind == wording.Invitation && n.Name == was.Question && n.Name != d.Question {
				n.Name = d.Question
				rows = append(rows, &n)
			}
		}
		return "changed the question", rows
	})
}

// openQuestion wants two options, an owner and a date.
func (p *Pane) openQuestion() tea.Cmd {
	d, _ := p.question()
	if err := d.Openable(); err != nil {
		p.Host.Toast(err.Error())
		return nil
	}
	d.Opened = p.book().Today
	return p.Save("opened the question", d)
}

// invite writes the words that ask; what was sent stays and others follow it.
func (p *Pane) invite() tea.Cmd {
	b := p.book()
	d, _ := p.question()
	n := model.Note{WaveID: b.Wave.ID, Kind: wording.Invitation, Name: d.Question, Version: 1, Date: b.Today}
	if old := b.Invitation(d); old != nil {
		if n = *old; n.ApprovedOn != "" {
			n = b.NextVersion(old)
		}
	}
	f := dialog.NewLive("The invitation", entry.Invitation(&n), b, &n, func() tea.Cmd {
		n.CheckedOn, n.Findings = b.Today, model.FindingWords(b.CheckNote(&n))
		return p.Save("wrote the invitation", &n)
	})
	f.Editor = p.Host.Edit
	p.Host.Open(f)
	return nil
}

func (p *Pane) decided() tea.Cmd {
	d, _ := p.question()
	d.DecidedOn = p.book().Today
	return p.Ask("What was decided", entry.Decided(d), func() (string, []model.Row) {
		return "wrote down what was decided", []model.Row{d}
	})
}

func (p *Pane) told() tea.Cmd {
	d, _ := p.question()
	d.ToldOn = p.book().Today
	return p.Save("told what was decided", d)
}

func (p *Pane) withdraw() tea.Cmd {
	d, _ := p.question()
	d.WithdrawnOn = p.book().Today
	return p.Save("withdrew the question", d)
}

func (p *Pane) removeQuestion() tea.Cmd {
	d, _ := p.question()
	return p.Remove("removed the question", d)
}

func (p *Pane) noInvitation() string {
	if d, _ := p.question(); d == nil || p.book().Invitation(d) == nil {
		return "There is no invitation yet: m writes it"
	}
	return ""
}

func (p *Pane) copyInvitation() tea.Cmd {
	d, _ := p.question()
	return p.Host.Copy("the invitation", p.book().Invitation(d).Text)
}
