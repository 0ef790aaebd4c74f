package entry

import (
	"goodword/model"
	"goodword/ui/component"
)

// Suggestion asks about an idea from a person.
func Suggestion(s *model.Suggestion, b *model.Book) []component.Field {
	questions := []component.Option[int64]{{Value: 0, Words: "none: they came with it themselves"}}
	for i := range b.Decisions {
		d := &b.Decisions[i]
		questions = append(questions, component.Option[int64]{Value: d.ID, Words: d.Question})
	}
	return []component.Field{
		component.Text("suggestion", &s.Text).Required().Help("In their words."),
		component.Choice("question", &s.DecisionID, questions...),
		component.Text("heard where", &s.HeardWhere),
		component.Day("heard on", &s.Heard).Required().Fold(),
		component.Text("theme", &s.Theme).Fold(),
	}
}

// Planned asks what a suggestion is planned for.
func Planned(s *model.Suggestion) []component.Field {
	return []component.Field{
		component.Text("planned for", &s.PlannedFor).Help("A release, a month, a day; it may stay open."),
		component.Day("on", &s.PlannedOn).Required().Fold(),
	}
}

// Shipped asks what was built and where people can see it.
func Shipped(s *model.Suggestion) []component.Field {
	return []component.Field{
		component.Text("what", &s.ShippedWhat).Required(),
		component.Text("where", &s.ShippedWhere).Required().Help("Where people can see it."),
		component.Day("on", &s.ShippedOn).Required().Fold(),
	}
}

// Declined asks for the reason that the person will be told; on is its day.
func Declined(s *model.Suggestion, on *model.Date) []component.Field {
	return []component.Field{
		component.Text("because", &s.Reason).Required().Help("They will be told this."),
		component.Day("on", on).Required().Fold(),
	}
}
