package entry

import (
	"goodword/model"
	"goodword/ui/component"
)

// Consent asks what the person said yes or no to, how far it reaches and when
// it ends.
func Consent(c *model.Consent) []component.Field {
	return []component.Field{
		component.Choice("for", &c.Kind, component.Options(model.ConsentKinds...)...).Required().
			Help("Contact for this purpose, credit by name, their story, a card for our staff."),
		component.YesNo("they agree", &c.Given),
		component.Text("reach", &c.Scope).Help("What exactly: release notes only, one post, anywhere."),
		component.Day("until", &c.Until).Help("Empty has no end."),
		component.Day("said on", &c.Date).Required().Fold(),
	}
}
