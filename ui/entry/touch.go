package entry

import (
	"slices"

	"goodword/model"
	"goodword/ui/component"
)

// Touch asks about one contact.
func Touch(t *model.Touch) []component.Field {
	kinds := slices.DeleteFunc(slices.Clone(model.TouchKinds), func(k string) bool { return k == "gift" && t.Kind != "gift" })
	return []component.Field{
		component.Choice("kind", &t.Kind, component.Options(kinds...)...).Required().Help("An automated one is no human touch."),
		component.Day("on", &t.Date).Required(),
		component.Text("channel", &t.Channel).Suggest([]string{"email", "space", "phone", "in person", "letter"}),
		component.Long("words", &t.Text).Help("The words, or what it was about."),
		component.Choice("outcome", &t.Outcome, options(model.Outcomes, "not known")...),
		component.Choice("direction", &t.Direction, component.Option[string]{Value: "out", Words: "we to them"}, component.Option[string]{Value: "in", Words: "they to us"}).Fold(),
		component.YesNo("asks for something", &t.Asks).Fold(),
		component.Number("minutes", &t.Minutes).Fold(),
		component.Text("by", &t.By).Fold(),
	}
}

// Channel asks only what asking many people needs.
func Channel(channel, by *string) []component.Field {
	return []component.Field{
		component.Text("channel", channel).Required().Suggest([]string{"email", "space", "phone", "in person"}),
		component.Text("by", by),
	}
}
