package model

import "strings"

// Answers to a Join. What waits for one is listed; what was answered is never
// asked again.
const (
	Joined    = "joined"
	NotSame   = "not the same"
	JoinLater = "later"
)

// Join is a question about two people who may be the same, or about one whose
// records do not fit together, with what raised it and the answer.
type Join struct {
	Meta
	PersonID      int64
	OtherPersonID int64 // 0 where one person alone is meant
	Reason        string
	Answer        string // empty while it is to be looked at
	ImportID      int64
}

func (*Join) Table() string { return "joins" }

func (j *Join) Check() error {
	return oneOf(j.Answer, []string{"", Joined, NotSame, JoinLater}, "the answer")
}

// Class is the kind of evidence without its particulars: "the same phone".
func (j *Join) Class() string {
	if strings.HasPrefix(j.Reason, "the same handle") {
		return "the same handle"
	}
	class, _, _ := strings.Cut(j.Reason, ": ")
	return class
}

// Handle is the account elsewhere that the question is about, where nobody is
// known by it yet.
func (j *Join) Handle() (norm, host string, ok bool) {
	rest, ok := strings.CutPrefix(j.Reason, "the same handle ")
	i := strings.LastIndex(rest, " on ")
	if !ok || i < 0 || j.OtherPersonID != 0 {
		return "", "", false
	}
	return rest[:i], rest[i+len(" on "):], true
}

// CanJoin says that there is somebody, or some account, to join.
func (j *Join) CanJoin() bool {
	_, _, account := j.Handle()
	return account || j.OtherPersonID != 0
}

// Likeness is a Join with what is known of both people.
type Likeness struct {
	Join
	One, Other Known
}

// Known is what helps to tell one person from another.
type Known struct {
	Name, Company, City, Arm string
	Addresses                string // a line each
	Records                  string // the tools that know them: "shopify, discourse"
	DoNotContact             bool
}
