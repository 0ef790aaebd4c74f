package study_test

import (
	"testing"

	"goodword/model"
	"goodword/ui"
	"goodword/ui/pane"
	"goodword/ui/pane/study"
	"goodword/ui/uitest"
)

func wave() *model.Book {
	return &model.Book{
		Today: "2026-04-24", Project: model.Project{Regulated: true},
		Wave:    model.Wave{Meta: model.Meta{ID: 1}, Number: 1, Name: "Flow", Start: "2026-03-30", Days: 28, FrozenOn: "2026-03-27"},
		People:  map[int64]*model.Person{1: {Meta: model.Meta{ID: 1}, Name: "Ana Roth"}},
		Studies: []model.Study{{Meta: model.Meta{ID: 5}, WaveID: 1, PersonID: 1, Title: "Half the meetings"}},
	}
}

func open(t *testing.T, b *model.Book) (*uitest.Driver, *uitest.Store) {
	s := &uitest.Store{Wave: b}
	return uitest.New(t, s, ui.Options{Panes: []ui.Maker{func(h pane.Host) pane.Pane { return study.Publish(h, s) }}}), s
}

func TestACaseStudyGoesItsWay(t *testing.T) {
	d, s := open(t, wave())
	d.Shows("Contact is regulated here, so the private space is off", "Next: ask them", "Ana Roth")
	d.Press("c").Press("ctrl+s").Shows("what they agreed to is needed")
	d.Type("our site, full name").Press("ctrl+s").Shows("Half the meetings: agreed - u undoes")
	if x := s.Saved[0].(*model.Study); x.AgreedOn != "2026-04-24" || x.Scope != "our site, full name" {
		t.Errorf("saved %+v", x)
	}
	b := wave()
	b.Studies[0].AgreedOn, b.Studies[0].DraftedOn, b.Studies[0].Claim, b.Studies[0].Proof = "2026-04-20", "2026-04-21", "half", "their report"
	d, _ = open(t, b)
	d.Shows("drafted").Press("c").Shows("Half the meetings: approved")
	b.Studies[0].ApprovedOn, b.Studies[0].ClearedOn, b.Studies[0].ClearedBy = "2026-04-22", "2026-04-23", "legal"
	d, s = open(t, b)
	d.Press("c").Type("our site").Press("ctrl+s").Shows("Half the meetings: published")
	if x := s.Saved[0].(*model.Study); x.Check() != nil || x.State("2026-04-24") != "published" {
		t.Errorf("saved %+v", x)
	}
}

func TestEverySize(t *testing.T) {
	for _, b := range []*model.Book{wave(), {Today: "2026-04-24"}} {
		d, _ := open(t, b)
		d.Sweep()
		d.Press("enter").Sweep()
	}
}
