package data

import (
	"context"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"

	"goodword/model"
)

// showing adds a person with signals; "!kind" was asked for.
func showing(t testing.TB, s *Store, p model.Person, kinds ...string) int64 {
	t.Helper()
	must(t, s.Save("added "+p.Name, &p))
	for _, k := range kinds {
		asked := strings.HasPrefix(k, "!")
		must(t, s.Save("a signal", &model.Signal{PersonID: p.ID, Kind: strings.TrimPrefix(k, "!"), Date: "2026-03-01", AskedFor: asked}))
	}
	return p.ID
}

func candidates(t testing.TB, s *Store, q model.CandidateQuery) []int64 {
	t.Helper()
	ids, err := s.CandidateIDs(context.Background(), q)
	must(t, err)
	return ids
}

func TestTheCandidateRule(t *testing.T) {
	s := newStore(t)
	money := func(n int64) *int64 { return &n }
	two := showing(t, s, model.Person{Name: "Two kinds", SpendMinor: money(100)}, "forum answer", "detailed review")
	rich := showing(t, s, model.Person{Name: "Ten times the spend", SpendMinor: money(1000)}, "forum answer", "detailed review")
	showing(t, s, model.Person{Name: "One kind"}, "detailed review", "detailed review")
	showing(t, s, model.Person{Name: "Only asked"}, "!feedback call", "!detailed review")
	half := showing(t, s, model.Person{Name: "One asked"}, "!feedback call", "forum answer", "idea sent in")
	showing(t, s, model.Person{Name: "Promoter"}, "high promoter answer", "!high promoter answer", "short review")
	showing(t, s, model.Person{Name: "Ours", Staff: true}, "forum answer", "detailed review")
	showing(t, s, model.Person{Name: "Paid", Tied: true}, "forum answer", "detailed review")
	showing(t, s, model.Person{Name: "Left alone", DoNotContact: true}, "forum answer", "detailed review")
	late := model.Person{Name: "Too long ago"}
	must(t, s.Save("added", &late))
	for _, k := range []string{"forum answer", "detailed review"} {
		must(t, s.Save("a signal", &model.Signal{PersonID: late.ID, Kind: k, Date: "2025-06-01"}))
	}
	if got := candidates(t, s, model.CandidateQuery{}); !slices.Equal(got, []int64{half, two, rich}) {
		t.Errorf("candidates %v, want %v: spend decides nothing, kinds come first", got, []int64{half, two, rich})
	}
	p := book(t, s).Project
	p.SignalDays = 0
	must(t, s.Save("no limit", &p))
	if got := candidates(t, s, model.CandidateQuery{}); !slices.Contains(got, late.ID) {
		t.Errorf("without a limit of days the old signals count: %v", got)
	}
}

func TestCandidatesSayWhy(t *testing.T) {
	s := newStore(t)
	id := showing(t, s, model.Person{Name: "Ana", SpendBand: "middle"}, "forum answer", "forum answer", "!feedback call")
	rows, err := s.CandidateRows(context.Background(), []int64{id})
	must(t, err)
	text, err := json.Marshal(rows)
	must(t, err)
	want := fmt.Sprintf(`[{"person":%d,"name":"Ana","kinds":2,"signals":3,"asked_for":1,"spend_band":"middle","why":"2 x forum answer, feedback call (asked); newest 1 Mar 2026","candidate":true}]`, id)
	if string(text) != want {
		t.Errorf("got  %s\nwant %s", text, want)
	}
}

