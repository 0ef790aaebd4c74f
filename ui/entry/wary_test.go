package entry

import (
	"testing"

	"goodword/model"
	"goodword/ui/component"
)

// TestAScepticalAudienceReadsNoReferWord submits words that any other audience
// may read.
func TestAScepticalAudienceReadsNoReferWord(t *testing.T) {
	const words = "Uma, thank you. You may refer to page two for how you helped."
	p := &model.Project{}
	passes := func(fields []component.Field) bool {
		f := component.NewForm(fields...)
		f.Submit()
		f.Submit() // a hint is said once
		return f.Done()
	}
	forms := map[string]func() []component.Field{
		"thanks": func() []component.Field {
			return Recognition(&model.Recognition{Form: "private note", AboutPerson: "helps", Text: words}, "", p)
		},
		"answer": func() []component.Field { return CaseAnswer(&model.Case{Answer: words}, p) },
	}
	for name, form := range forms {
		for _, p.Sceptical = range []bool{false, true} {
			if passes(form()) == p.Sceptical {
				t.Errorf("%s to an audience that is sceptical %v: passes %v", name, p.Sceptical, p.Sceptical)
			}
		}
	}
}
