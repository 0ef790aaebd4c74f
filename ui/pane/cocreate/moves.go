package cocreate

import (
	tea "charm.land/bubbletea/v2"

	"goodword/model"
	"goodword/ui/action"
	"goodword/ui/dialog"
	"goodword/ui/entry"
)

func (p *Pane) moveActions() action.Set {
	var set action.Set
	for _, m := range moves {
		why := func() string {
			s := p.current()
			if s == nil {
				return p.noSuggestion()
			}
			if m.move == "credit" && p.Book().CreditOf(s.ID) != nil {
				return "" // it is edited
			}
			return p.Book().CanMove(s, m.move)
		}
		set = append(set, p.Guarded("suggestion."+m.move, m.key, m.words, m.short, why, func() tea.Cmd { return p.move(m.move) }))
	}
	return set
}

func (p *Pane) noSuggestion() string {
	if p.current() == nil {
		return "There is no suggestion here: n writes one down"
	}
	return ""
}

// move makes a move with the suggestion under the cursor.
func (p *Pane) move(move string) tea.Cmd {
	s, today := p.current(), p.Book().Today
	of := " the suggestion of " + p.Book().Name(s.PersonID)
	row := func(label string) func() (string, []model.Row) {
		return func() (string, []model.Row) { return label + of, []model.Row{s} }
	}
	switch move {
	case "acknowledge":
		s.AcknowledgedOn = today
		return p.Save("acknowledged"+of, s)
	case "consider":
		s.ConsideringOn = today
		return p.Save("began to consider"+of, s)
	case "plan":
		s.PlannedOn = today
		return p.On(s).Ask("Planned for when", entry.Planned(s), row("planned"))
	case "ship":
		s.ShippedOn, s.ShippedWhat = today, s.Text
		return p.On(s).Ask("What was shipped", entry.Shipped(s), row("shipped"))
	case "change":
		s.ChangedOn = today
		return p.On(s).Ask("Done otherwise", entry.Declined(s, &s.ChangedOn), row("changed"))
	case "decline":
		s.DeclinedOn = today
		return p.On(s).Ask("Declined", entry.Declined(s, &s.DeclinedOn), row("declined"))
	case "tell":
		s.ToldOn = today
		return p.Save("told "+p.Book().Name(s.PersonID)+" what became of it", s)
	case "same as":
		return p.same(s)
	}
	return p.credit(s)
}

// credit names the person, or edits how they were named.
func (p *Pane) credit(s *model.Suggestion) tea.Cmd {
	b := p.Book()
	c := b.NewCredit(s)
	if old := b.CreditOf(s.ID); old != nil {
		c = *old
	}
	name := b.Name(s.PersonID)
	return p.On(&c).Ask("Credit "+name, entry.Credit(&c, b.NoConsent(s.PersonID)), func() (string, []model.Row) {
		rows := []model.Row{&c}
		if c.Consent && !b.Consent(s.PersonID, "credit") {
			rows = append(rows, &model.Consent{PersonID: s.PersonID, Kind: "credit", Given: true, Scope: "named as " + c.NamedAs, Date: c.Date})
		}
		return "credited " + name, rows
	})
}

func (p *Pane) noCredit() string {
	if s := p.current(); s == nil || p.Book().CreditOf(s.ID) == nil {
		return "It has no credit"
	}
	return ""
}

func (p *Pane) removeCredit() tea.Cmd {
	s := p.current()
	return p.Remove("removed the credit of "+p.Book().Name(s.PersonID), p.Book().CreditOf(s.ID))
}

// same keeps both suggestions and both names.
func (p *Pane) same(s *model.Suggestion) tea.Cmd {
	b := p.Book()
	var choices []dialog.Choice
	for i := range b.Suggestions {
		other := &b.Suggestions[i]
		if other.ID == s.ID || other.SameAsID != 0 {
			continue
		}
		choices = append(choices, dialog.Choice{Text: other.Text, Hint: b.Name(other.PersonID), Run: func() tea.Cmd {
			s.SameAsID = other.ID
			return p.Save("joined the suggestion of "+b.Name(s.PersonID)+" to another", s)
		}})
	}
	p.Host.Open(dialog.NewPicker("The same as which", choices))
	return nil
}

func (p *Pane) newSuggestion() tea.Cmd {
	p.Host.PickPerson("A suggestion of whom", func(who model.Person) tea.Cmd { return p.askSuggestion(who.ID, who.Name) })
	return nil
}

func (p *Pane) suggestedBy() tea.Cmd {
	id := p.asked.CurrentID()
	return p.askSuggestion(id, p.Book().Name(id))
}

// askSuggestion begins with the question that is open.
func (p *Pane) askSuggestion(person int64, name string) tea.Cmd {
	b := p.Book()
	s := &model.Suggestion{PersonID: person, Heard: b.Today}
	if d, state := p.question(); state == "open" || state == "deciding" {
		s.DecisionID = d.ID
	}
	return p.On(s).Ask("What "+name+" suggested", entry.Suggestion(s, b), func() (string, []model.Row) {
		return "noted a suggestion of " + name, []model.Row{s}
	})
}

func (p *Pane) editSuggestion() tea.Cmd {
	s := p.current()
	return p.On(s).Ask("The suggestion", append(entry.Suggestion(s, p.Book()), entry.SuggestionDays(s)...), func() (string, []model.Row) {
		return "changed a suggestion", []model.Row{s}
	})
}

func (p *Pane) removeSuggestion() tea.Cmd {
	s := p.current()
	return p.Remove("removed a suggestion of "+p.Book().Name(s.PersonID), s)
}

func (p *Pane) copySuggestion() tea.Cmd { return p.Host.Copy("the suggestion", p.current().Text) }
