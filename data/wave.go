package data

import (
	"context"
	"crypto/rand"
	"encoding/binary"
	"fmt"
	"strings"

	"goodword/model"
)

// NewWave begins a wave: its row, the rule as the method suggests it, and the
// people who waited during the wave before. Where the project has no line for
// the strength we build on yet, it is written with it. The id and the number
// of w are filled in.
func (s *Store) NewWave(ctx context.Context, w *model.Wave, strength, reason string) error {
	b, err := s.Book(ctx)
	if err != nil {
		return err
	}
	stands := b.InTheWay()
	if stands != "" && (reason == "" || b.Wave.Status(b.Today) == "draft") {
		return model.NotAllowed("%s", stands)
	}
	begun := b.NewWave()
	w.Number = begun.Number
	if w.LearnedBefore == "" {
		w.LearnedBefore = begun.LearnedBefore
	}
	return s.Do("began "+w.Name, func(tx model.Writer) error {
		if strength != "" && strength != b.Project.Strength {
			b.Project.Strength = strength
			if err := tx.Save(&b.Project); err != nil {
				return err
			}
		}
		if err := tx.Save(w); err != nil {
			return err
		}
		rule := model.DefaultRule()
		rule.WaveID, rule.WrittenOn = w.ID, b.Today
		rows := []model.Row{&rule}
		if stands != "" {
			rows = append(rows, &model.Override{WaveID: w.ID, What: "wave " + fmt.Sprint(b.Wave.Number) + " still open", Reason: reason, Date: b.Today})
		}
		for _, a := range b.Arms {
			if a.Arm == model.Waiting {
				rows = append(rows, &model.Arm{WaveID: w.ID, PersonID: a.PersonID, Arm: model.Waiting, Why: a.Why, Since: b.Today})
			}
		}
		return tx.Save(rows...)
	})
}

// MatchWave makes both arms of the wave as one change, in place of the arms
// that were there. A seed that was stored stays until another is given, so that
// nobody draws until the draw pleases.
func (s *Store) MatchWave(ctx context.Context, o model.MatchOptions) (model.Matching, error) {
	b, err := s.Book(ctx)
	if err != nil {
		return model.Matching{}, err
	}
	switch {
	case b.Wave.ID == 0:
		return model.Matching{}, model.NotAllowed("There is no wave yet: begin one first.")
	case b.Wave.FrozenOn != "":
		return model.Matching{}, model.NotAllowed("Arms were frozen on %s. Record a withdrawal or a breach instead.", b.Wave.FrozenOn.Words())
	}
	o.Defaults(&b.Wave)
	if err := o.Check(); err != nil {
		return model.Matching{}, err
	}
	if o.Seed == 0 {
		if o.Seed = b.Wave.Seed; o.Seed == 0 {
			o.Seed = newSeed()
		}
	}
	people, err := s.toMatch(ctx, b, o)
	if err != nil {
		return model.Matching{}, err
	}
	m, err := model.Match(ctx, people, o)
	if err == nil {
		err = ctx.Err() // stopped meanwhile
	}
	if err != nil {
		return m, err
	}
	return m, s.saveMatching(b, m, o)
}

// newSeed is a seed that is easily read out: 1 to 999,999.
func newSeed() int64 {
	var raw [8]byte
	_, _ = rand.Read(raw[:]) // never fails on the platforms that are served
	return 1 + int64(binary.BigEndian.Uint64(raw[:])%999_999)
}

func (s *Store) saveMatching(b *model.Book, m model.Matching, o model.MatchOptions) error {
	w := b.Wave
	w.Design, w.Controls, w.Seed, w.BalanceSeenOn = o.Design, int64(o.Controls), o.Seed, ""
	if o.Seen {
		w.BalanceSeenOn = b.Today
	}
	if o.Reason != "" {
		w.SizeReason = o.Reason
	}
	old := map[int64]model.Arm{}
	for _, a := range b.Arms {
		old[a.PersonID] = a
	}
	rows := []model.Row{&w}
	for i := range m.Arms {
		a := &m.Arms[i]
		a.WaveID, a.Since = w.ID, b.Today
		if was, ok := old[a.PersonID]; ok {
			a.Meta = was.Meta
			delete(old, a.PersonID)
		}
		rows = append(rows, a)
	}
	var gone []model.Row
	for _, a := range b.Arms {
		if _, left := old[a.PersonID]; left && (a.Arm == model.Engaged || a.Arm == model.Control) {
			gone = append(gone, &a)
		}
	}
	engaged := len(m.Arms) - m.Balance.Control
	return s.Do(fmt.Sprintf("matched %s with %d beside them", model.Plural(engaged, "person"), m.Balance.Control), func(tx model.Writer) error {
		if err := tx.Remove(gone...); err != nil {
			return err
		}
		return tx.Save(rows...)
	})
}

