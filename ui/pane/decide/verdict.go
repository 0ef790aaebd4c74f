package decide

import (
	"context"
	"fmt"
	"strings"

	tea "charm.land/bubbletea/v2"

	"goodword/model"
	"goodword/model/locale"
	"goodword/ui/action"
	"goodword/ui/component"
	"goodword/ui/dialog"
	"goodword/ui/entry"
	"goodword/ui/style"
)

// reviewActions are what can be done on the page.
func (p *Pane) reviewActions() action.Set {
	b := p.Book()
	if b.Wave.ID == 0 {
		return nil
	}
	verdict := p.open("decide.verdict", "v", "give your verdict", p.askVerdict)
	verdict.Short, verdict.Foot = "verdict", b.Wave.Over() == ""
	answer := p.open("decide.answer", "A", "answer the five questions", p.pickQuestion)
	answer.Short, answer.Foot = "answer", b.Wave.Over() == ""
	end := p.open("decide.close", "C", "close the wave with your verdict", p.closeWave)
	end.Short, end.Foot = "close", b.Wave.Verdict != "" && b.Wave.ClosedOn == ""
	set := action.Set{verdict, answer, end}
	if !p.state.result.Finished && p.state.result.Missing == "" && b.Day() >= 1 {
		set = append(set, p.open("decide.look", "L", "look at the comparison before the end", p.askLook))
	}
	if b.Wave.ClosedOn != "" {
		next := action.Action{ID: "decide.next", Keys: []string{"N"}, Words: "begin the next wave in Segment", Short: "next wave", Foot: true, Run: func() tea.Cmd { return p.Host.Go("segment") }}
		set = append(set, next)
	}
	set = append(set, action.Action{ID: "decide.diagnosis", Keys: []string{"D"}, Words: "lay the evidence beside each likely cause", Run: func() tea.Cmd { p.showDiagnosis(); return nil }})
	return append(set, p.export())
}

// open is a deed that a wave that is over no longer takes.
func (p *Pane) open(id, key, words string, run func() tea.Cmd) action.Action {
	a := p.Deed(id, key, words, run)
	readOnly := a.Reason
	a.Reason = func() string {
		if why := readOnly(); why != "" {
			return why
		}
		return p.Book().Wave.Stays()
	}
	return a
}

// askVerdict offers the verdicts. Before the review is ready only stop is one.
func (p *Pane) askVerdict() tea.Cmd {
	r := p.state.ruling
	lines := []string{"By the rule: " + strings.ToUpper(r.Verdict) + p.sizeWords() + "."}
	offered := model.Verdicts
	if r.Verdict == "" {
		lines = []string{"Not ready: " + r.NotReady, "Before that only harm ends a wave: stop."}
		offered = []string{"stop"}
	}
	lines = append(lines, "Another verdict than the rule's needs a reason, and the summary prints it.")
	var ways action.Set
	for _, v := range offered {
		ways = append(ways, action.Action{ID: "decide." + strings.ReplaceAll(v, " ", ""), Keys: []string{v[:1]}, Words: v, Run: func() tea.Cmd { return p.give(v) }})
	}
	p.Host.Open(dialog.NewMenu("Your verdict", lines, ways))
	return nil
}

// give keeps the verdict, with a reason where the rule says otherwise. Adjust
// goes on with the likely cause.
func (p *Pane) give(verdict string) tea.Cmd {
	keep := func(reason string) tea.Cmd {
		w := p.Book().Wave
		w.Verdict, w.VerdictReason, w.NextSize = verdict, reason, 0
		if verdict == "expand" {
			w.NextSize = int64(len(p.Book().In(model.Engaged)) / 2)
		}
		cmd := p.Save("gave the verdict "+verdict, &w)
		if verdict == "adjust" {
			p.newIteration()
			p.showDiagnosis()
		}
		return cmd
	}
	if verdict == p.state.ruling.Verdict {
		return keep("")
	}
	words := "The rule says " + p.state.ruling.Verdict + ". Why " + verdict + "?"
	if p.state.ruling.Verdict == "" {
		words = "The rule cannot be read yet. Why " + verdict + "?"
	}
	p.Host.Open(dialog.NewReason("Verdict: "+verdict, words, keep))
	return nil
}

func (p *Pane) closeWave() tea.Cmd {
	w := p.Book().Wave
	return p.Host.Save(fmt.Sprintf("closed wave %d", w.Number), func() error {
		return p.store.CloseWave(context.Background(), w.Verdict, w.VerdictReason)
	})
}

// askLook warns, asks why, keeps the look with what it shows, and only then
// shows it.
func (p *Pane) askLook() tea.Cmd {
	b := p.Book()
	c, err := b.Peek()
	if err != nil {
		p.Host.Toast(p.state.result.Missing)
		return nil
	}
	p.Host.Open(dialog.NewReason("Look early", b.TooEarly()+" One look at the end gives 4 % false alarms, weekly looks 8 %, daily ones 13 %. Why now? The look is kept.",
		func(reason string) tea.Cmd {
			p.looking = looking{sentence: locale.Figures(c.Sentence), after: len(b.Looks)}
			return p.Save(fmt.Sprintf("looked at the comparison on day %d", b.Day()),
				&model.Look{WaveID: b.Wave.ID, Date: b.Today, Shown: c.Sentence, Reason: reason})
		}))
	return nil
}

// pickQuestion lists the five questions with their answers.
func (p *Pane) pickQuestion() tea.Cmd {
	var choices []dialog.Choice
	for i, a := range p.state.genuine.Answers {
		answer := a.Answer
		if a.Open {
			answer = "not answered"
		}
		choices = append(choices, dialog.Choice{Text: a.Question, Hint: answer, Run: func() tea.Cmd { return p.answer(i) }})
	}
	p.Host.Open(dialog.NewPicker("Does it feel genuine?", choices))
	return nil
}

func (p *Pane) answer(i int) tea.Cmd {
	b, q := p.Book(), model.GenuineQuestions[i]
	a := b.GenuineAnswered(q.Key)
	return p.On(&a).Ask(q.Text, entry.Genuine(&a, q.Ask), func() (string, []model.Row) {
		return "answered whether " + strings.ToLower(q.Text[:1]) + q.Text[1:], []model.Row{&a}
	})
}

// showDiagnosis lays the stored evidence beside each likely cause.
func (p *Pane) showDiagnosis() {
	causes := p.Book().Diagnosis()
	p.Host.Open(dialog.NewText("What may have been the cause", func(st *style.Styles, w int) []string {
		var out []string
		for _, c := range causes {
			evidence := "nothing in the records"
			if c.Likely() {
				evidence = strings.Join(c.Evidence, "; ")
			}
			out = append(out, st.Strong(style.Text, component.Cut(c.Cause, w)))
			out = append(out, component.Facts(st, []component.Fact{{Label: "evidence", Value: evidence}, {Label: "try", Value: c.Try}}, w)...)
			out = append(out, "")
		}
		return out
	}))
}
