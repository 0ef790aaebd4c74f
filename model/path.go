package model

import (
	"fmt"
	"strings"
)

// PathStep is one step of the first hour, from an empty file to the first gift.
// What is done follows from the file, so that the path can be left at any time
// and taken up again.
type PathStep struct {
	Title   string
	Why     string // one sentence
	Done    bool
	Far     string // how far it is, "3 of 9"; may be ""
	Pane    string
	Section string
	Action  string // the action that does it; "" where it is done by looking
	There   string // what is said on arriving where there is no action
}

// FirstHour is the way of somebody who is new here.
func (b *Book) FirstHour() []PathStep {
	steps := []PathStep{
		b.pathProject(), b.pathReadiness(), b.pathReflection(),
		{
			Title: "Bring in your customers", Done: b.PeopleCount > 0, Pane: "setup", Section: "Imports", Action: "setup.import",
			Why: "People are found by what they did, so the program reads the exports of the tools where they did it.",
		},
		{
			Title: "Begin a wave", Done: b.Wave.ID != 0, Pane: "segment", Section: "Wave", Action: "segment.wave",
			Why: "A month with a first and a last day can be compared with the month before it; an open end cannot.",
		},
		{
			Title: "Match the arms", Done: len(b.In(Engaged)) > 0 && len(b.In(Control)) > 0, Pane: "segment", Section: "Arms", Action: "segment.match",
			Why: "Similar people who are left as they are show what would have happened anyway.",
		},
		{
			Title: "Look at the balance", Done: b.Wave.BalanceSeenOn.By(b.Today), Pane: "segment", Section: "Balance",
			There: "Read how alike the groups are in each row; then b says that you have seen it",
			Why:   "Where the two groups differ from the start, the month cannot tell that from what you did.",
		},
		{
			Title: "Freeze both lists and the rule", Done: b.Wave.FrozenOn.By(b.Today), Pane: "segment", Section: "Wave", Action: "segment.freeze",
			Why: "What is fixed before the first day cannot be chosen afterwards to suit the result.",
		},
	}
	if b.Project.Regulated {
		return append(steps, PathStep{
			Title: "Agree on a case study", Done: agreedStudies(b)[0].Met, Pane: "gift", Section: "Case studies", Action: "gift.newstudy",
			Why: "Contact is regulated, so a story that anybody can check takes the place of a gift.",
		})
	}
	return append(steps, b.pathNote(), b.pathGift())
}

func (b *Book) pathNote() PathStep {
	s := PathStep{
		Title: "Write the note that goes with the gift", Pane: "gift", Section: "Notes", Action: "note.add",
		Why: "The words decide whether it is a gift or an invoice; four questions weigh more than any list of words.",
	}
	for i := range b.Notes {
		if b.Notes[i].Kind != "gift" {
			continue
		}
		s.Action, s.Far = "note.approve", "written, not approved yet"
		if len(b.Approval(&b.Notes[i])) > 0 {
			s.Action, s.Far = "note.edit", "written; something stands against it"
		}
		s.Done = s.Done || b.Notes[i].ApprovedOn.By(b.Today)
	}
	return s
}

func (b *Book) pathGift() PathStep {
	s := PathStep{
		Title: "Give the first gift", Pane: "gift", Section: "People", Action: "gift.plan",
		Why: "Something generous that asks for nothing comes before any question: that is what the month is built on.",
	}
	for i := range b.Gifts {
		s.Action, s.Far = "gift.give", "planned, not given yet"
		s.Done = s.Done || b.Gifts[i].GivenOn.By(b.Today)
	}
	return s
}

// PathAt is the first step that is not done, and false at the end of the path.
func PathAt(steps []PathStep) (int, bool) {
	for i, s := range steps {
		if !s.Done {
			return i, true
		}
	}
	return len(steps), false
}

func (b *Book) pathProject() PathStep {
	p := &b.Project
	missing := 0
	for _, words := range []string{p.Name, p.Purpose, p.Strength, p.Leader} {
		if strings.TrimSpace(words) == "" {
			missing++
		}
	}
	if p.LeaderMinutes == 0 {
		missing++
	}
	return PathStep{
		Title: "Say whose experiment this is", Done: missing == 0, Far: farWords(5-missing, 5), Pane: "setup", Section: "Project", Action: "setup.edit",
		Why: "The purpose stands on every screen, and no wave begins without a leader who gives time in person.",
	}
}

func (b *Book) pathReadiness() PathStep {
	answered := 0
	for _, q := range Readiness {
		if b.Answered(q) {
			answered++
		}
	}
	return PathStep{
		Title: "Answer whether you are ready", Done: answered == len(Readiness), Far: farWords(answered, len(Readiness)), Pane: "setup", Section: "Readiness", Action: "setup.nextquestion",
		Why: "It is better to find out now that it is the wrong month than after it.",
	}
}

func (b *Book) pathReflection() PathStep {
	set, settled := Reflections[0], 0
	for _, p := range set.Prompts {
		a := b.answer(set.Topic, p.Key)
		if a.Answer != "" {
			settled++
		}
		if b.Became(a) != "" {
			settled++
		}
	}
	return PathStep{
		Title: "Look through the customer's eyes", Done: b.SetClosed(set) != "", Far: farWords(settled, 2*len(set.Prompts)), Pane: "setup", Section: "Reflections", Action: "setup.nextreflection",
		Why: set.Why,
	}
}

func farWords(n, of int) string {
	if n == 0 || n >= of {
		return ""
	}
	return fmt.Sprintf("%d of %d", n, of)
}
