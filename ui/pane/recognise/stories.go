package recognise

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"goodword/model"
	"goodword/ui/action"
	"goodword/ui/component"
	"goodword/ui/entry"
	"goodword/ui/pane"
	"goodword/ui/style"
)

func storyColumns(book func() *model.Book) []component.Column[model.Story] {
	return []component.Column[model.Story]{
		{Title: "state", Width: 10, Cell: func(s model.Story) string { return s.State(book().Today) }},
		{Title: "waits for", Width: 13, Drop: 1, Role: style.Caution, Cell: func(s model.Story) string { return s.Waits(book().Today) }},
		{Title: "who", Width: 12, Min: 8, Grow: 1, Cell: func(s model.Story) string { return book().Name(s.PersonID) }},
		{Title: "moment", Width: 14, Min: 8, Grow: 2, Drop: 2, Cell: func(s model.Story) string { return s.Moment }},
	}
}

// stories are those that wait for something first, then the newest.
func stories(b *model.Book) []model.Story {
	var out []model.Story
	for _, s := range b.Stories {
		if s.MomentOn.By(b.Today) {
			out = append(out, s)
		}
	}
	slices.Reverse(out)
	slices.SortStableFunc(out, func(x, y model.Story) int {
		waitsX, waitsY := x.Waits(b.Today) != "", y.Waits(b.Today) != ""
		switch {
		case waitsX && !waitsY:
			return -1
		case waitsY && !waitsX:
			return 1
		}
		return 0
	})
	return out
}

// storyNote counts what must be taken down.
func (p *Pane) storyNote() string {
	n := 0
	for i := range p.Book().Stories {
		if w := p.Book().Stories[i].Waits(p.Book().Today); w == "taking down" || w == "consent ended" {
			n++
		}
	}
	if n == 0 {
		return ""
	}
	return model.Plural(n, "story") + " to take down"
}

func (p *Pane) storyRecord(st *style.Styles, w int) []string {
	s, ok := p.stories.Current()
	if !ok {
		return nil
	}
	b := p.Book()
	lines := append(component.Heading(st, b.Name(s.PersonID), w), component.Facts(st, []component.Fact{
		{Label: "state", Value: s.State(b.Today)},
		{Label: "moment", Value: s.Moment},
		{Label: "on", Value: s.MomentOn.Words()},
		{Label: "question", Value: s.Prompt},
		{Label: "asked", Value: s.AskedOn.Words()},
		{Label: "agreed", Value: s.AgreedOn.Words()},
		{Label: "agreed to", Value: s.Scope},
		{Label: "until", Value: s.Until.Words()},
		{Label: "declined", Value: s.DeclinedOn.Words()},
		{Label: "drafted", Value: s.DraftedOn.Words()},
		{Label: "their yes", Value: s.ApprovedOn.Words()},
		{Label: "published", Value: s.PublishedOn.Words()},
		{Label: "stands", Value: s.Places},
		{Label: "withdrawn", Value: s.WithdrawnOn.Words()},
		{Label: "taken down", Value: s.TakenDownOn.Words()},
	}, w)...)
	switch s.Waits(b.Today) {
	case "taking down":
		lines = append(append(lines, ""), component.Paragraph(st, style.Caution, "They took their consent back. Take it down wherever it stands, then D.", w)...)
	case "consent ended":
		lines = append(append(lines, ""), component.Paragraph(st, style.Caution, "Their consent has ended. Ask again, or take it down (D).", w)...)
	}
	if s.Text != "" {
		lines = append(lines, "", st.Paint(style.Muted, component.Cut("text", w)))
		lines = append(lines, component.Paragraph(st, style.Text, s.Text, w)...)
	}
	if note := b.Disclosure(s.PersonID); note != "" && s.TakenDownOn == "" && s.DeclinedOn == "" {
		lines = append(append(lines, ""), component.Paragraph(st, style.Muted, note, w)...)
	}
	lines = append(lines, "")
	for _, a := range p.storyMoves(s) {
		if a.Blocked() == "" {
			lines = append(lines, component.Cut(st.Strong(style.Accent, component.Pad(a.Keys[0], 3))+st.Paint(style.Text, a.Words), w))
		}
	}
	return lines
}

// storyKeys are the ways of a story, one key each.
var storyKeys = []struct{ move, key, words string }{
	{"ask", "A", "ask them for it"},
	{"agree", "Y", "note that they agreed, and to what"},
	{"decline", "X", "note that they would rather not"},
	{"draft", "W", "write it"},
	{"approve", "O", "note that they said yes to the words"},
	{"publish", "P", "note where it was published"},
	{"withdraw", "R", "note that they took their consent back"},
	{"take down", "D", "note that it was taken down"},
}

func (p *Pane) storyMoves(s model.Story) action.Set {
	var set action.Set
	for _, k := range storyKeys {
		set = append(set, p.Guarded("recognise.story"+k.key, k.key, k.words, "", func() string { return s.CanMove(k.move, p.Book().Today) }, func() tea.Cmd { return p.moveStory(s, k.move) }))
	}
	return set
}

func (p *Pane) storyActions() action.Set {
	add := p.Deed("recognise.newstory", "n", "note a good moment", p.newStory)
	add.Short, add.Foot = "new", true
	s, ok := p.stories.Current()
	if !ok {
		return action.Set{add}
	}
	set := action.Set{add}
	if move := s.Next(p.Book().Today); move != "" {
		next := p.Deed("recognise.storynext", "c", "the next step: "+move, func() tea.Cmd { return p.moveStory(s, move) })
		next.Short, next.Foot = move, true
		set = append(set, next)
	}
	edit := p.Deed("recognise.editstory", "e", "edit the story", func() tea.Cmd { return p.askStory("Story of "+p.Book().Name(s.PersonID), s, "edited the story of ") })
	edit.Short, edit.Foot = "edit", true
	set = append(append(set, edit), p.storyMoves(s)...)
	return append(
		set,
		p.Deed("recognise.removestory", "d", "remove the story", func() tea.Cmd { return p.Remove("removed the story of "+p.Book().Name(s.PersonID), &s) }),
		action.Action{ID: "recognise.person", Keys: []string{"p"}, Words: "open the person", Run: func() tea.Cmd { return p.Host.Person(s.PersonID) }},
	)
}

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
	return p.Ask(title, entry.Moment(&s), func() (string, []model.Row) { return label + name, []model.Row{&s} })
}

// moveStory makes a move. Consent is kept with the person too: it is theirs to
// end, and Today says when it does.
func (p *Pane) moveStory(s model.Story, move string) tea.Cmd {
	b := p.Book()
	today, name := b.Today, b.Name(s.PersonID)
	form := func(title string, fields []component.Field, label string, more func() []model.Row) tea.Cmd {
		return p.Ask(title, fields, func() (string, []model.Row) {
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
	p.AskThen("Ask "+name+" for the story", entry.StoryAsk(&s, &channel), func() tea.Cmd {
		return pane.Passing(p.Host, "Ask "+name, against, func(reason string) tea.Cmd {
			return p.Save("asked "+name+" for a story", append(b.PassRows(against, reason, "control person contacted", 0), &s, &model.Touch{
				WaveID: b.Wave.ID, PersonID: s.PersonID, Date: b.Today, Direction: "out", Kind: "ask other", Asks: true, Channel: channel, Text: s.Prompt, By: b.Project.RunsBy,
			})...)
		})
	})
	return nil
}
