package entry

import (
	"errors"

	"goodword/model"
	"goodword/ui/component"
)

// Moment asks about a good moment that could become a story.
func Moment(s *model.Story) []component.Field {
	return []component.Field{
		component.Long("moment", &s.Moment).Required().Help("What happened, in a line or two."),
		component.Day("on", &s.MomentOn).Required(),
		component.Text("question for them", &s.Prompt).Help("What you would ask them about it."),
		component.Long("text", &s.Text).Fold(),
		component.Text("they agreed to", &s.Scope).Fold(),
		component.Day("consent until", &s.Until).Fold(),
		component.Long("stands where", &s.Places).Fold().Help("One a line, so that it can be taken down again."),
	}
}

// StoryAsk asks how somebody is asked for their story.
func StoryAsk(s *model.Story, channel *string) []component.Field {
	return []component.Field{
		component.Text("question for them", &s.Prompt).Required().Help("What they say because of it in the next seven days is prompted."),
		component.Text("how", channel).Suggest([]string{"email", "call", "message", "in person"}),
	}
}

// StoryConsent asks what exactly the person agreed to.
func StoryConsent(s *model.Story) []component.Field {
	return []component.Field{
		component.Text("they agreed to", &s.Scope).Required().Help("Where it may stand, and with which name."),
		component.Day("until", &s.Until).Help("Empty has no end."),
		component.Day("said on", &s.AgreedOn).Required().Fold(),
	}
}

// StoryDraft asks for the words of the story.
func StoryDraft(s *model.Story) []component.Field {
	return []component.Field{component.Long("text", &s.Text).Required().Help("Their words before ours. They read it before anybody else does.")}
}

// StoryPlaces asks where the story stands; note is what must be said with it.
func StoryPlaces(s *model.Story, note string) []component.Field {
	places := component.Long("stands where", &s.Places).Required().Help("One a line, so that it can be taken down again. They agreed to: " + s.Scope)
	if note == "" {
		return []component.Field{places}
	}
	said := false
	return []component.Field{places, component.YesNo("it says so", &said).Help(note).Check(func(string) error {
		if !said {
			return errors.New(note)
		}
		return nil
	})}
}
