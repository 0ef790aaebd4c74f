package model

import "strings"

// Decision is one real, still open question put to people.
type Decision struct {
	Meta
	WaveID         int64
	Question       string
	Options        string // one a line
	Owner          string // who decides
	Opened         Date
	DecideBy       Date
	AlreadyDecided bool
	DecidedOn      Date
	Decided        string
	Why            string
	ToldOn         Date
	WithdrawnOn    Date
	Link           string
	OnlyThey       string // what only those who are asked know
	PublicOn       Date   // when that ends
}

func (*Decision) Table() string  { return "decisions" }
func (d *Decision) Check() error { return need(strings.TrimSpace(d.Question), "the question") }

// OptionList is the options, one each.
func (d *Decision) OptionList() []string { return Lines(d.Options) }

// State is draft, open, deciding, decided, told or withdrawn.
func (d *Decision) State(today Date) string {
	switch {
	case d.WithdrawnOn.By(today):
		return "withdrawn"
	case d.ToldOn.By(today):
		return "told"
	case d.DecidedOn.By(today):
		return "decided"
	case d.Opened.By(today) && d.DecideBy != "" && d.DecideBy < today:
		return "deciding"
	case d.Opened.By(today):
		return "open"
	}
	return "draft"
}

// Openable says what keeps the decision from being asked; nil when it may be.
func (d *Decision) Openable() error {
	if d.AlreadyDecided || len(d.OptionList()) < 2 {
		return NotAllowed("%s", Warning("W06"))
	}
	return first(need(d.Owner, "who decides"), need(string(d.DecideBy), "the day of the decision"))
}

// Lines splits a list that is kept one item a line.
func Lines(s string) []string {
	var out []string
	for _, l := range strings.Split(s, "\n") {
		if l = strings.TrimSpace(l); l != "" {
			out = append(out, l)
		}
	}
	return out
}

// Asking says that a person was asked for their view on a decision.
type Asking struct {
	Meta
	DecisionID int64
	PersonID   int64
	TouchID    int64
	Date       Date
}

func (*Asking) Table() string  { return "askings" }
func (a *Asking) Check() error { return need(string(a.Date), "the date") }

// Suggestion is an idea from a person. Its state follows from its dates, so
// that being told never hides that it was shipped.
type Suggestion struct {
	Meta
	DecisionID     int64
	PersonID       int64
	Heard          Date
	HeardWhere     string
	Text           string
	AcknowledgedOn Date
	ConsideringOn  Date
	PlannedOn      Date
	PlannedFor     string
	ShippedOn      Date
	ShippedWhat    string
	ShippedWhere   string
	ChangedOn      Date
	DeclinedOn     Date
	Reason         string // why changed or declined
	ToldOn         Date
	SameAsID       int64
	Theme          string
	ImportID       int64
}

func (*Suggestion) Table() string { return "suggestions" }

func (s *Suggestion) Check() error {
	if s.ShippedOn != "" && strings.TrimSpace(s.ShippedWhere) == "" {
		return NotAllowed("Shipped needs what and where: say where people can see it")
	}
	if s.DeclinedOn != "" && strings.TrimSpace(s.Reason) == "" {
		return NotAllowed("A declined suggestion needs the reason that the person will be told")
	}
	return first(need(strings.TrimSpace(s.Text), "the suggestion"), need(string(s.Heard), "the day it was heard"))
}

// SuggestionStates in the order of the board.
var SuggestionStates = []string{"heard", "considering", "planned", "shipped", "credited", "changed", "declined", "same as"}

// State is the suggestion's word on a day, without its credit.
func (s *Suggestion) State(today Date) string {
	switch {
	case s.SameAsID != 0:
		return "same as"
	case s.DeclinedOn.By(today):
		return "declined"
	case s.ShippedOn.By(today):
		return "shipped"
	case s.ChangedOn.By(today):
		return "changed"
	case s.PlannedOn.By(today):
		return "planned"
	case s.ConsideringOn.By(today):
		return "considering"
	}
	return "heard"
}

// Credit names the person in public for a shipped suggestion, or says that
// they wish to stay silent.
type Credit struct {
	Meta
	SuggestionID int64
	PersonID     int64
	NamedAs      string
	Consent      bool
	SilentByWish bool
	Place        string
	Link         string
	Date         Date
}

func (*Credit) Table() string { return "credits" }

func (c *Credit) Check() error {
	if !c.Consent && !c.SilentByWish {
		return NotAllowed("%s", Warning("W30"))
	}
	if !c.SilentByWish && strings.TrimSpace(c.Place) == "" {
		return NotAllowed("A credit needs a public place: release notes, a post, a talk or a thanks page")
	}
	return need(string(c.Date), "the date")
}

// Promise is something we said we would do for a person.
type Promise struct {
	Meta
	WaveID     int64
	PersonID   int64
	Text       string
	Due        Date
	KeptOn     Date
	ChangedOn  Date // changed and told
	BrokenOn   Date // broken and told
	ChangedWhy string
}

func (*Promise) Table() string { return "promises" }
func (p *Promise) Check() error {
	return first(need(strings.TrimSpace(p.Text), "the promise"), need(string(p.Due), "the date"))
}

// State is made, kept, changed or broken.
func (p *Promise) State(today Date) string {
	switch {
	case p.KeptOn.By(today):
		return "kept"
	case p.BrokenOn.By(today):
		return "broken"
	case p.ChangedOn.By(today):
		return "changed"
	}
	return "made"
}
