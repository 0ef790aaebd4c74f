package entry

import (
	"slices"

	"goodword/model"
	"goodword/ui/component"
)

// Element asks about one part of the present loyalty programme.
func Element(e *model.Element, b *model.Book) []component.Field {
	return []component.Field{
		component.Text("element", &e.Name).Required().Help("As it is called today."),
		component.Choice("kind", &e.Kind, options(model.ElementKinds(), "not said")...).Help("The gestures for its kind are offered first."),
		component.Choice("rewards what", &e.RewardsWhat, options(with(model.RewardWords, e.RewardsWhat), "not said")...).Help("What somebody has to do or be to get it."),
		component.Choice("keeps people by", &e.KeepsBy, options(model.KeepsWords, "not known")...),
		component.Choice("verdict", &e.Verdict, options(with(model.ElementVerdicts, e.Verdict), "not judged yet")...),
		component.Text("replacement", &e.Replacement).Suggest(gestures(e, b)).Help("A gesture that says the same without a deal."),
		component.Long("how it holds people", &e.LockInNote).Fold().Help("Where it is a lock-in: what they lose by leaving, and what they say of that."),
		component.Long("what came of the trial", &e.TrialNote).Fold(),
		component.Choice("state", &e.State, component.Options(model.ElementStates...)...).Required().Fold(),
		component.Long("note", &e.Note).Fold().Help("What the change did."),
	}
}

// Gesture asks what takes the place of an element.
func Gesture(e *model.Element, b *model.Book) []component.Field {
	return []component.Field{
		component.Text("in its place", &e.Replacement).Required().Suggest(gestures(e, b)).Help("A gesture that says the same without a deal. Right takes the suggestion."),
	}
}

// Trial asks what came of a gesture that was tried.
func Trial(e *model.Element) []component.Field {
	return []component.Field{
		component.Long("what came of it", &e.TrialNote).Required().Help("What people said and did. One sentence is enough."),
	}
}

// Swap asks for a gesture of our own for a kind of element.
func Swap(s *model.Swap) []component.Field {
	return []component.Field{
		component.Text("instead of", &s.Element).Required().Suggest(model.ElementKinds()[1:]).Help("The kind of element, such as points for a review."),
		component.Text("the gesture", &s.Gesture).Required(),
	}
}

func gestures(e *model.Element, b *model.Book) []string {
	var out []string
	for _, s := range b.SwapsFor(e) {
		out = append(out, s.Gesture)
	}
	return out
}

// with is the list with the word that stands there already, where an import
// brought another one.
func with(list []string, now string) []string {
	if slices.Contains(list, now) {
		return list
	}
	return append(slices.Clone(list), now)
}
