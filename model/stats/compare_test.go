package stats

import (
	"encoding/json"
	"math"
	"strings"
	"testing"
)

// The demo's thirty pairs, engaged first: mentions in the month and before.
var (
	demoMonth  = [][]int{{4, 2}, {3, 1}, {2, 1}, {2, 1}, {3, 2}, {1, 0}, {2, 1}, {1, 1}, {2, 0}, {1, 1}, {1, 0}, {0, 1}, {1, 0}, {2, 1}, {0, 1}, {1, 0}, {1, 0}, {0, 0}, {1, 0}, {1, 1}, {0, 1}, {0, 0}, {1, 0}, {0, 0}, {1, 0}, {0, 0}, {0, 0}, {0, 0}, {0, 0}, {0, 0}}
	demoBefore = [][]int{{2, 1}, {1, 1}, {1, 2}, {1, 1}, {2, 1}, {0, 0}, {1, 1}, {0, 0}, {1, 1}, {0, 1}, {1, 0}, {0, 1}, {0, 0}, {1, 0}, {0, 1}, {1, 0}, {0, 0}, {0, 1}, {0, 0}, {1, 0}, {0, 1}, {0, 0}, {1, 0}, {0, 0}, {0, 0}, {0, 0}, {0, 0}, {0, 0}, {0, 0}, {0, 0}}
)

func TestTheDemoComesOutAsExpected(t *testing.T) {
	sets, err := Matched(demoMonth, demoBefore)
	if err != nil {
		t.Fatal(err)
	}
	c := compared(t, Input{Sets: sets})
	for _, f := range []struct {
		what      string
		got, want float64
		within    float64
	}{
		{"ratio", *c.Ratio, 2.07, 0.005},
		{"low", c.Low, 1.189, 0.0005},
		{"high", *c.High, 3.697, 0.0005},
		{"phi", c.Phi, 1, 0},
		{"p after", c.PUp, 0.001427, 5e-7},
		{"p on changes", *c.PUpChange, 0.000732, 5e-7},
		{"q", c.QUp, 0.001427, 5e-7},
		{"change a person", *c.DifferenceChange, 0.5, 1e-12},
		{"without the top one", *c.WithoutTop.Ratio, 1.86, 0.005},
		{"its low end", c.WithoutTop.Low, 1.053, 0.0005},
		{"exact Poisson", c.ExactPoisson.PUp, 0.0129, 5e-5},
		{"share of the top three", TopShare([]int{4, 3, 2, 2, 3, 1, 2, 1, 2, 1, 1, 0, 1, 2, 0, 1, 1, 0, 1, 1, 0, 0, 1, 0, 1}, 3), 0.32, 0.005},
	} {
		if math.Abs(f.got-f.want) > f.within {
			t.Errorf("%s is %v, want %v", f.what, f.got, f.want)
		}
	}
	if c.Verdict != ClearLift || c.Design != Chosen || c.RestsOnOnePerson {
		t.Errorf("verdict %s, design %s, rests on one person %v", c.Verdict, c.Design, c.RestsOnOnePerson)
	}
	before, _ := Matched(demoBefore, nil)
	if p, _ := Permute(before); p.Up != 0.5 {
		t.Errorf("the arms before: p %v, want 0.5", p.Up)
	}
}

