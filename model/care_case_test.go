package model

import (
	"errors"
	"testing"
)

func TestACaseGoesItsWay(t *testing.T) {
	c := Case{What: "mobile view is slow", NotedOn: "2026-04-01", Offered: "a faster list"}
	if err := c.Take("closed", "2026-04-02"); !errors.Is(err, ErrNotAllowed) {
		t.Fatal("closed before it was checked back")
	}
	c.ClosedOn = ""
	if c.Take("checked back", "2026-04-02") == nil || c.Take("invited", "2026-04-02") == nil {
		t.Fatal("checked back or invited before the repair")
	}
	for _, step := range []string{"listened", "thanked", "offered", "cannot fix", "fixed", "checked back", "invited", "closed"} {
		if step != "invited" && step != "cannot fix" && step != "fixed" && c.NextStep() != step {
			t.Errorf("next is %q, want %q", c.NextStep(), step)
		}
		if err := c.Take(step, "2026-04-03"); err != nil {
			t.Fatalf("%s: %v", step, err)
		}
	}
	if c.NextStep() != "" || c.CannotFixOn != "" || c.State("2026-04-03") != "closed" {
		t.Errorf("%+v", c)
	}
	if err := (&Case{}).Take("offered", "2026-04-03"); err == nil {
		t.Error("offered nothing")
	}
	if err := c.Take("won", "2026-04-03"); err == nil {
		t.Error("an unknown step was taken")
	}
}

func TestThemesComeBackWithANewItem(t *testing.T) {
	b := (&Book{Today: "2026-04-24", Cases: []Case{
		{Meta: Meta{ID: 1}, What: "a", NotedOn: "2026-03-30", Theme: "Mobile speed", MentionID: 3},
		{Meta: Meta{ID: 2}, What: "b", NotedOn: "2026-04-10", Theme: "export"},
		{Meta: Meta{ID: 4}, What: "d", NotedOn: "2026-05-01", Theme: "mobile speed"},
	}, Mentions: []Mention{
		{Meta: Meta{ID: 1}, Date: "2026-04-12", Text: "slow on my phone", Theme: "mobile speed "},
		{Meta: Meta{ID: 2}, Date: "2026-04-13", Text: "not read yet", Theme: "mobile speed"},
		{Meta: Meta{ID: 3}, Date: "2026-04-14", Text: "is followed in a case", Theme: "mobile speed"},
	}, Codings: []Coding{{MentionID: 1, Date: "2026-04-12", AboutUs: true, Tone: "negative"}, {MentionID: 3, Date: "2026-04-12", AboutUs: true, Tone: "negative"}}, Suggestions: []Suggestion{
		{Meta: Meta{ID: 1}, Heard: "2026-04-01", DeclinedOn: "2026-04-02", Text: "a lite app", Theme: "mobile speed"},
		{Meta: Meta{ID: 2}, Heard: "2026-04-01", Text: "still open", Theme: "mobile speed"},
	}}).Index()
	for done, want := range map[Date]string{"": "in hand", "2026-04-11": "back again", "2026-04-20": "done"} {
		b.ThemeRows = []Theme{{Name: "mobile speed", Action: "rewrote the list", DoneOn: done}}
		got := b.Themes()
		if len(got) != 2 || got[0].Name != "mobile speed" || len(got[0].Items) != 3 || got[0].Items[0].Kind != "mention" || got[0].State != want || got[0].Months["2026-04"] != 2 {
			t.Errorf("done %q: %+v", done, got)
		}
	}
	if b.ThemeRows = nil; b.Themes()[0].State != "open" || len(b.ThemeNames()) != 2 {
		t.Errorf("%+v %v", b.Themes(), b.ThemeNames())
	}
}

func TestWhatCostsMoreThanTheLimitIsApproved(t *testing.T) {
	b := &Book{Project: Project{SettleLimit: "50 EUR"}}
	for _, c := range []struct {
		row  Case
		want string
	}{
		{Case{}, ""}, {Case{CostMinor: 5000}, ""}, {Case{CostMinor: 5001}, "needed"}, {Case{CostMinor: 9900, ApprovedOn: "2026-04-02"}, "given"},
	} {
		if got := b.CaseApproval(&c.row); got != c.want {
			t.Errorf("%+v: %q, want %q", c.row, got, c.want)
		}
	}
	for limit, most := range map[string]int64{"up to 1,000 EUR": 100000, "1.000,50": 100050, "49.90 each": 4990, "2500 or less.": 250000, "7,5": 750} {
		b.Project.SettleLimit = limit
		if b.CaseApproval(&Case{CostMinor: most}) != "" || b.CaseApproval(&Case{CostMinor: most + 1}) != "needed" {
			t.Errorf("%q is not read as %d", limit, most)
		}
	}
	if b.Project.SettleLimit = ""; b.CaseApproval(&Case{CostMinor: 1e6}) != "" {
		t.Error("there is no limit")
	}
}

func TestFavoursNameThoseWithoutOneFirst(t *testing.T) {
	b := (&Book{
		Today: "2026-04-24", Wave: Wave{Meta: Meta{ID: 1}, Start: "2026-03-30", Days: 28},
		People: map[int64]*Person{1: {Meta: Meta{ID: 1}, Name: "Ana"}, 2: {Meta: Meta{ID: 2}, Name: "Zoe"}}, Arms: []Arm{{PersonID: 1, Arm: Engaged}, {PersonID: 2, Arm: Engaged}},
		Favours: []Favour{{PersonID: 1, Date: "2026-04-01", Kind: "introduced them"}, {PersonID: 2, Date: "2026-05-01", Kind: "other"}},
	}).Index()
	if s := b.FavourStands(); len(s) != 2 || s[0].Name != "Zoe" || len(s[0].Done) != 0 || len(s[1].Done) != 1 || !b.FavoursDue() {
		t.Errorf("%+v", s)
	}
}

func TestBoundaryTalksArePrivate(t *testing.T) {
	b := Boundary{PersonID: 1, Date: "2026-04-20", What: "wants a discount", Kind: "discount"}
	if err := b.Talk("public reply", "2026-04-22"); err == nil || err.Error() != Warning("W14") || b.TalkedOn != "" {
		t.Fatal("a public telling-off was taken", err)
	}
	if err := b.Talk("call", "2026-04-22"); err != nil || b.State("2026-04-24") != "talked" {
		t.Fatal(err)
	}
	b.Repeat("2026-04-24")
	if b.Repeats != 1 || b.State("2026-04-24") != "talk planned" || b.TalkDue != "2026-04-27" {
		t.Errorf("%+v", b)
	}
}
