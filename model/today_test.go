package model

import (
	"encoding/json"
	"strings"
	"testing"
)

// wave28 is a running wave on a day of it: Uma and Ben are engaged, Isla is
// Uma's control, and nothing waits.
func wave28(day int) *Book {
	start := Date("2026-03-30")
	b := &Book{
		Today:   start.Add(day - 1),
		Project: NewProject(),
		Wave:    Wave{Meta: Meta{ID: 1}, Name: "Flow", Start: start, Days: 28, FrozenOn: "2026-03-27", StartedOn: start, BalanceSeenOn: "2026-03-26"},
		People: map[int64]*Person{
			1: {Meta: Meta{ID: 1}, Name: "Uma Rao"}, 2: {Meta: Meta{ID: 2}, Name: "Ben Lind"}, 3: {Meta: Meta{ID: 3}, Name: "Isla Moe"},
		},
		Arms: []Arm{{PersonID: 1, Arm: Engaged, SetNo: 1}, {PersonID: 2, Arm: Engaged, SetNo: 2}, {PersonID: 3, Arm: Control, SetNo: 1}},
	}
	b.Project.Demo = true
	b.MonthNotes = []MonthNote{{Date: "2026-04-01"}, {Date: "2026-04-01"}, {Date: "2026-04-01"}}
	for week := int64(-4); week <= 4; week++ {
		if week != 0 {
			b.Sweeps = append(b.Sweeps, Sweep{Week: week, EngagedOn: "2026-03-01", ControlOn: "2026-03-01"})
		}
	}
	for week := int64(1); week <= 4; week++ {
		b.Checks = append(b.Checks, ConditionCheck{Meta: Meta{ID: week}, Week: week, Safety: "open"})
	}
	for id := int64(1); id <= 2; id++ {
		b.Touches = append(b.Touches, Touch{Meta: Meta{ID: id}, PersonID: id, Date: b.Today, Direction: "out", Kind: "ask view"})
	}
	return b
}

func kinds(b *Book) string {
	var out []string
	for _, it := range Today(b.Index()) {
		out = append(out, it.Kind)
	}
	return strings.Join(out, " ")
}

func TestTodayIsEmptyWhenNothingWaits(t *testing.T) {
	if got := kinds(wave28(10)); got != "" {
		t.Errorf("shows %q", got)
	}
	early := wave28(10)
	if early.Checks = nil; kinds(early) != "" {
		t.Errorf("on a Wednesday it shows %q", kinds(early))
	}
	if got := kinds(&Book{Today: "2026-04-24"}); got != "" {
		t.Errorf("an empty file shows %q", got)
	}
}

// said adds a coded mention of day 10 by a person.
func said(b *Book, person int64, tone, text string) {
	id := int64(len(b.Mentions) + 1)
	b.Mentions = append(b.Mentions, Mention{Meta: Meta{ID: id}, PersonID: person, Date: "2026-04-08", Channel: "forum", Place: "outside", Visibility: "public", Asked: "unasked", Text: text})
	b.Codings = append(b.Codings, Coding{Meta: Meta{ID: id}, MentionID: id, Date: "2026-04-09", AboutUs: true, Tone: tone, Act: "defends", ReadsAsked: "unasked"})
}

