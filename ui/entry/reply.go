package entry

import (
	"errors"

	"goodword/model"
	"goodword/ui/component"
)

// Reply asks about what a person wrote back.
func Reply(r *model.Reply) []component.Field {
	return []component.Field{
		component.Long("in their words", &r.Quote).Required(),
		component.YesNo("needs an answer", &r.NeedsAnswer),
		component.YesNo("asked for the catch", &r.CatchAsked).Help("Did they ask what is the catch?"),
		component.Choice("tone", &r.Tone, options(append([]string{""}, model.Tones...), "not known")...).Fold(),
		component.Day("on", &r.Date).Required().Fold(),
	}
}

// Answer asks who answered and when, or why no answer is needed.
func Answer(r *model.Reply) []component.Field {
	return []component.Field{
		component.Day("answered on", &r.AnsweredOn).Check(func(text string) error {
			if text == "" && r.NoAnswerWhy == "" {
				return errors.New("say when it was answered, or why no answer is needed")
			}
			return nil
		}),
		component.Text("by", &r.AnsweredBy),
		component.Text("no answer, because", &r.NoAnswerWhy).Fold(),
	}
}
