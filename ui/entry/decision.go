package entry

import (
	"goodword/model"
	"goodword/ui/component"
)

// Decision asks for a question that is really open.
func Decision(d *model.Decision) []component.Field {
	return []component.Field{
		component.Text("question", &d.Question).Required().Help("What is really open: the next feature, the packaging, which cause."),
		component.Long("options", &d.Options).Help("One a line, two or more."),
		component.Text("who decides", &d.Owner),
		component.Day("decide by", &d.DecideBy),
		component.YesNo("already decided", &d.AlreadyDecided).Help("Then asking would be theatre."),
		component.Text("link", &d.Link).Fold().Help("A sketch that they can look at."),
	}
}

// Decided asks what was decided and why.
func Decided(d *model.Decision) []component.Field {
	return []component.Field{
		component.Text("what was decided", &d.Decided).Required(),
		component.Text("why", &d.Why).Required().Help("The people who were asked will be told this."),
		component.Day("on", &d.DecidedOn).Required(),
	}
}
