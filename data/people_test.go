package data

import (
	"context"
	"reflect"
	"slices"
	"testing"

	"goodword/model"
)

func ids(t testing.TB, s *Store, q model.PeopleQuery) []int64 {
	t.Helper()
	list, err := s.PeopleIDs(context.Background(), q)
	must(t, err)
	return list
}

func TestPeopleAreFoundByNameAddressAndArm(t *testing.T) {
	s := demoOn(t, 26)
	all := ids(t, s, model.PeopleQuery{})
	if len(all) != 68 {
		t.Errorf("%d people", len(all))
	}
	for words, want := range map[string][]int64{
		"ben lind": {2}, "LINDQVIST": {2}, "amara.okafor@example.com": {1}, "nobody at all": {}, `"*(`: all, "chi": {3},
	} {
		if got := ids(t, s, model.PeopleQuery{Words: words}); !slices.Equal(got, want) {
			t.Errorf("%q finds %v, want %v", words, got, want)
		}
	}
	if got := ids(t, s, model.PeopleQuery{Arm: model.Control}); len(got) != 30 {
		t.Errorf("%d in control", len(got))
	}
	if got := ids(t, s, model.PeopleQuery{Arm: model.Control, Words: "ben lind"}); len(got) != 0 {
		t.Errorf("Ben is in control: %v", got)
	}
}

func TestPeopleSortByTouchIsStable(t *testing.T) {
	s := demoOn(t, 26)
	newest := ids(t, s, model.PeopleQuery{Sort: "last touch"})
	quiet := ids(t, s, model.PeopleQuery{Sort: "longest quiet"})
	if newest[0] != 5 {
		t.Errorf("Elsa wrote last, and %d stands first", newest[0])
	}
	if len(newest) != 68 || len(quiet) != 68 || quiet[67] != 5 {
		t.Errorf("the longest quiet ends with %d", quiet[67])
	}
	if !slices.Equal(newest, ids(t, s, model.PeopleQuery{Sort: "last touch"})) {
		t.Error("the order changes from one reading to the next")
	}
}

func TestPeopleRowsSayWhatTheBookSays(t *testing.T) {
	s := demoOn(t, 26)
	ctx := context.Background()
	must(t, s.Save("asked", &model.Consent{PersonID: 2, Kind: "story", Given: true, Date: "2026-04-01"}, &model.Consent{PersonID: 2, Kind: "credit", Given: true, Date: "2026-04-01"},
		&model.Consent{PersonID: 2, Kind: "credit", Given: false, Date: "2026-04-02"}, &model.Promise{PersonID: 2, Text: "x", Due: "2026-04-30"},
		&model.Promise{PersonID: 2, Text: "y", Due: "2026-04-20", KeptOn: "2026-04-20"}))
	rows, err := s.PeopleRows(ctx, ids(t, s, model.PeopleQuery{}))
	must(t, err)
	b := book(t, s)
	paces := b.Paces()
	for _, r := range rows {
		if r.Arm != b.Arm(r.ID) || b.People[r.ID] != nil && r.Name != b.Name(r.ID) || r.LastTouch != paces[r.ID].LastHuman {
			t.Errorf("%+v; the book says %q, last touch %s", r, b.Arm(r.ID), paces[r.ID].LastHuman)
		}
		if r.ID == 2 && (r.Consents != "staff card, story" || r.Promises != 1 || r.Spend() != "middle") {
			t.Errorf("%+v", r)
		}
	}
	if len(rows) != 68 {
		t.Errorf("%d rows", len(rows))
	}
}

func TestAPageMayNameSomebodyWhoIsGone(t *testing.T) {
	s := newStore(t)
	rows, err := s.PeopleRows(context.Background(), []int64{7})
	if err != nil || len(rows) != 0 {
		t.Errorf("%v %v", rows, err)
	}
	if none, err := s.PeopleIDs(context.Background(), model.PeopleQuery{Sort: "last touch"}); err != nil || !reflect.DeepEqual(none, []int64(nil)) {
		t.Errorf("an empty file lists %v, %v", none, err)
	}
}

