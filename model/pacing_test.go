package model

import "testing"

func gifted() *Book {
	b := giving()
	b.Gifts = []Gift{{PersonID: 1, Kind: "access", Lever: "insider", Trigger: "nothing", NoteID: 2, GivenOn: "2026-03-31"}}
	return b
}

func out(person int64, kind string, date Date) Touch {
	return Touch{PersonID: person, Date: date, Direction: "out", Kind: kind}
}

func TestPaceAddsUp(t *testing.T) {
	b := gifted()
	b.Touches = []Touch{
		out(1, "gift", "2026-03-31"), // the gift's own touch is no second gift
		out(1, "thanks", "2026-04-02"), out(1, "ask view", "2026-03-12"), out(1, "survey", "2026-03-14"),
		out(1, "ask other", "2026-04-12"), // not yet
		out(1, "automated", "2026-04-09"), // no human touch
		{PersonID: 1, Date: "2026-04-08", Direction: "out", Kind: "ask other", DroppedOn: "2026-04-09"},
	}
	b.Replies = []Reply{{PersonID: 1, Date: "2026-04-03", NeedsAnswer: true}, {PersonID: 1, Date: "2026-04-01", NeedsAnswer: true, AnsweredOn: "2026-04-02"}}
	want := Pace{Gave: 2, Asked: 2, Lately: 1, LastView: "2026-03-12", LastHuman: "2026-04-03", Waiting: 1}
	if got := b.Pace(1); got != want {
		t.Errorf("%+v, want %+v", got, want)
	}
	if got := b.Pace(2); got != (Pace{}) {
		t.Errorf("nobody: %+v", got)
	}
}

func TestTheBalanceSpeaksFromTwoAsksToOneGive(t *testing.T) {
	for _, c := range []struct {
		gave, asked int
		want        string
	}{{1, 1, ""}, {1, 2, "You asked Amara for two things and gave one."}, {0, 7, "You asked Amara for 7 things and gave none."}, {3, 2, ""}} {
		if got := (Pace{Gave: c.gave, Asked: c.asked}).Owes("Amara"); got != c.want {
			t.Errorf("%d gives, %d asks: %q", c.gave, c.asked, got)
		}
	}
}

func TestWhatStandsAgainstAnAsk(t *testing.T) {
	for name, c := range map[string]struct {
		person int64
		book   func(*Book)
		want   string
	}{
		"nothing":         {person: 1, want: ""},
		"before the gift": {person: 2, want: "W01 reason; W22 hint"},
		"control":         {person: 3, want: "W29 reason; W22 hint"},
		"third in 28 days": {person: 1, book: func(b *Book) {
			b.Touches = []Touch{out(1, "ask view", "2026-04-01"), out(1, "ask other", "2026-04-02"), out(1, "thanks", "2026-04-03"), out(1, "care", "2026-04-03")}
		}, want: "W32 stop"},
		"third in 29 days": {person: 1, book: func(b *Book) {
			b.Touches = []Touch{out(1, "ask view", "2026-03-13"), out(1, "ask other", "2026-04-02"), out(1, "thanks", "2026-04-03"), out(1, "care", "2026-04-03")}
		}, want: ""},
		"open reply": {
			person: 1, book: func(b *Book) { b.Replies = []Reply{{PersonID: 1, Date: "2026-04-09", NeedsAnswer: true}} },
			want: "Elsa Bergman wrote and waits for an answer. Answer first, then ask. stop",
		},
		"open case":       {person: 1, book: func(b *Book) { b.Cases = []Case{{PersonID: 1, NotedOn: "2026-04-08"}} }, want: "W23 stop"},
		"support issue":   {person: 1, book: func(b *Book) { b.People[1].Support = "the import fails" }, want: "W23 stop"},
		"mended question": {person: 1, book: func(b *Book) { b.Cases = []Case{{PersonID: 1, NotedOn: "2026-04-01", ClosedOn: "2026-04-05"}} }, want: ""},
		"hurried convert": {person: 1, book: func(b *Book) {
			b.Cases = []Case{{PersonID: 1, NotedOn: "2026-03-31", Felt: "let down", ClosedOn: "2026-04-05"}}
		}, want: "W24 stop"},
		"long repaired": {person: 1, book: func(b *Book) {
			b.Cases = []Case{{PersonID: 1, NotedOn: "2026-01-31", Felt: "let down", ClosedOn: "2026-04-01"}}
		}, want: "W24 stop"},
		"do not contact": {person: 1, book: func(b *Book) { b.People[1].DoNotContact = true }, want: "W34 stop"},
	} {
		b := gifted()
		if c.book != nil {
			c.book(b)
		}
		if got := ids(b.AskingNow(c.person)); got != c.want {
			t.Errorf("%s: %q, want %q", name, got, c.want)
		}
	}
}

func TestAnInvitedCriticIsAskedForTheirViewAtOnce(t *testing.T) {
	b := gifted()
	b.Cases = []Case{{PersonID: 1, NotedOn: "2026-03-31", Felt: "let down", FixedOn: "2026-04-04", CheckedOn: "2026-04-05", InvitedOn: "2026-04-06", ClosedOn: "2026-04-06"}}
	if got := ids(b.AskingNow(1)); got != "W24 stop" {
		t.Errorf("an ask to tell how it went: %q", got)
	}
	if got := ids(b.AskingView(1)); got != "" {
		t.Errorf("an ask for their view: %q", got)
	}
}

func TestSurveysGoToMembersOnceAMonth(t *testing.T) {
	b := gifted()
	survey := Touch{PersonID: 1, Date: b.Today, Direction: "out", Kind: "survey"}
	if Stopped(b.Touching(&survey)) == nil {
		t.Error("a survey left the space")
	}
	b.Memberships = []Membership{{SpaceID: 1, PersonID: 1, JoinedOn: "2026-04-01"}}
	if err := Stopped(b.Touching(&survey)); err != nil {
		t.Error(err)
	}
	b.Touches = []Touch{out(1, "survey", "2026-03-20")}
	if Stopped(b.Touching(&survey)) == nil {
		t.Error("a second survey in 28 days went out")
	}
	thanks := Touch{PersonID: 2, Date: b.Today, Direction: "out", Kind: "thanks"}
	if got := b.Touching(&thanks); got != nil {
		t.Errorf("thanks are free: %v", got)
	}
	in := Touch{PersonID: 3, Direction: "in", Kind: "reply wanted"}
	if got := b.Touching(&in); got != nil {
		t.Errorf("they may write: %v", got)
	}
}

func TestReachingAControlLeavesABreach(t *testing.T) {
	b := gifted()
	list := append(b.AskingNow(2), b.AskingNow(2)...)
	rows := b.PassRows(append(list, b.AskingNow(3)...), "she asked", "control person contacted", 0)
	if len(rows) != 2 {
		t.Fatalf("%d rows", len(rows))
	}
	if o := rows[0].(*Override); o.What != "W01" || o.Reason != "she asked" || o.Check() != nil {
		t.Errorf("%+v", o)
	}
	if br := rows[1].(*Breach); br.PersonID != 3 || br.Check() != nil {
		t.Errorf("%+v", br)
	}
}
