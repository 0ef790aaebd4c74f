package people_test

import (
	"context"
	"path/filepath"
	"testing"

	"goodword/data/demotest"

	tea "charm.land/bubbletea/v2"

	"goodword/data"
	"goodword/model"
	"goodword/ui"
	"goodword/ui/pane"
	"goodword/ui/pane/people"
	"goodword/ui/uitest"
)

// demo is the pane over the demo on day 26, in a file of the test's own.
func demo(t testing.TB) (*uitest.Driver, *data.Store) {
	t.Helper()
	s := demotest.Open(t, 26)
	return uitest.New(t, s, ui.Options{Panes: []ui.Maker{func(h pane.Host) pane.Pane { return people.New(h, s) }}}), s
}

func card(t testing.TB, s *data.Store, id int64) model.PersonCard {
	t.Helper()
	c, err := s.PersonCard(context.Background(), id)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func TestTheListAndTheCardLookAsDrawn(t *testing.T) {
	for _, c := range []struct {
		name string
		w, h int
		keys []string
	}{{"wide", 120, 40, nil}, {"list", 80, 24, nil}, {"card", 80, 24, []string{"enter"}}, {"small", 40, 12, []string{"enter"}}} {
		t.Run(c.name, func(t *testing.T) {
			d, _ := demo(t)
			d.Size(c.w, c.h)
			d.Press("/").Type("dev ram").Press("enter").Press(c.keys...)
			d.Golden()
		})
	}
}

func TestSomebodyNewIsWrittenDownWithAnAddress(t *testing.T) {
	d, s := demo(t)
	d.Press("n").Type("Zoe Ek").Press("tab").Type("Zoe@Studio.test").Press("ctrl+s")
	d.Shows("added Zoe Ek - u undoes").Press("/").Type("zoe@stu").Press("enter").Shows("1 of 1")
	if c := card(t, s, 69); c.Person.Name != "Zoe Ek" || c.Mail() != "Zoe@Studio.test" || c.Identities[0].Norm != "zoe@studio.test" {
		t.Errorf("%+v", c)
	}
	d.Press("u").Press("esc").Shows("of 68")
}

func TestAnAddressOfSomebodyElseKeepsTheForm(t *testing.T) {
	d, _ := demo(t)
	d.Press("n").Type("Zoe").Press("tab").Type("dev.raman@example.com").Press("ctrl+s")
	d.Shows("belongs to Dev Raman already", "Somebody new", "dev.raman@example.com")
}

func TestAStageWantsWhatShowsIt(t *testing.T) {
	d, s := demo(t)
	d.Press("/").Type("dev ram").Press("enter").Press("e").Press("tab", "tab", "tab", "tab").Type("l").Press("ctrl+s")
	d.Shows("say what shows the new stage")
	d.Type("built with us").Press("ctrl+s").Hides("say what shows")
	if c := card(t, s, 4); c.Person.Stage != "loyal" || c.Person.Note != "2026-04-24 stage: not known -> loyal, built with us" {
		t.Errorf("%q %q", c.Person.Stage, c.Person.Note)
	}
	d.Shows("stage: not known -> loyal, built with us")
}

func TestASignalSetsTheDayOfTheFirstSpending(t *testing.T) {
	d, s := demo(t)
	d.Press("/").Type("dev ram").Press("enter").Press("enter").Shows("not yet, as far as we know")
	d.Press("n", "s").Type("o").Press("tab").Type("tests on Fridays").Press("tab", "tab", "tab", "down", "ctrl+s")
	d.Shows("added a signal to Dev Raman")
	c := card(t, s, 4)
	if x := c.Crossed(); x == nil || x.Kind != "offered to test" || x.Spent != "time" || x.Evidence != "tests on Fridays" {
		t.Fatalf("%+v", x)
	}
	d.Shows("on Fri 24 Apr they spent time: offered to test")
	d.Press("d").Type("tests on").Press("enter").Shows("removed from Dev Raman", "not yet, as far as we know")
	d.Press("u").Shows("they spent time")
}

func TestAConsentIsNotedAndChanged(t *testing.T) {
	d, _ := demo(t)
	d.Press("/").Type("dev ram").Press("enter").Press("enter").Press("n", "c").Type("cr").Press("tab", "tab").Type("release notes").Press("ctrl+s")
	d.Shows("credit: yes, release notes")
	d.Press("e").Type("consent").Press("enter").Press("tab").Type("n").Press("ctrl+s").Shows("credit: no, release notes")
}

func TestMarkedPeopleGiveTheirAddresses(t *testing.T) {
	d, _ := demo(t)
	d.Press("/").Type("amara").Press("enter").Press("y")
	if d.Copied != "amara.okafor@example.com" {
		t.Errorf("copied %q", d.Copied)
	}
	d.Press("esc").Press("space", "space", "y")
	d.Shows("2 marked", "copied 2 e-mails")
}

func TestTheListNarrowsToAnArmAndSortsByTouch(t *testing.T) {
	d, _ := demo(t)
	d.Press("f").Shows("PEOPLE, engaged", "1 of 30").Press("s").Shows("by last touch", ">  Elsa Bergman")
	d.Press("f").Shows("PEOPLE, control", "of 30").Press("f", "f", "f").Shows("of 68")
}

func TestTheCardGoesFromOneToTheNext(t *testing.T) {
	d, _ := demo(t)
	d.Press("f", "enter", "J")
	first := d.Line(3)
	d.Press("J")
	if d.Line(3) == first {
		t.Errorf("J stays at %q", first)
	}
	if d.Press("K"); d.Line(3) != first {
		t.Errorf("K does not go back to %q but to %q", first, d.Line(3))
	}
	d.Press("esc").Shows("enter open")
}

func TestAPersonIsOpenedFromElsewhereWhateverTheListShows(t *testing.T) {
	d, _ := demo(t)
	d.Press("/").Type("amara").Press("enter")
	run(d, d.App.Person(5))
	d.Shows("elsa.bergman@example.com", `"does it do half days?", waits for`)
}

// run runs what a method of the house has begun.
func run(d *uitest.Driver, cmd tea.Cmd) {
	if cmd == nil {
		return
	}
	switch msg := cmd().(type) {
	case tea.BatchMsg:
		for _, c := range msg {
			run(d, c)
		}
	default:
		d.Send(msg)
	}
}

func TestAControlPersonIsNotRemoved(t *testing.T) {
	d, _ := demo(t)
	d.Press("f", "f", "d").Shows("is in an arm that was frozen", "1 of 30")
}

func TestAnEmptyFileSaysWhatBelongsHere(t *testing.T) {
	s, err := data.Create(context.Background(), filepath.Join(t.TempDir(), "new.db"), data.Options{Today: "2026-04-24"})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	d := uitest.New(t, s, ui.Options{Panes: []ui.Maker{func(h pane.Host) pane.Pane { return people.New(h, s) }}})
	d.Press("esc").Shows("Everybody whom you know stands here").Press("enter").Shows("Nobody stands here yet").Press("y", "e", "d", "space", "j")
	d.Sweep()
}

func TestThePaneFillsEverySize(t *testing.T) {
	d, _ := demo(t)
	d.Sweep()
	d.Press("enter")
	d.Sweep()
}

// crowd answers for a hundred thousand people without a file.
type crowd struct {
	uitest.Store
	ids []int64
}

func (c *crowd) PeopleIDs(context.Context, model.PeopleQuery) ([]int64, error) { return c.ids, nil }

func (c *crowd) JoinIDs(context.Context) ([]int64, error) { return nil, nil }

func (c *crowd) PeopleRows(_ context.Context, ids []int64) ([]model.PersonRow, error) {
	out := make([]model.PersonRow, len(ids))
	for i, id := range ids {
		out[i] = model.PersonRow{ID: id, Name: "Amara Okafor", Arm: model.Engaged, LastTouch: "2026-04-20", Role: "designer", UseCase: "boards"}
	}
	return out, nil
}

func (c *crowd) PersonCard(_ context.Context, id int64) (model.PersonCard, error) {
	return model.PersonCard{Today: "2026-04-24", Person: model.Person{Meta: model.Meta{ID: id}, Name: "Amara Okafor", Role: "designer"}}, nil
}

// BenchmarkKey is one key in a list of a million people at 120 x 40: Update, what
// it asks for and the answers, and the frame.
func BenchmarkKey(b *testing.B) {
	s := &crowd{}
	for id := range int64(1_000_000) {
		s.ids = append(s.ids, id+1)
	}
	d := uitest.New(b, s, ui.Options{Panes: []ui.Maker{func(h pane.Host) pane.Pane { return people.New(h, s) }}})
	d.Shows("1 of 1000000")
	down := uitest.Key("j")
	b.ReportAllocs()
	for b.Loop() {
		d.App.Update(down)
		_ = d.App.View()
	}
}
