package entry

import (
	"goodword/model"
	"goodword/ui/component"
)

// MonthNote asks for a sentence that stands beside the numbers.
func MonthNote(n *model.MonthNote, b *model.Book) []component.Field {
	return []component.Field{
		component.Long("note", &n.Text).Required().Help("What a member said or did, what surprised us, what stayed with you."),
		component.Choice("may it be shown", &n.Consent,
			component.Option[string]{Value: "yes", Words: "yes, they agreed"},
			component.Option[string]{Value: "no", Words: "no, for us alone"},
			component.Option[string]{Value: "own", Words: "these are our own words"}).Required(),
		component.Choice("beside", &n.Beside, options(model.Besides, "the month as a whole")...),
		component.YesNo("in the summary", &n.Chosen),
		who("said by", "", &n.PersonID, nil, b).Fold(),
		component.Day("on", &n.Date).Required().Fold(),
	}
}
