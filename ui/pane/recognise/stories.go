package recognise

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"goodword/model"
	"goodword/ui/action"
	"goodword/ui/component"
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
		{Label: "kit given", Value: s.KitOn.Words()},
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
	{"kit", "T", "copy a kit with which they can tell it themselves"},
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
