package gift_test

import (
	"testing"

	"goodword/model"
	"goodword/ui"
	"goodword/ui/pane"
	"goodword/ui/pane/gift"
	"goodword/ui/uitest"
)

// wave is day 12 of a wave with four engaged people and one control.
func wave() *model.Book {
	b := &model.Book{
		Today: "2026-04-10",
		Wave:  model.Wave{Meta: model.Meta{ID: 1}, Name: "Flow Builders", Start: "2026-03-30", Days: 28, FrozenOn: "2026-03-27"},
		People: map[int64]*model.Person{
			1: {Meta: model.Meta{ID: 1}, Name: "Elsa Bergman"}, 2: {Meta: model.Meta{ID: 2}, Name: "Dev Raman"},
			3: {Meta: model.Meta{ID: 3}, Name: "Uma 山田"}, 4: {Meta: model.Meta{ID: 4}, Name: "Yara Costa"}, 5: {Meta: model.Meta{ID: 5}, Name: "Isla Ward"},
		},
		Arms: []model.Arm{
			{PersonID: 1, Arm: model.Engaged},
			{PersonID: 2, Arm: model.Engaged},
			{PersonID: 3, Arm: model.Engaged},
			{PersonID: 4, Arm: model.Engaged},
			{PersonID: 5, Arm: model.Control},
		},
		Notes: []model.Note{
			{
				Meta: model.Meta{ID: 1, Rev: 1}, WaveID: 1, Kind: "gift", Name: "early access", Version: 1, Date: "2026-03-26",
				Text: "Get early access to our calendar! Share it with your team and you will be first in line for more.", Findings: "asks for a share",
				MustBuy: "no", MustShare: "yes", JustDid: "nothing", StillGive: "yes", CheckedOn: "2026-03-26",
			},
			{
				Meta: model.Meta{ID: 2, Rev: 1}, WaveID: 1, Kind: "gift", Name: "early access", Version: 2, Date: "2026-03-28",
				Text:    "The calendar integration is ready for you before it is public. It is yours to keep using. Nothing to do in return.",
				MustBuy: "no", MustShare: "no", JustDid: "nothing", StillGive: "yes", CheckedOn: "2026-03-28", ApprovedOn: "2026-03-28", SentOn: "2026-03-31",
			},
		},
		Gifts: []model.Gift{
			{Meta: model.Meta{ID: 1, Rev: 1}, WaveID: 1, PersonID: 1, Name: "early access", Kind: "access", Lever: "insider", NoteID: 2, Trigger: "nothing", Minutes: 12, GivenOn: "2026-03-31", FirstUsedOn: "2026-04-01", Reaction: "delighted", Quote: "it fits our school weeks"},
			{Meta: model.Meta{ID: 2, Rev: 1}, WaveID: 1, PersonID: 3, Name: "early access", Kind: "access", Lever: "insider", NoteID: 2, Trigger: "purchase", GivenOn: "2026-04-02", PersonalLine: "You asked for this for the school timetable, Uma"},
			{Meta: model.Meta{ID: 3, Rev: 1}, WaveID: 1, PersonID: 4, Name: "early access", Kind: "access", Lever: "insider", NoteID: 2, Trigger: "nothing", PlannedOn: "2026-04-09"},
		},
		Touches: []model.Touch{
			{Meta: model.Meta{ID: 1, Rev: 1}, PersonID: 1, Date: "2026-03-31", Direction: "out", Kind: "gift", Channel: "email", Outcome: "delighted"},
			{Meta: model.Meta{ID: 2, Rev: 1}, PersonID: 1, Date: "2026-04-07", Direction: "out", Kind: "ask view", Channel: "space", Asks: true, Text: "What should the dashboard show first?"},
		},
		Replies: []model.Reply{{Meta: model.Meta{ID: 1, Rev: 1}, PersonID: 1, TouchID: 2, Date: "2026-04-09", Quote: "does it do half days?", NeedsAnswer: true}},
		Project: model.NewProject(),
	}
	b.Project.RunsBy = "Ida"
	return b.Index()
}

func open(t *testing.T) (*uitest.Driver, *uitest.Store) {
	t.Helper()
	s := &uitest.Store{Wave: wave(), People: []model.Person{{Meta: model.Meta{ID: 5}, Name: "Isla Ward"}}}
	d := uitest.New(t, s, ui.Options{Panes: []ui.Maker{func(h pane.Host) pane.Pane { return gift.New(h, s) }}})
	return d, s
}

