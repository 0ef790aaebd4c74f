package model

import (
	"slices"
	"strings"
	"testing"
)

func TestMovesFollowTheStates(t *testing.T) {
	b := giving()
	b.Credits = []Credit{{SuggestionID: 9, Date: "2026-04-10"}}
	b.Index()
	for _, c := range []struct {
		name string
		s    Suggestion
		want string
	}{
		{"heard", Suggestion{}, "acknowledge, consider, plan, ship, decline, same as"},
		{"considering", Suggestion{AcknowledgedOn: "2026-04-02", ConsideringOn: "2026-04-03"}, "plan, ship, decline, same as"},
		{"planned", Suggestion{AcknowledgedOn: "2026-04-02", PlannedOn: "2026-04-03"}, "ship, change, decline, same as"},
		{"shipped", Suggestion{AcknowledgedOn: "2026-04-02", ShippedOn: "2026-04-03"}, "credit, tell, same as"},
		{"credited", Suggestion{Meta: Meta{ID: 9}, AcknowledgedOn: "2026-04-02", ShippedOn: "2026-04-03"}, "tell, same as"},
		{"declined", Suggestion{AcknowledgedOn: "2026-04-02", DeclinedOn: "2026-04-03"}, "tell, same as"},
		{"told", Suggestion{AcknowledgedOn: "2026-04-02", DeclinedOn: "2026-04-03", ToldOn: "2026-04-04"}, "same as"},
		{"same as", Suggestion{AcknowledgedOn: "2026-04-02", SameAsID: 4}, "tell"},
	} {
		var can []string
		for _, m := range Moves {
			if b.CanMove(&c.s, m) == "" {
				can = append(can, m)
			}
		}
		if got := strings.Join(can, ", "); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

func TestTheBacklogSpeaksInWords(t *testing.T) {
	b := giving()
	b.Decisions = []Decision{{Opened: "2026-04-07"}}
	if got := b.Backlog().Words(); got[0] != "0 of 1 shipped, 3 days after the first question" {
		t.Errorf("%q", got)
	}
	b.Suggestions = []Suggestion{
		{Meta: Meta{ID: 1}, Heard: "2026-04-01", AcknowledgedOn: "2026-04-02", ShippedOn: "2026-04-09"},
		{Meta: Meta{ID: 2}, Heard: "2026-04-01", AcknowledgedOn: "2026-04-04", ShippedOn: "2026-04-05", ToldOn: "2026-04-08"},
		{Meta: Meta{ID: 3}, Heard: "2026-04-01", DeclinedOn: "2026-04-05"},
		{Meta: Meta{ID: 4}, Heard: "2026-04-11", DeclinedOn: "2026-04-12"}, // not yet
	}
	if got := b.Uncredited(); len(got) != 2 || got[0].ID != 2 {
		t.Errorf("uncredited: %v", got)
	}
	b.Credits = []Credit{{SuggestionID: 2, Date: "2026-04-10"}}
	b.Index()
	want := []string{"2 shipped, 1 credited", "heard after 2 days", "told after 7 days", "1 person not told yet"}
	if got := b.Backlog().Words(); !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
}

func TestAskingAboutWhatIsDecidedIsTheatre(t *testing.T) {
	open := Decision{Question: "Which first?", Options: "a\nb", Owner: "Mira", Opened: "2026-04-07", DecideBy: "2026-04-17"}
	b := giving()
	for want, change := range map[string]func(*Decision){
		"Write the invitation first: what you are deciding, by when, and who reads the answers. stop": func(*Decision) {},
		"W06 stop": func(d *Decision) { d.Options = "a" },
		"Open the question first; it is still a draft. stop": func(d *Decision) { d.Opened = "" },
	} {
		d := open
		change(&d)
		if got := ids(b.Inviting(&d)); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
	open.DecidedOn = "2026-04-09"
	if got := ids(b.Inviting(&open)); got != "W06 stop" {
		t.Errorf("decided: %q", got)
	}
}

func TestAVagueInvitationNeedsAReason(t *testing.T) {
	d := Decision{Meta: Meta{ID: 4}, Question: "Which first?", Options: "a\nb", Owner: "Mira", Opened: "2026-04-07", DecideBy: "2026-04-17"}
	b := giving()
	b.Notes = append(b.Notes, Note{Meta: Meta{ID: 9}, Kind: "invitation", Name: d.Question, Text: "We would love your thoughts on anything."})
	if got := ids(b.Inviting(&d)); got != "W07 reason" {
		t.Errorf("vague: %q", got)
	}
	b.Notes[2].Text = "On 17 April Mira decides what the workload view shows first: per person, per task or per client. " +
		"Which would have saved you trouble last month, and why? Two lines are enough; Mira reads all of them and I will tell you what she chose."
	if got := ids(b.Inviting(&d)); got != "" {
		t.Errorf("good: %q", got)
	}
	rows := b.AskRows(&d, []int64{1, 2}, "email", "Ida")
	if len(rows) != 5 || !rows[0].(*Touch).Ask() || rows[1].(*Asking).DecisionID != 4 || rows[4].(*Note).SentOn != b.Today {
		t.Errorf("%d rows", len(rows))
	}
}

func TestACreditKeepsTheirWishes(t *testing.T) {
	b := giving()
	s := Suggestion{Meta: Meta{ID: 7}, PersonID: 2}
	if c := b.NewCredit(&s); c.Consent || c.NamedAs != "Dev Raman" {
		t.Errorf("%+v", c)
	}
	b.People[2].NamedAs = "dev r."
	b.Consents = []Consent{{PersonID: 2, Kind: "credit", Given: true}}
	if c := b.NewCredit(&s); !c.Consent || c.NamedAs != "dev r." {
		t.Errorf("%+v", c)
	}
	if got := b.NoConsent(2); got != "No consent to name Dev in public. Credit silently, or ask them." {
		t.Error(got)
	}
}

func TestPromisesInOneLine(t *testing.T) {
	b := giving()
	b.Promises = []Promise{{Due: "2026-04-09"}, {Due: "2026-04-10"}, {Due: "2026-04-01", KeptOn: "2026-04-02"}, {BrokenOn: "2026-04-05"}}
	if got := b.PromiseWords(); got != "1 kept, 1 open, 1 late, 1 broken and told" {
		t.Error(got)
	}
}

func TestWhoSuggestedTheSameIsNamedToo(t *testing.T) {
	b := giving()
	b.Suggestions = []Suggestion{
		{Meta: Meta{ID: 1}, PersonID: 1, Heard: "2026-04-01", AcknowledgedOn: "2026-04-02", ShippedOn: "2026-04-05", ShippedWhere: "4.18"},
		{Meta: Meta{ID: 2}, PersonID: 2, Heard: "2026-04-02", SameAsID: 1},
		{Meta: Meta{ID: 3}, PersonID: 2, Heard: "2026-04-02", SameAsID: 4},
		{Meta: Meta{ID: 4}, PersonID: 3, Heard: "2026-04-02"},
	}
	b.Credits = []Credit{{SuggestionID: 1, PersonID: 1, Date: "2026-04-06"}}
	b.Index()
	if why := b.CanMove(&b.Suggestions[1], "credit"); why != "" || len(b.Uncredited()) != 1 || b.Uncredited()[0].ID != 2 {
		t.Errorf("%q %v", why, b.Uncredited())
	}
	if b.CanMove(&b.Suggestions[2], "credit") == "" || b.CanMove(&b.Suggestions[2], "tell") != "There is nothing to tell yet: it is heard" {
		t.Error("the first of the two is not shipped")
	}
	b.Credits = append(b.Credits, Credit{SuggestionID: 2, PersonID: 2, Date: "2026-04-06"})
	if b.Index(); len(b.Uncredited()) != 0 {
		t.Error("both are named")
	}
}
