package gift

import (
	tea "charm.land/bubbletea/v2"

	"goodword/ui/action"
	"goodword/ui/component"
)

// Actions are those of the part that is shown, then those of the pane.
func (p *Pane) Actions() action.Set {
	var set action.Set
	switch p.part {
	case notes:
		set = p.noteActions()
	case log:
		set = p.logActions()
	case people:
		set = p.peopleActions()
	}
	set = append(set, p.wayActions()...)
	set = append(set, component.Moves(p.mover())...)
	if p.part == people && !p.open {
		set = append(set, component.Marks(&p.people)...)
	}
	return set
}

// wayActions lead through the pane.
func (p *Pane) wayActions() action.Set {
	set := action.Set{
		{ID: "gift.open", Keys: []string{"enter"}, Words: "open the row", Short: "open", Foot: true, Reason: p.nothing, Run: p.opened(true)},
		{ID: "gift.part", Keys: []string{"tab"}, Words: "go to the next part", Short: "part", Foot: true, Run: p.turn(1)},
		{ID: "gift.back", Keys: []string{"shift+tab"}, Words: "go to the part before", Run: p.turn(parts - 1)},
		{ID: "gift.next", Keys: []string{"J"}, Words: "go to the next record", Run: func() tea.Cmd { return p.list().Move(1) }},
		{ID: "gift.before", Keys: []string{"K"}, Words: "go to the record before", Run: func() tea.Cmd { return p.list().Move(-1) }},
		{ID: "gift.guide", Keys: []string{"i"}, Words: "fold or show the guide", Run: p.fold},
	}
	if p.open {
		set[0] = action.Action{ID: "gift.close", Keys: []string{"esc", "enter"}, Words: "go back to the list", Short: "back", Foot: true, Run: p.opened(false)}
	}
	return set
}

func (p *Pane) nothing() string {
	if p.current() == 0 {
		return "There is no row here"
	}
	return ""
}

func (p *Pane) opened(is bool) func() tea.Cmd {
	return func() tea.Cmd {
		p.open = is
		return nil
	}
}

func (p *Pane) turn(by int) func() tea.Cmd {
	return func() tea.Cmd {
		p.part, p.open = (p.part+by)%parts, false
		return nil
	}
}

func (p *Pane) fold() tea.Cmd {
	p.folded = !p.folded
	value := ""
	if p.folded {
		value = "folded"
	}
	return p.host.Remember(foldKey, value)
}

func (p *Pane) peopleActions() action.Set {
	return action.Set{
		{ID: "gift.plan", Keys: []string{"n"}, Words: "plan a gift for those marked", Short: "plan", Foot: true, Reason: p.nothing, Run: p.plan},
		{ID: "gift.give", Keys: []string{"c"}, Words: "give those marked their gift", Short: "give", Foot: true, Reason: p.noPlanned, Run: p.give},
		{ID: "gift.line", Keys: []string{"p"}, Words: "write the personal line", Short: "line", Foot: true, Reason: p.noGift, Run: p.line},
		{ID: "gift.reaction", Keys: []string{"r"}, Words: "note how the gift was taken", Short: "reaction", Foot: true, Reason: p.notGiven, Run: p.reaction},
		{ID: "gift.edit", Keys: []string{"e"}, Words: "edit the gift", Reason: p.noGift, Run: p.edit},
		{ID: "gift.remove", Keys: []string{"d"}, Words: "remove the planned gift", Reason: p.notPlanned, Run: p.remove},
		{ID: "gift.touch", Keys: []string{"o"}, Words: "write down a touch with this person", Reason: p.nothing, Run: p.touchCurrent},
		{ID: "gift.other", Keys: []string{"N"}, Words: "plan a gift for somebody else", Run: p.planOther},
		{ID: "gift.person", Keys: []string{"P"}, Words: "open the person's card", Reason: p.nothing, Run: func() tea.Cmd { return p.host.Person(p.current()) }},
	}
}

func (p *Pane) noteActions() action.Set {
	return action.Set{
		{ID: "note.add", Keys: []string{"n"}, Words: "write a new note", Short: "new", Foot: true, Run: p.newNote},
		{ID: "note.edit", Keys: []string{"e"}, Words: "edit the words; after approval this begins a new version", Short: "edit", Foot: true, Reason: p.nothing, Run: p.editNote},
		{ID: "note.approve", Keys: []string{"c"}, Words: "approve the words", Short: "approve", Foot: true, Reason: p.noApproval, Run: p.approve},
		{ID: "note.line", Keys: []string{"p"}, Words: "write the next personal line", Short: "next line", Foot: true, Reason: p.noNextLine, Run: p.nextLine},
		{ID: "note.group", Keys: []string{"b"}, Words: "call it a group note, or a personal one", Reason: p.nothing, Run: p.group},
		{ID: "note.version", Keys: []string{"v"}, Words: "see the version before", Reason: p.noOlder, Run: p.older},
		{ID: "note.editor", Keys: []string{"E"}, Words: "open the words in your editor", Reason: p.nothing, Run: p.external},
		{ID: "note.copy", Keys: []string{"y"}, Words: "copy the words", Reason: p.nothing, Run: p.copyNote},
		{ID: "note.remove", Keys: []string{"d"}, Words: "remove the draft", Reason: p.noNoteRemoval, Run: p.removeNote},
	}
}

func (p *Pane) logActions() action.Set {
	return action.Set{
		{ID: "touch.add", Keys: []string{"n"}, Words: "write down a touch", Short: "new", Foot: true, Run: p.newTouch},
		{ID: "touch.reply", Keys: []string{"r"}, Words: "note what they wrote back", Short: "reply", Foot: true, Reason: p.nothing, Run: p.newReply},
		{ID: "touch.answer", Keys: []string{"c"}, Words: "say that it was answered", Short: "answered", Foot: true, Reason: p.notOpen, Run: p.answer},
		{ID: "touch.edit", Keys: []string{"e"}, Words: "edit the row", Foot: true, Short: "edit", Reason: p.nothing, Run: p.editContact},
		{ID: "touch.drop", Keys: []string{"D"}, Words: "drop a planned touch", Reason: p.notAhead, Run: p.drop},
		{ID: "touch.remove", Keys: []string{"d"}, Words: "remove the row", Reason: p.nothing, Run: p.removeContact},
		{ID: "touch.copy", Keys: []string{"y"}, Words: "copy the words", Reason: p.nothing, Run: p.copyContact},
	}
}
