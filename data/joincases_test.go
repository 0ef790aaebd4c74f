package data

import (
	"fmt"
	"iter"
	"slices"
	"strings"
	"testing"

	"goodword/model"
)

// caseFile is what the files of a joining case begin with.
const (
	caseShop   = "Customer ID,First Name,Last Name,Email,Accepts Email Marketing,Phone,Total Spent,Total Orders,Tax Exempt\n"
	caseList   = "Email,Name\n"
	caseCity   = "E-Mail,Name,City\n"
	caseSlack  = "username,email,status,billing-active,has-2fa,has-sso,userid,fullname,displayname\n"
	caseForum  = "id,name,username,email,trust_level,posts_read_count,likes_given,likes_received,post_count,secondary_emails\n"
	caseReview = "rating,body,reviewer_name,reviewer_email,review_date\n"
	caseNPS    = "score,comment,email,name,date\n"
	caseStripe = "id,Description,Email,Name,Created (UTC),Delinquent,Total Spend,Payment Count\n"
	caseOrders = "Name,Email,Created at,Total,Refunded Amount,Lineitem name,Currency\n"
	caseStars  = "Review Id,Review Created (UTC),Review Consumer User Id,Review Username,Review User Email,Review Title,Review Content,Review Stars,Reference Id\n"
	caseSaid   = ",ID,Date,Hrs,Title,Content,Source,Domain,Category,Author,Sentiment,Tags\n"
)

type joiningCase struct {
	number int // of the question; 0 for what is beside them
	name   string
	files  []string
	people int
	hint   string // how a hint begins; empty for none
	then   func(t *testing.T, s *Store)
}

