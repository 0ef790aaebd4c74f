package model

import (
	"strings"
	"testing"
)

// pathStep is the step of the first hour with that title.
func pathStep(t *testing.T, b *Book, title string) PathStep {
	t.Helper()
	for _, s := range b.FirstHour() {
		if s.Title == title {
			return s
		}
	}
	t.Fatalf("no step %q", title)
	return PathStep{}
}

func TestTheBalanceIsShownAndNotTicked(t *testing.T) {
	if s := pathStep(t, &Book{Today: "2026-03-02"}, "Look at the balance"); s.Action != "" || s.There == "" {
		t.Errorf("the step does %q and says %q", s.Action, s.There)
	}
}

func TestTheNoteIsMendedBeforeItIsApproved(t *testing.T) {
	const title = "Write the note that goes with the gift"
	n := Note{Kind: "gift", Name: "first look", Text: "Uma, the grill is yours. Nothing to do in return."}
	b := Book{Today: "2026-03-02", Notes: []Note{n}}
	if s := pathStep(t, &b, title); s.Action != "note.edit" {
		t.Errorf("unanswered, the step is %s", s.Action)
	}
	n.MustBuy, n.MustShare, n.JustDid, n.StillGive = "no", "no", "nothing", "yes"
	b.Notes[0] = n
	if s := pathStep(t, &b, title); s.Action != "note.approve" {
		t.Errorf("answered, the step is %s", s.Action)
	}
	b.Notes[0].Text = "Share it with your friends and get 10 % off"
	if s := pathStep(t, &b, title); s.Action != "note.edit" {
		t.Errorf("stopped, the step is %s", s.Action)
	}
}

func TestTheWayThroughReadinessNeedsWhatTheStartNeeds(t *testing.T) {
	b := Book{Today: "2026-03-02"}
	for _, q := range Readiness {
		b.Answers = append(b.Answers, Answer{Topic: q.topic(), Question: q.Key, Answer: either(q.Good != "", q.Good, "said"), Date: "2026-03-01"})
	}
	if s := pathStep(t, &b, "Answer whether you are ready"); s.Done || s.Far != "8 of 9" {
		t.Errorf("without evidence for the product it is %v, %s", s.Done, s.Far)
	}
	b.Answers[1].Evidence = "4.5 of 5 in the shop"
	if s := pathStep(t, &b, "Answer whether you are ready"); !s.Done {
		t.Errorf("not done: %s", s.Far)
	}
	if got := b.InTheWayOfAStart(); got != "" {
		t.Errorf("%q stands in the way", got)
	}
	b.Answers[1].Answer = "no"
	if got := b.InTheWayOfAStart(); !strings.Contains(got, "Attention cannot mend that") {
		t.Errorf("%q stands in the way", got)
	}
}

func TestAMondayLiesAhead(t *testing.T) {
	for day, monday := range map[Date]Date{"2026-03-02": "2026-03-09", "2026-03-03": "2026-03-16", "2026-11-22": "2026-11-30"} {
		if got := day.MondayAfter(7); got != monday {
			t.Errorf("after %s: %s", day, got)
		}
	}
}
