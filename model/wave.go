package model

// Arms of a wave.
const (
	Engaged     = "engaged"
	Control     = "control"
	Waiting     = "waiting"
	NotEligible = "not eligible"
)

// Arms lists them in the order in which they are shown.
var Arms = []string{Engaged, Control, Waiting, NotEligible}

// Designs say how the engaged people got in; the reading of the comparison
// depends on it.
var Designs = []string{"sets", "drawn", "chosen"}

// Verdicts of a wave, in the words of the summary.
var Verdicts = []string{"expand", "adjust", "not clear yet", "stop"}

// Wave is one run of the experiment: a baseline of Days days before Start and
// a run of Days days from Start on.
type Wave struct {
	Meta
	Number        int64
	Name          string
	Start         Date
	Days          int64
	Review        Date // day of the review; the day after the end when empty
	Design        string
	Seed          int64
	Controls      int64  // per engaged person, m
	Traits        string // exact keys of the matching, a list
	SizeReason    string
	AfterPlan     string // what happens after the last day
	FrozenOn      Date
	Hash          string // of both lists and the rule
	StartedOn     Date
	PausedOn      Date
	PauseReason   string
	ClosedOn      Date
	Verdict       string // by the manager
	VerdictReason string
	NextSize      int64
	AbandonedOn   Date
	AbandonReason string
	BalanceSeenOn Date
	LearnedBefore string // carried over from the wave before
	Picture       string // whom there was to choose from, see Pictured
}

func (*Wave) Table() string { return "waves" }

func (w *Wave) Check() error {
	if w.Days < 7 || w.Days > 180 {
		return NotAllowed("A wave has 7 to 180 days; 28 keeps both windows on the same weekdays")
	}
	if w.Verdict != "" {
		if err := oneOf(w.Verdict, Verdicts, "the verdict"); err != nil {
			return err
		}
	}
	return first(need(w.Name, "the name of the wave"), need(string(w.Start), "the first day"), oneOf(w.Design, Designs, "the design"))
}

// End is the last day of the run.
func (w *Wave) End() Date { return w.Start.Add(int(w.Days) - 1) }

// BaselineStart is the first day of the window before the start.
func (w *Wave) BaselineStart() Date { return w.Start.Add(-int(w.Days)) }

// ReviewDay is when the wave is looked at.
func (w *Wave) ReviewDay() Date {
	if w.Review != "" {
		return w.Review
	}
	return w.End().Add(1)
}

// Day counts from 1 on the first day; the day before the start is 0.
func (w *Wave) Day(today Date) int { return today.Since(w.Start) + 1 }

// Finished says that the last day has passed.
func (w *Wave) Finished(today Date) bool { return w.Start != "" && today > w.End() }

// Week is the week of a day: -4 to -1 before the start, 1 to 4 in the run and
// on; there is no week 0.
func (w *Wave) Week(d Date) int {
	n := d.Since(w.Start)
	if n < 0 {
		return (n+1)/7 - 1
	}
	return n/7 + 1
}

// Window says where a day lies: "baseline", "run", "after" or "before".
func (w *Wave) Window(d Date) string {
	switch {
	case d < w.BaselineStart():
		return "before"
	case d < w.Start:
		return "baseline"
	case d <= w.End():
		return "run"
	}
	return "after"
}

// Status is the wave's word on a day: draft, ready, running, paused, review,
// closed or abandoned. It follows from the dates, so it can never lag behind.
func (w *Wave) Status(today Date) string {
	switch {
	case w.AbandonedOn.By(today):
		return "abandoned"
	case w.ClosedOn.By(today):
		return "closed"
	case w.FrozenOn == "" || w.FrozenOn > today:
		return "draft"
	case w.PausedOn.By(today):
		return "paused"
	case today < w.Start:
		return "ready"
	case w.Finished(today):
		return "review"
	}
	return "running"
}

// Arm is one person's place in a wave. It is fixed once the wave is frozen;
// later only an exclusion or a withdrawal is recorded, and the person still
// counts as assigned.
type Arm struct {
	Meta
	WaveID   int64
	PersonID int64
	Arm      string
	SetNo    int64 // matched set; 0 = none
	Why      string
	Line     string // how the pair says itself
	Since    Date
	LeftOn   Date
	LeftHow  string // withdrew, excluded, breached
	LeftWhy  string
}

func (*Arm) Table() string { return "arms" }

func (a *Arm) Check() error {
	if a.PersonID == 0 {
		return NotAllowed("Choose the person first")
	}
	return oneOf(a.Arm, Arms, "the arm")
}

// Rule is what was promised before the start: the main figure and the
// conditions of each verdict, frozen and hashed.
type Rule struct {
	Meta
	WaveID        int64
	Text          string // in the manager's words
	Worth         float64
	Level         float64
	Clear         float64
	Lean          float64
	GenuineYes    int64 // expand needs at least so many yes
	GenuineAdjust int64 // adjust at so many yes or fewer
	ShippedNeeded int64
	BrandMax      int64 // per cent of the last week
	StringLimit   int64 // string overrides that call for adjust
	SilentLimit   int64 // per cent of invitations unanswered that call for adjust
	WrittenOn     Date
	FrozenOn      Date
	Hash          string
}

func (*Rule) Table() string { return "rules" }

func (r *Rule) Check() error {
	if r.Worth <= 1 {
		return NotAllowed("The smallest ratio worth having must be above 1; 1.5 is usual")
	}
	return nil
}

// DefaultRule is the rule as the method suggests it.
func DefaultRule() Rule {
	return Rule{
		Text:  "Unsolicited positive public mentions per person in the month, engaged against control.",
		Worth: 1.5, Level: 0.9, Clear: 0.05, Lean: 0.2, GenuineYes: 4, GenuineAdjust: 2,
		ShippedNeeded: 1, BrandMax: 50, StringLimit: 2, SilentLimit: 50,
	}
}

// RuleChange is a change of the rule after it was frozen. It is never erased.
type RuleChange struct {
	Meta
	WaveID int64
	Date   Date
	What   string
	Reason string
}

func (*RuleChange) Table() string { return "rule_changes" }
func (c *RuleChange) Check() error {
	return first(need(c.What, "what was changed"), need(c.Reason, "the reason"))
}

// Override is a gate or a warning that was passed with a typed reason; it is
// printed in the summary and never erased.
type Override struct {
	Meta
	WaveID int64
	What   string // "gate 2", "W13", "string"
	Reason string
	Date   Date
	NoteID int64 // the note version whose finding was overridden
}

func (*Override) Table() string { return "overrides" }
func (o *Override) Check() error {
	return first(need(o.What, "what is passed"), need(o.Reason, "the reason"))
}

// BreachKinds are the ways in which the two arms can touch.
var BreachKinds = []string{
	"control person contacted", "control person invited", "control person read the space",
	"gift to control", "public launch early", "rule looked at mid-run", "other",
}

// Breach is something that blurred the comparison. It is never erased.
type Breach struct {
	Meta
	WaveID   int64
	PersonID int64
	Date     Date
	Kind     string
	Note     string
}

func (*Breach) Table() string { return "breaches" }
func (b *Breach) Check() error {
	return first(oneOf(b.Kind, BreachKinds, "the kind of breach"), need(string(b.Date), "the date"))
}

// Look is a look at the comparison before the end. It is never erased.
type Look struct {
	Meta
	WaveID int64
	Date   Date
	Shown  string
	Reason string
}

func (*Look) Table() string  { return "looks" }
func (l *Look) Check() error { return need(l.Reason, "the reason") }
