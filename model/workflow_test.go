package model

import (
	"strings"
	"testing"
)

// through is a wave whose gates up to n are done, on day 20.
func through(n int) *Book {
	b := wave28(20)
	b.Project.Leader, b.Project.LeaderMinutes, b.Project.Purpose, b.Project.Strength = "Mira", 30, "calm", "boards"
	b.Answers = []Answer{{Topic: "readiness", Question: "crisis", Answer: "no", Date: "2026-03-20"}, {Topic: "readiness", Question: "product", Answer: "yes", Evidence: "4.4 of 5", Date: "2026-03-20"}}
	b.Answers = append(b.Answers, reflected()...)
	b.Touches = nil
	if n >= 1 {
		b.Wave.SizeReason = "a pilot of two"
		b.Wave.Design = "drawn"
		b.Rule.FrozenOn = "2026-03-27"
		for id := int64(1); id <= 2; id++ {
			b.Signals = append(b.Signals, Signal{PersonID: id, Kind: "detailed review", Date: "2026-03-01"}, Signal{PersonID: id, Kind: "forum answer", Date: "2026-03-01"})
		}
	}
	if n >= 2 {
		b.Notes = []Note{{Meta: Meta{ID: 1}, MustBuy: "no", MustShare: "no", JustDid: "nothing", StillGive: "yes"}}
		b.Gifts = []Gift{{PersonID: 1, NoteID: 1, Trigger: "nothing", GivenOn: "2026-04-01"}, {PersonID: 2, NoteID: 1, Trigger: "asked us", GivenOn: "2026-04-02"}}
	}
	if n >= 3 {
		b.Decisions = []Decision{{Meta: Meta{ID: 1}, Question: "What first?", Opened: "2026-04-07"}}
		b.Touches = append(b.Touches, Touch{PersonID: 1, Kind: "ask view", Direction: "out", Asks: true, Date: "2026-04-07"})
		b.Askings = []Asking{{DecisionID: 1, PersonID: 2, Date: "2026-04-07"}}
		b.Suggestions = []Suggestion{{Meta: Meta{ID: 1}, PersonID: 1, Text: "a", ShippedOn: "2026-04-15"}, {Meta: Meta{ID: 2}, PersonID: 2, Text: "b", ShippedOn: "2026-04-16"}}
		b.Credits = []Credit{{SuggestionID: 1, PersonID: 1, Date: "2026-04-16"}}
	}
	if n >= 4 {
		b.Spaces = []Space{{Meta: Meta{ID: 1}, RulesPostedOn: "2026-04-02"}}
		b.Memberships = []Membership{{SpaceID: 1, PersonID: 1, InvitedOn: "2026-04-03"}, {SpaceID: 1, PersonID: 2, OneToOne: true}}
		b.Rituals = []Ritual{{Meta: Meta{ID: 1}, StartedBy: "member"}}
		b.RitualDates = []RitualDate{{RitualID: 1, Date: "2026-04-09"}}
		b.Weeks = []SpaceWeek{{Week: 1, EndsOn: "2026-04-05", MemberMessages: 3}, {Week: 2, EndsOn: "2026-04-12", MemberMessages: 3}}
	}
	return b.Index()
}

// reflected are the answers that close the first reflection.
func reflected() []Answer {
	out := []Answer{{Topic: Reflections[0].Topic, Question: ClosedSet, Answer: "yes", Date: "2026-03-12"}}
	for _, p := range Reflections[0].Prompts {
		out = append(out, Answer{Topic: Reflections[0].Topic, Question: p.Key, Answer: "as others do", NothingToDo: true, Date: "2026-03-12"})
	}
	return out
}

func states(b *Book) string {
	var out []string
	for _, g := range Gates(b.Index()) {
		out = append(out, g.State)
	}
	return strings.Join(out, " ")
}

func TestGatesOpenOneAfterTheOther(t *testing.T) {
	for n, want := range []string{
		"done open closed closed closed closed closed",
		"done done open closed closed closed closed",
		"done done done open open done closed",
		"done done done done open done closed",
		"done done done done done done closed",
	} {
		if got := states(through(n)); got != want {
			t.Errorf("through %d: %s, want %s", n, got, want)
		}
	}
}

