package people_test

import (
	"context"
	"path/filepath"
	"testing"

	"goodword/data"
	"goodword/model"
	"goodword/ui"
	"goodword/ui/pane"
	"goodword/ui/pane/people"
	"goodword/ui/uitest"
)

// pairs is the pane over a file with people who may be the same.
func pairs(t testing.TB) (*uitest.Driver, *data.Store) {
	t.Helper()
	s, err := data.Create(context.Background(), filepath.Join(t.TempDir(), "a.db"), data.Options{Today: "2026-04-24"})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	list := []*model.Person{{Name: "Lena Hoffmann", City: "Köln"}, {Name: "Lena H.", DoNotContact: true}, {Name: "Ben Okoro"}, {Name: "B. Okoro", Company: "Acme"}}
	rows := make([]model.Row, len(list))
	for i, p := range list {
		rows[i] = p
	}
	save := func(rows ...model.Row) {
		if err := s.Save("written", rows...); err != nil {
			t.Fatal(err)
		}
	}
	save(rows...)
	save(&model.Identity{PersonID: list[0].ID, Kind: "email", Raw: "lena@example.com", Norm: "lena@example.com"},
		&model.Join{PersonID: list[0].ID, OtherPersonID: list[1].ID, Reason: "the same phone: +15550100001"},
		&model.Join{PersonID: list[2].ID, OtherPersonID: list[3].ID, Reason: "the same phone: +15550100002"},
		&model.Join{PersonID: list[2].ID, Reason: "a second name on the same address: Bo Okoro"})
	d := uitest.New(t, s, ui.Options{Panes: []ui.Maker{func(h pane.Host) pane.Pane { return people.New(h, s) }}})
	return d, s
}

func TestThePairsLookAsDrawn(t *testing.T) {
	for _, c := range []struct {
		name string
		w, h int
		keys []string
	}{{"wide", 120, 40, nil}, {"list", 80, 24, nil}, {"small", 40, 12, []string{"enter"}}} {
		t.Run(c.name, func(t *testing.T) {
			d, _ := pairs(t)
			d.Size(c.w, c.h)
			d.Press("esc", "tab").Press(c.keys...)
			d.Golden()
		})
	}
}

func TestAPairIsJoinedAndMadeTwoAgain(t *testing.T) {
	d, s := pairs(t)
	d.Press("esc").Shows("To look at 3").Press("tab").Shows("MAY BE THE SAME, 3 to look at", "Lena H.").Press("M")
	d.Shows("joined Lena Hoffmann and Lena H.", "MAY BE THE SAME, 2 to look at")
	if c := card(t, s, 1); !c.Person.DoNotContact {
		t.Error("the wish not to be contacted is lost")
	}
	d.Press("u").Shows("MAY BE THE SAME, 3 to look at").Press("A").Shows("become one person each").Press("y").Shows("joined all with the same phone", "MAY BE THE SAME, 1 to look at")
	d.Press("M").Shows("One person alone is meant here").Press("x").Shows("kept as it is: Ben Okoro").Press("tab").Shows("of 2")
}

func TestAnAnswerIsNotAskedAgainAndLaterComesLast(t *testing.T) {
	d, _ := pairs(t)
	d.Press("esc", "tab", "l").Shows("put off: Lena Hoffmann", "MAY BE THE SAME, 3 to look at").Press("g", "x").Shows("not the same: Ben Okoro", "MAY BE THE SAME, 2 to look at")
	d.Sweep()
}
