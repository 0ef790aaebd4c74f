package data

import (
	"fmt"
	"strings"
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

func TestADiscordChannelFillsTheWeeksOfTheSpaceThatItIs(t *testing.T) {
	s := newStore(t)
	wave := &model.Wave{Number: 1, Name: "first", Start: "2026-01-26", Days: 28, StartedOn: "2026-01-26"}
	ours := &model.Person{Name: "Mira", Staff: true}
	must(t, insert(t.Context(), s.write, stamp(), wave))
	must(t, insert(t.Context(), s.write, stamp(), &model.Space{WaveID: wave.ID, Kind: "chat group", Name: "Workshop"}))
	must(t, insert(t.Context(), s.write, stamp(), ours))
	must(t, insert(t.Context(), s.write, stamp(), &model.Identity{PersonID: ours.ID, Kind: model.IdentityID, Scope: "discord", Norm: "9", Raw: "9"}))
	said := func(id, day, by, kind, answers string) string {
		return fmt.Sprintf(`{"id":%q,"type":%q,"timestamp":"%sT10:00:00.000+00:00","content":"a sentence that is long enough","author":{"id":%q,"name":"n%s","discriminator":"0000","nickname":"N %s","isBot":false},"reference":{"messageId":%q}}`, id, kind, day, by, by, by, answers)
	}
	chat := `{"guild":{"id":"8","name":"L"},"channel":{"id":"9","type":"GuildTextChat","name":"workshop"},"messages":[` + strings.Join([]string{
		said("100", "2026-01-27", "1", "Default", ""),
		said("101", "2026-01-27", "2", "Reply", "100"),
		said("102", "2026-01-28", "9", "Reply", "100"),
		said("103", "2026-01-28", "1", "Reply", "102"),
		said("104", "2026-02-03", "2", "Default", ""),
		said("105", "2025-02-03", "2", "Default", ""),
	}, ",") + `],"messageCount":6}`
	apply(t, s, put(t, "L - general [7].json", strings.ReplaceAll(chat, `"id":"10`, `"id":"20`)))
	weeks, err := load[model.SpaceWeek](t.Context(), s.read, "")
	must(t, err)
	if len(weeks) != 0 {
		t.Fatalf("another channel filled %+v", weeks)
	}
	apply(t, s, put(t, "L - workshop [9].json", chat))
	weeks, err = load[model.SpaceWeek](t.Context(), s.read, "ORDER BY week")
	must(t, err)
	if len(weeks) != 2 {
		t.Fatalf("the weeks are %+v", weeks)
	}
	if w := weeks[0]; w.Week != 1 || w.BrandMessages != 1 || w.MemberMessages != 3 || w.MemberToMember != 1 || w.MembersWrote != 2 || w.TopicsByMembers != 1 || w.Source != "discord" {
		t.Errorf("the first week is %+v", w)
	}
	if w := weeks[1]; w.Week != 2 || w.MemberMessages != 1 || w.TopicsByMembers != 1 {
		t.Errorf("the second week is %+v", w)
	}
}