// FreezeWave fixes both lists and the rule with their hash. What is missing is
// refused by name; what a reason may pass is passed by it and kept. The hints
// stop nobody.
func (s *Store) FreezeWave(ctx context.Context, reason string) (hints []string, err error) {
	b, err := s.Book(ctx)
	if err != nil {
		return nil, err
	}
	hard, gates := b.FreezeMissing()
	if len(hard) > 0 {
		return nil, model.NotAllowed("%s", strings.Join(hard, " "))
	}
	missing := append(gates[model.GateStart], gates[1]...)
	if len(missing) > 0 && reason == "" {
		return nil, model.NotAllowed("Not yet: %s. Or freeze with a reason; the summary will print it.", strings.Join(missing, "; "))
	}
	hints = b.FreezeHints()
	w, rule := b.Wave, b.Rule
	rows := []model.Row{&w, &rule}
	size := b.SizeMissing(len(b.In(model.Engaged))) != "" && w.SizeReason == ""
	if size {
		w.SizeReason = reason
	}
	for _, gate := range []int{model.GateStart, 1} {
		if n := len(gates[gate]); n > 1 || n == 1 && !(gate == 1 && size) {
			rows = append(rows, &model.Override{WaveID: w.ID, What: fmt.Sprintf("gate %d", gate), Reason: reason, Date: b.Today})
		}
	}
	seen, err := s.Picture(ctx)
	if err != nil {
		return nil, err
	}
	w.FrozenOn, rule.FrozenOn, w.Picture = b.Today, b.Today, seen.Text()
	w.Hash, rule.Hash = model.FreezeHash(b.Arms, &rule), rule.Sum()
	return hints, s.Save("froze the arms and the rule of "+w.Name, rows...)
}

// StartWave says that the frozen wave begins, on its first day or today if that
// is later.
func (s *Store) StartWave(ctx context.Context, reason string) error {
	b, err := s.Book(ctx)
	if err != nil {
		return err
	}
	w := b.Wave
	switch {
	case w.ID == 0:
		return model.NotAllowed("There is no wave yet: begin one first.")
	case w.FrozenOn == "":
		return model.NotAllowed("The arms and the rule are not frozen yet: freeze them first.")
	case w.StartedOn != "":
		return model.NotAllowed("%s was started on %s.", w.Name, w.StartedOn.Words())
	case b.Project.Crisis:
		return model.NotAllowed("%s", model.Warning("W16"))
	}
	w.StartedOn = max(w.Start, b.Today)
	rows := []model.Row{&w}
	if reason != "" {
		rows = append(rows, &model.Override{WaveID: w.ID, What: "start", Reason: reason, Date: b.Today})
	}
	return s.Save("started "+w.Name, rows...)
}

// CloseWave ends the wave with the manager's verdict.
func (s *Store) CloseWave(ctx context.Context, verdict, reason string) error {
	b, err := s.BookOf(ctx, 0)
	if err != nil {
		return err
	}
	ruling := b.Ruling(b.Result(), b.Genuine())
	if err := b.Closing(verdict, reason, ruling); err != nil {
		return err
	}
	w := b.Wave
	w.ClosedOn, w.Verdict, w.VerdictReason = b.Today, verdict, reason
	if verdict == "expand" {
		w.NextSize = int64(len(b.In(model.Engaged)) / 2)
	}
	if b.Picture != nil { // a freeze of an older version kept none
		w.Picture = b.Picture.Text()
	}
	return s.Save("closed "+w.Name+": "+verdict, &w)
}

// ChangeRule changes the frozen rule with a reason, which the summary prints in
// bold words; before the freeze it is simply saved.
func (s *Store) ChangeRule(ctx context.Context, rule *model.Rule, what, reason string) error {
	rows := []model.Row{rule}
	if rule.FrozenOn != "" {
		rows = []model.Row{&model.RuleChange{WaveID: rule.WaveID, Date: s.Today(), What: what, Reason: reason}, rule}
		rule.Hash = rule.Sum()
	}
	return s.Save("changed the rule", rows...)
}
