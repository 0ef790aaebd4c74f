package entry

import (
	"goodword/model"
	"goodword/ui/component"
)

// Genuine asks one question of the genuineness check; ask is its words.
func Genuine(a *model.Answer, ask string) []component.Field {
	return []component.Field{
		component.Choice("answer", &a.Answer, component.Options(model.GenuineAnswers...)...).Required().Help(ask),
		component.Long("evidence", &a.Evidence).Help("What it rests on: who said or did what."),
		component.Text("answered by", &a.By),
	}
}
