package e2e

import (
	"strings"
	"testing"
	"time"
)

// todayKinds are the kinds of rows on the screen.
func todayKinds(screen string) map[string]bool {
	kinds := map[string]bool{}
	for _, line := range strings.Split(screen, "\n") {
		for _, k := range []string{"answer", "credit", "boundary", "thanks", "code", "sweep", "ritual", "review"} {
			if strings.Contains(line, " "+k+" ") {
				kinds[k] = true
			}
		}
	}
	return kinds
}

// TestTheDayOfTheDemo opens the demo: where the wave stands, at least seven
// kinds of rows, and each says why it is here.
func TestTheDayOfTheDemo(t *testing.T) {
	t.Parallel()
	x := start(t, 120, 40, nil, "demo")
	x.see("day 26 of 28", "engaged 21", "control 14", "11 to code", "9 things, 5 late")
	if kinds := todayKinds(x.text()); len(kinds) < 7 {
		t.Errorf("only %d kinds of rows: %v", len(kinds), kinds)
	}
	for _, why := range []string{"no human has answered", "without a credit", "Limits are told early", "thank the person, not the act"} {
		x.press("w").see(why)
		x.press("esc").gone(why)
		x.press("j")
	}
	x.quit()
}

// TestThanksAndCreditComeAndGo thanks Ben and credits Dev with his consent;
// both rows leave, come back by undo, and leave again by redo.
func TestThanksAndCreditComeAndGo(t *testing.T) {
	t.Parallel()
	const thanks, credit = "Ben Lindqvist defended us", "Dev Raman not yet named"
	x := start(t, 120, 40, nil, "demo").see(thanks, credit)
	x.seek(thanks).press("c").gone(thanks)
	x.press("g").seek(credit).press("c").see("they agree to be named")
	x.press("tab", "y", "tab").words("Release notes 4.19").press("ctrl+s")
	x.gone(credit)
	x.see("7 things")
	x.press("u").see(credit)
	x.press("u").see(thanks)
	x.press("U").gone(thanks)
	x.press("U").gone(credit)
	x.quit()
}

// seek moves the cursor down to the row with the words. It reads the screen
// only when it stands still: a busy machine draws late.
func (x *terminal) seek(words string) *terminal {
	x.t.Helper()
	for range 40 {
		if strings.Contains(cursorLine(x.settled()), words) {
			return x
		}
		x.press("j")
	}
	x.t.Fatalf("no row says %q:\n%s", words, x.text())
	return x
}

// settled is the screen once it has not changed for a while.
func (x *terminal) settled() string {
	const still = 300 * time.Millisecond
	last, since := x.text(), time.Now()
	for time.Since(since) < still {
		time.Sleep(20 * time.Millisecond)
		if now := x.text(); now != last {
			last, since = now, time.Now()
		}
	}
	return last
}

// cursorLine is the line with the cursor.
func cursorLine(screen string) string {
	for _, line := range strings.Split(screen, "\n") {
		if strings.Contains(line, ">  ") {
			return line
		}
	}
	return ""
}
