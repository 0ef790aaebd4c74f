package gift

import (
	tea "charm.land/bubbletea/v2"

	"goodword/model"
	"goodword/ui/entry"
	"goodword/ui/pane"
)

func (p *Pane) newTouch() tea.Cmd {
	p.Host.PickPerson("A touch with whom", p.touch)
	return nil
}

func (p *Pane) touchCurrent() tea.Cmd {
	if who := p.Book().People[p.people.CurrentID()]; who != nil {
		return p.touch(*who)
	}
	return nil
}

// touch writes down a contact, after what stands against it.
func (p *Pane) touch(who model.Person) tea.Cmd {
	b := p.Book()
	t := model.Touch{WaveID: b.Wave.ID, PersonID: who.ID, Date: b.Today, Direction: "out", Kind: "care", By: b.Project.RunsBy}
	title := "A touch with " + who.Name
	p.On(&t).AskThen(title, entry.Touch(&t), func() tea.Cmd {
		t.Asks = t.Ask()
		against := b.Touching(&t)
		return pane.Passing(p.Host, title, against, func(reason string) tea.Cmd {
			rows := b.PassRows(against, reason, "control person contacted", 0)
			return p.Save("noted a touch with "+who.Name, append(rows, &t)...)
		})
	})
	return nil
}

func (p *Pane) newReply() tea.Cmd {
	r, _ := p.log.Current()
	b := p.Book()
	reply := model.Reply{Date: b.Today, NeedsAnswer: true}
	rows := []model.Row{&reply}
	if r.touch != nil {
		reply.PersonID, reply.TouchID = r.touch.PersonID, r.touch.ID
		if r.touch.Direction == "out" && r.touch.Outcome == "" {
			changed := *r.touch
			changed.Outcome = "replied"
			rows = append(rows, &changed)
		}
	} else {
		reply.PersonID, reply.TouchID = r.reply.PersonID, r.reply.TouchID
	}
	return p.On(&reply).Ask("What "+r.name+" wrote back", entry.Reply(&reply), func() (string, []model.Row) {
		return "noted a reply from " + r.name, rows
	})
}

func (p *Pane) notOpen() string {
	if r, ok := p.log.Current(); !ok || !r.needs {
		return "This row waits for no answer"
	}
	return ""
}

func (p *Pane) answer() tea.Cmd {
	r, _ := p.log.Current()
	reply := *r.reply
	reply.AnsweredOn, reply.AnsweredBy = p.Book().Today, p.Book().Project.RunsBy
	return p.On(&reply).Ask("Answered "+r.name, entry.Answer(&reply), func() (string, []model.Row) {
		if reply.NoAnswerWhy != "" {
			reply.AnsweredOn, reply.AnsweredBy = "", ""
		}
		return "answered " + r.name, []model.Row{&reply}
	})
}

func (p *Pane) editContact() tea.Cmd {
	r, _ := p.log.Current()
	if r.touch != nil {
		t := *r.touch
		return p.On(&t).Ask("The touch with "+r.name, entry.Touch(&t), func() (string, []model.Row) {
			return "changed a touch with " + r.name, []model.Row{&t}
		})
	}
	reply := *r.reply
	return p.On(&reply).Ask("The reply of "+r.name, entry.Reply(&reply), func() (string, []model.Row) {
		return "changed a reply of " + r.name, []model.Row{&reply}
	})
}

func (p *Pane) notAhead() string {
	r, ok := p.log.Current()
	if !ok || r.touch == nil || r.touch.Date <= p.Book().Today || r.touch.DroppedOn != "" {
		return "Only a touch that is planned for a later day can be dropped"
	}
	return ""
}

// drop keeps the planned touch in the log and says that it did not happen.
func (p *Pane) drop() tea.Cmd {
	r, _ := p.log.Current()
	t := *r.touch
	t.DroppedOn = p.Book().Today
	return p.Save("dropped a touch with "+r.name, &t)
}

// removeContact takes the row away, and with an ask what it says about the
// question.
func (p *Pane) removeContact() tea.Cmd {
	r, _ := p.log.Current()
	if r.reply != nil {
		return p.Remove("removed a reply of "+r.name, r.reply)
	}
	rows := []model.Row{r.touch}
	for i := range p.Book().Askings {
		if a := &p.Book().Askings[i]; r.touch.Kind == "ask view" && a.PersonID == r.touch.PersonID && a.Date == r.touch.Date {
			rows = append(rows, a)
		}
	}
	return p.Remove("removed a touch with "+r.name, rows...)
}

func (p *Pane) copyContact() tea.Cmd {
	r, _ := p.log.Current()
	return p.Host.Copy("the words of "+r.name, r.text)
}
