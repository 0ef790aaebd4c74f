package model

import (
	"strings"
	"testing"
)

func TestTheBrandShareHasALimitFromWeekThree(t *testing.T) {
	b := &Book{Project: NewProject()}
	for _, c := range []struct {
		week, ours, theirs int64
		says               string
		today              bool
	}{
		{1, 48, 35, "We wrote 58 of 100 messages. In the first weeks", false},
		{2, 44, 52, "", false},
		{3, 29, 65, "", false},
		{3, 50, 50, "", false},
		{3, 58, 42, "We wrote 58 of 100 messages this week. Ask a member", true},
		{4, 0, 0, "", false},
	} {
		text, today := b.BrandHint(&SpaceWeek{Week: c.week, BrandMessages: c.ours, MemberMessages: c.theirs})
		if !strings.HasPrefix(text, c.says) || (text == "") != (c.says == "") || today != c.today {
			t.Errorf("week %d, %d of %d: %q, in Today %v", c.week, c.ours, c.ours+c.theirs, text, today)
		}
	}
}

func TestARitualIsLateThreeDaysAfterItsCadence(t *testing.T) {
	four := int64(4)
	for _, c := range []struct {
		cadence, opened, held string
		due                   Date
		late                  bool
	}{
		{"weekly", "2026-04-01", "2026-04-14", "2026-04-21", true},
		{"weekly", "2026-04-01", "2026-04-15", "2026-04-22", false},
		{"weekly", "2026-04-10", "", "2026-04-17", true},
		{"weekly", "", "", "", false},
		{"fortnightly", "2026-04-01", "2026-04-14", "2026-04-28", false},
		{"when it happens", "2026-01-01", "", "", false},
	} {
		b := &Book{
			Today: "2026-04-24", Spaces: []Space{{Meta: Meta{ID: 1}, OpenedOn: Date(c.opened)}},
			Rituals: []Ritual{{Meta: Meta{ID: 1}, SpaceID: 1, Cadence: c.cadence, StartedBy: "member"}, {Meta: Meta{ID: 2}, SpaceID: 2}},
		}
		if c.held != "" {
			b.RitualDates = []RitualDate{{RitualID: 1, Date: Date(c.held), Came: &four, NotedOn: Date(c.held)}}
		}
		stands := b.RitualStands(1)
		if len(stands) != 1 || stands[0].Due != c.due || stands[0].Late != c.late {
			t.Errorf("%+v: %+v", c, stands)
		}
	}
}

func TestWhoCameIsKnownFromTheDayItIsNoted(t *testing.T) {
	came := int64(11)
	b := &Book{
		Today: "2026-04-24", Rituals: []Ritual{{Meta: Meta{ID: 1}, SpaceID: 1, Cadence: "weekly", StartedBy: "brand"}},
		RitualDates: []RitualDate{
			{RitualID: 1, Date: "2026-04-17", Came: &came, NotedOn: "2026-04-17"},
			{RitualID: 1, Date: "2026-04-24", Came: &came, NotedOn: "2026-04-25"},
			{RitualID: 1, Date: "2026-05-01", Came: &came, NotedOn: "2026-05-01"},
		},
	}
	s := b.RitualStands(1)[0]
	if len(s.Dates) != 2 || s.Last != "2026-04-24" || s.ToNote == nil || s.Dates[1].Came != nil || s.Dates[0].Came == nil {
		t.Errorf("%+v", s)
	}
	if n, of := b.ByMembers(1); n != 0 || of != 1 {
		t.Errorf("started by members: %d of %d", n, of)
	}
}

func TestOneToOneIsInFullAndNeverNotJoined(t *testing.T) {
	b := &Book{
		Today: "2026-04-24",
		People: map[int64]*Person{
			1: {Meta: Meta{ID: 1}, Name: "Ada"}, 2: {Meta: Meta{ID: 2}, Name: "Bo", OneToOne: true}, 3: {Meta: Meta{ID: 3}, Name: "Cy"}, 4: {Meta: Meta{ID: 4}, Name: "Di"},
		},
		Arms: []Arm{{PersonID: 1, Arm: Engaged}, {PersonID: 2, Arm: Engaged}, {PersonID: 3, Arm: Engaged}, {PersonID: 4, Arm: Control}},
		Memberships: []Membership{
			{SpaceID: 1, PersonID: 1, InvitedOn: "2026-04-01", JoinedOn: "2026-04-02", QuietOn: "2026-04-10", BackOn: "2026-04-20"},
			{SpaceID: 1, PersonID: 3, InvitedOn: "2026-04-01", JoinedOn: "2026-05-02"},
		},
	}
	b.Index()
	got := map[string]string{}
	for _, m := range b.Members(1) {
		got[m.Name] = m.State
	}
	want := map[string]string{"Ada": "back", "Bo": "one to one", "Cy": "invited"}
	if len(got) != len(want) {
		t.Fatalf("%v", got)
	}
	for name, state := range want {
		if got[name] != state {
			t.Errorf("%s is %s, want %s", name, got[name], state)
		}
	}
	if n := b.MembersBy(1); n["one to one"] != 1 || n["not invited"] != 0 {
		t.Errorf("%v", n)
	}
}