func TestTheVerdictIsSaidInPlainWords(t *testing.T) {
	lively := []int{4, 3, 5, 2, 3, 4, 2, 3, 1, 4}
	quiet := []int{1, 0, 1, 0, 2, 0, 1, 0, 0, 1}
	none := make([]int, 10)
	for _, c := range []struct {
		name             string
		engaged, control []int
		eb, cb           []int
		in               Input
		verdict          Verdict
		says             string
	}{
		{name: "lift", engaged: lively, control: quiet, verdict: ClearLift, says: "spoke up 5.2 times as often (3.10 against 0.60 per person). Could plausibly be anywhere from 2.4 to 13 times. Luck alone would do this less than 1 time in 20. With groups this small the true figure is usually lower than the one seen."},
		{name: "lift from nothing", engaged: lively, control: none, verdict: ClearLift, says: "at least 9.9 times as often (3.10 against 0.00 per person). Luck alone would do this"},
		{name: "drop", engaged: quiet, control: lively, verdict: ClearDrop, says: "0.19 times as often (0.60 against 3.10 per person). Could plausibly be anywhere from 0.079 to 0.42 times. Luck alone would do this less than 1 time in 20. With groups this small the true fall is usually smaller than the one seen."},
		{name: "chosen blindly", engaged: lively, control: quiet, in: Input{Design: Chosen}, verdict: LeaningUp, says: "leaning up; about 1 in 5 programmes that do nothing would look this good; too early to tell. The people were chosen, not drawn: this is associated with"},
		{name: "drop to nothing", engaged: none, control: lively, verdict: ClearDrop, says: "The engaged people did not speak up at all (0.00 against 3.10 per person). Could plausibly be anywhere from 0 to "},
		{name: "too few", engaged: quiet, control: none, verdict: TooFew, says: "6 against 0 mentions (0.60 against 0.00 per person): too few to say anything, either way."},
		{name: "seven mentions", engaged: []int{1, 1, 1, 1, 0}, control: []int{1, 1, 1, 0, 0}, verdict: TooFew, says: "4 against 3 mentions"},
		{name: "eight mentions", engaged: []int{1, 1, 1, 1, 1}, control: []int{1, 1, 1, 0, 0}, verdict: CantTell, says: "5 against 3 mentions"},
		{name: "small group", engaged: lively[:4], control: quiet, verdict: TooFew, says: "too few to say anything, either way"},
		{name: "nothing", engaged: none, control: none, verdict: TooFew, says: "no mentions at all: nothing to compare"},
		{name: "running", engaged: lively, control: quiet, in: Input{Unfinished: true}, verdict: NotFinished, says: "31 against 6 mentions so far; early numbers swing a lot."},
		{name: "not worth it", engaged: lively, control: lively, verdict: NoWorthwhileLift, in: Input{Worthwhile: 1.6}, says: "even the hopeful end (1.57) is below the 1.6 that you said would be worth it"},
		{name: "cannot tell", engaged: quiet, control: quiet, verdict: CantTell, says: "anything from 0.33 to 3.1 times fits."},
		{name: "one person", engaged: []int{0, 0, 1, 0, 6, 1, 1, 2, 0, 1, 1, 1}, control: []int{0, 1, 0, 0, 2, 0, 0, 1, 0, 0, 1, 0, 0, 0, 0, 1, 0, 3, 0, 0, 1, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 2, 0, 0, 0, 0}, verdict: ClearLift, says: "than the one seen. It rests on one person: without them the figure is 2.0."},
		{name: "leaning down", engaged: []int{0, 0, 0, 0, 0, 0, 0, 0, 1, 1}, control: append(make([]int, 26), 8, 1, 2, 1, 5, 1, 3, 1, 4, 2, 1, 1), verdict: LeaningDown, says: "leaning down; about 1 in 5 programmes that do nothing would look this bad; too early to tell."},
		{name: "disagreeing", engaged: lively, control: quiet, eb: lively, cb: quiet, verdict: CantTell, says: "anything from 2.4 to 13 times fits; the groups already differed before the start, and the two fair ways of allowing for that disagree."},
	} {
		t.Run(c.name, func(t *testing.T) {
			sets, err := Arms(c.engaged, c.control, c.eb, c.cb)
			if err != nil {
				t.Fatal(err)
			}
			c.in.Sets = sets
			got := compared(t, c.in)
			if got.Verdict != c.verdict || !strings.Contains(got.Sentence, c.says) {
				t.Errorf("%s: %q, want %s and %q", got.Verdict, got.Sentence, c.verdict, c.says)
			}
		})
	}
}

