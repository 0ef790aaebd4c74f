package model

import (
	"slices"
	"strings"
	"testing"
)

func ben() PersonCard {
	return PersonCard{
		Today: "2026-04-24", AskLimit: 2, Person: Person{Meta: Meta{ID: 2}, Name: "Ben Lind", Role: "designer"},
		Signals: []Signal{
			{Kind: "forum answer", Date: "2026-02-10", Spent: "time"},
			{Kind: "detailed review", Date: "2026-01-10"},
			{Kind: "offered to test", Date: "2026-02-01", Spent: "effort"},
			{Kind: "forum post", Date: "2026-05-01", Spent: "time"},
		},
	}
}

func TestTheFirstSpendingOfTheirOwnIsTheCrossing(t *testing.T) {
	c := ben()
	if s := c.Crossed(); s == nil || s.Date != "2026-02-01" {
		t.Errorf("%+v", s)
	}
	c.Signals = slices.Delete(c.Signals, 2, 3)
	if s := c.Crossed(); s == nil || s.Date != "2026-02-10" {
		t.Errorf("without the first: %+v", s)
	}
	c.Signals = c.Signals[1:2]
	if s := c.Crossed(); s != nil {
		t.Errorf("nothing was spent, and it says %+v", s)
	}
}

func TestTheFeedHoldsEverythingUpToToday(t *testing.T) {
	c := ben()
	c.Person.Note = "likes trains\n2026-03-03 met at the fair"
	c.Gifts = []Gift{{PersonID: 2, Name: "early access", GivenOn: "2026-04-01", FirstUsedOn: "2026-04-03", Reaction: "delighted"}}
	c.Touches = []Touch{{PersonID: 2, Date: "2026-04-07", Direction: "out", Kind: "ask view", Asks: true, Channel: "email", Outcome: "answered"}, {Date: "2026-04-08", Kind: "care", DroppedOn: "2026-04-08"}}
	c.Replies = []Reply{{PersonID: 2, Date: "2026-04-22", Quote: "half days?", NeedsAnswer: true}}
	c.Suggestions = []Suggestion{{Heard: "2026-04-09", Text: "own row", ShippedOn: "2026-04-20"}}
	c.Mentions = []Mention{{Meta: Meta{ID: 5}, Date: "2026-04-16", Channel: "forum", Text: "no regrets"}}
	c.Codings = []Coding{{MentionID: 5, Date: "2026-04-20", Tone: "positive", Act: "defends"}}
	c.Boundaries = []Boundary{{Date: "2026-04-11", What: "wants tickets", SettledOn: "2026-04-12"}}
	var got []string
	for _, f := range c.Feed() {
		got = append(got, string(f.Date)+" "+f.Kind+" "+f.Text)
	}
	want := []string{
		`2026-04-22 reply "half days?", waits for an answer`,
		`2026-04-16 mention forum, positive, defends, "no regrets"`,
		`2026-04-11 boundary wants tickets, settled`,
		`2026-04-09 suggestion "own row", shipped`,
		`2026-04-07 touch ask view, email, answered`,
		`2026-04-03 gift first used early access`,
		`2026-04-01 gift early access, delighted`,
		`2026-03-03 note met at the fair`,
		`2026-02-10 signal forum answer, time`,
		`2026-02-01 signal offered to test, effort`,
		`2026-01-10 signal detailed review`,
	}
	if !slices.Equal(got, want) {
		t.Errorf("got\n%s", strings.Join(got, "\n"))
	}
	if c.AskedForView() != "2026-04-07" || c.Pace().LastHuman != "2026-04-22" {
		t.Errorf("asked %q, last touch %q", c.AskedForView(), c.Pace().LastHuman)
	}
}

func TestTheCardHidesWhatIsStillToBeCoded(t *testing.T) {
	c := ben()
	c.Signals = nil
	c.Mentions = []Mention{{Meta: Meta{ID: 5}, Date: "2026-04-16", Channel: "forum", Text: "no regrets"}}
	if got := c.Feed()[0].Text; got != `forum, not coded, "no regrets"` {
		t.Error(got)
	}
	c.Arms = []Arm{{Arm: Control}}
	if got := c.Feed()[0].Text; got != "forum, waits to be coded, its words are hidden" {
		t.Error(got)
	}
}

