package model

import (
	"fmt"
	"strings"
)

// MinutesGiven is the minutes that our people of a role gave in a week.
func (b *Book) MinutesGiven(role string, week int) int64 {
	var sum int64
	for _, l := range b.Ledger {
		if l.Role == role && l.Week == int64(week) && (l.Date == "" || l.Date.By(b.Today)) {
			sum += l.Minutes
		}
	}
	return sum
}

func leaderMinutes(b *Book) []Item {
	promised := b.Project.LeaderMinutes
	if !b.live() || b.Wave.Finished(b.Today) || promised <= 0 {
		return nil
	}
	week := b.Wave.Week(b.Today)
	thursday, _ := b.Wave.weekSpan(int64(week))
	for thursday.Time().Weekday() != 4 {
		thursday = thursday.Add(1)
	}
	given, short := b.MinutesGiven("leader", week), b.shortWeeks()
	if given >= promised || b.Today < thursday && short == 0 {
		return nil
	}
	it := Item{
		Text: fmt.Sprintf("%s gave %d of %d minutes this week", b.Project.Leader, given, promised), Table: "ledger", Ref: int64(week), Due: thursday,
		since: min(thursday, b.Today), Why: "The leader promised time in person. People notice when it is only you.",
	}
	switch {
	case b.LeaderAbsent():
		it.Why = Warning("W17")
	case short > 0:
		it.Why = "One week stayed under the promised minutes. " + it.Why
	}
	return []Item{it}
}

func brandShare(b *Book) []Item {
	var newest *SpaceWeek
	for i := range b.Weeks {
		if w := &b.Weeks[i]; w.EndsOn.By(b.Today) && (newest == nil || w.Week > newest.Week) {
			newest = w
		}
	}
	if newest == nil || !b.live() {
		return nil
	}
	hint, due := b.BrandHint(newest)
	if !due {
		return nil
	}
	return []Item{{
		Text:  fmt.Sprintf("we wrote %d of %d messages in week %d", newest.BrandMessages, newest.BrandMessages+newest.MemberMessages, newest.Week),
		Table: "space_weeks", Ref: newest.ID, Due: newest.EndsOn, Why: hint,
	}}
}

// mixOfPeople says once a week that everybody in the space is of one kind.
func mixOfPeople(b *Book) []Item {
	if !b.live() || b.Wave.Finished(b.Today) || len(b.Spaces) == 0 {
		return nil
	}
	active := b.Active()
	kinds := map[string]int{}
	top, critic := "", false
	for _, id := range active {
		if p := b.People[id]; p != nil && p.UseCase != "" {
			if kinds[p.UseCase]++; top == "" || kinds[p.UseCase] > kinds[top] {
				top = p.UseCase
			}
		}
		critic = critic || b.spokeUp(id)
	}
	week := b.Wave.Week(b.Today)
	from, to := b.Wave.weekSpan(int64(week))
	it := Item{Ref: int64(week), since: from, Due: workday(to), Why: "Praise from one corner persuades nobody. Invite somebody who works otherwise or sees it otherwise."}
	switch n := kinds[top]; {
	case len(active) == 0:
		return nil
	case n*2 > len(active) && !critic:
		it.Text = fmt.Sprintf("%d of %d do the same kind of work and no critic is here", n, len(active))
	case n*2 > len(active):
		it.Text = fmt.Sprintf("%d of %d do the same kind of work: %s", n, len(active), top)
	case !critic && week > 1:
		it.Text = "no critic is here"
	case week > 1 && b.withoutGuest():
		it.Text = "no guest from outside was here yet"
		it.Why = "The same people on the same topics go round in circles. Ask somebody whose view differs to open the next topic."
	default:
		return nil
	}
	return []Item{it}
}

// withoutGuest says that topics were kept and nobody from outside opened one.
func (b *Book) withoutGuest() bool {
	for i := range b.Spaces {
		if n := b.TopicTally(b.Spaces[i].ID); n.Topics > 0 && n.Outside == 0 {
			return true
		}
	}
	return false
}

// spokeUp says that the person has criticised us, openly or in a case.
func (b *Book) spokeUp(person int64) bool {
	for _, c := range b.Cases {
		if c.PersonID == person && c.NotedOn.By(b.Today) {
			return true
		}
	}
	for _, m := range b.Mentions {
		if c := b.CodingOf(m.ID); m.PersonID == person && c != nil && (c.Tone == "negative" || c.Tone == "mixed") {
			return true
		}
	}
	return false
}

// The review is prepared from so many days before the end of the run, and
// wants so many notes.
const (
	reviewDays  = 5
	notesWanted = 3
)

// What the review may miss: the Ref of its rows.
const (
	ReviewNotes = iota + 1
	ReviewGenuine
	ReviewFigures
)

func (b *Book) notesWritten() int {
	n := 0
	for _, note := range b.MonthNotes {
		if note.Date.By(b.Today) {
			n++
		}
	}
	return n
}

// reviewMissing is what the review still wants: notes while the run lasts, and
// after it the leader's word and the space's last figures.
func reviewMissing(b *Book) []Item {
	if !b.live() || !b.reviewNear() {
		return nil
	}
	from := b.Wave.End().Add(1 - reviewDays)
	add := func(ref int64, text, why string) Item {
		return Item{Table: "reviews", Ref: ref, Text: text, since: from, Due: b.Wave.ReviewDay(), Why: why}
	}
	var out []Item
	if n := notesWanted - b.notesWritten(); n > 0 {
		words := [...]string{"", "one note", "two notes", "three notes"}
		out = append(out, add(ReviewNotes, words[n]+" of three still to write", "Three sentences stand beside the numbers: what a member said, what surprised us."))
	}
	if b.Day() < int(b.Wave.Days) {
		return out
	}
	if open := len(b.Genuine().Open()); open > 0 {
		out = append(out, add(ReviewGenuine, "the genuineness check: "+Plural(open, "question")+" still open", "The records cannot tell everything: the rest is asked."))
	}
	if weeks := b.uncountedWeeks(); len(weeks) > 0 {
		out = append(out, add(ReviewFigures, "the space is not counted for week "+strings.Join(weeks, ", "), "The verdict needs the brand's share in the last week."))
	}
	return out
}

// uncountedWeeks are the run's weeks without a count of an open space.
func (b *Book) uncountedWeeks() []string {
	counted := map[int64]bool{}
	for _, w := range b.Weeks {
		counted[w.Week] = true
	}
	var out []string
	for w := int64(1); w <= (b.Wave.Days+6)/7; w++ {
		_, to := b.Wave.weekSpan(w)
		open := false
		for _, s := range b.Spaces {
			open = open || s.Kind != "letter" && s.OpenedOn.By(to)
		}
		if open && !counted[w] && to.By(b.Today) {
			out = append(out, fmt.Sprint(w))
		}
	}
	return out
}

// backupDays is how old the last checked copy may be.
const backupDays = 7

func backupDue(b *Book) []Item {
	if b.Project.Demo || b.PeopleCount == 0 {
		return nil
	}
	last, text := b.LastBackup, "last checked copy "+b.LastBackup.Words()
	if last == "" {
		text = "no checked copy was ever made"
		if made := b.Project.Created; len(made) >= len("2006-01-02") {
			last = Date(made[:10])
		}
	}
	due := last.Add(backupDays)
	if due > b.Today {
		return nil
	}
	return []Item{{Text: text, since: last, Due: due, Why: Warning("W36")}}
}
