package model

import (
	"fmt"
	"strings"
)

func giftConditions(b *Book) []Condition {
	engaged := b.Active()
	given := map[int64]Date{} // the first gift that counts
	last := Date("")
	for i := range b.Gifts {
		g := &b.Gifts[i]
		if first, ok := given[g.PersonID]; b.GiftCounts(g) == "" && (!ok || g.GivenOn < first) {
			given[g.PersonID] = g.GivenOn
		}
	}
	for _, id := range engaged {
		last = max(last, given[id])
	}
	without := b.namesWhere(engaged, func(id int64) bool { return given[id] == "" })
	early := b.namesWhere(engaged, func(id int64) bool { return b.askedBefore(id, given[id]) })
	return []Condition{
		{
			Words: "every engaged person has a gift that passes the four questions", Met: len(engaged) > 0 && len(without) == 0, On: last,
			Missing: either(len(engaged) == 0, "nobody is engaged yet", "no gift that counts yet for "+listNames(without)),
		},
		{Words: "nobody was asked for anything before", Met: len(early) == 0, Missing: "asked before the gift: " + listNames(early)},
	}
}

// askedBefore says that we asked the person for something before the day; an
// empty day means that the gift is still to come.
func (b *Book) askedBefore(person int64, gift Date) bool {
	for _, t := range b.Touches {
		if t.PersonID == person && t.Ask() && t.Date.By(b.Today) && (gift == "" || t.Date < gift) {
			return true
		}
	}
	return false
}

func cocreateConditions(b *Book) []Condition {
	var opened Date
	for _, d := range b.Decisions {
		if d.Opened.By(b.Today) && !d.WithdrawnOn.By(b.Today) {
			opened = max(opened, d.Opened)
		}
	}
	engaged := b.Active()
	unasked := b.namesWhere(engaged, func(id int64) bool { return b.AskedForView(id) == "" })
	shipped, credited, on := 0, 0, Date("")
	for i := range b.Suggestions {
		switch s := &b.Suggestions[i]; b.SuggestionState(s) {
		case "credited":
			credited++
			if day := b.CreditOf(s.ID).Date; on == "" || day < on {
				on = day
			}
			shipped++
		case "shipped":
			shipped++
		}
	}
	want := max(1, int(b.Rule.ShippedNeeded))
	words := "one suggestion is shipped and credited"
	if want > 1 {
		words = fmt.Sprintf("%d suggestions are shipped and credited", want)
	}
	missing := fmt.Sprintf("%d of %d", credited, want)
	if shipped > 0 {
		words += fmt.Sprintf(" (%d shipped, %d credited, %d waiting)", shipped, credited, shipped-credited)
		missing = fmt.Sprintf("%d shipped, %d credited", shipped, credited)
	}
	return []Condition{
		{Words: "a real decision was opened", Met: opened != "", On: opened, Missing: "no decision was opened yet"},
		{
			Words: "everybody engaged was asked for their view", Met: len(engaged) > 0 && len(unasked) == 0,
			Missing: either(len(engaged) == 0, "nobody is engaged yet", "not asked yet: "+listNames(unasked)),
		},
		{Words: words, Met: credited >= want, On: on, Missing: missing},
	}
}

// AskedForView is the last day on which the person was asked for their view on
// a decision, or "" for never.
func (b *Book) AskedForView(person int64) Date {
	var day Date
	for _, a := range b.Askings {
		if a.PersonID == person && a.Date.By(b.Today) {
			day = max(day, a.Date)
		}
	}
	for i := range b.Touches {
		if t := &b.Touches[i]; t.PersonID == person && t.Kind == "ask view" && t.Ask() && t.Date.By(b.Today) {
			day = max(day, t.Date)
		}
	}
	return day
}

func spaceConditions(b *Book) []Condition {
	var posted Date
	for _, s := range b.Spaces {
		if s.RulesPostedOn.By(b.Today) && (posted == "" || s.RulesPostedOn < posted) {
			posted = s.RulesPostedOn
		}
	}
	engaged := b.Active()
	inside, oneToOne := b.covered()
	uncovered := b.namesWhere(engaged, func(id int64) bool { return !inside[id] && !oneToOne[id] })
	if len(engaged) > 0 && len(uncovered) == 0 && len(inside) == 0 {
		return []Condition{{Words: "everybody is served one to one, by choice", Met: true}}
	}
	started := b.startedByMember()
	weeks, seen := 0, Date("")
	for _, w := range b.Weeks {
		if _, ok := w.BrandShare(); ok && w.EndsOn.By(b.Today) {
			if weeks++; weeks == 2 {
				seen = w.EndsOn
			}
		}
	}
	return []Condition{
		{Words: "the house rules are posted", Met: posted != "", On: posted, Missing: "write and post the house rules"},
		{
			Words: "everybody is invited, or served one to one by choice", Met: len(engaged) > 0 && len(uncovered) == 0,
			Missing: either(len(engaged) == 0, "nobody is engaged yet", "not yet: "+listNames(uncovered)),
		},
		{Words: "a member started a ritual or a topic", Met: started != "", On: started, Missing: b.notStarted()},
		{Words: "the brand's share of the talk was seen for two weeks", Met: weeks >= 2, On: seen, Missing: Plural(weeks, "week") + " counted so far"},
	}
}

