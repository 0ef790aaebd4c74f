package data

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"goodword/model"
)

const samples = "importer/testdata/"

// put writes an export into a folder of its own and gives its path.
func put(t testing.TB, name, content string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	must(t, os.WriteFile(path, []byte(content), 0o600))
	return path
}

func apply(t testing.TB, s *Store, paths ...string) []model.ImportResult {
	t.Helper()
	results, err := s.ApplyImport(context.Background(), paths, model.ImportOptions{})
	if err != nil {
		t.Fatal(err)
	}
	return results
}

// clusters says which records belong together: source, key and what the
// person is called, in an order that does not depend on ids.
func clusters(t testing.TB, s *Store) []string {
	t.Helper()
	lines, err := texts(context.Background(), s.write, `SELECT group_concat(r,' + ') || ' = ' || n FROM
		(SELECT sr.person_id p, sr.source||' '||sr.key r, coalesce(p.name,'nobody')||' '||coalesce(p.spend_minor,'-')||' '||coalesce(p.company,'')||' '||coalesce(p.since,'') n
		FROM source_records sr LEFT JOIN people p ON p.id=sr.person_id ORDER BY 2) GROUP BY p, CASE WHEN p IS NULL THEN r END ORDER BY 1`)
	must(t, err)
	return lines
}

func hints(t testing.TB, s *Store) []string {
	t.Helper()
	lines, err := texts(context.Background(), s.write, `SELECT reason||' | '||a.name||' | '||coalesce(b.name,'') FROM joins j JOIN people a ON a.id=j.person_id LEFT JOIN people b ON b.id=j.other_person_id WHERE answer='' ORDER BY 1`)
	must(t, err)
	return lines
}

var people = []string{
	samples + "shopify/customers_export.csv", samples + "discourse/user-list-260930-120000.csv", samples + "mailchimp/subscribed_members_export_0a1b2c3d4e.csv",
	samples + "stripe/customers.csv", samples + "hubspot/hubspot-crm-exports-all-contacts-2026-09-30.csv", samples + "slack/slack-lumenfold-members.csv",
}

var sayings = []string{
	samples + "reviews/judgeme.csv", samples + "nps/delighted_responses.csv", samples + "mentions/brand24.csv", samples + "ideas/canny_posts.csv", samples + "ideas/fider_posts.csv", samples + "support/csat_generic.csv",
}

func TestADryRunSaysWhatTheImportDoesAndWritesNothing(t *testing.T) {
	s := newStore(t)
	ctx := context.Background()
	before := dump(t, s)
	all := slices.Concat(people, sayings)
	planned, err := s.PlanImport(ctx, all, model.ImportOptions{Map: nil})
	must(t, err)
	copyUpTo = 0 // as a large file: in itself
	defer func() { copyUpTo = 64 << 20 }()
	itself, err := s.PlanImport(ctx, all, model.ImportOptions{Map: nil})
	must(t, err)
	if !reflect.DeepEqual(itself, planned) {
		t.Errorf("in the file itself %+v, in a copy %+v", itself, planned)
	}
	same(t, "after a dry run", dump(t, s), before)
	done := apply(t, s, all...)
	for i := range done {
		p, d := planned[i], done[i]
		if d.Change == 0 || d.RowCount == 0 {
			t.Errorf("%s: %+v", d.File, d)
		}
		d.Change = 0
		if counts(p) != counts(d) {
			t.Errorf("%s: planned %s, did %s", d.File, counts(p), counts(d))
		}
	}
}

func counts(r model.ImportResult) string {
	return fmt.Sprint(r.RowCount, r.PeopleNew, r.PeopleJoined, r.PeopleSame, r.SignalsNew, r.MentionsNew, r.SuggestionsNew, r.TouchesNew, r.Rejected, r.ToLookAt)
}

func TestImportingAgainChangesNothing(t *testing.T) {
	s := newStore(t)
	all := slices.Concat(people, sayings)
	apply(t, s, all...)
	before := dump(t, s)
	for _, r := range apply(t, s, all...) {
		if r.Change != 0 || r.PeopleNew+r.PeopleJoined+r.SignalsNew+r.MentionsNew != 0 || r.PeopleSame != r.RowCount {
			t.Errorf("%s did something again: %+v", r.File, r)
		}
	}
	same(t, "after the second import", dump(t, s), before)

	raw, err := os.ReadFile(people[0])
	must(t, err)
	r := apply(t, s, put(t, "customers.csv", string(raw)+"\n"))[0]
	if r.Change != 0 || r.PeopleSame != r.RowCount {
		t.Errorf("other bytes with the same records: %+v", r)
	}
	same(t, "after the same records in other bytes", dump(t, s), before)
}