func BenchmarkPeople(b *testing.B) {
	s, ctx := crowd(b, crowdSize()), context.Background()
	all := ids(b, s, model.PeopleQuery{})
	for name, q := range map[string]model.PeopleQuery{"all": {}, "ben": {Words: "ben"}, "company": {Words: "company"}, "one": {Words: "person17"}, "touch": {Sort: "last touch"}} {
		b.Run("ids/"+name, func(b *testing.B) {
			for b.Loop() {
				ids(b, s, q)
			}
		})
	}
	b.Run("page", func(b *testing.B) {
		for b.Loop() {
			middle := len(all) / 2
			if _, err := s.PeopleRows(ctx, all[middle:middle+120]); err != nil {
				b.Fatal(err)
			}
		}
	})
}

func TestTheCardHoldsEverythingAboutAPerson(t *testing.T) {
	s := demoOn(t, 26)
	c, err := s.PersonCard(context.Background(), 4)
	must(t, err)
	kinds := map[string]int{}
	for _, f := range c.Feed() {
		kinds[f.Kind]++
		if f.Date > "2026-04-24" {
			t.Errorf("%+v lies ahead", f)
		}
	}
	for _, kind := range []string{"signal", "mention", "gift", "touch", "suggestion", "thanks", "space"} {
		if kinds[kind] == 0 {
			t.Errorf("nothing of %s: %v", kind, kinds)
		}
	}
	if c.Person.Name != "Dev Raman" || c.Mail() != "dev.raman@example.com" || c.AskedForView() == "" || c.ArmWords()[0] != "engaged in wave 1, Flow Builders" {
		t.Errorf("%s %s %s %v", c.Person.Name, c.Mail(), c.AskedForView(), c.ArmWords())
	}
	if _, err := s.PersonCard(context.Background(), 999); err == nil {
		t.Error("nobody has a card")
	}
}

func TestAnIDThatAToolGaveFindsItsOwner(t *testing.T) {
	s := newStore(t)
	ctx := context.Background()
	apply(t, s, put(t, "shop.csv", "Customer ID,First Name,Last Name,Email,Accepts Email Marketing,Total Spent,Total Orders,Tax Exempt\n'7210448301100,Lena,Hoffmann,lena@example.com,no,10.00,1,no\n"))
	apply(t, s, put(t, "stripe.csv", "id,Description,Email,Name,Created (UTC),Delinquent,Total Spend,Payment Count\ncus_1,,ben@example.com,Ben Okoro,2024-03-05 14:07,false,10.00,1\n"))
	for id, name := range map[string]string{"7210448301100": "Lena Hoffmann", "cus_1": "Ben Okoro"} {
		people, err := s.FindPeople(ctx, id, 5)
		must(t, err)
		if len(people) != 1 || people[0].Name != name {
			t.Errorf("%s finds %+v", id, people)
		}
		hits, err := s.Find(ctx, id, 5)
		must(t, err)
		if len(hits) != 1 || hits[0].Name != name {
			t.Errorf("%s finds %+v anywhere", id, hits)
		}
	}
	if hits, err := s.Find(ctx, "lena example", 5); err != nil || len(hits) != 1 {
		t.Errorf("her address finds %+v %v", hits, err)
	}
}

func TestPeopleOfOneNameAreToldApart(t *testing.T) {
	s, ctx := newStore(t), context.Background()
	ana, other, third := model.Person{Name: "Ana Diaz", City: "Cádiz"}, model.Person{Name: "ana diaz", City: "Lyon"}, model.Person{Name: "Ana Diaz"}
	must(t, s.Save("added", &ana, &other, &third, &model.Person{Name: "Ben Diaz", City: "Lyon"}))
	must(t, s.Save("an address", &model.Identity{PersonID: ana.ID, Kind: "email", Norm: "ana@example.com", Raw: "Ana@example.com"}))
	want := []string{"Ana Diaz (Ana@example.com)", "Ana Diaz (no. 3)", "Ben Diaz", "ana diaz (Lyon)"}
	rows, err := s.PeopleRows(ctx, []int64{1, 2, 3, 4})
	must(t, err)
	found, err := s.FindPeople(ctx, "diaz", 9)
	must(t, err)
	hits, err := s.Find(ctx, "diaz", 9)
	must(t, err)
	var listed, picked, hit []string
	for i := range rows {
		listed, picked, hit = append(listed, rows[i].Named()), append(picked, found[i].Named()), append(hit, hits[i].Named())
	}
	for name, got := range map[string][]string{"the list": listed, "the picker": picked, "find anywhere": hit} {
		if slices.Sort(got); !slices.Equal(got, want) {
			t.Errorf("%s says %q, want %q", name, got, want)
		}
	}
}
