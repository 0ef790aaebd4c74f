package data

import (
	"strings"
	"testing"

	"goodword/model"
)

func TestTheDemosQueueOnDay26(t *testing.T) {
	b := book(t, demoOn(t, 26))
	var got []string
	for _, it := range model.Today(b) {
		got = append(got, it.When(b.Today)+" "+it.Kind+" "+it.Name)
	}
	want := `late 1d answer Elsa Bergman
late 2d credit Dev Raman
late 1d boundary Yara Costa
late 11d thanks Noor Aziz
late 6d thanks Ben Lindqvist
today code 
today sweep 
today ritual 
in 3d review `
	if s := strings.Join(got, "\n"); s != want {
		t.Errorf("got\n%s\nwant\n%s", s, want)
	}
}

func TestTheDemosGates(t *testing.T) {
	for day, want := range map[int]string{
		0:  "done done open closed closed closed closed",
		8:  "done done done open open done closed",
		26: "done done done done done open open",
		29: "done done done done done done done",
	} {
		var got []string
		for _, g := range model.Gates(book(t, demoOn(t, day))) {
			got = append(got, g.State)
		}
		if s := strings.Join(got, " "); s != want {
			t.Errorf("day %d: %s, want %s", day, s, want)
		}
	}
}

func TestTheDemoOwesOneCreditUntilItIsGiven(t *testing.T) {
	for day, want := range map[int]int{26: 1, 29: 1, 85: 0} {
		n := 0
		for _, it := range model.Today(book(t, demoOn(t, day))) {
			if it.Kind == "credit" {
				n++
			}
		}
		if n != want {
			t.Errorf("day %d: %d credits owed, want %d", day, n, want)
		}
	}
}
