package data

import (
	"context"
	"strings"
	"testing"

	"goodword/model"
)

const twoAccounts = "Customer ID,First Name,Last Name,Email,Accepts Email Marketing,Phone,Total Spent,Total Orders,Tax Exempt\n" +
	"1,Lena,Hoffmann,lena@example.com,no,+15550100001,10.00,1,no\n2,Lena,Hoffmann,lena.h@example.org,no,+15550100001,5.00,2,no\n"

func oneQuestion(t testing.TB, s *Store) model.Likeness {
	t.Helper()
	ids, err := s.JoinIDs(context.Background())
	must(t, err)
	rows, err := s.JoinRows(context.Background(), ids)
	must(t, err)
	if len(rows) != 1 {
		t.Fatalf("to look at: %+v", rows)
	}
	return rows[0]
}

func TestTwoPeopleBecomeOneAndTwoAgain(t *testing.T) {
	s, ctx := newStore(t), context.Background()
	shop, reviews := put(t, "shop.csv", twoAccounts), put(t, "reviews.csv", "rating,body,reviewer_name,reviewer_email,review_date\n5,Good,Lena H.,lena.h@example.org,2026-01-01\n")
	apply(t, s, shop)
	apply(t, s, reviews)
	p, err := get[model.Person](ctx, s.read, 2)
	must(t, err)
	p.DoNotContact = true
	must(t, s.Save("asked", &p))
	j := oneQuestion(t, s)
	if j.One.Name != "Lena Hoffmann" || j.Other.Addresses != "lena.h@example.org\n2, an id of shopify" || j.Other.Records == "" || j.Class() != "the same phone" {
		t.Errorf("%+v", j)
	}
	before := dump(t, s)
	must(t, s.JoinPeople("joined", j.ID))
	one, err := get[model.Person](ctx, s.read, 1)
	must(t, err)
	if !one.DoNotContact || *one.SpendMinor != 1500 {
		t.Errorf("%+v, spend %d", one, *one.SpendMinor)
	}
	left, err := texts(ctx, s.read, `SELECT 'person' FROM people WHERE id=2 UNION ALL SELECT 'signal' FROM signals WHERE person_id IS NOT 1
		UNION ALL SELECT 'record' FROM source_records WHERE person_id IS NOT 1 UNION ALL SELECT 'orders' FROM measures WHERE name='orders' AND value<>3`)
	must(t, err)
	if len(left) > 0 {
		t.Errorf("not moved: %q", left)
	}
	joined := dump(t, s)
	for _, file := range []string{shop, reviews} {
		apply(t, s, file)
	}
	same(t, "after the same files again", dump(t, s), joined)
	if _, err := s.Undo(ctx); err != nil {
		t.Fatal(err)
	}
	same(t, "after undo", dump(t, s), before)
	must(t, s.JoinAlike("joined all", "the same phone"))
	if ids, _ := s.JoinIDs(ctx); len(ids) != 0 {
		t.Errorf("still to look at: %v", ids)
	}
}

func TestWhoHasOnlyANameInCommonIsLookedAtLast(t *testing.T) {
	s := newStore(t)
	a, b := model.Person{Name: "Lena Hoffmann"}, model.Person{Name: "Lena Hoffmann"}
	must(t, s.Save("two", &a, &b))
	city, phone := model.Join{PersonID: a.ID, OtherPersonID: b.ID, Reason: "the same name and city: Lena Hoffmann"}, model.Join{PersonID: a.ID, OtherPersonID: b.ID, Reason: "the same phone: 1"}
	must(t, s.Save("questions", &city, &phone))
	if ids, err := s.JoinIDs(context.Background()); err != nil || len(ids) != 2 || ids[0] != phone.ID {
		t.Errorf("in the order %v: %v", ids, err)
	}
}

func TestPeopleOfTwoFrozenArmsStayTwo(t *testing.T) {
	for _, both := range []bool{false, true} {
		s, ctx := newStore(t), context.Background()
		apply(t, s, put(t, "shop.csv", twoAccounts))
		w := model.Wave{Number: 1, Name: "One", Start: "2026-05-01", Days: 28, Design: "sets", Controls: 1}
		must(t, s.Save("a wave", &w))
		rows := []model.Row{&model.Arm{WaveID: w.ID, PersonID: 2, Arm: model.Control}}
		if both {
			rows = append(rows, &model.Arm{WaveID: w.ID, PersonID: 1, Arm: model.Engaged})
		}
		must(t, s.Save("arms", rows...))
		if _, err := s.write.Exec("UPDATE waves SET frozen_on='2026-04-20'"); err != nil {
			t.Fatal(err)
		}
		err := s.JoinPeople("joined", oneQuestion(t, s).ID)
		ids, _ := ints(ctx, s.read, "SELECT id FROM people")
		switch {
		case both && (err == nil || !strings.Contains(err.Error(), "both in arms")):
			t.Errorf("joined two arms: %v", err)
		case !both && (err != nil || len(ids) != 1 || ids[0] != 2):
			t.Errorf("the one in the frozen arm does not stay: %v %v", ids, err)
		}
	}
}

func TestWhoIsNotTheSameIsNotAskedAboutAfterAJoin(t *testing.T) {
	s := newStore(t)
	a, b, c := model.Person{Name: "Lena Hoffmann"}, model.Person{Name: "L Hoffmann"}, model.Person{Name: "Len Hoffmann"}
	must(t, s.Save("three", &a, &b, &c))
	ask := model.Join{PersonID: a.ID, OtherPersonID: b.ID, Reason: "the same phone: 1"}
	open := model.Join{PersonID: b.ID, OtherPersonID: c.ID, Reason: "the same phone: 2"}
	must(t, s.Save("questions", &ask, &open, &model.Join{PersonID: a.ID, OtherPersonID: c.ID, Reason: "the same handle lena on x", Answer: model.NotSame}))
	must(t, s.JoinPeople("joined", ask.ID))
	if ids, err := s.JoinIDs(context.Background()); err != nil || len(ids) != 0 {
		t.Errorf("asked again: %v %v", ids, err)
	}
}

func TestAnAccountElsewhereIsJoinedWithWhatWasSaidThere(t *testing.T) {
	s, ctx := newStore(t), context.Background()
	apply(t, s, put(t, "people.csv", "Email,Name,Discord\nlena@example.com,Lena Hoffmann,lenah\n"))
	apply(t, s, put(t, "mentions.csv", ",ID,Date,Hrs,Title,Content,Source,Domain,Category,Author,Sentiment,Tags\n,1,2026-04-01,10:00,,Love it,https://x.com/lenah/status/1,x.com,X,@lenah,positive,\n"))
	before := dump(t, s)
	j := oneQuestion(t, s)
	if norm, host, ok := j.Handle(); !ok || norm != "lenah" || host != "x.com" {
		t.Fatalf("the question is %+v", j)
	}
	must(t, s.JoinPeople("joined", j.ID))
	var name, by string
	must(t, s.read.QueryRow("SELECT p.name, i.scope FROM mentions m JOIN people p ON p.id=m.person_id JOIN identities i ON i.person_id=p.id AND i.scope='x.com'").Scan(&name, &by))
	if name != "Lena Hoffmann" {
		t.Errorf("the mention belongs to %q", name)
	}
	if _, err := s.Undo(ctx); err != nil {
		t.Fatal(err)
	}
	same(t, "after undo", dump(t, s), before)
}
