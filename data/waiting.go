package data

import "fmt"

// attachWaiting gives records that came before their person to that person, so
// that the order of imports makes no difference.
func (in *intake) attachWaiting() error {
	if !in.claimed && !in.ordered {
		return nil
	}
	for last := int64(0); ; {
		page, err := load[sourceRecord](in.tx.ctx, in.tx, "WHERE person_id IS NULL AND json_extract(facts,'$.waits.norm') IS NOT NULL AND id>? ORDER BY id LIMIT ?", last, batchSize)
		if err != nil {
			return err
		}
		for i := range page {
			if err := in.attach(&page[i]); err != nil {
				return err
			}
			last = page[i].ID
		}
		if len(page) < batchSize {
			return nil
		}
	}
}

func (in *intake) attach(sr *sourceRecord) error {
	f := readFacts(sr.Facts)
	w := f.Waits
	query, args := "SELECT person_id FROM identities WHERE kind=? AND scope=? AND norm=? AND person_id IS NOT NULL", []any{w.Kind, w.Scope, w.Norm}
	if w.Kind == byOrder {
		query, args = orderOwners, []any{w.Norm}
	}
	owners, err := ints(in.tx.ctx, in.tx, query, args...)
	if err != nil || len(owners) != 1 {
		return err
	}
	in.res.PeopleJoined++
	in.wrote = true
	return in.tx.attach(sr, owners[0])
}

// attach gives a record that waited, and the rows made of it, to their person.
func (tx *Tx) attach(sr *sourceRecord, person int64) error {
	f := readFacts(sr.Facts)
	for table, refs := range f.Rows {
		for i := range refs {
			res, err := tx.again(fmt.Sprintf("UPDATE %s SET person_id=?, rev=rev+1, changed=? WHERE id=? AND person_id IS NULL", table), person, tx.now, refs[i].ID)
			if err != nil {
				return err
			}
			if n, _ := res.RowsAffected(); n > 0 {
				refs[i].Rev++
			}
		}
	}
	f.By, f.Waits = f.Waits.Kind, nil
	sr.PersonID, sr.Facts = person, f.text()
	return updateBy(tx.now, sr, tx.again)
}