// joiningCases hold what may join and what may not, by the number of the
// question that they answer: for each the files, how many people they make,
// and what is put before somebody's eyes.
var joiningCases = []joiningCase{
	{1, "case and spaces", []string{caseList + "lena@x.test,Lena Hoffmann\n", caseCity + "LENA@X.TEST ,Lena Hoffmann,Köln\n"}, 1, "", nil},
	{2, "Gmail dots, tag and domain", []string{caseList + "lena.h@gmail.com,Lena\nlenah@googlemail.com,Lena\n", caseCity + "lena.h+shop@gmail.com,Lena,Köln\n"}, 1, "", nil},
	{3, "dots elsewhere", []string{caseList + "d.ots@example.com,Dora Ots\n", caseCity + "dots@example.com,Dan Ots,Köln\n"}, 2, "", nil},
	{4, "a tag elsewhere", []string{caseList + "lena@example.com,Lena\n", caseCity + "lena+forum@example.com,Lena,Köln\n"}, 2, "the same address but for a +tag", nil},
	{5, "namesakes", []string{caseList + "priya@example.com,Priya Sharma\n", "E-Mail,Name,Company\np.other@example.org,Priya Sharma,Acme\n"}, 2, "", nil},
	{5, "namesakes who live apart", []string{caseCity + "priya@example.com,Priya Sharma,Pune\np.other@example.org,Priya Sharma,Leeds\n"}, 2, "", nil},
	{6, "a short name without address", []string{caseList + "lena@example.com,Lena Hoffmann\n", caseReview + "5,Good,Lena H.,,2026-01-01\n"}, 1, "", says(unattachedSignals, "short review")},
	{7, "two answer from one mailbox", []string{caseList + "home@example.com,Lena Hoffmann\n", caseNPS + "9,fine,home@example.com,Ben Hoffmann,2026-01-01\n10,fine,home@example.com,Ben Hoffmann,2026-01-02\n"}, 1, "a second name on the same address: ", nil},
	{8, "a desk with four names", []string{caseList + "info@shop.test,Ann Alpha\ninfo@shop.test,Ben Beta\n", caseCity + "info@shop.test,Cy Gamma,Köln\ninfo@shop.test,Di Delta,Köln\n"}, 4, "", nil},
	{8, "more names than a family has", []string{caseList + "all@acme.test,Ann Example\nall@acme.test,Bob Second\nall@acme.test,Cy Third\nall@acme.test,Di Fourth\n"}, 2, "more than 3 names", says("SELECT reason FROM joins WHERE reason LIKE 'the same%'")},
	{9, "a forum account with the shop's address", []string{caseList + "aoife@example.net,Aoife\n", caseForum + "7,Aoife,aoife,aoife.alt@web.test,1,1,1,1,1,aoife@example.net\n"}, 1, "", nil},
	{9, "both addresses were people already", []string{caseList + "aoife@example.net,Aoife\naoife.alt@web.test,Aoife\n", caseForum + "7,Aoife,aoife,aoife.alt@web.test,1,1,1,1,1,aoife@example.net\n"}, 2, addressOfBoth, joinedAtOnce("the same address")},
	{10, "a handle on another network", []string{"Email,Name,Twitter\nlena@example.com,Lena,@lenah\n", "Email,Name,Discord\nother@example.com,Le Nah,lenah\n"}, 2, "the same handle lenah on", nil},
	{11, "a handle on the same network", []string{"Email,Name,Twitter\nlena@example.com,Lena,@lenah\n", caseSaid + ",1,2026-04-01,10:00,,Love it,https://x.com/lenah/status/1,x.com,X,@LenaH,positive,\n"}, 1, "", says(mentionedNames, "Lena")},
	{11, "a handle that somebody else took over", []string{caseSlack + "lena,lena@example.com,Member,1,0,0,U1,Lena,\n", caseSlack + "lena,other@example.com,Member,1,0,0,U2,Lena,\n"}, 2, "the same handle: lena", nil},
	{12, "a second account with the same phone", []string{caseShop + "1,Lena,Hoffmann,lena@example.com,no,+15550100001,10.00,1,no\n", caseShop + "2,Lena,Hoffmann,,no,+15550100001,5.00,1,no\n"}, 2, "the same phone", nil},
	{12, "a phone with another name", []string{caseShop + "1,Lena,Hoffmann,lena@example.com,no,+15550100001,10.00,1,no\n2,Ben,Okoro,,no,+15550100001,5.00,1,no\n"}, 2, "", nil},
	{13, "several guest checkouts", []string{caseStripe + "cus_1,,lena@example.com,Lena,2024-03-05 14:07,false,10.00,1\ncus_2,,LENA@example.com,,2024-03-06 14:07,false,5.50,2\n", caseStripe + "cus_3,,lena@example.com,,2024-03-06 14:07,false,1.00,1\n"}, 1, "", says(allSpend, "1650 EUR")},
	{14, "an account that was renamed", []string{caseSlack + "lenah,,Member,1,0,0,U1,Lena Hoffmann,lena\n", caseSlack + "lena_new,,Member,1,0,0,U1,Lena Okoro,lena\n"}, 1, "", says(allHandles, "lena_new", "lenah")},
	{15, "an address used anew", []string{caseList + "sales1@acme.test,Ann Example\n", caseCity + "sales1@acme.test,Bob Different,Köln\n"}, 1, "a second name on the same address: ", nil},
	{16, "a review that names the order", []string{caseOrders + "#1003,lena@example.com,2024-03-05,77.00,0.00,Mug,EUR\n", caseStars + "r1,2024-03-09 10:00:00,c9,Happy customer,,Good,A cup that has gone with me up every hill since the spring,5,1003\n"}, 1, "", says(signalAddresses, "lena@example.com")},
	{17, "an edit by hand", []string{caseCity + "lena@example.com,Lena Hoffmann,Köln\n"}, 1, "", editedAndBack},
	{18, "files in another order", []string{caseCity + "lena@example.com,Lena H.,Köln\n", caseForum + "7,Lena Hoffmann,lenah,lena@example.com,1,1,1,1,1,\n", caseNPS + "9,fine,LENA@example.com,Lena,2026-01-01\n", caseReview + "5,Good,Lena H.,,2026-01-01\n"}, 1, "", nil},
	{19, "somebody who was erased", []string{caseCity + "lena@example.com,Lena Hoffmann,Köln\n"}, 1, "", erasedAndBack},
	{20, "look-alike letters", []string{caseList + "аnn@example.com,Ann Example\n", caseCity + "ann@example.com,Ann Sample,Köln\n"}, 2, "", warned},
	{0, "the same name before the @", []string{caseList + "lena.hoffmann@example.com,Lena Hoffmann\n", caseCity + "lena.hoffmann@example.org,Lena Hoffmann,Köln\n"}, 2, "the same name and the same name before the @", nil},
	{0, "the same name and company", []string{"Email,Name,Company\na1@example.com,Lena Hoffmann,Acme\nb2@example.org,Lena Hoffmann,ACME\n"}, 2, "the same name and company", nil},
	{0, "the same name and city", []string{caseCity + "a1@example.com,Lena Hoffmann,Köln\nb2@example.org,Lena Hoffmann,köln\n"}, 2, "the same name and city", nil},
}

