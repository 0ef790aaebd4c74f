package data

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
)

// TestWhoWasSetAsideBelongsToTheSamePeople: an import that looks people up at
// the end, or once many wait, joins and asks as one that looks them up at once.
func TestWhoWasSetAsideBelongsToTheSamePeople(t *testing.T) {
	defer func(n, m int) { bulkFrom, asideAtMost = n, m }(bulkFrom, asideAtMost)
	list := put(t, "customers.csv", customersTwice(3*batchSize))
	var want []string
	for _, c := range []struct {
		name        string
		from, aside int
	}{
		{"at once", 1 << 30, 0}, {"at the end", 0, 1 << 30}, {"once many wait", 0, 50},
	} {
		bulkFrom, asideAtMost = c.from, c.aside
		s := newStore(t)
		r := apply(t, s, list)[0]
		if r.PeopleTwice < 300 || r.ToLookAt < 300 {
			t.Fatalf("%s: %d came twice, %d to look at; nothing was put to the test", c.name, r.PeopleTwice, r.ToLookAt)
		}
		got := append(slices.Concat(clusters(t, s), hints(t, s)), counts(r))
		if want == nil {
			want = got
		}
		for i := range min(len(got), len(want)) {
			if got[i] != want[i] {
				t.Fatalf("%s:\n%s\nand not\n%s", c.name, got[i], want[i])
			}
		}
		if len(got) != len(want) {
			t.Errorf("%s: %d lines, not %d", c.name, len(got), len(want))
		}
		if c, err := s.Doctor(t.Context()); err != nil || !c.Checks[0].OK {
			t.Errorf("%+v %v", c.Checks, err)
		}
	}
}

// customersTwice are customers of whom every fifth comes again under another
// number, with the same address or telephone or a tag before the @.
func customersTwice(n int) string {
	r := rand.New(rand.NewPCG(1, 2))
	var b strings.Builder
	b.WriteString(caseShop)
	for i := range n {
		who, email, phone := i, fmt.Sprintf("ann.number%d@example.com", i), fmt.Sprintf("+1555%07d", i)
		if i > 0 && r.IntN(5) == 0 {
			who = r.IntN(i)
			switch r.IntN(3) {
			case 0:
				email = fmt.Sprintf("ann.number%d@example.com", who)
			case 1:
				phone = fmt.Sprintf("+1555%07d", who)
			case 2:
				email = fmt.Sprintf("ann.number%d+shop@example.com", who)
			}
		}
		fmt.Fprintf(&b, "%d,Ann,Number%d,%s,no,%s,%d.00,1,no\n", i, who, email, phone, i%50)
	}
	return b.String()
}
