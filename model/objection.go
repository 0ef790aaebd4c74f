package model

// The force of an objection: a hint is shown, a reason must be typed to go on
// and is kept, a stop cannot be passed.
const (
	Hint   = "hint"
	Reason = "reason"
	Stop   = "stop"
)

// Objection is what stands against a deed, in the words that are shown.
type Objection struct {
	ID    string // the warning, "string" for a note's findings, or ""
	Words string
	Force string
}

func warn(id, force string) Objection { return Objection{id, Warning(id), force} }

// Stopped is the first objection that cannot be passed, as an error.
func Stopped(list []Objection) error {
	for _, o := range list {
		if o.Force == Stop {
			return NotAllowed("%s", o.Words)
		}
	}
	return nil
}

// Forced are the objections that can be passed with a typed reason.
func Forced(list []Objection) []Objection {
	var out []Objection
	for _, o := range list {
		if o.Force == Reason {
			out = append(out, o)
		}
	}
	return out
}
