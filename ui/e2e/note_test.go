package e2e

import "testing"

// TestAGiftNoteGoesOutAndComesBack writes a note that is stopped, rewords it,
// approves it and gives it on a small screen; then every step is taken back.
func TestAGiftNoteGoesOutAndComesBack(t *testing.T) {
	t.Parallel()
	x := start(t, 80, 24, nil, "demo").see("9 things").press("2").see("People 30 of 30")
	x.press("tab", "n").words("thank-you card").press("tab").words("Share it with your team").see(`stop  "Share it"`, "A gift that asks is an invoice")
	x.press("ctrl+s").see("Notes 3", "x stopped").press("c").see("The four questions come first")
	x.press("e").see("thank-you card v1").press("ctrl+k", "ctrl+u")
	for range len("Share it with your team") {
		x.press("backspace")
	}
	x.words("Your tips on the calendar are why it works for schools.").see("Nothing found by the word list. That is not proof")
	x.press("tab", "y", "tab", "n", "tab", "n", "tab", "n", "tab", "y", "ctrl+s").see("changed thank-you card v1")
	x.press("c").see("+ approved")
	x.press("shift+tab", "space", "n").see("A gift for Amara Okafor").words("by hand").press("enter").see("thank-you card v1, approved", "given today")
	x.press("tab", "tab", "tab", "tab", "tab").words("The thread on school weeks, Amara").press("tab", "y", "ctrl+s").see("gave Amara Okafor a card by hand")
	x.press("tab").see("+ sent            1  group")
	for _, back := range []string{"+ approved", ". checked", "thank-you card                            v1    x stopped", "[Notes 2]"} {
		x.press("u").see(back)
	}
	x.quit()
}
