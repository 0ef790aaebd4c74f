package entry

import (
	"goodword/model"
	"goodword/ui/component"
)

// Topic asks what was or will be talked about in the space, and with whom.
func Topic(t *model.Topic, b *model.Book) []component.Field {
	questions := []component.Option[int64]{{Value: 0, Words: "none"}}
	for i := range b.Decisions {
		questions = append(questions, component.Option[int64]{Value: b.Decisions[i].ID, Words: b.Decisions[i].Question})
	}
	return []component.Field{
		component.Text("topic", &t.Topic).Required(),
		component.Choice("started by", &t.StartedBy, component.Options(model.RitualStarters...)...).Required(),
		component.Day("on", &t.Date).Required().Help("A day ahead is a plan."),
		component.Text("guest", &t.Guest).Help("Empty where nobody was invited."),
		component.YesNo("guest from outside", &t.Outside).Help("Neither one of us nor a member."),
		component.YesNo("their view differs from ours", &t.Differs),
		component.Choice("announces a question", &t.DecisionID, questions...).Fold().Help("The question of the co-creation backlog that was put to the space here."),
		component.Long("note", &t.Note).Fold(),
	}
}

// Sighting asks where a sign of the group was seen, and of whom.
func Sighting(s *model.Sighting, signs []string, b *model.Book) []component.Field {
	return []component.Field{
		component.Text("what", &s.Sign).Required().Suggest(signs).Help("The group's name, a joke or a symbol of theirs."),
		who("of whom", "", &s.PersonID, nil, b).Help("A name of this wave; empty for somebody unknown."),
		component.Text("where", &s.Place).Required().Help("Such as: in her bio, on a sticker."),
		component.Day("on", &s.Date).Required(),
		component.Text("link", &s.Link).Fold(),
	}
}
