package recognise

import (
	"fmt"

	tea "charm.land/bubbletea/v2"

	"goodword/model"
	"goodword/ui/action"
	"goodword/ui/component"
	"goodword/ui/entry"
	"goodword/ui/pane"
	"goodword/ui/style"
)

// thanks is somebody who waits for thanks, or was thanked or left alone.
type thanks struct {
	id      int64 // of the mention that waits, else of the recognition, negative
	mention *model.Mention
	rec     *model.Recognition // nil where nothing was written yet
	person  int64
	name    string
	state   string
	day     model.Date // due, or done
	late    bool
}

// thanksRows are those who wait, the longest first, then what was done, the
// newest first.
func thanksRows(b *model.Book) []thanks {
	var out []thanks
	for _, due := range b.ThanksWaiting() {
		t := thanks{id: due.Mention.ID, mention: due.Mention, rec: b.Thanks(due.Mention.ID), person: due.Mention.PersonID, day: due.Due}
		t.name, t.state, t.late = b.Name(t.person), "waits", due.Due < b.Today
		switch {
		case t.late:
			t.state = fmt.Sprintf("late %dd", b.Today.Since(due.Due))
		case t.rec != nil:
			t.state = "draft"
		}
		out = append(out, t)
	}
	for i := len(b.Recognitions) - 1; i >= 0; i-- {
		r := &b.Recognitions[i]
		if r.MentionID != 0 && !r.Settled(b.Today) {
			continue // it stands with its mention
		}
		t := thanks{id: -r.ID, mention: b.Mention(r.MentionID), rec: r, person: r.PersonID, day: r.DoneOn}
		if t.person == 0 && t.mention != nil {
			t.person = t.mention.PersonID
		}
		t.name, t.state = b.Name(t.person), "draft"
		switch {
		case r.LeftAloneOn.By(b.Today):
			t.state, t.day = "left alone", r.LeftAloneOn
		case r.DoneOn.By(b.Today):
			t.state = "thanked"
		}
		out = append(out, t)
	}
	return out
}

func thanksColumns() []component.Column[thanks] {
	return []component.Column[thanks]{
		{
			Title: "state", Width: 10, Cell: func(t thanks) string { return t.state },
			RoleOf: func(t thanks) style.Role {
				switch {
				case t.late:
					return style.Caution
				case t.state == "thanked":
					return style.Positive
				}
				return style.Muted
			},
		},
		{Title: "who", Width: 16, Min: 8, Grow: 1, Cell: func(t thanks) string { return t.name }},
		{Title: "for", Width: 18, Min: 8, Grow: 1, Drop: 2, Role: style.Muted, Cell: func(t thanks) string { return t.what() }},
		{Title: "by", Width: 10, Right: true, Drop: 1, Role: style.Muted, Cell: func(t thanks) string { return t.day.Words() }},
	}
}

// what is that for which somebody is thanked.
func (t thanks) what() string {
	switch {
	case t.mention != nil:
		return t.mention.Text
	case t.rec != nil:
		return t.rec.AboutPerson
	}
	return ""
}

func thanksWords(r *model.Recognition, today model.Date) string {
	switch {
	case r.LeftAloneOn.By(today):
		return "left alone: " + r.LeftAloneWhy
	case r.DoneOn.By(today):
		return r.Form + " on " + r.DoneOn.Words()
	}
	return "a draft, " + r.Form
}

func (p *Pane) thanksNote() string {
	return pane.Some(len(p.Book().ThanksWaiting()), "waiting")
}

func (p *Pane) thanksRecord(st *style.Styles, w int) []string {
	t, ok := p.thanks.Current()
	if !ok {
		return nil
	}
	b := p.Book()
	lines := component.Heading(st, t.name, w)
	facts := []component.Fact{{Label: "state", Value: t.state}}
	if m := t.mention; m != nil {
		facts = append(facts, component.Fact{Label: "said", Value: "\"" + m.Text + "\""}, component.Fact{Label: "on", Value: m.Date.Words() + ", " + m.Channel})
	}
	if r := t.rec; r != nil {
		facts = append(
			facts,
			component.Fact{Label: "thanks", Value: thanksWords(r, b.Today)}, component.Fact{Label: "about them", Value: r.AboutPerson},
			component.Fact{Label: "words", Value: r.Text}, component.Fact{Label: "by", Value: r.By},
		)
	}
	lines = append(lines, component.Facts(st, facts, w)...)
	if t.mention != nil && (t.rec == nil || !t.rec.Settled(b.Today)) {
		lines = append(append(lines, ""), component.Paragraph(st, style.Muted, "Thank the person for who they are, not for the act. A repost with thanks will do.", w)...)
		for _, o := range b.Thanking(t.mention) {
			lines = append(lines, component.Paragraph(st, style.Caution, o.Words, w)...)
		}
		lines = append(lines, component.Paragraph(st, style.Muted, b.Disclosure(t.person), w)...)
	}
	return lines
}

