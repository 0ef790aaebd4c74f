package e2e

import "testing"

// TestASuggestionFromHeardToTold writes down what Elsa suggested and goes with
// it all the way; the newest step is taken back and made again.
func TestASuggestionFromHeardToTold(t *testing.T) {
	t.Parallel()
	x := start(t, 80, 24, nil, "demo").see("day 26 of 28")
	x.press("3", "tab", "tab").see("[Suggestions").press("n").see("A suggestion of whom").words("elsa").see("Elsa Bergman").press("enter")
	x.see("What Elsa Bergman suggested").words("a week that starts on Sunday").press("ctrl+s").see("noted a suggestion of Elsa Bergman")
	x.see("a week that starts", "10, 1 to credit").settled()
	x.press("c").see("acknowledged the suggestion of Elsa").settled()
	x.press("p").see("Planned for when").words("4.20").press("ctrl+s").see("planned the suggestion of Elsa").settled()
	x.press("s").see("What was shipped").press("tab").words("Release 4.20").press("ctrl+s").see("shipped the suggestion of Elsa").settled()
	x.press("C").see("Credit Elsa Bergman").press("tab").words("y").press("tab").words("release notes").press("ctrl+s").see("credited Elsa Bergman").settled()
	x.press("T").see("told Elsa Bergman what became of it").settled()
	x.press("enter").see("told ", "Release 4.20", "named as", "Elsa Bergman")
	x.press("u").gone("told          Fri 24 Apr").press("U").see("told          Fri 24 Apr")
	x.press("esc").see("- told").quit()
}

// TestACriticFromNotedToClosed follows a critic to the end: the draft of the
// answer rests, nothing is closed before they were asked whether it helped, and
// what they criticised stands with the others of its theme.
func TestACriticFromNotedToClosed(t *testing.T) {
	t.Parallel()
	x := start(t, 80, 24, nil, "demo").see("day 26 of 28")
	x.press("8", "n").see("New case").words("Grace Kim").press("tab").words("the price page hides the limit").press("tab").words("fooled")
	x.press("tab").words("a line under the price").press("ctrl+s").see("noted a case of Grace Kim").settled()
	x.press("W").see("Answer to Grace Kim", "You told us: the price page").press("ctrl+s").see("drafted the answer to Grace").settled()
	x.press("S").see("The draft still has gaps")
	for _, step := range []string{"listened", "thanked", "offered"} {
		x.press("c").see("case of Grace Kim: " + step).settled()
	}
	x.press("C").see("Check back with the person before the case is closed")
	for _, step := range []string{"fixed", "checked back", "closed"} {
		x.press("c").see("case of Grace Kim: " + step).settled()
	}
	x.press("u").see("checked back  Grace Kim").press("U").see("closed        Grace Kim")
	x.quit()
}

// TestASecondCoderReadsADozen hands the keyboard to somebody else: a dozen is
// read blind, how far the two agree is said at the end, and the counts in the
// header stay as they are.
func TestASecondCoderReadsADozen(t *testing.T) {
	t.Parallel()
	x := start(t, 80, 24, nil, "demo").see("engaged 21", "control 14")
	x.press("5", "tab", "tab", "tab").see("[Second coder]").press("c").see("Hand them the keyboard").words("Kim").press("enter")
	x.see("second reading by Kim  1 of 12").gone("Where?")
	for i := range 12 {
		x.press("1", []string{"p", "g", "n"}[i%3], "enter")
	}
	x.see("That was the last one", "How far the two of you agree", "tone", "kappa")
	x.press("esc").see("12 read twice", "you differ on", "engaged 21", "control 14")
	x.quit()
}

// TestAStoryIsTakenDownWhenTheConsentEnds tells a moment with consent; what was
// taken back waits in Today until it is down.
func TestAStoryIsTakenDownWhenTheConsentEnds(t *testing.T) {
	t.Parallel()
	x := start(t, 80, 24, nil, "demo").see("day 26 of 28")
	x.press("5", "tab", "tab", "tab", "tab").see("[Stories", "Ines Duarte").press("P").see("Nothing is published without their consent")
	x.press("Y").see("Ines Duarte agreed").words("our blog, first name").press("ctrl+s").see("Ines Duarte agreed to a story").settled()
	x.press("c").see("Story of Ines Duarte").words("They left at six.").press("ctrl+s").see("wrote the story of Ines").settled()
	x.press("c").see("said yes to the story").settled()
	x.press("c").see("Published").words("blog").press("tab").words("y").press("ctrl+s").see("published the story of Ines").settled()
	x.press("R").see("took the consent back", "taking down")
	x.press("0").see("take the story of Ines Duarte down")
	x.press("5", "c").see("took the story of Ines Duarte down").press("0").gone("take the story of Ines")
	x.press("u").see("take the story of Ines Duarte down")
	x.quit()
}
