package data

import (
	"context"
	"testing"

	"goodword/model"
)

func TestStoriesFavoursAndTopicsAreFoundAndListed(t *testing.T) {
	ctx := context.Background()
	s, w := ready(t, 1)
	space := model.Space{WaveID: w.ID, Kind: "chat group", Name: "Flow"}
	must(t, s.Save("space", &space))
	must(t, s.Save("words", &model.Arm{WaveID: w.ID, PersonID: 1, Arm: model.Engaged}, &model.Story{PersonID: 1, Moment: "defended the zebra crossing", MomentOn: "2026-04-02"},
		&model.Favour{PersonID: 1, Kind: "introduced them", What: "introduced to the walrus studio", Date: "2026-04-03"},
		&model.Topic{SpaceID: space.ID, Date: "2026-04-04", Topic: "how otters plan", StartedBy: "member", Guest: "Lou"}))
	b := book(t, s)
	for list, word := range map[string]string{"stories": "zebra", "favours": "walrus", "topics": "lou"} {
		hits, err := s.Find(ctx, word, 5)
		must(t, err)
		if len(hits) != 1 || hits[0].Table != list || (hits[0].Name == "") != (list == "topics") {
			t.Errorf("%q finds %+v", word, hits)
		}
		l, err := b.List(list, model.ListQuery{})
		must(t, err)
		if len(l.Rows) != 1 {
			t.Errorf("%s has %d rows", list, len(l.Rows))
		}
	}
}