func TestAnEchoIsHeard(t *testing.T) {
	b := &Book{Today: "2026-04-24", People: map[int64]*Person{}}
	for id := int64(1); id <= 10; id++ {
		use := "schedules shoots"
		if id > 6 {
			use = "plans print"
		}
		b.People[id] = &Person{Meta: Meta{ID: id}, Name: string(rune('A' + id)), UseCase: use, Region: "north"}
		b.Memberships = append(b.Memberships, Membership{SpaceID: 1, PersonID: id, JoinedOn: "2026-04-02"})
	}
	b.Memberships = append(b.Memberships, Membership{SpaceID: 1, PersonID: 99, JoinedOn: "2026-04-02"})
	b.Index()
	m := b.SpaceMix(1)
	if got := m.Hint(); got != "6 of 10 do the same kind of work and no critic is here. Praise from one corner persuades nobody." {
		t.Error(got)
	}
	if e := m.Effective("use case"); e < 1.9 || e > 2 || m.Effective("size") != 0 || len(m.Of("region")) != 1 {
		t.Errorf("as mixed as %v groups: %+v", e, m)
	}
	b.Cases = []Case{{PersonID: 1, What: "slow", NotedOn: "2026-04-10"}}
	for id := int64(1); id <= 5; id++ {
		b.People[id].UseCase, b.People[id].Region = "films", ""
	}
	for id := int64(6); id <= 10; id++ {
		b.People[id].Region = ""
	}
	if m := b.SpaceMix(1); m.Hint() != "" || m.Critics != 1 {
		t.Errorf("%q %+v", m.Hint(), m)
	}
}

func TestCandourIsCountedByTheWeek(t *testing.T) {
	b := &Book{Today: "2026-04-24", Wave: Wave{Meta: Meta{ID: 1}, Start: "2026-03-30", Days: 28}, Weeks: []SpaceWeek{
		{SpaceID: 1, Week: 1, EndsOn: "2026-04-05", Criticisms: 2, CriticismAnswers: 1},
		{SpaceID: 1, Week: 2, EndsOn: "2026-04-12"},
		{SpaceID: 1, Week: 3, EndsOn: "2026-04-19", TopicsByMembers: 3},
	}, Topics: []Topic{
		{SpaceID: 1, Date: "2026-04-07", StartedBy: "member"},
		{SpaceID: 1, Date: "2026-04-14", StartedBy: "member", Guest: "Lou", Outside: true, Differs: true},
		{SpaceID: 1, Date: "2026-05-14", StartedBy: "brand", Guest: "later", Outside: true},
		{SpaceID: 2, Date: "2026-04-14", StartedBy: "member"},
	}}
	weeks := b.Candour(1)
	if len(weeks) != 3 || weeks[0].Criticism != 2 || weeks[1].Topics != 1 || weeks[2].Topics != 3 || CandourHint(weeks) != "" {
		t.Errorf("%+v %q", weeks, CandourHint(weeks))
	}
	if got := CandourHint(weeks[:1]); got != "1 criticism of the last week without an answer. Disagreement that is answered well makes the next one easier." {
		t.Error(got)
	}
	weeks[0].Criticism = 0
	if got := CandourHint(weeks); got != "Nobody has criticised anything for three weeks. That is no praise: ask what does not work." {
		t.Error(got)
	}
	weeks[1].Messages = 59 // 1 - 0.05^(1/59) is 5 in 100
	if got := CandourHint(weeks); got != "Nobody has criticised anything for three weeks. None in 59 messages still leaves room for 5 in 100. That is no praise: ask what does not work." {
		t.Error(got)
	}
	if n := b.TopicTally(1); n != (TopicTally{Topics: 2, ByMembers: 2, Guests: 1, Outside: 1, Differs: 1, Last: "2026-04-14"}) {
		t.Errorf("%+v", n)
	}
}
