package model

import (
	"encoding/json"

	"goodword/model/stats"
)

// Figures are the numbers of the one-month summary, the document of
// `goodword summary --format json`. Shares are 0 to 1, unknown is null, and
// keys are only ever added.
type Figures struct {
	Edition    string             `json:"edition"`
	Wave       WaveFigures        `json:"wave"`
	Segment    SegmentFigures     `json:"segment"`
	Steps      []Step             `json:"steps"`
	Counts     CountFigures       `json:"counts"`
	Comparison *ComparisonFigures `json:"comparison"`
	// BaselineCheck is the same of the weeks before the start: null before the
	// end, and where nobody looked.
	BaselineCheck *ComparisonFigures `json:"baseline_check"`
	Doubts        []Doubt            `json:"doubts"`
	Genuine       Genuine            `json:"genuine"`
	Gifts         GiftFigures        `json:"gifts"`
	Sweeps        []SweepFigures     `json:"sweeps"`
	Breaches      []BreachFigures    `json:"breaches"`
	Looks         int                `json:"looks"`
	Overrides     []OverrideFigures  `json:"overrides"`
	Promises      PromiseFigures     `json:"promises"`
	Cases         OpenClosed         `json:"cases"`
	Boundaries    OpenSettled        `json:"boundaries"`
	Quotes        []QuoteFigures     `json:"quotes"`
	Suggestions   SuggestionFigures  `json:"suggestions"`
	Space         SpaceFigures       `json:"space"`
	Thanks        ThanksFigures      `json:"thanks"`
	Ledger        LedgerFigures      `json:"ledger"`
	Referrals     ReferralFigures    `json:"referrals"`
	Loyalty       LoyaltyFigures     `json:"loyalty"`
	Rule          RuleFigures        `json:"rule"`
	Verdict       VerdictFigures     `json:"verdict"`
	Iterations    []IterationFigures `json:"iterations"`
	Learned       []string           `json:"learned"`
}

// ByArm is one number for each arm; nil is not known.
type ByArm struct {
	Engaged *int `json:"engaged"`
	Control *int `json:"control"`
}

func byArm(n map[string]int) ByArm {
	e, c := n[Engaged], n[Control]
	return ByArm{&e, &c}
}

// Known says that the numbers are known.
func (a ByArm) Known() bool { return a.Engaged != nil }

// WaveFigures say which wave it is, and how many people are in its arms.
type WaveFigures struct {
	Name          string `json:"name"`
	Number        int64  `json:"number"`
	BaselineStart Date   `json:"baseline_start"`
	Start         Date   `json:"start"`
	End           Date   `json:"end"`
	Review        Date   `json:"review"`
	Days          int64  `json:"days"`
	Day           int    `json:"day"`
	Engaged       int    `json:"engaged"`
	Control       int    `json:"control"`
}

// Step is one of the five steps: done, open, or skipped with a reason.
type Step struct {
	Number int    `json:"number"`
	Name   string `json:"name"`
	State  string `json:"state"`
	Date   *Date  `json:"date"`
	Reason string `json:"reason"`
}

// CountFigures are the mentions: counted, logged, and why not counted.
type CountFigures struct {
	Baseline      ByArm            `json:"baseline"`
	Run           ByArm            `json:"run"`
	Logged        ByArm            `json:"logged"`
	PeopleWithAny ByArm            `json:"people_with_any"`
	Excluded      map[string]ByArm `json:"excluded"`
	Weeks         []WeekFigures    `json:"weeks"`
	Acts          map[string]ByArm `json:"acts"`
	ToCode        int              `json:"to_code"`
	AboutGift     ByArm            `json:"about_gift"`
	// PerPerson are the counts of the run without names, fewest first.
	PerPerson map[string][]int `json:"per_person"`
	// After are counted mentions of later weeks: kept in view, never judged.
	After []AfterFigures `json:"after"`
}

