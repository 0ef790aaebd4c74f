package space

import (
	"fmt"

	tea "charm.land/bubbletea/v2"

	"goodword/model"
	"goodword/ui/action"
	"goodword/ui/component"
	"goodword/ui/entry"
	"goodword/ui/style"
)

func topicColumns(book func() *model.Book) []component.Column[model.Topic] {
	return []component.Column[model.Topic]{
		{Title: "on", Width: 10, Right: true, Role: style.Muted, Cell: func(t model.Topic) string { return t.Date.Words() }},
		{Title: "topic", Width: 14, Min: 8, Grow: 2, Cell: func(t model.Topic) string { return t.Topic }},
		{Title: "by", Width: 6, Drop: 2, Role: style.Muted, Cell: func(t model.Topic) string { return t.StartedBy }},
		{Title: "guest", Width: 10, Min: 6, Grow: 1, Drop: 1, Cell: func(t model.Topic) string { return t.Guest }},
		{Title: "", Width: 7, Drop: 3, Role: style.Muted, Cell: func(t model.Topic) string {
			if t.Date > book().Today {
				return "planned"
			}
			return ""
		}},
	}
}

// topicNote says how many guests were from outside.
func (p *Pane) topicNote() string {
	if p.space() == nil {
		return ""
	}
	if n := p.Book().TopicTally(p.space().ID); n.Guests > 0 {
		return model.Plural(n.Guests, "guest")
	}
	return ""
}

func (p *Pane) topicRecord(st *style.Styles, w int) []string {
	t, ok := p.topics.Current()
	if !ok {
		return nil
	}
	b := p.Book()
	guest := t.Guest
	if t.Outside {
		guest += ", from outside"
	}
	if t.Differs {
		guest += ", sees it otherwise than we do"
	}
	question := ""
	for i := range b.Decisions {
		if b.Decisions[i].ID == t.DecisionID {
			question = b.Decisions[i].Question
		}
	}
	lines := append(component.Heading(st, t.Topic, w), component.Facts(st, []component.Fact{
		{Label: "on", Value: t.Date.Words()},
		{Label: "started by", Value: t.StartedBy},
		{Label: "guest", Value: guest},
		{Label: "announces", Value: question},
		{Label: "note", Value: t.Note},
	}, w)...)
	return append(lines, p.varied(st, w)...)
}

// varied says how varied the talk was.
func (p *Pane) varied(st *style.Styles, w int) []string {
	n := p.Book().TopicTally(p.space().ID)
	words := fmt.Sprintf("So far %s, %d begun by members", model.Plural(n.Topics, "topic"), n.ByMembers)
	if n.Guests > 0 {
		words += fmt.Sprintf("; %s, %d from outside, %d with another view", model.Plural(n.Guests, "guest"), n.Outside, n.Differs)
	}
	lines := append([]string{""}, component.Paragraph(st, style.Muted, words+".", w)...)
	if n.Outside == 0 {
		lines = append(lines, component.Paragraph(st, style.Caution, "No guest from outside yet. Somebody who sees it otherwise keeps a group from hearing only itself.", w)...)
	}
	return lines
}

func (p *Pane) topicActions() action.Set {
	set := action.Set{p.adds("newtopic", "write down a topic or a guest", func() tea.Cmd {
		return p.askTopic("New topic", model.Topic{SpaceID: p.space().ID, Date: p.Book().Today, StartedBy: "member"}, "wrote down the topic ")
	})}
	t, ok := p.topics.Current()
	if !ok {
		return set
	}
	return append(
		set,
		action.InFoot(p.Deed("space.edittopic", "e", "edit the topic", func() tea.Cmd { return p.askTopic("Topic: "+t.Topic, t, "edited the topic ") }), "edit"),
		p.Deed("space.removetopic", "d", "remove the topic", func() tea.Cmd { return p.Remove("removed the topic "+t.Topic, &t) }),
	)
}

func (p *Pane) askTopic(title string, t model.Topic, label string) tea.Cmd {
	return p.On(&t).Ask(title, entry.Topic(&t, p.Book()), func() (string, []model.Row) { return label + t.Topic, []model.Row{&t} })
}
