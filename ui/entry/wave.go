package entry

import (
	"goodword/model"
	"goodword/ui/component"
)

// Wave asks about a wave that begins, with the line of the project that no
// wave is frozen without.
func Wave(w *model.Wave, strength *string) []component.Field {
	return []component.Field{
		component.Text("name", &w.Name).Required(),
		component.Day("first day", &w.Start).Required().Help("It lies ahead: who is engaged is fixed before it. As many days before it are the baseline. A Monday keeps the weeks whole."),
		component.Text("strength we build on", strength).Required().Help("What you are already good at, such as a round table on a shared topic."),
		component.Text("after the last day", &w.AfterPlan).Help("What happens then. Treated as a campaign it gives a spike and nothing lasting."),
		component.Text("why this number of people", &w.SizeReason).Fold().Help("Where it is not 10 to 20. The summary prints it."),
		component.Number("days", &w.Days).Fold().Help("28 keeps both windows on the same weekdays."),
		component.Long("exact traits", &w.Traits).Fold().Help("One a line, the same within each set: " + model.TraitWords() + "."),
		component.Day("review on", &w.Review).Fold().Help("The day after the end when left empty."),
		component.Long("learned before", &w.LearnedBefore).Fold(),
	}
}

// FrozenWave asks for what may still be written once the arms are frozen.
func FrozenWave(w *model.Wave) []component.Field {
	return []component.Field{
		component.Text("name", &w.Name).Required(),
		component.Text("after the last day", &w.AfterPlan),
		component.Text("why this number of people", &w.SizeReason),
		component.Day("review on", &w.Review),
	}
}

// Matching asks how the arms are made.
func Matching(o *model.MatchOptions, marked int) []component.Field {
	ways := []component.Option[string]{
		{Value: "sets", Words: "sets: similar people in sets, one of each is drawn"},
		{Value: "drawn", Words: "drawn: at random from the list, then matched"},
	}
	if marked > 0 {
		ways = append(ways, component.Option[string]{Value: "chosen", Words: "chosen: " + model.Plural(marked, "marked person") + ", then matched"})
	}
	return []component.Field{
		component.Choice("who is engaged", &o.Design, ways...).Required().Help("Sets are the fairest, then a draw. People who were chosen are judged by the sterner rule, and the word is \"associated\"."),
		component.Number("how many engaged", &o.People).Help("10 to 20. Those marked are taken where they were chosen."),
		component.Number("control people for each", &o.Controls).Required().Help("1 to 5. Three show more than one; more than five add little."),
		component.Number("seed", &o.Seed).Fold().Help("The same seed draws the same people. Empty keeps the stored one."),
		component.Text("why another number of people", &o.Reason).Fold(),
	}
}
