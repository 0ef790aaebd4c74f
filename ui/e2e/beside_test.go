package e2e

import (
	"path/filepath"
	"strings"
	"testing"
)

// TestACrisisOnDayTenPausesWhatGoesOut sets it by the screen and ends it again.
func TestACrisisOnDayTenPausesWhatGoesOut(t *testing.T) {
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
	x := start(t, 120, 40, []string{"GOODWORD_TODAY=2026-03-20"}, "demo", "--day", "-9")
	x.see("starts in").press("9").see("[Project").press("tab").see("[Context]")
	x.press("G", "space").see("switched on: very many customers", "not said yet how many minutes")
	x.press("1")
	for range 4 {
		x.press("tab").see("[")
	}
	x.see("everybody engaged is in the core", "the minutes promised to each fit")
	x.quit()
}

// TestARegulatedBrandGoesThePublicWay answers that contact is regulated, and
// walks to a summary without a gift or a private space.
func TestARegulatedBrandGoesThePublicWay(t *testing.T) {
	file := filepath.Join(t.TempDir(), "a.db")
	x := start(t, 120, 40, []string{"GOODWORD_TODAY=2026-03-02", "GOODWORD_DB=" + file})
	x.beReady("y")
	x.next("Bring in your customers", "file")
	x.words(behaviour(t, 72)).press("enter").see("72 new people").press("enter")
	x.next("Begin a wave", "first day").words("Flow Builders").press("tab", "ctrl+u").words("2026-03-30").press("ctrl+s")
	x.next("Match the arms", "who is engaged").press("ctrl+s")
	x.next("Look at the balance")
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
