package setup

import (
	"fmt"

	tea "charm.land/bubbletea/v2"

	"goodword/model"
	"goodword/ui/action"
	"goodword/ui/component"
	"goodword/ui/dialog"
	"goodword/ui/entry"
	"goodword/ui/style"
)

// thought is a prompt of a set with its answer and what became of it.
type thought struct {
	id     int64
	set    model.ReflectionSet
	prompt model.Prompt
	answer model.Answer
	became string
}

func reflectionTable() component.Table[thought] {
	return component.Table[thought]{
		ID: func(t thought) int64 { return t.id },
		Columns: []component.Column[thought]{
			{Width: 1, RoleOf: func(t thought) style.Role { return t.state().Role() }, Cell: func(t thought) string { return t.state().Sign() }},
			{Title: "set", Width: 16, Drop: 2, Role: style.Muted, Cell: func(t thought) string { return t.set.Title }},
			{Title: "prompt", Width: 20, Min: 14, Grow: 1, Cell: func(t thought) string { return t.prompt.Text }},
			{Title: "became", Width: 12, Min: 9, Cell: func(t thought) string { return t.words() }, RoleOf: func(t thought) style.Role {
				if t.became == "" {
					return style.Faint
				}
				return style.Text
			}},
		},
	}
}

func (t thought) state() component.State {
	switch {
	case t.answer.Answer == "":
		return component.Open
	case t.became == "":
		return component.Needs
	}
	return component.Done
}

func (t thought) words() string {
	switch {
	case t.answer.Answer == "":
		return "not answered"
	case t.became == "":
		return "say what"
	}
	return t.became
}

func (p *Pane) reflectionRows() []thought {
	b := p.Book()
	var out []thought
	for i, set := range model.Reflections {
		for j, prompt := range set.Prompts {
			a := b.Reflected(set.Topic, prompt.Key)
			out = append(out, thought{int64(i*100 + j + 1), set, prompt, a, b.Became(a)})
		}
	}
	return out
}

// reflectionNote counts the sets that are closed.
func (p *Pane) reflectionNote() string {
	n := 0
	for _, set := range model.Reflections {
		if p.Book().SetClosed(set) != "" {
			n++
		}
	}
	return fmt.Sprintf("%d of %d closed", n, len(model.Reflections))
}

func (p *Pane) reflectionRecord(st *style.Styles, w int) []string {
	t, ok := p.reflections.Current()
	if !ok {
		return nil
	}
	b := p.Book()
	out := append(component.Heading(st, t.prompt.Text, w), component.Facts(st, []component.Fact{
		{Label: "answer", Value: t.answer.Answer},
		{Label: "by", Value: t.answer.By},
		{Label: "on", Value: t.answer.Date.Words()},
		{Label: "became", Value: t.words()},
	}, w)...)
	for i := range b.Plan {
		if item := &b.Plan[i]; item.AnswerID == t.answer.ID && t.answer.ID != 0 {
			out = append(out, component.Paragraph(st, style.Text, "plan: "+item.Text+" ("+madeWords(item.Made)+", "+item.State(b.Today)+")", w)...)
		}
	}
	next := "e answers it. Then say what follows: a plan item (p), or nothing (z)."
	switch closed, missing := b.SetClosed(t.set), b.SetMissing(t.set); {
	case closed != "":
		next = "This set was closed on " + closed.Words() + "."
	case missing == "":
		next = "Everything is said: c closes this set."
	case t.answer.Answer != "" && t.became == "":
		next = "What follows from it? p makes a plan item of it, z says that nothing does."
	}
	out = append(append(out, ""), component.Paragraph(st, style.Muted, next, w)...)
	out = append(append(out, ""), st.Strong(style.Text, component.Cut(t.set.Title, w)))
	out = append(out, component.Paragraph(st, style.Text, t.set.Why, w)...)
	return append(out, component.Paragraph(st, style.Muted, "It matters for "+t.set.Matters+". v goes there.", w)...)
}

