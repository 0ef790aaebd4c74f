package recognise

import (
	tea "charm.land/bubbletea/v2"

	"goodword/model"
	"goodword/ui/component"
	"goodword/ui/entry"
	"goodword/ui/pane"
)

func (p *Pane) newStory() tea.Cmd {
	p.Host.PickPerson("A good moment of whom", func(person model.Person) tea.Cmd {
		return p.askStory("A good moment of "+person.Name, model.Story{PersonID: person.ID, MomentOn: p.Book().Today}, "noted a good moment of ")
	})
	return nil
}

// storyOf makes a story of what somebody said.
func (p *Pane) storyOf(m model.Mention) tea.Cmd {
	switch {
	case p.Book().CodingOf(m.ID) == nil:
		p.Host.Toast("Code it first: c. Until then whose it is stays hidden")
		return nil
	case m.PersonID == 0:
		p.Host.Toast("Nobody known said it: p says who it was")
		return nil
	}
	return p.askStory("A good moment of "+p.Book().Name(m.PersonID), model.Story{PersonID: m.PersonID, MentionID: m.ID, Moment: m.Text, MomentOn: m.Date}, "noted a good moment of ")
}

func (p *Pane) askStory(title string, s model.Story, label string) tea.Cmd {
	name := p.Book().Name(s.PersonID)
	return p.On(&s).Ask(title, entry.Moment(&s), func() (string, []model.Row) { return label + name, []model.Row{&s} })
}

// moveStory makes a move. Consent is kept with the person too: it is theirs to
// end, and Today says when it does.
func (p *Pane) moveStory(s model.Story, move string) tea.Cmd {
	b := p.Book()
	today, name := b.Today, b.Name(s.PersonID)
	form := func(title string, fields []component.Field, label string, more func() []model.Row) tea.Cmd {
		return p.On(&s).Ask(title, fields, func() (string, []model.Row) {
			rows := []model.Row{&s}
			if more != nil {
				rows = append(rows, more()...)
			}
			return label, rows
		})
	}
	switch move {
	case "ask":
		return p.askForStory(s)
	case "agree":
		s.AgreedOn, s.DeclinedOn = today, ""
		return form(name+" agreed", entry.StoryConsent(&s), name+" agreed to a story", func() []model.Row {
			return []model.Row{&model.Consent{PersonID: s.PersonID, Kind: "story", Given: true, Scope: s.Scope, Date: s.AgreedOn, Until: s.Until}}
		})
	case "kit":
		s.KitOn = today // what they say in the days after is not unasked
		return tea.Batch(p.Host.Copy("the kit for "+name, b.Kit(&s)), p.Save("gave "+name+" a story kit", &s))
	case "decline":
		s.DeclinedOn = today
		return p.Save(name+" would rather not tell it", &s)
	case "draft":
		s.DraftedOn, s.ApprovedOn = today, ""
		return form("Story of "+name, entry.StoryDraft(&s), "wrote the story of "+name, nil)
	case "approve":
		s.ApprovedOn = today
		return p.Save(name+" said yes to the story", &s)
	case "publish":
		s.PublishedOn = today
		return form("Published", entry.StoryPlaces(&s, b.Disclosure(s.PersonID)), "published the story of "+name, nil)
	case "withdraw":
		s.WithdrawnOn = today
		return p.Save(name+" took the consent back", &s, &model.Consent{PersonID: s.PersonID, Kind: "story", Date: today})
	}
	s.TakenDownOn = today
	if s.WithdrawnOn == "" {
		s.WithdrawnOn = today
	}
	return p.Save("took the story of "+name+" down", &s)
}

// askForStory writes the touch with it: it is an ask, and prompts.
func (p *Pane) askForStory(s model.Story) tea.Cmd {
	b, channel := p.Book(), ""
	name := b.Name(s.PersonID)
	against := b.AskingNow(s.PersonID)
	if err := model.Stopped(against); err != nil {
		p.Host.Toast(err.Error())
		return nil
	}
	s.AskedOn = b.Today
	p.On(&s).AskThen("Ask "+name+" for the story", entry.StoryAsk(&s, &channel), func() tea.Cmd {
		return pane.Passing(p.Host, "Ask "+name, against, func(reason string) tea.Cmd {
			return p.Save("asked "+name+" for a story", append(b.PassRows(against, reason, "control person contacted", 0), &s, &model.Touch{
				WaveID: b.Wave.ID, PersonID: s.PersonID, Date: b.Today, Direction: "out", Kind: "ask other", Asks: true, Channel: channel, Text: s.Prompt, By: b.Project.RunsBy,
			})...)
		})
	})
	return nil
}