// AfterFigures are the counted mentions of four weeks after the run.
type AfterFigures struct {
	FromWeek int `json:"from_week"`
	ToWeek   int `json:"to_week"`
	ByArm
}

// WeekFigures are the counted mentions of one week; nil for a week that has
// not begun, or in which nobody looked.
type WeekFigures struct {
	Week int `json:"week"`
	ByArm
}

// ComparisonFigures is the comparison. Before the wave is finished all but its
// counts are null, whoever reads them.
type ComparisonFigures struct{ stats.Comparison }

// countsOnly are the keys that are told before the end.
var countsOnly = map[string]bool{"n1": true, "x1": true, "n0": true, "x0": true, "level": true, "design": true, "verdict": true, "sentence": true}

// MarshalJSON keeps every key and says null to those that are not told yet.
func (c ComparisonFigures) MarshalJSON() ([]byte, error) {
	text, err := json.Marshal(c.Comparison)
	if err != nil || c.Verdict != stats.NotFinished {
		return text, err
	}
	var keys map[string]any
	if err := json.Unmarshal(text, &keys); err != nil {
		return nil, err
	}
	for k := range keys {
		if !countsOnly[k] {
			keys[k] = nil
		}
	}
	return json.Marshal(keys)
}

// GiftFigures add up the gifts of the wave.
type GiftFigures struct {
	Given     int            `json:"given"`
	Versions  int            `json:"versions"`
	Overrides int            `json:"overrides"`
	Reactions map[string]int `json:"reactions"`
	Money     Money          `json:"money"`
	Minutes   int64          `json:"minutes"`
}

// Money is an amount in minor units of its currency.
type Money struct {
	Minor    int64  `json:"minor"`
	Currency string `json:"currency"`
}

// SweepFigures say how many people of each arm one week's search reached.
type SweepFigures struct {
	Week int64 `json:"week"`
	ByArm
	Minutes int64 `json:"minutes"`
}

// BreachFigures is one breach.
type BreachFigures struct {
	Date Date   `json:"date"`
	Kind string `json:"kind"`
	Note string `json:"note"`
}

// OverrideFigures is one gate or warning that was passed with a reason.
type OverrideFigures struct {
	What   string `json:"what"`
	Reason string `json:"reason"`
	Date   Date   `json:"date"`
}

// PromiseFigures count the promises.
type PromiseFigures struct {
	Kept    int `json:"kept"`
	Changed int `json:"changed"`
	Broken  int `json:"broken"`
	Open    int `json:"open"`
}

// OpenClosed counts the critics' cases.
type OpenClosed struct {
	Open   int `json:"open"`
	Closed int `json:"closed"`
}

// OpenSettled counts the boundary notes.
type OpenSettled struct {
	Open    int `json:"open"`
	Settled int `json:"settled"`
}

// QuoteFigures is a sentence that stands beside the numbers.
type QuoteFigures struct {
	Text    string `json:"text"`
	By      string `json:"by"`
	Consent string `json:"consent"`
	Beside  string `json:"beside"`
}

// SuggestionFigures count the suggestions so far; shipped includes credited.
type SuggestionFigures struct {
	ByState           map[string]int `json:"by_state"`
	Shipped           int            `json:"shipped"`
	Credited          int            `json:"credited"`
	Uncredited        int            `json:"uncredited"`
	MedianDaysToHeard *int           `json:"median_days_to_heard"`
	MedianDaysToTold  *int           `json:"median_days_to_told"`
}

// SpaceFigures are what was seen of the space in the run, week by week.
type SpaceFigures struct {
	Joined         int        `json:"joined"`
	OneToOne       int        `json:"one_to_one"`
	Left           int        `json:"left"`
	BrandShare     []*float64 `json:"brand_share"`
	MemberToMember []*float64 `json:"member_to_member"`
	// The weeks after the run, as far as they were counted.
	BrandShareAfter     []*float64 `json:"brand_share_after"`
	MemberToMemberAfter []*float64 `json:"member_to_member_after"`
	RitualsByMembers    int        `json:"rituals_by_members"`
	EffectiveUseCases   *float64   `json:"effective_use_cases"`
}

