package data

import (
	"testing"

	"goodword/model"
)

func TestAWorkspaceFillsTheWeeksOfItsSpace(t *testing.T) {
	s := newStore(t)
	wave := &model.Wave{Number: 1, Name: "first", Start: "2026-01-26", Days: 28, StartedOn: "2026-01-26"}
	must(t, insert(t.Context(), s.write, stamp(), wave))
	must(t, insert(t.Context(), s.write, stamp(), &model.Space{WaveID: wave.ID, Kind: "chat group", Name: "General"}))
	before := dump(t, s)
	apply(t, s, samples+"slack/workspace_export.zip")
	weeks, err := load[model.SpaceWeek](t.Context(), s.read, "")
	must(t, err)
	if len(weeks) != 1 {
		t.Fatalf("the weeks are %+v", weeks)
	}
	if w := weeks[0]; w.Week != 1 || w.EndsOn != "2026-02-01" || w.MemberMessages != 4 || w.MemberToMember != 1 || w.MembersWrote != 4 || w.TopicsByMembers != 3 || w.Source != "slack" {
		t.Errorf("the week is %+v", w)
	}
	if _, err := s.Undo(t.Context()); err != nil {
		t.Fatal(err)
	}
	same(t, "after undo", dump(t, s), before)
	must(t, insert(t.Context(), s.write, stamp(), &model.SpaceWeek{SpaceID: 1, Week: 1, BrandMessages: 7, Source: "typed"}))
	apply(t, s, samples+"slack/workspace_export.zip")
	weeks, err = load[model.SpaceWeek](t.Context(), s.read, "")
	must(t, err)
	if len(weeks) != 1 || weeks[0].BrandMessages != 7 || weeks[0].MemberMessages != 0 {
		t.Errorf("what was typed is now %+v", weeks)
	}
}
