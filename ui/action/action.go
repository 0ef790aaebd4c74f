package action

import (
	"slices"

	tea "charm.land/bubbletea/v2"
)

// Action is one deed: an id "pane.verb", the keys that start it, and the words
// that name it in the footer, the help and the palette.
type Action struct {
	ID    string
	Keys  []string // as tea.KeyPressMsg.String() spells them
	Words string   // lower case, a verb first: "thank", "open the note"
	Short string   // the footer's word; Words when empty
	Foot  bool     // one of the 4 to 7 that matter now
	// Reason says why the deed cannot be done now, in the user's words; nil or
	// an empty answer means that it can. A blocked deed shows its reason.
	Reason func() string
	// Run may change state at once and may return a command for IO or time.
	Run func() tea.Cmd
}

// InFoot gives an action a place in the footer under a short word.
func InFoot(a Action, short string) Action {
	a.Short, a.Foot = short, true
	return a
}

// Label is the footer's word for the action.
func (a Action) Label() string {
	if a.Short != "" {
		return a.Short
	}
	return a.Words
}

// Blocked is the reason why the action cannot run now, or "".
func (a Action) Blocked() string {
	if a.Reason == nil {
		return ""
	}
	return a.Reason()
}

// Set is a list of actions in the order in which they are shown.
type Set []Action

// Match finds the first action bound to the key.
func (s Set) Match(key string) (Action, bool) {
	for _, a := range s {
		if slices.Contains(a.Keys, key) {
			return a, true
		}
	}
	return Action{}, false
}

// Find is the action with the id.
func (s Set) Find(id string) (Action, bool) {
	i := slices.IndexFunc(s, func(a Action) bool { return a.ID == id })
	if i < 0 {
		return Action{}, false
	}
	return s[i], true
}

// Foot is the part of the set that the footer shows.
func (s Set) Foot() Set {
	var out Set
	for _, a := range s {
		if a.Foot {
			out = append(out, a)
		}
	}
	return out
}
