package model

import (
	"fmt"
	"strings"
)

// credited says that the person of a suggestion was named for it in public, or
// wished not to be. A suggestion that is the same as another shares its fate;
// both names are kept.
func (b *Book) credited(s *Suggestion) bool {
	root := b.root(s)
	for _, c := range b.Credits {
		if c.Date.By(b.Today) && (c.SuggestionID == s.ID || c.SuggestionID == root.ID && c.PersonID == s.PersonID) {
			return true
		}
	}
	return false
}

// root is the suggestion that s is the same as, or s itself.
func (b *Book) root(s *Suggestion) *Suggestion {
	for i := range b.Suggestions {
		if s.SameAsID != 0 && b.Suggestions[i].ID == s.SameAsID {
			return &b.Suggestions[i]
		}
	}
	return s
}

func creditsOwed(b *Book) []Item {
	var out []Item
	for i := range b.Suggestions {
		s := &b.Suggestions[i]
		root := b.root(s)
		if !b.OwesCredit(s) {
			continue
		}
		out = append(out, Item{
			PersonID: s.PersonID, Text: fmt.Sprintf("shipped, %s not yet named: %s", b.Name(s.PersonID), quoted(s.Text)),
			Table: "suggestions", Ref: s.ID, since: root.ShippedOn, Due: root.ShippedOn.Add(2),
			Why: "Shipped on " + root.ShippedOn.Words() + " (" + root.ShippedWhere + ") without a credit. Name them in public with their consent, or stay silent by their wish.",
		})
	}
	return out
}

func tellsOwed(b *Book) []Item {
	var out []Item
	for i := range b.Suggestions {
		s := &b.Suggestions[i]
		state := s.State(b.Today)
		day := s.DeclinedOn
		if state == "changed" {
			day = s.ChangedOn
		}
		if state != "declined" && state != "changed" || s.ToldOn.By(b.Today) {
			continue
		}
		out = append(out, Item{
			PersonID: s.PersonID, Text: fmt.Sprintf("%s, %s not told: %s", state, b.Name(s.PersonID), quoted(s.Text)),
			Table: "suggestions", Ref: s.ID, since: day, Due: day.Add(3),
			Why: upperFirst(state) + " on " + day.Words() + ". Tell them the reason: " + s.Reason,
		})
	}
	return out
}

func unheard(b *Book) []Item {
	var out []Item
	for i := range b.Suggestions {
		s := &b.Suggestions[i]
		switch s.State(b.Today) {
		case "heard", "considering", "planned":
		default:
			continue
		}
		if !s.Heard.By(b.Today) || s.AcknowledgedOn.By(b.Today) || s.ToldOn.By(b.Today) {
			continue
		}
		out = append(out, Item{
			PersonID: s.PersonID, Text: fmt.Sprintf("%s suggested, not acknowledged: %s", b.Name(s.PersonID), quoted(s.Text)),
			Table: "suggestions", Ref: s.ID, since: s.Heard, Due: s.Heard.Add(2),
			Why: "Heard on " + s.Heard.Words() + ". Every piece of feedback gets a human word within two days.",
		})
	}
	return out
}

// decisionNear is how long before its day a decision comes up.
const decisionNear = 3

func decisionsNear(b *Book) []Item {
	var out []Item
	for i := range b.Decisions {
		d := &b.Decisions[i]
		it := Item{Table: "decisions", Ref: d.ID, since: d.DecideBy.Add(-decisionNear), Due: d.DecideBy}
		switch state := d.State(b.Today); {
		case state == "decided" && b.wasAsked(d):
			it.since, it.Due = d.DecidedOn, d.DecidedOn.Add(3)
			it.Text = quoted(d.Question) + " is decided, not told yet"
			it.Why = "Decided on " + d.DecidedOn.Words() + ". Everybody who was asked hears the outcome and why."
		case state != "open" && state != "deciding":
			continue
		case !b.wasAsked(d):
			it.since = d.Opened
			it.Text = quoted(d.Question) + " is open and nobody was asked"
			it.Why = "Opened on " + d.Opened.Words() + ". Ask people before it is decided on " + d.DecideBy.Words() + "."
		case d.DecideBy.Add(-decisionNear).By(b.Today):
			it.Text = fmt.Sprintf("%s decides by %s: %s", d.Owner, d.DecideBy.Words(), quoted(d.Question))
			it.Why = "People were told that it is decided by then, and by whom."
		default:
			continue
		}
		out = append(out, it)
	}
	return append(out, decisionsPublic(b)...)
}

// wasAsked says that somebody was asked for their view on the decision.
func (b *Book) wasAsked(d *Decision) bool {
	for _, a := range b.Askings {
		if a.DecisionID == d.ID && a.Date.By(b.Today) {
			return true
		}
	}
	return false
}

// quoted sets a text of somebody in quotes, shortened to what a few lines hold.
func quoted(s string) string {
	const most = 160
	s = strings.TrimSpace(s)
	if r := []rune(s); len(r) > most {
		s = strings.TrimSpace(string(r[:most])) + "…"
	}
	return `"` + s + `"`
}

// afterColon is the part of a name that says what it is, "the part" of "a: the
// part".
func afterColon(s string) string {
	if _, after, ok := strings.Cut(s, ": "); ok {
		return "the " + strings.TrimSpace(after)
	}
	return quoted(s)
}

// shortName is "Friday Flow" of "Friday Flow: one screenshot".
func shortName(s string) string {
	if i := strings.IndexAny(s, ":,"); i > 0 {
		s = s[:i]
	}
	return strings.TrimSpace(s)
}
