package entry

import (
	"fmt"

	"goodword/model"
	"goodword/ui/component"
)

// NoteName is a note with its version: "early access v2".
func NoteName(n *model.Note) string { return fmt.Sprintf("%s v%d", n.Name, n.Version) }

// Note asks for the words of a gift and the four questions. A note that has
// its name begins with its words.
func Note(n *model.Note) []component.Field {
	name := component.Text("goes with", &n.Name).Required().Help("The gift that these words go with; versions of one name belong together.")
	rest := append([]component.Field{
		component.Long("words", &n.Text).Required(),
		component.YesNo("group note", &n.IsGroup).Help("A group note says that it is one. A personal note has a line for each person."),
	}, questions(n)...)
	rest = append(rest, component.Text("read again by", &n.SecondRead).Fold().Help("A second pair of eyes sees what no word list does."))
	if n.Name == "" {
		return append([]component.Field{name}, rest...)
	}
	return append(rest, name.Fold())
}

// questions may stay open while the note is a draft; approval wants them all.
func questions(n *model.Note) []component.Field {
	yesNo := component.Options("no", "yes")
	return []component.Field{
		component.Choice("must they buy", &n.MustBuy, yesNo...).Help("Must they buy, renew or stay for it?"),
		component.Choice("must they act", &n.MustShare, yesNo...).Help("Must they share, refer, review, answer?"),
		component.Choice("had just done", &n.JustDid, component.Options(model.Triggers...)...).Help("What had they just done?"),
		component.Choice("give anyway", &n.StillGive, component.Options("yes", "no")...).Help("Would you still give it if they never speak?"),
	}
}

// Invitation asks for the words that ask people for their view.
func Invitation(n *model.Note) []component.Field {
	return []component.Field{
		component.Long("words", &n.Text).Required().Help("The question, the choices, by when, who reads the answers, how long it takes."),
		component.Text("read again by", &n.SecondRead).Fold(),
	}
}

// Iteration asks why words that have gone out are changed.
func Iteration(i *model.Iteration) []component.Field {
	return []component.Field{
		component.Text("what you saw", &i.Saw).Required().Help("These words have gone out. What made you change them?"),
		component.Text("what you expect", &i.Expected).Required(),
	}
}
