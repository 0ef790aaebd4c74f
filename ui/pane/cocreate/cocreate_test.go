package cocreate_test

import (
	"fmt"
	"testing"

	"goodword/model"
	"goodword/ui"
	"goodword/ui/pane"
	"goodword/ui/pane/cocreate"
	"goodword/ui/uitest"
)

func meta(id int64) model.Meta { return model.Meta{ID: id, Rev: 1} }

// wave is day 12 of a wave with an open question and suggestions on their way.
func wave() *model.Book {
	const question = "What should the workload view show first?"
	b := &model.Book{
		Today: "2026-04-10",
		Wave:  model.Wave{Meta: meta(1), Name: "Flow Builders", Start: "2026-03-30", Days: 28, FrozenOn: "2026-03-27", BalanceSeenOn: "2026-03-26", SizeReason: "a small first run"},
		People: map[int64]*model.Person{
			1: {Meta: meta(1), Name: "Elsa Bergman"}, 2: {Meta: meta(2), Name: "Dev Raman", NamedAs: "dev r."},
			3: {Meta: meta(3), Name: "Uma 山田"}, 5: {Meta: meta(5), Name: "Isla Ward"},
		},
		Arms: []model.Arm{
			{PersonID: 1, Arm: model.Engaged}, {PersonID: 2, Arm: model.Engaged}, {PersonID: 3, Arm: model.Engaged}, {PersonID: 5, Arm: model.Control},
		},
		Rule: model.Rule{Meta: meta(1), FrozenOn: "2026-03-27"},
		Notes: []model.Note{
			{Meta: meta(1), Kind: "gift", Name: "early access", Version: 1, Text: "It is yours.", MustBuy: "no", MustShare: "no", JustDid: "nothing", StillGive: "yes", ApprovedOn: "2026-03-28", SentOn: "2026-03-31"},
			{Meta: meta(2), Kind: "invitation", Name: question, Version: 1, Text: "On 17 April Mira decides what the workload view shows first: per person, per task or per client. " +
				"Which would have saved you trouble last month, and why? Two lines are enough; Mira reads all of them and I will tell you what she chose."},
		},
		Decisions: []model.Decision{{Meta: meta(1), WaveID: 1, Question: question, Options: "per person\nper task\nper client", Owner: "Mira", Opened: "2026-04-07", DecideBy: "2026-04-17"}},
		Askings:   []model.Asking{{DecisionID: 1, PersonID: 1, Date: "2026-04-07"}},
		Touches: []model.Touch{
			{Meta: meta(1), PersonID: 1, Date: "2026-04-07", Direction: "out", Kind: "ask view", Asks: true},
			{Meta: meta(2), PersonID: 3, Date: "2026-04-07", Direction: "out", Kind: "inform"},
		},
		Suggestions: []model.Suggestion{
			{Meta: meta(1), DecisionID: 1, PersonID: 1, Heard: "2026-04-08", Text: "Show load per week", HeardWhere: "our space"},
			{Meta: meta(2), DecisionID: 1, PersonID: 2, Heard: "2026-04-08", AcknowledgedOn: "2026-04-09", PlannedOn: "2026-04-09", ShippedOn: "2026-04-09", ShippedWhat: "own row", ShippedWhere: "Release 4.18", Text: "Let a freelancer see only their own row"},
			{Meta: meta(3), DecisionID: 1, PersonID: 3, Heard: "2026-04-07", AcknowledgedOn: "2026-04-08", DeclinedOn: "2026-04-09", Reason: "it grows stale by noon", Text: "Export it as a picture"},
			{Meta: meta(4), DecisionID: 1, PersonID: 1, Heard: "2026-04-09", AcknowledgedOn: "2026-04-09", PlannedOn: "2026-04-10", Text: "Colour-blind safe scale"},
		},
		Promises: []model.Promise{
			{Meta: meta(1), PersonID: 1, Text: "send the sketch before others see it", Due: "2026-04-09"},
			{Meta: meta(2), PersonID: 2, Text: "a call with Mira", Due: "2026-04-05", KeptOn: "2026-04-04"},
		},
		Project: model.NewProject(),
	}
	for i := int64(1); i <= 3; i++ {
		b.Gifts = append(b.Gifts, model.Gift{PersonID: i, Name: "early access", Kind: "access", Lever: "insider", Trigger: "nothing", NoteID: 1, GivenOn: "2026-03-31"})
		b.Signals = append(b.Signals, model.Signal{PersonID: i, Kind: "tip", Date: "2026-03-01"}, model.Signal{PersonID: i, Kind: "review", Date: "2026-03-02"})
	}
	for i := range b.Arms {
		b.Arms[i].SetNo = 1
	}
	b.Project.RunsBy = "Ida"
	return b.Index()
}

