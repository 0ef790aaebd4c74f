package data

import (
	"context"
	"errors"
	"fmt"
	"testing"

	"goodword/model"
)

// TestALargeImportStaysWhereItsMentionsWereCoded: a code is never erased, not
// even by taking back the import that brought what was coded.
func TestALargeImportStaysWhereItsMentionsWereCoded(t *testing.T) {
	defer func(n int) { bulkFrom = n }(bulkFrom)
	s := newStore(t)
	apply(t, s, put(t, "people.csv", "Email,Name,Twitter\nlena@example.com,Lena Hoffmann,@LenaH\n"))
	bulkFrom = 0
	apply(t, s, put(t, "mentions.csv", ",ID,Date,Hrs,Title,Content,Source,Domain,Category,Author,Sentiment,Tags\n,1,2026-04-01,10:00,,Love it,https://x.com/lenah/status/1,x.com,X,@lenah,positive,\n"))
	var mention int64
	must(t, s.read.QueryRow("SELECT id FROM mentions").Scan(&mention))
	must(t, s.Save("coded a mention", &model.Coding{MentionID: mention, Date: "2026-04-02", Coder: "Mia", AboutUs: true, Tone: model.Tones[0], Act: model.Acts[0], ReadsAsked: "unasked"}))
	before := dump(t, s)
	if _, err := s.Undo(context.Background()); !errors.Is(err, model.ErrNotAllowed) {
		t.Errorf("got %v", err)
	}
	same(t, "after the refusal", dump(t, s), before)
}

// TestALargeImportFillsTheSearchOnce: somebody who comes twice, in two batches,
// and somebody who was there before are found by what the second row says.
func TestALargeImportFillsTheSearchOnce(t *testing.T) {
	defer func(n int) { bulkFrom = n }(bulkFrom)
	s, ctx := newStore(t), context.Background()
	apply(t, s, put(t, "first.csv", "Email,Name\nold@example.com,Noor Haddad\n"))
	bulkFrom = 0
	rows := "Email,Name,Company\n"
	for i := range batchSize {
		rows += fmt.Sprintf("ann%d@example.com,Ann Number%d,\n", i, i)
	}
	apply(t, s, put(t, "large.csv", rows+"ann0@example.com,Ann Number0,Zephyrworks\nold@example.com,Noor Haddad,Zephyrworks\n"))
	if hits, err := s.Find(ctx, "Zephyrworks", 9); err != nil || len(hits) != 2 {
		t.Errorf("found %+v %v", hits, err)
	}
	if hits, err := s.Find(ctx, "ann7@example", 9); err != nil || len(hits) != 1 {
		t.Errorf("found %+v %v", hits, err)
	}
	if c, err := s.Doctor(ctx); err != nil || !c.Checks[0].OK {
		t.Errorf("%+v %v", c.Checks, err)
	}
	must(t, s.Save("added Zoe", &model.Person{Name: "Zoe Laurent"}))
	if hits, err := s.Find(ctx, "Laurent", 9); err != nil || len(hits) != 1 {
		t.Errorf("after the import found %+v %v", hits, err)
	}
}
