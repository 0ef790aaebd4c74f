package segment_test

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"

	"goodword/model"
	"goodword/ui"
	"goodword/ui/pane"
	"goodword/ui/pane/segment"
	"goodword/ui/uitest"
)

// file is a store with candidates that writes down what is asked of it.
type file struct {
	*uitest.Store
	queries []model.CandidateQuery
	rule    model.Segment
	begun   *model.Wave
	matched model.MatchOptions
	reasons []string
	changed string
	tier    string
}

func (f *file) CandidateIDs(_ context.Context, q model.CandidateQuery) ([]int64, error) {
	f.queries = append(f.queries, q)
	switch {
	case q.List == model.Surprises:
		return []int64{5}, nil
	case q.List == model.Silent, len(f.Wave.People) == 0:
		return nil, nil
	case q.Cell != nil && *q.Cell != model.Cell{High: true, Moderate: true}:
		return []int64{3}, nil
	}
	return []int64{1, 2, 3, 4}, nil
}

func (f *file) CandidateRows(_ context.Context, ids []int64) ([]model.Candidate, error) {
	why := "2 x forum answer, detailed review, feedback call (asked); newest 1 Mar 2026; posts: more than 83 % of customers"
	out := make([]model.Candidate, len(ids))
	for i, id := range ids {
		out[i] = model.Candidate{
			PersonID: id, Name: f.Wave.Name(id), Kinds: 3, Signals: 4, Own: 3, AskedFor: 1,
			SpendBand: "middle", High: i < 2, Why: why, Arm: f.Wave.Index().Arm(id),
		}
	}
	return out, nil
}

func (f *file) Quadrants(context.Context) ([4]model.Quadrant, error) {
	return [4]model.Quadrant{{People: 9, Candidates: 4}, {People: 7, Candidates: 1}, {People: 21, Candidates: 2}, {People: 25}}, nil
}

func (f *file) Segment(context.Context) (model.Segment, error) { return f.rule, nil }

func (f *file) WaveBalance(context.Context) (model.MatchBalance, error) {
	if len(f.Wave.Arms) == 0 {
		return model.MatchBalance{}, nil
	}
	return model.MatchBalance{Design: "chosen", Engaged: 2, Control: 2, Dropped: []string{"tenure"}, Rows: []model.BalanceRow{
		{Name: "spend", Before: 0.8, After: 0.4, Limit: 0.25, Words: "engaged higher, more than should be"},
		{Name: "activity", Before: -1.4, After: -0.05, Limit: 0.25, Words: "alike"},
	}}, nil
}

func (f *file) NewWave(_ context.Context, w *model.Wave, strength, reason string) error {
	f.begun, f.reasons = w, append(f.reasons, strength, reason)
	return nil
}

func (f *file) MatchWave(_ context.Context, o model.MatchOptions) (model.Matching, error) {
	f.matched = o
	return model.Matching{Balance: model.MatchBalance{Engaged: o.People, Control: o.People * o.Controls}}, nil
}

func (f *file) FreezeWave(_ context.Context, reason string) ([]string, error) {
	f.reasons = append(f.reasons, "froze: "+reason)
	return nil, nil
}

func (f *file) LeftOut(context.Context) (model.LeftOut, error) {
	return model.LeftOut{Ours: 4, Alone: 1}, nil
}

func (f *file) SetTier(_ context.Context, ids []int64, tier string) error {
	f.tier = fmt.Sprint(tier, ids)
	return nil
}

func (f *file) StartWave(context.Context, string) error { return nil }

func (f *file) ChangeRule(_ context.Context, _ *model.Rule, what, reason string) error {
	f.changed = what + " / " + reason
	return nil
}