func TestSurprisesAndSilent(t *testing.T) {
	s := newStore(t)
	inside := showing(t, s, model.Person{Name: "As pictured", SpendBand: "middle"}, "forum answer", "detailed review")
	outside := showing(t, s, model.Person{Name: "Low", SpendBand: "low", UseCase: "other"}, "forum answer", "forum answer", "forum answer")
	kinds := showing(t, s, model.Person{Name: "High", SpendBand: "high"}, "forum answer", "detailed review", "!feedback call")
	barely := showing(t, s, model.Person{Name: "Barely", SpendBand: "low"}, "forum answer", "detailed review")
	silent := showing(t, s, model.Person{Name: "Faithful", Since: "2019-05-01"})
	band := showing(t, s, model.Person{Name: "By band", TenureBand: "3-5y"})
	showing(t, s, model.Person{Name: "Gone", Since: "2018-05-01", PlanState: "lapsed"})
	showing(t, s, model.Person{Name: "New", Since: "2026-01-01"})
	showing(t, s, model.Person{Name: "Long and vocal", Since: "2018-05-01", SpendBand: "middle"}, "forum answer")
	if got := candidates(t, s, model.CandidateQuery{List: model.Surprises}); !slices.Equal(got, []int64{kinds, outside}) {
		t.Errorf("surprises %v, want %d and %d", got, kinds, outside)
	}
	if got := candidates(t, s, model.CandidateQuery{List: model.Silent}); !slices.Equal(got, []int64{silent, band}) {
		t.Errorf("silent %v, want %d and %d", got, silent, band)
	}
	if got := candidates(t, s, model.CandidateQuery{}); !slices.Equal(got, []int64{kinds, inside, barely}) {
		t.Errorf("candidates %v", got)
	}
}

func TestTheDemosSegment(t *testing.T) {
	s := demoOn(t, 26)
	quadrants, err := s.Quadrants(context.Background())
	must(t, err)
	people, found := 0, 0
	for _, q := range quadrants {
		people += q.People
		found += q.Candidates
	}
	if people != 62 || found != 60 {
		t.Errorf("%d people and %d candidates, want 62 and 60", people, found)
	}
	rows, err := s.CandidateRows(context.Background(), candidates(t, s, model.CandidateQuery{Cell: &model.Cell{High: true, Moderate: true}}))
	must(t, err)
	if len(rows) == 0 {
		t.Error("nobody is in the default cell")
	}
	for _, r := range rows {
		if r.SpendBand != "middle" {
			t.Errorf("%s spends %s in the moderate cell", r.Name, r.SpendBand)
		}
	}
	must(t, s.Save("wrote the segment", &model.Segment{Kinds: "hashtag tip", Spend: "not high"}))
	rows, err = s.CandidateRows(context.Background(), candidates(t, s, model.CandidateQuery{Segment: true}))
	must(t, err)
	arms := map[string]int{}
	for _, r := range rows {
		arms[r.Arm]++
	}
	if arms[model.Engaged] != 25 || arms[model.Control] != 25 {
		t.Errorf("the demo's rule finds %v, want 25 and 25", arms)
	}
}

func TestTakingPartIsReadFromMeasures(t *testing.T) {
	s := newStore(t)
	var ids []int64
	for i := range 8 {
		id := showing(t, s, model.Person{Name: fmt.Sprintf("P%d", i)}, "forum answer", "detailed review")
		ids = append(ids, id)
		must(t, s.Save("posts", &model.Measure{PersonID: id, Name: "posts", Value: float64(i)}, &model.Measure{PersonID: id, Name: "orders", Value: float64(100 - i)}))
	}
	unknown := showing(t, s, model.Person{Name: "Unknown"}, "forum answer", "detailed review")
	got := candidates(t, s, model.CandidateQuery{Cell: &model.Cell{High: true}})
	if !slices.Equal(got, []int64{ids[7], ids[6]}) {
		t.Errorf("high %v, want the two of eight with most posts %v; orders are no taking part", got, ids[6:])
	}
	if all := candidates(t, s, model.CandidateQuery{}); all[len(all)-1] != unknown {
		t.Errorf("who is not known comes last: %v", all)
	}
	rows, err := s.CandidateRows(context.Background(), got[:1])
	must(t, err)
	if !strings.Contains(rows[0].Why, "posts: more than 87 % of customers") {
		t.Error(rows[0].Why)
	}
}

