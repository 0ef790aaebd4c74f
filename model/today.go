package model

import (
	"cmp"
	"fmt"
	"slices"
	"time"
)

// Item is one row of Today: something that waits for a person's hand, and why.
type Item struct {
	Kind     string `json:"kind"`
	PersonID int64  `json:"person"` // 0 = about nobody alone
	Name     string `json:"name"`
	Text     string `json:"text"`
	Due      Date   `json:"due"`
	AgeDays  int    `json:"age_days"` // days since it came up
	Why      string `json:"why"`

	Quote string `json:"-"`
	Table string `json:"-"` // where the thing is kept; "" for the wave itself
	Ref   int64  `json:"-"` // its id there, or the week
	Late  bool   `json:"-"`
	since Date
}

// When says how late it is or how near, as the queue shows it.
func (it Item) When(today Date) string {
	switch days := today.Since(it.Due); {
	case days > 0:
		return fmt.Sprintf("late %dd", days)
	case days < 0:
		return fmt.Sprintf("in %dd", -days)
	}
	return "today"
}

// Snooze is the row that hides the item until a day.
func (it Item) Snooze(until Date, why string) *Snooze {
	return &Snooze{Kind: it.snoozedAs(), Ref: it.Ref, Until: until, Why: why}
}

func (it Item) snoozedAs() string {
	if it.Table == "" {
		return it.Kind
	}
	return it.Kind + " " + it.Table
}

// source is where rows of one kind come from.
type source struct {
	kind    string
	goesOut bool // waits while a crisis is open or the wave is paused
	rows    func(*Book) []Item
}

// sources are the kinds of rows in the order in which they are shown.
var sources = []source{
	{"answer", false, answersOwed},
	{"critic", false, critics},
	{"promise", false, promisesDue},
	{"credit", true, creditsOwed},
	{"told", true, tellsOwed},
	{"heard", true, unheard},
	{"boundary", false, limitsToTalkOf},
	{"thanks", true, thanksOwed},
	{"gift", true, giftsUnready},
	{"code", false, toCode},
	{"sweep", false, sweepsOpen},
	{"decision", true, decisionsNear},
	{"ritual", true, ritualsDue},
	{"quiet", true, quietPeople},
	{"voice", true, neverAsked},
	{"leader", false, leaderMinutes},
	{"brand", false, brandShare},
	{"mix", false, mixOfPeople},
	{"check", false, conditionsOpen},
	{"channel", false, channelsDue},
	{"consent", false, consentsEnding},
	{"review", false, reviewMissing},
	{"backup", false, backupDue},
}

// Today is the queue on the book's day: by kind first, then by age. Nothing is
// added up into a priority.
func Today(b *Book) []Item {
	out := []Item{}
	for _, s := range sources {
		if s.goesOut && (b.Project.Crisis || b.Wave.Status(b.Today) == "paused") {
			continue
		}
		rows := s.rows(b)
		for i := range rows {
			rows[i].complete(b, s.kind)
		}
		rows = slices.DeleteFunc(rows, func(it Item) bool { return b.keptAway(it, s.goesOut) })
		slices.SortStableFunc(rows, func(x, y Item) int {
			return cmp.Or(cmp.Compare(x.since, y.since), cmp.Compare(x.Ref, y.Ref))
		})
		out = append(out, rows...)
	}
	return out
}

// complete fills in what follows from the rest.
func (it *Item) complete(b *Book, kind string) {
	it.Kind = kind
	if it.PersonID != 0 {
		it.Name = b.Name(it.PersonID)
	}
	if it.since == "" {
		it.since = it.Due
	}
	it.AgeDays = max(0, b.Today.Since(it.since))
	it.Late = it.Due < b.Today
}

// keptAway says that a row may not be shown: control people are left alone, a
// person's own wish for quiet holds, and a snooze does.
func (b *Book) keptAway(it Item, goesOut bool) bool {
	if p := b.People[it.PersonID]; p != nil {
		if b.Arm(p.ID) == Control || p.NotBefore > b.Today || p.ForgottenAt != "" || p.DoNotContact && goesOut {
			return true
		}
	}
	kind := it.snoozedAs()
	for _, s := range b.Snoozes {
		if s.Kind == kind && s.Ref == it.Ref && s.Until > b.Today {
			return true
		}
	}
	return false
}

// live says that the wave has begun and is not closed or abandoned.
func (b *Book) live() bool {
	return b.Wave.ID != 0 && b.Day() >= 1 && !b.Wave.ClosedOn.By(b.Today) && !b.Wave.AbandonedOn.By(b.Today)
}

// weekSpan is the first and the last day of a week of the wave.
func (w *Wave) weekSpan(week int64) (from, to Date) {
	n := int(week)
	if n > 0 {
		n--
	}
	return w.Start.Add(n * 7), w.Start.Add(n*7 + 6)
}

// workday is d, or the Friday before it at a weekend.
func workday(d Date) Date {
	switch d.Time().Weekday() {
	case time.Saturday:
		return d.Add(-1)
	case time.Sunday:
		return d.Add(-2)
	}
	return d
}
