package entry

import (
	"errors"

	"goodword/model"
	"goodword/model/wording"
	"goodword/ui/component"
)

// Recognition asks how a person is thanked. Words that make a race of it are
// stopped; a hint is said once, and saving again keeps the words. disclosure is
// what a repost must say, "" where nothing ties the person to us.
func Recognition(r *model.Recognition, disclosure string, p *model.Project) []component.Field {
	repost := func(form string) string {
		if form == model.Repost {
			return disclosure
		}
		return ""
	}
	return []component.Field{
		component.Choice("form", &r.Form, component.Options(model.RecognitionForms...)...).Required().Check(once(repost)),
		component.Text("what about the person", &r.AboutPerson).Required().Help("What did they do that only they would?"),
		component.Long("words", &r.Text).Check(noRace).Check(wary(p)).Check(once(recognitionHint)),
		component.Day("thanked on", &r.DoneOn).Fold().Help("Empty while it is a draft."),
		component.Text("by", &r.By).Fold(),
	}
}

// once says a hint and lets the same words pass the second time.
func once(hint func(text string) string) func(string) error {
	said := ""
	return func(text string) error {
		words := hint(text)
		if words == "" || said == text {
			return nil
		}
		said = text
		return errors.New(words + " Save again to keep it.")
	}
}

func noRace(text string) error {
	if r := checked(text); r.Verdict == wording.Stop {
		return errors.New(r.Findings[0].Message)
	}
	return nil
}

// wary stops what a sceptical audience never reads from us.
func wary(p *model.Project) func(string) error {
	return func(text string) error {
		if words := p.Wary(text); words != "" {
			return errors.New(words)
		}
		return nil
	}
}

func recognitionHint(text string) string {
	r := checked(text)
	if r.Verdict != wording.Hint {
		return ""
	}
	if f := r.Findings[0]; f.Message != "" {
		return f.Message
	}
	return r.Findings[0].Why
}

func checked(text string) wording.Result {
	var r wording.Result
	if text != "" {
		r, _ = wording.Check(wording.Recognition, text, wording.Context{}) // only an unknown kind of text is an error
	}
	return r
}

// LeftAlone asks why somebody is not thanked.
func LeftAlone(r *model.Recognition) []component.Field {
	return []component.Field{
		component.Text("why", &r.LeftAloneWhy).Required().Help("For example: thanks would feel like marketing."),
	}
}
