package setup_test

import (
	"errors"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"goodword/model"
	"goodword/model/locale"
	"goodword/ui"
	"goodword/ui/pane"
	"goodword/ui/pane/setup"
	"goodword/ui/uitest"
)

// wave is day 26 with a leader who gave too little in week 2, and two answers
// about readiness of which one stands in the way.
func wave() *model.Book {
	p := model.NewProject()
	p.Name, p.Purpose, p.Leader, p.LeaderMinutes, p.RunsBy = "Flow", "make planning feel calm", "Mira", 30, "Ola"
	p.BrandWords = "flow\nflow planner"
	return &model.Book{
		Today: "2026-04-24", Project: p, PeopleCount: 68, LastBackup: "2026-04-10",
		Wave: model.Wave{Meta: model.Meta{ID: 1}, Number: 1, Name: "Flow Builders", Start: "2026-03-30", Days: 28},
		Answers: []model.Answer{
			{Meta: model.Meta{ID: 1}, WaveID: 1, Topic: "readiness", Question: "crisis", Answer: "no", Evidence: "asked support and press", By: "Ola", Date: "2026-03-20"},
			{Meta: model.Meta{ID: 2}, WaveID: 1, Topic: "readiness", Question: "product", Answer: "no", Evidence: "two severe faults", Date: "2026-03-21"},
		},
		People: map[int64]*model.Person{1: {Meta: model.Meta{ID: 1}, Name: "Ben Lindqvist"}, 2: {Meta: model.Meta{ID: 2}, Name: "Noor Aziz"}},
		Arms:   []model.Arm{{PersonID: 1, Arm: model.Engaged}, {PersonID: 2, Arm: model.Engaged}},
		Touches: []model.Touch{
			{Meta: model.Meta{ID: 1}, PersonID: 1, Date: "2026-04-20", Direction: "out", Kind: "thanks"},
			{Meta: model.Meta{ID: 2}, PersonID: 2, Date: "2026-04-02", Direction: "out", Kind: "care"},
		},
		Plan:     []model.PlanItem{{Meta: model.Meta{ID: 1}, WaveID: 1, Text: "show who makes it", Made: "ourselves", Who: "Mira", Due: "2026-04-28"}},
		Channels: []model.Channel{{Meta: model.Meta{ID: 1}, Name: "the forum", Kind: "forum", Who: "Ola", Cadence: 7, LastChecked: "2026-04-10"}},
		Checks:   []model.ConditionCheck{{Meta: model.Meta{ID: 1}, WaveID: 1, Week: 3, Date: "2026-04-17", Safety: "open", Time: "short", Voice: "many", Answers: "slow", Fun: "some"}},
		Ledger: []model.Ledger{
			{Meta: model.Meta{ID: 1}, WaveID: 1, Week: 1, Role: "leader", Who: "Mira", Minutes: 35, Date: "2026-04-02"},
			{Meta: model.Meta{ID: 3}, WaveID: 1, Week: 2, Role: "leader", Who: "Mira", Minutes: 20, OnWhat: "calls", Date: "2026-04-09"},
			{Meta: model.Meta{ID: 2}, WaveID: 1, Week: 2, Role: "manager", Who: "Ola", Minutes: 240, OnWhat: "notes and sweeps", Date: "2026-04-09"},
			{Meta: model.Meta{ID: 4}, WaveID: 1, Week: 5, Role: "leader", Who: "Mira", Minutes: 30, Date: "2026-05-01"},
		},
	}
}

func file() *uitest.Store {
	return &uitest.Store{
		Wave: wave(),
		Imported: []model.Import{{
			ID: 1, At: "2026-03-16T08:01:00.000Z", Change: 4, File: "customers_export.csv", Format: "shopify_customers",
			Rows: 340, PeopleNew: 321, PeopleJoined: 12, Rejected: 3, ToLookAt: 2,
		}},
		Changes: []model.Change{
			{ID: 9, At: "2026-04-24T09:41:12.000Z", Label: "thanked Ben", Rows: 1},
			{ID: 8, At: "2026-04-23T16:02:00.000Z", Label: "coded 3 mentions", Rows: 3, Kept: true},
			{ID: 7, At: "2026-04-23T15:00:00.000Z", Label: "edited Elsa", Rows: 1, Undone: true},
			{ID: 4, At: "2026-03-16T08:01:00.000Z", Label: "imported customers_export.csv", Rows: 700},
		},
		Checkup: model.Checkup{Path: "/data/goodword.db", Checks: []model.CheckupRow{
			{Name: "integrity", OK: true, Detail: "ok"},
			{Name: "permissions", Detail: "0644", Advice: "others can read it: chmod 600 /data/goodword.db"},
		}},
	}
}