// addressOfBoth is asked where a record with two addresses comes after the two
// people who own them: only somebody may join them. Had it come first, they
// were one from the beginning.
const addressOfBoth = "the same address: aoife@example.net"

// TestTheTwentyJoiningCases imports the files of each case in both orders, as
// small imports and as large ones: neither must make a difference to who is who.
func TestTheTwentyJoiningCases(t *testing.T) {
	for number := 1; number <= 20; number++ {
		if !slices.ContainsFunc(joiningCases, func(c joiningCase) bool { return c.number == number }) {
			t.Errorf("case %d is missing", number)
		}
	}
	small := bulkFrom
	defer func() { bulkFrom = small }()
	for _, c := range joiningCases {
		for _, from := range []int{small, 0} {
			t.Run(fmt.Sprintf("%02d %s, large from %d", c.number, c.name, from), func(t *testing.T) {
				bulkFrom = from
				c.bothWays(t)
			})
		}
	}
}

func (c *joiningCase) bothWays(t *testing.T) {
	forth := c.imported(t, slices.All(c.files))
	c.check(t, forth)
	if len(c.files) == 1 {
		return
	}
	back := c.imported(t, slices.Backward(c.files))
	if c.hint != addressOfBoth {
		c.check(t, back)
	}
	must(t, back.JoinAlike("joined all", "the same address"))
	if x, y := membersOnly(clusters(t, forth)), membersOnly(clusters(t, back)); !slices.Equal(x, y) {
		t.Errorf("%q\nthe other way round: %q", x, y)
	}
}

func (c *joiningCase) imported(t *testing.T, files iter.Seq2[int, string]) *Store {
	t.Helper()
	s := newStore(t)
	for i, content := range files {
		apply(t, s, put(t, fmt.Sprintf("f%d.csv", i), content))
	}
	return s
}

func (c *joiningCase) check(t *testing.T, s *Store) {
	t.Helper()
	if n, err := ints(t.Context(), s.read, "SELECT id FROM people"); err != nil || len(n) != c.people {
		t.Errorf("%d people, want %d: %q %v", len(n), c.people, clusters(t, s), err)
	}
	switch got := hints(t, s); {
	case c.hint == "" && len(got) > 0, c.hint != "" && !slices.ContainsFunc(got, func(h string) bool { return strings.HasPrefix(h, c.hint) }):
		t.Errorf("hints %q, want %q", got, c.hint)
	}
	if c.then != nil {
		c.then(t, s)
	}
}

// says is a check that a query gives these texts.
func says(query string, want ...string) func(*testing.T, *Store) {
	return func(t *testing.T, s *Store) {
		t.Helper()
		if got, err := texts(t.Context(), s.read, query); err != nil || !slices.Equal(got, want) {
			t.Errorf("got %q, want %q: %v", got, want, err)
		}
	}
}

