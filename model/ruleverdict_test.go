package model

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"goodword/model/stats"
)

// month is a finished wave of n matched pairs, drawn, in which the engaged
// people have e counted mentions and the control c, dealt out in turn.
func month(n, e, c int) *Book {
	b := &Book{
		Today: "2026-05-04", Project: Project{LeaderMinutes: 30, Currency: "EUR"},
		Wave: Wave{Meta: Meta{ID: 1}, Number: 1, Name: "One", Start: "2026-03-30", Days: 28, Design: "sets", FrozenOn: "2026-03-27"},
		Rule: DefaultRule(), People: map[int64]*Person{},
	}
	b.Rule.ID = 1
	for i := range 2 * n {
		id, arm := int64(i+1), Engaged
		if i >= n {
			arm = Control
		}
		b.People[id] = &Person{Meta: Meta{ID: id}, Name: fmt.Sprintf("%s%d Person", arm, i%n+1)}
		b.Arms = append(b.Arms, Arm{WaveID: 1, PersonID: id, Arm: arm, SetNo: int64(i%n + 1)})
	}
	for i := range e {
		b.say(int64(i%n+1), b.Wave.Start.Add(i/n))
	}
	for i := range c {
		b.say(int64(n+i%n+1), b.Wave.Start.Add(i/n))
	}
	for week := range 8 {
		s := Sweep{Week: int64(week - 4), EngagedReached: int64(n), ControlReached: int64(n), EngagedOn: "2026-04-01", ControlOn: "2026-04-01"}
		if s.Week >= 0 {
			s.Week++
		}
		b.Sweeps = append(b.Sweeps, s)
	}
	b.Answers = append(b.Answers, Answer{Topic: GenuineTopic, Question: "leader", Answer: "yes", Date: "2026-04-27"})
	for week := range int64(4) {
		b.Ledger = append(b.Ledger, Ledger{Role: "leader", Week: week + 1, Minutes: 30, Date: "2026-04-20"})
	}
	return b.Index()
}

// say adds a counted mention.
func (b *Book) say(person int64, on Date) {
	id := int64(len(b.Mentions) + 1)
	b.Mentions = append(b.Mentions, Mention{
		Meta: Meta{ID: id}, PersonID: person, Date: on, Channel: "forum", Text: "good", Asked: "unasked", Place: "outside", Visibility: "public",
	})
	b.Codings = append(b.Codings, Coding{
		Meta: Meta{ID: id}, MentionID: id, Date: on, AboutUs: true, Tone: "positive", Act: "recommends", ReadsAsked: "unasked", Blind: true,
	})
}

// genuine answers all questions with yes, and gives what the rule asks for.
func (b *Book) wellDone() *Book {
	for _, q := range GenuineQuestions {
		b.Answers = append(b.Answers, Answer{Topic: GenuineTopic, Question: q.Key, Answer: "yes", Date: "2026-04-27"})
	}
	b.Suggestions = append(b.Suggestions, Suggestion{Meta: Meta{ID: 1}, PersonID: 1, Heard: "2026-04-02", Text: "x", ShippedOn: "2026-04-10", ShippedWhere: "notes"})
	b.Credits = append(b.Credits, Credit{Meta: Meta{ID: 1}, SuggestionID: 1, PersonID: 1, Consent: true, Date: "2026-04-11"})
	b.Weeks = append(b.Weeks, SpaceWeek{Week: 4, EndsOn: "2026-04-26", BrandMessages: 30, MemberMessages: 70})
	return b.Index()
}

func (b *Book) ruled() Ruling { return b.Ruling(b.Result(), b.Genuine()) }

