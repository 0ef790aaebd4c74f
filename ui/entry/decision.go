package entry

import (
	"goodword/model"
	"goodword/ui/component"
)

// Decision asks for a question that is really open; questions that fit the
// market are offered while it is typed.
func Decision(d *model.Decision, b *model.Book) []component.Field {
	return []component.Field{
		component.Text("question", &d.Question).Required().Suggest(model.QuestionsFor(&b.Project)).
			Help("What is really open, such as: " + model.QuestionsFor(&b.Project)[0]),
		component.Long("options", &d.Options).Help("One a line, two or more."),
		component.Text("who decides", &d.Owner),
		component.Day("decide by", &d.DecideBy),
		component.YesNo("already decided", &d.AlreadyDecided).Help("Then asking would be theatre."),
		component.Text("link", &d.Link).Fold().Help("A sketch that they can look at."),
		component.Text("only they know", &d.OnlyThey).Fold().Help("What they see before others do."),
		component.Day("public from", &d.PublicOn).Fold().Help("From this day it is no longer insider; Today reminds you."),
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
