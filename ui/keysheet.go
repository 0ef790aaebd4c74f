package ui

import (
	"strings"

	"goodword/model"
	"goodword/ui/action"
	"goodword/ui/component"
)

// KeySheet is the table of all keys in Markdown, read from the same actions
// that the keys run. Readme and command line print it.
func KeySheet() string {
	a := New(noFile{}, Options{NoColor: true})
	var b strings.Builder
	write := func(place string, set action.Set) {
		b.WriteString("\n| " + place + " | |\n|---|---|\n")
		for _, act := range set {
			if len(act.Keys) > 0 {
				b.WriteString("| `" + strings.Join(act.Keys, "` `") + "` | " + act.Words + " |\n")
			}
		}
	}
	write("everywhere", a.house)
	for _, p := range a.panes {
		write(p.Title(), withoutMoves(p.Actions()))
	}
	write("lists", component.Moves(nil))
	return b.String()[1:]
}

// noFile is enough of a Store to make panes that are never shown.
type noFile struct{ Store }

func (noFile) Today() model.Date { return "" }

// withoutMoves leaves out what is the same in every list.
func withoutMoves(set action.Set) action.Set {
	var out action.Set
	for _, act := range set {
		if !strings.HasPrefix(act.ID, "list.") {
			out = append(out, act)
		}
	}
	return out
}
