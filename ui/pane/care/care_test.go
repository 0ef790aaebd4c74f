package care_test

import (
	"strings"
	"testing"

	"goodword/model"
	"goodword/ui"
	"goodword/ui/pane"
	"goodword/ui/pane/care"
	"goodword/ui/uitest"
)

func meta(id int64) model.Meta { return model.Meta{ID: id, Rev: 1} }

func wave() *model.Book {
	return &model.Book{
		Today: "2026-04-24", Project: model.NewProject(), Wave: model.Wave{Meta: meta(1), Name: "Flow Builders", Start: "2026-03-30", Days: 28},
		People:   map[int64]*model.Person{1: {Meta: meta(1), Name: "Yara Costa"}, 2: {Meta: meta(2), Name: "Tom 渡辺"}},
		Arms:     []model.Arm{{PersonID: 1, Arm: model.Engaged}, {PersonID: 2, Arm: model.Engaged}},
		Mentions: []model.Mention{{Meta: meta(9), PersonID: 2, Date: "2026-04-17", Channel: "review site", Text: "The mobile view is still slow"}},
		Cases: []model.Case{
			{Meta: meta(1), PersonID: 1, What: "export is hidden", NotedOn: "2026-04-01", ListenedOn: "2026-04-01", ThankedOn: "2026-04-01", OfferedOn: "2026-04-02", Offered: "a button", FixedOn: "2026-04-05", CheckedOn: "2026-04-06", ClosedOn: "2026-04-07", Theme: "how to"},
			{Meta: meta(2), PersonID: 2, MentionID: 9, What: "mobile view is slow", Felt: "let down", NotedOn: "2026-04-18", ListenedOn: "2026-04-19", Theme: "mobile speed"},
			{Meta: meta(3), What: "mobile again", NotedOn: "2026-04-20", Theme: "mobile speed"},
		},
		Codings:    []model.Coding{{Meta: meta(1), MentionID: 9, Date: "2026-04-18", AboutUs: true, Tone: "negative", ReadsAsked: "unasked"}},
		ThemeRows:  []model.Theme{{Meta: meta(1), Name: "mobile speed", Action: "a lighter list", Told: "Tom", DoneOn: "2026-04-19"}},
		Boundaries: []model.Boundary{{Meta: meta(1), PersonID: 1, Date: "2026-04-21", Kind: "discount", What: "wants a discount", TalkDue: "2026-04-23"}},
		Favours:    []model.Favour{{Meta: meta(1), PersonID: 2, Date: "2026-04-10", Kind: "introduced them", What: "to a studio in Porto"}},
		Consents:   []model.Consent{{PersonID: 2, Kind: "staff card", Given: true, Date: "2026-03-01"}},
		Promises:   []model.Promise{{Meta: meta(1), PersonID: 1, Text: "show the sketch", Due: "2026-04-20"}},
		Elements: []model.Element{
			{Meta: meta(1), Name: "Points for a review", RewardsWhat: "volume", KeepsBy: "lock-in", Verdict: "transactional", State: "found"},
			{Meta: meta(2), Name: "Gift card", Verdict: "transactional", Replacement: "a note from the designer", State: "trial"},
		},
	}
}

func open(t *testing.T, b *model.Book) (*uitest.Driver, *uitest.Store) {
	s := &uitest.Store{Wave: b}
	return uitest.New(t, s, ui.Options{Panes: []ui.Maker{func(h pane.Host) pane.Pane { return care.New(h, s) }}}), s
}

func TestAnEmptyListIsNotOpenedButSaysHowToBegin(t *testing.T) {
	b := wave()
	b.Boundaries = nil
	d, _ := open(t, b)
	d.Size(80, 24).Press("tab", "enter").Shows("[Limits]", "n writes a note")
	d, s := open(t, wave())
	d.Size(80, 24).Press("tab", "enter").Shows("▌talk by")
	s.Wave = b
	d.Press("d").Shows("n writes a note").Hides("▌")
}

func TestLooks(t *testing.T) {
	for name, show := range map[string]func(*uitest.Driver){
		"cases 120x40":   func(d *uitest.Driver) {},
		"limits 80x24":   func(d *uitest.Driver) { d.Size(80, 24).Press("tab", "enter") },
		"themes 120x40":  func(d *uitest.Driver) { d.Press("tab", "tab", "tab") },
		"loyalty 120x40": func(d *uitest.Driver) { d.Press("shift+tab") },
		"cases 40x12":    func(d *uitest.Driver) { d.Size(40, 12) },
		"case 80x24":     func(d *uitest.Driver) { d.Size(80, 24).Press("enter") },
		"favours 120x40": func(d *uitest.Driver) { d.Press("tab", "tab", "tab", "tab") },
		"staff 80x24":    func(d *uitest.Driver) { d.Size(80, 24).Press("shift+tab", "shift+tab", "enter") },
	} {
		t.Run(name, func(t *testing.T) {
			d, _ := open(t, wave())
			show(d)
			d.Golden()
		})
	}
}

