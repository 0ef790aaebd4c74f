package setup

import (
	"fmt"
	"strings"

	tea "charm.land/bubbletea/v2"

	"goodword/model"
	"goodword/ui/action"
	"goodword/ui/component"
	"goodword/ui/entry"
	"goodword/ui/style"
)

// ready is a question with its answer.
type ready struct {
	id     int64
	q      model.Question
	answer model.Answer
	good   bool // it lets the wave begin, and nothing more is asked
}

func readyTable() component.Table[ready] {
	return component.Table[ready]{
		ID: func(r ready) int64 { return r.id },
		Columns: []component.Column[ready]{
			{Width: 1, RoleOf: func(r ready) style.Role { return r.state().Role() }, Cell: func(r ready) string { return r.state().Sign() }},
			{Title: "before the start", Width: 18, Min: 14, Cell: func(r ready) string { return r.q.Short }},
			{Title: "answer", Width: 14, Min: 10, Grow: 1, RoleOf: func(r ready) style.Role { return r.role() }, Cell: func(r ready) string { return r.words() }},
			{Title: "evidence", Width: 12, Grow: 1, Drop: 2, Role: style.Muted, Cell: func(r ready) string { return r.answer.Evidence }},
			{Title: "on", Width: 10, Drop: 1, Right: true, Role: style.Muted, Cell: func(r ready) string { return r.on() }},
		},
	}
}

func (r ready) state() component.State {
	switch {
	case r.good:
		return component.Done
	case r.answer.Answer != "":
		return component.Needs
	}
	return component.Open
}

// on is the day of the answer; what has long been done for a cause names its
// year.
func (r ready) on() string {
	if r.q.Dated {
		return r.answer.Date.Full()
	}
	return r.answer.Date.Words()
}

func (r ready) when() string {
	if r.q.Dated {
		return "since"
	}
	return "on"
}

func (r ready) role() style.Role {
	if r.answer.Answer == "" {
		return style.Faint
	}
	if !r.good {
		return style.Caution
	}
	return style.Text
}

func (r ready) words() string {
	if r.answer.Answer == "" {
		return "not answered"
	}
	return r.answer.Answer
}

func (p *Pane) readyRows() []ready {
	out := make([]ready, len(model.Readiness))
	for i, q := range model.Readiness {
		a, good := p.Book().Ready(q)
		out[i] = ready{int64(i + 1), q, a, good && p.Book().Answered(q)}
	}
	return out
}

// readyNote counts the questions that are answered.
func (p *Pane) readyNote() string {
	n := 0
	for _, q := range model.Readiness {
		if p.Book().Answered(q) {
			n++
		}
	}
	return fmt.Sprintf("%d of %d", n, len(model.Readiness))
}

func (p *Pane) readyRecord(st *style.Styles, w int) []string {
	r, ok := p.readiness.Current()
	if !ok {
		return nil
	}
	out := append(component.Heading(st, r.q.Text, w), component.Facts(st, []component.Fact{
		{Label: "answer", Value: r.words(), Role: r.role()},
		{Label: "evidence", Value: r.answer.Evidence},
		{Label: "by", Value: r.answer.By},
		{Label: r.when(), Value: r.on()},
		{Label: "in Project", Value: p.readyFact(r.q.Key)},
	}, w)...)
	switch {
	case r.answer.Answer == "":
		out = append(append(out, ""), component.Paragraph(st, style.Muted, "e answers it. Evidence: "+r.q.Proof, w)...)
	case !r.good, r.q.Key == "regulated" && r.answer.Answer == "yes":
		out = append(append(out, ""), component.Paragraph(st, style.Caution, r.q.Wrong, w)...)
	case r.q.Key == "after":
		for _, h := range p.Book().PlanHints() {
			out = append(append(out, ""), component.Paragraph(st, style.Caution, h, w)...)
		}
	}
	return out
}

func (p *Pane) readyActions() action.Set {
	edit := p.Deed("setup.answer", "e", "answer this question", func() tea.Cmd {
		r, ok := p.readiness.Current()
		if !ok {
			return nil
		}
		return p.answer(r.q)
	})
	edit.Short, edit.Foot = "answer", true
	return action.Set{edit, p.unasked("setup.nextquestion", "answer the next question", p.nextQuestion)}
}

// unasked is a deed without a key: the first hour and the palette begin it.
func (p *Pane) unasked(id, words string, run func() tea.Cmd) action.Action {
	a := p.Deed(id, "", words, run)
	a.Keys = nil
	return a
}

// nextQuestion asks the first question that nobody has answered.
func (p *Pane) nextQuestion() tea.Cmd {
	for i, q := range model.Readiness {
		if !p.Book().Answered(q) {
			p.readiness.Select(int64(i + 1))
			return p.answer(q)
		}
	}
	p.Host.Toast("all questions are answered")
	return nil
}

// answer asks one question about readiness.
func (p *Pane) answer(q model.Question) tea.Cmd {
	a := p.Book().Ask(q)
	return p.On(&a).Ask(q.Text, entry.Readiness(q, &a, p.Book().Today), func() (string, []model.Row) {
		return "answered: " + q.Short, p.Book().AnswerRows(a)
	})
}

// readyFact is what the project and the ledger know beside the answer.
func (p *Pane) readyFact(key string) string {
	b := p.Book()
	x := &b.Project
	switch key {
	case "leader":
		return strings.Trim(leader(x)+"; "+b.GivenByLeader(), "; ")
	case "who":
		return strings.Trim(x.RunsBy+": "+x.RunsWhy, ": ")
	case "after":
		return b.Wave.AfterPlan
	}
	return ""
}
