package data

import (
	"slices"

	"goodword/model"
)

// guard refuses what the state of the experiment does not allow, for the
// screen and the command line alike.
func (tx *Tx) guard(row model.Row) error {
	if err := tx.guardNoun(row); err != nil {
		return err
	}
	return tx.guardOver(row, false)
}

func (tx *Tx) guardNoun(row model.Row) error {
	if row.Head().ID != 0 && slices.Contains(model.AppendOnly, row.Table()) {
		return model.NotAllowed("This is kept as it was written. Correct it by a new entry.")
	}
	switch r := row.(type) {
	case *model.Breach:
		tx.breached[r.PersonID] = true
	case *model.Arm:
		return tx.guardArm(r)
	case *model.Wave:
		return tx.guardWave(r)
	case *model.Person:
		return tx.guardTier(r)
	case *model.Rule:
		return tx.guardRule(r)
	case *model.Touch:
		return tx.guardTouch(r)
	case *model.Gift:
		return tx.guardControl(r.PersonID)
	case *model.Asking:
		return tx.guardControl(r.PersonID)
	case *model.Note:
		return tx.guardNote(r)
	case *model.Identity:
		return tx.guardIdentity(r)
	case *model.Decision:
		if r.Opened != "" && r.ToldOn == "" && r.WithdrawnOn == "" && r.DecidedOn == "" {
			return r.Openable()
		}
	}
	return nil
}

func (tx *Tx) guardRemoval(row model.Row) error {
	if err := tx.guardRemovalNoun(row); err != nil {
		return err
	}
	return tx.guardOver(row, true)
}

func (tx *Tx) guardRemovalNoun(row model.Row) error {
	if slices.Contains(model.AppendOnly, row.Table()) {
		return model.NotAllowed("This is never erased. Correct it by a new entry.")
	}
	if a, ok := row.(*model.Arm); ok {
		return tx.notFrozen(a.WaveID)
	}
	if p, ok := row.(*model.Person); ok {
		return tx.guardPerson(p)
	}
	if m, ok := row.(*model.Mention); ok {
		return tx.uncoded(m.ID)
	}
	if w, ok := row.(*model.Wave); ok && w.FrozenOn != "" {
		return model.NotAllowed("A frozen wave stays. Close it, or abandon it with a reason.")
	}
	return nil
}

func (tx *Tx) notFrozen(wave int64) error {
	w, err := get[model.Wave](tx.ctx, tx, wave)
	if err != nil {
		return err
	}
	if w.FrozenOn != "" {
		return model.NotAllowed("Arms were frozen on %s. Record a withdrawal or a breach instead.", w.FrozenOn.Words())
	}
	return nil
}

// guardArm lets a frozen arm change only by somebody leaving.
func (tx *Tx) guardArm(a *model.Arm) error {
	if a.ID == 0 {
		if a.Arm == model.Waiting || a.Arm == model.NotEligible {
			return nil
		}
		return tx.notFrozen(a.WaveID)
	}
	old, err := get[model.Arm](tx.ctx, tx, a.ID)
	if err != nil {
		return err
	}
	if old.Arm != a.Arm || old.SetNo != a.SetNo || old.PersonID != a.PersonID {
		return tx.notFrozen(a.WaveID)
	}
	return nil
}

// guardRule asks for a logged reason once the rule is frozen.
func (tx *Tx) guardRule(r *model.Rule) error {
	if r.ID == 0 || r.FrozenOn == "" {
		return nil
	}
	old, err := get[model.Rule](tx.ctx, tx, r.ID)
	if err != nil || old.FrozenOn == "" {
		return err
	}
	var logged int
	err = tx.QueryRowContext(tx.ctx, `SELECT count(*) FROM change_rows WHERE change_id=? AND tbl='rule_changes'`, tx.change).Scan(&logged)
	if err == nil && logged == 0 {
		return model.NotAllowed("The rule is frozen. A change needs a reason, and the summary will say so.")
	}
	return err
}

// guardTouch keeps the person's wish, and the control group apart.
func (tx *Tx) guardTouch(t *model.Touch) error {
	if t.Direction != "out" {
		return nil
	}
	p, err := get[model.Person](tx.ctx, tx, t.PersonID)
	if err != nil {
		return err
	}
	switch {
	case t.ID != 0:
		return nil
	case p.DoNotContact:
		return model.NotAllowed("%s asked not to be contacted.", p.Name)
	case p.NotBefore != "" && t.Date < p.NotBefore:
		return model.NotAllowed("They said not before %s.", p.NotBefore.Words())
	}
	return tx.guardControl(t.PersonID)
}

// guardControl refuses contact with somebody in the control arm of a frozen,
// open wave unless the same change logs it as a breach.
func (tx *Tx) guardControl(person int64) error {
	if tx.breached[person] {
		return nil
	}
	var name string
	err := tx.QueryRowContext(tx.ctx, `SELECT p.name FROM arms a JOIN waves w ON w.id=a.wave_id JOIN people p ON p.id=a.person_id
		WHERE a.person_id=? AND a.arm='control' AND w.frozen_on<>'' AND w.closed_on='' AND w.abandoned_on=''`, person).Scan(&name)
	if isNone(err) {
		return nil
	}
	if err == nil {
		return model.NotAllowed("%s is in the control group. Contact is logged as a breach and needs a reason.", name)
	}
	return err
}

// guardNote makes an edit of an approved text a new version.
func (tx *Tx) guardNote(n *model.Note) error {
	if n.ID == 0 {
		return nil
	}
	old, err := get[model.Note](tx.ctx, tx, n.ID)
	if err == nil && old.ApprovedOn != "" && old.Text != n.Text {
		return model.NotAllowed("This version was approved and stays as it is. Begin a new version for other words.")
	}
	return err
}