// covered says who was invited to the space and who is served one to one.
func (b *Book) covered() (inside, oneToOne map[int64]bool) {
	inside, oneToOne = map[int64]bool{}, map[int64]bool{}
	for _, m := range b.Memberships {
		switch {
		case m.OneToOne:
			oneToOne[m.PersonID] = true
		case m.InvitedOn.By(b.Today) || m.JoinedOn.By(b.Today):
			inside[m.PersonID] = true
		}
	}
	for id, p := range b.People {
		if p.OneToOne {
			oneToOne[id] = true
		}
	}
	return inside, oneToOne
}

// notStarted says what is missing until members began something: a ritual of
// theirs that is named counts from the first time that it is held.
func (b *Book) notStarted() string {
	for _, r := range b.Rituals {
		if r.StartedBy == "member" && !r.EndedOn.By(b.Today) {
			return shortName(r.Name) + " is a member's and was not held yet"
		}
	}
	return "everything was started by us so far"
}

// startedByMember is the first day of something in the space that members
// began, or "".
func (b *Book) startedByMember() Date {
	var first Date
	earlier := func(d Date) {
		if d.By(b.Today) && (first == "" || d < first) {
			first = d
		}
	}
	for _, r := range b.Rituals {
		for _, d := range b.RitualDates {
			if d.RitualID == r.ID && r.StartedBy == "member" {
				earlier(d.Date)
			}
		}
	}
	for _, w := range b.Weeks {
		if w.TopicsByMembers > 0 {
			earlier(w.EndsOn)
		}
	}
	for _, t := range b.Topics {
		if t.StartedBy == "member" {
			earlier(t.Date)
		}
	}
	return first
}

func recogniseConditions(b *Book) []Condition {
	late := 0
	for _, t := range b.ThanksWaiting() {
		if t.Due < b.Today {
			late++
		}
	}
	contests := 0
	for _, o := range b.Overrides {
		if o.What == "W09" && o.Date.By(b.Today) {
			contests++
		}
	}
	return []Condition{
		{Words: "no thanks are older than 2 days", Met: late == 0, Missing: fmt.Sprintf("%s waiting for thanks longer than 2 days", Plural(late, "mention"))},
		{Words: "nothing was made a contest", Met: contests == 0, Missing: Plural(contests, "thank-you") + " went out with contest wording"},
	}
}

// reviewNear says that the end of the run is near enough to prepare the review.
func (b *Book) reviewNear() bool { return b.Wave.ID != 0 && b.Day() > int(b.Wave.Days)-reviewDays }

func reviewConditions(b *Book) []Condition {
	t := b.Tally("baseline")
	toCode := t.ToCode + b.Tally("run").ToCode
	open := b.unswept(b.Wave.End())
	var weeks []string
	for _, s := range open {
		weeks = append(weeks, fmt.Sprint(s.Week))
	}
	notes := b.notesWritten()
	settle := len(b.toSettle())
	asked := len(b.Genuine().Open())
	return []Condition{
		{
			Words: fmt.Sprintf("day %d is reached", b.Wave.Days), Met: b.Wave.ID != 0 && b.Day() >= int(b.Wave.Days), On: b.Wave.End(),
			Missing: fmt.Sprintf("it is day %d", b.Day()),
		},
		{Words: "both windows were searched for both arms", Met: b.Wave.ID != 0 && len(open) == 0, Missing: "not searched for both arms: week " + strings.Join(weeks, ", ")},
		{
			Words: "all mentions are coded", Met: toCode+settle == 0,
			Missing: either(toCode > 0, fmt.Sprintf("%d wait to be coded", toCode), fmt.Sprintf("%d are read otherwise than the record says", settle)),
		},
		{Words: "three notes stand beside the numbers", Met: notes >= notesWanted, Missing: fmt.Sprintf("%d of %d written", notes, notesWanted)},
		{Words: "the genuineness check is answered", Met: b.Wave.ID != 0 && asked == 0, Missing: Plural(asked, "question") + " of the genuineness check open"},
	}
}
