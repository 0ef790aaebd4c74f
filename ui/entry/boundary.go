package entry

import (
	"errors"

	"goodword/model"
	"goodword/ui/component"
)

// Boundary asks about a limit that somebody came up against.
func Boundary(n *model.Boundary, b *model.Book) []component.Field {
	return []component.Field{
		who("who", "", &n.PersonID, nil, b).Required(),
		component.Choice("kind", &n.Kind, component.Options(model.BoundaryKinds...)...).Required(),
		component.Text("what happened", &n.What).Required(),
		component.Day("private talk by", &n.TalkDue),
		component.Day("noted on", &n.Date).Fold().Required(),
		component.Text("outcome", &n.Outcome).Fold(),
	}
}

// Talk asks how the talk about a limit went. It is private, always; purpose is
// what everybody here shares, "" where it is not written yet.
func Talk(n *model.Boundary, way *string, on *model.Date, purpose string) []component.Field {
	help := "What you agreed on."
	if purpose != "" {
		help = "What you agreed on, reminded of what you share: \"" + purpose + "\""
	}
	return []component.Field{
		component.Choice("how", way, component.Options(model.TalkWays...)...).Required().Check(func(text string) error {
			if text == "public reply" {
				return errors.New(model.Warning("W14"))
			}
			return nil
		}),
		component.Day("on", on).Required(),
		component.Text("outcome", &n.Outcome).Help(help),
	}
}
