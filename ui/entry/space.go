package entry

import (
	"goodword/model"
	"goodword/ui/component"
)

// Space asks about the private place. Its rules are posted before it opens.
func Space(s *model.Space) []component.Field {
	return []component.Field{
		component.Text("name", &s.Name).Required(),
		component.Choice("kind", &s.Kind, component.Options(model.SpaceKinds...)...).Required().Help("A letter has no replies to measure."),
		component.Long("house rules", &s.Rules).Help("Short: what it is for, that it is no support desk, who reads."),
		component.Day("rules posted on", &s.RulesPostedOn),
		component.Day("opened on", &s.OpenedOn).Help("Not before the rules are posted."),
		component.Text("address", &s.Address).Fold(),
		component.Long("signs", &s.Symbols).Fold().Help("Jokes and symbols of this group, one a line."),
		component.Day("resting since", &s.RestingOn).Fold(),
		component.Day("closed on", &s.ClosedOn).Fold(),
	}
}