func TestUndoTakesAnImportBackWholly(t *testing.T) {
	s := newStore(t)
	ctx := context.Background()
	var moments []map[string][]string
	for _, path := range slices.Concat(people, sayings) {
		moments = append(moments, dump(t, s))
		apply(t, s, path)
	}
	for i := len(moments) - 1; i >= 0; i-- {
		if _, err := s.Undo(ctx); err != nil {
			t.Fatal(err)
		}
		same(t, fmt.Sprintf("after undoing import %d", i), dump(t, s), moments[i])
	}
	if _, err := s.Redo(ctx); err != nil {
		t.Fatal(err)
	}
	same(t, "after redo", dump(t, s), moments[1])
}

func TestALargeImportIsTakenBackByItsNumber(t *testing.T) {
	defer func(n int) { bulkFrom = n }(bulkFrom)
	bulkFrom = 700
	s := newStore(t)
	ctx := context.Background()
	apply(t, s, put(t, "first.csv", "Email,Name,Company\nann0@example.com,Ann Zero,Acme\n"))
	before := dump(t, s)
	var b strings.Builder
	b.WriteString("Email,Name,Country,Orders\n")
	for i := range bulkFrom + 1 {
		fmt.Fprintf(&b, "ann%d@example.com,Ann Number%d,DE,%d\n", i, i, i%7)
	}
	b.WriteString("ann5@example.com,Ann Number5,DE,3\n") // a second row about somebody new
	path := put(t, "large.csv", b.String())
	r := apply(t, s, path)[0]
	if r.PeopleNew != bulkFrom || r.PeopleJoined != 1 || r.PeopleSame != 1 || r.PeopleTwice != 1 {
		t.Fatalf("%+v", r)
	}
	if _, err := s.Undo(ctx); err != nil {
		t.Fatal(err)
	}
	same(t, "after undoing a large import", dump(t, s), before)
	if r = apply(t, s, path)[0]; r.PeopleNew != bulkFrom {
		t.Fatalf("importing it again: %+v", r)
	}
	if list, err := s.Imports(ctx); err != nil || list[0].Change != r.Change {
		t.Errorf("the list of imports takes back change %d, not %d: %v", list[0].Change, r.Change, err)
	}
	must(t, s.Save("added Zoe", &model.Person{Name: "Zoe"}))
	must(t, s.Save("noted what helped", &model.Favour{PersonID: 100, Kind: "other", Date: "2026-04-20", What: "sent a spare lid"}))
	if _, err := s.UndoChange(ctx, r.Change); !errors.Is(err, model.ErrNotAllowed) {
		t.Errorf("what was done for somebody went with the import: %v", err)
	}
	if _, err := s.Undo(ctx); err != nil {
		t.Fatal(err)
	}
	if _, err := s.UndoChange(ctx, r.Change); err != nil {
		t.Fatal(err)
	}
	if c, err := s.Doctor(ctx); err != nil || slices.ContainsFunc(c.Checks, func(r model.CheckupRow) bool { return !r.OK && r.Name != "backup" }) {
		t.Errorf("%+v %v", c.Checks, err)
	}
	left, err := texts(ctx, s.write, "SELECT name FROM people ORDER BY id")
	must(t, err)
	if !slices.Equal(left, []string{"Ann Zero", "Zoe"}) {
		t.Errorf("after taking back the large import alone, %d people are left: %q", len(left), left[:min(len(left), 5)])
	}
}

func TestCancellingAnImportLeavesNothing(t *testing.T) {
	s := newStore(t)
	before := dump(t, s)
	ctx, cancel := context.WithCancel(context.Background())
	_, err := s.ApplyImport(ctx, people[:1], model.ImportOptions{Progress: func(string, int, int) { cancel() }})
	if !errors.Is(err, context.Canceled) {
		t.Errorf("got %v", err)
	}
	same(t, "after cancelling", dump(t, s), before)
}

func TestTheOrderOfImportsMakesNoDifference(t *testing.T) {
	all := slices.Concat(people[:4], sayings[:4])
	for i, a := range all {
		for j, b := range all[i+1:] {
			if testing.Short() && j > 0 {
				break // neighbours
			}
			one, two := newStore(t), newStore(t)
			apply(t, one, a)
			apply(t, one, b)
			apply(t, two, b)
			apply(t, two, a)
			x, y := membersOnly(clusters(t, one)), membersOnly(clusters(t, two))
			if !slices.Equal(x, y) {
				t.Errorf("%s and %s:\n%s\nthe other way round:\n%s", filepath.Base(a), filepath.Base(b), strings.Join(x, "\n"), strings.Join(y, "\n"))
			}
			one.Close()
			two.Close()
		}
	}
}

