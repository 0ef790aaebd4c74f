package entry

import (
	"goodword/model"
	"goodword/ui/component"
)

// Readiness asks one question that has to be answered before a wave begins,
// and by what that is known.
func Readiness(q model.Question, a *model.Answer) []component.Field {
	answer := component.Long("answer", &a.Answer)
	if q.YesNo {
		answer = component.Choice("answer", &a.Answer, component.Options("yes", "no")...)
	}
	return []component.Field{
		answer.Required().Help(q.Text),
		component.Long("evidence", &a.Evidence).Help(q.Proof),
		component.Text("answered by", &a.By),
	}
}
