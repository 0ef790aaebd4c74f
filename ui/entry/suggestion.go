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
		component.Text("theme", &s.Theme).Suggest(b.ThemeNames()).Fold().Help("One or two words, the same for the same pattern."),
	}
}

// SuggestionDays corrects what became of a suggestion, all at once.
func SuggestionDays(s *model.Suggestion) []component.Field {
	return []component.Field{
		component.Day("acknowledged on", &s.AcknowledgedOn).Fold(),
		component.Day("considered on", &s.ConsideringOn).Fold(),
		component.Day("planned on", &s.PlannedOn).Fold(),
		component.Text("planned for", &s.PlannedFor).Fold(),
		component.Day("shipped on", &s.ShippedOn).Fold(),
		component.Text("shipped what", &s.ShippedWhat).Fold(),
		component.Text("shipped where", &s.ShippedWhere).Fold(),
		component.Day("changed on", &s.ChangedOn).Fold(),
		component.Day("declined on", &s.DeclinedOn).Fold(),
		component.Text("because", &s.Reason).Fold(),
		component.Day("told on", &s.ToldOn).Fold(),
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