func TestEverySize(t *testing.T) {
	for _, b := range []*model.Book{wave(), {Today: "2026-04-24"}} {
		d, _ := open(t, b)
		for range 7 {
			d.Sweep()
			d.Press("enter").Sweep()
			d.Press("esc", "tab")
		}
	}
}

func TestACaseGoesStepByStep(t *testing.T) {
	d, s := open(t, wave())
	d.Shows("[Cases 2 open]", "let down", "! thanked is next", "admit what went wrong").Press("C").Shows("Check back with the person before the case is closed")
	d.Press("B").Shows("before you check back").Press("I").Shows("only then invite")
	if len(s.Saved) != 0 {
		t.Fatalf("%+v", s.Saved)
	}
	d.Press("c").Shows("case of Tom 渡辺: thanked - u undoes").Press("O").Shows("What we offer")
	d.Press("tab", "tab", "tab").Type("a lighter list by June").Press("ctrl+s")
	if c := s.Saved[1].(*model.Case); c.Offered != "a lighter list by June" || c.OfferedOn != "2026-04-24" || c.PersonID != 2 {
		t.Errorf("%+v", c)
	}
	d.Press("X").Press("d").Shows("removed the case of Tom")
	if c := s.Saved[2].(*model.Case); c.CannotFixOn != "2026-04-24" {
		t.Errorf("%+v", c)
	}
}

func TestADraftRestsBeforeItIsSent(t *testing.T) {
	d, s := open(t, wave())
	d.Press("S").Shows("Draft the answer first").Press("W").Shows("You told us: mobile view is slow.", "you felt let down").Press("ctrl+s")
	c := s.Saved[0].(*model.Case)
	if c.AnswerAt == "" || !strings.Contains(c.Answer, "I will ask you whether it helped.") {
		t.Fatalf("%+v", c)
	}
	b := wave()
	b.Cases[1].Answer, b.Cases[1].AnswerAt = c.Answer, c.AnswerAt
	d, _ = open(t, b)
	d.Press("S").Shows("The draft still has gaps")
	b.Cases[1].Answer = "Thank you, Tom. The list is lighter from June on."
	d, _ = open(t, b)
	d.Press("S").Shows("The draft rests for 30 minutes more")
	b.Cases[1].AnswerAt = "2026-04-24T08:00:00Z"
	d, s = open(t, b)
	d.Press("S").Shows("sent the answer to Tom 渡辺")
	c, touch := s.Saved[0].(*model.Case), s.Saved[1].(*model.Touch)
	if c.AnsweredOn != "2026-04-24" || c.ThankedOn != "2026-04-24" || c.ListenedOn != "2026-04-19" || touch.Kind != "care" || touch.Text != b.Cases[1].Answer {
		t.Errorf("%+v %+v", c, touch)
	}
}

func TestWhatCostsMuchIsApprovedFirst(t *testing.T) {
	b := wave()
	b.Project.SettleLimit, b.Cases[1].CostMinor = "50 EUR", 9900
	d, s := open(t, b)
	d.Shows("99.00 EUR, more than 50 EUR").Press("F").Shows("have it approved first")
	if len(s.Saved) != 0 {
		t.Fatalf("%+v", s.Saved)
	}
	d.Press("A").Shows("approved what the case")
	if c := s.Saved[0].(*model.Case); c.ApprovedOn != "2026-04-24" {
		t.Errorf("%+v", c)
	}
}

func TestWhatWeDoForThemIsWrittenDown(t *testing.T) {
	b := wave()
	d, s := open(t, b)
	d.Press("tab", "tab", "tab", "tab").Shows("[For them 1 without]", "nothing yet", "is spoken up for").Press("n").Press("tab").Type("to the studio").Press("ctrl+s").Shows("did something for Yara Costa")
	if f := s.Saved[0].(*model.Favour); f.PersonID != 1 || f.Kind != "introduced them" || f.Date != "2026-04-24" || f.What != "to the studio" {
		t.Errorf("%+v", f)
	}
	d.Press("j").Shows("to a studio in Porto").Press("d").Shows("removed what we did for Tom")
}

func TestOnlyThoseWhoAgreedHaveACardForStaff(t *testing.T) {
	d, _ := open(t, wave())
	d.Press("shift+tab", "shift+tab").Shows("Tom 渡辺", "a review, a post or a referral", "any favour while their problem is open").Hides("Yara").Press("y").Shows("the staff cards")
}

