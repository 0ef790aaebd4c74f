package data

import "goodword/model"

// guardWave keeps what a frozen wave was promised, and a closed one closed.
func (tx *Tx) guardWave(w *model.Wave) error {
	if w.ID == 0 {
		return nil
	}
	old, err := get[model.Wave](tx.ctx, tx, w.ID)
	if err != nil {
		return err
	}
	tx.ended = nil // it may be over from here on
	kept := func(w *model.Wave) [8]any {
		return [8]any{w.Start, w.Days, w.Design, w.Seed, w.Controls, w.Traits, w.FrozenOn, w.Hash}
	}
	switch {
	case old.Over() != "" && (w.ClosedOn != old.ClosedOn || w.AbandonedOn != old.AbandonedOn || w.Verdict != old.Verdict):
		return model.NotAllowed("%s", old.Stays())
	case old.FrozenOn != "" && kept(w) != kept(&old):
		return model.NotAllowed("Arms were frozen on %s. The days and the draw stay as they are; abandon the wave with a reason to begin another.", old.FrozenOn.Words())
	}
	return nil
}

// guardTier keeps the core as small as the attention that there is for it.
func (tx *Tx) guardTier(p *model.Person) error {
	if p.Tier != "core" {
		return nil
	}
	var core, most int64
	err := tx.QueryRowContext(tx.ctx, "SELECT (SELECT count(*) FROM people WHERE tier='core' AND id<>?), (SELECT max_people FROM projects)", p.ID).Scan(&core, &most)
	if err == nil && most > 0 && core >= most {
		return model.NotAllowed("The core holds %d people already. Raise the limit in Set-up, or move somebody to broad.", core)
	}
	return err
}
