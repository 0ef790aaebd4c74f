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

// plan offers the catalogue for those marked, what was given last first.
func (p *Pane) plan() tea.Cmd { return p.planFor(p.people.Marked()) }

func (p *Pane) planOther() tea.Cmd {
	p.Host.PickPerson("A gift for whom", func(who model.Person) tea.Cmd { return p.planFor([]int64{who.ID}) })
	return nil
}

func (p *Pane) planFor(ids []int64) tea.Cmd {
	b := p.Book()
	var choices []dialog.Choice
	if n := len(b.Gifts); n > 0 {
		last := b.Gifts[n-1]
		again := model.Gift{
			Name: last.Name, Kind: last.Kind, Lever: last.Lever, NoteID: last.NoteID, Minutes: last.Minutes,
			OnlyThey: last.OnlyThey, PublicOn: last.PublicOn, Giver: last.Giver, Trigger: "nothing",
		}
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
	b := p.Book()
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
	p.On(&g).AskThen("A gift for "+p.who(ids), fields, func() tea.Cmd {
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
	b, ids := p.Book(), persons(list)
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