func TestOldEvidenceMakesNobodyACandidateButOrders(t *testing.T) {
	s := newStore(t)
	signal := func(id int64, kind string, day model.Date) {
		must(t, s.Save("a signal", &model.Signal{PersonID: id, Kind: kind, Date: day}))
	}
	posts := func(id int64, n float64) {
		must(t, s.Save("posts", &model.Measure{PersonID: id, Name: "posts", Value: n}))
	}
	var ids []int64
	for i := range 8 {
		id := showing(t, s, model.Person{Name: fmt.Sprintf("Quiet %d", i)})
		posts(id, float64(i))
		ids = append(ids, id)
	}
	lively := showing(t, s, model.Person{Name: "Lively, reviewed long ago"}, "forum post")
	signal(lively, "detailed review", "2024-02-01")
	posts(lively, 99)
	guest := showing(t, s, model.Person{Name: "Takes little part, reviewed long ago"}, "forum post")
	signal(guest, "detailed review", "2024-02-01")
	posts(guest, 0)
	two := showing(t, s, model.Person{Name: "Two kinds"}, "forum post", "detailed review", "idea sent in")
	longer := showing(t, s, model.Person{Name: "Three kinds over the years"}, "forum post", "detailed review")
	signal(longer, "idea sent in", "2022-02-01")
	signal(longer, "event talk", "2021-02-01")
	showing(t, s, model.Person{Name: "One habit"}, "detailed review", "short review")

	if got := candidates(t, s, model.CandidateQuery{}); !slices.Equal(got, []int64{longer, two}) {
		t.Errorf("candidates %v, want %d before %d: who spoke up in more ways is read first", got, longer, two)
	}
	if got := candidates(t, s, model.CandidateQuery{List: model.Nearly}); !slices.Equal(got, []int64{lively}) {
		t.Errorf("nearly %v, want %d, and not %d or the others %v", got, lively, guest, ids)
	}
	rows, err := s.CandidateRows(context.Background(), []int64{lively})
	must(t, err)
	if want := "forum post; newest 1 Mar 2026; before that detailed review; posts: more than 90 % of customers"; rows[0].Why != want || rows[0].Candidate {
		t.Errorf("%+v, want %q", rows[0], want)
	}
}

// TestAWriteChangesTheReadingAsAReadingAnewDoes writes whatever may matter to
// the candidates, and compares the reading that was mended with a new one.
func TestAWriteChangesTheReadingAsAReadingAnewDoes(t *testing.T) {
	s := demoOn(t, 26)
	ctx := context.Background()
	must(t, s.Save("posts", &model.Measure{PersonID: 3, Name: "posts", Value: 5}, &model.Measure{PersonID: 4, Name: "posts", Value: 7}))
	person := func(id int64, change func(*model.Person)) func() error {
		return func() error {
			list, err := load[model.Person](ctx, s.read, "WHERE id=?", id)
			must(t, err)
			change(&list[0])
			return s.Save("changed", &list[0])
		}
	}
	signal := &model.Signal{PersonID: 5, Kind: "a kind of our own", Date: "2026-03-20"}
	added := &model.Person{Name: "New"}
	for _, c := range []struct {
		name  string
		write func() error
	}{
		{"nothing that counts", person(3, func(p *model.Person) { p.Note = "likes tea" })},
		{"a signal", func() error { return s.Save("a signal", signal) }},
		{"another's signal", func() error { signal.PersonID = 6; return s.Save("moved", signal) }},
		{"two kinds", func() error {
			return s.Save("a signal", &model.Signal{PersonID: 7, Kind: "idea sent in", Date: "2025-01-20"})
		}},
		{"left alone", person(4, func(p *model.Person) { p.DoNotContact = true })},
		{"asked again", person(4, func(p *model.Person) { p.DoNotContact = false })},
		{"spend", person(5, func(p *model.Person) { p.SpendBand = "high" })},
		{"a measure", func() error { return s.Save("posts", &model.Measure{PersonID: 8, Name: "posts", Value: 9}) }},
		{"another source", func() error {
			return s.Save("posts", &model.Measure{PersonID: 8, Name: "posts", Source: "chat", Value: 2})
		}},
		{"undo", func() error { _, err := s.Undo(ctx); return err }},
		{"undo of three", func() error { _, err := s.UndoSteps(ctx, 3); return err }},
		{"redo", func() error { _, err := s.Redo(ctx); return err }},
		{"undo and redo", func() error {
			_, err := s.Undo(ctx)
			must(t, err)
			_, err = s.Redo(ctx)
			return err
		}},
		{"somebody new", func() error { return s.Save("added", added) }},
		{"left out", func() error {
			return s.Save("left out", &model.Arm{WaveID: book(t, s).Wave.ID, PersonID: added.ID, Arm: model.NotEligible, Why: "away"})
		}},
		{"another wave", func() error {
			return s.Save("a wave", &model.Wave{Name: "Two", Number: 2, Start: "2026-06-01", Days: 28, Design: "sets", Controls: 3})
		}},
		{"somebody gone", func() error { return s.Remove("removed", added) }},
		{"limits of spend", func() error { return s.Save("rule", &model.Segment{SpendFrom: 10, SpendTo: 90}) }},
		{"30 days", func() error { p := book(t, s).Project; p.SignalDays = 30; return s.Save("30 days", &p) }},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, err := s.Customers(ctx)
			must(t, err)
			before, err := s.writeStamp(ctx)
			must(t, err)
			must(t, c.write())
			after, err := s.writeStamp(ctx)
			must(t, err)
			if whom, err := s.touchedSince(ctx, before.change, after.change); err != nil || whom.all {
				t.Errorf("it is not known whom it touched: %v", err)
			}
			mended, err := s.Customers(ctx)
			must(t, err)
			anew, err := s.readCustomers(ctx)
			must(t, err)
			say := func(c *model.Customers) (out string) {
				for at := range c.Len() {
					e := c.Of(c.ID(at))
					out += fmt.Sprintln(e.PersonID, e.Kinds, e.Ever, e.Signals, e.Own, e.AskedFor, e.Last, e.Taking, e.High, e.Band)
				}
				return out
			}
			if got, want := say(mended), say(anew); got != want {
				t.Errorf("mended:\n%s\nanew:\n%s", got, want)
			}
		})
	}
}

