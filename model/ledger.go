package model

// LedgerRoles are whose minutes they are.
var LedgerRoles = []string{"leader", "manager", "other"}

// Ledger is time and money given in one week by one person of ours.
type Ledger struct {
	Meta
	WaveID     int64
	Week       int64
	Role       string
	Who        string
	Minutes    int64
	MoneyMinor int64
	OnWhat     string
	Date       Date
}

func (*Ledger) Table() string { return "ledger" }

func (l *Ledger) Check() error {
	if l.Minutes < 0 || l.MoneyMinor < 0 {
		return NotAllowed("Minutes and money cannot be below 0")
	}
	return oneOf(l.Role, LedgerRoles, "the role")
}

// MonthNote is a sentence that stands beside the numbers: what a member said,
// what surprised us.
type MonthNote struct {
	Meta
	WaveID   int64
	PersonID int64
	Date     Date
	Text     string
	Consent  string // yes, no, own (our own words)
	Chosen   bool   // stands in the summary
	Beside   string // which of the summary's numbers it stands beside
}

// Besides are the numbers of the summary that a note can stand beside; the
// empty word is the month as a whole.
var Besides = []string{"", "counted", "gift", "question", "space", "thanks", "time", "loyalty", "referrals", Missed}

// Missed stands for no number: the note is what a member would miss.
const Missed = "would be missed"

func (*MonthNote) Table() string { return "month_notes" }
func (n *MonthNote) Check() error {
	return first(need(n.Text, "the note"), need(string(n.Date), "the date"), oneOf(n.Beside, Besides, "the number beside it"))
}

// ReferralGroups: the average customer is context, the control the comparator.
var ReferralGroups = []string{"engaged", "control", "average"}

// Referral is what a group brought in so many days.
type Referral struct {
	Meta
	WaveID    int64
	Who       string // engaged, control, average
	People    int64
	Days      int64
	Referrals int64
	Converted int64
	LeftEarly int64
	Rewarded  int64 // with an incentive: shown apart
	Date      Date  // as known on
}

func (*Referral) Table() string  { return "referrals" }
func (r *Referral) Check() error { return oneOf(r.Who, ReferralGroups, "the group") }

// Iteration is what was learned and what is changed next.
type Iteration struct {
	Meta
	WaveID   int64
	Number   int64
	Date     Date
	Saw      string
	Cause    string
	Change   string
	Expected string
	Result   string
}

func (*Iteration) Table() string  { return "iterations" }
func (i *Iteration) Check() error { return need(i.Saw, "what you saw") }

// Snooze hides a row of Today until a day.
type Snooze struct {
	Meta
	Kind  string
	Ref   int64
	Until Date
	Why   string
}

func (*Snooze) Table() string  { return "snoozes" }
func (s *Snooze) Check() error { return need(string(s.Until), "the day") }
