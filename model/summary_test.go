package model

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
)

// randomMonth is a wave with mentions of every kind.
func randomMonth(seed uint64) *Book {
	r := rand.New(rand.NewPCG(seed, 1))
	b := month(1+r.IntN(12), 0, 0)
	b.Wave.Days = int64(7 + r.IntN(60))
	b.Today = b.Wave.Start.Add(r.IntN(90) - 30)
	pick := func(list []string) string { return list[r.IntN(len(list))] }
	for i := range r.IntN(120) {
		m := Mention{
			Meta: Meta{ID: int64(i + 1)}, PersonID: int64(r.IntN(2*len(b.In(Engaged)) + 2)), Date: b.Wave.BaselineStart().Add(r.IntN(2*int(b.Wave.Days) + 10)),
			Channel: pick([]string{"forum", "blog"}), Text: "x", Asked: pick(AskedWords), Place: pick(Places), Visibility: pick(Visibilities), NotOurs: r.IntN(20) == 0,
		}
		if r.IntN(2) == 0 {
			m.Asked, m.Place, m.Visibility = "unasked", "outside", "public"
		}
		b.Mentions = append(b.Mentions, m)
		if r.IntN(6) > 0 {
			b.Codings = append(b.Codings, Coding{
				Meta: Meta{ID: int64(i + 1)}, MentionID: m.ID, Date: m.Date, AboutUs: r.IntN(15) > 0, Tone: pick([]string{"positive", "positive", "positive", "mixed"}),
				Act: pick(Acts), ReadsAsked: m.Asked, AboutGift: r.IntN(5) == 0, Blind: true,
			})
		}
	}
	return b.Index()
}

func sum(t *testing.T, list ...ByArm) (engaged, control int) {
	t.Helper()
	for _, n := range list {
		if n.Known() {
			engaged += *n.Engaged
			control += *n.Control
		}
	}
	return engaged, control
}

func values(m map[string]ByArm) []ByArm {
	var out []ByArm
	for _, v := range m {
		out = append(out, v)
	}
	return out
}

func TestEveryMentionIsCountedOrHasItsReason(t *testing.T) {
	for seed := range uint64(150) {
		b := randomMonth(seed)
		s, err := b.Summarize(Own)
		if err != nil {
			t.Fatalf("seed %d: %v", seed, err)
		}
		c := s.Counts
		le, lc := sum(t, c.Logged)
		e, k := sum(t, append(values(c.Excluded), c.Run)...)
		if le != e || lc != k {
			t.Errorf("seed %d: logged %d and %d, counted or excluded %d and %d", seed, le, lc, e, k)
		}
		var run, before []ByArm
		for _, w := range c.Weeks {
			if w.Week > 0 {
				run = append(run, w.ByArm)
			} else {
				before = append(before, w.ByArm)
			}
		}
		for name, pair := range map[string][2][]ByArm{"run": {run, {c.Run}}, "baseline": {before, {c.Baseline}}, "acts": {values(c.Acts), {c.Run}}} {
			we, wc := sum(t, pair[0]...)
			e, k := sum(t, pair[1]...)
			if we != e || wc != k {
				t.Errorf("seed %d: the %s adds up to %d and %d, not %d and %d", seed, name, we, wc, e, k)
			}
		}
		if len(c.Weeks) < 8 || c.Weeks[0].Week > -4 || c.Weeks[len(c.Weeks)-1].Week < 4 {
			t.Errorf("seed %d: the weeks are %v", seed, c.Weeks)
		}
	}
}

// promised are the keys that others rely on.
const promised = `wave:name,number,baseline_start,start,end,review,days,day,engaged,control
counts:baseline,run,logged,people_with_any,excluded,weeks,acts
comparison:n1,x1,n0,x0,ratio,difference,difference_change,p_up,p_down,p_two_sided,p_up_change,p_down_change,p_two_sided_change,phi,level,low,high,design,q_up,q_down,verdict,sentence,methods_disagree,rests_on_one_person,without_top,exact_poisson
genuine:yes,no,cannot_say,answers
gifts:given,versions,overrides,reactions,money,minutes
promises:kept,changed,broken
cases:open,closed
boundaries:open,settled
suggestions:by_state,shipped,credited,uncredited,median_days_to_heard,median_days_to_told
space:joined,one_to_one,left,brand_share,member_to_member,rituals_by_members,effective_use_cases
thanks:waiting,done,within_2_days,left_alone
ledger:minutes,leader_promised,leader_given,money
referrals:days,engaged,control,average,ratio_vs_control,ratio_vs_average,label
loyalty:elements,replaced,proposed
rule:text,hash,frozen,changed
verdict:by_rule,by_manager,reason,next_size
steps:
doubts:
sweeps:
breaches:
looks:
overrides:
quotes:
iterations:
learned:`

