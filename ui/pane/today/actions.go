package today

import (
	"errors"

	tea "charm.land/bubbletea/v2"

	"goodword/model"
	"goodword/ui/action"
	"goodword/ui/component"
	"goodword/ui/dialog"
	"goodword/ui/pane"
)

// Actions are what can be done with the row under the cursor.
func (p *Pane) Actions() action.Set {
	done := p.Deed("today.done", "c", "do it, or note that it is done", p.done)
	done.Short, done.Foot, done.Reason = "done", true, p.or(done.Reason, p.nothing)
	snooze := p.Deed("today.snooze", "s", "snooze it", p.snooze)
	snooze.Short, snooze.Foot, snooze.Reason = "snooze", true, p.or(snooze.Reason, p.nothing)
	return append(action.Set{
		{ID: "today.open", Keys: []string{"enter"}, Words: "open it in its pane", Short: "open", Foot: true, Reason: p.nothing, Run: p.open},
		done,
		snooze,
		{ID: "today.why", Keys: []string{"w"}, Words: "say why this is here", Short: "why", Foot: true, Reason: p.nothing, Run: p.why},
		{ID: "today.person", Keys: []string{"p"}, Words: "open the person", Reason: p.nobody, Run: p.person},
		{ID: "today.next", Keys: []string{"J"}, Words: "go to the next row", Run: func() tea.Cmd { return p.table.Move(1) }},
		{ID: "today.previous", Keys: []string{"K"}, Words: "go to the row before", Run: func() tea.Cmd { return p.table.Move(-1) }},
	}, component.Moves(&p.table)...)
}

// or is the first of two reasons that stands.
func (p *Pane) or(first, second func() string) func() string {
	return func() string {
		if text := first(); text != "" {
			return text
		}
		return second()
	}
}

func (p *Pane) nothing() string {
	if p.table.Len() == 0 {
		return "Nothing waits here"
	}
	return ""
}

func (p *Pane) nobody() string {
	if it, ok := p.table.Current(); ok && it.PersonID == 0 {
		return "This row is about no one person"
	}
	return p.nothing()
}

func (p *Pane) person() tea.Cmd {
	it, _ := p.table.Current()
	return p.Host.Person(it.PersonID)
}

func (p *Pane) why() tea.Cmd {
	it, _ := p.table.Current()
	p.Host.Open(dialog.NewMessage("Why is this here", why(it, p.book().Today)...))
	return nil
}

// homes are where rows of a kind are at home; without a pane it is the person.
var homes = map[string]pane.RowMsg{
	"critic": {To: "care", Section: "Cases"}, "promise": {To: "care", Section: "Promises"}, "boundary": {To: "care", Section: "Limits"},
	"credit": {To: "cocreate", Section: "Suggestions"}, "told": {To: "cocreate", Section: "Suggestions"}, "heard": {To: "cocreate", Section: "Suggestions"},
	"decision": {To: "cocreate", Section: "Questions"}, "voice": {To: "cocreate", Section: "Ask"},
	"thanks": {To: "recognise", Section: "Thanks"}, "code": {To: "recognise", Section: "Mentions"}, "sweep": {To: "recognise", Section: "Sweeps"},
	"gift": {To: "gift", Section: "People"}, "ritual": {To: "space", Section: "Rituals"}, "brand": {To: "space", Section: "Talk"}, "mix": {To: "space", Section: "Mix"}, "check": {To: "setup", Section: "Conditions"},
	"channel": {To: "setup", Section: "Channels"}, "leader": {To: "setup", Section: "Ledger"}, "backup": {To: "setup", Section: "File"}, "review": {To: "decide", Section: "Review"},
}

// open goes to where the row is at home.
func (p *Pane) open() tea.Cmd {
	it, _ := p.table.Current()
	m := p.home(it)
	if m.To == "" {
		return p.Host.Person(it.PersonID)
	}
	return tea.Batch(p.Host.Go(m.To), p.Host.Tell(m))
}