// open starts the pane over the wave, with what a test changes in it.
func open(t *testing.T, changes ...func(*model.Book)) (*uitest.Driver, *uitest.Store) {
	t.Helper()
	b := wave()
	for _, change := range changes {
		change(b)
	}
	s := &uitest.Store{Wave: b, People: []model.Person{{Meta: meta(2), Name: "Dev Raman"}}}
	d := uitest.New(t, s, ui.Options{Panes: []ui.Maker{func(h pane.Host) pane.Pane { return cocreate.New(h, s) }}})
	return d, s
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

func TestLooks(t *testing.T) {
	for name, keys := range map[string][]string{
		"questions": nil, "question": {"enter"}, "ask": {"tab"}, "suggestions": {"tab", "tab"}, "suggestion": {"tab", "tab", "enter"},
		"board": {"tab", "tab", "tab"}, "promises": {"shift+tab"}, "credit": {"tab", "tab", "j", "j", "C"},
	} {
		for _, size := range [][2]int{{80, 24}, {120, 40}, {40, 12}} {
			t.Run(fmt.Sprintf("%s_%dx%d", name, size[0], size[1]), func(t *testing.T) {
				d, _ := open(t)
				d.Size(size[0], size[1]).Press(keys...).Golden()
			})
		}
	}
}

func TestEverySize(t *testing.T) {
	for _, keys := range [][]string{nil, {"enter"}, {"tab"}, {"tab", "enter"}, {"tab", "tab", "enter"}, {"tab", "tab", "tab"}, {"tab", "tab", "tab", "enter"}, {"shift+tab", "enter"}, {"m"}} {
		d, _ := open(t)
		d.Press(keys...).Sweep()
	}
	empty := uitest.Pane(t, &model.Book{Today: "2026-04-10"}, func(h pane.Host) pane.Pane { return cocreate.New(h, &uitest.Store{}) })
	for range 5 {
		empty.Press("tab").Sweep()
	}
}

func TestAskingThoseMarkedIsOneChange(t *testing.T) {
	d, s := open(t)
	d.Press("p").Shows("[Ask 1 of 3]", "not yet").Press("space", "space", "c")
	d.Type("email").Press("ctrl+s")
	if len(s.Labels) != 1 || s.Labels[0] != "asked 2 people for their view" {
		t.Fatalf("%q\n%s", s.Labels, d.Screen())
	}
	touches, askings, notes := saved[*model.Touch](s), saved[*model.Asking](s), saved[*model.Note](s)
	if len(touches) != 2 || len(askings) != 2 || askings[0].DecisionID != 1 || !touches[0].Asks || touches[0].Channel != "email" {
		t.Errorf("%d touches, %d askings", len(touches), len(askings))
	}
	if len(notes) != 1 || notes[0].SentOn != "2026-04-10" {
		t.Errorf("the invitation: %+v", notes)
	}
}

func TestAnOpenReplyIsAnsweredFirst(t *testing.T) {
	d, s := open(t, func(b *model.Book) { b.Replies = []model.Reply{{PersonID: 2, Date: "2026-04-09", NeedsAnswer: true}} })
	d.Press("p", "c").Type("email").Press("ctrl+s").Shows("Dev Raman wrote and waits for an answer")
	if len(s.Labels) != 0 {
		t.Errorf("%q", s.Labels)
	}
}

func TestAskingBeforeTheGiftNeedsAReason(t *testing.T) {
	d, s := open(t, func(b *model.Book) { b.Gifts = b.Gifts[:1] })
	d.Press("p", "c").Type("email").Press("ctrl+s").Shows("This step comes after the gift")
	d.Type("she asked to be asked").Press("enter")
	o := saved[*model.Override](s)
	if len(o) != 1 || o[0].What != "gate 2" || len(saved[*model.Asking](s)) != 1 {
		t.Errorf("%+v\n%s", o, d.Screen())
	}
}

func TestAVagueInvitationIsHeldBack(t *testing.T) {
	d, s := open(t, func(b *model.Book) { b.Notes[1].Text = "We would love your thoughts on anything." })
	d.Press("p", "c").Type("email").Press("ctrl+s").Shows("They cannot tell what you are deciding")
	d.Press("enter").Shows("Go on only with a reason").Press("esc", "esc", "l")
	if len(s.Labels) != 0 {
		t.Errorf("%q", s.Labels)
	}
}

func TestWhatIsDecidedIsNotAsked(t *testing.T) {
	d, _ := open(t, func(b *model.Book) { b.Decisions[0].DecidedOn = "2026-04-09" })
	d.Press("p", "c").Shows("Asking now would be theatre")
}

func TestAQuestionOpensWithOptionsOwnerAndDate(t *testing.T) {
	d, _ := open(t, func(b *model.Book) { b.Decisions[0].Opened, b.Decisions[0].Options = "", "per person" })
	d.Press("o").Shows("This is already decided, or has one option")
	d, s := open(t, func(b *model.Book) { b.Decisions[0].Opened = "" })
	d.Press("o")
	if q := saved[*model.Decision](s); len(q) != 1 || q[0].Opened != "2026-04-10" {
		t.Errorf("%+v", q)
	}
}

func TestEachMoveIsOneKey(t *testing.T) {
	d, s := open(t)
	last := func() *model.Suggestion {
		list := saved[*model.Suggestion](s)
		return list[len(list)-1]
	}
	d.Press("tab", "tab") // declined and untold, heard, shipped; then the planned one
	d.Press("T")
	if x := last(); x.ID != 3 || x.ToldOn != "2026-04-10" {
		t.Errorf("told: %+v", x)
	}
	d.Press("j", "c")
	if x := last(); x.ID != 1 || x.AcknowledgedOn != "2026-04-10" {
		t.Errorf("acknowledged: %+v", x)
	}
	d.Press("D", "ctrl+s").Shows("because is needed").Type("planned otherwise").Press("ctrl+s")
	if x := last(); x.DeclinedOn == "" || x.Reason != "planned otherwise" {
		t.Errorf("declined: %+v", x)
	}
	d.Press("p").Type("Release 4.19").Press("ctrl+s")
	if x := last(); x.PlannedFor != "Release 4.19" {
		t.Errorf("planned: %+v", x)
	}
	d.Press("G", "s", "ctrl+s").Shows("where is needed").Type("Release 4.19").Press("ctrl+s")
	if x := last(); x.ID != 4 || x.ShippedWhere != "Release 4.19" || x.ShippedWhat == "" {
		t.Errorf("shipped: %+v", x)
	}
	d.Press("=").Type("own row").Press("enter")
	if x := last(); x.SameAsID != 2 {
		t.Errorf("same as: %+v", x)
	}
	d.Press("T").Shows("There is nothing to tell yet")
}

func TestCreditWantsConsentOrSilence(t *testing.T) {
	d, s := open(t)
	d.Press("tab", "tab", "j", "j", "C").Shows("dev r.")
	d.Press("ctrl+s").Shows("No consent to name Dev in public")
	d.Type("y").Press("tab").Type("release notes").Press("ctrl+s")
	c, consents := saved[*model.Credit](s), saved[*model.Consent](s)
	if len(c) != 1 || c[0].NamedAs != "dev r." || !c[0].Consent || c[0].Place != "release notes" || len(consents) != 1 {
		t.Errorf("%+v %+v\n%s", c, consents, d.Screen())
	}
}

func TestTheBoardGoesFromColumnToColumn(t *testing.T) {
	d, s := open(t)
	d.Press("tab", "tab", "tab").Shows("heard 1", "planned 1", "shipped 1")
	d.Press("l", "s").Type("").Press("tab").Type("Release 4.19").Press("ctrl+s")
	if x := saved[*model.Suggestion](s); len(x) != 1 || x[0].ID != 4 || x[0].ShippedWhere != "Release 4.19" {
		t.Errorf("%+v\n%s", x, d.Screen())
	}
}

func TestPromisesAreKeptChangedOrBroken(t *testing.T) {
	d, s := open(t)
	d.Press("shift+tab").Shows("! late").Press("c")
	if r := saved[*model.Promise](s); len(r) != 1 || r[0].KeptOn != "2026-04-10" {
		t.Errorf("%+v", r)
	}
	d.Press("D").Type("the sketch was dropped").Press("ctrl+s")
	if r := saved[*model.Promise](s); len(r) != 2 || r[1].BrokenOn == "" || r[1].ChangedWhy == "" {
		t.Errorf("%+v", r)
	}
	d.Press("G", "c").Shows("It is kept already")
}

func TestTheSameSuggestionIsCreditedToBoth(t *testing.T) {
	d, s := open(t, func(b *model.Book) {
		b.Suggestions[0].SameAsID = 2
		b.Credits = []model.Credit{{Meta: meta(1), SuggestionID: 2, PersonID: 2, Date: "2026-04-10", Place: "release notes", NamedAs: "dev r.", Consent: true}}
		b.Index()
	})
	d.Press("tab", "tab").Shows("Suggestions 4, 1 to credit").Press("j").Shows("Dev Raman: Let a freelancer see only their own row")
	d.Press("C").Shows("Credit Elsa Bergman").Press("tab").Type("y").Press("tab").Type("release notes").Press("ctrl+s")
	if c := saved[*model.Credit](s); len(c) != 1 || c[0].SuggestionID != 1 || c[0].PersonID != 1 {
		t.Errorf("%+v\n%s", c, d.Screen())
	}
	d.Press("g", "/").Type("freelancer").Press("enter").Shows("Elsa Bergman: Show load per week")
}

func TestAQuestionSaysWhereItWasPutToTheSpace(t *testing.T) {
	d, _ := open(t, func(b *model.Book) {
		b.Decisions[0].Opened, b.Decisions[0].Owner = "", ""
		b.Topics = []model.Topic{{Meta: meta(1), DecisionID: 1, Date: "2026-04-07", Topic: "which view first", StartedBy: "brand"}}
	})
	d.Shows("in the space", "Tue 7 Apr: which view first", "Who decides is still empty")
}

func TestACriticWhoWasInvitedIsAskedForTheirView(t *testing.T) {
	repaired := func(b *model.Book) {
		b.Cases = []model.Case{{Meta: meta(1), PersonID: 2, What: "slow", Felt: "let down", NotedOn: "2026-04-01", FixedOn: "2026-04-02", CheckedOn: "2026-04-03", ClosedOn: "2026-04-04"}}
	}
	d, _ := open(t, repaired)
	d.Press("p", "c").Type("email").Press("ctrl+s").Shows("Let the repair speak for a month")
	d, s := open(t, repaired, func(b *model.Book) { b.Cases[0].InvitedOn = "2026-04-05" })
	d.Press("p", "c").Type("email").Press("ctrl+s")
	if len(saved[*model.Asking](s)) != 1 {
		t.Errorf("%s", d.Screen())
	}
}
