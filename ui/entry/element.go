package entry

import (
	"goodword/model"
	"goodword/ui/component"
)

// Element asks about one part of the present loyalty programme.
func Element(e *model.Element) []component.Field {
	var gestures []string
	for _, s := range model.Swaps {
		gestures = append(gestures, s.Gesture)
	}
	return []component.Field{
		component.Text("element", &e.Name).Required(),
		component.Text("rewards what", &e.RewardsWhat),
		component.Choice("keeps people by", &e.KeepsBy, options(model.KeepsWords, "not known")...),
		component.Choice("verdict", &e.Verdict, options(model.ElementVerdicts, "not judged yet")...),
		component.Text("replacement", &e.Replacement).Suggest(gestures).Help("A gesture that says the same without a deal."),
		component.Choice("state", &e.State, component.Options(model.ElementStates...)...).Required(),
		component.Long("note", &e.Note).Fold().Help("What the change did."),
	}
}
