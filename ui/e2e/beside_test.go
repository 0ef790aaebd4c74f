package e2e

import (
	"path/filepath"
	"strings"
	"testing"
)

// TestACrisisOnDayTenPausesWhatGoesOut sets it by the screen and ends it again.
func TestACrisisOnDayTenPausesWhatGoesOut(t *testing.T) {
	t.Parallel()
	x := start(t, 110, 36, nil, "demo", "--day", "10")
	x.see("day 10 of 28", "heard", "Amara Okafor suggested").press("9").see("[Project").press("c").see("Is a crisis or a scandal open?")
	x.words("y").press("tab").words("a leak, found this morning").press("ctrl+s").see("crisis: outgoing is paused")
	x.press("0").see("Crisis is on. All outgoing items are paused.", "critic").gone("Amara Okafor suggested")
	x.press("9", "c").see("a leak, found this morning").words("n").press("ctrl+s").gone("crisis: outgoing is paused")
	x.press("0").see("Amara Okafor suggested").gone("Crisis is on")
	x.quit()
}

// TestFiveElementsAreAuditedAndTwoSwapped walks the loyalty audit of the demo.
func TestFiveElementsAreAuditedAndTwoSwapped(t *testing.T) {
	t.Parallel()
	x := start(t, 120, 44, nil, "demo")
	x.see("day 26 of 28").press("8").see("[Cases").press("shift+tab")
	x.see("[Loyalty 1 of 5 replaced]", "rewards spend", "rewards volume of acts", "rewards tenure", "rewards nothing", "The programme: 5 elements")
	x.press("j").see("Points for a review", "Next: write what came of the trial").press("c").see("The trial of Points for a review")
	x.words("two reviewers wrote again, unasked").press("ctrl+s").see("[Loyalty 2 of 5 replaced]", "two reviewers wrote again")
	x.press("j").see("Renewal gift card", "Next: try it for a while").press("c").see("tried since")
	x.press("c").see("The trial of Renewal gift card").words("three wrote back").press("ctrl+s").see("[Loyalty 3 of 5 replaced]")
	x.press("k", "k").see("Discount by yearly spend").press("e").see("keeps people by", "replacement").press("tab", "tab", "tab").see("keeps people by").words("lo").press("ctrl+s")
	x.see("felt as a cage", "Felt as a cage: Discount by yearly spend")
	x.quit()
}

// TestTheTierStopsWhereTheMinutesEnd switches a very large base on and sees the
// start wait for the sum.
func TestTheTierStopsWhereTheMinutesEnd(t *testing.T) {
	t.Parallel()
	x := start(t, 120, 40, nil, "demo", "--day", "-3")
	x.see("starts in 4 days").press("9").see("[Project").press("tab").see("[Context]")
	x.press("G", "space").see("switched on: very many customers", "not said yet how many minutes").press("1").see("Arms 30 and 30")
	x.press("shift+tab").see("[Wave", ".  the minutes promised to each fit", ".  everybody engaged is in the core")
	x.press("F").see("Only the core can be engaged; not in the core: Amara Okafor").press("esc")

	// Said, the sum stops where the minutes end, and lets through what they reach.
	promise := func(minutes, sum, state string) {
		x.press("9").see("[Context").press("shift+tab").see("[Project]").press("G", "g")
		for range 9 {
			x.press("j")
		}
		x.see(">  attention").press("e").see("What one engaged person is promised").press("ctrl+u").words(minutes).press("ctrl+s")
		x.see("edited the project", sum).press("tab").see("[Context").press("1").see("[Wave", state+"  the minutes promised to each fit")
	}
	promise("10", "30 people x 10 = 300 of 30", ".")
	promise("1", "30 people x 1 = 30 of 30", "+")
	x.quit()
}