func open(t *testing.T, s *uitest.Store) *uitest.Driver {
	t.Helper()
	return uitest.New(t, s, ui.Options{
		Version: "0.1.0", ThemeDir: "/home/ola/.config/goodword/themes",
		Panes: []ui.Maker{func(h pane.Host) pane.Pane { return setup.New(h, s) }},
	})
}

// at opens the section with so many tabs before it.
func at(d *uitest.Driver, section int) *uitest.Driver {
	for range section {
		d.Press("tab")
	}
	return d
}

const (
	project = iota
	context
	readiness
	reflections
	plan
	ledger
	channels
	conditions
	attention
	imports
	history
	lies
	themes
	keys
	conflicts
	about
	sections
)

func TestLooks(t *testing.T) {
	for name, show := range map[string]func(*uitest.Driver){
		"project 80x24":      func(d *uitest.Driver) { d.Size(80, 24) },
		"project 120x40":     func(d *uitest.Driver) { d.Press("j", "j", "j") },
		"readiness 80x24":    func(d *uitest.Driver) { at(d.Size(80, 24), readiness).Press("j") },
		"readiness 120x40":   func(d *uitest.Driver) { at(d, readiness).Press("j") },
		"context 120x40":     func(d *uitest.Driver) { at(d, context) },
		"reflections 120x40": func(d *uitest.Driver) { at(d, reflections).Press("j") },
		"plan 80x24":         func(d *uitest.Driver) { at(d.Size(80, 24), plan) },
		"channels 120x40":    func(d *uitest.Driver) { at(d, channels) },
		"conditions 80x24":   func(d *uitest.Driver) { at(d.Size(80, 24), conditions) },
		"attention 120x40":   func(d *uitest.Driver) { at(d, attention) },
		"conflicts 80x24":    func(d *uitest.Driver) { at(d.Size(80, 24), conflicts) },
		"ledger 120x40":      func(d *uitest.Driver) { at(d, ledger).Press("G") },
		"ledger 40x12":       func(d *uitest.Driver) { at(d.Size(40, 12), ledger) },
		"imports 120x40":     func(d *uitest.Driver) { at(d, imports) },
		"history 80x24":      func(d *uitest.Driver) { at(d.Size(80, 24), history) },
		"file 120x40":        func(d *uitest.Driver) { at(d, lies).Press("o", "G") },
		"themes 120x40":      func(d *uitest.Driver) { at(d, themes).Press("j", "j") },
		"about 80x24":        func(d *uitest.Driver) { at(d.Size(80, 24), about) },
		"about 40x12":        func(d *uitest.Driver) { at(d.Size(40, 12), about).Press("enter") },
	} {
		t.Run(name, func(t *testing.T) {
			d := open(t, file())
			show(d)
			d.Golden()
		})
	}
}

func TestEverySize(t *testing.T) {
	for _, s := range []*uitest.Store{file(), {}} {
		d := open(t, s).Press("esc")
		for range sections {
			d.Sweep()
			d.Press("enter").Sweep()
			d.Press("esc", "tab")
		}
	}
}

func TestACrisisIsSaidAndPausesTheProject(t *testing.T) {
	s := file()
	d := open(t, s).Press("c").Shows("Is a crisis or a scandal open?")
	d.Press("y", "ctrl+s").Shows("answered: crisis open - u undoes")
	if len(s.Saved) != 2 || !s.Saved[0].(*model.Project).Crisis || s.Saved[1].(*model.Answer).Answer != "yes" {
		t.Fatalf("saved %+v", s.Saved)
	}
	s.Wave.Project.Crisis = true
	open(t, s).Press("j", "j", "j", "j", "j", "j").Shows("on: everything that goes out is paused", "Crisis is on. All outgoing items are paused.")
}

