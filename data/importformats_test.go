package data

import (
	"testing"
)

// others are exports that are no plain tables, with what they bring: rows,
// people new, joined and the same, signals, mentions, suggestions, touches,
// rejected, to look at.
var others = []struct{ path, want string }{
	{"mailchimp/audience_export_0a1b2c3d4e.zip", "12 12 0 0 0 0 0 0 0 0"},
}

func TestOtherExportsComeInOnceAndGoBack(t *testing.T) {
	for _, o := range others {
		t.Run(o.path, func(t *testing.T) {
			s := newStore(t)
			empty := dump(t, s)
			if r := apply(t, s, samples+o.path)[0]; counts(r) != o.want {
				t.Errorf("got %s, want %s: %+v", counts(r), o.want, r)
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
