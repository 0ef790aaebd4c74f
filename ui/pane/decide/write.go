package decide

import (
	"fmt"

	tea "charm.land/bubbletea/v2"

	"goodword/model"
	"goodword/ui/action"
	"goodword/ui/dialog"
	"goodword/ui/entry"
)

// adds is the action that writes a new entry of the list.
func (p *Pane) adds(id, words string, add func() tea.Cmd) action.Action {
	a := p.Deed("decide."+id, "n", words, add)
	a.Short, a.Foot = "new", true
	reason := a.Reason
	a.Reason = func() string {
		if p.Book().Wave.ID == 0 {
			return "There is no wave yet; Segment (1) begins one"
		}
		return reason()
	}
	return a
}

// changes are the actions on a row: edit and remove.
func (p *Pane) changes(id string, edit, remove func() tea.Cmd) action.Set {
	e := p.Deed("decide.edit"+id, "e", "edit it", edit)
	e.Short, e.Foot = "edit", true
	return action.Set{e, p.Deed("decide.remove"+id, "d", "remove it", remove)}
}

func (p *Pane) logActions() action.Set {
	set := action.Set{p.adds("newiteration", "write what was learned", p.newIteration)}
	if i, ok := p.log.Current(); ok {
		set = append(set, p.changes("iteration",
			func() tea.Cmd { return p.askIteration(i, "edited iteration ") },
			func() tea.Cmd { return p.Remove(fmt.Sprintf("removed iteration %d", i.Number), &i) })...)
	}
	return append(set, p.export())
}

func (p *Pane) newIteration() tea.Cmd {
	return p.askIteration(p.Book().NextIteration(), "wrote iteration ")
}

func (p *Pane) askIteration(i model.Iteration, label string) tea.Cmd {
	return p.On(&i).Ask(fmt.Sprintf("Iteration %d", i.Number), entry.Learning(&i), func() (string, []model.Row) {
		return label + fmt.Sprint(i.Number), []model.Row{&i}
	})
}

func (p *Pane) noteActions() action.Set {
	b := p.Book()
	set := action.Set{p.adds("newnote", "write a note of the month", func() tea.Cmd {
		return p.askNote("A note of the month", model.MonthNote{WaveID: b.Wave.ID, Date: b.Today, Chosen: true}, "wrote a note")
	}), p.quote()}
	if n, ok := p.notes.Current(); ok {
		set = append(set, p.changes("note",
			func() tea.Cmd { return p.askNote("A note of the month", n, "edited a note") },
			func() tea.Cmd { return p.Remove("removed a note", &n) })...)
		words, label := "put it into the summary", "chose a note for the summary"
		if n.Chosen {
			words, label = "leave it out of the summary", "left a note out of the summary"
		}
		set = append(set, p.Deed("decide.choose", "space", words, func() tea.Cmd {
			n.Chosen = !n.Chosen
			return p.Save(label, &n)
		}))
	}
	return append(set, p.export())
}

func (p *Pane) askNote(title string, n model.MonthNote, label string) tea.Cmd {
	return p.On(&n).Ask(title, entry.MonthNote(&n, p.Book()), func() (string, []model.Row) { return label, []model.Row{&n} })
}

// quote chooses a note of the month from what engaged people said.
func (p *Pane) quote() action.Action {
	a := p.Deed("decide.quote", "c", "choose from what people said", func() tea.Cmd {
		b := p.Book()
		var choices []dialog.Choice
		for _, q := range b.Quotable() {
			hint := b.Name(q.PersonID) + ", " + q.Where + ", no consent yet"
			if q.Agreed {
				hint = b.Name(q.PersonID) + ", " + q.Where + ", agreed to be quoted"
			}
			choices = append(choices, dialog.Choice{Text: q.Text, Hint: hint, Run: func() tea.Cmd {
				return p.askNote("A quote", q.Note(b), "chose a quote")
			}})
		}
		picker := dialog.NewPicker("What people said", choices)
		picker.Empty = "Nothing that somebody said is left to choose."
		p.Host.Open(picker)
		return nil
	})
	a.Short, a.Foot = "quote", true
	return a
}

func (p *Pane) referralActions() action.Set {
	b := p.Book()
	set := action.Set{p.adds("newreferral", "write down what a group brought", func() tea.Cmd {
		return p.askReferral(model.Referral{WaveID: b.Wave.ID, Date: b.Today, Days: int64(max(0, b.Day()-1))}, "wrote down referrals of ")
	})}
	if r, ok := p.referrals.Current(); ok {
		set = append(set, p.changes("referral",
			func() tea.Cmd { return p.askReferral(r, "edited referrals of ") },
			func() tea.Cmd { return p.Remove("removed referrals of "+r.Who, &r) })...)
	}
	return append(set, p.export())
}

func (p *Pane) askReferral(r model.Referral, label string) tea.Cmd {
	return p.On(&r).Ask("Referrals", entry.Referral(&r), func() (string, []model.Row) { return label + r.Who, []model.Row{&r} })
}

// recordActions only add: nothing here is changed or erased. A breach with one
// control person is logged in Segment, where the arms stand.
func (p *Pane) recordActions() action.Set {
	b := p.Book()
	return action.Set{p.adds("newbreach", "log a breach between the arms", func() tea.Cmd {
		x := model.Breach{WaveID: b.Wave.ID, Date: b.Today}
		return p.On(&x).Ask("A breach", entry.Breach(&x), func() (string, []model.Row) { return "logged a breach: " + x.Kind, []model.Row{&x} })
	}), p.export()}
}