// TestARegulatedBrandGoesThePublicWay answers that contact is regulated, and
// walks to a summary without a gift or a private space.
func TestARegulatedBrandGoesThePublicWay(t *testing.T) {
	t.Parallel()
	file := filepath.Join(t.TempDir(), "a.db")
	x := start(t, 120, 40, []string{"GOODWORD_TODAY=2026-03-02", "GOODWORD_DB=" + file})
	x.beReady("y")
	x.next("Bring in your customers", "file")
	x.words(behaviour(t, 72)).press("enter").see("72 new people").press("enter")
	x.next("Begin a wave", "first day").words("Flow Builders").press("tab", "ctrl+u").words("2026-03-30").press("ctrl+s")
	x.next("Match the arms", "who is engaged").press("ctrl+s")
	x.balance()
	x.next("Freeze both lists and the rule")
	x.see("2 Agree", "4 Publish").next("Agree on a case study", "Whose story?")
	x.words("Person").see("Person A").press("enter").see("A case study with Person").words("Half the meetings").press("ctrl+s")
	x.see("began the case study Half the meetings").press("l").press("c").see("what they agreed to").words("our site, full name").press("ctrl+s")
	x.see("The first hour is over").press("esc").gone("The first hour is over").press("4").see("the private space is off", "Half the meetings").press("c").see("where it can be checked")
	x.words("half as many meetings").press("tab").words("their annual report").press("ctrl+s").see("Next: show it to them")
	x.press("c").see("Next: have it cleared").press("c").see("cleared by").words("legal").press("ctrl+s").see("Next: publish it")
	x.press("c").see("published at").words("our site").press("ctrl+s").see("Half the meetings: published", "4 Publish +")
	x.quit()
	out, messages, code := run(t, "--db", file, "--today", "2026-04-27", "summary", "--edition", "shareable")
	if code != 0 || !strings.Contains(out, "Contact is regulated") || !strings.Contains(out, "Half the meetings") || strings.Contains(out, "Person A") {
		t.Errorf("%d %s\n%s", code, messages, out)
	}
}

// TestABusinessReadsOfRoadmapsAndPeers switches the context on and off again,
// and chooses how days and numbers are written for the screen and the summary.
func TestABusinessReadsOfRoadmapsAndPeers(t *testing.T) {
	file := filepath.Join(t.TempDir(), "a.db")
	if _, said, code := run(t, "demo", "--day", "29", "--keep", file); code != 0 {
		t.Fatal(said)
	}
	x := start(t, 120, 40, []string{"GOODWORD_TODAY=2026-04-27", "GOODWORD_DB=" + file})
	x.see("review, day 29").press("9", "tab").see("[Context]").press("j", "space").see("switched on: business customers")
	x.press("2").press("n").see("a call about the roadmap", "an introduction to a peer").press("esc").gone("A gift for")
	x.press("7").see("PEOPLE").press("enter", "n", "s").see("1 of 24").press("esc").gone("1 of 24")
	x.press("u").see("undid: switched on: business customers").press("n", "s").see("1 of 22").press("esc").gone("1 of 22")
	x.press("9", "shift+tab").see("[Project]").press("L").see("Days and numbers as in").words("german").press("enter").gone("Days and numbers as in")
	x.press("0").see("TODAY  Mo 27. Apr").press("q")
	x.quit()
	if out, _, _ := run(t, "summary", "--db", file, "--today", "2026-04-27"); !strings.Contains(out, "27. April 2026") || !strings.Contains(out, "1,03 against 0,50") {
		t.Error("the summary is not written as it was chosen")
	}
	if out, _, _ := run(t, "summary", "--db", file, "--today", "2026-04-27", "--format", "json"); !strings.Contains(out, "1.03 against 0.50") {
		t.Error("the JSON is written for people")
	}
}

// TestAScepticalAudienceIsNeverAskedToRefer writes the same words in both
// contexts.
func TestAScepticalAudienceIsNeverAskedToRefer(t *testing.T) {
	const words = "You may refer to page two."
	x := start(t, 120, 40, nil, "demo")
	note := func(said string) {
		x.see("[Notes 2]").press("n").see("A new note").press("tab").words(words).see(said).press("esc").see("l leaves them").press("l").gone("A new note")
	}
	x.press("2", "tab")
	note("Nothing found by the word list")
	x.press("9", "tab").see("[Context]").press("j", "j", "space").see("switched on: sceptical audience")
	x.press("2")
	note("In this audience the word alone sounds like selling")
	x.press("1").see("[").press("shift+tab").see("the line that says who we are")
	x.quit()
}

// TestADullProductSpeaksOfItsCause sees the presets turn and turn back.
func TestADullProductSpeaksOfItsCause(t *testing.T) {
	x := start(t, 120, 40, nil, "demo")
	x.see("day 26 of 28").press("2", "n").see("early access").gone("a day of ours for their cause").press("esc").gone("A gift for")
	x.press("9", "tab").see("[Context]").press("j", "j", "j", "space").see("switched on: dull product")
	x.press("2", "n").see("a day of ours for their cause").press("esc").gone("A gift for")
	x.press("u").see("undid: switched on: dull product").press("n").gone("a day of ours for their cause").see("early access").press("esc").gone("A gift for")
	x.quit()
}