func TestEveryRowAppearsAndLeaves(t *testing.T) {
	for _, c := range []struct {
		name  string
		day   int
		begin func(*Book)
		want  string // kind, text and when
		deed  func(*Book)
	}{
		{"answer", 26, func(b *Book) {
			b.Replies = []Reply{{Meta: Meta{ID: 4}, PersonID: 1, Date: "2026-04-22", Quote: "half days?", NeedsAnswer: true}}
		}, "answer: Uma Rao wrote late 1d", func(b *Book) { b.Replies[0].AnsweredOn = b.Today }},
		{"an answer before the weekend is due after it", 13, func(b *Book) {
			b.Replies = []Reply{{PersonID: 1, Date: "2026-04-10", NeedsAnswer: true}}
		}, "answer: Uma Rao wrote in 2d", func(b *Book) { b.Replies[0].NoAnswerWhy = "only thanks" }},
		{"a touch that wants a reply", 11, func(b *Book) {
			b.Touches = append(b.Touches[1:], Touch{Meta: Meta{ID: 9}, PersonID: 1, Date: "2026-04-08", Direction: "in", Kind: "reply wanted", Text: "?"})
		}, "answer: Uma Rao wrote today", func(b *Book) {
			b.Touches = append(b.Touches, Touch{PersonID: 1, Date: "2026-04-09", Direction: "out", Kind: "care"})
		}},
		{"critic", 12, func(b *Book) {
			b.Cases = []Case{{Meta: Meta{ID: 1}, PersonID: 1, What: "too slow", NotedOn: "2026-04-07", ListenedOn: "2026-04-08"}}
		}, "critic: Uma Rao: too slow late 1d", func(b *Book) { b.Cases[0].CheckedOn, b.Cases[0].ClosedOn = "2026-04-09", "2026-04-09" }},
		{
			"public criticism", 12, func(b *Book) { said(b, 1, "negative", "slow again"); b.Touches = b.Touches[1:] },
			"critic: Uma Rao criticised us in public late 1d", func(b *Book) { b.Cases = []Case{{MentionID: 1, NotedOn: "2026-04-09", ClosedOn: "2026-04-09"}} },
		},
		{
			"a question in public", 12, func(b *Book) { said(b, 0, "neutral", "does it export?") },
			"critic: Somebody asked in public late 1d", func(b *Book) { b.Codings[0].AboutUs = false },
		},
		{
			"promise", 12, func(b *Book) { b.Promises = []Promise{{PersonID: 1, Text: "the sketch", Due: "2026-04-10"}} },
			"promise: promised Uma Rao: the sketch today", func(b *Book) { b.Promises[0].KeptOn = b.Today },
		},
		{"credit", 26, func(b *Book) {
			b.Suggestions = []Suggestion{{Meta: Meta{ID: 2}, PersonID: 1, Text: "own row", Heard: "2026-04-09", ShippedOn: "2026-04-20", ShippedWhere: "4.18"}}
		}, `credit: shipped, Uma Rao not yet named: "own row" late 2d`, func(b *Book) { b.Credits = []Credit{{SuggestionID: 2, PersonID: 1, Consent: true, Date: b.Today}} }},
		{"the same suggestion keeps both names", 26, func(b *Book) {
			b.Suggestions = []Suggestion{{Meta: Meta{ID: 2}, PersonID: 1, Text: "own row", ShippedOn: "2026-04-20"}, {Meta: Meta{ID: 3}, PersonID: 2, Text: "rows", SameAsID: 2, Heard: "2026-04-09"}}
			b.Credits = []Credit{{SuggestionID: 2, PersonID: 1, Date: "2026-04-21"}}
		}, `credit: shipped, Ben Lind not yet named: "rows" late 2d`, func(b *Book) { b.Credits = append(b.Credits, Credit{SuggestionID: 2, PersonID: 2, Date: b.Today}) }},
		{"told", 20, func(b *Book) {
			b.Suggestions = []Suggestion{{PersonID: 1, Text: "half days", DeclinedOn: "2026-04-15", Reason: "estimates"}}
		}, `told: declined, Uma Rao not told: "half days" today`, func(b *Book) { b.Suggestions[0].ToldOn = b.Today }},
		{"heard", 20, func(b *Book) {
			b.Suggestions = []Suggestion{{PersonID: 1, Text: "half days", Heard: "2026-04-15"}}
		}, `heard: Uma Rao suggested, not acknowledged: "half days" late 1d`, func(b *Book) { b.Suggestions[0].AcknowledgedOn = b.Today }},
		{"boundary", 26, func(b *Book) {
			b.Boundaries = []Boundary{{PersonID: 1, Date: "2026-04-21", Kind: "discount", What: "wants one", TalkDue: "2026-04-23"}}
		}, "boundary: Uma Rao asked for a discount: private talk due Thu late 1d", func(b *Book) { b.Boundaries[0].TalkedOn = b.Today }},
		{
			"an expectation", 20, func(b *Book) { b.People[1].Expects, b.People[1].ExpectsOn = "a discount", "2026-04-10" },
			"boundary: Uma Rao expects something in return: a discount late 1d", func(b *Book) { b.Boundaries = []Boundary{{PersonID: 1, Date: b.Today, TalkDue: b.Today.Add(1)}} },
		},
		{
			"thanks", 13, func(b *Book) { said(b, 1, "positive", "it is not just a board") },
			"thanks: Uma Rao defended us, day 10 late 1d", func(b *Book) { b.Recognitions = []Recognition{{MentionID: 1, LeftAloneOn: b.Today}} },
		},
		{"a planned personal note", 3, func(b *Book) {
			b.Notes = []Note{{Meta: Meta{ID: 5}}}
			b.Gifts = []Gift{{PersonID: 1, NoteID: 5, PlannedOn: "2026-03-29"}}
		}, "gift: the note to Uma Rao lacks its personal line late 1d", func(b *Book) { b.Notes[0].IsGroup = true }},
		{"a gift without a sign", 10, func(b *Book) {
			b.Gifts = []Gift{{PersonID: 1, Name: "early access: calendar", GivenOn: "2026-04-01"}}
			b.Touches[0] = Touch{PersonID: 1, Date: "2026-04-01", Kind: "gift", Direction: "out", Outcome: "no reply"}
		}, "gift: Uma Rao was given the calendar and gave no sign late 5d", func(b *Book) { b.Gifts[0].FirstUsedOn = b.Today }},
		{
			"code", 13, func(b *Book) { said(b, 3, "positive", "x"); b.Codings = nil },
			"code: 1 mention waits to be coded, names hidden today", func(b *Book) { b.Mentions[0].NotOurs = true },
		},
		{
			"settle", 13, func(b *Book) { said(b, 3, "positive", "x"); b.Mentions[0].Asked = "prompted" },
			"code: 1 mention is read otherwise than the record says today", func(b *Book) { b.Mentions[0].SettledAs = "prompted" },
		},
		{
			"sweep", 26, func(b *Book) { b.Sweeps[7].ControlOn = "2026-04-26" },
			"sweep: week 4: control arm not searched yet (engaged done) today", func(b *Book) { b.Sweeps[7].ControlOn = b.Today },
		},
		{
			"the baseline's sweeps are one row", 0, func(b *Book) { b.Sweeps = b.Sweeps[2:] },
			"sweep: before the start, week -4, -3: neither arm searched yet late 23d", func(b *Book) { b.Wave.FrozenOn = "" },
		},
		{"a gift becomes public", 9, func(b *Book) {
			b.Gifts = []Gift{
				{Meta: Meta{ID: 1}, PersonID: 1, Name: "early access: calendar", Lever: "insider", GivenOn: "2026-04-01", FirstUsedOn: "2026-04-02", PublicOn: "2026-04-09"},
				{Meta: Meta{ID: 2}, PersonID: 2, Name: "early access: calendar", Lever: "insider", GivenOn: "2026-04-01", FirstUsedOn: "2026-04-02", PublicOn: "2026-04-09"},
				{Meta: Meta{ID: 3}, PersonID: 2, Name: "a card", Lever: "identity", GivenOn: "2026-04-01", FirstUsedOn: "2026-04-02", PublicOn: "2026-04-09"},
			}
		}, "gift: the calendar becomes public: no longer insider to 2 people in 2d", func(b *Book) { b.Today = "2026-04-17" }},
		{"what was known of a decision is public", 12, func(b *Book) {
			b.Decisions = []Decision{{Meta: Meta{ID: 5}, Question: "Which?", Opened: "2026-04-02", DecideBy: "2026-05-02", OnlyThey: "the sketch of the view", PublicOn: "2026-04-09"}}
			b.Askings = []Asking{{DecisionID: 5, PersonID: 1, Date: "2026-04-03"}}
		}, "decision: the sketch of the view is public: no longer insider late 1d", func(b *Book) {
			b.Snoozes = []Snooze{*Today(b)[0].Snooze("2026-05-20", "seen")}
		}},
		{"a decision near", 15, func(b *Book) {
			b.Decisions = []Decision{{Meta: Meta{ID: 1}, Question: "What first?", Owner: "Mira", Opened: "2026-04-07", DecideBy: "2026-04-16"}}
			b.Askings = []Asking{{DecisionID: 1, PersonID: 1, Date: "2026-04-07"}}
		}, `decision: Mira decides by Thu 16 Apr: "What first?" in 3d`, func(b *Book) { b.Decisions[0].ToldOn = b.Today }},
		{"a decision that nobody was asked about", 10, func(b *Book) {
			b.Decisions = []Decision{{Meta: Meta{ID: 1}, Question: "What first?", Opened: "2026-04-07", DecideBy: "2026-04-16"}}
		}, `decision: "What first?" is open and nobody was asked in 8d`, func(b *Book) { b.Decisions[0].WithdrawnOn = b.Today }},
		{"a ritual not held for ten days", 20, func(b *Book) {
			b.Rituals = []Ritual{{Meta: Meta{ID: 1}, Name: "Friday Flow: a screenshot", Cadence: "weekly"}}
			b.RitualDates = []RitualDate{{RitualID: 1, Date: "2026-04-08", NotedOn: "2026-04-08"}}
		}, "ritual: Friday Flow: not held since Wed 8 Apr today", func(b *Book) { b.Rituals[0].EndedOn = b.Today }},
		{"who came", 12, func(b *Book) {
			b.Rituals = []Ritual{{Meta: Meta{ID: 1}, Name: "Friday Flow: a screenshot", Cadence: "weekly"}}
			b.RitualDates = []RitualDate{{RitualID: 1, Date: "2026-04-10"}}
		}, "ritual: Friday Flow: note who came today", func(b *Book) { b.RitualDates[0].NotedOn = b.Today }},
		{
			"quiet", 20, func(b *Book) {
				b.Touches[0].Date = "2026-04-04"
				b.Askings = []Asking{{PersonID: 1, Date: "2026-04-04"}}
			},
			"quiet: Uma Rao: no human touch for 14 days today", func(b *Book) { b.Touches[0].Date = "2026-04-05" },
		},
		{
			"never asked", 14, func(b *Book) { b.Touches[0].Kind = "care" },
			"voice: Uma Rao was never asked for a view today", func(b *Book) { b.Touches[0].Kind = "ask view" },
		},
		{"leader", 19, func(b *Book) {
			b.Project.Leader, b.Project.LeaderMinutes = "Mira", 30
			b.Ledger = []Ledger{{Week: 3, Role: "leader", Minutes: 20}}
		}, "leader: Mira gave 20 of 30 minutes this week late 1d", func(b *Book) { b.Ledger[0].Minutes = 30 }},
		{
			"brand", 22, func(b *Book) {
				b.Weeks = []SpaceWeek{{Week: 3, EndsOn: "2026-04-19", BrandMessages: 58, MemberMessages: 42}}
			},
			"brand: we wrote 58 of 100 messages in week 3 late 1d", func(b *Book) { b.Weeks[0].BrandMessages = 42 },
		},
		{"mix", 10, func(b *Book) {
			b.Spaces = []Space{{Kind: "letter"}}
			b.People[1].UseCase, b.People[2].UseCase = "boards", "boards"
		}, "mix: 2 of 2 do the same kind of work and no critic is here in 2d", func(b *Book) {
			b.People[2].UseCase = "print"
			b.Cases = []Case{{PersonID: 1, NotedOn: "2026-04-01", ClosedOn: "2026-04-02"}}
		}},
		{"a guest", 10, func(b *Book) {
			b.Spaces = []Space{{Meta: Meta{ID: 1}, Kind: "letter"}}
			b.Topics = []Topic{{SpaceID: 1, Topic: "grids", Date: "2026-04-01", StartedBy: "member"}}
			b.People[1].UseCase, b.People[2].UseCase = "boards", "print"
			b.Cases = []Case{{PersonID: 1, NotedOn: "2026-04-01", CheckedOn: "2026-04-02", ClosedOn: "2026-04-02"}}
		}, "mix: no guest from outside was here yet in 2d", func(b *Book) { b.Topics[0].Guest, b.Topics[0].Outside = "Ana", true }},
		{
			"conditions", 11, func(b *Book) { b.Checks = b.Checks[:1] },
			"check: a word each for week 2: safety, time, space to speak, answers given, fun in 1d", func(b *Book) { b.Checks = wave28(1).Checks },
		},
		{"channel", 20, func(b *Book) {
			b.Channels = []Channel{{Meta: Meta{ID: 1}, Name: "the forum", Cadence: 7, BegunOn: "2026-03-30", LastChecked: "2026-04-10"}}
		}, "channel: the forum was not looked at for 8 days late 1d", func(b *Book) { b.Channels[0].LastChecked = b.Today }},
		{"consent", 10, func(b *Book) {
			b.Consents = []Consent{{PersonID: 1, Kind: "story", Given: true, Until: "2026-04-20"}}
		}, "consent: consent of Uma Rao for their story ends Mon 20 Apr in 12d", func(b *Book) {
			b.Consents = append(b.Consents, Consent{PersonID: 1, Kind: "story", Given: true, Date: b.Today})
		}},
		{
			"review", 24, func(b *Book) { b.MonthNotes = b.MonthNotes[:1] },
			"review: two notes of three still to write in 5d", func(b *Book) { b.MonthNotes = wave28(1).MonthNotes },
		},
		{"genuineness", 28, func(*Book) {}, "review: the genuineness check: 5 questions still open in 1d", func(b *Book) {
			for _, q := range GenuineQuestions {
				b.Answers = append(b.Answers, Answer{Topic: GenuineTopic, Question: q.Key, Answer: "yes", Date: b.Today})
			}
		}},
		{
			"backup", 10, func(b *Book) { b.Project.Demo, b.PeopleCount, b.LastBackup = false, 3, "2026-03-31" },
			"backup: last checked copy Tue 31 Mar late 1d", func(b *Book) { b.LastBackup = b.Today },
		},
	} {
		b := wave28(c.day)
		c.begin(b)
		rows := Today(b.Index())
		var got []string
		for _, it := range rows {
			got = append(got, it.Kind+": "+it.Text+" "+it.When(b.Today))
			if it.Why == "" {
				t.Errorf("%s: the row cannot say why it is here", c.name)
			}
		}
		if strings.Join(got, "; ") != c.want {
			t.Errorf("%s: %q, want %q", c.name, strings.Join(got, "; "), c.want)
			continue
		}
		b.Snoozes = []Snooze{*rows[0].Snooze(b.Today.Add(1), "")}
		if left := kinds(b); left != "" {
			t.Errorf("%s: snoozed, and still %q", c.name, left)
		}
		b.Snoozes[0].Until = b.Today
		if left := kinds(b); left != rows[0].Kind {
			t.Errorf("%s: the snooze is over, and it shows %q", c.name, left)
		}
		c.deed(b)
		if left := kinds(b); left != "" {
			t.Errorf("%s: done, and still %q", c.name, left)
		}
	}
}

