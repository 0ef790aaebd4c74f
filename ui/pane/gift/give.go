package gift

import (
	tea "charm.land/bubbletea/v2"

	"goodword/model"
	"goodword/model/wording"
	"goodword/ui/component"
	"goodword/ui/dialog"
	"goodword/ui/entry"
	"goodword/ui/pane"
)

// who names the people of a change: one by name, more by their number.
func (p *Pane) who(ids []int64) string {
	if len(ids) == 1 {
		return p.book().Name(ids[0])
	}
	return model.Plural(len(ids), "person")
}

func (p *Pane) noPlanned() string {
	b := p.book()
	for _, id := range p.people.Marked() {
		if g := newest(b, id); g == nil || g.State(b.Today) != "planned" {
			return b.Name(id) + " has no planned gift: n plans one"
		}
	}
	return p.nobody()
}

func (p *Pane) noGift() string {
	if newest(p.book(), p.people.CurrentID()) == nil {
		return "There is no gift yet: n plans one"
	}
	return ""
}

func (p *Pane) notGiven() string {
	if g := newest(p.book(), p.people.CurrentID()); g == nil || g.State(p.book().Today) == "planned" {
		return "Nothing was given yet: c gives what is planned"
	}
	return ""
}

func (p *Pane) notPlanned() string {
	if g := newest(p.book(), p.people.CurrentID()); g != nil && g.State(p.book().Today) != "planned" {
		return "What was given cannot be taken back; e corrects it"
	}
	return p.noGift()
}

// plan offers the catalogue for those marked, what was given last first.
func (p *Pane) plan() tea.Cmd { return p.planFor(p.people.Marked()) }

func (p *Pane) planOther() tea.Cmd {
	p.Host.PickPerson("A gift for whom", func(who model.Person) tea.Cmd { return p.planFor([]int64{who.ID}) })
	return nil
}

func (p *Pane) planFor(ids []int64) tea.Cmd {
	b := p.book()
	var choices []dialog.Choice
	if n := len(b.Gifts); n > 0 {
		last := b.Gifts[n-1]
		again := model.Gift{Name: last.Name, Kind: last.Kind, Lever: last.Lever, NoteID: last.NoteID, Minutes: last.Minutes,
			OnlyThey: last.OnlyThey, PublicOn: last.PublicOn, Giver: last.Giver, Trigger: "nothing"}
		choices = append(choices, dialog.Choice{Text: "as before: " + last.Name, Hint: last.Kind, Run: func() tea.Cmd { return p.ask(again, ids, "what is personal about it") }})
	}
	for _, preset := range model.PresetsFor(&b.Project) {
		choices = append(choices, dialog.Choice{Text: preset.Name, Hint: preset.Kind + ", " + preset.Lever, Run: func() tea.Cmd {
			return p.ask(preset.Gift(), ids, preset.Line)
		}})
	}
	choices = append(choices, dialog.Choice{Text: "something else", Run: func() tea.Cmd {
		return p.ask(model.Gift{Trigger: "nothing"}, ids, "what is personal about it")
	}})
	p.Host.Open(dialog.NewPicker("A gift for "+p.who(ids), choices))
	return nil
}

// ask asks about the gift; given at once or planned, it is one change for all.
func (p *Pane) ask(g model.Gift, ids []int64, line string) tea.Cmd {
	b := p.book()
	g.WaveID, g.PersonID, g.PlannedOn = b.Wave.ID, ids[0], b.Today
	if g.NoteID == 0 {
		g.NoteID = waitingNote(b)
	}
	cause := model.Answer{WaveID: b.Wave.ID, Topic: model.CauseTopic, By: b.Project.RunsBy}
	now := false
	fields := entry.Gifts(&g, b)
	if len(ids) == 1 {
		fields = entry.Gift(&g, b, line)
	}
	fields = append(fields, component.YesNo("given today", &now).Help("No keeps it planned. Yes gives it to "+p.who(ids)+" as one change."))
	if !b.TrackRecord() {
		fields = append(fields, entry.Cause(&cause)...)
	}
	p.AskThen("A gift for "+p.who(ids), fields, func() tea.Cmd {
		list := make([]model.Gift, len(ids))
		for i, id := range ids {
			list[i] = g
			list[i].PersonID = id
		}
		cause.Question = g.Name
		if now {
			return p.hand(list, cause)
		}
		return p.planned(list, cause)
	})
	return nil
}

// waitingNote is the newest note where it is approved and has not gone out
// yet: most likely it was written for the gift that is planned now.
func waitingNote(b *model.Book) int64 {
	for i := len(b.Notes) - 1; i >= 0; i-- {
		if n := &b.Notes[i]; n.Kind == wording.Gift {
			if n.State(b.Today) == "approved" {
				return n.ID
			}
			break
		}
	}
	return 0
}

