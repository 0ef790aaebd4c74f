package model

import (
	"fmt"
	"strings"
)

// Question is one question of a set that is answered before the start.
type Question struct {
	Key   string // how the answer is stored
	Short string // a few words for a list
	Text  string
	YesNo bool   // answered by yes or no; else in words
	Good  string // the answer that lets the wave begin; "" where any does
	Wrong string // what is said to the other answer
	Proof string // what counts as evidence
	Dated bool   // the answer carries the day since when it is so
	Shown bool   // the answer is none without its evidence
}

// Readiness are the questions to be answered before a wave, in their order.
var Readiness = []Question{
	{
		Key: "crisis", Short: "crisis open", Text: "Is a crisis or a scandal open?", YesNo: true, Good: "no", Wrong: Warning("W16"),
		Proof: "What was looked at, and when.",
	},
	{
		Key: "product", Short: "product is good", Text: "Is the product basically good?", YesNo: true, Good: "yes", Wrong: Warning("W15"), Shown: true,
		Proof: "Open severe faults, the latest rating, what support hears.",
	},
	{
		Key: "leader", Short: "leader willing", Text: "Is a leader willing to give the minutes every week in person?", YesNo: true, Good: "yes",
		Wrong: "Leaving it all to somebody junior feels false to the people. Begin when a leader gives time in person.",
		Proof: "Who said so, and when.",
	},
	{Key: "who", Short: "who runs it", Text: "Who runs this, and why do they care?", Proof: "What they have done for customers before."},
	{
		Key: "contact", Short: "contact allowed", Text: "May we contact these customers for this purpose?", YesNo: true, Good: "yes",
		Wrong: "Ask whoever is responsible for customer data first, or choose people who may be contacted.",
		Proof: "The consent, contract or law that says so.",
	},
	{
		Key: "regulated", Short: "regulated", Text: "Is communication with customers regulated?", YesNo: true,
		Wrong: "Public, checkable case studies take the place of private gifts and of a private space: see 2 and 4.",
		Proof: "Which rule, and who confirmed it.",
	},
	{
		Key: "ship", Short: "can ship one", Text: "Can we really ship one suggestion within the window?", YesNo: true, Good: "yes",
		Wrong: "A question without a consequence is theatre. Choose a smaller decision, or begin when one can be shipped.",
		Proof: "Who builds it, and by when.",
	},
	{Key: "cause", Short: "the cause", Text: "What do we already do for a cause that they care about?", Proof: "Where anybody can see it.", Dated: true},
	{Key: "after", Short: "after day 28", Text: "What happens after day 28?", Proof: "Who has promised it."},
}

// topic is where the answer is kept: what is done for a cause stands with what
// else is known of it.
func (q Question) topic() string {
	if q.Dated {
		return CauseTopic
	}
	return "readiness"
}

// Answered says that nothing more is asked of a question.
func (b *Book) Answered(q Question) bool {
	a := b.answer(q.topic(), q.Key)
	return a.Answer != "" && (!q.Shown || strings.TrimSpace(a.Evidence) != "")
}

// InTheWayOfAStart is what is said to the first answer that speaks against the
// start; "" where none does.
func (b *Book) InTheWayOfAStart() string {
	for _, q := range Readiness {
		if a, good := b.Ready(q); a.Answer != "" && !good {
			return q.Wrong
		}
	}
	return ""
}

// Ready is how a question stands: the newest answer on the book's day, which
// may be empty, and whether it is the one that lets the wave begin.
func (b *Book) Ready(q Question) (a Answer, good bool) {
	a = b.answer(q.topic(), q.Key)
	return a, a.Answer != "" && (q.Good == "" || a.Answer == q.Good)
}

// flags are the readiness questions that are also facts of the project, which
// take effect at once wherever they are set.
var flags = map[string]func(*Project) *bool{
	"crisis":    func(p *Project) *bool { return &p.Crisis },
	"regulated": func(p *Project) *bool { return &p.Regulated },
}

// AnswerRows are the rows that keep an answer about readiness. A crisis also
// pauses the project, and the project goes on when it is over.
func (b *Book) AnswerRows(a Answer) []Row {
	p := b.Project
	flag := flags[a.Question]
	if flag == nil || *flag(&p) == (a.Answer == "yes") {
		return []Row{&a}
	}
	*flag(&p) = a.Answer == "yes"
	return []Row{&p, &a}
}

// ProjectRows are the rows that keep the project, and the answers about
// readiness that a changed fact gives.
func (b *Book) ProjectRows(p Project) []Row {
	out := []Row{&p}
	for _, q := range Readiness {
		flag := flags[q.Key]
		if flag == nil || *flag(&p) == *flag(&b.Project) {
			continue
		}
		a := b.answer("readiness", q.Key)
		a.Answer = "no"
		if *flag(&p) {
			a.Answer = "yes"
		}
		b.stamp(&a, q)
		out = append(out, &a)
	}
	return out
}

// Ask is the answer to a question as it stands, ready to be changed today.
func (b *Book) Ask(q Question) Answer {
	a := b.answer(q.topic(), q.Key)
	b.stamp(&a, q)
	if a.Answer == "" {
		a.Answer = b.saidElsewhere(q)
	}
	if a.By == "" {
		a.By = b.Project.RunsBy
	}
	return a
}

// saidElsewhere is an answer that the project or the wave holds already.
func (b *Book) saidElsewhere(q Question) string {
	switch q.Key {
	case "who":
		return strings.Trim(b.Project.RunsBy+": "+b.Project.RunsWhy, ": ")
	case "after":
		return b.Wave.AfterPlan
	}
	return ""
}

// stamp dates an answer; the first one belongs to the wave that is open.
func (b *Book) stamp(a *Answer, q Question) {
	if a.ID == 0 {
		a.WaveID = b.Wave.ID
	}
	a.Topic, a.Question = q.topic(), q.Key
	if !q.Dated {
		a.Date = b.Today
	}
}

// contactCondition is that we may write to people, or that the public path is
// taken instead.
func contactCondition(b *Book) Condition {
	if b.Project.Regulated {
		return Condition{Words: "contact is regulated: public case studies take the place of gifts and a space", Met: true}
	}
	a := b.answer("readiness", "contact")
	return Condition{
		Words: either(a.Answer == "", "nobody forbids private contact", "private contact is allowed"), Met: a.Answer != "no", On: a.Date,
		Missing: "contact for this purpose is not allowed: ask whoever is responsible for customer data",
	}
}

// readyConditions are the first look at ourselves, and that no other question
// of readiness speaks against the start.
func readyConditions(b *Book) []Condition {
	set := Reflections[0]
	out := []Condition{{
		Words: "the first reflection is closed: through the customer's eyes", Met: b.SetClosed(set) != "", On: b.SetClosed(set),
		Missing: "close the first reflection in Set-up, through the customer's eyes",
	}}
	for _, q := range Readiness {
		a, good := b.Ready(q)
		if (q.Key == "leader" || q.Key == "ship") && a.Answer != "" && !good {
			out = append(out, Condition{Words: q.Short, Missing: q.Wrong, On: a.Date})
		}
	}
	return out
}

// GivenByLeader says what the leader has given of what was promised, as the
// ledger knows it; "" where nothing was promised or no week has passed.
func (b *Book) GivenByLeader() string {
	given, promised := b.leaderMinutes()
	if promised == 0 {
		return ""
	}
	return fmt.Sprintf("%d of %d minutes promised until now", given, promised)
}