func TestControlPeopleAreLeftAlone(t *testing.T) {
	b := wave28(20)
	said(b, 3, "negative", "slow")
	said(b, 3, "positive", "fine")
	b.Replies = []Reply{{PersonID: 3, Date: "2026-04-09", NeedsAnswer: true}}
	b.Cases = []Case{{PersonID: 3, NotedOn: "2026-04-09"}}
	b.Suggestions = []Suggestion{{PersonID: 3, Text: "x", Heard: "2026-04-09"}}
	if got := kinds(b); got != "" {
		t.Errorf("a control person makes %q", got)
	}
}

func TestOnesOwnWishForQuietHolds(t *testing.T) {
	b := wave28(20)
	said(b, 1, "positive", "fine")
	b.People[1].NotBefore = b.Today.Add(1)
	if got := kinds(b); got != "" {
		t.Errorf("before the day that they chose: %q", got)
	}
	b.People[1].NotBefore = b.Today
	if got := kinds(b); got != "thanks" {
		t.Errorf("on the day that they chose: %q", got)
	}
	b.People[1].DoNotContact = true
	if got := kinds(b); got != "" {
		t.Errorf("they want no contact: %q", got)
	}
}

func TestACrisisPausesWhatGoesOut(t *testing.T) {
	b := wave28(20)
	said(b, 1, "positive", "fine")
	said(b, 2, "negative", "slow")
	b.Touches = b.Touches[:1]
	b.Touches[0].Date = "2026-04-01"
	if got := kinds(b); got != "critic thanks quiet quiet voice" {
		t.Fatal(got)
	}
	b.Project.Crisis = true
	if got := kinds(b); got != "critic" {
		t.Errorf("in a crisis: %q", got)
	}
	b.Project.Crisis, b.Wave.PausedOn = false, b.Today
	if got := kinds(b); got != "critic" {
		t.Errorf("while the wave is paused: %q", got)
	}
}

