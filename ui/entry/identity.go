package entry

import (
	"errors"

	"goodword/model"
	"goodword/ui/component"
)

// Identity asks for an address, handle, number or id. It belongs to one person
// only: that is what joins records, never a name.
func Identity(i *model.Identity) []component.Field {
	return []component.Field{
		component.Choice("kind", &i.Kind, component.Options(model.IdentityKinds...)...).Required(),
		component.Text("address", &i.Raw).Required().Help("As it is written."),
		component.Text("where", &i.Scope).Help("The host or platform of a handle or id; empty for an e-mail.").Check(func(text string) error {
			if text == "" && (i.Kind == model.IdentityHandle || i.Kind == model.IdentityID) {
				return errors.New("say where: x.com, forum, shopify")
			}
			return nil
		}),
	}
}
