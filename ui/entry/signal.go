package entry

import (
	"goodword/model"
	"goodword/ui/component"
)

// Signal asks for a dated piece of behaviour with its evidence.
func Signal(s *model.Signal, b *model.Book) []component.Field {
	return []component.Field{
		component.Choice("kind", &s.Kind, component.Options(model.SignalKindsFor(&b.Project, s.Kind)...)...).Required(),
		component.Text("evidence", &s.Evidence).Help("A link, or what they did."),
		component.Day("on", &s.Date).Required(),
		component.YesNo("asked for", &s.AskedFor).Help("Did we ask, pay or remind?"),
		component.Choice("they spent", &s.Spent, options(model.Spendings, "nothing that is known")...).Help("What they gave of their own."),
		component.YesNo("weak", &s.Weak).Fold().Help("A weak one never carries a candidate alone."),
	}
}