func TestLooks(t *testing.T) {
	for name, keys := range map[string][]string{
		"people": nil, "person": {"G", "enter"}, "notes": {"tab"}, "note": {"tab", "j", "enter"}, "log": {"tab", "tab"}, "levers": {"tab", "tab", "tab"},
		"form": {"n", "enter"}, "editing": {"tab", "j", "e"},
	} {
		for _, size := range [][2]int{{80, 24}, {120, 40}, {40, 12}} {
			t.Run(name+" "+string(rune('0'+size[0]/40)), func(t *testing.T) {
				d, _ := open(t)
				d.Size(size[0], size[1]).Press(keys...).Golden()
			})
		}
	}
}

func TestEverySize(t *testing.T) {
	for _, keys := range [][]string{nil, {"enter"}, {"tab"}, {"tab", "enter"}, {"tab", "tab"}, {"tab", "tab", "enter"}, {"tab", "tab", "tab", "enter"}, {"tab", "e"}} {
		d, _ := open(t)
		d.Press(keys...).Sweep()
	}
}

// saved are the rows of one kind that were written.
func saved[T model.Row](s *uitest.Store) []T {
	var out []T
	for _, row := range s.Saved {
		if r, ok := row.(T); ok {
			out = append(out, r)
		}
	}
	return out
}

func TestGivingIsOneChangeForAllThatAreMarked(t *testing.T) {
	d, s := open(t)
	d.Press("space", "space", "n") // Dev and Yara
	d.Shows("A gift for 2 people", "as before: early access", "the founder says thanks on video")
	d.Press("enter").Shows("given today")
	for range 5 {
		d.Press("tab")
	}
	d.Press("y", "ctrl+s")
	if len(s.Labels) != 1 || s.Labels[0] != "gave 2 people early access" {
		t.Fatalf("%q", s.Labels)
	}
	gifts, touches := saved[*model.Gift](s), saved[*model.Touch](s)
	if len(gifts) != 2 || len(touches) != 2 || gifts[0].GivenOn != "2026-04-10" || touches[1].Kind != "gift" {
		t.Errorf("%d gifts, %d touches", len(gifts), len(touches))
	}
	d.Shows("gave 2 people early access")
}

func TestWhatIsPlannedIsGivenByOneKey(t *testing.T) {
	d, s := open(t)
	d.Press("c").Shows("Dev Raman has no planned gift")
	d.Press("j", "c")
	if g := saved[*model.Gift](s); len(g) != 1 || g[0].ID != 3 || g[0].GivenOn == "" {
		t.Errorf("%v", g)
	}
}

func TestANoteThatIsNotApprovedHoldsTheGiftBack(t *testing.T) {
	d, s := open(t)
	s.Wave.Gifts[2].NoteID = 1
	d.Press("j", "c").Shows("The note is not approved yet")
	if len(s.Labels) != 0 {
		t.Errorf("written: %q", s.Labels)
	}
}

func TestMoneyIsGivenOnlyInWriting(t *testing.T) {
	d, s := open(t)
	s.Wave.Gifts[2].Kind = "money-like"
	d.Press("j", "c").Shows("Money and discounts turn this into a deal")
	d.Press("enter").Shows("Go on only with a reason")
	d.Type("a train ticket for the visit").Press("enter")
	o := saved[*model.Override](s)
	if len(o) != 1 || o[0].What != "W04" || o[0].NoteID != 2 || o[0].Reason != "a train ticket for the visit" {
		t.Errorf("%+v", o)
	}
}

func TestAControlPersonIsReachedOnlyAsABreach(t *testing.T) {
	d, s := open(t)
	d.Press("N", "enter", "enter", "ctrl+s").Shows("write what makes it personal")
	d.Type("for your weekly plan").Press("ctrl+s").Shows("Isla Ward is in the control group")
	d.Type("promised before the draw").Press("enter")
	d.Press("tab", "tab", "n", "enter", "ctrl+s").Shows("Isla Ward is in the control group")
	d.Type("she called us").Press("enter")
	b := saved[*model.Breach](s)
	if len(b) != 2 || b[0].PersonID != 5 || b[0].Kind != "gift to control" || b[1].Kind != "control person contacted" {
		t.Errorf("%+v", b)
	}
	if _, first := s.Saved[0].(*model.Breach); !first {
		t.Error("the breach must stand before the touch")
	}
}