func TestEditingTheProjectKeepsWhatWasTyped(t *testing.T) {
	s := file()
	s.Fail = errors.New("the disk is full")
	d := open(t, s).Press("e", "tab").Type(" for teams").Press("ctrl+s").Shows("the disk is full", "make planning feel calm for teams")
	s.Fail = nil
	d.Press("ctrl+s").Shows("edited the project - u undoes")
	if got := s.Saved[0].(*model.Project).Purpose; got != "make planning feel calm for teams" {
		t.Errorf("the purpose is %q", got)
	}
	if s.Wave.Project.Purpose != "make planning feel calm" {
		t.Error("typing changed the wave itself")
	}
}

func TestAWeakProductStandsInTheWay(t *testing.T) {
	at(open(t, file()), readiness).Shows("[Readiness 2 of 9]").Press("j").Shows("two severe faults", "Attention")
}

func TestMinutesAreSetAgainstThePromise(t *testing.T) {
	s := file()
	d := at(open(t, s), ledger).Shows("[Ledger 4.9 h]").Hides("30 of 30")
	d.Press("j").Shows("20 of 30 minutes promised", "240 minutes this week")
	d.Press("n").Type("l").Press("tab", "tab", "tab").Type("25").Press("ctrl+s").Shows("wrote down minutes of week 4")
	if l := s.Saved[0].(*model.Ledger); l.Role != "leader" || l.Minutes != 25 || l.Week != 4 || l.WaveID != 1 {
		t.Errorf("saved %+v", l)
	}
	d.Press("d").Shows("removed minutes of week 2 - u undoes")
	if len(s.Removed) != 1 || s.Removed[0].Head().ID != 3 {
		t.Errorf("removed %+v", s.Removed)
	}
	s.Wave.Wave, s.Wave.Ledger = model.Wave{}, nil
	at(open(t, s), ledger).Press("n").Shows("Minutes belong to a wave: begin one in Segment (1)")
}

func TestOneChangeIsTakenBack(t *testing.T) {
	s := file()
	d := at(open(t, s), history).Press("z").Shows("This is the newest change: u takes it back")
	d.Press("j", "z").Shows("never erased").Press("j", "z").Shows("It was taken back.")
	d.Press("G", "z")
	at(open(t, s), imports).Press("z")
	if got := strings.Join(s.Labels, "; "); got != "took back change 4; took back change 4" {
		t.Errorf("the file was asked for %q", got)
	}
}

func TestABackupGoesWhereItIsTold(t *testing.T) {
	home := t.TempDir()
	t.Setenv("HOME", home)
	t.Setenv("USERPROFILE", home)
	s := file()
	d := at(open(t, s), lies).Press("j").Shows("Fri 10 Apr, longer ago than a week")
	d.Press("b").Shows("goodword-2026-04-24.db").Press("enter").Shows("a checked copy lies in")
	if s.Labels[0] != "copied to "+filepath.Join(home, "goodword-2026-04-24.db") {
		t.Errorf("copied: %q", s.Labels)
	}
	s.Fail = errors.New("It is there already. Choose another name for the copy.")
	d.Press("b", "enter").Shows("Choose another name for the copy.")
}

func TestTheFileIsLookedOver(t *testing.T) {
	at(open(t, file()), lies).Shows("not looked over yet").Press("o").Shows("something needs you", "! 0644").Press("G").Shows("chmod 600")
}

func TestAContextIsSwitchedAndSaysWhatChanges(t *testing.T) {
	s := file()
	d := at(open(t, s), context).Shows("case studies", "Nothing that is stored is touched")
	d.Press("j", "space").Shows("switched on: business customers - u undoes")
	if p := s.Saved[0].(*model.Project); !p.Business || p.Name != "Flow" {
		t.Errorf("saved %+v", p)
	}
	d.Press("k", "space")
	if _, answered := s.Saved[2].(*model.Answer); !s.Saved[1].(*model.Project).Regulated || !answered {
		t.Errorf("saved %+v", s.Saved)
	}
}

