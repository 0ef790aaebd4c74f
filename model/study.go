package model

import (
	"fmt"
	"strings"
)

// Study is a public case study that anybody can check. Where contact is
// regulated it takes the place of the gift and of the private space.
type Study struct {
	Meta
	WaveID      int64
	PersonID    int64
	Title       string
	Claim       string // what it says that we did for them
	Proof       string // where anybody can check it
	Scope       string // what the person agreed to: where, how named
	AgreedOn    Date
	DraftedOn   Date
	ApprovedOn  Date // by the person
	ClearedOn   Date // by whoever answers for the regulation
	ClearedBy   string
	PublishedOn Date
	Place       string
	Until       Date // the end of the consent
	WithdrawnOn Date
}

func (*Study) Table() string { return "studies" }

// Check keeps the order: nothing is public that the person has not agreed to
// and approved, that nobody cleared, or that cannot be checked.
func (s *Study) Check() error {
	switch {
	case s.DraftedOn != "" && s.AgreedOn == "":
		return NotAllowed("Ask the person first, and write down what they agreed to")
	case s.ApprovedOn != "" && (s.DraftedOn == "" || strings.TrimSpace(s.Claim) == ""):
		return NotAllowed("Write the draft first: what does it say?")
	case s.ClearedOn != "" && (s.ApprovedOn == "" || strings.TrimSpace(s.ClearedBy) == ""):
		return NotAllowed("It is cleared after the person approved it, by somebody with a name")
	case s.PublishedOn != "" && s.ClearedOn == "":
		return NotAllowed("Nothing is published before the person approved it and somebody cleared it")
	case s.PublishedOn != "" && (strings.TrimSpace(s.Proof) == "" || strings.TrimSpace(s.Place) == ""):
		return NotAllowed("Say where it is published, and where anybody can check what it says")
	}
	if s.PersonID == 0 {
		return NotAllowed("A case study is about a customer: choose who")
	}
	return need(strings.TrimSpace(s.Title), "the title")
}

// State is the study's word on a day.
func (s *Study) State(today Date) string {
	switch {
	case s.WithdrawnOn.By(today):
		return "withdrawn"
	case s.PublishedOn.By(today):
		return "published"
	case s.ClearedOn.By(today):
		return "cleared"
	case s.ApprovedOn.By(today):
		return "approved"
	case s.DraftedOn.By(today):
		return "drafted"
	case s.AgreedOn.By(today):
		return "agreed"
	}
	return "idea"
}

// NextStep is what comes next for the study, "" at its end.
func (s *Study) NextStep(today Date) string {
	return map[string]string{
		"idea": "agreed", "agreed": "drafted", "drafted": "approved", "approved": "cleared", "cleared": "published", "published": "withdrawn",
	}[s.State(today)]
}

// agreedStudies and publishedStudies stand in for the gift and the space where
// contact is regulated.
func agreedStudies(b *Book) []Condition {
	on, n := Date(""), 0
	for i := range b.Studies {
		if s := &b.Studies[i]; s.AgreedOn.By(b.Today) && !s.WithdrawnOn.By(b.Today) {
			n++
			if on == "" || s.AgreedOn < on {
				on = s.AgreedOn
			}
		}
	}
	return []Condition{{
		Words: "a customer agreed to a public case study", Met: n > 0, On: on,
		Missing: "nobody has agreed to a case study yet",
	}}
}

func publishedStudies(b *Book) []Condition {
	on, n, unchecked := Date(""), 0, 0
	for i := range b.Studies {
		s := &b.Studies[i]
		if s.State(b.Today) != "published" {
			continue
		}
		n++
		if on == "" || s.PublishedOn < on {
			on = s.PublishedOn
		}
		if strings.TrimSpace(s.Proof) == "" {
			unchecked++
		}
	}
	return []Condition{
		{Words: "one case study is approved by its person, cleared and public", Met: n > 0, On: on, Missing: "no case study is public yet"},
		{Words: "each says where it can be checked", Met: unchecked == 0, Missing: fmt.Sprintf("%s without a place to check", Plural(unchecked, "case study"))},
	}
}

// studyConsentsEnding are case studies whose consent is about to end, or that
// are still public after it was taken back.
func studyConsentsEnding(b *Book) []Item {
	var out []Item
	for i := range b.Studies {
		s := &b.Studies[i]
		if s.State(b.Today) == "published" && s.Until != "" && s.Until.Add(-consentDays) <= b.Today {
			out = append(out, Item{
				PersonID: s.PersonID, Text: "consent to the case study \"" + s.Title + "\" ends " + s.Until.Words(), Table: "studies", Ref: s.ID,
				since: s.Until.Add(-consentDays), Due: s.Until, Why: "The person owns their name: ask again before it ends, or take it down.",
			})
		}
	}
	return out
}

// regulatedSteps are the steps that stand in for the gift and the space where
// contact is regulated.
var regulatedSteps = map[int]struct {
	name       string
	conditions func(*Book) []Condition
}{
	2: {"Agree", agreedStudies},
	4: {"Publish", publishedStudies},
}
