package model

import (
	"slices"
	"strings"
)

// Story is a good moment of a person, and its way to being told with their
// consent.
type Story struct {
	Meta
	PersonID    int64
	MentionID   int64
	Moment      string
	MomentOn    Date
	Prompt      string // the question that we ask them about it
	AskedOn     Date
	AgreedOn    Date
	DeclinedOn  Date
	Scope       string // what they agreed to: where, with which name
	Until       Date   // the consent's last day; "" is open
	Text        string
	DraftedOn   Date
	ApprovedOn  Date // by the person
	PublishedOn Date
	Places      string // one a line
	WithdrawnOn Date
	TakenDownOn Date
	KitOn       Date // they were given what helps them tell it themselves
}

func (*Story) Table() string { return "stories" }

func (s *Story) Check() error {
	switch {
	case s.PersonID == 0:
		return NotAllowed("A story is a person's: choose whose it is")
	case s.AgreedOn != "" && strings.TrimSpace(s.Scope) == "":
		return NotAllowed("Write down what they agreed to: where it may stand, and with which name")
	case s.PublishedOn != "" && (s.AgreedOn == "" || s.ApprovedOn == ""):
		return NotAllowed("Nothing is published without their consent, and their yes to the words")
	case s.PublishedOn != "" && strings.TrimSpace(s.Places) == "":
		return NotAllowed("Say where it stands, so that it can be taken down again")
	}
	return first(need(strings.TrimSpace(s.Moment), "the moment"), need(string(s.MomentOn), "the date"))
}

// Kit is what helps the person tell the story themselves, in Markdown: the
// moment, questions in place of ready words, that nothing is owed, and what
// they must say if something ties them to us.
func (b *Book) Kit(s *Story) string {
	lines := []string{"# " + s.Moment, "", "For " + b.Name(s.PersonID) + ", who agreed on " + s.AgreedOn.Words() + ": " + s.Scope, ""}
	if s.Text != "" {
		lines = append(lines, "> "+strings.ReplaceAll(s.Text, "\n", "\n> "), "")
	}
	lines = append(
		lines, "If you would like to tell it yourself, these may help:", "",
		"- What was going on before?", "- What did you do, and what was different then?", "- Whom would it help, and whom not?", "",
		"Tell it in your own words, where you like, or not at all. Nothing is owed for it.",
	)
	if b.Disclosure(s.PersonID) != "" {
		lines = append(lines, "", "You have had something from us that others have not. Please say so where you tell it; the rules in your country may ask for it.")
	}
	return strings.Join(lines, "\n") + "\n"
}

// State is the story's word on a day.
func (s *Story) State(today Date) string {
	for _, w := range []struct {
		on   Date
		word string
	}{
		{s.WithdrawnOn, "withdrawn"},
		{s.PublishedOn, "published"},
		{s.ApprovedOn, "approved"},
		{s.DraftedOn, "drafted"},
		{s.DeclinedOn, "declined"},
		{s.AgreedOn, "agreed"},
		{s.AskedOn, "asked"},
	} {
		if w.on.By(today) {
			return w.word
		}
	}
	return "moment"
}

// Waits is what the story waits for, "" for nothing.
func (s *Story) Waits(today Date) string {
	switch state := s.State(today); {
	case state == "withdrawn" && s.PublishedOn != "" && !s.TakenDownOn.By(today):
		return "taking down"
	case state == "published" && s.Until != "" && s.Until < today:
		return "consent ended"
	case state == "asked":
		return "their answer"
	case state == "agreed":
		return "a draft"
	case state == "drafted":
		return "their yes"
	}
	return ""
}

// storyFrom are the states from which each move can be made.
var storyFrom = map[string][]string{
	"ask": {"moment"}, "agree": {"asked", "moment"}, "decline": {"asked", "moment"}, "draft": {"agreed", "drafted"},
	"kit": {"agreed", "drafted", "approved", "published"}, "approve": {"drafted"}, "publish": {"approved"}, "withdraw": {"agreed", "drafted", "approved", "published"},
}

// CanMove says why a story cannot make a move now; "" when it can.
func (s *Story) CanMove(move string, today Date) string {
	state := s.State(today)
	switch {
	case move == "agree" && s.Waits(today) == "consent ended":
		return ""
	case move == "take down":
		return unless(s.Waits(today) == "taking down" || s.Waits(today) == "consent ended", "There is nothing to take down: it is "+state)
	case slices.Contains(storyFrom[move], state):
		if (move == "publish" || move == "kit") && s.Until != "" && s.Until < today {
			return "Their consent ended on " + s.Until.Words() + ". Ask again first."
		}
		return ""
	case move == "publish":
		return "Nothing is published without their consent, and their yes to the words; it is " + state
	case move == "kit":
		return "A kit is for somebody who agreed to tell it; it is " + state
	case move == "draft":
		return "Write it once they agreed; it is " + state
	}
	return "It is " + state
}

// Next is the move that leads on, "" where nothing does.
func (s *Story) Next(today Date) string {
	if s.CanMove("take down", today) == "" {
		return "take down"
	}
	return map[string]string{"moment": "ask", "asked": "agree", "agreed": "draft", "drafted": "approve", "approved": "publish"}[s.State(today)]
}

// storiesToTakeDown are those whose person took the consent back, or whose
// consent has ended, and that still stand somewhere.
func storiesToTakeDown(b *Book) []Item {
	var out []Item
	for i := range b.Stories {
		s := &b.Stories[i]
		since := s.WithdrawnOn
		switch s.Waits(b.Today) {
		case "taking down":
		case "consent ended":
			since = s.Until
		default:
			continue
		}
		out = append(out, Item{
			PersonID: s.PersonID, Text: "take the story of " + b.Name(s.PersonID) + " down", Table: "stories", Ref: s.ID, since: since, Due: since.AddWorkdays(1),
			Why: "Their consent ended on " + since.Words() + ". It stands here: " + strings.Join(Lines(s.Places), ", "),
		})
	}
	return out
}

// Disclosure is what must be said with a story or a repost of the person, or
// "" where nothing ties them to us.
func (b *Book) Disclosure(person int64) string {
	if p := b.People[person]; p != nil && p.Tied {
		return "They are paid or tied. If you repost, say so."
	}
	if b.EarlyAccess(person) {
		return Warning("W31")
	}
	return ""
}
