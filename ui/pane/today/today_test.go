package today_test

import (
	"context"
	"path/filepath"
	"strings"
	"testing"

	"goodword/data/demotest"

	"goodword/data"
	"goodword/model"
	"goodword/ui"
	"goodword/ui/pane"
	"goodword/ui/pane/today"
	"goodword/ui/uitest"
)

// demo is the pane over the demo on a day, in a file of the test's own.
func demo(t *testing.T, day int) (*uitest.Driver, *data.Store) {
	t.Helper()
	s := demotest.Open(t, day)
	return screen(t, s), s
}

func screen(t *testing.T, s *data.Store) *uitest.Driver {
	t.Helper()
	return uitest.New(t, s, ui.Options{Panes: []ui.Maker{func(h pane.Host) pane.Pane { return today.New(h, s) }}})
}

func book(t *testing.T, s *data.Store) *model.Book {
	t.Helper()
	b, err := s.Book(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// to moves to the row of a kind.
func to(t *testing.T, d *uitest.Driver, kind string) *uitest.Driver {
	t.Helper()
	d.Press("g")
	for range 20 {
		for _, line := range strings.Split(d.Screen(), "\n") {
			if strings.Contains(line, ">  ") && strings.Contains(line, " "+kind+" ") {
				return d
			}
		}
		d.Press("j")
	}
	t.Fatalf("no row of %s:\n%s", kind, d.Screen())
	return d
}

func TestTheQueueLooksAsDrawn(t *testing.T) {
	for _, c := range []struct {
		name string
		w, h int
	}{{"120x40", 120, 40}, {"80x24", 80, 24}, {"40x12", 40, 12}, {"200x20", 200, 20}} {
		t.Run(c.name, func(t *testing.T) {
			d, _ := demo(t, 26)
			d.Size(c.w, c.h).Golden()
		})
	}
}

func TestEveryRowSaysWhyItIsHere(t *testing.T) {
	d, s := demo(t, 26)
	items := model.Today(book(t, s))
	if len(items) != 9 {
		t.Fatalf("%d rows", len(items))
	}
	for _, it := range items {
		d.Press("w").Shows("Why is this here", it.Why[:30]).Press("esc", "j")
	}
}

func TestThanksAndCreditLeaveAndComeBack(t *testing.T) {
	d, s := demo(t, 26)
	d.Shows("9 things, 5 late")
	to(t, d, "thanks").Press("j", "c").Shows("thanked Ben Lindqvist - u undoes", "8 things, 4 late").Hides("Ben Lindqvist defended")
	to(t, d, "credit").Press("c").Shows("Credit Dev Raman").Press("ctrl+s").Shows("No consent to name Dev in public")
	d.Press("shift+tab").Press("tab").Type("y").Press("tab").Type("Release notes 4.19").Press("ctrl+s").Shows("credited Dev Raman", "7 things, 3 late")
	if b := book(t, s); !b.Consent(4, "credit") || b.CreditOf(2).Place != "Release notes 4.19" {
		t.Errorf("%+v", b.CreditOf(2))
	}
	d.Press("u").Shows("undid: credited Dev Raman", "8 things").Press("u").Shows("9 things, 5 late", "Ben Lindqvist defended us, day 18")
	d.Press("U", "U").Shows("7 things, 3 late")
}

func TestDeedsOfOneKey(t *testing.T) {
	for _, c := range []struct {
		kind, news string
		before     func(*data.Store, *model.Book) error
	}{
		{"answer", "answered Elsa Bergman", nil},
		{"told", "told Ben Lindqvist what became of it", func(s *data.Store, _ *model.Book) error {
			return s.Save("x", &model.Suggestion{DecisionID: 1, PersonID: 2, Text: "half days", Heard: "2026-04-10", AcknowledgedOn: "2026-04-10", DeclinedOn: "2026-04-20", Reason: "estimates"})
		}},
		{"heard", "acknowledged the suggestion of Ben Lindqvist", func(s *data.Store, _ *model.Book) error {
			return s.Save("x", &model.Suggestion{DecisionID: 1, PersonID: 2, Text: "half days", Heard: "2026-04-20"})
		}},
		{"promise", "kept the promise to Ben Lindqvist", func(s *data.Store, b *model.Book) error {
			return s.Save("x", &model.Promise{WaveID: b.Wave.ID, PersonID: 2, Text: "the sketch", Due: "2026-04-20"})
		}},
		{"critic", "case of Ben Lindqvist: listened", func(s *data.Store, b *model.Book) error {
			return s.Save("x", &model.Case{WaveID: b.Wave.ID, PersonID: 2, What: "slow", NotedOn: "2026-04-20"})
		}},
		{"decision", "told everybody what was decided", func(s *data.Store, b *model.Book) error {
			d := b.Decisions[0]
			d.ToldOn = ""
			return s.Save("x", &d)
		}},
		{"gift", "saw that the calendar integration becomes public", func(s *data.Store, b *model.Book) error {
			g := b.Gifts[1]
			g.PublicOn = b.Today.Add(1)
			return s.Save("x", &g)
		}},
		{"channel", "looked at the forum", func(s *data.Store, _ *model.Book) error {
			return s.Save("x", &model.Channel{Name: "the forum", Kind: "forum", Who: "Ida", Cadence: 7, BegunOn: "2026-03-30", LastChecked: "2026-04-10"})
		}},
		{"brand", "saw that we wrote 90 of 100 messages", func(s *data.Store, b *model.Book) error {
			w := b.Weeks[len(b.Weeks)-1]
			w.BrandMessages, w.MemberMessages, w.MemberToMember = 90, 10, 1
			return s.Save("x", &w)
		}},
	} {
		t.Run(c.kind, func(t *testing.T) {
			d, s := demo(t, 26)
			if c.before != nil {
				if err := c.before(s, book(t, s)); err != nil {
					t.Fatal(err)
				}
				d = screen(t, s)
			}
			n := len(model.Today(book(t, s)))
			to(t, d, c.kind).Press("c").Shows(c.news)
			left := model.Today(book(t, s))
			if c.kind != "critic" && len(left) != n-1 {
				t.Errorf("%d rows before, %d after", n, len(left))
			}
			d.Press("u")
			if back := model.Today(book(t, s)); len(back) != n {
				t.Errorf("undo brings back %d of %d rows", len(back), n)
			}
		})
	}
}

func TestDeedsWithAShortForm(t *testing.T) {
	for _, c := range []struct {
		kind string
		keys func(*uitest.Driver)
		news string
	}{
		{"boundary", func(d *uitest.Driver) { d.Press("ctrl+s") }, "talked with Yara Costa"},
		{"sweep", func(d *uitest.Driver) { d.Shows("control people searched").Press("ctrl+s") }, "noted a search"},
		{"ritual", func(d *uitest.Driver) { d.Press("tab").Type("11").Press("ctrl+s") }, "noted who came"},
		{"review", func(d *uitest.Driver) { d.Type("They ask each other first now").Press("ctrl+s") }, "wrote a note for the review"},
	} {
		t.Run(c.kind, func(t *testing.T) {
			d, s := demo(t, 26)
			to(t, d, c.kind).Press("c")
			c.keys(d)
			d.Shows(c.news, "8 things")
			for _, it := range model.Today(book(t, s)) {
				if it.Kind == c.kind {
					t.Errorf("%s is still there", it.Text)
				}
			}
		})
	}
}

func TestARowIsSnoozedUntilAnyDayToCome(t *testing.T) {
	d, s := demo(t, 26)
	to(t, d, "credit").Press("s", "d").Type("2026-04-24").Press("ctrl+s").Shows("choose a day to come")
	d.Press("ctrl+u").Type("2026-06-01").Press("ctrl+s").Shows("snoozed until Mon 1 Jun", "8 things")
	if b := book(t, s); len(b.Snoozes) != 1 || b.Snoozes[0].Until != "2026-06-01" {
		t.Errorf("%+v", b.Snoozes)
	}
}

func TestASnoozedRowComesBackOnItsDay(t *testing.T) {
	d, s := demo(t, 26)
	to(t, d, "credit").Press("s", "t").Shows("snoozed until Sat 25 Apr", "8 things").Hides("late 2d")
	if b := book(t, s); b.Snoozes[0].Until != "2026-04-25" {
		t.Errorf("%+v", b.Snoozes)
	}
	d.Press("u").Shows("9 things")
}

func TestAPersonsWishForQuietIsKept(t *testing.T) {
	d, s := demo(t, 26)
	to(t, d, "thanks").Press("s", "n").Type("2026-06-01").Press("ctrl+s").Shows("left Noor Aziz alone until Mon 1 Jun", "8 things").Hides("Noor Aziz chose")
	if b := book(t, s); b.People[14].NotBefore != "2026-06-01" {
		t.Errorf("%+v", b.People[14])
	}
}

func TestACrisisIsSaidOverTheQueue(t *testing.T) {
	_, s := demo(t, 26)
	p := book(t, s).Project
	p.Crisis = true
	if err := s.Save("set the crisis", &p); err != nil {
		t.Fatal(err)
	}
	d := screen(t, s)
	d.Shows("All outgoing items are paused").Hides(" thanks ", " credit ", " ritual ").Shows(" answer ", " boundary ", " code ", " sweep ", " review ")
	d.Sweep()
	d.Press("u").Shows("9 things")
}

func TestTheFootSaysTheMinutesOfTheWeek(t *testing.T) {
	d, _ := demo(t, 26)
	d.Shows("minutes given in week 4: leader 30 of 30 promised, manager 240")
}

func TestAnEmptyQueueSaysWhatComesNext(t *testing.T) {
	s, err := data.Create(context.Background(), filepath.Join(t.TempDir(), "new.db"), data.Options{Today: "2026-04-24"})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	d := screen(t, s)
	d.Press("esc").Shows("0 things", "Nobody is here yet. Import a file in Set-up (9)").Press("c").Shows("Nothing waits here")
	d.Press("enter", "s", "w", "p", "j", "J", "K")
	d.Sweep()
}

func TestTheFilterNarrowsTheQueue(t *testing.T) {
	d, _ := demo(t, 26)
	d.Press("/").Type("elsa").Press("enter").Shows("wrote back about").Hides("Friday Flow").Press("esc").Shows("Friday Flow")
}

func TestEnterOpensTheRowInItsPane(t *testing.T) {
	_, s := demo(t, 26)
	d := uitest.New(t, s, ui.Options{})
	for kind, shown := range map[string][]string{
		"answer": {"elsa.bergman@example.com", "waits for an answer"}, "credit": {"[Suggestions", ">  ", "Dev Raman"},
		"boundary": {"[Limits", "Wants a discount"}, "thanks": {"[Thanks", "Noor Aziz"}, "code": {"[Mentions"}, "sweep": {"[Sweeps"},
		"ritual": {"[Rituals", "Friday Flow"}, "review": {"[Notes"},
	} {
		to(t, d.Press("0"), kind).Press("enter").Hides("TODAY").Shows(shown...)
	}
}

func TestThePaneFillsEverySize(t *testing.T) {
	d, _ := demo(t, 26)
	d.Sweep()
}

func TestWhatSomebodyExpectsBecomesALimit(t *testing.T) {
	_, s := demo(t, 26)
	p := *book(t, s).People[2]
	p.Expects, p.ExpectsOn = "a free year", "2026-04-10"
	if err := s.Save("x", &p); err != nil {
		t.Fatal(err)
	}
	d := screen(t, s).Shows("10 things", "Ben Lindqvist expects something in return: a free year")
	to(t, d, "boundary").Press("c").Shows("A limit for Ben Lindqvist", "a free year").Press("tab", "d", "ctrl+s")
	d.Shows("noted a limit for Ben Lindqvist", "9 things").Press("u").Shows("10 things")
}

func TestTheWeekAsksForItsFiveWords(t *testing.T) {
	d, _ := demo(t, 25)
	to(t, d, "check").Shows("a word each for week 4").Press("c").Shows("The conditions in week 4").Type("open").Press("ctrl+s")
	d.Shows("wrote the conditions of week 4").Hides("a word each")
}
