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
	fields := []component.Field{answer.Required().Help(q.Text), component.Long("evidence", &a.Evidence).Help(q.Proof)}
	if q.Dated {
		fields = append(fields, component.Day("since", &a.Date).Required().Help("A day before the wave: a cause that begins with it comes from nowhere."))
	}
	return append(fields, component.Text("answered by", &a.By))
}
