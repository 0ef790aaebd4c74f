package entry

import (
	"errors"

	"goodword/model"
	"goodword/ui/component"
)

// Gift asks about a gift for one person. Only an honest group note goes without
// a personal line; line says what it should tell.
func Gift(g *model.Gift, b *model.Book, line string) []component.Field {
	personal := component.Text("personal line", &g.PersonalLine).Help(line).Check(func(text string) error {
		if n := b.NoteByID(g.NoteID); text == "" && (n == nil || !n.IsGroup) {
			return errors.New("write what makes it personal, or choose a group note")
		}
		return nil
	})
	return append(giftHead(g, b), append([]component.Field{personal}, giftRest(g)...)...)
}

// Gifts asks about one gift for several people, who get their personal lines
// one by one.
func Gifts(g *model.Gift, b *model.Book) []component.Field {
	return append(giftHead(g, b), giftRest(g)...)
}

func giftHead(g *model.Gift, b *model.Book) []component.Field {
	return []component.Field{
		component.Text("gift", &g.Name).Required().Help("What they get, in a few words."),
		component.Choice("kind", &g.Kind, component.Options(model.GiftKinds...)...).Required().
			Help("Money-like is stopped. An experience asks for a reason."),
		component.Choice("lever", &g.Lever, component.Options(model.Levers...)...).Required().
			Help("Identity: who they want to be. Insider: what others do not see. Purpose: what they value."),
		component.Choice("note", &g.NoteID, NoteOptions(b, "gift")...).Help("The version of the words that go with it."),
		component.Choice("had just done", &g.Trigger, component.Options(model.Triggers...)...).Required().
			Help("A gift that follows a purchase, a referral or a review reads as payment and does not count."),
	}
}

func giftRest(g *model.Gift) []component.Field {
	return []component.Field{
		component.Text("giver", &g.Giver).Fold().Help("Who of us gives it."),
		component.Number("minutes", &g.Minutes).Fold(),
		Money("money spent", &g.MoneyMinor).Fold(),
		component.Text("only they know", &g.OnlyThey).Fold().Help("What they see before others do."),
		component.Day("public from", &g.PublicOn).Fold().Help("From this day it is no longer insider."),
		component.YesNo("needs a purchase", &g.NeedsPurchase).Fold(),
		component.YesNo("needs an act", &g.NeedsAction).Fold(),
		component.Text("why this gift", &g.Note).Fold().Help("An experience needs its reason here."),
		component.Day("planned for", &g.PlannedOn).Fold(),
	}
}

// NoteOptions are the note versions of a kind to choose from, newest first.
func NoteOptions(b *model.Book, kind string) []component.Option[int64] {
	out := []component.Option[int64]{{Value: 0, Words: "none yet"}}
	for i := len(b.Notes) - 1; i >= 0; i-- {
		if n := &b.Notes[i]; n.Kind == kind {
			out = append(out, component.Option[int64]{Value: n.ID, Words: NoteName(n) + ", " + n.State(b.Today)})
		}
	}
	return out
}

// Cause asks what was done for the cause before the wave; its day must lie
// before the start.
func Cause(a *model.Answer) []component.Field {
	return []component.Field{
		component.Text("done for the cause", &a.Answer).Fold().Help("Only for a gift with purpose: what you already do, or it is a cause from nowhere."),
		component.Day("done on", &a.Date).Fold().Help("A day before the wave began."),
	}
}

// Line asks for the personal line alone.
func Line(g *model.Gift, help string) []component.Field {
	return []component.Field{component.Text("personal line", &g.PersonalLine).Required().Help(help)}
}

// Reaction asks how a gift was taken.
func Reaction(g *model.Gift) []component.Field {
	return []component.Field{
		component.Choice("reaction", &g.Reaction, options(model.Reactions, "not known")...),
		component.Text("in their words", &g.Quote),
		component.Day("first used on", &g.FirstUsedOn),
	}
}
