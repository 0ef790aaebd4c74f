package gift

import (
	tea "charm.land/bubbletea/v2"

	"goodword/ui/action"
	"goodword/ui/component"
)

func (p *Pane) peopleActions() action.Set {
	return append(action.Set{
		p.Guarded("gift.plan", "n", "plan a gift for those marked", "plan", p.nobody, p.plan),
		p.Guarded("gift.give", "c", "give those marked their gift", "give", p.noPlanned, p.give),
		p.Guarded("gift.line", "p", "write the personal line", "line", p.noGift, p.line),
		p.Guarded("gift.reaction", "r", "note how the gift was taken", "reaction", p.notGiven, p.reaction),
		p.Guarded("gift.edit", "e", "edit the gift", "", p.noGift, p.edit),
		p.Guarded("gift.remove", "d", "remove the planned gift", "", p.notPlanned, p.remove),
		p.Guarded("gift.touch", "o", "write down a touch with this person", "", p.nobody, p.touchCurrent),
		{ID: "gift.letter", Keys: []string{"y"}, Words: "copy the letter to this person", Reason: p.noLetter, Run: p.copyLetter},
		{ID: "gift.mailto", Keys: []string{"Y"}, Words: "copy it as a link that begins a mail", Reason: p.noLetter, Run: p.copyMailto},
		{ID: "gift.write", Keys: []string{"E"}, Words: "open the letter in your editor, then copy it", Reason: p.noLetter, Run: p.editLetter},
		p.Guarded("gift.other", "N", "plan a gift for somebody else", "", nil, p.planOther),
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
		p.Guarded("note.add", "n", "write a new note", "new", nil, p.newNote),
		p.Guarded("note.edit", "e", "edit the words; after approval this begins a new version", "edit", p.noNote, p.editNote),
		p.Guarded("note.approve", "c", "approve the words", "approve", p.noApproval, p.approve),
		p.Guarded("note.line", "p", "write the next personal line", "next line", p.noNextLine, p.nextLine),
		p.Guarded("note.group", "b", "call it a group note, or a personal one", "", p.noNote, p.group),
		p.Guarded("note.editor", "E", "open the words in your editor", "", p.noNote, p.external),
		p.Guarded("note.remove", "d", "remove the draft", "", p.noNoteRemoval, p.removeNote),
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
		p.Guarded("touch.add", "n", "write down a touch", "new", nil, p.newTouch),
		p.Guarded("touch.reply", "r", "note what they wrote back", "reply", p.noContact, p.newReply),
		p.Guarded("touch.answer", "c", "say that it was answered", "answered", p.notOpen, p.answer),
		p.Guarded("touch.edit", "e", "edit the row", "edit", p.noContact, p.editContact),
		p.Guarded("touch.drop", "D", "drop a planned touch", "", p.notAhead, p.drop),
		p.Guarded("touch.remove", "d", "remove the row", "", p.noContact, p.removeContact),
		{ID: "touch.copy", Keys: []string{"y"}, Words: "copy the words", Reason: p.noContact, Run: p.copyContact},
	}
}

func (p *Pane) noContact() string {
	if p.log.CurrentID() == 0 {
		return "Nothing was written down yet: n does it"
	}
	return ""
}
