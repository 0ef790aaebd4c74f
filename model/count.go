package model

// Reasons why a logged mention is not counted, in the order in which they are
// looked at; the first that holds is the mention's one reason.
var Exclusions = []string{
	"not about us", "person unknown or in no arm", "staff, paid or tied", "not coded yet",
	"second-hand", "inside the space", "asked for", "asked is open", "not positive", "same person, place and day", "found after the close",
}

// FoundLate is the FoundBy of a mention that turned up after the wave was
// closed: it is kept and never counted.
const FoundLate = "after the close"

// FoundAs is how a new mention was found, where it turned up after the wave was
// over says so.
func (b *Book) FoundAs(m *Mention) string {
	if b.Wave.Over().By(b.Today) && m.Date >= b.Wave.BaselineStart() && m.Date <= b.Wave.End() {
		return FoundLate
	}
	return m.FoundBy
}

// Counted is one mention as the measure sees it.
type Counted struct {
	Mention *Mention
	Coding  *Coding // nil until coded
	Arm     string
	Window  string // baseline, run, after, before
	Week    int
	WhyNot  string // "" = counted
}

// Counted says for every mention up to today whether it counts and, if not,
// the one reason why.
func (b *Book) Counted() []Counted {
	seen := map[[3]any]bool{}
	out := make([]Counted, 0, len(b.Mentions))
	for i := range b.Mentions { // by id, so that the first of a day is the lowest
		m := &b.Mentions[i]
		if !m.Date.By(b.Today) {
			continue
		}
		c := Counted{Mention: m, Coding: b.codingOf[m.ID], Arm: b.Arm(m.PersonID), Window: b.Wave.Window(m.Date), Week: b.Wave.Week(m.Date)}
		c.WhyNot = b.whyNot(m, c.Coding, c.Arm)
		if c.WhyNot == "" {
			key := [3]any{m.PersonID, m.Channel, m.Date}
			if seen[key] {
				c.WhyNot = "same person, place and day"
			}
			seen[key] = true
		}
		out = append(out, c)
	}
	return out
}

func (b *Book) whyNot(m *Mention, c *Coding, arm string) string {
	p := b.People[m.PersonID]
	asked, open := m.Asked, false
	if c != nil {
		asked, open = m.askedAs(c)
	}
	switch {
	case m.NotOurs || (c != nil && !c.AboutUs):
		return "not about us"
	case p == nil || (arm != Engaged && arm != Control):
		return "person unknown or in no arm"
	case p.Staff || p.Tied || m.Asked == "tied":
		return "staff, paid or tied"
	case c == nil:
		return "not coded yet"
	case m.Visibility != "public":
		return "second-hand"
	case m.Place != "outside":
		return "inside the space"
	case open:
		return "asked is open"
	case asked != "unasked":
		return "asked for"
	case c.Tone != "positive":
		return "not positive"
	case m.SameAsID != 0:
		return "same person, place and day"
	case m.FoundBy == FoundLate:
		return "found after the close"
	}
	return ""
}

// askedAs joins the record's word with the coder's: where they differ the
// mention is open until it is settled with a reason.
func (m *Mention) askedAs(c *Coding) (asked string, open bool) {
	switch {
	case m.SettledAs != "":
		return m.SettledAs, false
	case (m.Asked == "unasked") == (c.ReadsAsked == "unasked"):
		return m.Asked, false
	}
	return m.Asked, true
}

// Tally is the count of one window.
type Tally struct {
	Counted  map[string]int            // by arm
	Logged   map[string]int            // by arm, before exclusion
	ToCode   int                       // wait to be coded, both arms and unknown people
	Excluded map[string]map[string]int // reason -> arm -> n
	Acts     map[string]map[string]int // act -> arm -> n
	Weeks    map[int]map[string]int    // week -> arm -> n
	ByPerson map[int64]int             // counted, for everybody in an arm (0 included)
	WithAny  map[string]int            // people with at least one, by arm
}

// Tally counts one window: "baseline", "run" or "after"; "" is all of them.
func (b *Book) Tally(window string) Tally {
	t := Tally{
		Counted: map[string]int{}, Logged: map[string]int{}, Excluded: map[string]map[string]int{},
		Acts: map[string]map[string]int{}, Weeks: map[int]map[string]int{}, ByPerson: map[int64]int{}, WithAny: map[string]int{},
	}
	for _, a := range b.Arms {
		if a.Arm == Engaged || a.Arm == Control {
			t.ByPerson[a.PersonID] = 0
		}
	}
	for _, c := range b.Counted() {
		if window != "" && c.Window != window {
			continue
		}
		t.add(c)
	}
	for id, n := range t.ByPerson {
		if n > 0 {
			t.WithAny[b.Arm(id)]++
		}
	}
	return t
}

func (t *Tally) add(c Counted) {
	inArm := c.Arm == Engaged || c.Arm == Control
	if inArm {
		t.Logged[c.Arm]++
	}
	if c.Coding == nil && !c.Mention.NotOurs {
		t.ToCode++
	}
	switch {
	case c.WhyNot == "":
		t.Counted[c.Arm]++
		t.ByPerson[c.Mention.PersonID]++
		bump(t.Weeks, c.Week, c.Arm)
		bump(t.Acts, c.Coding.Act, c.Arm)
	case inArm:
		bump(t.Excluded, c.WhyNot, c.Arm)
	}
}

func bump[K comparable](m map[K]map[string]int, key K, arm string) {
	if m[key] == nil {
		m[key] = map[string]int{}
	}
	m[key][arm]++
}

// Sets gives the counts of one window per matched set, the engaged person of
// each first, as the comparison wants them; ok is false when people have no
// sets, and then all of them form the two plain groups.
func (b *Book) Sets(t Tally) (sets [][]int, people [][]int64, ok bool) {
	index := map[int64]int{}
	for _, arm := range []string{Engaged, Control} {
		for _, a := range b.Arms {
			if a.Arm != arm {
				continue
			}
			if a.SetNo == 0 {
				return nil, nil, false
			}
			at, known := index[a.SetNo]
			if !known {
				at = len(sets)
				index[a.SetNo] = at
				sets = append(sets, nil)
				people = append(people, nil)
			}
			sets[at] = append(sets[at], t.ByPerson[a.PersonID])
			people[at] = append(people[at], a.PersonID)
		}
	}
	for _, p := range people {
		if len(p) < 2 || b.Arm(p[0]) != Engaged {
			return nil, nil, false
		}
	}
	return sets, people, len(sets) > 0
}
