package e2e

import (
	"context"
	"fmt"
	"regexp"
	"testing"

	"goodword/data"
	"goodword/model"
	"goodword/ui"
	"goodword/ui/uitest"
)

// paneKey is the digit of the pane with the title.
func paneKey(t *testing.T, d *uitest.Driver, title string) string {
	t.Helper()
	d.Size(200, 60)
	m := regexp.MustCompile(`(\d) ` + title).FindStringSubmatch(d.Line(1))
	if m == nil {
		t.Fatalf("there is no pane %s: %s", title, d.Line(1))
	}
	return m[1]
}

func bookOf(t *testing.T, s *data.Store) *model.Book {
	t.Helper()
	b, err := s.Book(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func TestANoteIsStoppedRewordedApprovedAndGiven(t *testing.T) {
	t.Parallel()
	s := demoStore(t, 26)
	d := uitest.New(t, s, ui.Options{})
	d.Press(paneKey(t, d, "Gift"), "tab", "n")
	d.Type("thank-you card").Press("tab").Type("Share it with your team").Shows("stop")
	d.Press("ctrl+s", "c").Shows("The four questions come first")

	d.Press("e")
	for range len("Share it with your team") {
		d.Press("backspace")
	}
	d.Type("Thank you for your tips on the calendar.").Shows("Nothing found by the word list. That is not proof")
	d.Press("tab", "y", "tab", "n", "tab", "n", "tab", "n", "tab", "y", "ctrl+s", "c").Shows("approved thank-you card v1")

	before := bookOf(t, s)
	d.Press("shift+tab", "g", "space", "space", "n").Type("by hand").Press("enter")
	d.Press("tab", "tab", "tab", "tab", "tab", "y", "ctrl+s").Shows("gave 2 people a card by hand after help")
	after := bookOf(t, s)
	if g, n := len(after.Gifts)-len(before.Gifts), len(after.Touches)-len(before.Touches); g != 2 || n != 2 {
		t.Fatalf("%d gifts and %d touches\n%s", g, n, d.Screen())
	}
	last := after.Gifts[len(after.Gifts)-1]
	if note := after.NoteByID(last.NoteID); note == nil || note.State(after.Today) != "sent" || after.GiftCounts(&last) != "" {
		t.Errorf("%+v counts: %q", last, after.GiftCounts(&last))
	}
	d.Press("u")
	if now := bookOf(t, s); len(now.Gifts) != len(before.Gifts) || len(now.Touches) != len(before.Touches) {
		t.Error("one undo must take back the whole change")
	}
}

func TestAGiftToAControlPersonIsABreach(t *testing.T) {
	t.Parallel()
	s := demoStore(t, 26)
	b := bookOf(t, s)
	name := b.Name(b.In(model.Control)[0])
	d := uitest.New(t, s, ui.Options{})
	d.Press(paneKey(t, d, "Gift"), "N").Type(name).Press("enter", "enter", "ctrl+s")
	d.Type("for the weekly plan").Press("ctrl+s").Shows(name + " is in the control group")
	d.Type("promised before the draw").Press("enter")
	after := bookOf(t, s)
	if len(after.Breaches) != len(b.Breaches)+1 || len(after.Gifts) != len(b.Gifts)+1 {
		t.Errorf("%d breaches, %d gifts\n%s", len(after.Breaches), len(after.Gifts), d.Screen())
	}
}

func TestAQuestionIsAskedAndASuggestionGoesItsWay(t *testing.T) {
	t.Parallel()
	s := demoStore(t, 40)
	d := uitest.New(t, s, ui.Options{})
	d.Press(paneKey(t, d, "Co-create"), "n").Type("Which calendar next").Press("tab").Type("a").Press("ctrl+j").Type("b")
	d.Press("tab").Type("Mira").Press("tab").Type("2026-05-20").Press("ctrl+s", "o").Shows("opened the question")
	d.Press("p", "c").Shows("Write the invitation first")
	d.Press("shift+tab", "m").Type("On 20 May Mira decides which calendar comes next: shared or private. Which would have helped you last month? " +
		"Two lines are enough; Mira reads all of them.")
	d.Press("ctrl+s").Shows("wrote the invitation")
	before := bookOf(t, s)
	d.Press("tab", "c").Type("email").Press("ctrl+s")
	after := bookOf(t, s)
	if n := len(after.Askings) - len(before.Askings); n != 1 {
		t.Fatalf("%d asked\n%s", n, d.Screen())
	}
	d.Press("j", "n").Type("both at once").Press("ctrl+s").Shows("noted a suggestion of")
	d.Press("tab", "/").Type("both at once").Press("enter", "c", "p", "ctrl+s", "s", "tab").Type("Release 5").Press("ctrl+s")
	now := bookOf(t, s)
	last := now.Suggestions[len(now.Suggestions)-1]
	if now.SuggestionState(&last) != "shipped" || last.DecisionID == 0 {
		t.Errorf("%s\n%s", fmt.Sprintf("%+v", last), d.Screen())
	}
}
