package people

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"goodword/model"
	"goodword/ui/action"
	"goodword/ui/component"
)

// Actions are the list's, or the card's once it is opened.
func (p *Pane) Actions() action.Set {
	if p.looking {
		return p.alikeActions()
	}
	if p.open {
		return p.cardActions()
	}
	return append(p.listActions(), component.Moves(cursor{p})...)
}

func (p *Pane) listActions() action.Set {
	return append(action.Set{
		{ID: "people.open", Keys: []string{"enter"}, Words: "open the card", Short: "open", Foot: true, Reason: p.nobody, Run: p.enter},
		p.deed("people.add", "n", "write somebody down", "new", nil, p.newPerson),
		p.deed("people.edit", "e", "edit the person", "edit", p.unread, p.editPerson),
		p.deed("people.remove", "d", "remove the person", "", p.unread, p.removePerson),
		{ID: "people.arm", Keys: []string{"f"}, Words: "show one arm, then the next, then everybody", Short: "arm", Foot: true, Run: p.nextArm},
		{ID: "people.sort", Keys: []string{"s"}, Words: "sort by name, last touch or longest quiet", Short: "sort", Foot: true, Run: p.nextSort},
		{ID: "people.copy", Keys: []string{"y"}, Words: "copy the e-mail", Reason: p.noMail, Run: p.copyMail},
		{ID: "people.export", Keys: []string{"x"}, Words: "export the people as CSV", Run: func() tea.Cmd { return p.Host.Export("people") }},
		{ID: "people.alike", Keys: []string{"tab"}, Words: "look at those who may be the same", Short: "to look at", Foot: true, Reason: p.nobodyAlike, Run: p.swap},
	}, component.Marks(marker{p})...)
}

func (p *Pane) cardActions() action.Set {
	return append(action.Set{
		{ID: "people.back", Keys: []string{"esc"}, Words: "go back to the list", Short: "back", Foot: true, Run: func() tea.Cmd { p.open = false; return nil }},
		p.deed("people.note", "n", "add a signal, an address or a consent", "add", p.unread, p.addNoun),
		p.deed("people.edit", "e", "edit the person or what is noted", "edit", p.unread, p.editNoun),
		p.deed("people.removenoun", "d", "remove what was noted", "", p.unread, p.removeNoun),
		p.deed("people.editor", "E", "open the notes in your editor", "", p.unread, p.editNote),
		{ID: "people.copy", Keys: []string{"y"}, Words: "copy the e-mail", Short: "copy", Foot: true, Reason: p.noMail, Run: p.copyMail},
		{ID: "people.next", Keys: []string{"J"}, Words: "go to the next person", Short: "next", Foot: true, Run: func() tea.Cmd { return cursor{p}.Move(1) }},
		{ID: "people.previous", Keys: []string{"K"}, Words: "go to the person before", Run: func() tea.Cmd { return cursor{p}.Move(-1) }},
	}, component.Moves(&p.detail)...)
}

// cursor moves in the list and reads the card of whoever it comes to.
type cursor struct{ *Pane }

func (c cursor) Move(n int) tea.Cmd { return tea.Batch(c.table.Move(n), c.read()) }
func (c cursor) Page() int          { return c.table.Page() }

// marker marks and goes on to the next.
type marker struct{ *Pane }

func (m marker) Mark() tea.Cmd { return tea.Batch(m.table.Mark(), m.read()) }
func (m marker) Unmark()       { m.table.Unmark() }

// deed is an action that writes, unless something stands against it.
func (p *Pane) deed(id, key, words, short string, why func() string, run func() tea.Cmd) action.Action {
	a := p.Deed(id, key, words, run)
	a.Short, a.Foot = short, short != ""
	if readOnly := a.Reason; why != nil {
		a.Reason = func() string {
			if text := readOnly(); text != "" {
				return text
			}
			return why()
		}
	}
	return a
}

func (p *Pane) nobody() string {
	if p.table.CurrentID() == 0 {
		return "Nobody stands here yet"
	}
	return ""
}

// unread says that the card is not here yet.
func (p *Pane) unread() string {
	if text := p.nobody(); text != "" {
		return text
	}
	if p.current() == nil {
		return "The card is being read: press it again"
	}
	return ""
}

func (p *Pane) noMail() string {
	if row, ok := p.table.Current(); ok && row.Mail == "" && p.table.Marks() == 0 {
		return row.Name + " has no e-mail here"
	}
	return p.nobody()
}

func (p *Pane) enter() tea.Cmd {
	p.open = true
	return p.read()
}

// nextArm goes through the arms and back to everybody.
func (p *Pane) nextArm() tea.Cmd {
	arms := append([]string{""}, model.Arms...)
	p.query.Arm = arms[(slices.Index(arms, p.query.Arm)+1)%len(arms)]
	return p.again()
}

func (p *Pane) nextSort() tea.Cmd {
	sorts := append([]string{""}, model.PeopleSorts[1:]...)
	p.query.Sort = sorts[(slices.Index(sorts, p.query.Sort)+1)%len(sorts)]
	return p.again()
}
