package model

import (
	"fmt"

	"goodword/model/stats"
)

// judgedFrom is the day from which referrals are judged: their growth usually
// takes four to six months.
const judgedFrom = 120

// TooEarly labels referral figures that are shown and not judged.
const TooEarly = "too early to judge"

// Early is the label in words, "" where the figures may be judged.
func (f *ReferralFigures) Early() string {
	if f.Label == "" || f.Days == nil {
		return ""
	}
	return fmt.Sprintf("Day %d: %s. The guide expects referral growth after four to six months. Shown, not judged.", *f.Days, f.Label)
}

// Referred are the newest figures of each group, nil for a group that nobody
// counted, and how many days they cover.
func (b *Book) Referred() (groups map[string]*Referral, days int64) {
	groups = map[string]*Referral{}
	for i := range b.Referrals {
		r := &b.Referrals[i]
		if old := groups[r.Who]; (r.Date == "" || r.Date.By(b.Today)) && (old == nil || r.Date >= old.Date) {
			groups[r.Who] = r
		}
	}
	for _, r := range groups {
		days = max(days, r.Days)
	}
	return groups, days
}

func (b *Book) referralFigures() ReferralFigures {
	groups, days := b.Referred()
	f := ReferralFigures{
		Engaged: groupFigures(groups[Engaged]), Control: groupFigures(groups[Control]), Average: groupFigures(groups["average"]),
	}
	f.RatioVsControl, f.RatioVsAverage = f.Engaged.times(f.Control), f.Engaged.times(f.Average)
	if f.RatioVsControl != nil {
		e, c := f.Engaged, f.Control
		p := stats.RateRatio(int(e.Referrals), float64(e.People), int(c.Referrals), float64(c.People), 0.9, 1).Greater
		f.PVsControl = &p
	}
	if len(groups) > 0 {
		f.Days = &days
	}
	if days < judgedFrom {
		f.Label = TooEarly
	}
	return f
}

func groupFigures(r *Referral) *GroupReferral {
	if r == nil {
		return nil
	}
	return &GroupReferral{r.People, r.Referrals, r.Converted, r.LeftEarly, r.Rewarded}
}

// Rate is referrals per person without a reward; ok is false for nobody.
func (g *GroupReferral) Rate() (rate float64, ok bool) {
	if g == nil || g.People == 0 {
		return 0, false
	}
	return float64(g.Referrals) / float64(g.People), true
}

// times is how many times as often as the other group, nil where it cannot be
// said.
func (g *GroupReferral) times(other *GroupReferral) *float64 {
	mine, ok := g.Rate()
	theirs, ok2 := other.Rate()
	return ifKnown(mine/theirs, ok && ok2 && theirs > 0)
}