func TestEachAnswerBecomesAPlanItemOrNothing(t *testing.T) {
	s := file()
	d := at(open(t, s), reflections).Shows("[Reflections 0 of 5 closed]", "not answered").Press("z").Shows("Answer it first")
	d.Press("c").Shows("4 of 4 prompts are not answered yet")
	d.Press("e").Type("as a freelancer, on 17 March").Press("ctrl+s").Shows("answered: The walk-through")
	a := s.Saved[0].(*model.Answer)
	if a.Topic != "reflection1" || a.Question != "walk" || a.Date != "2026-04-24" || a.WaveID != 1 {
		t.Fatalf("saved %+v", a)
	}
	for i, p := range model.Reflections[0].Prompts {
		s.Wave.Answers = append(s.Wave.Answers, model.Answer{Meta: model.Meta{ID: int64(50 + i)}, Topic: "reflection1", Question: p.Key, Answer: "so", Date: "2026-04-20"})
	}
	d = at(open(t, s), reflections).Press("c").Shows("say what follows from each answer")
	d.Press("z").Shows("nothing follows from: The walk-through").Press("j", "p").Press("ctrl+s").Shows("planned: so")
	if n, p := s.Saved[1].(*model.Answer), s.Saved[2].(*model.PlanItem); !n.NothingToDo || p.AnswerID != 51 || p.Made != "together" {
		t.Errorf("saved %+v %+v", n, p)
	}
	for i := range s.Wave.Answers {
		s.Wave.Answers[i].NothingToDo = true
	}
	at(open(t, s), reflections).Shows("Everything is said: c closes this set.").Press("c").Shows("closed the reflection: Through the customer's eyes")
	if a := s.Saved[3].(*model.Answer); a.Question != model.ClosedSet || a.Answer != "yes" {
		t.Errorf("saved %+v", a)
	}
}

func TestAPlanThatEndsWithTheWaveSaysSo(t *testing.T) {
	s := file()
	d := at(open(t, s), plan).Shows("do ourselves", "Everything in the plan is done by ourselves", "goes on", "Our touches, week by week")
	d.Press("z").Press("ctrl+s").Shows("why is needed").Type("no time").Press("ctrl+s").Shows("dropped: show who makes it")
	d.Press("n").Type("the Friday hour").Press("ctrl+s").Shows("planned: the Friday hour")
	if p := s.Saved[1].(*model.PlanItem); p.Due != "2026-05-24" || p.Made != "together" || !p.GoesOn(&s.Wave.Wave) {
		t.Errorf("saved %+v", p)
	}
	if got := s.Wave.Rhythm(); !slices.Equal(got, []int{1, 0, 0, 1}) {
		t.Errorf("touches by week: %v", got)
	}
	s.Wave.Plan[0].Due = ""
	at(open(t, s), plan).Shows("Nothing is planned for after day 28")
}

func TestAChannelIsLookedAtInTime(t *testing.T) {
	s := file()
	at(open(t, s), channels).Shows("late 7d", "Only one arm is looked for here").Press("c").Shows("looked at the forum")
	if c := s.Saved[0].(*model.Channel); c.LastChecked != "2026-04-24" {
		t.Errorf("saved %+v", c)
	}
	if items := model.Today(s.Wave); !slices.ContainsFunc(items, func(it model.Item) bool {
		return it.Kind == "channel" && it.Text == "the forum was not looked at for 14 days"
	}) {
		t.Errorf("in Today: %+v", items)
	}
}

func TestTheWeekGetsItsFiveWords(t *testing.T) {
	s := file()
	d := at(open(t, s), conditions).Shows("many").Press("n").Shows("The conditions in week 4").Press("ctrl+s").Shows("Write a word for at least one")
	d.Type("open").Press("tab", "tab", "tab", "tab").Type("a lot of it indeed").Press("ctrl+s").Shows("A word is enough for fun")
	if len(s.Saved) != 0 {
		t.Errorf("saved %+v", s.Saved)
	}
}

func TestTheQuietestAreNamedToTheManager(t *testing.T) {
	at(open(t, file()), attention).Shows("Noor Aziz", "22 days", "Quietest now: Noor Aziz, Ben Lindqvist", "Only you see this")
}

func TestTheKeysCanBeRead(t *testing.T) {
	at(open(t, file()), keys).Shows("everywhere", "find a command")
}

func TestForgettingAsksForTheName(t *testing.T) {
	s := file()
	s.People = []model.Person{{Meta: model.Meta{ID: 25}, Name: "Yara Costa"}}
	d := at(open(t, s), lies).Press("X").Type("Yara").Press("enter").Shows("Nothing brings them back")
	d.Type("Yara").Press("enter").Shows("nobody was forgotten")
	d.Press("X").Type("Yara").Press("enter").Type("yara costa").Press("enter").Shows("forgot one person")
	if len(s.Labels) != 1 || s.Labels[0] != "forgot 25" {
		t.Errorf("the file was asked for %q", s.Labels)
	}
}

