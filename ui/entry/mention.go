package entry

import (
	"errors"
	"slices"

	"goodword/model"
	"goodword/ui/component"
)

// Mention asks about something said about us; name is who said it, as far as
// is known. asked is the word for whether it was asked for, "" where our own
// records are to say it.
func Mention(m *model.Mention, name string, asked *string, b *model.Book) []component.Field {
	words := component.Long("what was said", &m.Text).Help("Their words, or the gist.").Check(func(text string) error {
		if text == "" && m.Link == "" {
			return errors.New("write what was said, or give the link under more")
		}
		return nil
	})
	return []component.Field{
		who("who said it", name, &m.PersonID, &m.Author, b).Help("A name of this wave, or what they call themselves."),
		component.Day("on", &m.Date).Required(),
		component.Text("where", &m.Channel).Required().Suggest(channels(b)).Help("Such as forum, review site, podcast."),
		words,
		component.Choice("place", &m.Place, component.Option[string]{Value: "outside", Words: "outside our space"}, component.Option[string]{Value: "inside", Words: "inside our space"}).Required(),
		component.Choice("heard", &m.Visibility, component.Option[string]{Value: "public", Words: "seen in public"}, component.Option[string]{Value: "private", Words: "second-hand, kept and never counted"}).Required(),
		component.Choice("asked for", asked, append([]component.Option[string]{{Value: "", Words: "what our records say"}}, component.Options(model.AskedWords...)...)...).Fold().
			Help("Prompted: a survey, an ask to speak or a ritual that prompts, in the seven days before. Kit: they used ready-made content."),
		component.Text("link", &m.Link).Fold(),
		component.Text("product part", &m.ProductPart).Fold().Help("What of ours they speak of."),
		component.Text("theme", &m.Theme).Suggest(b.ThemeNames()).Fold().Help("Of a criticism: one or two words, the same for the same pattern."),
		component.Text("to whom", &m.ToWhom).Suggest([]string{"a friend", "a colleague", "the public"}).Fold(),
		component.Text("found by", &m.FoundBy).Fold().Suggest([]string{"came to us", "sweep"}),
	}
}

// channels are where things were said so far.
func channels(b *model.Book) []string {
	var out []string
	for _, m := range b.Mentions {
		out = append(out, m.Channel)
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// Ending asks about a feature that ends while people may still praise it.
func Ending(e *model.Sunset) []component.Field {
	return []component.Field{
		component.Text("what ends", &e.Part).Required().Help("As mentions name it under product part."),
		component.Text("when", &e.Ends).Required().Help("Such as: in June."),
		component.Text("what comes instead", &e.Instead).Help("So that you can tell them before you thank them."),
	}
}
