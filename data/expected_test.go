package data

import (
	"encoding/json"
	"math"
	"os"
	"strconv"
	"testing"

	"goodword/model"
	"goodword/model/stats"
)

// expected is testdata/expected.json: the demo's figures, counted by hand and
// by another program.
type expected struct {
	Baseline struct{ Engaged, Control int } `json:"baseline"`
	Month1   struct {
		Engaged, Control int
		Ratio            float64
		Low              float64 `json:"low90"`
		High             float64 `json:"high90"`
		Phi              float64
		PUpAfter         float64 `json:"p_up_after"`
		PUpChange        float64 `json:"p_up_change"`
		QUp              float64 `json:"q_up"`
		Verdict          stats.Verdict
	} `json:"month1"`
	BaselineTest struct {
		Ratio float64
		Low   float64 `json:"low90"`
		High  float64 `json:"high90"`
		PUp   float64 `json:"p_up"`
	} `json:"baseline_test"`
	DidTotal     float64                        `json:"did_total"`
	DidPerPerson float64                        `json:"did_per_person"`
	WithAny      struct{ Engaged, Control int } `json:"people_with_any"`
	Top3Share    float64                        `json:"top3_share"`
	DropTop1     struct {
		Ratio float64
		Low   float64 `json:"low90"`
	} `json:"drop_top1"`
	Logged      struct{ Engaged, Control int } `json:"all_logged_month1"`
	BrandShare  map[string]float64             `json:"brand_share"`
	MemberShare map[string]float64             `json:"m2m_share"`
	Referral    struct {
		Engaged, Average, Control float64
		VsAverage                 float64 `json:"ratio_vs_average"`
		VsControl                 float64 `json:"ratio_vs_control"`
		PVsControl                float64 `json:"p_vs_control"`
		Conv                      struct{ Engaged, Average, Control float64 }
	} `json:"referral"`
	LeaderMinutes int64   `json:"founder_minutes"`
	Hours         float64 `json:"total_hours"`
	Poisson       struct {
		P float64    `json:"p_one_sided"`
		C [2]float64 `json:"ci90"`
	} `json:"plain_exact_poisson"`
	GenuineYes    int                            `json:"genuine_yes"`
	Verdict       string                         `json:"verdict_by_rule"`
	Month2        struct{ Engaged, Control int } `json:"month2"`
	Month3        struct{ Engaged, Control int } `json:"month3"`
	SuggestionsOn map[int]struct{ Shipped, Credited int }
	Days          map[int]struct {
		Engaged, Control int
		ToCode           int `json:"to_code"`
	}
}

func readExpected(t *testing.T) expected {
	t.Helper()
	text, err := os.ReadFile("testdata/expected.json")
	must(t, err)
	var e expected
	var all map[string]json.RawMessage
	must(t, json.Unmarshal(text, &e))
	must(t, json.Unmarshal(text, &all))
	e.Days = map[int]struct {
		Engaged, Control int
		ToCode           int `json:"to_code"`
	}{}
	e.SuggestionsOn = map[int]struct{ Shipped, Credited int }{}
	for _, day := range []int{13, 26, 29} {
		one := e.Days[day]
		must(t, json.Unmarshal(all["day_"+strconv.Itoa(day)], &one))
		e.Days[day] = one
	}
	for _, day := range []int{29, 85} {
		one := e.SuggestionsOn[day]
		must(t, json.Unmarshal(all["suggestions_day_"+strconv.Itoa(day)], &one))
		e.SuggestionsOn[day] = one
	}
	return e
}

// figure is one expected number and what the program says, equal to the digits
// that the expectation was written with.
type figure struct {
	name      string
	got, want float64
	within    float64
}

func check(t *testing.T, list []figure) {
	t.Helper()
	for _, f := range list {
		if math.IsNaN(f.got) || math.Abs(f.got-f.want) > f.within {
			t.Errorf("%s is %g, want %g", f.name, f.got, f.want)
		}
	}
}

func value(p *float64) float64 {
	if p == nil {
		return math.NaN()
	}
	return *p
}