func TestTheStaffCardCountsNothing(t *testing.T) {
	c := ben()
	c.Person.Note, c.Person.SpendBand = "secret", "high"
	c.Consents = []Consent{{Kind: "staff card", Given: true, Date: "2026-01-01", Until: "2026-12-31"}}
	c.Suggestions = []Suggestion{{Text: "own row", ShippedOn: "2026-04-20", ShippedWhere: "4.18"}}
	c.Mentions = []Mention{{Meta: Meta{ID: 5}, Date: "2026-04-16", Channel: "forum", Visibility: "public", Asked: "unasked"}, {Meta: Meta{ID: 6}, Date: "2026-04-18", Channel: "forum", Visibility: "public", Asked: "prompted"}}
	for id := int64(5); id <= 6; id++ {
		c.Codings = append(c.Codings, Coding{MentionID: id, Date: "2026-04-20", AboutUs: true, Tone: "positive", Act: "defends"})
	}
	c.Boundaries = []Boundary{{Date: "2026-04-11", What: "wants tickets"}}
	s := c.Staff()
	want := []string{`their idea "own row", 4.18`, "they defended us (forum, Thu 16 Apr)", "forum answer (Tue 10 Feb)"}
	if !slices.Equal(s.ThankFor, want) || !slices.Equal(s.DoNotAsk, []string{"a review, a post or a referral"}) || s.Role != "designer" || !s.Agreed {
		t.Errorf("%+v", s)
	}
	c.Consents[0].Until = "2026-04-01"
	if c.Staff().Agreed {
		t.Error("the consent has ended")
	}
}

func TestTheStaffCardSaysWhatNotToAsk(t *testing.T) {
	for _, k := range []struct {
		spoil func(*PersonCard)
		want  string
	}{
		{func(c *PersonCard) { c.Person.DoNotContact = true }, "anything: they asked not to be contacted"},
		{func(c *PersonCard) { c.Person.NotBefore = "2026-06-01" }, "anything before Mon 1 Jun, by their wish"},
		{func(c *PersonCard) { c.Cases = []Case{{NotedOn: "2026-04-01", ListenedOn: "2026-04-01"}} }, "any favour while their problem is open"},
		{func(c *PersonCard) { c.Replies = []Reply{{PersonID: 2, Date: "2026-04-22", NeedsAnswer: true}} }, "anything before they have their answer"},
		{func(c *PersonCard) {
			c.Touches = []Touch{{PersonID: 2, Date: "2026-04-02", Direction: "out", Kind: "ask view"}, {PersonID: 2, Date: "2026-04-12", Direction: "out", Kind: "survey"}}
		}, "their view or a favour: asked 2 times in 28 days"},
	} {
		c := ben()
		k.spoil(&c)
		if got := c.Staff().DoNotAsk; len(got) != 2 || got[0] != k.want {
			t.Errorf("%q, want %q first", got, k.want)
		}
	}
}

func TestConsentsAreSaidWithTheirEnd(t *testing.T) {
	c := ben()
	c.Consents = []Consent{
		{Kind: "credit", Given: true, Date: "2026-01-01"},
		{Kind: "credit", Given: false, Date: "2026-02-01"},
		{Kind: "story", Given: true, Scope: "web", Date: "2026-01-01", Until: "2026-12-31"},
		{Kind: "contact", Given: true, Date: "2025-01-01", Until: "2026-01-01"},
	}
	want := []string{"contact: ended, until Thu 1 Jan", "credit: no", "story: yes, web, until Thu 31 Dec"}
	if got := c.ConsentWords(); !slices.Equal(got, want) {
		t.Errorf("%q", got)
	}
}

func TestAStageMovesBothWaysWithItsEvidence(t *testing.T) {
	p := Person{Name: "Ben", Note: "likes trains"}
	if err := p.MoveStage("loyal", " ", "2026-04-01"); err == nil || p.Stage != "" {
		t.Errorf("moved without evidence: %v", err)
	}
	for _, to := range []string{"speaks up", "loyal"} {
		if err := p.MoveStage(to, "a thread", "2026-04-01"); err != nil {
			t.Fatal(err)
		}
	}
	want := "likes trains\n2026-04-01 stage: not known -> speaks up, a thread\n2026-04-01 stage: speaks up -> loyal, a thread"
	if p.Note != want || p.Stage != "loyal" {
		t.Errorf("%q is %s", p.Note, p.Stage)
	}
	if err := p.MoveStage("top fan", "x", "2026-04-01"); err == nil {
		t.Error("an unknown stage was taken")
	}
}
