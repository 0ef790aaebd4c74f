package people

import (
	"context"
	"strings"

	tea "charm.land/bubbletea/v2"

	"goodword/model"
	"goodword/ui/action"
	"goodword/ui/dialog"
	"goodword/ui/entry"
)

// newPerson writes somebody down with their first address in one change.
func (p *Pane) newPerson() tea.Cmd {
	var person model.Person
	var mail string
	p.On(&person).AskThen("Somebody new", entry.NewPerson(&person, &mail), func() tea.Cmd {
		row, label := person, "added "+person.Name
		return p.Host.Save(label, func() error {
			return p.store.Do(label, func(w model.Writer) error {
				if err := w.Save(&row); err != nil || mail == "" {
					return err
				}
				return w.Save(&model.Identity{PersonID: row.ID, Kind: model.IdentityEmail, Raw: mail, Norm: mail, Source: "typed", FirstSeen: p.Host.Env().Today})
			})
		})
	})
	return nil
}

func (p *Pane) editPerson() tea.Cmd {
	person := p.current().Person
	stage, evidence := person.Stage, ""
	return p.On(&person).Ask(person.Name, entry.Person(&person, p.Host.Env().Book, &stage, &evidence), func() (string, []model.Row) {
		changed := person
		_ = changed.MoveStage(stage, evidence, p.Host.Env().Today) // the form has asked for the evidence
		changed.Expecting(p.Host.Env().Today)
		return "changed " + changed.Name, []model.Row{&changed}
	})
}

func (p *Pane) removePerson() tea.Cmd {
	person := p.current().Person
	return p.Remove("removed "+person.Name, &person)
}

func (p *Pane) editNote() tea.Cmd {
	person := p.current().Person
	return p.Host.Edit(person.Note, func(text string) tea.Cmd {
		changed := person
		changed.Note = text
		return p.Save("changed the notes on "+changed.Name, &changed)
	})
}

// addNoun asks what is to be added to the card.
func (p *Pane) addNoun() tea.Cmd {
	person, today := p.current().Person, p.Host.Env().Today
	p.Host.Open(dialog.NewMenu("Add to "+person.Name, nil, action.Set{
		{ID: "add.signal", Keys: []string{"s"}, Words: "a signal: what they did, with its evidence", Run: func() tea.Cmd {
			return p.askSignal(&model.Signal{PersonID: person.ID, Date: today, Source: "typed"}, "added a signal to "+person.Name)
		}},
		{ID: "add.address", Keys: []string{"a"}, Words: "an address, handle or number", Run: func() tea.Cmd {
			return p.askIdentity(&model.Identity{PersonID: person.ID, Kind: model.IdentityEmail, Source: "typed", FirstSeen: today}, "added an address to "+person.Name)
		}},
		{ID: "add.consent", Keys: []string{"c"}, Words: "a consent, or a no", Run: func() tea.Cmd {
			return p.askConsent(&model.Consent{PersonID: person.ID, Given: true, Date: today}, "noted what "+person.Name+" agreed to")
		}},
	}))
	return nil
}

func (p *Pane) askSignal(s *model.Signal, label string) tea.Cmd {
	return p.On(s).Ask("Signal", entry.Signal(s, p.Host.Env().Book), func() (string, []model.Row) { return label, []model.Row{s} })
}

func (p *Pane) askIdentity(i *model.Identity, label string) tea.Cmd {
	return p.On(i).Ask("Address", entry.Identity(i), func() (string, []model.Row) {
		i.Norm = i.Raw
		return label, []model.Row{i}
	})
}

func (p *Pane) askConsent(c *model.Consent, label string) tea.Cmd {
	return p.On(c).Ask("Consent", entry.Consent(c), func() (string, []model.Row) { return label, []model.Row{c} })
}

// noun is one row of the card that can be edited or removed.
type noun struct {
	words string
	row   model.Row
	edit  func() tea.Cmd
}

// nouns are the rows that this pane keeps; the others are kept where they were
// written.
func (p *Pane) nouns() []noun {
	c := p.current()
	var out []noun
	for _, s := range c.Signals {
		out = append(out, noun{s.Date.Full() + " signal: " + s.Words(), &s, func() tea.Cmd { return p.askSignal(&s, "changed a signal of "+c.Person.Name) }})
	}
	for _, i := range c.Identities {
		out = append(out, noun{"address: " + i.Raw, &i, func() tea.Cmd { return p.askIdentity(&i, "changed an address of "+c.Person.Name) }})
	}
	for _, k := range c.Consents {
		given := "no"
		if k.Given {
			given = "yes"
		}
		out = append(out, noun{k.Date.Full() + " consent for " + k.Kind + ": " + given, &k, func() tea.Cmd { return p.askConsent(&k, "changed a consent of "+c.Person.Name) }})
	}
	return out
}

func (p *Pane) editNoun() tea.Cmd {
	choices := []dialog.Choice{{Text: "the person", Run: p.editPerson}}
	for _, n := range p.nouns() {
		choices = append(choices, dialog.Choice{Text: n.words, Run: n.edit})
	}
	p.Host.Open(dialog.NewPicker("Edit", choices))
	return nil
}

func (p *Pane) removeNoun() tea.Cmd {
	name := p.current().Person.Name
	var choices []dialog.Choice
	for _, n := range p.nouns() {
		choices = append(choices, dialog.Choice{Text: n.words, Run: func() tea.Cmd { return p.Remove("removed from "+name+": "+n.words, n.row) }})
	}
	choices = append(choices, dialog.Choice{Text: "the person", Run: p.removePerson})
	p.Host.Open(dialog.NewPicker("Remove", choices))
	return nil
}

// copyMail copies the address of the person, or of all who are marked.
func (p *Pane) copyMail() tea.Cmd {
	if p.table.Marks() == 0 {
		row, _ := p.table.Current()
		return p.Host.Copy("the e-mail of "+row.Name, row.Mail)
	}
	marked := p.table.Marked()
	return p.mails.Load(func(ctx context.Context) ([]model.PersonRow, error) { return p.store.PeopleRows(ctx, marked) })
}

func (p *Pane) copyMails(rows []model.PersonRow) tea.Cmd {
	var mails []string
	for _, r := range rows {
		if r.Mail != "" {
			mails = append(mails, r.Mail)
		}
	}
	if len(mails) == 0 {
		p.Host.Toast("None of those marked has an e-mail here")
		return nil
	}
	return p.Host.Copy(model.Plural(len(mails), "e-mail"), strings.Join(mails, ", "))
}
