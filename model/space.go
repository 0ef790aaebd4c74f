package model

import "goodword/model/stats"

import "strings"

// SpaceKinds: a letter has no replies to measure.
var SpaceKinds = []string{"chat group", "forum", "letter", "other"}

// Space is the private place where people meet each other.
type Space struct {
	Meta
	WaveID        int64
	Kind          string
	Name          string
	Address       string
	Rules         string
	RulesPostedOn Date
	OpenedOn      Date
	RestingOn     Date
	ClosedOn      Date
	Symbols       string // one a line
}

func (*Space) Table() string { return "spaces" }

func (s *Space) Check() error {
	if s.OpenedOn != "" && (strings.TrimSpace(s.Rules) == "" || s.RulesPostedOn == "") {
		return NotAllowed("Post the house rules before the space opens: write them and their date first")
	}
	return first(need(strings.TrimSpace(s.Name), "the name of the space"), oneOf(s.Kind, SpaceKinds, "the kind of space"))
}

// State is planned, rules posted, open, resting or closed.
func (s *Space) State(today Date) string {
	switch {
	case s.ClosedOn.By(today):
		return "closed"
	case s.RestingOn.By(today):
		return "resting"
	case s.OpenedOn.By(today):
		return "open"
	case s.RulesPostedOn.By(today):
		return "rules posted"
	}
	return "planned"
}

// Membership is one person's way in the space.
type Membership struct {
	Meta
	SpaceID   int64
	PersonID  int64
	InvitedOn Date
	JoinedOn  Date
	OneToOne  bool // by choice; counts in full
	QuietOn   Date
	BackOn    Date
	LeftOn    Date
	LeftWhy   string
	RoleWords string // their own words
	ImportID  int64
}

func (*Membership) Table() string { return "memberships" }

func (m *Membership) Check() error {
	if m.SpaceID == 0 || m.PersonID == 0 {
		return NotAllowed("A membership needs a person and a space")
	}
	return nil
}

// State is the membership's word on a day.
func (m *Membership) State(today Date) string {
	switch {
	case m.LeftOn.By(today):
		return "left"
	case m.OneToOne:
		return "one to one"
	case m.BackOn.By(today) && m.BackOn >= m.QuietOn:
		return "back"
	case m.QuietOn.By(today):
		return "quiet"
	case m.JoinedOn.By(today):
		return "joined"
	case m.InvitedOn.By(today):
		return "invited"
	}
	return "not invited"
}

// SpaceWeek is what was counted in the space in one week of the wave.
type SpaceWeek struct {
	Meta
	SpaceID          int64
	Week             int64
	EndsOn           Date // the day from which the count is known
	BrandMessages    int64
	MemberMessages   int64
	MemberToMember   int64
	MembersWrote     int64
	TopicsByMembers  int64
	Criticisms       int64
	CriticismAnswers int64
	Source           string // typed, slack, discord, csv
}

func (*SpaceWeek) Table() string { return "space_weeks" }

func (w *SpaceWeek) Check() error {
	for _, n := range []int64{w.BrandMessages, w.MemberMessages, w.MemberToMember, w.MembersWrote, w.TopicsByMembers, w.Criticisms, w.CriticismAnswers} {
		if n < 0 {
			return NotAllowed("A count cannot be below 0")
		}
	}
	if w.MemberToMember > w.MemberMessages {
		return NotAllowed("Replies between members (%d) cannot be more than the members' messages (%d)", w.MemberToMember, w.MemberMessages)
	}
	if w.Week == 0 {
		return NotAllowed("Say which week it is: 1 is the first week of the run")
	}
	return nil
}

// BrandShare is the part of the messages that we wrote; ok is false when there
// were none.
func (w *SpaceWeek) BrandShare() (share float64, ok bool) {
	n := w.BrandMessages + w.MemberMessages
	if n == 0 {
		return 0, false
	}
	return float64(w.BrandMessages) / float64(n), true
}

// BrandBetween is where our part may lie if the week is one of many like it,
// both ends 0 to 1: Wilson's interval.
func (w *SpaceWeek) BrandBetween() stats.Range {
	return stats.Wilson(int(w.BrandMessages), int(w.BrandMessages+w.MemberMessages), 0.95)
}

// MemberShare is replies between members as a part of the members' messages.
func (w *SpaceWeek) MemberShare() (share float64, ok bool) {
	if w.MemberMessages == 0 {
		return 0, false
	}
	return float64(w.MemberToMember) / float64(w.MemberMessages), true
}

// Cadences of a ritual and the days that may pass between two of them; "when
// it happens" is never late.
var Cadences = []string{"weekly", "fortnightly", "monthly", "when it happens"}

// Ritual is something that belongs to this group alone.
type Ritual struct {
	Meta
	SpaceID   int64
	Name      string
	StartedBy string // member, brand
	Lever     string
	Cadence   string
	Prompts   bool // asks people to speak in public, so what they say in the days after is prompted
	EndedOn   Date
}

func (*Ritual) Table() string { return "rituals" }

func (r *Ritual) Check() error {
	return first(need(strings.TrimSpace(r.Name), "the name of the ritual"), oneOf(r.StartedBy, []string{"member", "brand"}, "who started it"),
		oneOf(r.Lever, Levers, "the lever"), oneOf(r.Cadence, Cadences, "the cadence"))
}

// Every is the cadence in days, 0 for "when it happens".
func (r *Ritual) Every() int {
	switch r.Cadence {
	case "weekly":
		return 7
	case "fortnightly":
		return 14
	case "monthly":
		return 28
	}
	return 0
}

// RitualDate is one time a ritual was held; who came is noted then or later.
type RitualDate struct {
	Meta
	RitualID int64
	Date     Date
	Came     *int64 // how many; nil until noted
	NotedOn  Date
	Feeling  string
	Agreed   string // who agreed that their piece is shown
	ShownAt  string // where it is
}

func (*RitualDate) Table() string { return "ritual_dates" }

func (r *RitualDate) Check() error {
	if r.ShownAt != "" && r.Agreed == "" {
		return NotAllowed("Nothing is shown without consent: say who agreed")
	}
	return need(string(r.Date), "the date")
}

// ShowRitual is the ready ritual: members show how they use it. What follows
// was prompted by us.
func ShowRitual(space int64) Ritual {
	return Ritual{SpaceID: space, Name: "Show how you use it", StartedBy: "brand", Lever: "identity", Cadence: "monthly", Prompts: true}
}