func TestQuietNamesTwoADayAtMost(t *testing.T) {
	b := wave28(25)
	b.Touches = nil
	for id := int64(10); id < 16; id++ {
		b.People[id] = &Person{Meta: Meta{ID: id}, Name: "P"}
		b.Arms = append(b.Arms, Arm{PersonID: id, Arm: Engaged})
		b.Touches = append(b.Touches, Touch{PersonID: id, Date: "2026-04-02", Direction: "out", Kind: "ask view"})
	}
	quiet := func() int { return strings.Count(kinds(b), "quiet") }
	if quiet() != 2 {
		t.Fatalf("%d", quiet())
	}
	b.Touches = append(b.Touches, Touch{PersonID: 10, Date: b.Today, Direction: "out", Kind: "automated"})
	if quiet() != 2 {
		t.Errorf("an automated mail counted as a touch")
	}
	b.Touches[6].Kind = "care"
	if quiet() != 1 {
		t.Errorf("one of two was done today and %d are named", quiet())
	}
	b.Touches[6].Date = b.Today.Add(-1)
	if quiet() != 2 {
		t.Errorf("on the next day %d are named", quiet())
	}
}

func TestKindsComeInOrderAndThenByAge(t *testing.T) {
	b := wave28(20)
	b.Promises = []Promise{{Meta: Meta{ID: 1}, PersonID: 1, Text: "later", Due: "2026-04-18"}, {Meta: Meta{ID: 2}, PersonID: 2, Text: "sooner", Due: "2026-04-02"}}
	b.Replies = []Reply{{PersonID: 1, Date: "2026-04-17", NeedsAnswer: true}}
	rows := Today(b.Index())
	if got := kinds(b); got != "answer promise promise" || !strings.HasSuffix(rows[1].Text, "sooner") {
		t.Errorf("%s, then %q", got, rows[1].Text)
	}
	seen := map[string]bool{}
	for _, s := range sources {
		if seen[s.kind] {
			t.Errorf("%s is there twice", s.kind)
		}
		seen[s.kind] = true
	}
}

func TestAnItemIsTheContractsObject(t *testing.T) {
	text, err := json.Marshal(Item{Kind: "thanks", PersonID: 2, Name: "Ben", Text: "Ben defended us", Due: "2026-04-18", AgeDays: 8, Why: "w", Quote: "q", Ref: 7})
	if err != nil || string(text) != `{"kind":"thanks","person":2,"name":"Ben","text":"Ben defended us","due":"2026-04-18","age_days":8,"why":"w"}` {
		t.Errorf("%s %v", text, err)
	}
}
