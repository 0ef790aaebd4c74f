package model

import (
	"strings"
	"testing"
)

func TestAStoryIsToldWithConsentOnly(t *testing.T) {
	s := Story{PersonID: 1, Moment: "showed it to her team", MomentOn: "2026-04-10"}
	const today = Date("2026-04-24")
	steps := []struct {
		move, state string
		make        func()
	}{
		{"ask", "asked", func() { s.AskedOn = today }},
		{"agree", "agreed", func() { s.AgreedOn, s.Scope = today, "our blog, first name" }},
		{"draft", "drafted", func() { s.DraftedOn, s.Text = today, "Elsa showed it" }},
		{"approve", "approved", func() { s.ApprovedOn = today }},
		{"publish", "published", func() { s.PublishedOn, s.Places = today, "blog" }},
		{"withdraw", "withdrawn", func() { s.WithdrawnOn = today }},
		{"take down", "withdrawn", func() { s.TakenDownOn = today }},
	}
	for i, step := range steps {
		if why := s.CanMove(step.move, today); why != "" {
			t.Errorf("%s: %s", step.move, why)
		}
		if next := s.Next(today); next != step.move && step.move != "withdraw" {
			t.Errorf("%q is next, not %s", next, step.move)
		}
		if i < 4 && s.CanMove("publish", today) == "" {
			t.Errorf("published before %s", step.move)
		}
		step.make()
		if got := s.State(today); got != step.state || s.Check() != nil {
			t.Errorf("after %s it is %s, %v", step.move, got, s.Check())
		}
		if waits := s.Waits(today); (waits == "taking down") != (step.move == "withdraw") {
			t.Errorf("after %s it waits for %q", step.move, waits)
		}
	}
	for name, bad := range map[string]Story{
		"nobody's":      {Moment: "m", MomentOn: today},
		"without scope": {PersonID: 1, Moment: "m", MomentOn: today, AgreedOn: today},
		"unapproved":    {PersonID: 1, Moment: "m", MomentOn: today, AgreedOn: today, Scope: "blog", PublishedOn: today, Places: "blog"},
		"nowhere":       {PersonID: 1, Moment: "m", MomentOn: today, AgreedOn: today, Scope: "blog", ApprovedOn: today, PublishedOn: today},
	} {
		if bad.Check() == nil {
			t.Errorf("%s was taken", name)
		}
	}
	ended := Story{AgreedOn: "2026-01-01", ApprovedOn: "2026-01-02", Until: "2026-03-31"}
	if ended.CanMove("publish", today) == "" {
		t.Error("published after the consent's last day")
	}
	ended.PublishedOn, ended.Places, ended.PersonID = "2026-01-03", "blog\npost", 1
	b := (&Book{Today: today, People: map[int64]*Person{1: {Meta: Meta{ID: 1}, Name: "Elsa"}}, Stories: []Story{ended}}).Index()
	items := storiesToTakeDown(b)
	if len(items) != 1 || items[0].Text != "take the story of Elsa down" || items[0].Why != "Their consent ended on Tue 31 Mar. It stands here: blog, post" || ended.CanMove("agree", today) != "" {
		t.Errorf("%+v", items)
	}
}

func TestWhatIsSaidWithAKitIsNotUnasked(t *testing.T) {
	s := Story{PersonID: 1, Moment: "showed it", MomentOn: "2026-04-01"}
	if s.CanMove("kit", "2026-04-10") == "" {
		t.Error("a kit went to somebody who has not agreed")
	}
	s.AgreedOn, s.Scope, s.KitOn = "2026-04-09", "our blog", "2026-04-10"
	ended := s
	ended.Until = "2026-04-09"
	if s.CanMove("kit", "2026-04-10") != "" || ended.CanMove("kit", "2026-04-10") == "" {
		t.Error("a kit is for a consent that stands")
	}
	b := (&Book{People: map[int64]*Person{1: {Meta: Meta{ID: 1}}, 2: {Meta: Meta{ID: 2}}}, Stories: []Story{s}}).Index()
	b.People[1].Tied = true
	if kit := b.Kit(&s); !strings.Contains(kit, "our blog") || !strings.Contains(kit, "Please say so") {
		t.Error(kit)
	}
	b.People[1].Tied = false
	if kit := b.Kit(&s); strings.Contains(kit, "Please say so") {
		t.Error(kit)
	}
	for _, c := range []struct {
		person int64
		on     Date
		want   string
	}{{1, "2026-04-09", "unasked"}, {1, "2026-04-10", "kit"}, {1, "2026-04-17", "kit"}, {1, "2026-04-18", "unasked"}, {2, "2026-04-11", "unasked"}} {
		if asked, why := b.AskedByRecord(c.person, c.on); asked != c.want || (why == "") != (asked == "unasked") {
			t.Errorf("person %d on %s: %s %s", c.person, c.on, asked, why)
		}
	}
}
