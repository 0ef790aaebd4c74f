package e2e

import (
	"strings"
	"testing"
)

// TestAWholeDayIsDoneFromToday is day 26 as its manager works it off on a small
// screen: one pane, the newest keys a letter each, and everything that can be
// undone is undone at the end.
func TestAWholeDayIsDoneFromToday(t *testing.T) {
	t.Parallel()
	x := start(t, 80, 24, nil, "demo").see("9 things, 5 late", `"does it do half days?"`)
	x.press("c").see("answered Elsa Bergman", "8 things")
	x.press("c").see("they agree to be named").press("tab", "y", "tab").words("Release notes 4.19").press("ctrl+s").see("credited Dev Raman", "7 things")
	x.press("c").see("private message").press("ctrl+s").see("talked with Yara Costa", "6 things")
	x.press("c").see("thanked Noor Aziz", "5 things")
	x.press("c").see("thanked Ben Lindqvist", "4 things")

	x.press("c").see("coding  1 of 11", "names and arm are hidden")
	for range 11 {
		body := strings.Join(strings.Split(x.text(), "\n")[3:22], "\n") // around it the house says how the wave stands
		if strings.Contains(body, "engaged") || strings.Contains(body, "control") {
			t.Fatalf("the arm is shown:\n%s", body)
		}
		x.press("1", "p", "r", "9", "enter")
	}
	x.see("That was the last one").press("esc").see("TODAY  Fri 24 Apr")
	x.press("g")
	for n := 8; strings.Contains(x.settled(), " thanks "); n-- { // coded today: those are thanked today
		if n == 0 {
			t.Fatalf("thanks without end:\n%s", x.text())
		}
		x.press("c")
	}
	x.seek("sweep").press("c").see("control people searched").press("ctrl+s").see("noted a search")
	x.seek("ritual").press("c").see("how many came").press("tab").words("9").press("ctrl+s").see("noted who came")
	x.seek("review").press("c").see("A note beside the numbers")
	x.words("Two members answered each other before we could.").press("ctrl+s").see("wrote a note for the review")
	x.see("1 thing", "1 mention is read otherwise than the record says") // a reason is owed, not a deed
	t.Logf("%d keys beside the words", x.keys)
	if x.keys >= 120 {
		t.Errorf("%d keys for a day, want fewer than 120", x.keys)
	}
	for range 60 { // what was coded stays; all else comes back
		if s := x.press("u").settled(); strings.Contains(s, "There is nothing to undo") {
			break
		}
	}
	x.press("esc", "g").see("Elsa Bergman wrote back", "Dev Raman not yet named", "private talk due Thu", "Noor Aziz chose us over another", "Ben Lindqvist defended us")
	x.press("G").see("control arm not searched yet", "note who came", "one note of three")
	x.quit()
}
