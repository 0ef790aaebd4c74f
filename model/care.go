package model

import "strings"

// Case is a critic's: listened to and mended to the end.
type Case struct {
	Meta
	WaveID      int64
	PersonID    int64
	MentionID   int64
	What        string
	Felt        string
	NotedOn     Date
	ListenedOn  Date
	ThankedOn   Date
	OfferedOn   Date
	Offered     string
	FixedOn     Date
	CannotFixOn Date // and told
	CheckedOn   Date
	ClosedOn    Date
	Theme       string
	InvitedOn   Date   // to a decision
	Answer      string // the draft, then what was sent
	AnswerAt    string // RFC 3339 time of the draft: it rests before it is sent
	AnsweredOn  Date
	CostMinor   int64 // of what is offered, in the project's currency
	ApprovedOn  Date  // where it costs more than may be settled without asking
}

func (*Case) Table() string { return "cases" }

func (c *Case) Check() error {
	if c.ClosedOn != "" && c.CheckedOn == "" {
		return NotAllowed("Check back with the person before the case is closed")
	}
	return first(need(strings.TrimSpace(c.What), "what it is about"), need(string(c.NotedOn), "the date"))
}

// State is the case's word on a day.
func (c *Case) State(today Date) string {
	switch {
	case c.ClosedOn.By(today):
		return "closed"
	case c.CheckedOn.By(today):
		return "checked back"
	case c.FixedOn.By(today):
		return "fixed"
	case c.CannotFixOn.By(today):
		return "cannot fix"
	case c.OfferedOn.By(today):
		return "offered"
	case c.ThankedOn.By(today):
		return "thanked"
	case c.ListenedOn.By(today):
		return "listened"
	}
	return "noted"
}

// BoundaryKinds are what a limit was needed for.
var BoundaryKinds = []string{"queue jumping", "discount", "disruption", "private data", "speaking for us", "other"}

// Boundary is a private note about a limit. The talk is private, always.
type Boundary struct {
	Meta
	WaveID    int64
	PersonID  int64
	Date      Date
	Kind      string
	What      string
	TalkDue   Date
	TalkedOn  Date
	Outcome   string // settled, repeated, left
	SettledOn Date
	Repeats   int64
}

func (*Boundary) Table() string { return "boundaries" }

func (b *Boundary) Check() error {
	if b.PersonID == 0 {
		return NotAllowed("A boundary note is about a person: choose who")
	}
	return first(need(strings.TrimSpace(b.What), "what happened"), oneOf(b.Kind, BoundaryKinds, "the kind"), need(string(b.Date), "the date"))
}

// State is noted, talk planned, talked or settled.
func (b *Boundary) State(today Date) string {
	switch {
	case b.SettledOn.By(today):
		return "settled"
	case b.TalkedOn.By(today):
		return "talked"
	case b.TalkDue != "":
		return "talk planned"
	}
	return "noted"
}

// ElementStates of the loyalty audit.
var ElementStates = []string{"found", "keep", "proposed", "trial", "replaced", "kept after trial"}

// Element is one part of the present loyalty programme.
type Element struct {
	Meta
	Name        string
	RewardsWhat string
	KeepsBy     string // value, habit, lock-in, nothing
	Verdict     string
	Replacement string
	State       string
	Note        string
	FoundOn     Date
	ChangedOn   Date
	Kind        string // which gestures fit it; see Swaps
	LockInNote  string // how it holds people, and what they say of that
	TrialOn     Date
	TrialNote   string // what came of the trial
}

func (*Element) Table() string { return "elements" }

func (e *Element) Check() error {
	if e.State == "replaced" && strings.TrimSpace(e.Replacement) == "" {
		return NotAllowed("Replaced by what? Write the gesture that takes its place")
	}
	if e.State == "kept after trial" && strings.TrimSpace(e.TrialNote) == "" {
		return NotAllowed("It was tried: write what came of it")
	}
	return first(need(strings.TrimSpace(e.Name), "the element"), oneOf(e.State, ElementStates, "the state"))
}
