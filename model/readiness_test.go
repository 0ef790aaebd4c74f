package model_test

import (
	"testing"

	"goodword/model"
)

func question(t *testing.T, key string) model.Question {
	t.Helper()
	for _, q := range model.Readiness {
		if q.Key == key {
			return q
		}
	}
	t.Fatalf("there is no question %q", key)
	return model.Question{}
}

func TestAnAnswerAboutACrisisPausesTheProject(t *testing.T) {
	b := (&model.Book{Today: "2026-04-08", Wave: model.Wave{Meta: model.Meta{ID: 3}}}).Index()
	a := b.Ask(question(t, "crisis"))
	a.Answer = "yes"
	rows := b.AnswerRows(a)
	if len(rows) != 2 || !rows[0].(*model.Project).Crisis {
		t.Fatalf("the project is not paused: %v", rows)
	}
	if got := rows[1].(*model.Answer); got.WaveID != 3 || got.Date != "2026-04-08" || got.Topic != "readiness" {
		t.Errorf("the answer is kept as %+v", got)
	}
	a.Question, a.Answer = "product", "no"
	if rows = b.AnswerRows(a); len(rows) != 1 {
		t.Errorf("an answer that is no fact of the project writes %d rows", len(rows))
	}
}

func TestASettingOfTheProjectAnswersItsQuestion(t *testing.T) {
	old := model.Answer{Meta: model.Meta{ID: 9}, Topic: "readiness", Question: "crisis", Answer: "no", Evidence: "asked Mira", Date: "2026-03-01"}
	b := (&model.Book{Today: "2026-04-08", Wave: model.Wave{Meta: model.Meta{ID: 3}}, Answers: []model.Answer{old}}).Index()
	p := b.Project
	p.Crisis, p.Purpose = true, "make planning feel calm"
	rows := b.ProjectRows(p)
	if len(rows) != 2 {
		t.Fatalf("%d rows are written, wants the project and the answer", len(rows))
	}
	a := rows[1].(*model.Answer)
	if a.ID != 9 || a.WaveID != 0 || a.Answer != "yes" || a.Evidence != "asked Mira" || a.Date != "2026-04-08" {
		t.Errorf("the answer becomes %+v", a)
	}
	p.Crisis = false
	if rows = b.ProjectRows(p); len(rows) != 1 {
		t.Errorf("%d rows are written where no fact changed", len(rows))
	}
}

func TestAnAnswerIsGoodOnlyWhereItLetsTheWaveBegin(t *testing.T) {
	b := (&model.Book{Today: "2026-04-08", Answers: []model.Answer{
		{Topic: "readiness", Question: "product", Answer: "no", Date: "2026-03-01"},
		{Topic: model.CauseTopic, Question: "cause", Answer: "we mend bicycles", Date: "2025-03-01"},
		{Topic: "readiness", Question: "ship", Answer: "yes", Date: "2026-05-01"},
	}}).Index()
	for key, want := range map[string]bool{"product": false, "cause": true, "ship": false, "leader": false} {
		if _, good := b.Ready(question(t, key)); good != want {
			t.Errorf("%s is good: %v", key, good)
		}
	}
}
