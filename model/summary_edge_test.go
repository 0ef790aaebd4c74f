package model

import (
	"strings"
	"testing"
)

// Sentences that would mislead or read oddly in waves that went another way
// than hoped.
func TestSentencesOfUnusualWaves(t *testing.T) {
	noControl := month(12, 9, 0)
	noControl.Arms = noControl.Arms[:12]
	early := month(15, 0, 0)
	early.Today = "2026-03-20"
	unsearched := month(15, 0, 0)
	unsearched.Sweeps = nil
	given := month(3, 0, 0)
	given.Gifts = []Gift{{PersonID: given.In(Engaged)[1], Name: "a card", GivenOn: "2026-04-01"}}
	nobody := month(1, 0, 0)
	nobody.Arms = nil
	left := month(15, 30, 10)
	left.Arms[0].LeftOn, left.Arms[1].LeftOn = "2026-04-12", "2026-04-10"
	abandoned := month(15, 3, 1)
	abandoned.Wave.AbandonedOn, abandoned.Wave.AbandonReason = "2026-04-12", "the product was recalled"
	late := month(15, 30, 10)
	late.Rule.FrozenOn = "2026-04-07"
	other := month(16, 10, 10)
	other.Wave.ClosedOn, other.Wave.Verdict, other.Wave.VerdictReason, other.Wave.NextSize = "2026-04-28", "expand", "the board wants it", 8
	passed := month(15, 30, 10)
	passed.Overrides = []Override{
		{What: "gate 0", Reason: "in a hurry", Date: "2026-03-01"}, {What: StringOverride, Reason: "once", Date: "2026-04-02"},
	}
	for name, c := range map[string]struct {
		book *Book
		says []string
		not  []string
	}{
		"a fall": {month(15, 8, 40), []string{"a count as low as this less than 1 time in 1000"}, []string{"more often than not"}},
		"a control that said nothing": {
			month(15, 31, 0),
			[]string{"spoke up at least ", "(without the top one: at least "},
			[]string{"no figure", "anywhere from"},
		},
		"no control": {noControl, nil, []string{"of 0 control", "(without the top one"}},
		"before the start": {
			early,
			[]string{"Nothing was given yet.", "10 days before the run of 28 begins"},
			[]string{"nothing came back", "an unknown time", "0 shipped", "0 kept", "0 done", "0 settled"},
		},
		"nothing found, nobody searched": {
			unsearched,
			[]string{"that nothing is here does not mean that nothing was said"},
			[]string{"came to us by chance", "permutation within"},
		},
		"nothing found":           {month(15, 0, 0), []string{"engaged unchanged (0), control unchanged (0)"}, []string{"+0"}},
		"silence after a gift":    {given, []string{"From 1 engaged person nothing came back at all"}, []string{"0 of 0"}},
		"nobody chosen":           {nobody, []string{"Nobody is chosen yet."}, []string{"drawn by seed"}},
		"abandoned":               {abandoned, []string{"The wave was abandoned on 12 April 2026, because: the product was recalled"}, nil},
		"closed against the rule": {other, []string{"By the manager: expand, by at most 8 people, with a new control drawn first.", "The wave was closed on 28 April 2026."}, nil},
		"never frozen":            {month(15, 30, 10), []string{"The rule was never frozen, so it can be fitted to the figures"}, nil},
		"frozen late":             {late, []string{"The rule was frozen on day 9, after the run had begun"}, []string{"never frozen"}},
		"two left":                {left, []string{"2 engaged people left on the way, on days 12 and 14 of 28, and still count as assigned"}, nil},
		"passed": {
			passed,
			[]string{"the arms were frozen before readiness was settled, because: in a hurry", "a condition in a note was let stand, because: once"},
			[]string{"gate 0", ": string", "0 people asked"},
		},
	} {
		s, err := c.book.Index().Summarize(Own)
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		text := strings.Join(s.Lines, "\n") + s.words()
		for _, want := range c.says {
			if !strings.Contains(text, want) {
				t.Errorf("%s: nobody says %q", name, want)
			}
		}
		for _, never := range c.not {
			if strings.Contains(text, never) {
				t.Errorf("%s: it says %q", name, never)
			}
		}
	}
}