func TestTheRuleSetsWhatIsClear(t *testing.T) {
	// p is about 0.07 here: not clear at 1 time in 20, clear at 1 in 10.
	sets, _ := Arms([]int{2, 3, 1, 2, 3, 1, 2, 2}, []int{1, 2, 1, 1, 2, 1, 2, 1}, nil, nil)
	usual := compared(t, Input{Sets: sets, Level: 0.3})
	if usual.Verdict == ClearLift || usual.QUp > 0.1 {
		t.Fatalf("%s at %v", usual.Verdict, usual.QUp)
	}
	looser := compared(t, Input{Sets: sets, Level: 0.3, Clear: 0.1, Lean: 0.25})
	if looser.Verdict != ClearLift || !strings.Contains(looser.Sentence, "less than 1 time in 10.") {
		t.Errorf("%s: %s (from %v, p %v)", looser.Verdict, looser.Sentence, looser.Low, looser.QUp)
	}
	sterner := compared(t, Input{Sets: sets, Level: 0.3, Clear: usual.QUp / 4, Lean: usual.QUp / 2})
	if sterner.Verdict == ClearLift || sterner.Verdict == LeaningUp {
		t.Errorf("%s at %v", sterner.Verdict, sterner.QUp)
	}
}

func TestWhatDoesNotExistIsNull(t *testing.T) {
	sets, _ := Arms([]int{9, 8, 9, 9, 9}, make([]int, 5), nil, nil)
	raw, err := json.Marshal(compared(t, Input{Sets: sets}))
	if err != nil {
		t.Fatal(err)
	}
	var got map[string]any
	if err := json.Unmarshal(raw, &got); err != nil {
		t.Fatal(err)
	}
	for _, key := range []string{"ratio", "high", "difference_change", "p_up_change", "p_down_change", "p_two_sided_change"} {
		if v, there := got[key]; !there || v != nil {
			t.Errorf("%s is %v, there %v; want null", key, v, there)
		}
	}
	if len(got) != 26 {
		t.Errorf("%d keys, want 26: %s", len(got), raw)
	}
}

func TestInputThatCannotBeComparedIsRefused(t *testing.T) {
	for name, sets := range map[string][]Set{
		"no control":       {{Counts: []int{1, 2}, Engaged: 2}},
		"nobody":           nil,
		"negative":         {{Counts: []int{1, -2}, Engaged: 1}},
		"part of baseline": {{Counts: []int{1, 2}, Before: []int{1, 1}, Engaged: 1}, {Counts: []int{1, 2}, Engaged: 1}},
		"nobody drawn":     {{Counts: []int{}, Engaged: 1}},
		"short baseline":   {{Counts: []int{1, 2}, Before: []int{1}, Engaged: 1}},
		"too large":        {{Counts: []int{1 << 40, 2}, Engaged: 1}},
		"overflowing":      {{Counts: []int{1 << 62, 1 << 62, 0, 0}, Engaged: 2}},
	} {
		if _, err := Compare(Input{Sets: sets}); err == nil {
			t.Errorf("%s was compared", name)
		}
	}
	fair := []Set{{Counts: []int{1, 2}, Engaged: 1}}
	for _, in := range []Input{{Design: "tossed"}, {Level: 1}, {Level: math.NaN()}, {Worthwhile: -1}, {Clear: -0.1}, {Clear: 0.3, Lean: 0.2}, {Lean: 1}} {
		in.Sets = fair
		if _, err := Compare(in); err == nil {
			t.Errorf("%+v was compared", in)
		}
	}
	if _, err := Arms([]int{1}, []int{2}, []int{1}, nil); err == nil {
		t.Error("half a baseline was taken")
	}
	for _, before := range [][][]int{{{1, 2}}, {{1}, {1, 2}}} {
		if _, err := Matched([][]int{{1, 2}, {3, 4}}, before); err == nil {
			t.Errorf("the baseline %v was taken", before)
		}
	}
}

func TestFiguresAreWrittenShort(t *testing.T) {
	for v, want := range map[float64]string{2.0667: "2.1", 2: "2.0", 0.996: "1.0", 9.96: "10", 178.5: "180", 0.0884: "0.088", 0: "0", math.Inf(1): "+Inf"} {
		if got := Two(v); got != want {
			t.Errorf("Two(%v) is %s, want %s", v, got, want)
		}
	}
	for p, want := range map[float64]string{0.0004: "less than 1 time in 1000", 0.001427: "about 1 time in 700", 0.5: "about 1 time in 2", 0.7: "more often than not"} {
		if got := OneIn(p); got != want {
			t.Errorf("OneIn(%v) is %s, want %s", p, got, want)
		}
	}
}

func compared(t *testing.T, in Input) Comparison {
	t.Helper()
	c, err := Compare(in)
	if err != nil {
		t.Fatal(err)
	}
	return c
}
