package gift

import (
	tea "charm.land/bubbletea/v2"

	"goodword/model"
	"goodword/ui/component"
	"goodword/ui/entry"
	"goodword/ui/pane"
)

// who names the people of a change: one by name, more by their number.
func (p *Pane) who(ids []int64) string {
	if len(ids) == 1 {
		return p.Book().Name(ids[0])
	}
	return model.Plural(len(ids), "person")
}

func (p *Pane) noPlanned() string {
	b := p.Book()
	for _, id := range p.people.Marked() {
		if g := newest(b, id); g == nil || g.State(b.Today) != "planned" {
			return b.Name(id) + " has no planned gift: n plans one"
		}
	}
	return p.nobody()
}

func (p *Pane) noGift() string {
	if newest(p.Book(), p.people.CurrentID()) == nil {
		return "There is no gift yet: n plans one"
	}
	return ""
}

func (p *Pane) notGiven() string {
	if g := newest(p.Book(), p.people.CurrentID()); g == nil || g.State(p.Book().Today) == "planned" {
		return "Nothing was given yet: c gives what is planned"
	}
	return ""
}

func (p *Pane) notPlanned() string {
	if g := newest(p.Book(), p.people.CurrentID()); g != nil && g.State(p.Book().Today) != "planned" {
		return "What was given cannot be taken back; e corrects it"
	}
	return p.noGift()
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
	b := p.Book()
	var list []model.Gift
	for _, id := range p.people.Marked() {
		list = append(list, *newest(b, id))
	}
	return p.hand(list, model.Answer{})
}

// hand gives gifts today as one change: the gifts, a touch for each, the
// note's sending, and what was passed in writing.
func (p *Pane) hand(list []model.Gift, cause model.Answer) tea.Cmd {
	b, ids, against := p.Book(), persons(list), p.against(list, cause)
	return pane.Passing(p.Host, "Give "+p.who(ids)+" the gift", against, func(reason string) tea.Cmd {
		rows := b.PassRows(against, reason, "gift to control", list[0].NoteID)
		rows = append(append(rows, answered(&cause)...), b.GiveRows(list, "")...)
		return p.Save("gave "+p.who(ids)+" "+list[0].Name, rows...)
	})
}

// against is what stands against giving any of the gifts.
func (p *Pane) against(list []model.Gift, cause model.Answer) []model.Objection {
	b := p.Book()
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
func (p *Pane) line() tea.Cmd { return p.askLine(*newest(p.Book(), p.people.CurrentID())) }

func (p *Pane) askLine(g model.Gift) tea.Cmd {
	name := p.Book().Name(g.PersonID)
	help := "What is personal about " + g.Name + "?"
	for _, preset := range model.PresetsFor(&p.Book().Project) {
		if preset.Name == g.Name {
			help = "Say " + preset.Line + "."
		}
	}
	return p.On(&g).Ask("A line for "+name, entry.Line(&g, help), func() (string, []model.Row) {
		return "wrote a line for " + name, []model.Row{&g}
	})
}

// reaction notes how the gift was taken.
func (p *Pane) reaction() tea.Cmd {
	g := *newest(p.Book(), p.people.CurrentID())
	name := p.Book().Name(g.PersonID)
	return p.On(&g).Ask("How "+name+" took it", entry.Reaction(&g), func() (string, []model.Row) {
		return "noted how " + name + " took the gift", []model.Row{&g}
	})
}

// edit corrects the gift. What is planned is given by its own key, which looks
// first at what stands against it.
func (p *Pane) edit() tea.Cmd {
	g := *newest(p.Book(), p.people.CurrentID())
	name := p.Book().Name(g.PersonID)
	fields := entry.Gift(&g, p.Book(), "What is personal about it?")
	if g.GivenOn != "" {
		fields = append(fields, component.Day("given on", &g.GivenOn).Required().Fold())
	}
	return p.On(&g).Ask("The gift for "+name, fields, func() (string, []model.Row) {
		return "changed the gift for " + name, []model.Row{&g}
	})
}

func (p *Pane) remove() tea.Cmd {
	g := *newest(p.Book(), p.people.CurrentID())
	return p.Remove("removed the planned gift for "+p.Book().Name(g.PersonID), &g)
}
