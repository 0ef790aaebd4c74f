package care

import (
	tea "charm.land/bubbletea/v2"

	"goodword/model"
	"goodword/ui/action"
	"goodword/ui/component"
	"goodword/ui/entry"
	"goodword/ui/style"
)

// beats say what each step is, in the words of a good answer.
var beats = map[string]string{
	"listened":     "Read what was said and what was felt, stay calm, and say it back in your words. W drafts the answer.",
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

func (p *Pane) followCases() follow[model.Case] {
	return follow[model.Case]{
		state: func(c model.Case) string { return c.State(p.Book().Today) }, done: func(c model.Case) bool { return c.ClosedOn.By(p.Book().Today) },
		known: func(c model.Case) bool { return c.NotedOn.By(p.Book().Today) }, person: func(c model.Case) int64 { return c.PersonID },
		what: func(c model.Case) string { return c.What }, title: "noted", day: func(c model.Case) model.Date { return c.NotedOn },
	}
}

func (p *Pane) caseRecord(st *style.Styles, w int) []string {
	c, ok := p.cases.Current()
	if !ok {
		return nil
	}
	b := p.Book()
	facts := []component.Fact{
		{Label: "who", Value: who(b, c.PersonID)},
		{Label: "felt", Value: c.Felt},
		{Label: "offered", Value: c.Offered},
		p.costs(&c),
		{Label: "theme", Value: c.Theme},
	}
	if m := b.Mention(c.MentionID); m != nil && b.CodingOf(m.ID) != nil { // before, whose it is must stay hidden
		facts = append(facts, component.Fact{Label: "said", Value: "\"" + m.Text + "\", " + m.Channel})
	}
	lines := append(component.Heading(st, c.What, w), component.Facts(st, facts, w)...)
	lines = append(append(lines, ""), steps(st, &c)...)
	if beat := beats[c.NextStep()]; beat != "" {
		lines = append(append(lines, ""), component.Paragraph(st, style.Muted, beat, w)...)
	}
	lines = append(lines, answerLines(st, &c, w)...)
	for _, o := range b.AskingNow(c.PersonID) {
		if o.ID == "W23" || o.ID == "W24" {
			lines = append(append(lines, ""), component.Paragraph(st, style.Caution, o.Words, w)...)
		}
	}
	return lines
}

// costs is what the offer costs, and whether somebody must be asked first.
func (p *Pane) costs(c *model.Case) component.Fact {
	b := p.Book()
	if c.CostMinor == 0 {
		return component.Fact{}
	}
	f := component.Fact{Label: "it costs", Value: entry.Amount(c.CostMinor) + " " + b.Project.Currency}
	switch b.CaseApproval(c) {
	case "":
		f.Value += ", settled without asking"
	case "given":
		f.Value += ", approved " + c.ApprovedOn.Words()
	default:
		f.Value += ", more than " + b.Project.SettleLimit + ": A notes that it is approved"
		f.Role = style.Caution
	}
	return f
}

// steps are what was done and what is next.
func steps(st *style.Styles, c *model.Case) []string {
	lines := []string{component.Mark(st, component.Done, "noted "+c.NotedOn.Words())}
	for _, s := range []struct {
		word string
		on   model.Date
	}{
		{"listened", c.ListenedOn},
		{"thanked", c.ThankedOn},
		{"offered", c.OfferedOn},
		{"answered", c.AnsweredOn},
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
	return lines
}

func (p *Pane) caseActions() action.Set {
	add := action.InFoot(p.WaveDeed("care.newcase", "n", "note what somebody criticised", p.newCase), "new")
	c, ok := p.cases.Current()
	if !ok {
		return action.Set{add}
	}
	set := action.Set{add}
	if next := c.NextStep(); next != "" {
		set = append(set, action.InFoot(p.Deed("care.next", "c", "note the next step: "+next, func() tea.Cmd { return p.take(c, next) }), next))
	}
	set = append(
		set,
		action.InFoot(p.Deed("care.editcase", "e", "edit the case", func() tea.Cmd { return p.askCase("Case: "+c.What, c, "edited the case of ") }), "edit"),
		p.draftDeed(c),
		p.Deed("care.send", "S", "note that the answer was sent, once it has rested", func() tea.Cmd { return p.send(c) }),
	)
	for _, k := range caseKeys {
		set = append(set, p.Deed("care.case"+k.key, k.key, k.words, func() tea.Cmd { return p.take(c, k.step) }))
	}
	if p.Book().CaseApproval(&c) == "needed" {
		set = append(set, p.Deed("care.approved", "A", "note that what it costs was approved", func() tea.Cmd {
			c.ApprovedOn = p.Book().Today
			return p.Save("approved what the case of "+who(p.Book(), c.PersonID)+" costs", &c)
		}))
	}
	set = append(set, p.Deed("care.removecase", "d", "remove the case", func() tea.Cmd {
		return p.Remove("removed the case of "+who(p.Book(), c.PersonID), &c)
	}))
	return append(set, p.opens(c.PersonID)...)
}

// draftDeed stands in the footer until the answer was sent.
func (p *Pane) draftDeed(c model.Case) action.Action {
	a := p.Deed("care.answer", "W", "draft the answer", func() tea.Cmd { return p.draft(c) })
	if c.AnsweredOn == "" && c.ClosedOn == "" {
		return action.InFoot(a, "answer")
	}
	return a
}

// take notes a step. What is offered is asked for where it is not written yet.
func (p *Pane) take(c model.Case, step string) tea.Cmd {
	b := p.Book()
	if step == "offered" && c.Offered == "" {
		c.OfferedOn = b.Today
		return p.askCase("What we offer: "+c.What, c, "offered something concrete to ")
	}
	if step == "fixed" && b.CaseApproval(&c) == "needed" {
		p.Host.Toast("It costs more than " + b.Project.SettleLimit + ": have it approved first (A)")
		return nil
	}
	if err := c.Take(step, b.Today); err != nil {
		p.Host.Toast(err.Error())
		return nil
	}
	return p.Save("case of "+who(b, c.PersonID)+": "+step, &c)
}

func (p *Pane) newCase() tea.Cmd {
	b := p.Book()
	return p.askCase("New case", model.Case{WaveID: b.Wave.ID, NotedOn: b.Today}, "noted a case of ")
}

func (p *Pane) askCase(title string, c model.Case, label string) tea.Cmd {
	return p.On(&c).Ask(title, entry.Case(&c, p.Book()), func() (string, []model.Row) {
		return label + who(p.Book(), c.PersonID), []model.Row{&c}
	})
}
