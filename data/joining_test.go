package data

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"

	"goodword/model"
)

// TestWhoIsWho holds what may join and what may not: for each case the files,
// how many people they make, and what is put before somebody's eyes.
func TestWhoIsWho(t *testing.T) {
	shop := "Customer ID,First Name,Last Name,Email,Accepts Email Marketing,Phone,Total Spent,Total Orders,Tax Exempt\n"
	list := "Email,Name\n"
	for _, c := range []struct {
		name   string
		files  []string
		people int
		hint   string // how the only hint begins; empty for none
	}{
		{"case and spaces", []string{list + "lena@x.test,Lena Hoffmann\n", "E-Mail,Name,City\nLENA@X.TEST ,Lena Hoffmann,Köln\n"}, 1, ""},
		{"Gmail dots, tag and domain", []string{list + "lena.h@gmail.com,Lena\nlenah@googlemail.com,Lena\nlena.h+shop@gmail.com,Lena\n"}, 1, ""},
		{"dots elsewhere", []string{list + "d.ots@example.com,Dora Ots\ndots@example.com,Dan Ots\n"}, 2, ""},
		{"a tag elsewhere", []string{list + "lena@example.com,Lena\n", "E-Mail,Name,City\nlena+forum@example.com,Lena,Köln\n"}, 2, "the same address but for a +tag"},
		{"a tag elsewhere, the other way", []string{list + "lena+forum@example.com,Lena\n", "E-Mail,Name,City\nlena@example.com,Lena,Köln\n"}, 2, "the same address but for a +tag"},
		{"namesakes", []string{list + "priya@example.com,Priya Sharma\np.other@example.org,Priya Sharma\n"}, 2, ""},
		{"a short name without address", []string{list + "lena@example.com,Lena Hoffmann\n", "rating,body,reviewer_name,reviewer_email,review_date\n5,Good,Lena H.,,2026-01-01\n"}, 1, ""},
		{"two answer from one mailbox", []string{list + "home@example.com,Lena Hoffmann\n", "score,comment,email,name,date\n9,fine,home@example.com,Ben Hoffmann,2026-01-01\n10,fine,home@example.com,Ben Hoffmann,2026-01-02\n"}, 1, "a second name on the same address: Ben Hoffmann"},
		{"a desk with four names", []string{list + "info@shop.test,Ann Alpha\ninfo@shop.test,Ben Beta\ninfo@shop.test,Cy Gamma\ninfo@shop.test,Di Delta\n"}, 4, ""},
		{"a forum account with the shop's address", []string{list + "aoife@example.net,Aoife\n", "id,name,username,email,trust_level,posts_read_count,likes_given,likes_received,post_count,secondary_emails\n7,Aoife,aoife,aoife.alt@web.test,1,1,1,1,1,aoife@example.net\n"}, 1, ""},
		{"both addresses were people already", []string{list + "aoife@example.net,Aoife\naoife.alt@web.test,Aoife\n", "Email,Other emails,Name\naoife.alt@web.test,aoife@example.net,Aoife\n"}, 2, "the same address: aoife@example.net"},
		{"a handle on another network", []string{"Email,Name,Twitter\nlena@example.com,Lena,@lenah\n", "Email,Name,Discord\nother@example.com,Le Nah,lenah\n"}, 2, "the same handle lenah on"},
		{"a handle that somebody else took over", []string{"username,email,status,billing-active,has-2fa,has-sso,userid,fullname,displayname\nlena,lena@example.com,Member,1,0,0,U1,Lena,\n", "username,email,status,billing-active,has-2fa,has-sso,userid,fullname,displayname\nlena,other@example.com,Member,1,0,0,U2,Lena,\n"}, 2, "the same handle: lena"},
		{"a second account with the same phone", []string{shop + "1,Lena,Hoffmann,lena@example.com,no,+15550100001,10.00,1,no\n2,Lena,Hoffmann,,no,+15550100001,5.00,1,no\n"}, 2, "the same phone"},
		{"a phone with another name", []string{shop + "1,Lena,Hoffmann,lena@example.com,no,+15550100001,10.00,1,no\n2,Ben,Okoro,,no,+15550100001,5.00,1,no\n"}, 2, ""},
		{"an address used anew", []string{list + "sales1@acme.test,Ann Example\n", "E-Mail,Name,City\nsales1@acme.test,Bob Different,Köln\n"}, 1, "a second name on the same address: Bob Different"},
		{"more names than a family has", []string{list + "all@acme.test,Ann Example\nall@acme.test,Bob Second\nall@acme.test,Cy Third\nall@acme.test,Di Fourth\n"}, 2, "more than 3 names"},
		{"look-alike letters", []string{list + "аnn@example.com,Ann Example\nann@example.com,Ann Sample\n"}, 2, ""},
		{"the same name before the @", []string{list + "lena.hoffmann@example.com,Lena Hoffmann\nlena.hoffmann@example.org,Lena Hoffmann\n"}, 2, "the same name and the same name before the @"},
		{"the same name and company", []string{"Email,Name,Company\na1@example.com,Lena Hoffmann,Acme\nb2@example.org,Lena Hoffmann,ACME\n"}, 2, "the same name and company"},
		{"the same name and city", []string{"Email,Name,City\na1@example.com,Lena Hoffmann,Köln\nb2@example.org,Lena Hoffmann,köln\n"}, 2, "the same name and city"},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := newStore(t)
			for i, content := range c.files {
				apply(t, s, put(t, fmt.Sprintf("f%d.csv", i), content))
			}
			var n int
			must(t, s.read.QueryRow("SELECT count(*) FROM people").Scan(&n))
			if n != c.people {
				t.Errorf("%d people, want %d: %q", n, c.people, clusters(t, s))
			}
			switch got := hints(t, s); {
			case c.hint == "" && len(got) > 0, c.hint != "" && len(got) == 0:
				t.Errorf("hints %q, want %q", got, c.hint)
			case c.hint != "" && !slices.ContainsFunc(got, func(h string) bool { return strings.HasPrefix(h, c.hint) }):
				t.Errorf("hints %q, want %q", got, c.hint)
			}
		})
	}
}

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
