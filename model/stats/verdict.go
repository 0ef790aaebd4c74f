package stats

// Verdict is what the counted comparison allows to be said.
type Verdict string

// The verdicts, in the order in which they are tried.
const (
	NotFinished      Verdict = "NOT_FINISHED"
	TooFew           Verdict = "TOO_FEW"
	ClearLift        Verdict = "CLEAR_LIFT"
	ClearDrop        Verdict = "CLEAR_DROP"
	NoWorthwhileLift Verdict = "NO_WORTHWHILE_LIFT"
	LeaningUp        Verdict = "LEANING_UP"
	LeaningDown      Verdict = "LEANING_DOWN"
	CantTell         Verdict = "CANT_TELL"
)

// House figures: below them nothing is judged.
const (
	fewestMentions = 8
	fewestPeople   = 5
)

// At most these chances of a false alarm are called clear, and leaning, unless
// the rule says otherwise.
const (
	clearAt = 0.05
	leanAt  = 0.20
)

// judge reads the verdict, first rule that fits.
func (c *Comparison) judge(unfinished bool) {
	c.Verdict = c.verdict(unfinished)
	c.RestsOnOnePerson = c.Verdict == ClearLift && c.WithoutTop.Low <= 1
	c.MethodsDisagree = c.Verdict == CantTell && c.Design == Chosen && c.PUpChange != nil &&
		(min(c.PUp, *c.PUpChange) <= c.lean || min(c.PDown, *c.PDownChange) <= c.lean)
}

func (c *Comparison) verdict(unfinished bool) Verdict {
	// Chosen people without a baseline may have been livelier all along.
	mayBeClear := c.Design == Drawn || c.PUpChange != nil
	switch {
	case unfinished:
		return NotFinished
	case c.X1+c.X0 < fewestMentions || min(c.N1, c.N0) < fewestPeople:
		return TooFew
	case c.QUp <= c.clear && c.Low > 1 && mayBeClear:
		return ClearLift
	case c.QDown <= c.clear && c.High != nil && *c.High < 1:
		return ClearDrop
	case c.High != nil && *c.High < c.worthwhile:
		return NoWorthwhileLift
	case c.QUp <= c.lean:
		return LeaningUp
	case c.QDown <= c.lean:
		return LeaningDown
	}
	return CantTell
}
