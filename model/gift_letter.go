package model

import "strings"

// Letter is the note of a gift as it goes to its person: a personal one speaks
// to them by name and begins with their line, a group note says that it is one.
// Nothing is sent from here.
func (b *Book) Letter(g *Gift) string {
	n := b.NoteByID(g.NoteID)
	if n == nil {
		return ""
	}
	if n.IsGroup {
		return n.Text + "\n\n(This note goes to everybody in the group.)\n"
	}
	parts := []string{n.Text}
	if line := strings.TrimSpace(g.PersonalLine); line != "" {
		parts = []string{line, n.Text}
	}
	if p := b.People[g.PersonID]; p != nil && !strings.Contains(strings.Join(parts, " "), p.First()) {
		parts = append([]string{p.First() + ","}, parts...)
	}
	return strings.Join(parts, "\n\n") + "\n"
}

// NoLetter says why the gift's letter may not go out yet, "" when it may: a
// personal note goes to one person, with the line that is theirs.
func (b *Book) NoLetter(g *Gift) string {
	n := b.NoteByID(g.NoteID)
	switch {
	case n == nil:
		return "No note goes with this gift yet"
	case !n.ApprovedOn.By(b.Today):
		return "The note is not approved yet: check it, answer the four questions and approve it"
	case b.LacksLine(g):
		return "The note is personal and has no line for this person: p writes it"
	}
	if err := Stopped(b.Contact(g.PersonID)); err != nil {
		return err.Error()
	}
	return ""
}
