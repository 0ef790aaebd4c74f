package today

import (
	"fmt"

	tea "charm.land/bubbletea/v2"

	"goodword/model"
	"goodword/ui/dialog"
	"goodword/ui/entry"
)

// done does the deed of the row: at once where it is one deed, with the short
// form that it needs where it is not, and in its own pane where it is work.
func (p *Pane) done() tea.Cmd {
	it, _ := p.table.Current()
	if it.Table == model.Public { // there is nothing to do but to know it
		return p.Save("saw that "+it.Text, it.Snooze(p.book().Today.Add(365), "seen"))
	}
	if deed, ok := deeds[it.Kind]; ok {
		return deed(p, it)
	}
	m := p.home(it)
	if m.Do = elsewhere(it, p.book()); m.Do != "" {
		return p.Host.Tell(m)
	}
	return p.open()
}

// elsewhere is the action of another pane that does the row's deed: its dialog
// opens over the queue. "" where the work is done there.
func elsewhere(it model.Item, b *model.Book) string {
	switch it.Kind {
	case "backup":
		return "setup.backup"
	case "voice":
		return "ask.now"
	case "code":
		if it.Ref != model.ToSettle {
			return "recognise.code"
		}
	case "gift":
		g := find(b.Gifts, it.Ref)
		switch {
		case it.Table == "notes":
			return "note.line"
		case b.LacksLine(&g):
			return "gift.line"
		}
		return "gift.reaction"
	}
	return ""
}

var deeds = map[string]func(*Pane, model.Item) tea.Cmd{
	"answer": (*Pane).answer, "critic": (*Pane).critic, "promise": (*Pane).promise, "credit": (*Pane).credit, "told": (*Pane).told,
	"heard": (*Pane).heard, "boundary": (*Pane).boundary, "thanks": (*Pane).thank, "sweep": (*Pane).sweep, "decision": (*Pane).decision,
	"ritual": (*Pane).ritual, "quiet": (*Pane).touch, "leader": (*Pane).leader, "brand": (*Pane).seen, "mix": (*Pane).seen, "check": (*Pane).condition,
	"channel": (*Pane).channel, "consent": (*Pane).consent, "review": (*Pane).review,
}

// find is a copy of the row with the id; the book itself stays as it was read.
func find[T any, P interface {
	*T
	model.Row
}](rows []T, id int64) T {
	for i := range rows {
		if P(&rows[i]).Head().ID == id {
			return rows[i]
		}
	}
	var none T
	return none
}

func (p *Pane) answer(it model.Item) tea.Cmd {
	b := p.book()
	r := find(b.Replies, it.Ref)
	if it.Table == "touches" {
		t := find(b.Touches, it.Ref)
		r = model.Reply{TouchID: t.ID, PersonID: t.PersonID, Date: t.Date, Quote: t.Text, NeedsAnswer: true}
	}
	r.AnsweredOn, r.AnsweredBy = b.Today, b.Project.RunsBy
	return p.Save("answered "+it.Name, &r)
}

// critic takes the next step of a case, or begins one.
func (p *Pane) critic(it model.Item) tea.Cmd {
	b := p.book()
	if it.Table == "mentions" {
		m := find(b.Mentions, it.Ref)
		return p.Save("began a case: "+it.Text, &model.Case{WaveID: b.Wave.ID, PersonID: m.PersonID, MentionID: m.ID, What: m.Text, NotedOn: b.Today})
	}
	c := find(b.Cases, it.Ref)
	step := c.NextStep()
	label := "case of " + b.Name(c.PersonID) + ": " + step
	if step == "offered" && c.Offered == "" {
		p.Host.Open(dialog.NewPrompt("What we offer to "+b.Name(c.PersonID), "", func(text string) tea.Cmd {
			c.Offered, c.OfferedOn = text, b.Today
			return p.Save(label, &c)
		}, "Concrete: what, and by when."))
		return nil
	}
	if err := c.Take(step, b.Today); err != nil {
		p.Host.Toast(err.Error())
		return nil
	}
	return p.Save(label, &c)
}

func (p *Pane) promise(it model.Item) tea.Cmd {
	k := find(p.book().Promises, it.Ref)
	k.KeptOn = p.book().Today
	return p.Save("kept the promise to "+it.Name, &k)
}

