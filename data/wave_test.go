package data

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"goodword/model"
)

// ready is a file with n candidates and a wave that has begun.
func ready(t testing.TB, n int) (*Store, *model.Wave) {
	t.Helper()
	s := newStore(t)
	must(t, s.Do("people", func(tx model.Writer) error {
		for i := range n {
			spend := int64(1000 + 700*(i*13%17))
			p := model.Person{Name: fmt.Sprintf("Person %02d", i), SpendMinor: &spend, Currency: "EUR", Since: model.Date("2024-01-01").Add(i * 7), UseCase: []string{"boards", "approvals"}[i%2]}
			if err := tx.Save(&p); err != nil {
				return err
			}
			if err := tx.Save(&model.Signal{PersonID: p.ID, Kind: "forum answer", Date: "2026-03-01"}, &model.Signal{PersonID: p.ID, Kind: "detailed review", Date: "2026-02-01"}); err != nil {
				return err
			}
		}
		return nil
	}))
	w := model.Wave{Name: "One", Start: "2026-05-04", Days: 28, Design: "sets", Controls: 3}
	must(t, s.NewWave(context.Background(), &w, "teams teach each other", ""))
	return s, &w
}

func readyToFreeze(t testing.TB, s *Store) {
	t.Helper()
	p := book(t, s).Project
	p.Purpose, p.Leader, p.LeaderMinutes = "calm", "Mira", 30
	must(t, s.Save("readiness", &p, &model.Answer{Topic: "readiness", Question: "crisis", Answer: "no", Date: "2026-04-01"},
		&model.Answer{Topic: "readiness", Question: "product", Answer: "yes", Evidence: "reviews", Date: "2026-04-01"}))
	first := model.Reflections[0]
	rows := []model.Row{&model.Answer{Topic: first.Topic, Question: model.ClosedSet, Answer: "yes", Date: "2026-04-01"}}
	for _, prompt := range first.Prompts {
		rows = append(rows, &model.Answer{Topic: first.Topic, Question: prompt.Key, Answer: "they are at ease", NothingToDo: true, Date: "2026-04-01"})
	}
	must(t, s.Save("the first reflection", rows...))
}

func armsOf(t testing.TB, s *Store) string {
	t.Helper()
	var out []string
	for _, a := range book(t, s).Arms {
		out = append(out, fmt.Sprint(a.PersonID, a.Arm, a.SetNo))
	}
	return strings.Join(out, " ")
}

func TestTheSameSeedGivesTheSamePeople(t *testing.T) {
	ctx := context.Background()
	for _, design := range []string{"sets", "drawn"} {
		s, _ := ready(t, 80)
		o := model.MatchOptions{Design: design, People: 12, Controls: 3, Seed: 7}
		m, err := s.MatchWave(ctx, o)
		must(t, err)
		if len(m.Arms) != 48 || m.Short != 0 || m.Balance.Engaged != 12 {
			t.Fatalf("%s: %d places, %d short", design, len(m.Arms), m.Short)
		}
		first := armsOf(t, s)
		o.Seed = 8
		_, err = s.MatchWave(ctx, o)
		must(t, err)
		if armsOf(t, s) == first {
			t.Errorf("%s: another seed drew the same people", design)
		}
		o.Seed = 7
		_, err = s.MatchWave(ctx, o)
		must(t, err)
		if got := armsOf(t, s); got != first {
			t.Errorf("%s: seed 7 drew\n%s\nand then\n%s", design, first, got)
		}
		o.Seed = 0
		_, err = s.MatchWave(ctx, o)
		must(t, err)
		if got := armsOf(t, s); got != first {
			t.Errorf("%s: the stored seed was not kept", design)
		}
	}
}

// Whoever stops it stops it at any step, and finds nothing written.
func TestAMatchingIsStoppedAtAnyStep(t *testing.T) {
	s, _ := ready(t, 80)
	for _, design := range []string{"sets", "drawn"} {
		o := model.MatchOptions{Design: design, People: 12, Controls: 3, Seed: 7}
		before, steps, last := dump(t, s), 0, 0
		o.Tell = func(done, total int) {
			if steps++; done < last || done > total || total != 240 {
				t.Errorf("%s: %d of %d after %d", design, done, total, last)
			}
			last = done
		}
		_, err := s.MatchWave(context.Background(), o)
		must(t, err)
		_, err = s.Undo(context.Background())
		must(t, err)
		if steps < 3 {
			t.Fatalf("%s: only %d steps were told", design, steps)
		}
		for stop := range steps {
			ctx, cancel := context.WithCancel(context.Background())
			heard := 0
			o.Tell = func(int, int) {
				if heard++; heard > stop {
					cancel()
				}
			}
			if _, err := s.MatchWave(ctx, o); !errors.Is(err, context.Canceled) {
				t.Errorf("%s, stopped at step %d of %d: %v", design, stop, steps, err)
			}
			cancel()
		}
		same(t, design+", stopped", dump(t, s), before)
	}
}