// membersOnly drops the names: which of two tools is believed first about a
// company may depend on the order, who is who must not.
func membersOnly(lines []string) []string {
	var out []string
	for _, l := range lines {
		l, _, _ = strings.Cut(l, " = ")
		out = append(out, l)
	}
	slices.Sort(out)
	return out
}

func TestAnEditByHandWinsOverTheFile(t *testing.T) {
	s := newStore(t)
	ctx := context.Background()
	const file = "Customer ID,Name,Email,Company,Country,Total Spent\n1,Lena Hoffmann,lena@example.com,%s,%s,%s\n"
	apply(t, s, put(t, "a.csv", fmt.Sprintf(file, "Acme", "DE", "10.00")))
	p, err := get[model.Person](ctx, s.read, 1)
	must(t, err)
	p.Company = "Acme & Daughters"
	must(t, s.Save("corrected the company", &p))
	r := apply(t, s, put(t, "a.csv", fmt.Sprintf(file, "Acme Ltd", "AT", "25.50")))[0]
	p, err = get[model.Person](ctx, s.read, 1)
	must(t, err)
	if p.Company != "Acme & Daughters" {
		t.Errorf("the company is %q", p.Company)
	}
	if p.Region != "AT" || *p.SpendMinor != 2550 {
		t.Errorf("what no hand touched was not renewed: %q %d", p.Region, *p.SpendMinor)
	}
	if !slices.ContainsFunc(r.Notices, func(n string) bool {
		return n == "changed since the last import by hand or by another tool, and kept: 1"
	}) {
		t.Errorf("nothing says that an edit was kept: %q", r.Notices)
	}
}

func TestAnEditedSignalStaysAndAnUntouchedOneIsRenewed(t *testing.T) {
	s := newStore(t)
	ctx := context.Background()
	const file = "review id,rating,body,reviewer name,email,date created\nr1,5,%s,Ann Example,ann@example.com,2026-01-02\nr2,5,%s,Ann Example,ann@example.com,2026-01-03\n"
	apply(t, s, put(t, "a.csv", fmt.Sprintf(file, "First words", "First words")))
	sig, err := get[model.Signal](ctx, s.read, 1)
	must(t, err)
	sig.Evidence = "what I know better"
	must(t, s.Save("edited", &sig))
	apply(t, s, put(t, "a.csv", fmt.Sprintf(file, "Other words", "Other words")))
	got, err := texts(ctx, s.read, "SELECT evidence FROM signals ORDER BY id")
	must(t, err)
	if !slices.Equal(got, []string{"what I know better", "Other words"}) {
		t.Errorf("signals are %q", got)
	}
}

func TestDoNotContactWinsOverEveryJoin(t *testing.T) {
	s := newStore(t)
	apply(t, s, put(t, "unsubscribed_members.csv", "Email Address,First Name,Last Name,MEMBER_RATING,OPTIN_TIME,LEID,EUID,UNSUB_TIME\nlena@example.com,Lena,Hoffmann,2,2024-01-01 10:00:00,77,abc,2025-01-01 10:00:00\n"))
	apply(t, s, put(t, "shop.csv", "Email,Name,Accepts Marketing\nlena@example.com,Lena Hoffmann,yes\n"))
	p, err := get[model.Person](context.Background(), s.read, 1)
	must(t, err)
	if !p.DoNotContact {
		t.Error("somebody who unsubscribed may be contacted again")
	}
}

func TestForgottenPeopleAreNotBroughtBack(t *testing.T) {
	s := newStore(t)
	ctx := context.Background()
	var uuid string
	must(t, s.read.QueryRowContext(ctx, "SELECT uuid FROM projects").Scan(&uuid))
	_, err := s.write.Exec("INSERT INTO erased(hash) VALUES (?)", eraseHash(uuid, "email", "", "lena@example.com"))
	must(t, err)
	var rejects []model.ImportReject
	results, err := s.ApplyImport(ctx, []string{put(t, "a.csv", "Email,Name\nLENA@example.com,Lena Hoffmann\nben@example.com,Ben\n")},
		model.ImportOptions{Reject: func(_ string, r model.ImportReject) { rejects = append(rejects, r) }})
	must(t, err)
	if r := results[0]; r.PeopleNew != 1 || r.Rejected != 1 || len(rejects) != 1 || rejects[0].Line != 2 || rejects[0].Value != "" {
		t.Errorf("%+v %+v", r, rejects)
	}
}

