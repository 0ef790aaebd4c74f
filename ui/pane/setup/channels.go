package setup

import (
	tea "charm.land/bubbletea/v2"

	"goodword/model"
	"goodword/ui/action"
	"goodword/ui/component"
	"goodword/ui/entry"
	"goodword/ui/style"
)

func channelTable(b func() *model.Book) component.Table[model.Channel] {
	return component.Table[model.Channel]{
		ID:    func(c model.Channel) int64 { return c.ID },
		Empty: "Where people may speak of you, who looks there, and how often. n writes a channel down.",
		Columns: []component.Column[model.Channel]{
			{Title: "channel", Width: 18, Min: 10, Grow: 1, Cell: func(c model.Channel) string { return c.Name }},
			{Title: "who looks", Width: 14, Drop: 2, Role: style.Muted, Cell: func(c model.Channel) string { return c.Who }},
			{Title: "every", Width: 7, Drop: 3, Right: true, Cell: func(c model.Channel) string { return model.Plural(int(c.Cadence), "day") }},
			{Title: "arms", Width: 7, Drop: 1, Cell: armsWords, RoleOf: func(c model.Channel) style.Role {
				if !c.BothArms {
					return style.Caution
				}
				return style.Text
			}},
			{Title: "next", Width: 10, Right: true, Cell: func(c model.Channel) string { return channelNext(&c, b()) }},
		},
	}
}

func armsWords(c model.Channel) string {
	if c.BothArms {
		return "both"
	}
	return "one"
}

func channelNext(c *model.Channel, b *model.Book) string {
	due := c.Due()
	switch {
	case c.EndedOn.By(b.Today):
		return "ended"
	case due == "":
		return "not yet"
	}
	return model.Item{Due: due}.When(b.Today)
}

func (p *Pane) channelRecord(st *style.Styles, w int) []string {
	c, ok := p.channels.Current()
	if !ok {
		return nil
	}
	out := append(component.Heading(st, c.Name, w), component.Facts(st, []component.Fact{
		{Label: "kind", Value: c.Kind},
		{Label: "who looks", Value: c.Who},
		{Label: "every", Value: model.Plural(int(c.Cadence), "day")},
		{Label: "looked at", Value: c.LastChecked.Words()},
		{Label: "next", Value: channelNext(&c, p.Book())},
		{Label: "arms", Value: armsWords(c)},
		{Label: "ended", Value: c.EndedOn.Words()},
	}, w)...)
	if !c.BothArms {
		out = append(append(out, ""), component.Paragraph(st, style.Caution, "Only one arm is looked for here. What is counted for one arm alone favours it: search both, or leave it out of the count.", w)...)
	}
	return append(append(out, ""), component.Paragraph(st, style.Muted, "c notes that it was looked at today. Where that is late, it stands in Today.", w)...)
}

func (p *Pane) channelActions() action.Set {
	b := p.Book()
	add := p.Deed("setup.newchannel", "n", "write a channel down", func() tea.Cmd {
		return p.askChannel("New channel", &model.Channel{Cadence: 7, Who: b.Project.RunsBy, BothArms: true, BegunOn: b.Today}, "wrote down the channel ")
	})
	add.Short, add.Foot = "new", true
	c, ok := p.channels.Current()
	if !ok {
		return action.Set{add}
	}
	look := p.Deed("setup.looked", "c", "note that it was looked at today", func() tea.Cmd {
		y := c
		y.LastChecked = b.Today
		return p.Save("looked at "+c.Name, &y)
	})
	look.Short, look.Foot = "looked", true
	edit := p.Deed("setup.editchannel", "e", "edit the channel", func() tea.Cmd { y := c; return p.askChannel("Channel: "+c.Name, &y, "edited the channel ") })
	edit.Short, edit.Foot = "edit", true
	return action.Set{add, look, edit, p.Deed("setup.removechannel", "d", "remove the channel", func() tea.Cmd { return p.Remove("removed the channel "+c.Name, &c) })}
}

func (p *Pane) askChannel(title string, c *model.Channel, label string) tea.Cmd {
	return p.On(c).Ask(title, entry.Inventory(c), func() (string, []model.Row) { return label + c.Name, []model.Row{c} })
}
