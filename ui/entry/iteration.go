package entry

import (
	"goodword/model"
	"goodword/ui/component"
)

// Learning asks what was learned and what is changed next: one thing, so that
// its effect can be told.
func Learning(i *model.Iteration) []component.Field {
	return []component.Field{
		component.Long("what we saw", &i.Saw).Required(),
		component.Text("likely cause", &i.Cause),
		component.Text("what we change", &i.Change).Help("One thing, so that its effect can be told."),
		component.Text("what we expect", &i.Expected),
		component.Long("what came of it", &i.Result).Fold(),
		component.Day("on", &i.Date).Required().Fold(),
	}
}
