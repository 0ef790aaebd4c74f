package data

import (
	"context"
	"slices"
	"strings"
	"testing"

	"goodword/model"
)

func TestGuestCheckoutsAddUpAndTwoToolsDoNot(t *testing.T) {
	s := newStore(t)
	stripe := "id,Description,Email,Name,Created (UTC),Delinquent,Total Spend,Payment Count\n"
	apply(t, s, put(t, "stripe.csv", stripe+"cus_1,,lena@example.com,Lena,2024-03-05 14:07,false,10.00,1\ncus_2,,lena@example.com,,2024-03-06 14:07,false,5.50,2\ncus_3,,lena@example.com,,2024-03-06 14:07,false,1.00,1\n"))
	apply(t, s, put(t, "shop.csv", "Email,Name,Total spent\nlena@example.com,Lena,400.00\n"))
	apply(t, s, put(t, "stripe.csv", stripe+"cus_1,,lena@example.com,Lena,2024-03-05 14:07,false,12.00,3\ncus_2,,lena@example.com,,2024-03-06 14:07,false,6.50,2\ncus_4,,lena@example.com,,2024-03-06 14:07,false,1.00,1\n"))
	p, err := get[model.Person](context.Background(), s.read, 1)
	must(t, err)
	if *p.SpendMinor != 2050 {
		t.Errorf("spend is %d, want 12.00 + 6.50 + 1.00 + 1.00", *p.SpendMinor)
	}
	var orders float64
	must(t, s.read.QueryRow("SELECT value FROM measures WHERE name='orders' AND source='stripe'").Scan(&orders))
	if orders != 7 {
		t.Errorf("orders are %v, want 3 + 2 + 1 + 1", orders)
	}
	ids, err := texts(context.Background(), s.read, "SELECT norm FROM identities WHERE kind='id' ORDER BY norm")
	must(t, err)
	if !slices.Equal(ids, []string{"cus_1", "cus_2", "cus_3", "cus_4"}) {
		t.Errorf("ids are %q", ids)
	}
}

func TestARenamedMemberIsTheSamePerson(t *testing.T) {
	s := newStore(t)
	head := "username,email,status,billing-active,has-2fa,has-sso,userid,fullname,displayname\n"
	apply(t, s, put(t, "a.csv", head+"lenah,,Member,1,0,0,U1,Lena Hoffmann,lena\n"))
	apply(t, s, put(t, "a.csv", head+"lena_new,,Member,1,0,0,U1,Lena Okoro,lena\n"))
	if got := clusters(t, s); len(got) != 1 || !strings.Contains(got[0], "Lena Okoro") {
		t.Errorf("%q", got)
	}
	handles, err := texts(context.Background(), s.read, "SELECT norm FROM identities WHERE kind='handle' ORDER BY norm")
	must(t, err)
	if !slices.Equal(handles, []string{"lena_new", "lenah"}) {
		t.Errorf("handles are %q", handles)
	}
}

func TestAnAnswerIsRememberedForEver(t *testing.T) {
	s := newStore(t)
	apply(t, s, put(t, "a.csv", "Email,Name,Company\na@example.com,Lena Hoffmann,Acme\nb@example.org,Lena Hoffmann,Acme\n"))
	_, err := s.write.Exec("UPDATE joins SET answer='not the same'")
	must(t, err)
	apply(t, s, put(t, "b.csv", "Email,Name,Company,City\nc@example.net,Zoë Other,Elsewhere,Köln\na@example.com,Lena Hoffmann,Acme,Köln\n"))
	if got := hints(t, s); len(got) != 0 {
		t.Errorf("asked again: %q", got)
	}
}

func TestAFullerNameReplacesAShorterOneAndASpaceAddsNothing(t *testing.T) {
	s := newStore(t)
	apply(t, s, put(t, "shop.csv", caseShop+"1,磊,李,li@example.com,no,,1.00,1,no\n2,Lena,,lena@example.com,no,,1.00,1,no\n"))
	apply(t, s, put(t, "nps.csv", caseNPS+"9,fine,li@example.com,磊 李,2026-01-01\n9,fine,lena@example.com,Lena Hoffmann,2026-01-01\n"))
	says("SELECT name FROM people ORDER BY id", "李磊", "Lena Hoffmann")(t, s)
}

func TestNamesFit(t *testing.T) {
	for _, pair := range [][2]string{
		{"Lena Hoffmann", "lena hoffmann"},
		{"Lena H.", "Lena Hoffmann"},
		{"Hoffmann, Lena", "Lena Hoffmann"},
		{"José Núñez", "Jose Nunez"},
		{"髙橋さくら", "さくら 髙橋"},
		{"さくら", "髙橋さくら"},
		{"Lena", "Lena Hoffmann"},
		{"Aoife O'Dell, PhD", "Aoife O'Dell"},
	} {
		if !namesFit(pair[0], pair[1]) || !namesFit(pair[1], pair[0]) {
			t.Errorf("%q and %q should fit", pair[0], pair[1])
		}
	}
	for _, pair := range [][2]string{{"Lena Hoffmann", "Ben Hoffmann"}, {"Anna Lee", "Ann Lee"}, {"L. Meyer", "Lena Hoffmann"}, {"吴强", "周伟"}} {
		if namesFit(pair[0], pair[1]) {
			t.Errorf("%q and %q should not fit", pair[0], pair[1])
		}
	}
}

func TestAReviewBelongsToWhoGaveTheOrder(t *testing.T) {
	orders := put(t, "orders.csv", "Name,Email,Created at,Total,Refunded Amount,Lineitem name,Currency\n#1003,lena@example.com,2024-03-05,77.00,0.00,Mug,EUR\n#1004,ben@example.com,2024-03-05,7.00,0.00,Tea,EUR\n")
	review := put(t, "trustpilot.csv", "Review Id,Review Created (UTC),Review Consumer User Id,Review Username,Review User Email,Review Title,Review Content,Review Stars,Reference Id\nr1,2024-03-09 10:00:00,c9,Happy customer,,Good,A cup that has gone with me up every hill since the spring,5,1003\n")
	for _, order := range [][]string{{orders, review}, {review, orders}} {
		s := newStore(t)
		for _, path := range order {
			apply(t, s, path)
		}
		who, err := texts(t.Context(), s.read, "SELECT i.raw FROM signals g JOIN identities i ON i.person_id=g.person_id AND i.kind='email'")
		must(t, err)
		if !slices.Equal(who, []string{"lena@example.com"}) {
			t.Errorf("the review belongs to %q", who)
		}
	}
}