func TestChosenPeopleGetTheNearestControl(t *testing.T) {
	s, w := ready(t, 60)
	w.Traits = "use_case"
	must(t, s.Save("traits", w))
	engaged := candidates(t, s, model.CandidateQuery{})[:10]
	before := dump(t, s)
	m, err := s.MatchWave(context.Background(), model.MatchOptions{Design: "chosen", Controls: 2, Engaged: engaged, Seen: true})
	must(t, err)
	b := book(t, s)
	if got := b.In(model.Engaged); len(got) != 10 || len(b.In(model.Control)) != 20 || b.Wave.BalanceSeenOn == "" {
		t.Fatalf("%d engaged, %d control", len(got), len(b.In(model.Control)))
	}
	for i := range b.Arms {
		if a := &b.Arms[i]; a.Arm == model.Control {
			line := b.PairLine(a)
			if !strings.Contains(line, " stands beside Person ") || !strings.Contains(line, "spend ") || !strings.Contains(line, "mentions before 0 and 0") {
				t.Error(line)
			}
		}
	}
	for _, id := range b.In(model.Control) {
		set := b.ArmRow(id).SetNo
		for _, e := range b.In(model.Engaged) {
			if b.ArmRow(e).SetNo == set && b.People[e].UseCase != b.People[id].UseCase {
				t.Errorf("%s stands beside %s for another use", b.Name(id), b.Name(e))
			}
		}
	}
	again, err := s.WaveBalance(context.Background())
	must(t, err)
	rounded := func(rows []model.BalanceRow) string {
		text := ""
		for _, r := range rows {
			text += fmt.Sprintf("%s %.6f %.6f %s\n", r.Name, r.Before, r.After, r.Words)
		}
		return text
	}
	if rounded(again.Rows) != rounded(m.Balance.Rows) {
		t.Errorf("the balance is %v when matched and %v when read again", m.Balance.Rows, again.Rows)
	}
	_, err = s.Undo(context.Background())
	must(t, err)
	same(t, "after undo", dump(t, s), before)
}

func TestAWaveLivesItsLife(t *testing.T) {
	ctx := context.Background()
	s, _ := ready(t, 80)
	refused := func(what string, err error) {
		t.Helper()
		if !errors.Is(err, model.ErrNotAllowed) {
			t.Errorf("%s: %v", what, err)
		}
	}
	_, err := s.FreezeWave(ctx, "")
	refused("freezing nobody", err)
	refused("starting before the freeze", s.StartWave(ctx, ""))
	_, err = s.MatchWave(ctx, model.MatchOptions{People: 12, Seed: 7})
	must(t, err)
	_, err = s.FreezeWave(ctx, "")
	if refused("freezing without readiness", err); !strings.Contains(err.Error(), "crisis") || !strings.Contains(err.Error(), "balance") {
		t.Error(err)
	}
	readyToFreeze(t, s)
	w := book(t, s).Wave
	w.BalanceSeenOn = "2026-04-24"
	must(t, s.Save("saw the balance", &w))
	for id := range int64(10) {
		must(t, s.Save("a third signal", &model.Signal{PersonID: id + 1, Kind: "hashtag tip", Date: "2026-03-03"}))
	}
	before := dump(t, s)
	hints, err := s.FreezeWave(ctx, "")
	must(t, err)
	if len(hints) == 0 || !strings.Contains(strings.Join(hints, " "), "four times in five") {
		t.Errorf("the freeze does not say what can be seen: %v", hints)
	}
	b := book(t, s)
	if b.Wave.Hash != model.FreezeHash(b.Arms, &b.Rule) || len(b.Wave.Hash) != 64 || b.Rule.FrozenOn != "2026-04-24" || len(b.Overrides) != 0 {
		t.Errorf("%+v", b.Wave)
	}
	_, err = s.Undo(ctx)
	must(t, err)
	same(t, "after undoing the freeze", dump(t, s), before)
	_, err = s.Redo(ctx)
	must(t, err)
	wantPicture(t, s, b)

	_, err = s.MatchWave(ctx, model.MatchOptions{People: 12, Seed: 8})
	refused("matching after the freeze", err)
	a := b.Arms[0]
	a.Arm = model.Waiting
	refused("moving somebody after the freeze", s.Save("moved", &a))
	w = book(t, s).Wave
	w.Start = "2026-05-11"
	refused("moving the first day after the freeze", s.Save("moved", &w))
	a = b.Arms[0]
	a.LeftOn, a.LeftHow, a.LeftWhy = "2026-04-24", "withdrew", "too busy"
	must(t, s.Save("withdrew", &a))
	rule := b.Rule
	rule.Worth = 2
	refused("changing the frozen rule in silence", s.Save("rule", &rule))
	must(t, s.ChangeRule(ctx, &rule, "worth 2 instead of 1.5", "the leader asked"))
	must(t, s.StartWave(ctx, ""))
	refused("starting twice", s.StartWave(ctx, ""))
	refused("closing before the end", s.CloseWave(ctx, "expand", "it feels good"))
	must(t, s.CloseWave(ctx, "stop", "a crisis"))
	refused("closing twice", s.CloseWave(ctx, "adjust", "no"))
}