func TestTheDemoIsCompared(t *testing.T) {
	e := readExpected(t)
	for _, day := range []int{29, 85} {
		b := book(t, demoOn(t, day))
		r := b.Result()
		c, base := r.Comparison, r.BaselineCheck
		if c.Verdict != e.Month1.Verdict {
			t.Errorf("day %d: the verdict is %s", day, c.Verdict)
		}
		engaged := make([]int, 0, 30)
		for _, id := range b.In(model.Engaged) {
			engaged = append(engaged, r.Run.ByPerson[id])
		}
		check(t, []figure{
			{"engaged", float64(c.X1), float64(e.Month1.Engaged), 0},
			{"control", float64(c.X0), float64(e.Month1.Control), 0},
			{"ratio", value(c.Ratio), e.Month1.Ratio, 0.005},
			{"low", c.Low, e.Month1.Low, 0.0005},
			{"high", value(c.High), e.Month1.High, 0.0005},
			{"phi", c.Phi, e.Month1.Phi, 0.0005},
			{"p after", c.PUp, e.Month1.PUpAfter, 5e-7},
			{"p on changes", value(c.PUpChange), e.Month1.PUpChange, 5e-7},
			{"q", c.QUp, e.Month1.QUp, 5e-7},
			{"second opinion", c.ExactPoisson.PUp, e.Poisson.P, 0.00005},
			{"second opinion, low", c.ExactPoisson.Low, e.Poisson.C[0], 0.005},
			{"second opinion, high", value(c.ExactPoisson.High), e.Poisson.C[1], 0.005},
			{"baseline, engaged", float64(r.Before.Counted[model.Engaged]), float64(e.Baseline.Engaged), 0},
			{"baseline, control", float64(r.Before.Counted[model.Control]), float64(e.Baseline.Control), 0},
			{"baseline ratio", value(base.Ratio), e.BaselineTest.Ratio, 0.005},
			{"baseline low", base.Low, e.BaselineTest.Low, 0.0005},
			{"baseline high", value(base.High), e.BaselineTest.High, 0.0005},
			{"baseline p", base.PUp, e.BaselineTest.PUp, 0.005},
			{"difference of changes", value(c.DifferenceChange), e.DidPerPerson, 1e-9},
			{"difference of changes in all", value(c.DifferenceChange) * float64(c.N1), e.DidTotal, 1e-9},
			{"engaged with any", float64(r.Run.WithAny[model.Engaged]), float64(e.WithAny.Engaged), 0},
			{"control with any", float64(r.Run.WithAny[model.Control]), float64(e.WithAny.Control), 0},
			{"top three", stats.TopShare(engaged, 3), e.Top3Share, 0.005},
			{"without the top one", value(c.WithoutTop.Ratio), e.DropTop1.Ratio, 0.005},
			{"low without the top one", c.WithoutTop.Low, e.DropTop1.Low, 0.0005},
			{"logged, engaged", float64(r.Run.Logged[model.Engaged]), float64(e.Logged.Engaged), 0},
			{"logged, control", float64(r.Run.Logged[model.Control]), float64(e.Logged.Control), 0},
		})
	}
}

func TestTheDemoShowsCountsOnlyBeforeTheEnd(t *testing.T) {
	e := readExpected(t)
	for day, want := range e.Days {
		b := book(t, demoOn(t, day))
		r := b.Result()
		check(t, []figure{
			{"engaged", float64(r.Run.Counted[model.Engaged]), float64(want.Engaged), 0},
			{"control", float64(r.Run.Counted[model.Control]), float64(want.Control), 0},
			{"to code", float64(r.Run.ToCode), float64(want.ToCode), 0},
		})
		if finished := day >= 29; (r.Comparison.Verdict != stats.NotFinished) != finished {
			t.Errorf("day %d: the verdict is %s", day, r.Comparison.Verdict)
		}
		if ruling := b.Ruling(r, b.Genuine()); day < 29 && (ruling.Verdict != "" || ruling.NotReady == "") {
			t.Errorf("day %d: the rule says %q before the end", day, ruling.Verdict)
		}
	}
}

func TestTheDemoIsJudgedByItsRule(t *testing.T) {
	e := readExpected(t)
	for _, day := range []int{29, 85} {
		b := book(t, demoOn(t, day))
		g := b.Genuine()
		ruling := b.Ruling(b.Result(), g)
		if g.Yes != e.GenuineYes || ruling.Verdict != e.Verdict || ruling.NextSize != 15 {
			t.Errorf("day %d: %d yes, %s, at most %d", day, g.Yes, ruling.Verdict, ruling.NextSize)
		}
		for _, a := range g.Answers {
			if (a.Answer == "yes") != (a.Key != "personal") {
				t.Errorf("day %d: %s is %q: %s", day, a.Key, a.Answer, a.Evidence)
			}
		}
		want := []string{"top three", "sweep", "private"}
		doubts := b.Doubts(b.Result())
		if len(doubts) != len(want) {
			t.Fatalf("day %d: the doubts are %v", day, doubts)
		}
		for i, d := range doubts {
			if d.Kind != want[i] {
				t.Errorf("day %d: doubt %d is %v", day, i, d)
			}
		}
	}
}