// wave has a draft with two pairs.
func wave() *model.Book {
	b := &model.Book{
		Today: "2026-03-24", PeopleCount: 62,
		Wave: model.Wave{Meta: model.Meta{ID: 1, Rev: 1}, Name: "Flow Builders", Start: "2026-03-30", Days: 28, Design: "chosen", Controls: 1, Traits: "use case"},
		Rule: model.DefaultRule(),
		People: map[int64]*model.Person{
			1: {Meta: model.Meta{ID: 1}, Name: "Amara Okafor"}, 2: {Meta: model.Meta{ID: 2}, Name: "Ben Lindqvist"},
			3: {Meta: model.Meta{ID: 3}, Name: "Uma 山田"}, 4: {Meta: model.Meta{ID: 4}, Name: "Dev Raman"}, 5: {Meta: model.Meta{ID: 5}, Name: "Isla Ward"},
		},
		Arms: []model.Arm{
			{Meta: model.Meta{ID: 1, Rev: 1}, WaveID: 1, PersonID: 3, Arm: model.Control, SetNo: 1, Line: "spend 92 and 95, customer 2.1 and 2.5 years, mentions before 1 and 1", Since: "2026-03-24"},
			{Meta: model.Meta{ID: 2, Rev: 1}, WaveID: 1, PersonID: 1, Arm: model.Engaged, SetNo: 1, Since: "2026-03-24"},
			{Meta: model.Meta{ID: 3, Rev: 1}, WaveID: 1, PersonID: 2, Arm: model.Engaged, SetNo: 2, Since: "2026-03-24"},
			{Meta: model.Meta{ID: 4, Rev: 1}, WaveID: 1, PersonID: 4, Arm: model.Control, SetNo: 2, Line: "spend low and low, mentions before 0 and 0", Since: "2026-03-24"},
		},
		Signals: []model.Signal{{PersonID: 1, Kind: "forum answer", Date: "2026-03-01", Evidence: "https://forum.example.com/7"}},
		Project: model.NewProject(),
	}
	b.Rule.ID, b.Rule.Rev, b.Rule.WaveID, b.Rule.WrittenOn = 1, 1, 1, "2026-03-23"
	b.Project.Strength = "teams teach each other our boards"
	return b.Index()
}

func frozen() *model.Book {
	b := wave()
	b.Wave.FrozenOn, b.Rule.FrozenOn, b.Wave.Hash = "2026-03-24", "2026-03-24", strings.Repeat("ab", 32)
	return b
}

func open(t *testing.T, b *model.Book) (*uitest.Driver, *file) {
	t.Helper()
	f := &file{Store: &uitest.Store{Wave: b}, rule: model.DefaultSegment()}
	return uitest.New(t, f, ui.Options{Panes: []ui.Maker{func(h pane.Host) pane.Pane { return segment.New(h, f) }}}), f
}

func empty() *model.Book {
	return (&model.Book{Today: "2026-03-24", PeopleCount: 3, Project: model.NewProject()}).Index()
}

func TestLooks(t *testing.T) {
	for name, c := range map[string]struct {
		book func() *model.Book
		keys []string
	}{
		"empty": {empty, nil}, "empty wave": {empty, []string{"shift+tab"}},
		"candidates": {wave, nil}, "candidate": {wave, []string{"space", "enter"}}, "silent": {wave, []string{"v", "v", "v"}},
		"grid": {wave, []string{"tab", "l"}}, "arms": {wave, []string{"tab", "tab"}}, "pair": {wave, []string{"tab", "tab", "j", "enter"}},
		"balance": {wave, []string{"tab", "tab", "tab"}}, "wave": {wave, []string{"shift+tab"}}, "rule": {frozen, []string{"shift+tab", "enter"}},
		"matching": {wave, []string{"m"}}, "freezing": {wave, []string{"F"}}, "rule form": {wave, []string{"shift+tab", "r"}}, "wave form": {empty, []string{"n"}},
	} {
		for _, size := range [][2]int{{80, 24}, {120, 40}, {40, 12}} {
			t.Run(fmt.Sprintf("%s %d", name, size[0]), func(t *testing.T) {
				d, _ := open(t, c.book())
				d.Size(size[0], size[1]).Press(c.keys...).Golden()
			})
		}
	}
}

