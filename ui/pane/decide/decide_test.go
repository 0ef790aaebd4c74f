package decide_test

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"goodword/data/demotest"

	"goodword/data"
	"goodword/model"
	"goodword/ui"
	"goodword/ui/pane"
	"goodword/ui/pane/decide"
	"goodword/ui/uitest"
)

// demo is the pane over the demo as known on a day, with a file that is really
// written.
func demo(t *testing.T, day int) (*uitest.Driver, *data.Store) {
	t.Helper()
	s := demotest.Open(t, day)
	make := func(h pane.Host) pane.Pane { return decide.New(h, s) }
	return uitest.New(t, s, ui.Options{Panes: []ui.Maker{make}}), s
}

func book(t *testing.T, s *data.Store) *model.Book {
	t.Helper()
	b, err := s.Book(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func TestReview(t *testing.T) {
	for name, size := range map[string][2]int{"92x44": {92, 44}, "80x24": {80, 24}, "40x12": {40, 12}, "30x10": {30, 10}, "200x60": {200, 60}} {
		t.Run(name, func(t *testing.T) {
			d, _ := demo(t, 29)
			d.Size(size[0], size[1]).Golden()
		})
	}
}

func TestBeforeTheEndThereAreCountsOnly(t *testing.T) {
	d, s := demo(t, 13)
	d.Size(92, 50)
	d.Shows("Day 13. Counts only; a verdict now would be noise.", "6 against 4 mentions so far", "mentions per week; 17 of the run not coded yet", "not ready: The last day is Sun 26 Apr.")
	d.Hides("per person", "times as often", "without the top one")
	d.Press("v").Shows("Before that only harm ends a wave: stop.").Hides("expand").Press("esc")

	d.Press("L").Shows("4 % false alarms").Press("enter").Shows("Go on only with a reason")
	if n := len(book(t, s).Looks); n != 0 {
		t.Fatalf("%d looks without a reason", n)
	}
	d.Type("the board meets").Press("enter").Shows("A look on day 13", "0.20 against 0.13 per person")
	looks := book(t, s).Looks
	if len(looks) != 1 || looks[0].Reason != "the board meets" || !strings.Contains(looks[0].Shown, "6 against 4 mentions") {
		t.Fatalf("the looks are %+v", looks)
	}
	d.Press("esc").Shows("was looked at once before the end")
	d.Press("tab", "tab", "tab", "tab", "enter").Shows("look", "the board meets", "Kept as it was written")
}

func TestTheManagerDecidesWithAReason(t *testing.T) {
	d, s := demo(t, 29)
	d.Size(92, 50)
	d.Press("C").Shows("Give your verdict first")
	d.Press("v").Shows("By the rule: EXPAND, by at most 15 people.").Press("e")
	if w := book(t, s).Wave; w.Verdict != "expand" || w.NextSize != 15 {
		t.Fatalf("the wave says %q, at most %d", w.Verdict, w.NextSize)
	}
	d.Press("v", "n").Shows("The rule says expand. Why not clear yet?").Press("enter").Shows("Go on only with a reason")
	d.Type("only one month").Press("enter").Shows("not clear yet; C closes the wave. only one month")
	d.Press("C").Shows("not clear yet; closed Mon 27 Apr. only one month")
	const stays = "Wave 1 was closed on 27 April 2026 and stays as it is"
	d.Press("v").Shows(stays)
	d.Press("tab", "d").Shows("Notes 3", stays)
	d.Press("esc", "e").Shows("A note of the month", stays)
	d.Press("esc", "shift+tab", "u").Shows("C closes the wave")
}

func TestAdjustLaysTheEvidenceOut(t *testing.T) {
	d, s := demo(t, 29)
	d.Press("v", "a").Type("the notes were one mass mail").Press("enter")
	d.Shows("What may have been the cause", "one gift note version was sent unchanged to 26").Press("esc")
	d.Shows("Iteration 1", "The notes felt like a mass mail").Press("ctrl+s")
	if b := book(t, s); len(b.Iterations) != 1 || b.Iterations[0].Number != 1 || b.Wave.Verdict != "adjust" {
		t.Errorf("%+v, %q", b.Iterations, b.Wave.Verdict)
	}
}

func TestTheFiveQuestionsAreAnswered(t *testing.T) {
	d, s := demo(t, 26)
	d.Size(92, 50)
	d.Shows("not answered, A does: The leader gave the promised minutes")
	d.Press("A").Shows("Does it feel genuine?").Type("leader").Press("enter").Shows("Would the leader go on")
	d.Press("y", "enter").Type("she said so").Press("ctrl+s").Hides("not answered")
	if a := book(t, s).Genuine().Answers[4]; a.Answer != "yes" || !strings.HasSuffix(a.Evidence, "she said so") {
		t.Errorf("%+v", a)
	}
}

func TestNotesStandBesideTheNumbers(t *testing.T) {
	d, s := demo(t, 29)
	d.Press("tab").Shows("A member said it feels", "stands beside   gift")
	d.Press("n").Type("They fixed it in a day").Press("tab", "y", "ctrl+s").Shows("wrote a note")
	b := book(t, s)
	if n := b.MonthNotes[len(b.MonthNotes)-1]; n.Text != "They fixed it in a day" || n.Consent != "yes" || !n.Chosen {
		t.Errorf("%+v", n)
	}
	d.Press("g", "space").Shows("left a note out of the summary")
	if book(t, s).MonthNotes[0].Chosen {
		t.Error("it is still chosen")
	}
	d.Press("d").Press("u")
	if n := len(book(t, s).MonthNotes); n != 4 {
		t.Errorf("%d notes after undo", n)
	}
}

func TestAQuoteIsChosenFromWhatPeopleSaid(t *testing.T) {
	d, s := demo(t, 29)
	said := book(t, s).Quotable()[0]
	d.Press("tab", "c").Shows("What people said", "no consent yet").Press("enter").Shows("A quote", "no, for us alone").Press("ctrl+s").Shows("chose a quote")
	b := book(t, s)
	n := b.MonthNotes[len(b.MonthNotes)-1]
	if n.Text != said.Text || n.Consent != "no" || !n.Chosen || n.Beside != said.Beside || b.Arm(n.PersonID) != model.Engaged {
		t.Errorf("%+v", n)
	}
	for _, q := range b.Quotable() {
		if q.Text == n.Text || b.Arm(q.PersonID) != model.Engaged {
			t.Errorf("%+v is offered", q)
		}
	}
}

func TestTheSummaryIsCopiedAsMarkdown(t *testing.T) {
	d, _ := demo(t, 29)
	d.Press("shift+tab", "y").Shows("own edition as Markdown")
	if !strings.HasPrefix(d.Copied, "# Flow Builders, wave 1") || !strings.Contains(d.Copied, "| engaged | 30 | 14 | 31 |") {
		t.Errorf("copied %.80q", d.Copied)
	}
}

func TestTwoWavesAreSetBesideEachOtherAndNeverPooled(t *testing.T) {
	s := demotest.Open(t, 29)
	ctx := context.Background()
	b := book(t, s)
	if err := s.CloseWave(ctx, "expand", ""); err != nil {
		t.Fatal(err)
	}
	next := b.NewWave()
	next.Name, next.Start = "Second", b.Today.Add(14)
	if err := s.NewWave(ctx, &next, "", "a reason"); err != nil {
		t.Fatal(err)
	}
	d := uitest.New(t, s, ui.Options{Panes: []ui.Maker{func(h pane.Host) pane.Pane { return decide.New(h, s) }}})
	d.Size(120, 40).Press("shift+tab", "shift+tab").Shows("Waves 2", "31:15", "Second")
	d.Shows("closed on 27 April 2026, read-only", "Wave 1: 31 against 15 mentions: 2.1 times", "never added up").Hides("46")
}

func TestReferralsAreShownAndNotJudged(t *testing.T) {
	d, _ := demo(t, 85)
	d.Size(140, 40)
	d.Press("tab", "tab", "tab").Shows("Day 84: too early to judge", "4.0 times as often as the average customer", "2.4 times as often as the control group", "50 % (6", "5 of 36")
}

func TestABreachStays(t *testing.T) {
	d, s := demo(t, 29)
	d.Press("tab", "tab", "tab", "tab", "n").Press("down", "tab").Type("saw the invitation").Press("ctrl+s")
	if x := book(t, s).Breaches; len(x) != 1 || x[0].Note != "saw the invitation" {
		t.Fatalf("%+v", x)
	}
	d.Shows("saw the invitation", "Kept as it was written")
}

func TestTheSummaryIsReadAndExported(t *testing.T) {
	d, _ := demo(t, 29)
	d.Press("shift+tab").Shows("Own edition, with names").Press("o").Shows("Shareable edition")
	dir := filepath.Join(t.TempDir(), "out")
	d.Press("x").Shows("Into which").Press("ctrl+u").Type(dir).Press("enter")
	list, err := os.ReadDir(dir)
	if err != nil || len(list) != 10 {
		t.Fatalf("%d files, %v", len(list), err)
	}
	d.Shows("wrote 10 files to")
	d.Press("x", "enter").Shows("is there already")
}

func TestAnEmptyFileSaysWhereToBegin(t *testing.T) {
	d := uitest.Pane(t, &model.Book{PeopleCount: 1}, func(h pane.Host) pane.Pane { return decide.New(h, &uitest.Store{}) })
	d.Shows("There is no wave yet. Segment (1) begins one")
	d.Press("tab", "n").Shows("There is no wave yet; Segment (1) begins one")
	d.Press("x").Shows("There is no wave to summarize yet")
	d.Sweep()
}

func TestEverySizeIsExact(t *testing.T) {
	for _, day := range []int{-3, 26} {
		d, _ := demo(t, day)
		for range 6 {
			d.Sweep()
			d.Press("enter")
			d.Sweep()
			d.Press("esc", "tab")
		}
	}
}
