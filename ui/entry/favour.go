package entry

import (
	"goodword/model"
	"goodword/ui/component"
)

// Favour asks what was done for a person.
func Favour(f *model.Favour) []component.Field {
	return []component.Field{
		component.Choice("what", &f.Kind, component.Options(model.FavourKinds...)...).Required(),
		component.Text("in words", &f.What).Help("To whom they were introduced, what of theirs was shown."),
		component.Day("on", &f.Date).Required(),
		component.Text("by", &f.By).Fold(),
	}
}
