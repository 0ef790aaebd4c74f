package component

import "goodword/ui/style"

// State is how far a thing is. Each has one sign that is in every font and
// always its word beside it.
type State uint8

// The states.
const (
	Open State = iota
	Done
	Skipped // with a reason
	Needs   // it needs you
	Refused
)

var states = [...]struct {
	sign string
	role style.Role
}{
	Open:    {".", style.Muted},
	Done:    {"+", style.Positive},
	Skipped: {"~", style.Muted},
	Needs:   {"!", style.Caution},
	Refused: {"x", style.Danger},
}

// Sign is the state's sign, one cell.
func (st State) Sign() string { return states[st].sign }

// Role is the state's colour.
func (st State) Role() style.Role { return states[st].role }

// Mark is the sign with the word that says it: "+ shipped".
func Mark(s *style.Styles, st State, word string) string {
	return s.Paint(st.Role(), st.Sign()+" "+Cell(word))
}