func TestTheDemoIsSummedUp(t *testing.T) {
	e := readExpected(t)
	for day, want := range e.SuggestionsOn {
		b := book(t, demoOn(t, day))
		s, err := b.Summarize(model.Own)
		must(t, err)
		check(t, []figure{
			{"shipped", float64(s.Suggestions.Shipped), float64(want.Shipped), 0},
			{"credited", float64(s.Suggestions.Credited), float64(want.Credited), 0},
			{"hours", s.Ledger.Hours(), e.Hours, 1e-9},
			{"the leader's minutes", float64(s.Ledger.LeaderGiven), float64(e.LeaderMinutes), 0},
			{"promised minutes", float64(s.Ledger.LeaderPromised), 120, 0},
			{"brand share, week 1", value(s.Space.BrandShare[0]), e.BrandShare["1"], 0.0005},
			{"brand share, week 2", value(s.Space.BrandShare[1]), e.BrandShare["2"], 0.0005},
			{"brand share, week 3", value(s.Space.BrandShare[2]), e.BrandShare["3"], 0.0005},
			{"brand share, week 4", value(s.Space.BrandShare[3]), e.BrandShare["4"], 0.0005},
			{"between members, week 1", value(s.Space.MemberToMember[0]), e.MemberShare["1"], 0.005},
			{"between members, week 4", value(s.Space.MemberToMember[3]), e.MemberShare["4"], 0.005},
		})
	}
}

func TestTheDemoAfterThreeMonths(t *testing.T) {
	e := readExpected(t)
	b := book(t, demoOn(t, 85))
	s, err := b.Summarize(model.Own)
	must(t, err)
	months := [2]map[string]int{{}, {}}
	for _, c := range b.Counted() {
		if at := c.Week - 5; c.WhyNot == "" && at >= 0 && at < 8 {
			months[at/4][c.Arm]++
		}
	}
	r := s.Referrals
	rate := func(g *model.GroupReferral) float64 { v, _ := g.Rate(); return v }
	check(t, []figure{
		{"month two, engaged", float64(months[0][model.Engaged]), float64(e.Month2.Engaged), 0},
		{"month two, control", float64(months[0][model.Control]), float64(e.Month2.Control), 0},
		{"month three, engaged", float64(months[1][model.Engaged]), float64(e.Month3.Engaged), 0},
		{"month three, control", float64(months[1][model.Control]), float64(e.Month3.Control), 0},
		{"referrals, engaged", rate(r.Engaged), e.Referral.Engaged, 0.0005},
		{"referrals, control", rate(r.Control), e.Referral.Control, 0.0005},
		{"referrals, average", rate(r.Average), e.Referral.Average, 0.0005},
		{"against the average", value(r.RatioVsAverage), e.Referral.VsAverage, 0.005},
		{"against the control", value(r.RatioVsControl), e.Referral.VsControl, 0.005},
		{"converted, engaged", float64(r.Engaged.Converted) / float64(r.Engaged.Referrals), e.Referral.Conv.Engaged, 0.0005},
		{"converted, average", float64(r.Average.Converted) / float64(r.Average.Referrals), e.Referral.Conv.Average, 0.0005},
		{"converted, control", float64(r.Control.Converted) / float64(r.Control.Referrals), e.Referral.Conv.Control, 0.0005},
		{"p against the control", value(r.PVsControl), e.Referral.PVsControl, 0.0005},
	})
	var shares *model.ShareWeeks
	for _, block := range s.Sections[6].Blocks {
		if block.Shares != nil {
			shares = block.Shares
		}
	}
	if shares == nil || len(shares.Ours) != 12 || len(shares.Members) != 12 {
		t.Fatalf("the space of twelve weeks is shown as %+v", shares)
	}
	for week, want := range e.BrandShare {
		n, err := strconv.Atoi(week)
		must(t, err)
		check(t, []figure{{"brand share, week " + week, value(shares.Ours[n-1]), want, 0.0005}})
	}
	for week, want := range e.MemberShare {
		n, err := strconv.Atoi(week)
		must(t, err)
		check(t, []figure{{"between members, week " + week, value(shares.Members[n-1]), want, 0.005}})
	}
	for i := range shares.Ours {
		if shares.Ours[i] == nil || shares.Members[i] == nil {
			t.Errorf("week %d of the space is not known", i+1)
		}
	}
	if r.Label != model.TooEarly {
		t.Errorf("day 84 is labelled %q", r.Label)
	}
}
