package model

import (
	"fmt"
	"slices"
	"strings"
)

// Moves are what can be done with a suggestion, in their order.
var Moves = []string{"acknowledge", "consider", "plan", "ship", "credit", "change", "decline", "tell", "same as"}

// CanMove says why a suggestion cannot make a move now; "" when it can.
func (b *Book) CanMove(s *Suggestion, move string) string {
	state := b.SuggestionState(s)
	open := state == "heard" || state == "considering" || state == "planned"
	switch move {
	case "acknowledge":
		return unless(s.AcknowledgedOn == "", "It was acknowledged on "+s.AcknowledgedOn.Words())
	case "consider":
		return unless(state == "heard", "It is "+state+" already")
	case "plan":
		return unless(state == "heard" || state == "considering", "It is "+state+" already")
	case "ship", "decline":
		return unless(open, "It is "+state+" already")
	case "change":
		return unless(state == "planned", "Only what was planned can be changed; it is "+state)
	case "credit":
		return unless(b.OwesCredit(s), "Credit follows what was shipped; it is "+state)
	case "tell":
		switch first := b.root(s).State(b.Today); {
		case s.ToldOn.By(b.Today):
			return "They were told on " + s.ToldOn.Words()
		case open || first == "heard" || first == "considering" || first == "planned":
			return "There is nothing to tell yet: it is " + first
		}
	case "same as":
		return unless(state != "same as", "It is the same as another already")
	}
	return ""
}

func unless(ok bool, why string) string {
	if ok {
		return ""
	}
	return why
}

// OwesCredit says that the suggestion, or the one that it is the same as, was
// shipped, and that its person was neither named nor wished to stay silent.
func (b *Book) OwesCredit(s *Suggestion) bool {
	return b.root(s).State(b.Today) == "shipped" && !b.credited(s)
}

// Uncredited are the suggestions that a credit is owed for, those shipped first
// before the others.
func (b *Book) Uncredited() []*Suggestion {
	var out []*Suggestion
	for i := range b.Suggestions {
		if s := &b.Suggestions[i]; b.OwesCredit(s) {
			out = append(out, s)
		}
	}
	slices.SortStableFunc(out, func(x, y *Suggestion) int {
		return strings.Compare(string(b.root(x).ShippedOn), string(b.root(y).ShippedOn))
	})
	return out
}

// NewCredit is the credit that the person's own wishes lead to.
func (b *Book) NewCredit(s *Suggestion) Credit {
	c := Credit{SuggestionID: s.ID, PersonID: s.PersonID, Date: b.Today, Consent: b.Consent(s.PersonID, "credit")}
	if p := b.People[s.PersonID]; p != nil {
		if c.NamedAs = p.NamedAs; c.NamedAs == "" {
			c.NamedAs = p.Name
		}
	}
	return c
}

// NoConsent is the warning for a credit that nobody agreed to.
func (b *Book) NoConsent(person int64) string {
	if p := b.People[person]; p != nil {
		return strings.Replace(Warning("W30"), "them", p.First(), 1)
	}
	return Warning("W30")
}

// Backlog is how far the suggestions are.
type Backlog struct {
	States     map[string]int
	HeardDays  int // median days from a suggestion to its acknowledgement
	ToldDays   int // median days from a suggestion to what became of it
	Heard      int // acknowledged
	Told       int
	OpenDays   int // days since the first question was opened
	UntoldDone int // declined or changed, and nobody told
}

// Backlog counts the suggestions of the wave.
func (b *Book) Backlog() Backlog {
	l := Backlog{States: map[string]int{}}
	var heard, told []int
	for i := range b.Suggestions {
		s := &b.Suggestions[i]
		if !s.Heard.By(b.Today) {
			continue
		}
		state := b.SuggestionState(s)
		l.States[state]++
		if s.AcknowledgedOn.By(b.Today) {
			heard = append(heard, s.AcknowledgedOn.Since(s.Heard))
		}
		if s.ToldOn.By(b.Today) {
			told = append(told, s.ToldOn.Since(s.Heard))
		} else if state == "declined" || state == "changed" {
			l.UntoldDone++
		}
	}
	l.Heard, l.HeardDays = len(heard), median(heard)
	l.Told, l.ToldDays = len(told), median(told)
	for i := range b.Decisions {
		if d := &b.Decisions[i]; d.Opened.By(b.Today) {
			l.OpenDays = max(l.OpenDays, b.Today.Since(d.Opened))
		}
	}
	return l
}

// median is the middle of the days, rounded down between two; 0 for none.
func median(days []int) int {
	if len(days) == 0 {
		return 0
	}
	slices.Sort(days)
	return (days[(len(days)-1)/2] + days[len(days)/2]) / 2
}

// Words are the sentences that stand over the list.
func (l Backlog) Words() []string {
	shipped := l.States["shipped"] + l.States["credited"]
	out := []string{fmt.Sprintf("%d shipped, %d credited", shipped, l.States["credited"])}
	if shipped == 0 && l.OpenDays > 0 {
		out[0] = fmt.Sprintf("0 of 1 shipped, %s after the first question", Plural(l.OpenDays, "day"))
	}
	if l.Heard > 0 {
		out = append(out, "heard after "+Plural(l.HeardDays, "day"))
	}
	if l.Told > 0 {
		out = append(out, "told after "+Plural(l.ToldDays, "day"))
	}
	if l.UntoldDone > 0 {
		out = append(out, Plural(l.UntoldDone, "person")+" not told yet")
	}
	return out
}

// PromiseWords is the list of promises in one line: "2 kept, 1 open, 1 late".
func (b *Book) PromiseWords() string {
	n := map[string]int{}
	for i := range b.Promises {
		p := &b.Promises[i]
		state := p.State(b.Today)
		if state == "made" && p.Due < b.Today {
			state = "late"
		}
		n[state]++
	}
	var out []string
	for _, w := range [][2]string{{"kept", "kept"}, {"made", "open"}, {"late", "late"}, {"changed", "changed and told"}, {"broken", "broken and told"}} {
		if n[w[0]] > 0 {
			out = append(out, fmt.Sprintf("%d %s", n[w[0]], w[1]))
		}
	}
	return strings.Join(out, ", ")
}
