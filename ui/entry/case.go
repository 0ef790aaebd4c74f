package entry

import (
	"goodword/model"
	"goodword/ui/component"
)

// Case asks about what a critic said and felt, and what we offer.
func Case(c *model.Case, b *model.Book) []component.Field {
	return []component.Field{
		who("who", "", &c.PersonID, nil, b).Help("A name of this wave; empty for somebody unknown."),
		component.Text("what it is about", &c.What).Required(),
		component.Text("how they felt", &c.Felt),
		component.Text("what we offer", &c.Offered).Help("Concrete: what, and by when."),
		Money("it costs", &c.CostMinor),
		component.Text("theme", &c.Theme).Suggest(b.ThemeNames()).Help("One or two words, the same for the same pattern."),
		component.Day("noted on", &c.NotedOn).Fold().Required(),
		component.Day("listened on", &c.ListenedOn).Fold(),
		component.Day("thanked on", &c.ThankedOn).Fold(),
		component.Day("offered on", &c.OfferedOn).Fold(),
		component.Day("fixed on", &c.FixedOn).Fold(),
		component.Day("told that we cannot on", &c.CannotFixOn).Fold(),
		component.Day("checked back on", &c.CheckedOn).Fold(),
		component.Day("closed on", &c.ClosedOn).Fold(),
	}
}

// CaseAnswer asks for the words that a critic is answered with.
func CaseAnswer(c *model.Case, p *model.Project) []component.Field {
	return []component.Field{
		component.Long("answer", &c.Answer).Required().Help("Say back what was said and felt, thank them, admit what went wrong, say what you do and by when, and that you will ask whether it helped.").Check(wary(p)),
	}
}

// Theme asks what was done about a pattern and who was told.
func Theme(t *model.Theme) []component.Field {
	return []component.Field{
		component.Text("what we do about it", &t.Action).Required(),
		component.Text("who was told", &t.Told),
		component.Day("done on", &t.DoneOn).Help("Empty while it is under way. What comes after it brings the theme back."),
	}
}
