package entry

import (
	"goodword/model"
	"goodword/ui/component"
)

// LeavingWave asks how somebody left the wave; they still count as assigned.
func LeavingWave(a *model.Arm) []component.Field {
	return []component.Field{
		component.Choice("how", &a.LeftHow, component.Option[string]{Value: "withdrew", Words: "withdrew by wish"},
			component.Option[string]{Value: "excluded", Words: "excluded by us"}).Required(),
		component.Text("why", &a.LeftWhy).Required(),
		component.Day("on", &a.LeftOn).Required(),
	}
}

// Breach asks how the two arms touched. It is never erased.
func Breach(b *model.Breach) []component.Field {
	return []component.Field{
		component.Choice("what happened", &b.Kind, options(model.BreachKinds, "")...).Required(),
		component.Text("what it may change", &b.Note),
		component.Day("on", &b.Date).Required(),
	}
}