const (
	unattachedSignals = "SELECT kind FROM signals WHERE person_id IS NULL"
	mentionedNames    = "SELECT p.name FROM mentions m JOIN people p ON p.id=m.person_id"
	signalAddresses   = "SELECT i.raw FROM signals g JOIN identities i ON i.person_id=g.person_id AND i.kind='email'"
	allSpend          = "SELECT spend_minor||' '||currency FROM people"
	allHandles        = "SELECT norm FROM identities WHERE kind='handle' ORDER BY norm"
)

// joinedAtOnce answers every question of one kind of evidence together.
func joinedAtOnce(class string) func(*testing.T, *Store) {
	return func(t *testing.T, s *Store) {
		t.Helper()
		must(t, s.JoinAlike("joined all", class))
		says("SELECT count(*)||'' FROM people", "1")(t, s)
	}
}

// editedAndBack changes a city by hand; the file that says otherwise comes
// again with another name in it.
func editedAndBack(t *testing.T, s *Store) {
	t.Helper()
	p, err := get[model.Person](t.Context(), s.read, 1)
	must(t, err)
	p.City = "Bonn"
	must(t, s.Save("moved", &p))
	apply(t, s, put(t, "again.csv", caseCity+"lena@example.com,Lena Hoffmann,Düren\n"))
	says("SELECT city FROM people", "Bonn")(t, s)
}

// erasedAndBack forgets somebody; the next file has the same address in another
// form.
func erasedAndBack(t *testing.T, s *Store) {
	t.Helper()
	_, err := s.Forget(t.Context(), 1)
	must(t, err)
	r := apply(t, s, put(t, "again.csv", caseCity+"LENA@example.com,Lena H.,Köln\nben@example.com,Ben Okoro,Köln\n"))[0]
	if r.Rejected != 1 || r.PeopleNew != 1 {
		t.Errorf("%+v", r)
	}
	says("SELECT name FROM people WHERE name LIKE 'Lena%'")(t, s)
}

// TestASignInJoinsOnceItIsMapped reads a forum that keeps the shop's number of
// its members: it joins when the user has said so, once for all such lists.
func TestASignInJoinsOnceItIsMapped(t *testing.T) {
	forum := strings.TrimSuffix(caseForum, "\n") + ",external_id\n"
	s := newStore(t)
	apply(t, s, put(t, "shop.csv", caseShop+"721,Lena,Hoffmann,,no,,10.00,1,no\n722,Ben,Okoro,,no,,10.00,1,no\n"))
	r, err := s.ApplyImport(t.Context(), []string{put(t, "a.csv", forum+"7,Lena,lenah,lena@web.test,1,1,1,1,1,,721\n")}, model.ImportOptions{Map: []string{"external_id=external_id:shopify"}})
	must(t, err)
	again := apply(t, s, put(t, "b.csv", forum+"8,Ben,beno,ben@web.test,1,1,1,1,1,,722\n"))
	if r[0].PeopleJoined != 1 || again[0].PeopleJoined != 1 {
		t.Errorf("joined %d and %d", r[0].PeopleJoined, again[0].PeopleJoined)
	}
	if got := clusters(t, s); len(got) != 2 {
		t.Errorf("people are %q", got)
	}
	other := newStore(t)
	if r := apply(t, other, put(t, "c.csv", forum+"7,Lena,lenah,lena@web.test,1,1,1,1,1,,721\n"))[0]; !slices.ContainsFunc(r.Notices, func(n string) bool { return strings.Contains(n, "external_id=external_id:shopify") }) {
		t.Errorf("nothing says how: %q", r.Notices)
	}
}

// warned imports an address of two alphabets, which is said once a file.
func warned(t *testing.T, s *Store) {
	t.Helper()
	r := apply(t, s, put(t, "more.csv", caseList+"lеna@example.com,Lena Example\n"))[0]
	if !slices.Contains(r.Notices, "addresses of mixed alphabets, which may only look like another: 1") {
		t.Errorf("notices %q", r.Notices)
	}
}
