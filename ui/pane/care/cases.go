package care

import (
	"fmt"

	tea "charm.land/bubbletea/v2"

	"goodword/model"
	"goodword/ui/action"
	"goodword/ui/component"
	"goodword/ui/entry"
	"goodword/ui/style"
)

// beats say what each step is, in the words of a good answer.
var beats = map[string]string{
	"listened":     "Read what was said and what was felt, stay calm, and say it back in your words.",
	"thanked":      "Thank them for saying it, and admit what went wrong.",
	"offered":      "Offer something concrete: what, and by when. Write it into the case.",
	"fixed":        "Do it, and say so; or say plainly that it cannot be done.",
	"checked back": "Ask whether it helped. Nothing is closed before that.",
	"closed":       "Close it. After a month of quiet you may ask them to tell how it went.",
}

// caseKeys are the steps, one key each.
var caseKeys = []struct{ step, key, words string }{
	{"listened", "L", "note that you listened"},
	{"thanked", "T", "note that you thanked them"},
	{"offered", "O", "note that you offered something concrete"},
	{"fixed", "F", "note that it is fixed"},
	{"cannot fix", "X", "note that it cannot be fixed, and they were told"},
	{"checked back", "B", "note that you checked back"},
	{"closed", "C", "close the case"},
	{"invited", "I", "note that they are invited to a decision"},
}

func caseColumns(book func() *model.Book) []component.Column[model.Case] {
	return []component.Column[model.Case]{
		{Title: "state", Width: 12, Cell: func(c model.Case) string { return c.State(book().Today) }, RoleOf: func(c model.Case) style.Role {
			if c.ClosedOn.By(book().Today) {
				return style.Muted
			}
			return style.Caution
		}},
		{Title: "who", Width: 12, Min: 8, Drop: 1, Cell: func(c model.Case) string { return who(book(), c.PersonID) }},
		{Title: "about", Width: 14, Min: 8, Grow: 1, Cell: func(c model.Case) string { return c.What }},
		{Title: "noted", Width: 10, Right: true, Drop: 2, Role: style.Muted, Cell: func(c model.Case) string { return c.NotedOn.Words() }},
	}
}

func who(b *model.Book, person int64) string {
	if person == 0 {
		return "nobody known"
	}
	return b.Name(person)
}

func (p *Pane) caseNote() string {
	n := 0
	for i := range p.Book().Cases {
		if c := &p.Book().Cases[i]; c.NotedOn.By(p.Book().Today) && !c.ClosedOn.By(p.Book().Today) {
			n++
		}
	}
	if n == 0 {
		return ""
	}
	return fmt.Sprintf("%d open", n)
}

func (p *Pane) caseRecord(st *style.Styles, w int) []string {
	c, ok := p.cases.Current()
	if !ok {
		return nil
	}
	b := p.Book()
	facts := []component.Fact{{Label: "who", Value: who(b, c.PersonID)}, {Label: "felt", Value: c.Felt}, {Label: "offered", Value: c.Offered}, {Label: "theme", Value: c.Theme}}
	if m := b.Mention(c.MentionID); m != nil && b.CodingOf(m.ID) != nil { // before, whose it is must stay hidden
		facts = append(facts, component.Fact{Label: "said", Value: "\"" + m.Text + "\", " + m.Channel})
	}
	lines := append(component.Heading(st, c.What, w), component.Facts(st, facts, w)...)
	lines = append(lines, "", component.Mark(st, component.Done, "noted "+c.NotedOn.Words()))
	for _, s := range []struct {
		word string
		on   model.Date
	}{
		{"listened", c.ListenedOn},
		{"thanked", c.ThankedOn},
		{"offered", c.OfferedOn},
		{"fixed", c.FixedOn},
		{"told that it cannot be fixed", c.CannotFixOn},
		{"checked back", c.CheckedOn},
		{"closed", c.ClosedOn},
		{"invited to a decision", c.InvitedOn},
	} {
		switch {
		case s.on != "":
			lines = append(lines, component.Mark(st, component.Done, s.word+" "+s.on.Words()))
		case s.word == c.NextStep():
			lines = append(lines, component.Mark(st, component.Needs, s.word+" is next"))
		}
	}
	if beat := beats[c.NextStep()]; beat != "" {
		lines = append(append(lines, ""), component.Paragraph(st, style.Muted, beat, w)...)
	}
	return lines
}

func (p *Pane) caseActions() action.Set {
	add := foot(p.WaveDeed("care.newcase", "n", "note what somebody criticised", p.newCase), "new")
	c, ok := p.cases.Current()
	if !ok {
		return action.Set{add}
	}
	set := action.Set{add}
	if next := c.NextStep(); next != "" {
		set = append(set, foot(p.Deed("care.next", "c", "note the next step: "+next, func() tea.Cmd { return p.take(c, next) }), next))
	}
	set = append(set, foot(p.Deed("care.editcase", "e", "edit the case", func() tea.Cmd { return p.askCase("Case: "+c.What, c, "edited the case of ") }), "edit"))
	for _, k := range caseKeys {
		set = append(set, p.Deed("care.case"+k.key, k.key, k.words, func() tea.Cmd { return p.take(c, k.step) }))
	}
	set = append(set, p.Deed("care.removecase", "d", "remove the case", func() tea.Cmd {
		return p.Remove("removed the case of "+who(p.Book(), c.PersonID), &c)
	}))
	if c.PersonID != 0 {
		set = append(set, action.Action{ID: "care.person", Keys: []string{"p"}, Words: "open the person", Run: func() tea.Cmd { return p.Host.Person(c.PersonID) }})
	}
	return set
}

// take notes a step. What is offered is asked for where it is not written yet.
func (p *Pane) take(c model.Case, step string) tea.Cmd {
	today := p.Book().Today
	if step == "offered" && c.Offered == "" {
		c.OfferedOn = today
		return p.askCase("What we offer: "+c.What, c, "offered something concrete to ")
	}
	if err := c.Take(step, today); err != nil {
		p.Host.Toast(err.Error())
		return nil
	}
	return p.Save("case of "+who(p.Book(), c.PersonID)+": "+step, &c)
}

func (p *Pane) newCase() tea.Cmd {
	b := p.Book()
	return p.askCase("New case", model.Case{WaveID: b.Wave.ID, NotedOn: b.Today}, "noted a case of ")
}

func (p *Pane) askCase(title string, c model.Case, label string) tea.Cmd {
	return p.Ask(title, entry.Case(&c, p.Book()), func() (string, []model.Row) {
		return label + who(p.Book(), c.PersonID), []model.Row{&c}
	})
}