func TestTheRuleIsReadInItsOrder(t *testing.T) {
	stringed := func(b *Book) {
		for range 2 {
			b.Overrides = append(b.Overrides, Override{What: StringOverride, Reason: "r", Date: "2026-04-01"})
		}
	}
	for _, c := range []struct {
		name    string
		book    *Book
		change  func(*Book)
		verdict string
		ready   bool
	}{
		{"all holds", month(15, 45, 15).wellDone(), func(*Book) {}, "expand", true},
		{"brand share above the limit", month(15, 45, 15).wellDone(), func(b *Book) { b.Weeks[0].BrandMessages = 71 }, "not clear yet", true},
		{"brand share not counted", month(15, 45, 15).wellDone(), func(b *Book) { b.Weeks = nil }, "not clear yet", true},
		{"nothing credited", month(15, 45, 15).wellDone(), func(b *Book) { b.Credits = nil }, "not clear yet", true},
		{"no difference", month(15, 15, 15).wellDone(), func(*Book) {}, "not clear yet", true},
		{"a clear drop", month(15, 15, 45).wellDone(), func(*Book) {}, "adjust", true},
		{"two strings before a clear lift", month(15, 45, 15).wellDone(), stringed, "adjust", true},
		{"crisis before strings", month(15, 45, 15).wellDone(), func(b *Book) { stringed(b); b.Project.Crisis = true }, "stop", true},
		{"a weak product", month(15, 45, 15).wellDone(), func(b *Book) {
			b.Answers = append(b.Answers, Answer{Topic: "readiness", Question: "product", Answer: "no", Date: "2026-04-27"})
		}, "stop", true},
		{"over half silent", month(15, 45, 15).wellDone(), func(b *Book) {
			for id := range int64(9) {
				b.Touches = append(b.Touches, Touch{Meta: Meta{ID: id + 1}, PersonID: id + 1, Kind: "ask view", Direction: "out", Date: "2026-04-07", Outcome: "silent"})
				if id < 6 {
					b.Touches[id].Outcome = "answered"
				}
				b.Touches = append(b.Touches, Touch{PersonID: id + 1, Kind: "invite", Direction: "out", Date: "2026-04-03", Outcome: "no reply"})
			}
		}, "adjust", true},
		{"still running", month(15, 45, 15).wellDone(), func(b *Book) { b.Today = "2026-04-26" }, "", false},
		{"questions open", month(15, 45, 15), func(*Book) {}, "", false},
		{"no control", month(15, 45, 15).wellDone(), func(b *Book) { b.Arms = b.Arms[:15] }, "", false},
		{"no wave", &Book{Today: "2026-05-04", People: map[int64]*Person{}}, func(*Book) {}, "", false},
	} {
		c.change(c.book)
		r := c.book.Index().ruled()
		if r.Verdict != c.verdict || (r.NotReady == "") != c.ready {
			t.Errorf("%s: %q, not ready: %q", c.name, r.Verdict, r.NotReady)
		}
		if want := 7; (c.verdict == "expand") != (r.NextSize == want) {
			t.Errorf("%s: the next wave may take %d", c.name, r.NextSize)
		}
	}
}

func TestAnAnswerCannotTalkARecordAway(t *testing.T) {
	b := month(15, 45, 15)
	b.Gifts = []Gift{{Meta: Meta{ID: 1}, PersonID: 1, GivenOn: "2026-04-01", Reaction: "what is the catch"}}
	say := func(answer string) {
		b.Answers = append(b.Answers, Answer{Topic: GenuineTopic, Question: "catch", Answer: answer, Evidence: "asked around", By: "manager", Date: "2026-04-27"})
	}
	say("yes")
	if a := b.Genuine().Answers[0]; a.Answer != "no" || !strings.Contains(a.Evidence, "the records say no") || !strings.Contains(a.Evidence, "manager: asked around") {
		t.Errorf("%+v", a)
	}
	b.Gifts[0].Reaction = ""
	if a := b.Genuine().Answers[0]; a.Answer != "yes" {
		t.Errorf("%+v", a)
	}
	say("no")
	if a := b.Genuine().Answers[0]; a.Answer != "no" || a.Open {
		t.Errorf("the newest answer does not hold: %+v", a)
	}
}