// ThanksFigures count the thanks for what engaged people said in public.
type ThanksFigures struct {
	Waiting   int `json:"waiting"`
	Done      int `json:"done"`
	Within2   int `json:"within_2_days"`
	LeftAlone int `json:"left_alone"`
}

// LedgerFigures are the minutes by role and the money.
type LedgerFigures struct {
	Minutes        map[string]int64 `json:"minutes"`
	LeaderPromised int64            `json:"leader_promised"`
	LeaderGiven    int64            `json:"leader_given"`
	Money          Money            `json:"money"`
}

// All is every minute given, in hours.
func (l LedgerFigures) Hours() float64 {
	sum := int64(0)
	for _, m := range l.Minutes {
		sum += m
	}
	return float64(sum) / 60
}

// ReferralFigures are what each group brought, nil where nobody counted; a
// ratio is nil where its comparator brought none.
type ReferralFigures struct {
	Days           *int64         `json:"days"`
	Engaged        *GroupReferral `json:"engaged"`
	Control        *GroupReferral `json:"control"`
	Average        *GroupReferral `json:"average"`
	RatioVsControl *float64       `json:"ratio_vs_control"`
	RatioVsAverage *float64       `json:"ratio_vs_average"`
	PVsControl     *float64       `json:"p_vs_control"` // exact Poisson, one-sided
	Label          string         `json:"label"`
}

// GroupReferral is one group's; those with a reward stand apart.
type GroupReferral struct {
	People    int64 `json:"people"`
	Referrals int64 `json:"referrals"`
	Converted int64 `json:"converted"`
	Left      int64 `json:"left"`
	Rewarded  int64 `json:"rewarded"`
}

// LoyaltyFigures are the audit of the loyalty programme.
type LoyaltyFigures struct {
	Elements []ElementFigures `json:"elements"`
	Replaced int              `json:"replaced"`
	Proposed int              `json:"proposed"`
}

// ElementFigures is one element of the programme.
type ElementFigures struct {
	Name        string `json:"name"`
	RewardsWhat string `json:"rewards_what"`
	KeepsBy     string `json:"keeps_by"`
	Verdict     string `json:"verdict"`
	Replacement string `json:"replacement"`
	State       string `json:"state"`
	Note        string `json:"note"`
}

// RuleFigures are the frozen rule and whether it was changed afterwards.
type RuleFigures struct {
	Text    string              `json:"text"`
	Hash    *string             `json:"hash"`
	Frozen  *Date               `json:"frozen"`
	Changed bool                `json:"changed"`
	Changes []RuleChangeFigures `json:"changes"`
}

// RuleChangeFigures is one change of the frozen rule.
type RuleChangeFigures struct {
	Date   Date   `json:"date"`
	What   string `json:"what"`
	Reason string `json:"reason"`
}

// VerdictFigures are the verdict by the rule and by the manager.
type VerdictFigures struct {
	ByRule     *string         `json:"by_rule"`
	ByManager  *string         `json:"by_manager"`
	Reason     string          `json:"reason"`
	NextSize   *int64          `json:"next_size"`
	NotReady   string          `json:"not_ready"`
	Conditions []ClauseFigures `json:"conditions"`
}

// ClauseFigures is one condition of the rule as it was read.
type ClauseFigures struct {
	Verdict string `json:"verdict"`
	Text    string `json:"text"`
	Holds   bool   `json:"holds"`
	Shown   string `json:"shown"`
}

// IterationFigures is one entry of the log.
type IterationFigures struct {
	Number   int64  `json:"number"`
	Date     Date   `json:"date"`
	Saw      string `json:"saw"`
	Cause    string `json:"cause"`
	Change   string `json:"change"`
	Expected string `json:"expected"`
	Result   string `json:"result"`
}