// home is the row of another pane that an item is about.
func (p *Pane) home(it model.Item) pane.RowMsg {
	m := homes[it.Kind]
	m.Row = it.Ref
	switch {
	case it.Table == "ritual_dates":
		m.Row = find(p.book().RitualDates, it.Ref).RitualID
	case it.Kind == "gift" && it.Table == model.Public:
		m.Row = find(p.book().Gifts, it.Ref).PersonID
	case it.Table == "gifts", it.Kind == "voice":
		m.Row = it.PersonID
	case it.Table == "notes":
		m.Section = "Notes"
	case it.Kind == "boundary" && it.Table == "people":
		return pane.RowMsg{}
	case it.Table == "stories":
		m.To, m.Section = "recognise", "Stories"
	case it.Table == "studies":
		m.To, m.Section = "space", "Case studies"
	case it.Kind == "code":
		m.Row = 0
		if open := p.book().MentionIDs("open", ""); it.Ref == model.ToSettle && len(open) > 0 {
			m.Row = open[0]
		}
	case it.Table == "stories":
		m.To, m.Section = "recognise", "Stories"
	case it.Kind == "critic" && it.Table == "mentions":
		m.To, m.Section = "recognise", "Mentions"
	case it.Kind == "review" && it.Ref == model.ReviewNotes:
		m.Section = "Notes"
	case it.Kind == "review" && it.Ref == model.ReviewFigures:
		m.To, m.Section = "space", "Talk"
	}
	return m
}

// snooze asks until when.
func (p *Pane) snooze() tea.Cmd {
	it, _ := p.table.Current()
	today := p.book().Today
	until := func(day model.Date) func() tea.Cmd {
		return func() tea.Cmd { return p.Save("snoozed until "+day.Words()+": "+it.Text, it.Snooze(day, "")) }
	}
	monday := today.Add(1)
	for monday.Time().Weekday() != 1 {
		monday = monday.Add(1)
	}
	ways := action.Set{
		{ID: "snooze.tomorrow", Keys: []string{"t"}, Words: "until tomorrow", Run: until(today.Add(1))},
		{ID: "snooze.monday", Keys: []string{"m"}, Words: "until Monday, " + monday.Words(), Run: until(monday)},
		{ID: "snooze.week", Keys: []string{"w"}, Words: "for a week", Run: until(today.Add(7))},
		{ID: "snooze.date", Keys: []string{"d"}, Words: "until another day", Run: func() tea.Cmd { return p.until(it, today.Add(14)) }},
	}
	if person := p.book().People[it.PersonID]; person != nil {
		ways = append(ways, action.Action{ID: "snooze.wish", Keys: []string{"n"}, Words: "everything about " + person.Name + " until a day that they chose", Run: func() tea.Cmd {
			return p.notBefore(*person)
		}})
	}
	p.Host.Open(dialog.NewMenu("Snooze", []string{it.Text}, ways))
	return nil
}

// until asks for the day on which the row comes back.
func (p *Pane) until(it model.Item, day model.Date) tea.Cmd {
	why := ""
	return p.On(it.Snooze(day, "")).Ask("Snooze", []component.Field{
		component.Day("until", &day).Required().Check(func(text string) error {
			if model.Date(text) <= p.book().Today {
				return errors.New("choose a day to come")
			}
			return nil
		}),
		component.Text("why", &why).Fold(),
	}, func() (string, []model.Row) {
		return "snoozed until " + day.Words() + ": " + it.Text, []model.Row{it.Snooze(day, why)}
	})
}

// notBefore keeps the person's own wish: no row about them before that day.
func (p *Pane) notBefore(person model.Person) tea.Cmd {
	return p.On(&person).Ask("Not before, by their wish", []component.Field{
		component.Day("not before", &person.NotBefore).Required().Help("Nothing about them stands in Today until then."),
	}, func() (string, []model.Row) {
		return "left " + person.Name + " alone until " + person.NotBefore.Words(), []model.Row{&person}
	})
}
