package cocreate

import (
	tea "charm.land/bubbletea/v2"

	"goodword/model"
	"goodword/model/wording"
	"goodword/ui/dialog"
	"goodword/ui/entry"
)

func (p *Pane) newQuestion() tea.Cmd {
	b := p.Book()
	d := &model.Decision{WaveID: b.Wave.ID}
	return p.On(d).Ask("A question that is open", entry.Decision(d, p.Book()), func() (string, []model.Row) {
		return "wrote the question", []model.Row{d}
	})
}

// editQuestion takes the invitation along, which is known by the question.
func (p *Pane) editQuestion() tea.Cmd {
	d, _ := p.question()
	was := *d
	return p.On(d).Ask("The question", entry.Decision(d, p.Book()), func() (string, []model.Row) {
		rows := []model.Row{d}
		for i := range p.Book().Notes {
			if n := p.Book().Notes[i]; n.Kind == wording.Invitation && n.Name == was.Question && n.Name != d.Question {
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
	d.Opened = p.Book().Today
	return p.Save("opened the question", d)
}

// invite writes the words that ask; what was sent stays and others follow it.
func (p *Pane) invite() tea.Cmd {
	b := p.Book()
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
	f.About, f.Editor = model.Subject(&n)+" "+model.Subject(d), p.Host.Edit
	p.Host.Open(f)
	return nil
}

func (p *Pane) decided() tea.Cmd {
	d, _ := p.question()
	d.DecidedOn = p.Book().Today
	return p.On(d).Ask("What was decided", entry.Decided(d), func() (string, []model.Row) {
		return "wrote down what was decided", []model.Row{d}
	})
}

func (p *Pane) told() tea.Cmd {
	d, _ := p.question()
	d.ToldOn = p.Book().Today
	return p.Save("told what was decided", d)
}

func (p *Pane) withdraw() tea.Cmd {
	d, _ := p.question()
	d.WithdrawnOn = p.Book().Today
	return p.Save("withdrew the question", d)
}

func (p *Pane) removeQuestion() tea.Cmd {
	d, _ := p.question()
	return p.Remove("removed the question", d)
}

func (p *Pane) copyInvitation() tea.Cmd {
	d, _ := p.question()
	return p.Host.Copy("the invitation", p.Book().Invitation(d).Text)
}
