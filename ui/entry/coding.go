package entry

import (
	"goodword/model"
	"goodword/ui/component"
)

// Settle asks what holds where the coder read a mention otherwise than the
// record.
func Settle(as, why *string) []component.Field {
	return []component.Field{
		component.Choice("it was", as, component.Options(model.AskedWords...)...).Required(),
		component.Text("because", why).Required().Help("The reason stays with the mention."),
	}
}
