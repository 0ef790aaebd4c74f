package wording

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"
)

func TestTrapsAreNoStrings(t *testing.T) {
	for _, s := range []string{
		"For the limits, refer to the help page.",
		"Your post about swim lanes made our week.",
		"I point out one thing.",
		"From our point of view you understand this better.",
		"Without your review we would have built the wrong thing.",
		"We would like to credit you by name in the notes.",
		"No purchase, review or referral.",
		"You need not post, tag or thank anybody.",
		"A review is not needed.",
	} {
		if r := mustCheck(t, Gift, s, Context{}); r.Verdict == Stop {
			t.Errorf("%q stopped: %+v", s, r.Findings)
		}
	}
}

func TestPretendedNegationsStop(t *testing.T) {
	for _, s := range []string{
		"Do not forget to share it with your friends.",
		"Do not wait, share it with your team.",
		"No access without a review.",
		"Don't forget to leave us some stars.",
		"We do not ask for much: a mention in your newsletter.",
		"Why not tell your network about it.",
		"No purchase this time, but please leave us a review.",
		"You don’t need a code. Just leave us a\nreview.",
	} {
		if r := mustCheck(t, Gift, s, Context{}); r.Verdict != Stop {
			t.Errorf("%q: %s", s, r.Verdict)
		}
	}
}

func TestScepticalAudienceStopsEveryReferWord(t *testing.T) {
	s := "For the limits, refer to the help page."
	for _, kind := range Kinds() {
		if r := mustCheck(t, kind, s, Context{Sceptical: true}); r.Verdict != Stop ||
			!slices.ContainsFunc(r.Findings, func(f Finding) bool { return f.Kind == "sceptical" && f.Text == "refer" }) {
			t.Errorf("%s: %+v", kind, r)
		}
	}
}

func TestFindingSaysWhereInRunes(t *testing.T) {
	s := "Für Zoë: a voucher."
	r := mustCheck(t, Gift, s, Context{})
	if len(r.Findings) != 1 {
		t.Fatalf("%+v", r)
	}
	f := r.Findings[0]
	if got := string([]rune(s)[f.At : f.At+len([]rune(f.Text))]); got != "voucher" || f.Text != "voucher" {
		t.Errorf("at %d stands %q, text is %q", f.At, got, f.Text)
	}
	if f.Class != String || f.Kind != "money" || f.Warning != "W04" || f.Message == "" || f.Why == "" {
		t.Errorf("%+v", f)
	}
}

func TestEmptyResultIsAList(t *testing.T) {
	j, err := json.Marshal(mustCheck(t, Gift, "Ola, here it is, for you.", Context{}))
	if err != nil || string(j) != `{"verdict":"nothing found","findings":[]}` {
		t.Errorf("%s %v", j, err)
	}
}

func TestQuestionInGiftIsAHint(t *testing.T) {
	r := mustCheck(t, Gift, "Ola, here is the build. Is it what you meant?", Context{})
	if r.Verdict != Hint || r.Findings[0].Class != Ask || r.Findings[0].Warning != "W05" {
		t.Errorf("%+v", r)
	}
}

func TestColdNotesAreHints(t *testing.T) {
	for _, c := range []struct {
		text  string
		names []string
		rule  string
	}{
		{"Dear valued customer, the build is ready for you.", nil, "cold.word"},
		{"Your customer number is 4711. The build is ready.", nil, "cold.word"},
		{"We are proud. We built this. We hope you like it.", nil, "cold.we"},
		{"The build is ready for you.", []string{"Ines Sá"}, "cold.name"},
	} {
		r := mustCheck(t, Gift, c.text, Context{Names: c.names})
		if r.Verdict != Hint || !slices.ContainsFunc(r.Findings, func(f Finding) bool { return f.Rule == c.rule && f.Class == Cold }) {
			t.Errorf("%q: %+v", c.text, r)
		}
	}
	if r := mustCheck(t, Gift, "INES, the build is ready for you.", Context{Names: []string{"Ines Sá"}}); r.Verdict != NothingFound {
		t.Errorf("named: %+v", r)
	}
}

