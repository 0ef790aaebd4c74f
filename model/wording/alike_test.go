package wording

import (
	"fmt"
	"testing"
)

func letters(n int, body string) []Letter {
	names := []string{"Uma Rao", "Xiu Li", "Carla Dias", "Dmitri Orlov", "Noor Aziz", "Ben Okoro", "Ola Nord", "Ines Sá"}
	var all []Letter
	for i := range n {
		name := names[i]
		all = append(all, Letter{Text: "Hello " + name + ", " + body, Names: []string{name}})
	}
	return all
}

const body = "the calendar integration is ready for you before it is public. It is yours to keep using."

func TestSixNotesThatDifferByNameAreAGroupNote(t *testing.T) {
	if l := Alike(letters(5, body)); l.Count != 5 || l.Warning != "" {
		t.Errorf("five: %+v", l)
	}
	l := Alike(letters(6, body))
	if l.Count != 6 || l.Of != 6 || l.Warning != "W12" ||
		l.Message != "6 notes differ only by name. Say it is a group note, or write them." {
		t.Errorf("six: %+v", l)
	}
}

func TestAPersonalLineOfOnesOwnDoesNotCountAsAlike(t *testing.T) {
	all := letters(8, body)
	for i := range 3 {
		all[i].Personal = fmt.Sprintf("Your sketch number %d made me laugh.", i)
		all[i].Text += " " + all[i].Personal
	}
	if l := Alike(all); l.Count != 5 || l.Warning != "" {
		t.Errorf("three written: %+v", l)
	}
	for i := range all {
		all[i].Personal = "I hope you are well, " + all[i].Names[0] + "."
	}
	if l := Alike(all); l.Count < 5 {
		t.Errorf("the same line for all: %+v", l)
	}
}

func TestDifferentNotesAreNotAlike(t *testing.T) {
	all := letters(6, body)
	all[5].Text = "I drew your workflow as a small picture. It hangs on my wall and you may have it."
	if l := Alike(all); l.Count != 5 || l.Warning != "" {
		t.Errorf("%+v", l)
	}
	if l := Alike(nil); l.Count != 0 || l.Warning != "" {
		t.Errorf("none: %+v", l)
	}
}
