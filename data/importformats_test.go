package data

import (
	"slices"
	"testing"
)

// others are exports that are no plain tables, with what they bring: rows,
// people new, joined and the same, signals, mentions, suggestions, touches,
// rejected, to look at.
var others = []struct{ path, want string }{
	{"mailchimp/audience_export_0a1b2c3d4e.zip", "12 12 0 0 0 0 0 0 0 0"},
	{"discourse/directory_items.json", "13 13 0 0 0 0 0 0 0 0"},
	{"github/stargazers_star+json.json", "13 12 0 0 12 0 0 0 1 0"},
	{"github/gh_issue_list.json", "5 0 0 0 0 0 5 0 0 0"},
	{"nps/delighted_survey_responses.json", "13 12 0 0 13 0 0 0 0 0"},
	{"reviews/app_store_rss_customerreviews.json", "13 0 0 0 13 0 0 0 0 0"},
	{"reviews/google_business_takeout_reviews.json", "13 0 0 0 13 0 0 0 0 0"},
	{"mentions/bluesky_searchPosts.json", "3 0 0 0 0 3 0 0 0 0"},
	{"mentions/mastodon_search.json", "3 0 0 0 0 2 0 0 1 0"},
	{"mentions/reddit_search.json", "3 0 0 0 0 3 0 0 0 0"},
	{"shopify/orders_export_1.csv", "6 4 0 0 0 0 0 0 1 0"},
	{"slack/workspace_export.zip", "17 12 0 3 4 0 0 0 1 0"},
	{"discord/general.csv", "5 0 0 0 3 0 0 0 2 0"},
	{"discourse/user_archive.csv", "2 0 0 0 1 0 0 0 1 0"},
	{"contacts/monica_v4_export.json", "13 13 0 0 0 0 0 13 0 0"},
	{"discord/general.json", "5 0 0 0 2 0 0 0 3 0"},
	{"mentions/google_alerts.atom.xml", "4 0 0 0 0 4 0 0 0 0"},
}

func TestOtherExportsComeInOnceAndGoBack(t *testing.T) {
	for _, o := range others {
		t.Run(o.path, func(t *testing.T) {
			s := newStore(t)
			empty := dump(t, s)
			if r := apply(t, s, samples+o.path)[0]; counts(r) != o.want {
				t.Errorf("got %s, want %s", counts(r), o.want)
			}
			before := dump(t, s)
			if r := apply(t, s, samples+o.path)[0]; r.Change != 0 {
				t.Errorf("the second time did something: %+v", r)
			}
			same(t, "after the second import", dump(t, s), before)
			if _, err := s.Undo(t.Context()); err != nil {
				t.Fatal(err)
			}
			same(t, "after undo", dump(t, s), empty)
		})
	}
}

func TestWhoLeftTheAudienceIsNotContacted(t *testing.T) {
	s := newStore(t)
	apply(t, s, samples+"mailchimp/audience_export_0a1b2c3d4e.zip")
	names, err := texts(t.Context(), s.write, "SELECT group_concat(coalesce(name,''),'|') FROM (SELECT name FROM people WHERE do_not_contact ORDER BY id)")
	must(t, err)
	if want := `Chloe "Cee" Fairburn|Дмитрий Соколов|Priya Sharma|Priya Sharma`; names[0] != want {
		t.Errorf("not contacted: %s", names[0])
	}
}

func TestOrdersOfAPersonAddUp(t *testing.T) {
	s := newStore(t)
	apply(t, s, put(t, "orders.csv", "Name,Email,Created at,Total,Refunded Amount,Lineitem name,Currency\n#1,a@example.com,2024-03-05,77.00,0.00,Mug,EUR\n#1,a@example.com,2024-03-05,,,Tea,\n#2,A@example.com,2024-03-06,23.50,3.50,Mug,EUR\n"))
	got, err := texts(t.Context(), s.write, "SELECT spend_minor||' '||currency||' '||(SELECT sum(value) FROM measures WHERE person_id=people.id AND name='orders') FROM people")
	must(t, err)
	if len(got) != 1 || got[0] != "9700 EUR 2.0" {
		t.Errorf("got %q", got)
	}
	if r := apply(t, s, put(t, "orders.csv", "Name,Email,Created at,Total,Refunded Amount,Lineitem name,Currency\n#2,A@example.com,2024-03-06,23.50,23.50,Mug,EUR\n"))[0]; r.Change == 0 {
		t.Error("a later refund was not seen")
	}
	got, err = texts(t.Context(), s.write, "SELECT spend_minor||'' FROM people")
	must(t, err)
	if got[0] != "7700" {
		t.Errorf("after the refund %q", got)
	}
}

// Messages make nobody a person. Read before the people are known, they wait
// for nothing: the same file is read again when they are.
func TestMessagesGoToWhoIsKnownByTheProfile(t *testing.T) {
	s := newStore(t)
	messages, connections := samples+"linkedin/messages.csv", samples+"linkedin/Connections.csv"
	if r := apply(t, s, messages)[0]; r.PeopleNew != 0 || r.TouchesNew != 0 || r.Change != 0 {
		t.Errorf("before anybody is known: %+v", r)
	}
	apply(t, s, connections)
	apply(t, s, messages)
	got, err := texts(t.Context(), s.read, "SELECT p.name||' '||t.direction||' '||t.date FROM touches t JOIN people p ON p.id=t.person_id ORDER BY t.date")
	must(t, err)
	if !slices.Equal(got, []string{"Lena Hoffmann out 2026-08-02", "Lena Hoffmann in 2026-08-03", "Ben Okoro out 2026-08-04"}) {
		t.Errorf("touches are %q", got)
	}
	if r := apply(t, s, messages)[0]; r.Change != 0 {
		t.Errorf("the second time did something: %+v", r)
	}
}