func TestWhoIsLeftOutIsCountedByReason(t *testing.T) {
	s, ctx := newStore(t), context.Background()
	id := showing(t, s, model.Person{Name: "In"}, "forum answer", "detailed review")
	showing(t, s, model.Person{Name: "Ours", Staff: true, Tied: true})
	showing(t, s, model.Person{Name: "Paid", Tied: true, DoNotContact: true})
	showing(t, s, model.Person{Name: "Alone", DoNotContact: true})
	w := model.Wave{Name: "One", Number: 1, Start: "2026-05-04", Days: 28, Design: "sets", Controls: 3}
	must(t, s.Save("a wave", &w))
	must(t, s.Save("left out", &model.Arm{WaveID: w.ID, PersonID: id, Arm: model.NotEligible, Why: "moving away"}))
	l, err := s.LeftOut(ctx)
	must(t, err)
	if want := "Left out: 1 of our own, 1 paid or tied, 1 who asked not to be contacted, 1 with a reason that stands in Arms."; l.Words() != want {
		t.Errorf("%s, want %s", l.Words(), want)
	}
	if got := candidates(t, s, model.CandidateQuery{}); len(got) != 0 {
		t.Errorf("still a candidate: %v", got)
	}
	must(t, s.SetTier(ctx, []int64{id}, "core"))
	if list, err := load[model.Person](ctx, s.read, "WHERE tier='core'"); err != nil || len(list) != 1 || list[0].ID != id {
		t.Errorf("the core is %v %v", list, err)
	}
}

func TestADraftOfALargeFileHasItsPictureOnceEverybodyWasRead(t *testing.T) {
	s, _ := ready(t, 20)
	_, err := s.write.Exec(fmt.Sprintf("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i+1 FROM n WHERE i<%d) INSERT INTO people(name) SELECT 'Person '||i FROM n", manyPeople))
	must(t, err)
	if b := book(t, s); b.Picture != nil || !b.Uncounted {
		t.Errorf("the book has waited for everybody: %+v", b.Picture)
	}
	whole, err := s.BookOf(context.Background(), 0)
	must(t, err)
	if p := whole.Picture; p == nil || whole.Uncounted || p.Cells[0].People+p.Cells[1].People+p.Cells[2].People+p.Cells[3].People != 20+manyPeople {
		t.Fatalf("whom there is to choose from: %+v", p)
	}
	if b := book(t, s); b.Picture == nil || *b.Picture != *whole.Picture || b.Uncounted {
		t.Errorf("read once, it is counted anew: %+v", b.Picture)
	}
}
