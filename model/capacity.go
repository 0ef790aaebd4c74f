package model

import "fmt"

// Attention is how many minutes a week people would need and how many there
// are.
type Attention struct {
	People    int
	Each      int64 // minutes a week that one person is promised
	Need      int64
	Have      int64 // the minutes promised by the leader and the manager
	Given     int64 // what the ledger holds for the last whole week of the run
	GivenWeek int64 // that week, 0 where there is none
}

// Attention adds up the promise to so many people. The broad tier costs
// nothing here: it is served by what is open to all.
func (b *Book) Attention(people int) Attention {
	p := &b.Project
	a := Attention{People: people, Each: p.MinutesEach, Have: p.LeaderMinutes + p.ManagerMinutes}
	a.Need = int64(people) * a.Each
	if week := int64(b.Wave.Week(b.Today)) - 1; b.Wave.ID != 0 && week >= 1 {
		a.GivenWeek = week
		for _, l := range b.Ledger {
			if l.Week == week && (l.Date == "" || l.Date.By(b.Today)) {
				a.Given += l.Minutes
			}
		}
	}
	return a
}

// Enough says that the promise can be kept, as far as it was written down.
func (a Attention) Enough() bool { return a.Each == 0 || a.Have == 0 || a.Need <= a.Have }

// Words are W13 with its figures; "" where the promise can be kept.
func (a Attention) Words() string {
	if a.Enough() {
		return ""
	}
	return fmt.Sprintf("%s at %s a week need %s. You have %d. Serve fewer, or promise less.",
		Plural(a.People, "person"), Plural(int(a.Each), "minute"), Plural(int(a.Need), "minute"), a.Have)
}

// Sum is the sum as it is shown where it is kept an eye on.
func (a Attention) Sum() string {
	switch {
	case a.Each == 0:
		return "not said yet how many minutes a week one person needs"
	case a.Have == 0:
		return "not said yet how many minutes a week there are"
	}
	return fmt.Sprintf("%s x %d = %d of %d minutes a week", Plural(a.People, "person"), a.Each, a.Need, a.Have)
}
