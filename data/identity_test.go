package data

import (
	"strings"
	"testing"

	"goodword/model"
)

func TestAnAddressTypedByHandIsKeptLikeAnImportedOne(t *testing.T) {
	s := newStore(t)
	ben, uma := model.Person{Name: "Ben"}, model.Person{Name: "Uma"}
	must(t, s.Save("added", &ben, &uma))
	for _, c := range []struct{ kind, raw, norm string }{
		{"email", " Ben.Lind@GoogleMail.com ", "benlind@gmail.com"},
		{"phone", "+1 (555) 010-0001", "+15550100001"},
		{"handle", "@BenL", "benl"},
		{"url", "https://x.test/ben", "https://x.test/ben"},
	} {
		i := model.Identity{PersonID: ben.ID, Kind: c.kind, Raw: c.raw, Norm: c.raw}
		must(t, s.Save("added", &i))
		if i.Norm != c.norm {
			t.Errorf("%q is kept as %q, want %q", c.raw, i.Norm, c.norm)
		}
	}
	err := s.Save("added", &model.Identity{PersonID: uma.ID, Kind: "email", Raw: "benlind@gmail.com", Norm: "x"})
	if err == nil || !strings.HasPrefix(err.Error(), "benlind@gmail.com belongs to Ben already") {
		t.Errorf("Uma took Ben's address: %v", err)
	}
	for kind, raw := range map[string]string{"email": "nobody", "phone": "call me"} {
		if err := s.Save("added", &model.Identity{PersonID: uma.ID, Kind: kind, Raw: raw, Norm: raw}); err == nil {
			t.Errorf("%q was taken as %s", raw, kind)
		}
	}
}

func TestAFrozenArmKeepsItsPeople(t *testing.T) {
	s := demoOn(t, 26)
	b := book(t, s)
	if err := s.Remove("removed", b.People[b.In(model.Control)[0]]); err == nil || !strings.Contains(err.Error(), "goodword forget") {
		t.Errorf("a control person was removed: %v", err)
	}
	fresh := model.Person{Name: "Nia"}
	must(t, s.Save("added", &fresh))
	must(t, s.Remove("removed", &fresh))
}