func TestDoubtsSayWhatWeakensTheFigure(t *testing.T) {
	b := month(15, 10, 5)
	for i := range 8 {
		b.say(1, b.Wave.Start.Add(5+i))
	}
	b.Codings[0].CouldTell, b.Codings[1].Blind = true, false
	b.Sweeps[6].ControlReached = 12
	b.Sweeps = b.Sweeps[:7]
	b.RuleChanges = []RuleChange{{Date: "2026-04-18", What: "worth 1.2", Reason: "the board asked"}}
	b.Looks = []Look{{Date: "2026-04-07", Reason: "r"}, {Date: "2026-04-08", Reason: "r"}}
	b.Breaches = []Breach{{PersonID: 16, Date: "2026-04-10", Kind: "gift to control"}}
	b.Ledger[0].Minutes, b.Ledger[1].Minutes = 5, 0
	b.Mentions = append(b.Mentions, Mention{Meta: Meta{ID: 99}, PersonID: 2, Date: "2026-04-20", Channel: "forum", Asked: "unasked", Place: "outside", Visibility: "public"})
	b.Index()
	want := map[string]string{
		"rule changed": "The rule was changed on day 20, after figures were seen: worth 1.2 (the board asked)",
		"one voice":    "One person made 50 % of the engaged mentions. Without them the figure is 1.9",
		"sweep":        "Week 3 sweep reached 12 of 15 control people, 15 of 15 engaged",
		"coding":       "You could tell the arm in 1 of 23 codings",
		"to code":      "Still to be coded and not counted yet: 1 mention",
		"breach":       "1 breach between the arms: gift to control 1 (without the control people concerned: 4.2 times)",
		"look":         "The comparison was looked at 2 times before the end; every look makes a false alarm likelier",
		"leader":       "Two weeks under the promised minutes. People notice when it is only you",
		"private":      "Private talk is not visible: both figures are floors",
	}
	got := map[string][]string{}
	for _, d := range b.Doubts(b.Result()) {
		got[d.Kind] = append(got[d.Kind], d.Text)
	}
	for kind, text := range want {
		if len(got[kind]) == 0 || got[kind][0] != text {
			t.Errorf("%s: %q, want %q", kind, got[kind], text)
		}
	}
	if s := got["sweep"]; len(s) != 2 || s[1] != "Not searched: week 4" {
		t.Errorf("sweeps: %q", s)
	}
	b.Today = "2026-04-20"
	for _, d := range b.Index().Doubts(b.Result()) {
		if d.Kind == "one voice" || strings.Contains(d.Text, "times)") {
			t.Errorf("before the end it tells %q", d.Text)
		}
	}
}

func TestABaselineThatNobodyLookedAtIsNotZero(t *testing.T) {
	b := month(15, 45, 15)
	if c, err := b.Compare(); err != nil || c.PUpChange == nil {
		t.Errorf("searched and nothing found is a baseline: %+v, %v", c, err)
	}
	b.Sweeps = b.Sweeps[4:]
	b.Wave.Design = "chosen"
	c, err := b.Compare()
	if err != nil || c.PUpChange != nil || c.Verdict != stats.LeaningUp {
		t.Errorf("chosen people without a baseline read as %s, %v", c.Verdict, err)
	}
}

func TestTheDiagnosisListsBothCausesWithTheirEvidence(t *testing.T) {
	b := month(10, 10, 10)
	b.Overrides = []Override{{What: StringOverride, Reason: "the board wants shares", Date: "2026-04-01"}, {What: "W04", Reason: "a voucher", Date: "2026-04-01"}}
	for id := range int64(10) {
		outcome := "silent"
		if id < 4 {
			outcome = "answered"
		}
		b.Touches = append(b.Touches, Touch{Meta: Meta{ID: id + 1}, PersonID: id + 1, Kind: "ask view", Direction: "out", Date: "2026-04-07", Outcome: outcome})
	}
	b.Index()
	causes := b.Diagnosis()
	if !causes[0].Likely() || !causes[1].Likely() || causes[2].Likely() {
		t.Errorf("%+v", causes)
	}
	if text := strings.Join(causes[1].Evidence, "; "); text != "6 of 10 invitations to give a view unanswered" {
		t.Errorf("the invitation: %q", text)
	}
	it := b.NextIteration()
	if it.Number != 1 || it.Cause != causes[0].Cause || !strings.Contains(it.Saw, "the board wants shares") {
		t.Errorf("%+v", it)
	}
}

func TestAWaveIsClosedWithItsReviewOrNotAtAll(t *testing.T) {
	b := month(15, 45, 15).wellDone()
	rule := b.ruled()
	if err := b.Closing("expand", "", rule); !errors.Is(err, ErrNotAllowed) || !strings.Contains(err.Error(), "3 notes") {
		t.Errorf("closed without notes: %v", err)
	}
	for range 3 {
		b.MonthNotes = append(b.MonthNotes, MonthNote{Date: "2026-04-20", Text: "warm", Consent: "own"})
	}
	if err := b.Closing("expand", "", rule); err != nil {
		t.Error(err)
	}
	if b.Closing("adjust", "", rule) == nil || b.Closing("adjust", "the founder leaves", rule) != nil {
		t.Error("another verdict than the rule's needs a reason, and only that")
	}
	if _, err := b.NextWave(); err == nil {
		t.Error("a wave followed an open one")
	}
	b.Wave.ClosedOn, b.Wave.Verdict = "2026-05-04", "expand"
	next, err := b.NextWave()
	if err != nil || next.Number != 2 || next.Check() != nil || !strings.Contains(next.LearnedBefore, "warm") || next.Start.Time().Weekday() != b.Wave.Start.Time().Weekday() {
		t.Errorf("%+v, %v", next, err)
	}
}