func TestALimitPassedTwiceAgainCanEndTheMembership(t *testing.T) {
	b := wave()
	b.Boundaries[0].Repeats = 1
	b.Memberships = []model.Membership{{Meta: meta(5), SpaceID: 1, PersonID: 1, JoinedOn: "2026-04-02"}}
	d, _ := open(t, b)
	d.Press("tab", "X").Shows("Only after it happened again twice")
	b.Boundaries[0].Repeats = 2
	d, s := open(t, b)
	d.Press("tab", "X").Press("tab", "tab").Type("told her on the phone").Press("ctrl+s").Shows("Yara Costa leaves the space")
	n, touch, m := s.Saved[0].(*model.Boundary), s.Saved[1].(*model.Touch), s.Saved[2].(*model.Membership)
	if n.Outcome != "left" || n.SettledOn == "" || touch.Kind != "boundary" || m.LeftOn != "2026-04-24" || m.LeftWhy != "told her on the phone" {
		t.Errorf("%+v %+v %+v", n, touch, m)
	}
}

func TestACriticMayBeNobodyKnown(t *testing.T) {
	d, s := open(t, wave())
	d.Press("n").Press("tab").Type("too dear").Press("ctrl+s").Shows("noted a case of nobody known")
	d.Press("n").Type("nobody like that").Press("tab").Type("too dear").Press("ctrl+s").Shows("nobody in this wave is called").Press("esc", "l")
	if c := s.Saved[0].(*model.Case); len(s.Saved) != 1 || c.PersonID != 0 || c.What != "too dear" || c.NotedOn != "2026-04-24" {
		t.Errorf("%+v", s.Saved)
	}
}

func TestLimitsAreTalkedAboutInPrivate(t *testing.T) {
	d, s := open(t, wave())
	d.Press("tab").Shows("late 1d", "Boundary talks are private").Press("S").Shows("Talk with them first")
	d.Press("c").Press("end", "enter").Shows("! Boundary talks are private")
	if len(s.Saved) != 0 {
		t.Fatal("a public telling-off was saved")
	}
	d.Press("home", "ctrl+s").Shows("talked with Yara Costa")
	n, touch := s.Saved[0].(*model.Boundary), s.Saved[1].(*model.Touch)
	if n.TalkedOn != "2026-04-24" || touch.Kind != "boundary" || touch.Channel != "private message" {
		t.Errorf("%+v %+v", n, touch)
	}
	d.Press("R").Shows("the limit was passed again")
	if n := s.Saved[2].(*model.Boundary); n.Repeats != 1 {
		t.Errorf("%+v", n)
	}
	b := wave()
	b.Boundaries[0].Repeats = 2
	d, _ = open(t, b)
	d.Press("tab").Shows("Whether they leave the space")
}

func TestThemesComeBack(t *testing.T) {
	d, s := open(t, wave())
	d.Press("tab", "tab", "tab").Shows("back again", "a lighter list", "2026-04").Press("e").Press("end").Type(", again").Press("ctrl+s")
	if a := s.Saved[0].(*model.Theme); a.Action != "a lighter list, again" || a.ID != 1 {
		t.Errorf("%+v", a)
	}
	d.Press("j").Shows("Nothing is done about it yet")
}

func TestNothingIsReplacedByNothing(t *testing.T) {
	d, s := open(t, wave())
	d.Press("shift+tab").Shows("reviewer spotlight", "felt as a cage", "rewards volume of acts").Press("c").Shows("What takes the place of Points for a review").Press("ctrl+s").Shows("in its place is needed").Press("esc")
	if len(s.Saved) != 0 {
		t.Fatalf("%+v", s.Saved)
	}
	d.Press("j", "c").Shows("The trial of Gift card").Press("ctrl+s").Shows("what came of it is needed")
	d.Type("two wrote back by themselves").Press("ctrl+s").Shows("Gift card is replaced now")
	if e := s.Saved[0].(*model.Element); e.State != "replaced" || e.ChangedOn != "2026-04-24" || e.TrialNote == "" {
		t.Errorf("%+v", e)
	}
}

func TestTheSwapLibraryIsOnesOwn(t *testing.T) {
	b := wave()
	b.Elements[0].Kind = "points for a review"
	b.OwnSwaps = []model.Swap{{Meta: meta(1), Element: "points for a review", Gesture: "lunch with the team"}}
	d, s := open(t, b)
	d.Press("shift+tab").Shows("points for a review -> lunch with the team", "points for a review -> reviewer spotlight")
	d.Press("L").Press("tab").Type("a tour of the workshop").Press("ctrl+s").Shows("added a gesture for points for a review")
	if w := s.Saved[0].(*model.Swap); w.Element != "points for a review" || w.Gesture != "a tour of the workshop" {
		t.Errorf("%+v", w)
	}
	if e := (&model.Element{State: "replaced", Name: "x"}); e.Check() == nil {
		t.Error("an element was replaced by nothing")
	}
}

func TestPromisesAreKept(t *testing.T) {
	d, s := open(t, wave())
	d.Press("tab", "tab").Shows("late", "show the sketch").Press("c").Shows("kept the promise to Yara Costa")
	if r := s.Saved[0].(*model.Promise); r.KeptOn != "2026-04-24" {
		t.Errorf("%+v", r)
	}
}