func (p *Pane) reflectionActions() action.Set {
	t, ok := p.reflections.Current()
	if !ok {
		return nil
	}
	edit := p.Deed("setup.reflect", "e", "answer this prompt", func() tea.Cmd { return p.reflect(t) })
	edit.Short, edit.Foot = "answer", true
	unanswered := func() string {
		if t.answer.Answer == "" {
			return "Answer it first: e"
		}
		return ""
	}
	item := p.followed("setup.makeplan", "p", "make a plan item of the answer", unanswered, func() tea.Cmd { return p.planFrom(t) })
	item.Short, item.Foot = "plan item", true
	nothing := p.followed("setup.nothing", "z", "say that nothing follows from it", unanswered, func() tea.Cmd { return p.nothingFrom(t) })
	nothing.Short, nothing.Foot = "nothing", true
	closing := p.followed("setup.closeset", "c", "close this set", func() string {
		if missing := p.Book().SetMissing(t.set); missing != "" {
			return "Not closed: " + missing
		}
		return ""
	}, func() tea.Cmd { return p.closeSet(t.set) })
	missed := p.Deed("setup.missed", "m", "write down what a member would miss", p.askMissed)
	there := action.Action{ID: "setup.matters", Keys: []string{"v"}, Words: "go where this set matters", Run: func() tea.Cmd {
		if t.set.Pane == p.ID() {
			p.Show("Plan")
			return nil
		}
		return p.Host.Go(t.set.Pane)
	}}
	return action.Set{edit, item, nothing, closing, missed, there, p.unasked("setup.nextreflection", "go on with the first reflection", p.nextReflection)}
}

// nextReflection asks what is open in the first set: an answer, then what
// follows from it, and at last the end of the set.
func (p *Pane) nextReflection() tea.Cmd {
	set := model.Reflections[0]
	for _, want := range []func(thought) bool{
		func(t thought) bool { return t.answer.Answer == "" },
		func(t thought) bool { return t.became == "" },
	} {
		for _, t := range p.reflectionRows() {
			if t.set.Topic != set.Topic || !want(t) {
				continue
			}
			p.reflections.Select(t.id)
			if t.answer.Answer == "" {
				return p.reflect(t)
			}
			p.Host.Open(dialog.NewMenu("What follows from it?", []string{t.prompt.Text, "", t.answer.Answer}, action.Set{
				{ID: "reflection.plan", Keys: []string{"p"}, Words: "a plan item", Foot: true, Run: func() tea.Cmd { return p.planFrom(t) }},
				{ID: "reflection.nothing", Keys: []string{"z"}, Words: "nothing", Foot: true, Run: func() tea.Cmd { return p.nothingFrom(t) }},
			}))
			return nil
		}
	}
	return p.closeSet(set)
}

func (p *Pane) planFrom(t thought) tea.Cmd {
	return p.askPlan("What follows from it", &model.PlanItem{WaveID: p.Book().Wave.ID, AnswerID: t.answer.ID, Text: t.answer.Answer, Made: "together"}, "planned: ")
}

func (p *Pane) nothingFrom(t thought) tea.Cmd {
	a := t.answer
	a.NothingToDo = true
	return p.Save("nothing follows from: "+t.prompt.Text, &a)
}

func (p *Pane) closeSet(set model.ReflectionSet) tea.Cmd {
	a := p.Book().Reflect(set.Topic, model.ClosedSet)
	a.Answer, a.By = "yes", p.Book().Project.RunsBy
	return p.Save("closed the reflection: "+set.Title, &a)
}

// followed is a Deed that waits for an answer.
func (p *Pane) followed(id, key, words string, why func() string, run func() tea.Cmd) action.Action {
	a := p.Deed(id, key, words, run)
	readOnly := a.Reason
	a.Reason = func() string { return either(readOnly(), why()) }
	return a
}

func (p *Pane) reflect(t thought) tea.Cmd {
	a := p.Book().Reflect(t.set.Topic, t.prompt.Key)
	if a.By == "" {
		a.By = p.Book().Project.RunsBy
	}
	return p.On(&a).Ask(t.set.Title, entry.Reflection(&a, t.prompt.Text, p.Book().Today), func() (string, []model.Row) {
		return "answered: " + t.prompt.Text, []model.Row{&a}
	})
}

// askMissed keeps a member's answer as a quote, with their consent, so that it
// can stand in the summary.
func (p *Pane) askMissed() tea.Cmd {
	p.Host.PickPerson("Who said what they would miss?", func(who model.Person) tea.Cmd {
		n := model.MonthNote{WaveID: p.Book().Wave.ID, PersonID: who.ID, Date: p.Book().Today, Chosen: true}
		return p.On(&n).Ask("What "+who.Name+" would miss", entry.Missed(&n), func() (string, []model.Row) {
			return "wrote down what " + who.Name + " would miss", []model.Row{&n}
		})
	})
	return nil
}
