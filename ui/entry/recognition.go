package entry

import (
	"errors"

	"goodword/model"
	"goodword/model/wording"
	"goodword/ui/component"
)

// Recognition asks how a person is thanked. Words that make a race of it are
// stopped.
func Recognition(r *model.Recognition) []component.Field {
	return []component.Field{
		component.Choice("form", &r.Form, component.Options(model.RecognitionForms...)...).Required(),
		component.Text("what about the person", &r.AboutPerson).Required().Help("What did they do that only they would?"),
		component.Long("words", &r.Text).Check(noRace),
		component.Day("thanked on", &r.DoneOn).Fold().Help("Empty while it is a draft."),
		component.Text("by", &r.By).Fold(),
	}
}

func noRace(text string) error {
	result, err := wording.Check(wording.Recognition, text, wording.Context{})
	if err != nil || text == "" || result.Verdict != wording.Stop {
		return err
	}
	return errors.New(result.Findings[0].Message)
}

// LeftAlone asks why somebody is not thanked.
func LeftAlone(r *model.Recognition) []component.Field {
	return []component.Field{
		component.Text("why", &r.LeftAloneWhy).Required().Help("For example: thanks would feel like marketing."),
	}
}