func TestAConditionSaysWhatIsMissing(t *testing.T) {
	for _, c := range []struct {
		name    string
		gate    int
		spoil   func(*Book)
		missing string
	}{
		{"crisis", 0, func(b *Book) { b.Project.Crisis = true }, Warning("W16")},
		{"weak product", 0, func(b *Book) { b.Answers[1].Answer = "no" }, Warning("W15")},
		{"no leader", 0, func(b *Book) { b.Project.LeaderMinutes = 0 }, "name the leader and the minutes a week"},
		{"no strength", 0, func(b *Book) { b.Project.Strength = " " }, "write the strength we build on"},
		{"size", 1, func(b *Book) { b.Wave.SizeReason = "" }, "2 people chosen: write why"},
		{"two reviews are one kind", 1, func(b *Book) { b.Signals[3].Kind = "detailed review" }, "too little evidence for Ben Lind"},
		{"no match", 1, func(b *Book) { b.Wave.Design = "chosen" }, "nobody is matched to Ben Lind"},
		{"rule", 1, func(b *Book) { b.Rule.FrozenOn = "" }, "write and freeze the rule"},
		{"a gift after a purchase", 2, func(b *Book) { b.Gifts[1].Trigger = "purchase" }, "no gift that counts yet for Ben Lind"},
		{"a question answered wrongly", 2, func(b *Book) { b.Notes[0].StillGive = "no" }, "no gift that counts yet for Uma Rao, Ben Lind; asked before the gift: Uma Rao"},
		{"an ask before the gift", 2, func(b *Book) { b.Touches[0].Date = "2026-03-31" }, "asked before the gift: Uma Rao"},
		{"not asked", 3, func(b *Book) { b.Askings = nil }, "not asked yet: Ben Lind"},
		{"not credited", 3, func(b *Book) { b.Credits = nil }, "2 shipped, 0 credited"},
		{"not shipped", 3, func(b *Book) { b.Suggestions = nil }, "0 of 1"},
		{"brand rituals only", 4, func(b *Book) { b.Rituals[0].StartedBy = "brand" }, "everything was started by us so far"},
		{"one week", 4, func(b *Book) { b.Weeks = b.Weeks[:1] }, "1 week counted so far"},
		{"nobody invited", 4, func(b *Book) { b.Memberships = b.Memberships[1:] }, "not yet: Uma Rao"},
		{"late thanks", 5, func(b *Book) { said(b, 1, "positive", "x") }, "1 mention waiting for thanks longer than 2 days"},
		{"a contest", 5, func(b *Book) { b.Overrides = []Override{{What: "W09", Reason: "r", Date: "2026-04-10"}} }, "1 thank-you went out with contest wording"},
	} {
		b := through(4)
		c.spoil(b)
		g := Gates(b.Index())[c.gate]
		if got := strings.Join(g.Missing(), "; "); got != c.missing || g.State != "open" || g.Date != "" {
			t.Errorf("%s: gate %d is %s and misses %q, want %q", c.name, c.gate, g.State, got, c.missing)
		}
	}
}

func TestACreditedSuggestionOpensTheGateWhileAnotherWaits(t *testing.T) {
	g := Gates(through(3))[3]
	if g.State != "done" || g.Date != "2026-04-16" || !strings.Contains(g.Conditions[2].Words, "(2 shipped, 1 credited, 1 waiting)") {
		t.Errorf("%+v", g)
	}
}

func TestEverybodyOneToOneNeedsNoSpace(t *testing.T) {
	b := through(3)
	b.People[1].OneToOne, b.People[2].OneToOne = true, true
	if g := Gates(b)[4]; g.State != "done" || len(g.Conditions) != 1 {
		t.Errorf("%+v", g)
	}
}

func TestAStepIsPassedOnlyInWriting(t *testing.T) {
	b := through(1)
	if said := Blocked(b, 4); !strings.HasPrefix(said, Warning("W01")) || !strings.Contains(said, "no gift that counts yet for Uma Rao, Ben Lind") {
		t.Errorf("the space is entered before the gift, and it says %q", said)
	}
	if said := Blocked(through(0), 2); !strings.HasPrefix(said, "This step comes after the people are chosen.") {
		t.Errorf("%q", said)
	}
	if said := Blocked(through(2), 3) + Blocked(b, 1) + Blocked(b, 2); said != "" {
		t.Errorf("an open step says %q", said)
	}
	b.Overrides = []Override{*Pass(b, 4, "they asked for a room")}
	if said := Blocked(b, 4); said != "" {
		t.Errorf("with a reason it still says %q", said)
	}
	g := Gates(b)[2]
	if g.State != "skipped" || g.Reason != "they asked for a room" || g.Date != b.Today {
		t.Errorf("%+v", g)
	}
	b = through(2)
	b.Overrides = []Override{{What: "gate 2", Reason: "r", Date: b.Today}}
	if g := Gates(b)[2]; g.State != "done" || g.Reason != "r" {
		t.Errorf("the gift came later: %+v", g)
	}
}

func TestTheReviewWantsBothWindowsAndThreeNotes(t *testing.T) {
	b := through(4)
	b.Today = b.Wave.End()
	b.Sweeps[6].ControlOn = ""
	b.MonthNotes = b.MonthNotes[:2]
	said(b, 3, "positive", "x")
	b.Codings = nil
	g := Gates(b.Index())[GateReview]
	want := "not searched for both arms: week 3; 1 wait to be coded; 2 of 3 written; 3 questions of the genuineness check open"
	if got := strings.Join(g.Missing(), "; "); g.State != "open" || got != want {
		t.Errorf("%s: %q", g.State, got)
	}
	b.Today = b.Wave.End().Add(-5)
	if g := Gates(b.Index())[GateReview]; g.State != "closed" {
		t.Errorf("on day 23 the review is %s", g.State)
	}
}
