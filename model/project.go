package model

// Project is the one row that says whose experiment this is and by which
// limits it is run.
type Project struct {
	Meta
	UUID                                                      string // tells our own exports from other files
	Name                                                      string
	Purpose                                                   string // the line that guides everybody, shown in the header
	Strength                                                  string // what we are already good at and build on
	Leader, RunsBy, RunsWhy                                   string
	LeaderMinutes                                             int64 // promised minutes a week
	Business, Sceptical, Regulated, LowInvolvement, VeryLarge bool
	BrandWords, Domains, Handles                              string // lists, one a line
	Zone                                                      string // IANA name, fixed at creation
	Currency                                                  string // ISO 4217, for money without one
	MinPeople, MaxPeople                                      int64  // outside needs a reason
	AskLimit                                                  int64  // asks per person in 28 days
	BrandLimit                                                int64  // per cent of messages by us from week 3
	QuietDays                                                 int64  // days without a human touch
	SignalDays                                                int64  // window of the candidate rule, 0 = no limit
	SettleLimit                                               string // what staff may settle without approval
	Crisis                                                    bool   // pauses everything outgoing
	Demo                                                      bool   // marked on every screen; never asks for a backup
	Disclosure                                                string // who we are and why we write; a sceptical audience reads it in every note
	ManagerMinutes                                            int64  // what whoever runs it has in a week
	MinutesEach                                               int64  // what one person of the core is promised in a week
}

func (*Project) Table() string { return "projects" }

// Check refuses a project without a name or with limits that contradict.
func (p *Project) Check() error {
	if p.MinPeople > p.MaxPeople {
		return NotAllowed("The smallest group (%d) is larger than the largest (%d): change one of them", p.MinPeople, p.MaxPeople)
	}
	return nil
}

// NewProject is a project with the default limits.
func NewProject() Project {
	return Project{
		MinPeople: 10, MaxPeople: 20, AskLimit: 2, BrandLimit: 50, QuietDays: 14, SignalDays: 180,
		Zone: "UTC", Currency: "EUR",
	}
}

// Answer is one answered question of a set: readiness before the start,
// genuineness at the review.
type Answer struct {
	Meta
	WaveID      int64
	Topic       string // readiness, genuine
	Question    string // the question's short key
	Answer      string // yes, no, cannot say, or words
	Evidence    string
	By          string
	Date        Date
	NothingToDo bool // nothing follows from it; see Reflections
}

func (*Answer) Table() string { return "answers" }
func (a *Answer) Check() error {
	return first(need(a.Topic, "the topic"), need(a.Question, "the question"))
}