func TestEverySize(t *testing.T) {
	for _, b := range []func() *model.Book{empty, wave} {
		for _, keys := range [][]string{nil, {"enter"}, {"tab"}, {"tab", "tab"}, {"tab", "tab", "enter"}, {"tab", "tab", "tab"}, {"shift+tab"}, {"shift+tab", "enter"}, {"m"}} {
			d, _ := open(t, b())
			d.Press(keys...).Sweep()
		}
	}
}

func TestTheCursorOnACellFiltersTheList(t *testing.T) {
	d, f := open(t, wave())
	d.Press("tab", "j").Shows("Uma 山田: 2 x forum answer")
	last := f.queries[len(f.queries)-1]
	if last.Cell == nil || *last.Cell != (model.Cell{High: false, Moderate: true}) {
		t.Errorf("%+v", last)
	}
	d.Press("shift+tab").Shows("[Candidates in a cell 1]", "only not high, moderate", "Uma 山田").Hides("Dev Raman")
	d.Press("o").Shows("Dev Raman")
	d.Press("o").Shows("by the rule")
	if last := f.queries[len(f.queries)-1]; !last.Segment {
		t.Errorf("%+v", last)
	}
}

func TestMarkedPeopleAreChosen(t *testing.T) {
	d, f := open(t, wave())
	d.Press("space", "j", "space", "m").Shows("chosen: 2 marked people, then matched").Press("ctrl+s")
	if !slices.Equal(f.matched.Engaged, []int64{1, 3}) || f.matched.Design != "chosen" || f.matched.People != 2 {
		t.Errorf("%+v", f.matched)
	}
	d.Shows("[Balance").Hides("Match the arms")
	d, f = open(t, wave())
	d.Press("m").Hides("marked").Press("ctrl+s")
	if f.matched.Tell == nil {
		t.Error("nobody hears how far the matching is")
	}
	if f.matched.People != 15 || f.matched.Engaged != nil {
		t.Errorf("without marks the people are drawn: %+v", f.matched)
	}
}

func TestSomebodyIsLeftOutWithAReason(t *testing.T) {
	d, f := open(t, wave())
	d.Press("X").Shows("is in the wave already").Press("T")
	if f.tier != "core[1]" {
		t.Error(f.tier)
	}
	b := wave()
	b.Arms = b.Arms[:2]
	d, f = open(t, b.Index())
	d.Press("j", "j", "j", "X").Shows("Leave out").Type("tied to us").Press("enter")
	if a, ok := f.Saved[0].(*model.Arm); !ok || a.PersonID != 4 || a.Arm != model.NotEligible || a.Why != "tied to us" {
		t.Errorf("%+v", f.Saved)
	}
	b.Arms = append(b.Arms, model.Arm{Meta: model.Meta{ID: 9, Rev: 1}, WaveID: 1, PersonID: 2, Arm: model.NotEligible, Why: "our supplier's son", Since: "2026-03-24"})
	d, f = open(t, b.Index())
	d.Press("tab", "tab", "j", "j").Shows("our supplier's son").Press("d")
	if len(f.Removed) != 1 || f.Removed[0].(*model.Arm).ID != 9 {
		t.Errorf("%+v", f.Removed)
	}
}

func TestTheBalanceIsSeenByAKey(t *testing.T) {
	d, f := open(t, wave())
	d.Press("tab", "tab", "tab").Shows("engaged higher, more than should be").Press("b")
	if w, ok := f.Saved[0].(*model.Wave); !ok || w.BalanceSeenOn != "2026-03-24" {
		t.Errorf("%v", f.Saved)
	}
}

