package entry

import (
	"errors"
	"strings"

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

// SecondCoder asks who reads a second time; first is who codes otherwise.
func SecondCoder(name *string, first string) []component.Field {
	return []component.Field{
		component.Text("second coder", name).Required().Help("Somebody who does not know who is in which arm. Hand them the keyboard after this.").Check(func(text string) error {
			if first != "" && strings.EqualFold(strings.TrimSpace(text), strings.TrimSpace(first)) {
				return errors.New("that is the first coder: a second pair of eyes is needed")
			}
			return nil
		}),
	}
}
