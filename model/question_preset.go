package model

// MissedQuestion asks members what they would miss; the answers can stand in
// the summary.
const MissedQuestion = "What would you miss if we were gone?"

// questions are decisions that were worth asking about elsewhere.
var (
	questions = []string{
		"Round table: which part of our shared topic should we work on first, and with whom?",
		"Which of these should we build first?",
		"Which of these should we leave out?",
		MissedQuestion,
	}
	causeQuestions = []string{
		"Which cause should we give our next working day to?",
		"What should we change first to use less?",
		MissedQuestion,
	}
	businessQuestions = []string{
		"Which problem of the trade should we solve together first?",
		"Which part of the roadmap should come first?",
	}
	modestQuestions = []string{
		"What should the teaching material explain first?",
		"Which question should the advisory board look at next?",
	}
	silentQuestions = []string{"What would make this worth telling?"}
)

// QuestionsFor are questions to begin from, those of the project's context
// first.
func QuestionsFor(p *Project) []string {
	var out []string
	for _, set := range []struct {
		on   bool
		list []string
	}{
		{p.Sceptical, modestQuestions},
		{p.Business, businessQuestions},
		{p.LowInvolvement, causeQuestions},
	} {
		if set.on {
			out = append(out, set.list...)
		}
	}
	if p.LowInvolvement {
		return append(out, append(questions[:1:1], silentQuestions...)...)
	}
	return append(append(out, questions...), silentQuestions...)
}