// credit asks how they are named and whether they agree.
func (p *Pane) credit(it model.Item) tea.Cmd {
	b := p.book()
	s := find(b.Suggestions, it.Ref)
	c := b.NewCredit(&s)
	return p.On(&c).Ask("Credit "+it.Name, entry.Credit(&c, b.NoConsent(s.PersonID)), func() (string, []model.Row) {
		rows := []model.Row{&c}
		if c.Consent && !b.Consent(s.PersonID, "credit") {
			rows = append(rows, &model.Consent{PersonID: s.PersonID, Kind: "credit", Given: true, Scope: "named as " + c.NamedAs, Date: c.Date})
		}
		return "credited " + it.Name, rows
	})
}

func (p *Pane) told(it model.Item) tea.Cmd {
	s := find(p.book().Suggestions, it.Ref)
	s.ToldOn = p.book().Today
	return p.Save("told "+it.Name+" what became of it", &s)
}

func (p *Pane) heard(it model.Item) tea.Cmd {
	s := find(p.book().Suggestions, it.Ref)
	s.AcknowledgedOn = p.book().Today
	return p.Save("acknowledged the suggestion of "+it.Name, &s)
}

// boundary asks how the talk went; it was a contact too.
func (p *Pane) boundary(it model.Item) tea.Cmd {
	b := p.book()
	if it.Table == "people" {
		return p.limit(it)
	}
	n := find(b.Boundaries, it.Ref)
	way, on := model.TalkWays[0], b.Today
	return p.On(&n).Ask("Talk with "+it.Name, entry.Talk(&n, &way, &on, b.Project.Purpose), func() (string, []model.Row) {
		talked := n
		_ = talked.Talk(way, on) // the form has refused what it would refuse
		return "talked with " + it.Name, []model.Row{&talked, &model.Touch{
			WaveID: b.Wave.ID, PersonID: n.PersonID, Date: on, Direction: "out", Kind: "boundary", Channel: way, Text: n.What, By: b.Project.RunsBy,
		}}
	})
}

// limit notes what a person expects among the limits, and when it is talked of.
func (p *Pane) limit(it model.Item) tea.Cmd {
	b := p.book()
	n := model.Boundary{WaveID: b.Wave.ID, PersonID: it.PersonID, Date: b.Today, What: b.People[it.PersonID].Expects, TalkDue: b.Today.AddWorkdays(1)}
	return p.On(&n).Ask("A limit for "+it.Name, entry.Boundary(&n, b), func() (string, []model.Row) {
		return "noted a limit for " + it.Name, []model.Row{&n}
	})
}

// thank notes the thanks in the thread; Recognise asks for more words.
func (p *Pane) thank(it model.Item) tea.Cmd {
	b := p.book()
	m := find(b.Mentions, it.Ref)
	r := model.Recognition{MentionID: m.ID, PersonID: m.PersonID, Form: model.RecognitionForms[0]}
	if draft := b.Thanks(m.ID); draft != nil {
		r = *draft
	}
	r.DoneOn, r.By = b.Today, b.Project.RunsBy
	const step = 5
	return p.Reach(step, b.Thanking(&m), func(passed ...model.Row) tea.Cmd {
		return p.Save("thanked "+it.Name, append(passed, &r, &model.Touch{
			WaveID: b.Wave.ID, PersonID: m.PersonID, Date: b.Today, Direction: "out", Kind: "thanks", Channel: m.Channel, Text: r.Text, By: r.By,
		})...)
	})
}

// sweep asks how many were reached; all of them is what is hoped for.
func (p *Pane) sweep(it model.Item) tea.Cmd {
	b := p.book()
	s := model.Sweep{WaveID: b.Wave.ID, Week: it.Ref}
	for _, old := range b.Sweeps {
		if old.Week == it.Ref {
			s = old
		} else if s.ID == 0 {
			s.Channels, s.Terms = old.Channels, old.Terms
		}
	}
	if !s.EngagedOn.By(b.Today) {
		s.EngagedOn, s.EngagedReached = b.Today, int64(len(b.In(model.Engaged)))
	}
	if !s.ControlOn.By(b.Today) {
		s.ControlOn, s.ControlReached = b.Today, int64(len(b.In(model.Control)))
	}
	return p.On(&s).Ask("Search both arms", entry.Sweep(&s), func() (string, []model.Row) { return "noted a search", []model.Row{&s} })
}

