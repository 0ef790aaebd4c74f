package model

import (
	"slices"
	"strings"
)

// Take notes one step on the day: listened, thanked, offered, fixed or cannot
// fix, checked back, closed, invited. Checking back comes after the repair, or
// after telling them that there is none; closing comes last.
func (c *Case) Take(step string, on Date) error {
	mended := c.FixedOn != "" || c.CannotFixOn != ""
	switch step {
	case "listened":
		c.ListenedOn = on
	case "thanked":
		c.ThankedOn = on
	case "offered":
		if strings.TrimSpace(c.Offered) == "" {
			return NotAllowed("Say first what was offered: edit the case")
		}
		c.OfferedOn = on
	case "fixed":
		c.FixedOn, c.CannotFixOn = on, ""
	case "cannot fix":
		c.CannotFixOn, c.FixedOn = on, ""
	case "checked back":
		if !mended {
			return NotAllowed("Fix it, or tell them that you cannot, before you check back")
		}
		c.CheckedOn = on
	case "closed":
		c.ClosedOn = on
		return c.Check()
	case "invited":
		if c.FixedOn == "" || c.CheckedOn == "" {
			return NotAllowed("Repair and check back first; only then invite them to a decision")
		}
		c.InvitedOn = on
	default:
		return NotAllowed("%q is no step of a case", step)
	}
	return nil
}

// NextStep is the first step that is not done, "" for a closed case.
func (c *Case) NextStep() string {
	for _, s := range []struct {
		step string
		done bool
	}{
		{"listened", c.ListenedOn != ""},
		{"thanked", c.ThankedOn != ""},
		{"offered", c.OfferedOn != ""},
		{"fixed", c.FixedOn != "" || c.CannotFixOn != ""},
		{"checked back", c.CheckedOn != ""},
		{"closed", c.ClosedOn != ""},
	} {
		if !s.done {
			return s.step
		}
	}
	return ""
}

// TopicTheme is the answers' topic under which a theme's action is kept: the
// question is the theme, the answer what was done, the evidence who was told.
const TopicTheme = "theme"

// CaseTheme is a pattern in what critics say.
type CaseTheme struct {
	Name   string
	Cases  []*Case        // newest first
	Months map[string]int // 2026-04 -> cases
	Last   Date
	Action *Answer // what was done about it, or nil
	State  string  // open, done, back again
}

// Themes tallies the cases by their themes, the most frequent first. A case
// after the day it was done brings a theme back.
func (b *Book) Themes() []CaseTheme {
	at := map[string]int{}
	var out []CaseTheme
	for i := len(b.Cases) - 1; i >= 0; i-- {
		c := &b.Cases[i]
		name := strings.ToLower(strings.TrimSpace(c.Theme))
		if name == "" || !c.NotedOn.By(b.Today) {
			continue
		}
		n, ok := at[name]
		if !ok {
			n = len(out)
			at[name] = n
			out = append(out, CaseTheme{Name: name, Months: map[string]int{}, State: "open"})
		}
		t := &out[n]
		t.Cases, t.Last = append(t.Cases, c), max(t.Last, c.NotedOn)
		t.Months[string(c.NotedOn[:7])]++
	}
	for i := range b.Answers {
		a := &b.Answers[i]
		n, ok := at[strings.ToLower(strings.TrimSpace(a.Question))]
		if a.Topic != TopicTheme || !ok {
			continue
		}
		t := &out[n]
		t.Action = a
		if t.State = "open"; a.Date.By(b.Today) {
			if t.State = "done"; t.Last > a.Date {
				t.State = "back again"
			}
		}
	}
	slices.SortStableFunc(out, func(x, y CaseTheme) int { return len(y.Cases) - len(x.Cases) })
	return out
}

// TalkWays are how a boundary talk can be held; in public is none of them.
var TalkWays = []string{"private message", "call", "in person", "public reply"}

// Talk notes that the talk about a limit was held; it is private, always.
func (b *Boundary) Talk(way string, on Date) error {
	if way == "public reply" {
		return NotAllowed("%s", Warning("W14"))
	}
	if err := oneOf(way, TalkWays, "how you talked"); err != nil {
		return err
	}
	b.TalkedOn = on
	return nil
}

// Repeat notes that it happened again. After the second time the person leaves
// the space; that is the manager's decision, told in private.
func (b *Boundary) Repeat(on Date) {
	b.Repeats++
	b.SettledOn, b.TalkedOn, b.Outcome = "", "", "repeated"
	b.TalkDue = on.AddWorkdays(1)
}