func TestInvitationSaysWhatIsMissing(t *testing.T) {
	whole := "Should the box close with a paper strip or a string? Ana picks on 3 May. Three minutes is plenty; she reads every answer."
	missing := func(s string) string {
		var names []string
		for _, f := range mustCheck(t, Invitation, s, Context{}).Findings {
			names = append(names, f.Text)
		}
		return strings.Join(names, "; ")
	}
	for _, c := range []struct{ drop, with, want string }{
		{"", "", ""},
		{"on 3 May", "then", "a date"},
		{" or a string", "", "two options or a sketch"},
		{"she reads every answer", "thank you", "who reads the answer"},
		{"Three minutes is plenty; ", "", "how long it takes"},
	} {
		if got := missing(strings.Replace(whole, c.drop, c.with, 1)); got != c.want {
			t.Errorf("without %q: %q, want %q", c.drop, got, c.want)
		}
	}
	r := mustCheck(t, Invitation, "We would love your thoughts on anything.", Context{})
	if r.Verdict != Stop || len(r.Findings) != 6 || r.Findings[0].Text != "a question" || r.Findings[0].Warning != "W07" {
		t.Errorf("%+v", r)
	}
}

func TestRecognition(t *testing.T) {
	for _, c := range []struct{ text, verdict, warning string }{
		{"top poster of the month wins", Stop, "W09"},
		{"Thanks for your tenth post", Hint, "W10"},
		{"Thank you for your post.", Hint, ""},
		{"Ines, the way you help juniors with their first board is why they stay.", NothingFound, ""},
		{"Ines helps juniors with their first board, and they stay because of her.", NothingFound, ""},
		{"What I liked most, Ben, was how you listened.", NothingFound, ""},
	} {
		r := mustCheck(t, Recognition, c.text, Context{})
		if r.Verdict != c.verdict || c.warning != "" && r.Findings[0].Warning != c.warning {
			t.Errorf("%q: %+v", c.text, r)
		}
	}
}

func TestUnknownKindIsAnError(t *testing.T) {
	if _, err := Check("poem", "x", Context{}); err == nil {
		t.Error("no error")
	}
}

func TestUnknownLanguageReadsEnglish(t *testing.T) {
	if r := mustCheck(t, Gift, "Here is a voucher.", Context{Language: "xx"}); r.Verdict != Stop {
		t.Errorf("%+v", r)
	}
}

func TestPairsHintOnce(t *testing.T) {
	got := Pairs("You earn it. You earned it in return.", "")
	if len(got) != 2 || got[0].Deal != "earn" || got[0].Human == "" || got[0].At != 4 || got[0].Text != "earn" {
		t.Errorf("%+v", got)
	}
	for _, human := range []string{"Ola, here it is.", "It is yours. Nothing to do in return.", "No survey, no offer."} {
		if got := Pairs(human, ""); len(got) != 0 {
			t.Errorf("%q: %+v", human, got)
		}
	}
	if got := Pairs("Not in return for anything. But in return you help.", ""); len(got) != 1 || got[0].At < 20 {
		t.Errorf("%+v", got)
	}
}

// TestRulesExplainThemselves keeps the rule files readable: every rule has an
// unused id, a reason and a shape, and every warning has its words.
func TestRulesExplainThemselves(t *testing.T) {
	entries, err := files.ReadDir("rules")
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		b := bookFor(strings.TrimSuffix(e.Name(), ".txt"))
		seen := map[string]bool{}
		for _, r := range b.rules {
			if seen[r.id] || r.why == "" || len(r.find) == 0 {
				t.Errorf("%s: rule %s", e.Name(), r.id)
			}
			seen[r.id] = true
			for _, check := range r.checks {
				if check != "sceptical" && !slices.Contains(Kinds(), check) {
					t.Errorf("%s: rule %s reads %q", e.Name(), r.id, check)
				}
			}
		}
		for name, k := range b.kinds {
			if b.messages[k.warning] == "" || k.force != Stop && k.force != Hint {
				t.Errorf("%s: kind %s", e.Name(), name)
			}
		}
	}
}

func FuzzCheckHoldsItsOffsets(f *testing.F) {
	f.Add("Share it – “now”, 50 % off\n\nor \xff never?")
	f.Fuzz(func(t *testing.T, s string) {
		runes := []rune(strings.ToValidUTF8(s, "?"))
		for _, kind := range Kinds() {
			r, err := Check(kind, s, Context{Names: []string{"Ola"}})
			if err != nil {
				t.Fatal(err)
			}
			for _, found := range r.Findings {
				n := len([]rune(found.Text))
				if found.Class == Missing {
					continue
				}
				if found.At < 0 || found.At+n > len(runes) || string(runes[found.At:found.At+n]) != found.Text {
					t.Fatalf("%+v", found)
				}
			}
		}
	})
}

func BenchmarkCheckGift(b *testing.B) {
	s := "The calendar integration is ready for you before it is public. It is yours to keep using. Nothing to do in return."
	if _, err := Check(Gift, s, Context{}); err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		_, _ = Check(Gift, s, Context{})
	}
}