func (p *Pane) thanksActions() action.Set {
	add := p.Deed("recognise.thankperson", "n", "thank somebody without a mention", p.thankPerson)
	add.Short, add.Foot = "new", true
	t, ok := p.thanks.Current()
	if !ok {
		return action.Set{add}
	}
	var set action.Set
	if t.mention != nil && (t.rec == nil || !t.rec.Settled(p.Book().Today)) {
		do := p.Deed("recognise.thank", "c", "thank them", func() tea.Cmd { return p.thank(t.mention, t.name) })
		leave := p.Deed("recognise.leave", "L", "leave it alone, with a reason", func() tea.Cmd { return p.leaveAlone(t) })
		do.Short, do.Foot, leave.Short, leave.Foot = "thank", true, "leave alone", true
		set = append(set, do, leave)
	}
	set = append(set, add)
	if t.rec != nil {
		set = append(
			set,
			p.Deed("recognise.editthanks", "e", "edit the thanks", func() tea.Cmd { return p.editThanks(t) }),
			p.Deed("recognise.removethanks", "d", "remove the thanks", func() tea.Cmd { return p.Remove("took back the thanks to "+t.name, t.rec) }),
		)
	}
	return append(set, action.Action{ID: "recognise.person", Keys: []string{"p"}, Words: "open the person", Run: func() tea.Cmd { return p.Host.Person(t.person) }})
}

// thank asks for the words, once nothing stands against reaching the person.
func (p *Pane) thank(m *model.Mention, name string) tea.Cmd {
	b := p.Book()
	switch {
	case b.CodingOf(m.ID) == nil:
		p.Host.Toast("Code it first: c. Until then whose it is stays hidden")
		return nil
	case m.PersonID == 0:
		p.Host.Toast("Nobody known said it: p says who it was")
		return nil
	}
	r := model.Recognition{MentionID: m.ID, PersonID: m.PersonID, Form: model.RecognitionForms[0], DoneOn: b.Today, By: b.Project.RunsBy}
	if old := b.Thanks(m.ID); old != nil {
		if old.Settled(b.Today) {
			p.Host.Toast(name + ": " + thanksWords(old, b.Today))
			return nil
		}
		r = *old
		r.DoneOn = b.Today
	}
	return p.Reach(step, b.Thanking(m), func(passed ...model.Row) tea.Cmd {
		return p.askThanks("Thank "+name, "thanked "+name, m.Channel, r, passed)
	})
}

func (p *Pane) thankPerson() tea.Cmd {
	p.Host.PickPerson("Thank whom", func(person model.Person) tea.Cmd {
		b := p.Book()
		r := model.Recognition{PersonID: person.ID, Form: "private note", DoneOn: b.Today, By: b.Project.RunsBy}
		return p.Reach(step, b.Contact(person.ID), func(passed ...model.Row) tea.Cmd {
			return p.askThanks("Thank "+person.Name, "thanked "+person.Name, "", r, passed)
		})
	})
	return nil
}

// askThanks writes the touch with the thanks: it is one contact with them.
func (p *Pane) askThanks(title, label, channel string, r model.Recognition, passed []model.Row) tea.Cmd {
	b := p.Book()
	return p.On(&r).Ask(title, entry.Recognition(&r, b.Disclosure(r.PersonID), &b.Project), func() (string, []model.Row) {
		rows := append(passed[:len(passed):len(passed)], &r)
		if r.DoneOn == "" {
			return "drafted thanks", rows
		}
		return label, append(rows, &model.Touch{
			WaveID: b.Wave.ID, PersonID: r.PersonID, Date: r.DoneOn, Direction: "out", Kind: "thanks", Channel: channel, Text: r.Text, By: r.By,
		})
	})
}

func (p *Pane) editThanks(t thanks) tea.Cmd {
	r := *t.rec
	fields := entry.Recognition(&r, p.Book().Disclosure(t.person), &p.Book().Project)
	if r.LeftAloneOn != "" {
		fields = entry.LeftAlone(&r)
	}
	return p.On(&r).Ask("Thanks to "+t.name, fields, func() (string, []model.Row) { return "edited the thanks to " + t.name, []model.Row{&r} })
}

func (p *Pane) leaveAlone(t thanks) tea.Cmd {
	r := model.Recognition{MentionID: t.mention.ID, PersonID: t.person}
	if t.rec != nil {
		r = *t.rec
	}
	r.LeftAloneOn, r.DoneOn = p.Book().Today, ""
	return p.On(&r).Ask("Leave "+t.name+" alone", entry.LeftAlone(&r), func() (string, []model.Row) {
		return "left " + t.name + " alone", []model.Row{&r}
	})
}
