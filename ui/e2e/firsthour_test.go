package e2e

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// behaviour is what a newcomer's tools know of so many people: two signals of
// two kinds each.
func behaviour(t *testing.T, people int) string {
	t.Helper()
	var b strings.Builder
	b.WriteString("name,email,kind,date,evidence,asked\n")
	for i := range people {
		for j, kind := range []string{"detailed review", "forum answer"} {
			day := time.Date(2026, 1, 5+i%20, 0, 0, 0, 0, time.UTC).AddDate(0, 0, j)
			fmt.Fprintf(&b, "Person %c%c,p%d@example.com,%s,%s,what they wrote,no\n", 'A'+i/26, 'A'+i%26, i, kind, day.Format(time.DateOnly))
		}
	}
	path := filepath.Join(t.TempDir(), "behaviour.csv")
	if err := os.WriteFile(path, []byte(b.String()), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// next takes the next step of the first hour, which must be the one named.
func (x *terminal) next(title string, sees ...string) *terminal {
	x.t.Helper()
	return x.see("The first hour: step", "!  "+title).press("enter").see(sees...)
}

// beReady walks from the first screen to the import.
func (x *terminal) beReady(regulated string) *terminal {
	x.t.Helper()
	x.see("be led through the first hour").press("enter")
	x.next("Say whose experiment this is", "strength")
	for _, words := range []string{"Flow", "make planning feel calm", "boards that teach", "Mira", "30", "Ola"} {
		x.words(words).press("tab")
	}
	x.press("ctrl+s")
	for i, answer := range []string{"n", "y", "y", "Ola, who answers in the forum", "y", regulated, "y", "a workshop a year", "the Friday hour goes on"} {
		x.next("Answer whether you are ready", "answered by").words(answer).press("tab").words("known since March")
		if i == 7 {
			x.press("tab").words("2025-05-01")
		}
		x.press("ctrl+s").gone("answered by")
	}
	for range 4 {
		x.next("Look through the customer's eyes", "answered by").words("slow on Mondays").press("ctrl+s").gone("answered by")
	}
	for range 4 {
		x.next("Look through the customer's eyes", "What follows from it?").press("z").gone("What follows from it?")
	}
	return x.next("Look through the customer's eyes")
}

// balance looks at it where the path leads: it is shown before it is said to
// have been seen.
func (x *terminal) balance() {
	x.t.Helper()
	x.next("Look at the balance", "[Balance", "feature", "b says that you have seen it").press("b")
}

// TestANewcomerGoesFromAnEmptyFileToAFrozenWave reads nothing but the screen:
// each step is begun by the key that the step itself names.
func TestANewcomerGoesFromAnEmptyFileToAFrozenWave(t *testing.T) {
	t.Parallel()
	x := start(t, 110, 36, []string{"GOODWORD_TODAY=2026-03-02"})
	x.beReady("n")
	x.next("Bring in your customers", "file")
	x.words(behaviour(t, 72)).press("enter").see("72 new people").press("enter")

	// The path can be left, and taken up again where it was.
	x.see("Begin a wave").press("esc").see(". goes on where you were").press(".")
	x.next("Begin a wave", "first day").words("Flow Builders").press("tab", "ctrl+u").words("2026-03-30").press("ctrl+s")
	x.next("Match the arms", "who is engaged").press("ctrl+s")
	x.balance()
	x.next("Freeze both lists and the rule")

	// The first gift: words that are stopped, mended where the path leads, then
	// approved and given.
	x.next("Write the note that goes with the gift", "goes with").words("First look").press("tab").words("Share it with your friends").see("stop").press("ctrl+s")
	x.next("Write the note that goes with the gift", "must they buy").press("ctrl+u").words("The new boards are yours before anybody sees them.").press("tab")
	for _, answer := range []string{"n", "n", "n", "y"} {
		x.press("tab").words(answer)
	}
	x.see("Nothing found by the word list").press("ctrl+s")
	x.next("Write the note that goes with the gift")
	x.next("Give the first gift", "early access").press("enter").see("personal line").press("ctrl+s").see("write what makes it personal").words("she taught three beginners").press("tab").words("y").press("ctrl+s")
	x.see("The first hour is over").press("enter").see("TODAY", "ready, starts in 28 days")
	x.quit()
}
