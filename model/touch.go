package model

// TouchKinds are the kinds of contact. Automated ones are no human touch.
var TouchKinds = []string{
	"invite", "gift", "inform", "ask view", "ask other", "survey", "thanks", "care", "boundary", "automated", "reply wanted",
}

// Directions of a touch.
var Directions = []string{"out", "in"}

// Outcomes of a touch out; the manager's word for how the person responded.
var Outcomes = []string{"", "answered", "replied", "replied late", "thanked", "delighted", "used, no reply", "no reply", "silent", "declined", "annoyed"}

// Touch is one contact with one person.
type Touch struct {
	Meta
	WaveID    int64
	PersonID  int64
	Date      Date
	Direction string
	Kind      string
	Channel   string
	Asks      bool
	Text      string // words or gist
	Minutes   int64
	By        string
	Outcome   string
	DroppedOn Date
	ImportID  int64
}

func (*Touch) Table() string { return "touches" }

func (t *Touch) Check() error {
	if t.PersonID == 0 {
		return NotAllowed("A touch is with a person: choose who")
	}
	return first(oneOf(t.Kind, TouchKinds, "the kind of touch"), oneOf(t.Direction, Directions, "the direction"), need(string(t.Date), "the date"))
}

// Human says that a person was at both ends.
func (t *Touch) Human() bool { return t.Kind != "automated" }

// Reply is what a person wrote back, or what they wrote to us first; it may
// need a human answer.
type Reply struct {
	Meta
	TouchID     int64
	PersonID    int64
	Date        Date
	Tone        string
	Quote       string
	NeedsAnswer bool
	AnsweredOn  Date
	AnsweredBy  string
	NoAnswerWhy string
	CatchAsked  bool // "what is the catch"
}

func (*Reply) Table() string { return "replies" }

func (r *Reply) Check() error {
	if r.PersonID == 0 {
		return NotAllowed("A reply comes from a person: choose who")
	}
	return need(string(r.Date), "the date")
}

// Open says that a human still owes an answer.
func (r *Reply) Open(today Date) bool {
	return r.Date.By(today) && r.NeedsAnswer && !r.AnsweredOn.By(today) && r.NoAnswerWhy == ""
}
