package entry

import (
	"goodword/model"
	"goodword/ui/component"
)

// Week asks what was counted in the space in one week. A letter has no replies.
func Week(w *model.SpaceWeek, replies bool) []component.Field {
	ours := component.Number("messages by us", &w.BrandMessages).Help("Staff and bots are us.")
	if !replies {
		return []component.Field{component.Number("week", &w.Week).Required(), ours, component.Day("known from", &w.EndsOn).Fold()}
	}
	return []component.Field{
		component.Number("week", &w.Week).Required().Help("1 is the first week of the run."),
		ours,
		component.Number("messages by members", &w.MemberMessages),
		component.Number("of these, replies to members", &w.MemberToMember),
		component.Number("members who wrote", &w.MembersWrote),
		component.Number("topics by members", &w.TopicsByMembers).Fold(),
		component.Number("criticisms", &w.Criticisms).Fold(),
		component.Number("of these, answered", &w.CriticismAnswers).Fold(),
		component.Day("known from", &w.EndsOn).Fold(),
	}
}
