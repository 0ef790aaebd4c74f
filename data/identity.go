package data

import (
	"strings"

	"goodword/data/importer"
	"goodword/model"
)

// evenIdentity makes the key of an address the way an import does, so that an
// address typed by hand joins the records that a file brings later.
func evenIdentity(i *model.Identity) error {
	if i.Raw == "" {
		return nil
	}
	switch i.Kind {
	case model.IdentityEmail:
		if !strings.Contains(i.Raw, "@") {
			return model.NotAllowed("%q is no e-mail address", i.Raw)
		}
		i.Norm = importer.AddressKey(i.Raw)
	case model.IdentityPhone:
		raw, key, ok := importer.Phone(i.Raw)
		if !ok {
			return model.NotAllowed("%q is no telephone number", i.Raw)
		}
		i.Raw, i.Norm = raw, key
	case model.IdentityHandle:
		i.Norm = strings.ToLower(strings.TrimLeft(strings.TrimSpace(i.Raw), "@"))
	}
	return nil
}

// guardIdentity says whose an address is already.
func (tx *Tx) guardIdentity(i *model.Identity) error {
	if err := evenIdentity(i); err != nil {
		return err
	}
	var name string
	err := tx.QueryRowContext(tx.ctx, `SELECT p.name FROM identities i JOIN people p ON p.id=i.person_id WHERE i.kind=? AND i.scope=? AND i.norm=? AND i.id<>?`,
		i.Kind, i.Scope, i.Norm, i.ID).Scan(&name)
	if isNone(err) {
		return nil
	}
	if err == nil {
		return model.NotAllowed("%s belongs to %s already. Take it away there first.", i.Raw, name)
	}
	return err
}

// guardPerson keeps people in the arms of a frozen wave.
func (tx *Tx) guardPerson(p *model.Person) error {
	var frozen model.Date
	err := tx.QueryRowContext(tx.ctx, `SELECT w.frozen_on FROM arms a JOIN waves w ON w.id=a.wave_id
		WHERE a.person_id=? AND a.arm IN ('engaged','control') AND w.frozen_on<>'' LIMIT 1`, p.ID).Scan(&frozen)
	if isNone(err) {
		return nil
	}
	if err == nil {
		return model.NotAllowed("%s is in an arm that was frozen on %s and still counts as assigned. Record a withdrawal, or erase the person with: goodword forget", p.Name, frozen.Words())
	}
	return err
}