func TestTheFreezeSaysWhatIsMissing(t *testing.T) {
	d, f := open(t, wave())
	d.Press("F").Shows("crisis", "2 people chosen: write why", "too little evidence for Amara Okafor")
	d.Type("they know each other").Press("enter")
	if !slices.Equal(f.reasons, []string{"froze: they know each other"}) {
		t.Errorf("%q", f.reasons)
	}
	b := wave()
	b.Project.Strength = ""
	d, f = open(t, b)
	d.Press("F").Shows("strength")
	if len(f.reasons) != 0 {
		t.Error("frozen without the strength line")
	}
}

func TestAfterTheFreezeOnlyLeavingIsWritten(t *testing.T) {
	d, f := open(t, frozen())
	d.Hides("m match").Press("m").Shows("Arms were frozen on Tue 24 Mar. Record a withdrawal or a breach instead.")
	d.Press("tab", "tab", "W", "tab").Type("too busy").Press("ctrl+s")
	a, ok := f.Saved[0].(*model.Arm)
	if !ok || a.PersonID != 1 || a.LeftHow != "withdrew" || a.LeftWhy != "too busy" || a.Arm != model.Engaged {
		t.Errorf("%+v", f.Saved)
	}
	d.Press("j", "B", "tab").Type("saw the post").Press("ctrl+s")
	breach, ok := f.Saved[1].(*model.Breach)
	if !ok || breach.PersonID != 3 || breach.Note != "saw the post" {
		t.Errorf("%+v", f.Saved[1:])
	}
	if a := f.Saved[2].(*model.Arm); a.LeftHow != "breached" || a.Arm != model.Control {
		t.Errorf("%+v", a)
	}
	d.Press("y")
	if !strings.Contains(d.Copied, "Uma 山田 stands beside Amara Okafor: spend 92 and 95") {
		t.Errorf("copied %q", d.Copied)
	}
}

func TestTheFrozenRuleChangesOnlyInWriting(t *testing.T) {
	d, f := open(t, frozen())
	d.Press("shift+tab", "r", "tab", "ctrl+u").Type("2,5").Press("ctrl+s").Shows("worth 2.5 instead")
	if f.changed != "" {
		t.Error("changed without a reason")
	}
	d.Type("the leader asked").Press("enter")
	if f.changed != "worth 2.5 instead of 1.5 / the leader asked" {
		t.Error(f.changed)
	}
}

func TestARunningWaveIsPausedWithAReasonAndGoesOn(t *testing.T) {
	d, f := open(t, frozen())
	d.Press("shift+tab", "z").Shows("Only a wave that runs can be paused")
	f.Wave.Today = "2026-04-10"
	d, f = open(t, f.Wave)
	d.Press("shift+tab", "z").Type("the leader is ill").Press("enter")
	w, passed := f.Saved[0].(*model.Wave), f.Saved[1].(*model.Override)
	if w.PausedOn != "2026-04-10" || w.PauseReason != "the leader is ill" || passed.What != "pause" || passed.Reason != w.PauseReason {
		t.Fatalf("%+v %+v", w, passed)
	}
	f.Wave.Wave = *w
	d, f = open(t, f.Wave)
	d.Press("shift+tab").Shows("paused, day 12", "the leader is ill", "z go on").Press("z")
	if w = f.Saved[0].(*model.Wave); w.PausedOn != "" || w.PauseReason != "" {
		t.Errorf("%+v", w)
	}
}

func TestAnEmptyFileTeachesTheNextKey(t *testing.T) {
	d, f := open(t, empty())
	d.Shows("Nobody has two signals of two kinds yet").Press("shift+tab").Shows("n begins one")
	d.Press("n").Type("First").Press("tab").Type("2026-04-06").Press("tab").Type("our round table").Press("ctrl+s")
	if f.begun == nil || f.begun.Name != "First" || f.begun.Start != "2026-04-06" || f.begun.Days != 28 || f.reasons[0] != "our round table" {
		t.Errorf("%+v %q", f.begun, f.reasons)
	}
	d, _ = open(t, wave())
	d.Press("n").Shows("Flow Builders is still a draft")
}
