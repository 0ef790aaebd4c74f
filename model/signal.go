package model

// SignalKinds are the pieces of behaviour that can show advocacy. Purchases
// and spend are not among them.
var SignalKinds = []string{
	"detailed review", "forum answer", "forum post", "social post", "hashtag tip", "idea sent in",
	"idea sent to support", "praise sent in", "question sent in", "offered to test", "offered as a reference",
	"unprompted referral", "referral with a reward", "unasked like or share", "forwarded the newsletter",
	"defended us in a thread", "showed their work", "event attended", "event talk", "peer call",
	"feedback call", "high promoter answer", "short review", "newsletter opened",
}

// Criticism is a kind of signal that exports bring: a bad review or a low
// answer. It stands beside the others and is never evidence, because a critic
// must not look like an advocate.
const Criticism = "criticism"

// weakKinds never carry a candidate alone: they were asked for, cost nothing,
// or were paid for.
var weakKinds = map[string]bool{
	"high promoter answer": true, "referral with a reward": true, "short review": true,
	"newsletter opened": true, "event attended": true, Criticism: true,
}

// WeakKind says that the kind is weak evidence wherever it comes from.
func WeakKind(kind string) bool { return weakKinds[kind] }

// habit is the kind as far as kinds are counted: a review is one habit, however
// long it is.
func habit(kind string) string {
	if kind == "short review" {
		return "detailed review"
	}
	return kind
}

// Spendings are what a person gave of their own.
var Spendings = []string{"", "time", "effort", "reputation", "goodwill"}

// Signal is a dated piece of advocacy behaviour with its evidence.
type Signal struct {
	Meta
	PersonID int64
	Kind     string
	Date     Date
	Evidence string // link or note
	AskedFor bool
	Weak     bool
	Spent    string
	Source   string
	ImportID int64
}

func (*Signal) Table() string { return "signals" }

func (s *Signal) Check() error {
	if s.PersonID == 0 {
		return NotAllowed("A signal belongs to a person: choose who did it")
	}
	return first(need(s.Kind, "the kind of signal"), need(string(s.Date), "the date"), oneOf(s.Spent, Spendings, "what they spent"))
}