func TestAQuestionStopsTheImportAndItsAnswerIsRemembered(t *testing.T) {
	s := newStore(t)
	ctx := context.Background()
	before := dump(t, s)
	path := put(t, "a.csv", "Email,Joined\nlena@example.com,03/04/2024\n")
	plan, err := s.PlanImport(ctx, []string{path}, model.ImportOptions{})
	must(t, err)
	if len(plan[0].Questions) != 1 {
		t.Fatalf("the plan asks %v", plan[0].Questions)
	}
	_, err = s.ApplyImport(ctx, []string{people[0], path}, model.ImportOptions{})
	if !errors.Is(err, model.ErrNotAllowed) || !strings.Contains(err.Error(), "--map 'Joined=signed_up_at:dmy'") {
		t.Fatalf("got %v", err)
	}
	same(t, "after the question", dump(t, s), before)
	_, err = s.ApplyImport(ctx, []string{path}, model.ImportOptions{Map: []string{"Joined=signed_up_at:mdy"}})
	must(t, err)
	apply(t, s, put(t, "b.csv", "Email,Joined\nben@example.com,05/06/2024\n"))
	days, err := texts(ctx, s.read, "SELECT since FROM people ORDER BY id")
	must(t, err)
	if !slices.Equal(days, []string{"2024-03-04", "2024-05-06"}) {
		t.Errorf("days are %q", days)
	}
	for content, asks := range map[string]bool{"Email,Joined,Name,City\numa@example.com,07/08/2024,Uma,Köln\n": true, "Email,Joined,Name\numa@example.com,07/08/2024,Uma\n": false} {
		plan, err := s.PlanImport(ctx, []string{put(t, "c.csv", content)}, model.ImportOptions{})
		must(t, err)
		if len(plan[0].Questions) > 0 != asks {
			t.Errorf("%q asks %v", content, plan[0].Questions)
		}
		if !asks && !slices.ContainsFunc(plan[0].Notices, func(n string) bool {
			return strings.Contains(n, "a list with 1 column more or less: Joined=signed_up_at:mdy")
		}) {
			t.Errorf("nothing says so: %q", plan[0].Notices)
		}
	}
}

func TestMentionsFindTheirPersonWhenItComesLater(t *testing.T) {
	mentions := put(t, "mentions.csv", ",ID,Date,Hrs,Title,Content,Source,Domain,Category,Author,Sentiment,Tags\n,1,2026-04-01,10:00,,Love it,https://x.com/lenah/status/1,x.com,X,@lenah,positive,\n")
	persons := put(t, "people.csv", "Email,Name,Twitter\nlena@example.com,Lena Hoffmann,@LenaH\n")
	for _, order := range [][]string{{mentions, persons}, {persons, mentions}} {
		s := newStore(t)
		for _, path := range order {
			apply(t, s, path)
		}
		var name string
		must(t, s.read.QueryRow("SELECT p.name FROM mentions m JOIN people p ON p.id=m.person_id").Scan(&name))
		if name != "Lena Hoffmann" {
			t.Errorf("the mention belongs to %q", name)
		}
	}
}

func TestACriticNeverLooksLikeAnAdvocate(t *testing.T) {
	s := newStore(t)
	apply(t, s, put(t, "reviews.csv", "review id,rating,body,reviewer name,email,date created\n"+
		"r1,5,\"I have used this mug on every trail since spring and it still looks like new, thank you\",Ann Example,ann@example.com,2026-04-01\n"+
		"r2,1,\"It broke on the first day and nobody wrote back to me for three weeks, never again\",Ann Example,ann@example.com,2026-04-02\n"))
	c, err := s.Customers(context.Background())
	must(t, err)
	e := c.Of(1)
	if e == nil || e.Kinds != 1 || e.Signals != 1 || e.Candidate() {
		t.Errorf("the evidence is %+v, want one review", e)
	}
	if got := model.EvidenceOf(1, []model.Signal{{PersonID: 1, Kind: model.Criticism, Date: "2026-04-02"}}, "", "2026-04-24"); got.Signals != 0 {
		t.Errorf("criticism counts as %+v", got)
	}
}

func TestAnAddressBookJoinsByAddress(t *testing.T) {
	s := newStore(t)
	apply(t, s, people[0])
	r := apply(t, s, samples+"contacts/contacts_v4.vcf")[0]
	if r.FormatID != "vcard" || r.PeopleNew+r.PeopleJoined != r.RowCount || r.PeopleJoined < 10 {
		t.Errorf("%+v", r)
	}
	if again := apply(t, s, samples+"contacts/contacts_v3.vcf")[0]; again.PeopleNew != 0 || again.Change != 0 {
		t.Errorf("the same cards in another dialect: %+v", again)
	}
}
