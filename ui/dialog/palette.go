package dialog

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"goodword/ui/action"
)

// NewPalette lists every action with its keys; what cannot be done now stands
// there too, with its reason. run is how the chosen one is run.
func NewPalette(set action.Set, run func(action.Action) tea.Cmd) *Picker {
	list := make([]Choice, 0, len(set))
	seen := map[string]bool{}
	for _, act := range set {
		if seen[act.ID] {
			continue
		}
		seen[act.ID] = true
		list = append(list, Choice{
			Text: act.Words, Hint: strings.Join(act.Keys, ", "), Blocked: act.Blocked(),
			Run: func() tea.Cmd { return run(act) },
		})
	}
	p := NewPicker("Commands", list)
	p.Empty = "No command is called that."
	return p
}
