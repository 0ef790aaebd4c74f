package recognise

import (
	"fmt"
	"slices"

	tea "charm.land/bubbletea/v2"

	"goodword/model"
	"goodword/ui/action"
	"goodword/ui/component"
	"goodword/ui/dialog"
	"goodword/ui/entry"
)

func (p *Pane) mentionActions() action.Set {
	code := p.Deed("recognise.code", "c", "code what waits, names hidden", p.code)
	code.Short, code.Foot = "code", true
	add := p.Deed("recognise.new", "n", "note something that was said", p.newMention)
	add.Short, add.Foot = "new", true
	set := action.Set{
		code, add,
		{ID: "recognise.list", Keys: []string{"f"}, Words: "choose which mentions are listed", Short: "which", Foot: true, Run: p.chooseFilter},
		{ID: "recognise.names", Keys: []string{"B"}, Words: "show or hide the names of what is not coded", Run: p.toggleNames},
	}
	r, ok := p.mentions.Current()
	if !ok {
		return set
	}
	set = append(
		set,
		p.Deed("recognise.thank", "T", "thank the person", func() tea.Cmd { return p.thank(&r.Mention, r.Name) }),
		p.Deed("recognise.codethis", "C", "code this one, again if it was coded", func() tea.Cmd { return p.openCoding([]model.MentionRow{r}, "") }),
		p.Deed("recognise.edit", "e", "edit what was said", func() tea.Cmd { return p.askMention("Mention", r.Mention, r.Name, "edited a mention") }),
		p.Deed("recognise.notours", "z", "note that it is not about us, or is after all", func() tea.Cmd { return p.notOurs(r.Mention) }),
		p.Deed("recognise.who", "p", "say who it was", func() tea.Cmd { return p.assign(r.Mention) }),
		p.Deed("recognise.same", "D", "note that it repeats another, or does not", func() tea.Cmd { return p.same(r.Mention) }),
		p.Deed("recognise.story", "S", "make a story of it", func() tea.Cmd { return p.storyOf(r.Mention) }),
		p.WaveDeed("recognise.case", "v", "open a critic's case for it", func() tea.Cmd { return p.openCase(r.Mention) }),
		p.Deed("recognise.remove", "d", "remove the mention", func() tea.Cmd { return p.Remove("removed a mention", &r.Mention) }),
		action.Action{ID: "recognise.why", Keys: []string{"w"}, Words: "say why it stands where it does", Run: func() tea.Cmd { p.Host.Toast(p.because(&r)); return nil }},
		action.Action{ID: "recognise.copy", Keys: []string{"y"}, Words: "copy the words", Run: func() tea.Cmd { return p.Host.Copy("the words", p.said(&r)) }},
	)
	if r.Mention.AskedOpen(r.Coding) {
		settle := p.Deed("recognise.settle", "o", "settle whether it was asked for", func() tea.Cmd { return p.settle(r.Mention, r.Coding) })
		settle.Short, settle.Foot = "settle", true
		set = slices.Insert(set, 0, settle)
	}
	return set
}

// chooseFilter lists the lists with how much is in each.
func (p *Pane) chooseFilter() tea.Cmd {
	choices := make([]dialog.Choice, len(model.MentionFilters))
	for i, f := range model.MentionFilters {
		hint := "everything the file holds"
		if f != "all" {
			hint = fmt.Sprint(len(p.Book().MentionIDs(f, "")))
		}
		choices[i] = dialog.Choice{Text: f, Hint: hint, Run: func() tea.Cmd { return p.choose(f) }}
	}
	p.Host.Open(dialog.NewPicker("Which mentions", choices))
	return nil
}

func (p *Pane) toggleNames() tea.Cmd {
	p.names = !p.names
	p.mentions.Columns = p.mentionColumns()
	p.mentions.Redraw()
	p.Sections.Refresh()
	if p.names {
		p.Host.Toast("names are shown; what is coded in the list now is not blind")
	}
	return nil
}

func (p *Pane) because(r *model.MentionRow) string {
	switch stands := p.stands(r); stands {
	case "counted":
		return "Counted: about us, unasked, positive, in public, outside our space, the first of that person, place and day"
	case "to code":
		return "Nobody has read it yet; until then it is not counted"
	case "outside the wave":
		return "The person is in no arm of this wave, or it was said before the baseline"
	case "asked is open":
		return "The coder and our records differ on whether it was asked for: o settles it"
	default:
		return "Not counted: " + stands + ". Of all reasons the first that holds is the one"
	}
}

