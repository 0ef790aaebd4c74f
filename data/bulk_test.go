package data

import (
	"context"
	"errors"
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
