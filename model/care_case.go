package model

import (
	"strconv"
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

// CaseApproval is "needed" where what is offered costs more than may be settled
// without asking, "given" once it was, and "" where nobody need be asked.
func (b *Book) CaseApproval(c *Case) string {
	limit, ok := minorOf(b.Project.SettleLimit)
	switch {
	case !ok || c.CostMinor <= limit:
		return ""
	case c.ApprovedOn != "":
		return "given"
	}
	return "needed"
}

// minorOf is the first amount in a text such as "up to 50 EUR", in hundredths.
// A mark before three digits groups them, whatever the language.
func minorOf(text string) (int64, bool) {
	from := strings.IndexAny(text, "0123456789")
	if from < 0 {
		return 0, false
	}
	rest := text[from:]
	if end := strings.IndexFunc(rest, func(r rune) bool { return (r < '0' || r > '9') && r != '.' && r != ',' }); end >= 0 {
		rest = rest[:end]
	}
	rest = strings.TrimRight(rest, ".,")
	whole, cents := rest, ""
	if i := strings.LastIndexAny(rest, ".,"); i >= 0 && len(rest)-i != len(".000") {
		whole, cents = rest[:i], rest[i+1:]
	}
	whole = strings.NewReplacer(".", "", ",", "").Replace(whole)
	n, err := strconv.ParseInt(whole+(cents + "00")[:2], 10, 64)
	return n, err == nil
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