func TestAThemeIsShownAndTaken(t *testing.T) {
	s := file()
	d := at(open(t, s), themes).Press("j").Shows("day 26 of 28", "/home/ola/.config/goodword/themes")
	d.Press("enter")
	if s.Kept["theme"] == "" {
		t.Error("the theme is not remembered")
	}
	s.Kept = nil
	none := uitest.New(t, s, ui.Options{NoColor: true, Panes: []ui.Maker{func(h pane.Host) pane.Pane { return setup.New(h, s) }}})
	at(none, themes).Shows("Colours are off")
}

// TestDaysAndNumbersFollowTheChosenLanguage looks at one on the way, goes back
// by esc, and takes another.
func TestDaysAndNumbersFollowTheChosenLanguage(t *testing.T) {
	t.Cleanup(func() { locale.Use("") })
	s := file()
	d := open(t, s)
	d.Shows("English: Fri 24 Apr")
	d.Press("L").Shows("Days and numbers as in", "Mo 2. Mär, 1.190, 1,19").Press("down", "esc").Shows("English: Fri 24 Apr").Hides("American")
	d.Press("L").Type("german").Press("enter").Shows("German: Fr 24. Apr")
	if s.Kept["language"] != "de" {
		t.Errorf("kept %q, want de", s.Kept["language"])
	}
	at(d, ledger).Shows("Ledger 4,9 h")

	again := open(t, s)
	again.Shows("German: Fr 24. Apr").Press("L").Type("dutch").Press("enter").Shows("Dutch: vr 24 apr")
}

// TestUnsavedWordsComeBackToTheirOwnRowOnly leaves words in the form of one
// ledger entry and opens another, whose form has the same title.
func TestUnsavedWordsComeBackToTheirOwnRowOnly(t *testing.T) {
	s := file()
	d := at(open(t, s), ledger).Press("e", "tab")
	d.Type("Nobody").Press("ctrl+c", "ctrl+c")
	d.App.Finish()

	d = at(open(t, s).Shows("words that were not saved wait in: Minutes"), ledger)
	d.Press("j", "e").Shows("┌ Minutes", "Mira").Hides("Nobody", "your unsaved words are back").Press("esc")
	d.Press("k", "e").Shows("Nobody", "your unsaved words are back")
}

func TestTheProjectIsEditedWhereTheCursorIs(t *testing.T) {
	s := file()
	s.Wave.Project.SignalDays = 180
	d := open(t, s).Press("G", "k", "k", "k", "k").Shows(">  evidence").Press("e").Shows("0 is any age")
	d.Press("ctrl+u").Type("90").Press("ctrl+s").Shows("edited the project")
	if got := s.Saved[0].(*model.Project).SignalDays; got != 90 {
		t.Errorf("evidence of the last %d days", got)
	}
}

func TestAGoodProductNeedsEvidence(t *testing.T) {
	s := file()
	s.Wave.Answers = nil
	d := at(open(t, s), readiness).Press("j", "e").Type("y").Press("ctrl+s").Shows("evidence is needed")
	d.Type("4.5 of 5 in the shop").Press("ctrl+s").Shows("answered: product is good")
}

func TestNothingDoneForACauseNeedsNoDay(t *testing.T) {
	s := file()
	s.Wave.Answers = nil
	d := at(open(t, s), readiness).Press("G", "k", "e").Shows("for a cause that they care about").Type("nothing yet").Press("tab", "tab").Type("2030-01-01").Press("ctrl+s").Shows("this day has not come yet")
	d.Press("ctrl+u", "ctrl+s").Shows("answered: the cause")
	a := *s.Saved[0].(*model.Answer)
	if s.Wave.Answers = []model.Answer{a}; a.Date != "" || !s.Wave.Answered(model.Readiness[7]) {
		t.Errorf("%+v is not taken for an answer", a)
	}
}

func TestWhatWasSaidElsewhereIsNotAskedAgain(t *testing.T) {
	s := file()
	s.Wave.Answers, s.Wave.Wave.AfterPlan = nil, "the Friday hour goes on"
	s.Wave.Project.RunsBy, s.Wave.Project.RunsWhy = "Ola", "she answers in the forum"
	at(open(t, s), readiness).Press("j", "j", "j", "e").Shows("Ola: she answers in the forum").Press("esc").Press("G", "e").Shows("the Friday hour goes on")
}
