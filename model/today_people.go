package model

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
)

func promisesDue(b *Book) []Item {
	var out []Item
	for i := range b.Promises {
		p := &b.Promises[i]
		if p.State(b.Today) != "made" || !p.Due.By(b.Today) {
			continue
		}
		out = append(out, Item{
			PersonID: p.PersonID, Text: "promised " + b.Name(p.PersonID) + ": " + p.Text, Table: "promises", Ref: p.ID, Due: p.Due,
			Why: "We promised it for " + p.Due.Words() + ". Keep it, or change it and tell them.",
		})
	}
	return out
}

// boundaryDeeds say what a person did, after the name.
var boundaryDeeds = map[string]string{
	"discount": "asked for a discount", "queue jumping": "asked to jump the queue", "disruption": "disturbed the others",
	"private data": "shared private data", "speaking for us": "spoke for us",
}

func boundaryTalks(b *Book) []Item {
	var out []Item
	for i := range b.Boundaries {
		n := &b.Boundaries[i]
		state := n.State(b.Today)
		if !n.Date.By(b.Today) || state == "talked" || state == "settled" || n.TalkDue > b.Today {
			continue
		}
		deed, ok := boundaryDeeds[n.Kind]
		if !ok {
			deed = "needs a limit"
		}
		it := Item{
			PersonID: n.PersonID, Text: b.Name(n.PersonID) + " " + deed + ": ", Table: "boundaries", Ref: n.ID, since: n.Date, Due: n.TalkDue,
			Why: upperFirst(n.What) + ". Limits are told early, kindly and in private. " + Warning("W14"),
		}
		if n.TalkDue == "" {
			it.Due = n.Date.AddWorkdays(2)
			it.Text += "no private talk is planned"
		} else {
			it.Text += "private talk due " + n.TalkDue.Weekday()
		}
		out = append(out, it)
	}
	return out
}

// Expecting dates what the person seems to expect in return, once it is known.
func (p *Person) Expecting(today Date) {
	switch {
	case strings.TrimSpace(p.Expects) == "":
		p.ExpectsOn = ""
	case p.ExpectsOn == "":
		p.ExpectsOn = today
	}
}

// expectDays is how long an expectation may stand before it is talked about.
const expectDays = 7

// limitsToTalkOf are the talks that are due, and what people have expected for
// longer than a week without a word about it.
func limitsToTalkOf(b *Book) []Item {
	out := boundaryTalks(b)
	for _, id := range b.Active() {
		p := b.People[id]
		if p == nil || strings.TrimSpace(p.Expects) == "" || p.ExpectsOn == "" || b.Today.Since(p.ExpectsOn) <= expectDays {
			continue
		}
		if slices.ContainsFunc(b.Boundaries, func(n Boundary) bool { return n.PersonID == id && n.Date >= p.ExpectsOn && n.Date.By(b.Today) }) {
			continue
		}
		out = append(out, Item{
			PersonID: id, Text: p.Name + " expects something in return: " + p.Expects, Table: "people", Ref: id,
			since: p.ExpectsOn, Due: p.ExpectsOn.Add(expectDays),
			Why: "Known since " + p.ExpectsOn.Words() + ". Say early and kindly what they can count on, and note it among the limits.",
		})
	}
	return out
}

// quietADay is how many quiet people a day may ask for.
const quietADay = 2

// quietPeople are the engaged people who were left alone longest, two a day at
// most: those who were written to today count among the two.
func quietPeople(b *Book) []Item {
	if !b.live() || b.Project.QuietDays <= 0 {
		return nil
	}
	days := int(b.Project.QuietDays)
	before := *b
	before.Today = b.Today.Add(-1)
	paces, were := b.Paces(), before.Paces()
	left := quietADay
	var out []Item
	for _, id := range b.Active() {
		last := paces[id].LastHuman
		if last == b.Today {
			if b.Today.Since(max(were[id].LastHuman, b.Wave.Start)) >= days {
				left--
			}
			continue
		}
		since := max(last, b.Wave.Start)
		text := fmt.Sprintf("%s: no human touch for %d days", b.Name(id), b.Today.Since(since))
		if last == "" {
			text = b.Name(id) + ": no human touch yet"
		}
		it := Item{
			PersonID: id, Text: text, Table: "people", Ref: id, since: since, Due: since.Add(days),
			Why: fmt.Sprintf("Nobody of ours was in touch for %d days; automated mail does not count. Two people a day at most are named here.", days),
		}
		it.complete(b, "quiet")
		if it.Due <= b.Today && !b.keptAway(it, true) {
			out = append(out, it)
		}
	}
	slices.SortStableFunc(out, func(x, y Item) int { return cmp.Compare(x.since, y.since) })
	return out[:max(0, min(left, len(out)))]
}

// voiceDay is the day of the wave by which everybody engaged was asked for
// their view.
const voiceDay = 14

func neverAsked(b *Book) []Item {
	if !b.live() || b.Day() < voiceDay {
		return nil
	}
	var out []Item
	for _, id := range b.Active() {
		if b.AskedForView(id) != "" {
			continue
		}
		out = append(out, Item{
			PersonID: id, Text: b.Name(id) + " was never asked for a view", Table: "people", Ref: id, Due: b.Wave.Start.Add(voiceDay - 1),
			Why: "By day 14 everybody engaged is offered a say in a real decision. Who is never asked learns to be passive.",
		})
	}
	return out
}

// consentDays is how long before its end a consent is asked for again.
const consentDays = 14

func consentsEnding(b *Book) []Item {
	type key struct {
		person int64
		kind   string
	}
	newest := map[key]*Consent{}
	for i := range b.Consents {
		if c := &b.Consents[i]; c.Date == "" || c.Date.By(b.Today) {
			newest[key{c.PersonID, c.Kind}] = c
		}
	}
	var out []Item
	for k, c := range newest {
		if !c.Given || c.Until == "" || c.Until < b.Today || c.Until.Add(-consentDays) > b.Today || k.kind != "story" && k.kind != "credit" {
			continue
		}
		out = append(out, Item{
			PersonID: c.PersonID, Text: fmt.Sprintf("consent of %s for %s ends %s", b.Name(c.PersonID), storyOrCredit[k.kind], c.Until.Words()),
			Table: "consents", Ref: c.ID, since: c.Until.Add(-consentDays), Due: c.Until,
			Why: "The person owns their name: ask again before it ends, or take it down.",
		})
	}
	return append(append(out, studyConsentsEnding(b)...), storiesToTakeDown(b)...)
}

var storyOrCredit = map[string]string{"story": "their story", "credit": "being named"}