func keysOf(t *testing.T, b *Book) map[string]any {
	t.Helper()
	s, err := b.Summarize(Own)
	if err != nil {
		t.Fatal(err)
	}
	text, err := json.Marshal(s)
	if err != nil {
		t.Fatal(err)
	}
	var doc map[string]any
	if err := json.Unmarshal(text, &doc); err != nil {
		t.Fatal(err)
	}
	return doc
}

// written is every text of the sections.
func written(t *testing.T, s *Summary) string {
	t.Helper()
	text, err := json.Marshal(s.Sections)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

func TestTheSummaryHasEveryPromisedKey(t *testing.T) {
	running := month(15, 12, 8)
	running.Today = "2026-04-10"
	for name, b := range map[string]*Book{"finished": month(15, 30, 10), "running": running.Index(), "nothing said": month(2, 0, 0)} {
		doc := keysOf(t, b)
		for _, line := range strings.Split(promised, "\n") {
			key, inner, _ := strings.Cut(line, ":")
			value, ok := doc[key]
			if !ok || value == nil {
				t.Errorf("%s: %q is missing", name, key)
				continue
			}
			if inner == "" {
				if _, number := value.(float64); !number {
					if _, list := value.([]any); !list {
						t.Errorf("%s: %q is %T", name, key, value)
					}
				}
				continue
			}
			for _, k := range strings.Split(inner, ",") {
				if _, ok := value.(map[string]any)[k]; !ok {
					t.Errorf("%s: %s.%s is missing", name, key, k)
				}
			}
		}
	}
}

func TestNothingIsToldBeforeTheEnd(t *testing.T) {
	b := month(15, 40, 8)
	b.Today = "2026-04-26"
	s, err := b.Index().Summarize(Own)
	if err != nil {
		t.Fatal(err)
	}
	c := keysOf(t, b)["comparison"].(map[string]any)
	for key, value := range c {
		if countsOnly[key] != (value != nil) {
			t.Errorf("comparison.%s is %v", key, value)
		}
	}
	text := written(t, s)
	for _, early := range []string{`"per person"`, " against 0.", "times as often", "without the top one"} {
		if strings.Contains(text, early) {
			t.Errorf("it tells %q", early)
		}
	}
	if !strings.Contains(text, "Day 28. Counts only; a verdict now would be noise.") {
		t.Error("nobody says that it is early")
	}
}

func TestEdgeWavesReadSensibly(t *testing.T) {
	skipped := month(5, 6, 3)
	for n := 1; n <= 5; n++ {
		skipped.Overrides = append(skipped.Overrides, Override{What: fmt.Sprintf("gate %d", n), Reason: "no time", Date: "2026-04-01"})
	}
	noControl := month(12, 9, 0)
	noControl.Arms = noControl.Arms[:12]
	for name, c := range map[string]struct {
		book *Book
		says string
	}{
		"no mentions":           {month(15, 0, 0), "There were no mentions at all: nothing to compare."},
		"one person":            {month(1, 3, 0), "too few to say anything, either way"},
		"zero control mentions": {month(10, 20, 0), "spoke up at least "},
		"no control":            {noControl.Index(), "There is nobody to compare yet"},
		"all skipped":           {skipped.Index(), "step 3, Co-create, passed before it was done, because: no time"},
		"nobody at all":         {(&Book{Today: "2026-05-04", Wave: Wave{Meta: Meta{ID: 1}, Start: "2026-03-30", Days: 28}}).Index(), "There is nobody to compare yet"},
	} {
		for _, edition := range Editions {
			s, err := c.book.Summarize(edition)
			if err != nil {
				t.Fatalf("%s: %v", name, err)
			}
			text := written(t, s)
			if !strings.Contains(text, c.says) || strings.Contains(text, "NaN") || strings.Contains(text, "Inf") || strings.Contains(text, "%!") {
				t.Errorf("%s does not say %q:\n%s", name, c.says, text)
			}
			if _, err := json.Marshal(s); err != nil {
				t.Errorf("%s: %v", name, err)
			}
		}
	}
	few := month(1, 3, 0)
	if few.RatioRange(few.Result()) != nil {
		t.Error("three mentions have a range")
	}
	for _, said := range few.Saying(few.Result()) {
		if said.Aside {
			t.Errorf("three mentions are read: %s", said.Text)
		}
	}
	if _, err := (&Book{Today: "2026-05-04"}).Index().Summarize(Own); err == nil {
		t.Error("a summary of no wave was made")
	}
}

func TestNamesAreHiddenWherePeopleDidNotAgree(t *testing.T) {
	b := month(5, 6, 3)
	names := []string{"Åsa Öberg", "Will May", "Ana Ng", "山田太郎", "Yara Costa", "Ben Controlled", "Ida C", "Dev Raman", "Li Wu", "April Bø"}
	for i, name := range names {
		b.People[int64(i+1)].Name = name
	}
	b.People[2].NamedAs = "Willy the Kid"
	b.Consents = []Consent{{PersonID: 3, Kind: "credit", Given: true}, {PersonID: 5, Kind: "credit", Given: true}, {PersonID: 8, Kind: "credit", Given: true}}
	b.Boundaries = []Boundary{{PersonID: 5, Date: "2026-04-10", Kind: "discount", What: "Yara wants one"}}
	b.Breaches = []Breach{{PersonID: 8, Date: "2026-04-10", Kind: "gift to control", Note: "DEV RAMAN's colleague got it; ask dev.raman@example.com or @devr"}}
	b.Overrides = []Override{{What: "W13", Reason: "Åsa, Ana Ng and 山田太郎さん know; Willowy is no name, Will is, or Wu; so is willy the kid. Bendy Ben", Date: "2026-04-02"}}
	s, err := b.Index().Summarize(Shareable)
	if err != nil {
		t.Fatal(err)
	}
	text, err := json.Marshal(s)
	if err != nil {
		t.Fatal(err)
	}
	all := string(text) + written(t, s)
	for _, gone := range []string{"Åsa", "Öberg", "山田", "Yara", "Costa", "DEV", "RAMAN", "dev.raman", "@devr", " Will ", "willy", "Controlled", "Ben,", "Bø"} {
		if strings.Contains(all, gone) {
			t.Errorf("the shareable edition holds %q", gone)
		}
	}
	if want := "[name left out], Ana Ng and [name left out]さん know; Willowy is no name, [name left out] is, or [name left out]; so is [name left out]. Bendy [name left out]"; s.Overrides[0].Reason != want {
		t.Errorf("got %q", s.Overrides[0].Reason)
	}
	if b.Overrides[0].Reason[:4] != "Åsa" || b.Wave.Name != "One" {
		t.Error("the book itself was changed")
	}
	if !strings.Contains(all, "26 April 2026") || strings.Contains(all, "April Bø") {
		t.Error("the month is taken for a name, or the name for the month")
	}
	own, _ := b.Summarize(Own)
	if !strings.Contains(written(t, own), "Yara Costa: Yara wants one") {
		t.Error("the own edition does not name the person of a boundary note")
	}
}

func TestMoneyIsReadInItsCurrency(t *testing.T) {
	for want, m := range map[string]Money{"120.50 EUR": {12050, "EUR"}, "0.05 USD": {5, "USD"}, "500 JPY": {500, "JPY"}, "-1.250 KWD": {-1250, "KWD"}} {
		if m.Words() != want {
			t.Errorf("%+v reads %q", m, m.Words())
		}
	}
}

func TestWhatMembersWouldMissIsQuotedWithConsent(t *testing.T) {
	b := month(2, 3, 1)
	b.Decisions = []Decision{{Meta: Meta{ID: 1}, Question: MissedQuestion}, {Meta: Meta{ID: 2}, Question: "Which first?"}}
	said := func(person, decision int64, text string) Suggestion {
		return Suggestion{PersonID: person, DecisionID: decision, Text: text, Heard: b.Today}
	}
	b.Suggestions = []Suggestion{said(1, 1, "the Friday hour"), said(2, 2, "per person"), said(b.In(Control)[0], 1, "nothing")}
	var found []string
	for _, q := range b.Index().Quotable() {
		if q.Beside == Missed {
			found = append(found, q.Text)
			b.MonthNotes = append(b.MonthNotes, q.Note(b))
		}
	}
	if strings.Join(found, ", ") != "the Friday hour" {
		t.Errorf("to be quoted: %q", found)
	}
	for _, c := range []struct {
		agreed  bool
		edition string
		want    bool
	}{{false, Own, true}, {false, Shareable, false}, {true, Shareable, true}} {
		if c.agreed {
			b.MonthNotes[0].Consent = "yes"
		}
		s, err := b.Summarize(c.edition)
		if err != nil {
			t.Fatal(err)
		}
		if got := strings.Contains(s.words(), "What members would miss"); got != c.want {
			t.Errorf("%+v: quoted %v", c, got)
		}
	}
}
