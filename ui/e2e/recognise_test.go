package e2e

import (
	"strings"
	"testing"

	"goodword/model"
	"goodword/ui"
	"goodword/ui/uitest"
)

func TestSevenAreCodedBlindAndOneAgain(t *testing.T) {
	t.Parallel()
	s := demoStore(t, 26)
	before := bookOf(t, s)
	queue := before.CodingQueue()
	d := uitest.New(t, s, ui.Options{})
	d.Press(paneKey(t, d, "Recognise"), "c").Shows("coding  1 of 11")
	for range 7 {
		screen := strings.Join(strings.Split(d.Screen(), "\n")[3:], "\n") // the house's lines name the wave and its counts
		for _, p := range before.People {
			if strings.Contains(screen, p.Name) {
				t.Fatalf("the screen names %s:\n%s", p.Name, screen)
			}
		}
		if strings.Contains(screen, "engaged") || strings.Contains(screen, "Flow Builders") {
			t.Fatalf("the arm is on the screen:\n%s", screen)
		}
		d.Press("1", "p", "r", "9", "enter")
	}
	d.Shows("coding  8 of 11", "coded a mention - kept in the history").Press("-", "n", "enter", "esc")
	after := bookOf(t, s)
	if n := len(after.Codings) - len(before.Codings); n != 8 || after.Tally("run").ToCode != 4 {
		t.Errorf("%d readings more, %d to code", n, after.Tally("run").ToCode)
	}
	again := after.CodingsOf(queue[6])
	if len(again) != 2 || again[0].Tone != "positive" || again[1].Tone != "neutral" || !again[0].Blind {
		t.Errorf("both readings must stand: %+v", again)
	}
	text := after.Mention(queue[6]).Text
	d.Press("f").Type("excluded").Press("enter", "/").Type(text[:12]).Press("enter", "enter").Shows("neutral, recommends", "positive, recommends", "names hidden")
}

func TestBenIsThankedAndItIsTakenBack(t *testing.T) {
	t.Parallel()
	s := demoStore(t, 26)
	d := uitest.New(t, s, ui.Options{})
	d.Press(paneKey(t, d, "Recognise"), "tab").Shows("late 11d", "Noor Aziz", "late 6d").Press("j", "c").Shows("Thank Ben Lindqvist")
	d.Press("tab").Type("stays calm").Press("tab").Type("Ben, the way you stay calm helps us all").Press("ctrl+s").Shows("thanked Ben Lindqvist - u undoes", "[Thanks 1 waiting]")
	if n := len(bookOf(t, s).ThanksWaiting()); n != 1 {
		t.Fatalf("%d wait for thanks", n)
	}
	d.Press("u").Shows("[Thanks 2 waiting]").Press("U").Shows("[Thanks 1 waiting]")
}

func TestTheDemoSpaceLooksAsItWas(t *testing.T) {
	t.Parallel()
	s := demoStore(t, 28)
	d := uitest.New(t, s, ui.Options{})
	d.Press(paneKey(t, d, "Space"), "tab").Shows("Week 4", "30.9 %", "47.7 %", "2 of 4 by members")
	d.Press("n").Press("tab").Type("10").Press("tab").Type("5").Press("tab").Type("9").Press("ctrl+s").Shows("cannot be more than the members' messages")
	d.Press("ctrl+u").Type("2").Press("ctrl+s").Shows("We wrote 67 of 100 messages this week")
	d.Press("tab", "tab").Shows("Deadlines on a stage", "3 topics, 1 begun by members; 1 guest, 1 from outside")
	d.Press("tab").Shows("her bio on the design board").Press("tab").Shows("2 criticisms, 2 answered", "space to speak")
	d.Press("tab").Shows("As mixed as 6.0 equal groups")
	d.Press("tab", "tab", "z", "u", "e").Shows("Membership of")
}

func TestACriticIsCaredForToTheEnd(t *testing.T) {
	t.Parallel()
	s := demoStore(t, 26)
	before := bookOf(t, s)
	d := uitest.New(t, s, ui.Options{})
	d.Press(paneKey(t, d, "Care"), "n").Type(before.Name(before.In(model.Engaged)[0])).Press("tab").Type("the price page").Press("tab", "tab").Type("a clearer page").Press("ctrl+s")
	d.Press("c", "c", "c", "c", "c", "c")
	after := bookOf(t, s)
	last := after.Cases[len(after.Cases)-1]
	if last.State(after.Today) != "closed" || last.What != "the price page" || len(after.Cases) != len(before.Cases)+1 {
		t.Errorf("%+v\n%s", last, d.Screen())
	}
}

func TestTodayLeadsToTheRow(t *testing.T) {
	t.Parallel()
	s := demoStore(t, 26)
	d := uitest.New(t, s, ui.Options{})
	for text, want := range map[string]string{
		"Noor Aziz chose us": "[Thanks 2 waiting]", "mentions wait to be coded": "[Mentions to code 11]", "week 4: control": "Search of week 4",
		"Friday Flow": "who came is not noted yet", "Yara Costa asked": "Wants a discount",
	} {
		d.Press("0", "g").Size(120, 40)
		for range 20 {
			line := ""
			for _, l := range strings.Split(d.Screen(), "\n") {
				if i := strings.Index(l, ">"); i >= 0 && i < 4 {
					line = l
				}
			}
			if strings.Contains(line, text) {
				break
			}
			d.Press("j")
		}
		d.Press("enter").Shows(want)
	}
}