// planned saves gifts that are not given yet. Only what keeps somebody out of
// reach stands against a plan.
func (p *Pane) planned(list []model.Gift, cause model.Answer) tea.Cmd {
	b, ids := p.book(), persons(list)
	against := b.Against(ids, b.Contact)
	return pane.Passing(p.Host, "A gift for "+p.who(ids), against, func(reason string) tea.Cmd {
		rows := append(b.PassRows(against, reason, "gift to control", 0), answered(&cause)...)
		for i := range list {
			rows = append(rows, &list[i])
		}
		return p.Save("planned a gift for "+p.who(ids), rows...)
	})
}

// answered is the row of an answer, if there is one.
func answered(a *model.Answer) []model.Row {
	if a.Answer == "" {
		return nil
	}
	return []model.Row{a}
}

func persons(list []model.Gift) []int64 {
	ids := make([]int64, len(list))
	for i := range list {
		ids[i] = list[i].PersonID
	}
	return ids
}

// give gives those marked what is planned for them.
func (p *Pane) give() tea.Cmd {
	b := p.book()
	var list []model.Gift
	for _, id := range p.people.Marked() {
		list = append(list, *newest(b, id))
	}
	return p.hand(list, model.Answer{})
}

// hand gives gifts today as one change: the gifts, a touch for each, the
// note's sending, and what was passed in writing.
func (p *Pane) hand(list []model.Gift, cause model.Answer) tea.Cmd {
	b, ids, against := p.book(), persons(list), p.against(list, cause)
	return pane.Passing(p.Host, "Give "+p.who(ids)+" the gift", against, func(reason string) tea.Cmd {
		rows := b.PassRows(against, reason, "gift to control", list[0].NoteID)
		rows = append(append(rows, answered(&cause)...), b.GiveRows(list, "")...)
		return p.Save("gave "+p.who(ids)+" "+list[0].Name, rows...)
	})
}

// against is what stands against giving any of the gifts.
func (p *Pane) against(list []model.Gift, cause model.Answer) []model.Objection {
	b := p.book()
	told := *b
	if cause.Answer != "" {
		told.Answers = append(told.Answers[:len(told.Answers):len(told.Answers)], cause)
	}
	fresh := map[int64][]*model.Gift{}
	of := map[int64]*model.Gift{}
	for i := range list {
		g := &list[i]
		of[g.PersonID] = g
		more := fresh[g.NoteID]
		if g.ID == 0 {
			more = append(more, g)
		}
		fresh[g.NoteID] = more
	}
	out := b.Against(persons(list), func(id int64) []model.Objection { return told.Giving(of[id]) })
	for id, more := range fresh {
		if like := b.Alike(b.NoteByID(id), more...); like.Warning != "" {
			out = append(out, model.Objection{ID: like.Warning, Words: like.Message, Force: model.Stop})
		}
	}
	return out
}

// line writes the personal line of the gift under the cursor.
func (p *Pane) line() tea.Cmd { return p.askLine(*newest(p.book(), p.people.CurrentID())) }

func (p *Pane) askLine(g model.Gift) tea.Cmd {
	name := p.book().Name(g.PersonID)
	help := "What is personal about " + g.Name + "?"
	for _, preset := range model.GiftPresets {
		if preset.Name == g.Name {
			help = "Say " + preset.Line + "."
		}
	}
	return p.Ask("A line for "+name, entry.Line(&g, help), func() (string, []model.Row) {
		return "wrote a line for " + name, []model.Row{&g}
	})
}

// reaction notes how the gift was taken.
func (p *Pane) reaction() tea.Cmd {
	g := *newest(p.book(), p.people.CurrentID())
	name := p.book().Name(g.PersonID)
	return p.Ask("How "+name+" took it", entry.Reaction(&g), func() (string, []model.Row) {
		return "noted how " + name + " took the gift", []model.Row{&g}
	})
}

// edit corrects the gift. What is planned is given by its own key, which looks
// first at what stands against it.
func (p *Pane) edit() tea.Cmd {
	g := *newest(p.book(), p.people.CurrentID())
	name := p.book().Name(g.PersonID)
	fields := entry.Gift(&g, p.book(), "What is personal about it?")
	if g.GivenOn != "" {
		fields = append(fields, component.Day("given on", &g.GivenOn).Required().Fold())
	}
	return p.Ask("The gift for "+name, fields, func() (string, []model.Row) {
		return "changed the gift for " + name, []model.Row{&g}
	})
}

func (p *Pane) remove() tea.Cmd {
	g := *newest(p.book(), p.people.CurrentID())
	return p.Remove("removed the planned gift for "+p.book().Name(g.PersonID), &g)
}