// decision notes that everybody was told; asking and deciding is work.
func (p *Pane) decision(it model.Item) tea.Cmd {
	d := find(p.book().Decisions, it.Ref)
	if d.State(p.book().Today) != "decided" {
		return p.open()
	}
	d.ToldOn = p.book().Today
	return p.Save("told everybody what was decided", &d)
}

// ritual asks who came.
func (p *Pane) ritual(it model.Item) tea.Cmd {
	today, came := p.book().Today, int64(0)
	d := find(p.book().RitualDates, it.Ref)
	if it.Table == "rituals" {
		d = model.RitualDate{RitualID: it.Ref, Date: today}
	}
	return p.On(&d).Ask(it.Text, entry.Held(&d, &came, find(p.book().Rituals, d.RitualID).Prompts), func() (string, []model.Row) {
		n := came
		d.Came, d.NotedOn = &n, today
		return "noted who came", []model.Row{&d}
	})
}

// touch writes down that a human was in touch.
func (p *Pane) touch(it model.Item) tea.Cmd {
	b := p.book()
	t := model.Touch{WaveID: b.Wave.ID, PersonID: it.PersonID, Date: b.Today, Direction: "out", Kind: "care", By: b.Project.RunsBy}
	return p.On(&t).Ask("In touch with "+it.Name, entry.Touch(&t), func() (string, []model.Row) {
		return "noted a touch with " + it.Name, []model.Row{&t}
	})
}

func (p *Pane) leader(it model.Item) tea.Cmd {
	b := p.book()
	l := model.Ledger{WaveID: b.Wave.ID, Week: it.Ref, Role: "leader", Who: b.Project.Leader, Date: b.Today}
	return p.On(&l).Ask("Minutes of "+l.Who, entry.Ledger(&l), func() (string, []model.Row) { return "noted minutes of " + l.Who, []model.Row{&l} })
}

// seen puts a hint away until the next week of the wave.
func (p *Pane) seen(it model.Item) tea.Cmd {
	b := p.book()
	next := b.Wave.Start.Add(7 * b.Wave.Week(b.Today))
	return p.Save("saw that "+it.Text, it.Snooze(next, "seen"))
}

// condition asks for the week's five words.
func (p *Pane) condition(model.Item) tea.Cmd {
	c := p.book().CheckOfWeek()
	return p.On(&c).Ask(fmt.Sprintf("The conditions in week %d", c.Week), entry.Conditions(&c), func() (string, []model.Row) {
		return fmt.Sprintf("wrote the conditions of week %d", c.Week), []model.Row{&c}
	})
}

// channel notes that somebody looked.
func (p *Pane) channel(it model.Item) tea.Cmd {
	c := find(p.book().Channels, it.Ref)
	c.LastChecked = p.book().Today
	return p.Save("looked at "+c.Name, &c)
}

// consent asks again, for a time that begins today; a story or a case study is
// taken down, or asked for again, where it is kept.
func (p *Pane) consent(it model.Item) tea.Cmd {
	if it.Table != "consents" {
		return p.open()
	}
	c := find(p.book().Consents, it.Ref)
	c.Meta, c.Date, c.Until = model.Meta{}, p.book().Today, ""
	return p.On(&c).Ask("Asked again: "+it.Name, entry.Consent(&c), func() (string, []model.Row) { return "asked " + it.Name + " again", []model.Row{&c} })
}

// review writes a note here; the rest is done where it is kept.
func (p *Pane) review(it model.Item) tea.Cmd {
	b := p.book()
	if it.Ref != model.ReviewNotes {
		return p.open()
	}
	n := model.MonthNote{WaveID: b.Wave.ID, Date: b.Today, Consent: "own", Chosen: true}
	return p.On(&n).Ask("A note beside the numbers", entry.MonthNote(&n, b), func() (string, []model.Row) {
		return "wrote a note for the review", []model.Row{&n}
	})
}
