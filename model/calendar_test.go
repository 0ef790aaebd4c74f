package model

import "testing"

func TestTheCalendarHoldsWhatIsAheadAndNobodyOfTheControl(t *testing.T) {
	b := month(3, 0, 0)
	b.Today = "2026-04-10"
	engaged, control := b.In(Engaged)[0], b.In(Control)[0]
	b.Promises = []Promise{
		{Meta: Meta{ID: 1}, PersonID: engaged, Text: "send the sketch", Due: "2026-04-12"},
		{Meta: Meta{ID: 2}, PersonID: engaged, Text: "kept", Due: "2026-04-12", KeptOn: "2026-04-11"},
		{Meta: Meta{ID: 3}, PersonID: control, Text: "no", Due: "2026-04-12"},
	}
	b.Touches = []Touch{
		{Meta: Meta{ID: 1}, PersonID: engaged, Date: "2026-04-15", Kind: "care", Direction: "out"},
		{Meta: Meta{ID: 2}, PersonID: engaged, Date: "2026-04-01", Kind: "care", Direction: "out"},
		{Meta: Meta{ID: 3}, PersonID: control, Date: "2026-04-15", Kind: "care", Direction: "out"},
	}
	b.Decisions = []Decision{{Meta: Meta{ID: 1}, Question: "Which?", Owner: "Mira", Opened: "2026-04-01", DecideBy: "2026-04-17"}}
	b.Spaces = []Space{{Meta: Meta{ID: 1}, Name: "s", OpenedOn: "2026-04-01"}}
	b.Rituals = []Ritual{
		{Meta: Meta{ID: 1}, SpaceID: 1, Name: "Friday", StartedBy: "member", Cadence: "weekly"},
		{Meta: Meta{ID: 2}, SpaceID: 1, Name: "now and then", StartedBy: "brand", Cadence: "when it happens"},
	}
	b.RitualDates = []RitualDate{{Meta: Meta{ID: 1}, RitualID: 1, Date: "2026-04-03"}}
	b.Index()
	for list, want := range map[string]struct {
		day Date
		key string
	}{
		"promises": {"2026-04-12", "promises-1"}, "touches": {"2026-04-15", "touches-1"},
		"decisions": {"2026-04-17", "decisions-1"}, "rituals": {"2026-04-10", "rituals-1"},
	} {
		days, err := b.Appointments(list)
		if err != nil || len(days) != 1 || days[0].Day != want.day || days[0].Key != want.key {
			t.Errorf("%s: %+v, %v", list, days, err)
		}
	}
	if days, _ := b.Appointments("rituals"); days[0].Every != 7 {
		t.Errorf("the ritual comes every %d days", days[0].Every)
	}
	if _, err := b.Appointments("gifts"); err == nil {
		t.Error("gifts became a calendar")
	}
}

func TestOnlyPeopleWhoAgreedAreReachable(t *testing.T) {
	b := month(3, 0, 0)
	e, c := b.In(Engaged), b.In(Control)
	for _, id := range []int64{e[0], e[1], c[0]} {
		b.Consents = append(b.Consents, Consent{PersonID: id, Kind: "contact", Given: true, Date: "2026-03-01"})
	}
	b.People[e[1]].DoNotContact = true
	if got := b.Index().Reachable(); len(got) != 1 || got[0] != e[0] {
		t.Errorf("reachable are %v, want %d alone", got, e[0])
	}
}
