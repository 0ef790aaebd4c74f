package pane

import (
	tea "charm.land/bubbletea/v2"

	"goodword/ui/component"
)

// PersonMsg asks the People pane to show one person's card.
type PersonMsg int64

// RowMsg asks a pane to show one of its rows. A pane that does not have it, or
// not any more, shows the section.
type RowMsg struct {
	To      string // the pane's id
	Section string // its title
	Row     int64  // 0 is none
	Do      string // the id of an action to begin with that row; "" for none
}

// Pane is where the message goes.
func (m RowMsg) Pane() string { return m.To }

// Filterer is a pane with a list that can be narrowed while words are typed.
type Filterer interface {
	// Filter narrows the list; "" shows it whole again.
	Filter(words string) tea.Cmd
	// Filtered is the words that the list is narrowed by.
	Filtered() string
}

// Guided is a pane with a step guide; the help shows it, folded away or not.
// The guide's state is the mark on the pane's tab.
type Guided interface{ Guide() *component.Guide }

// Gated is a pane of a step: its gate's sign stands on its tab.
type Gated interface{ Gate() component.State }