// wantPicture wants the frozen wave to keep whom there was to choose from,
// whatever happens to people later.
func wantPicture(t *testing.T, s *Store, frozen *model.Book) {
	t.Helper()
	people, candidates := 0, 0
	for _, q := range frozen.Picture.Cells {
		people, candidates = people+q.People, candidates+q.Candidates
	}
	if people != 80 || candidates != 80 || frozen.Picture.Surprises != 6 || frozen.Picture.On != frozen.Wave.FrozenOn {
		t.Errorf("%+v", frozen.Picture)
	}
	staff := *frozen.People[frozen.In(model.Engaged)[0]]
	staff.Staff = true
	must(t, s.Save("one of our own", &staff))
	if now := book(t, s); *now.Picture != *frozen.Picture || *now.Wave.Pictured() != *frozen.Picture {
		t.Errorf("%+v became %+v", frozen.Picture, now.Picture)
	}
	_, err := s.Undo(context.Background())
	must(t, err)
}

func TestFreezingWithThirtyAsksForAReason(t *testing.T) {
	ctx := context.Background()
	for n, asks := range map[int]bool{7: true, 10: false, 20: false, 21: true} {
		s, _ := ready(t, 42)
		readyToFreeze(t, s)
		_, err := s.MatchWave(ctx, model.MatchOptions{People: n, Controls: 1, Seed: 1, Seen: true})
		must(t, err)
		_, err = s.FreezeWave(ctx, "")
		if (err != nil) != asks {
			t.Errorf("%d people: %v", n, err)
		}
		if err == nil {
			continue
		}
		if _, err = s.FreezeWave(ctx, "we know them all"); err != nil {
			t.Error(err)
		}
		if b := book(t, s); b.Wave.SizeReason != "we know them all" || len(b.Overrides) != 0 {
			t.Errorf("%q, %v", b.Wave.SizeReason, b.Overrides)
		}
	}
}

func TestWithoutTheStrengthLineNothingIsFrozen(t *testing.T) {
	ctx := context.Background()
	s, _ := ready(t, 60)
	readyToFreeze(t, s)
	p := book(t, s).Project
	p.Strength = ""
	must(t, s.Save("took the line away", &p))
	_, err := s.MatchWave(ctx, model.MatchOptions{People: 10, Seed: 1, Seen: true})
	must(t, err)
	if _, err = s.FreezeWave(ctx, "never mind"); !errors.Is(err, model.ErrNotAllowed) {
		t.Error(err)
	}
}

func TestTheNextWaveOfTheDemoTakesFifteen(t *testing.T) {
	ctx := context.Background()
	s := demoOn(t, 29)
	was := book(t, s)
	if was.Wave.Hash != model.FreezeHash(was.Arms, &was.Rule) || was.Rule.Hash != was.Rule.Sum() {
		t.Errorf("the demo's hash is %s and %s", model.FreezeHash(was.Arms, &was.Rule), was.Rule.Sum())
	}
	must(t, s.CloseWave(ctx, "expand", ""))
	w := book(t, s).NewWave()
	w.Name, w.Start = "Flow Builders two", "2026-05-11"
	must(t, s.NewWave(ctx, &w, "", ""))
	b := book(t, s)
	if b.MostPeople() != 15 || b.SizeMissing(16) == "" || b.SizeMissing(15) != "" || len(b.In(model.Waiting)) != 2 || b.Rule.ID == 0 {
		t.Errorf("at most %d, %d waiting", b.MostPeople(), len(b.In(model.Waiting)))
	}
	c, err := s.Customers(ctx)
	must(t, err)
	var ids, read []int64
	for at := range c.Len() {
		ids = append(ids, c.ID(at))
	}
	people, err := s.profiles(ctx, b, c, ids, func(int, int) {})
	must(t, err)
	for _, p := range people {
		read = append(read, p.ID)
	}
	if !slices.Equal(read, ids) {
		t.Errorf("%d are read in the order %v", len(ids), read)
	}
	o := model.MatchOptions{Design: "sets", People: 15, Controls: 1, Seed: 7}
	_, err = s.MatchWave(ctx, o)
	must(t, err)
	first := armsOf(t, s)
	_, err = s.MatchWave(ctx, o)
	must(t, err)
	if armsOf(t, s) != first {
		t.Error("seed 7 twice gave two results")
	}
	for _, id := range book(t, s).In(model.Engaged) {
		if slices.Contains(was.In(model.Engaged), id) {
			t.Errorf("%s was engaged in the first wave", was.Name(id))
		}
	}
}

func TestTheCoreHoldsAsManyAsThereIsTimeFor(t *testing.T) {
	s := newStore(t)
	p := book(t, s).Project
	p.MinPeople, p.MaxPeople = 1, 2
	must(t, s.Save("limits", &p))
	for i := range 2 {
		must(t, s.Save("core", &model.Person{Name: fmt.Sprint("P", i), Tier: "core"}))
	}
	if err := s.Save("one too many", &model.Person{Name: "P3", Tier: "core"}); !errors.Is(err, model.ErrNotAllowed) {
		t.Error(err)
	}
}
