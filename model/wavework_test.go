package model

import (
	"math"
	"slices"
	"testing"

	"pgregory.net/rapid"
)

func TestTheHashKnowsEveryListAndRule(t *testing.T) {
	rule := DefaultRule()
	list := []Arm{{PersonID: 1, Arm: Engaged, SetNo: 1}, {PersonID: 20, Arm: Control, SetNo: 1}, {PersonID: 3, Arm: Waiting}}
	sum := FreezeHash(list, &rule)
	order := []Arm{list[2], list[1], list[0]}
	order[0].Why, order[1].Line = "joined after the freeze", "spend 3 and 4"
	if FreezeHash(order, &rule) != sum || FreezeHash(order[1:], &rule) != sum {
		t.Error("the order, the words beside and who waits are not part of it")
	}
	for name, change := range map[string]func(a []Arm, r *Rule){
		"another arm":     func(a []Arm, _ *Rule) { a[1].Arm = Engaged },
		"another set":     func(a []Arm, _ *Rule) { a[1].SetNo = 2 },
		"another person":  func(a []Arm, _ *Rule) { a[1].PersonID = 2 },
		"another text":    func(_ []Arm, r *Rule) { r.Text += "." },
		"another worth":   func(_ []Arm, r *Rule) { r.Worth = 1.6 },
		"another level":   func(_ []Arm, r *Rule) { r.Level = 0.95 },
		"another clear":   func(_ []Arm, r *Rule) { r.Clear = 0.1 },
		"another lean":    func(_ []Arm, r *Rule) { r.Lean = 0.25 },
		"another yes":     func(_ []Arm, r *Rule) { r.GenuineYes = 5 },
		"another adjust":  func(_ []Arm, r *Rule) { r.GenuineAdjust = 1 },
		"another shipped": func(_ []Arm, r *Rule) { r.ShippedNeeded = 2 },
		"another share":   func(_ []Arm, r *Rule) { r.BrandMax = 40 },
		"another string":  func(_ []Arm, r *Rule) { r.StringLimit = 3 },
		"another silence": func(_ []Arm, r *Rule) { r.SilentLimit = 60 },
	} {
		a, r := slices.Clone(list), rule
		change(a, &r)
		if FreezeHash(a, &r) == sum {
			t.Errorf("%s has the same hash", name)
		}
	}
}

func TestNobodyStandsTwiceAndTheSeedDecides(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		people := profilesFrom(t)
		o := MatchOptions{
			Design: rapid.SampledFrom(Designs).Draw(t, "design"), People: rapid.IntRange(1, 6).Draw(t, "people"),
			Controls: rapid.IntRange(1, 3).Draw(t, "controls"), Seed: rapid.Int64().Draw(t, "seed"),
		}
		if o.Design == "chosen" {
			for _, p := range people[:min(len(people), o.People)] {
				o.Engaged = append(o.Engaged, p.ID)
			}
		}
		m, err := Match(t.Context(), people, o)
		if err != nil {
			return // the list is too short for it, and says so
		}
		again, _ := Match(t.Context(), people, o)
		if !slices.Equal(m.Arms, again.Arms) {
			t.Fatal("the same seed gave other people")
		}
		seen, key := map[int64]bool{}, map[int64]string{}
		engagedOf := map[int64]string{}
		for _, p := range people {
			key[p.ID] = p.Key
		}
		for _, a := range m.Arms {
			if seen[a.PersonID] {
				t.Fatalf("person %d stands twice", a.PersonID)
			}
			seen[a.PersonID] = true
			if a.Arm == Engaged {
				engagedOf[a.SetNo] = key[a.PersonID]
			}
		}
		for _, a := range m.Arms {
			if engagedOf[a.SetNo] != key[a.PersonID] {
				t.Fatalf("person %d differs in an exact trait", a.PersonID)
			}
		}
	})
}

func profilesFrom(t *rapid.T) []Profile {
	number := rapid.Custom(func(t *rapid.T) float64 {
		if rapid.IntRange(0, 9).Draw(t, "unknown") == 0 {
			return math.NaN()
		}
		return float64(rapid.IntRange(0, 2000).Draw(t, "value"))
	})
	people := make([]Profile, rapid.IntRange(2, 30).Draw(t, "list"))
	for i := range people {
		people[i] = Profile{
			ID: int64(2*i + 1), Key: rapid.SampledFrom([]string{"a", "b"}).Draw(t, "key"), Spend: number.Draw(t, "spend"),
			SpendBand: rapid.SampledFrom(SpendBands).Draw(t, "band"), Tenure: number.Draw(t, "tenure"), TenureBand: "1-2y",
			Activity: number.Draw(t, "activity"), Before: float64(rapid.IntRange(0, 3).Draw(t, "before")),
		}
	}
	return people
}

func TestAPairSaysItself(t *testing.T) {
	nan := math.NaN()
	ben := Profile{Spend: 92, Tenure: 767, Before: 1}
	ana := Profile{Spend: 95, Tenure: 913, Before: 1}
	if got, want := pairLine(&ben, &ana), "spend 92 and 95, customer 2.1 and 2.5 years, mentions before 1 and 1"; got != want {
		t.Errorf("%s, want %s", got, want)
	}
	ben = Profile{Spend: nan, SpendBand: "low", Tenure: nan, TenureBand: "<1y"}
	ana = Profile{Spend: nan, SpendBand: "middle", Tenure: nan, TenureBand: "1-2y", Before: 2}
	if got, want := pairLine(&ben, &ana), "spend low and middle, customer <1y and 1-2y, mentions before 0 and 2"; got != want {
		t.Errorf("%s, want %s", got, want)
	}
}

func TestSizesAndSpendersAreSaid(t *testing.T) {
	b := &Book{Project: NewProject()}
	for n, asks := range map[int]bool{7: true, 9: true, 10: false, 20: false, 21: true} {
		if (b.SizeMissing(n) != "") != asks {
			t.Errorf("%d people: %q", n, b.SizeMissing(n))
		}
	}
	bands := []string{"high", "high", "high", "high", "high", "low", "low", "low", "low", "low"}
	if TopSpenders(bands) != "" {
		t.Error("five of ten is not more than half")
	}
	bands[9] = "high"
	if TopSpenders(bands) == "" {
		t.Error("six of ten is more than half")
	}
	if TopSpenders(nil) != "" {
		t.Error("nobody is no spender")
	}
}