func TestTheWordsAreReadWhileTheyAreTyped(t *testing.T) {
	d, s := open(t)
	d.Press("tab", "n").Shows("Nothing to read yet.")
	d.Type("thanks card").Press("tab").Type("Thank you. Please share it with your team.")
	d.Shows("stop").Press("ctrl+s")
	n := saved[*model.Note](s)
	if len(n) != 1 || n[0].Version != 1 || n[0].Findings == "" || n[0].CheckedOn != "2026-04-10" || n[0].ApprovedOn != "" {
		t.Fatalf("%+v", n)
	}
}

func TestApprovalAsksForTheQuestionsThenForAReason(t *testing.T) {
	d, s := open(t)
	d.Press("tab", "j", "c").Shows("is answered with yes")
	s.Wave.Notes[0].MustShare = "no"
	d.Press("c").Type("quoted as a bad example").Press("enter")
	o, n := saved[*model.Override](s), saved[*model.Note](s)
	if len(o) != 1 || o[0].What != "string" || o[0].NoteID != 1 || len(n) != 1 || n[0].ApprovedOn != "2026-04-10" {
		t.Errorf("%+v %+v", o, n)
	}
	d.Press("k", "c").Shows("It was approved on")
}

func TestAnEditOfWhatWasSentIsANewVersionAndALesson(t *testing.T) {
	d, s := open(t)
	d.Press("tab", "e").Shows("early access v3, a new version", "what you saw")
	d.Press("ctrl+s").Shows("what you saw is needed")
	d.Type("they asked what it costs").Press("tab").Type("fewer questions").Press("ctrl+s")
	n, i := saved[*model.Note](s), saved[*model.Iteration](s)
	if len(n) != 1 || n[0].ID != 0 || n[0].Version != 3 || n[0].ApprovedOn != "" || len(i) != 1 || i[0].Expected != "fewer questions" {
		t.Errorf("%+v %+v", n, i)
	}
}

func TestTheNextPersonalLineIsOneKeyAway(t *testing.T) {
	d, s := open(t)
	d.Press("tab", "p").Shows("A line for Elsa Bergman")
	d.Type("Your school weeks made us build it").Press("enter")
	if g := saved[*model.Gift](s); len(g) != 1 || g[0].PersonalLine == "" || g[0].ID != 1 {
		t.Errorf("%+v", g)
	}
	s.Wave.Notes[1].IsGroup = true
	d.Press("p").Shows("lacks a personal line")
}

func TestAReplyIsNotedAndAnswered(t *testing.T) {
	d, s := open(t)
	d.Press("tab", "tab", "c", "ctrl+s")
	if r := saved[*model.Reply](s); len(r) != 1 || r[0].AnsweredOn != "2026-04-10" || r[0].AnsweredBy != "Ida" {
		t.Errorf("%+v", r)
	}
	d.Press("j", "c").Shows("waits for no answer")
	d.Press("r").Type("both please").Press("ctrl+s")
	if r := saved[*model.Reply](s); len(r) != 2 || r[1].TouchID != 2 || r[1].Quote != "both please" {
		t.Errorf("%+v", r)
	}
	if touch := saved[*model.Touch](s); len(touch) != 1 || touch[0].Outcome != "replied" {
		t.Errorf("%+v", touch)
	}
}

func TestWhatWasGivenStays(t *testing.T) {
	d, s := open(t)
	d.Press("G", "d").Shows("What was given cannot be taken back")
	d.Press("g", "j", "d")
	if len(s.Removed) != 1 || s.Labels[0] != "removed the planned gift for Yara Costa" {
		t.Errorf("%v %v", s.Removed, s.Labels)
	}
}

func TestALetterIsCopiedAndNeverSent(t *testing.T) {
	d, s := open(t)
	d.Press("G").Press("y").Shows("has no line for this person")
	d.Press("k", "y").Shows("copied the letter to Uma 山田").Press("Y").Shows("copied the letter to Uma 山田 as a mail")
	d.Press("g", "space", "space", "y").Shows("A letter goes to one person").Press("M", "G", "k", "y").Shows("copied the letter to Uma")
	if len(s.Labels) != 0 {
		t.Errorf("copying wrote %q", s.Labels)
	}
}
