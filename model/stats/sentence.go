package stats

import (
	"fmt"
	"strconv"
	"strings"
)

// words says the verdict in plain words, with the figures that it rests on.
func (c *Comparison) words() string {
	switch c.Verdict {
	case NotFinished:
		return fmt.Sprintf("%d against %d mentions so far; early numbers swing a lot.", c.X1, c.X0)
	case TooFew:
		if c.X1+c.X0 == 0 {
			return "There were no mentions at all: nothing to compare."
		}
		return c.counts() + ": too few to say anything, either way."
	case ClearLift, ClearDrop:
		return c.clearWords()
	case NoWorthwhileLift:
		return fmt.Sprintf("%s: even the hopeful end (%s) is below the %g that you said would be worth it.",
			c.counts(), below(*c.High, c.worthwhile), c.worthwhile)
	case LeaningUp:
		return c.counts() + fmt.Sprintf(": leaning up; about 1 in %.0f programmes that do nothing would look this good; too early to tell.", 1/c.lean) + c.caution()
	case LeaningDown:
		return c.counts() + fmt.Sprintf(": leaning down; about 1 in %.0f programmes that do nothing would look this bad; too early to tell.", 1/c.lean) + c.caution()
	}
	s := fmt.Sprintf("%s: anything %s fits", c.counts(), c.span())
	if c.MethodsDisagree {
		s += "; the groups already differed before the start, and the two fair ways of allowing for that disagree"
	}
	return s + "."
}

func (c *Comparison) clearWords() string {
	var b strings.Builder
	times := "at least " + Two(c.Low)
	if c.Ratio != nil {
		times = Two(*c.Ratio)
	}
	did := "spoke up " + times + " times as often"
	if c.X1 == 0 {
		did = "did not speak up at all"
	}
	fmt.Fprintf(&b, "The engaged people %s (%s).", did, c.perPerson())
	if c.Ratio != nil { // else the lower end is all there is, and it is said
		fmt.Fprintf(&b, " Could plausibly be anywhere %s.", c.span())
	}
	fmt.Fprintf(&b, " Luck alone would do this less than 1 time in %.0f.", 1/c.clear)
	if c.Verdict == ClearLift {
		b.WriteString(" With groups this small the true figure is usually lower than the one seen.")
	} else {
		b.WriteString(" With groups this small the true fall is usually smaller than the one seen.")
	}
	if c.RestsOnOnePerson {
		b.WriteString(" It rests on one person")
		if r := c.WithoutTop.Ratio; r != nil {
			fmt.Fprintf(&b, ": without them the figure is %s", Two(*r))
		}
		b.WriteString(".")
	}
	return b.String() + c.caution()
}

// caution is added wherever a direction is claimed for people who were chosen.
func (c *Comparison) caution() string {
	if c.Design == Drawn {
		return ""
	}
	return " The people were chosen, not drawn: this is associated with the programme and need not come from it."
}

func (c *Comparison) counts() string {
	return fmt.Sprintf("%d against %d mentions (%s)", c.X1, c.X0, c.perPerson())
}

func (c *Comparison) perPerson() string {
	return fmt.Sprintf("%.2f against %.2f per person", float64(c.X1)/float64(c.N1), float64(c.X0)/float64(c.N0))
}

// Span is the ratio, where there is one, with its range in words: "2.1 times as
// often, from 1.2 to 3.7 times".
func (c *Comparison) Span() string {
	if c.Ratio == nil {
		return c.span()
	}
	return Two(*c.Ratio) + " times as often, " + c.span()
}

// span is the range in words.
func (c *Comparison) span() string {
	if c.High == nil {
		return fmt.Sprintf("from %s times upwards", Two(c.Low))
	}
	return fmt.Sprintf("from %s to %s times", Two(c.Low), Two(*c.High))
}

// below writes v with as many digits as it takes to read as less than limit,
// two at least: 1.48, where two digits would say that 1.5 is below 1.5.
func below(v, limit float64) string {
	for n := 2; n < 12; n++ {
		s := digits(v, n)
		if read, _ := strconv.ParseFloat(s, 64); read < limit {
			return s
		}
	}
	return strconv.FormatFloat(v, 'g', -1, 64)
}