func (p *Pane) newMention() tea.Cmd {
	m := model.Mention{Date: p.Book().Today, Place: "outside", Visibility: "public", FoundBy: "came to us", Source: "typed"}
	if p.filter == "second-hand" {
		m.Visibility = "private"
	}
	return p.askMention("New mention", m, "", "noted a mention")
}

// askMention asks, and lets our records say whether it was asked for unless
// that was answered.
func (p *Pane) askMention(title string, m model.Mention, name, label string) tea.Cmd {
	b, asked := p.Book(), ""
	if m.AskedWhy == typed {
		asked = m.Asked
	}
	before := m
	return p.On(&m).Ask(title, entry.Mention(&m, name, &asked, b), func() (string, []model.Row) {
		switch {
		case asked != "":
			m.Asked, m.AskedWhy = asked, typed
		case m.ID == 0 || m.PersonID != before.PersonID || m.Date != before.Date || before.AskedWhy == typed:
			m.Asked, m.AskedWhy = b.AskedByRecord(m.PersonID, m.Date)
		}
		if m.ID == 0 {
			m.FoundBy = b.FoundAs(&m)
		}
		return label, []model.Row{&m}
	})
}

// typed is the reason of an answer that was given by hand.
const typed = "noted by hand"

func (p *Pane) notOurs(m model.Mention) tea.Cmd {
	m.NotOurs = !m.NotOurs
	if m.NotOurs {
		return p.Save("noted that a mention is not about us", &m)
	}
	return p.Save("noted that a mention is about us", &m)
}

func (p *Pane) assign(m model.Mention) tea.Cmd {
	p.Host.PickPerson("Who said it", func(person model.Person) tea.Cmd {
		m.PersonID, m.Author = person.ID, ""
		if m.AskedWhy != typed {
			m.Asked, m.AskedWhy = p.Book().AskedByRecord(m.PersonID, m.Date)
		}
		return p.Save("noted that "+person.Name+" said it", &m)
	})
	return nil
}

func (p *Pane) settle(m model.Mention, c *model.Coding) tea.Cmd {
	as, why := c.ReadsAsked, ""
	return p.On(&m).Ask("Was it asked for", entry.Settle(&as, &why), func() (string, []model.Row) {
		m.SettledAs, m.SettledWhy = as, why
		return "settled a mention as " + as, []model.Row{&m}
	})
}

// openCase notes the criticism in Care, where it is followed to the end.
func (p *Pane) openCase(m model.Mention) tea.Cmd {
	b := p.Book()
	for _, c := range b.Cases {
		if c.MentionID == m.ID {
			p.Host.Toast("It has a case already, in Care (8): " + c.State(b.Today))
			return nil
		}
	}
	c := model.Case{WaveID: b.Wave.ID, PersonID: m.PersonID, MentionID: m.ID, What: m.Text, NotedOn: b.Today}
	return p.On(&c).Ask("New case", entry.Case(&c, b), func() (string, []model.Row) { return "opened a case for a mention", []model.Row{&c} })
}

// same offers what the same person said within a week.
func (p *Pane) same(m model.Mention) tea.Cmd {
	if m.SameAsID != 0 {
		m.SameAsID = 0
		return p.Save("noted that a mention repeats no other", &m)
	}
	var choices []dialog.Choice
	for _, other := range p.Book().Mentions {
		apart := max(other.Date.Since(m.Date), m.Date.Since(other.Date))
		if other.ID == m.ID || other.PersonID != m.PersonID || other.SameAsID != 0 || apart > 7 {
			continue
		}
		choices = append(choices, dialog.Choice{Text: component.Cell(other.Text), Hint: other.Date.Words(), Run: func() tea.Cmd {
			m.SameAsID = other.ID
			return p.Save("noted that a mention repeats another", &m)
		}})
	}
	if len(choices) == 0 {
		p.Host.Toast("The same person said nothing else within a week of it")
		return nil
	}
	p.Host.Open(dialog.NewPicker("It repeats", choices))
	return nil
}
