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

func TestThemesComeBackWithANewCase(t *testing.T) {
	b := &Book{Today: "2026-04-24", Cases: []Case{
		{Meta: Meta{ID: 1}, What: "a", NotedOn: "2026-03-30", Theme: "Mobile speed"},
		{Meta: Meta{ID: 2}, What: "b", NotedOn: "2026-04-10", Theme: "export"},
		{Meta: Meta{ID: 3}, What: "c", NotedOn: "2026-04-12", Theme: "mobile speed "},
		{Meta: Meta{ID: 4}, What: "d", NotedOn: "2026-05-01", Theme: "mobile speed"},
	}}
	for done, want := range map[Date]string{"": "open", "2026-04-11": "back again", "2026-04-20": "done"} {
		b.Answers = []Answer{{Topic: TopicTheme, Question: "mobile speed", Answer: "rewrote the list", Date: done}}
		got := b.Themes()
		if len(got) != 2 || got[0].Name != "mobile speed" || len(got[0].Cases) != 2 || got[0].Cases[0].ID != 3 || got[0].State != want || got[0].Months["2026-04"] != 1 {
			t.Errorf("done %q: %+v", done, got)
		}
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
