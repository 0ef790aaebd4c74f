package gift

import (
	tea "charm.land/bubbletea/v2"

	"goodword/ui/action"
	"goodword/ui/component"
)

// deed is an action that writes to the wave, unless something stands against
// it.
func (p *Pane) deed(id, key, words, short string, why func() string, run func() tea.Cmd) action.Action {
	a := p.Deed(id, key, words, run)
	a.Short, a.Foot = short, short != ""
	readOnly := a.Reason
	a.Reason = func() string {
		switch text := readOnly(); {
		case text != "":
			return text
		case p.book().Wave.ID == 0:
			return "There is no wave yet: Segment (1) begins one"
		case why != nil:
			return why()
		}
		return ""
	}
	return a
}

func (p *Pane) peopleActions() action.Set {
	return append(action.Set{
		p.deed("gift.plan", "n", "plan a gift for those marked", "plan", p.nobody, p.plan),
		p.deed("gift.give", "c", "give those marked their gift", "give", p.noPlanned, p.give),
		p.deed("gift.line", "p", "write the personal line", "line", p.noGift, p.line),
		p.deed("gift.reaction", "r", "note how the gift was taken", "reaction", p.notGiven, p.reaction),
		p.deed("gift.edit", "e", "edit the gift", "", p.noGift, p.edit),
		p.deed("gift.remove", "d", "remove the planned gift", "", p.notPlanned, p.remove),
		p.deed("gift.touch", "o", "write down a touch with this person", "", p.nobody, p.touchCurrent),
		p.deed("gift.other", "N", "plan a gift for somebody else", "", nil, p.planOther),
		{ID: "gift.person", Keys: []string{"P"}, Words: "open the person's card", Reason: p.nobody, Run: func() tea.Cmd { return p.Host.Person(p.people.CurrentID()) }},
	}, component.Marks(&p.people)...)
}

func (p *Pane) nobody() string {
	if p.people.CurrentID() == 0 {
		return "Nobody stands here yet"
	}
	return ""
}

func (p *Pane) noteActions() action.Set {
	return action.Set{
		p.deed("note.add", "n", "write a new note", "new", nil, p.newNote),
		p.deed("note.edit", "e", "edit the words; after approval this begins a new version", "edit", p.noNote, p.editNote),
		p.deed("note.approve", "c", "approve the words", "approve", p.noApproval, p.approve),
		p.deed("note.line", "p", "write the next personal line", "next line", p.noNextLine, p.nextLine),
		p.deed("note.group", "b", "call it a group note, or a personal one", "", p.noNote, p.group),
		p.deed("note.editor", "E", "open the words in your editor", "", p.noNote, p.external),
		p.deed("note.remove", "d", "remove the draft", "", p.noNoteRemoval, p.removeNote),
		{ID: "note.version", Keys: []string{"v"}, Words: "see the version before", Reason: p.noOlder, Run: p.older},
		{ID: "note.copy", Keys: []string{"y"}, Words: "copy the words", Reason: p.noNote, Run: p.copyNote},
	}
}

func (p *Pane) noNote() string {
	if p.notes.CurrentID() == 0 {
		return "There is no note yet: n writes one"
	}
	return ""
}

func (p *Pane) logActions() action.Set {
	return action.Set{
		p.deed("touch.add", "n", "write down a touch", "new", nil, p.newTouch),
		p.deed("touch.reply", "r", "note what they wrote back", "reply", p.noContact, p.newReply),
		p.deed("touch.answer", "c", "say that it was answered", "answered", p.notOpen, p.answer),
		p.deed("touch.edit", "e", "edit the row", "edit", p.noContact, p.editContact),
		p.deed("touch.drop", "D", "drop a planned touch", "", p.notAhead, p.drop),
		p.deed("touch.remove", "d", "remove the row", "", p.noContact, p.removeContact),
		{ID: "touch.copy", Keys: []string{"y"}, Words: "copy the words", Reason: p.noContact, Run: p.copyContact},
	}
}

func (p *Pane) noContact() string {
	if p.log.CurrentID() == 0 {
		return "Nothing was written down yet: n does it"
	}
	return ""
}
