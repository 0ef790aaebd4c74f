package entry

import (
	"goodword/model"
	"goodword/ui/component"
)

// Sweep asks about one search over both arms.
func Sweep(s *model.Sweep) []component.Field {
	return []component.Field{
		component.Number("week", &s.Week).Required().Help("1 is the first week of the run, -1 the last before it."),
		component.Number("engaged people searched", &s.EngagedReached),
		component.Day("engaged searched on", &s.EngagedOn),
		component.Number("control people searched", &s.ControlReached),
		component.Day("control searched on", &s.ControlOn).Help("The same places, the same words, the same time for both."),
		component.Number("minutes", &s.Minutes),
		component.Long("channels", &s.Channels).Fold(),
		component.Long("search words", &s.Terms).Fold(),
		component.Text("note", &s.Note).Fold(),
	}
}
