package data

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"goodword/model"
)

// JoinIDs lists what is to be looked at: who has only a name and a place or a
// work in common after the others, and what was put off last.
func (s *Store) JoinIDs(ctx context.Context) ([]int64, error) {
	ids, err := ints(ctx, s.read, "SELECT id FROM joins WHERE answer IN ('','later') ORDER BY answer, reason LIKE 'the same name%', id")
	return ids, say(err)
}

// knownOf is what tells one person from another.
const knownOf = `SELECT p.id, p.name, p.company, p.city, p.do_not_contact, coalesce((SELECT arm FROM arms WHERE person_id=p.id AND wave_id=` + presentWave + `),''),
	coalesce((SELECT group_concat(CASE kind WHEN 'id' THEN raw||', an id of '||scope WHEN 'handle' THEN '@'||ltrim(raw,'@')||' on '||scope ELSE raw END,char(10)) FROM identities WHERE person_id=p.id),''),
	coalesce((SELECT group_concat(DISTINCT source) FROM source_records WHERE person_id=p.id),'') FROM people p WHERE p.id IN ` + listed

// JoinRows are the rows of a page, in the order of the ids.
func (s *Store) JoinRows(ctx context.Context, ids []int64) ([]model.Likeness, error) {
	joins, err := load[model.Join](ctx, s.read, "WHERE id IN "+listed, asJSON(ids))
	if err != nil {
		return nil, err
	}
	var people []int64
	for i := range joins {
		people = append(people, joins[i].PersonID, joins[i].OtherPersonID)
	}
	rows, err := s.read.QueryContext(ctx, knownOf, asJSON(people))
	if err != nil {
		return nil, say(err)
	}
	defer rows.Close()
	known := map[int64]model.Known{}
	for rows.Next() {
		var id int64
		var k model.Known
		if err := rows.Scan(&id, &k.Name, &k.Company, &k.City, &k.DoNotContact, &k.Arm, &k.Addresses, &k.Records); err != nil {
			return nil, say(err)
		}
		k.Records = strings.ReplaceAll(k.Records, ",", ", ")
		known[id] = k
	}
	out := make([]model.Likeness, len(joins))
	for i, j := range joins {
		out[i] = model.Likeness{Join: j, One: known[j.PersonID], Other: known[j.OtherPersonID]}
	}
	slices.SortFunc(out, func(a, b model.Likeness) int { return slices.Index(ids, a.ID) - slices.Index(ids, b.ID) })
	return out, say(rows.Err())
}

// JoinPeople makes one person of the two that a question is about: the first,
// unless only the second is in a frozen arm. Undo makes them two again.
func (s *Store) JoinPeople(label string, join int64) error {
	return s.Do(label, func(w model.Writer) error {
		tx := w.(*Tx)
		j, err := get[model.Join](tx.ctx, tx, join)
		if err != nil {
			return err
		}
		return tx.joinPeople(&j)
	})
}

// JoinAlike joins every pair that waits for the same evidence as one change.
// Pairs that must stay apart refuse it all.
func (s *Store) JoinAlike(label, class string) error {
	return s.Do(label, func(w model.Writer) error {
		tx := w.(*Tx)
		list, err := load[model.Join](tx.ctx, tx, "WHERE answer='' AND other_person_id IS NOT NULL ORDER BY id")
		if err != nil {
			return err
		}
		for i := range list {
			if list[i].Class() != class {
				continue
			}
			now, err := load[model.Join](tx.ctx, tx, "WHERE id=? AND answer='' AND other_person_id IS NOT NULL", list[i].ID)
			if err != nil {
				return err
			}
			for k := range now { // an earlier pair may have settled or changed it
				if err := tx.joinPeople(&now[k]); err != nil {
					return err
				}
			}
		}
		return nil
	})
}

func (tx *Tx) joinPeople(j *model.Join) error {
	if !j.CanJoin() || j.Answer == model.Joined || j.Answer == model.NotSame {
		return model.NotAllowed("There is nobody to join here.")
	}
	if norm, host, ok := j.Handle(); ok {
		return tx.joinAccount(j, norm, host)
	}
	one, err := get[model.Person](tx.ctx, tx, j.PersonID)
	if err != nil {
		return err
	}
	other, err := get[model.Person](tx.ctx, tx, j.OtherPersonID)
	if err != nil {
		return err
	}
	if tx.guardPerson(&other) != nil {
		if tx.guardPerson(&one) != nil {
			return model.NotAllowed("%s and %s are both in arms that were frozen and count apart. They can be joined no more.", one.Name, other.Name)
		}
		one, other = other, one
	}
	j.PersonID, j.OtherPersonID, j.Answer = one.ID, 0, model.Joined
	if err := update(tx.ctx, tx, tx.now, j); err != nil {
		return err
	}
	return tx.merge(&one, &other, j.ID)
}

// joinAccount gives the person an account elsewhere, with what was said there.
func (tx *Tx) joinAccount(j *model.Join, norm, host string) error {
	j.Answer = model.Joined
	if err := update(tx.ctx, tx, tx.now, j); err != nil {
		return err
	}
	account := &model.Identity{PersonID: j.PersonID, Kind: model.IdentityHandle, Scope: host, Norm: norm, Raw: norm, Source: "joined by hand", FirstSeen: tx.store.Today()}
	if err := tx.Save(account); err != nil {
		return err
	}
	waiting, err := load[sourceRecord](tx.ctx, tx, `WHERE person_id IS NULL AND json_extract(facts,'$.waits.kind')='handle'
		AND json_extract(facts,'$.waits.scope')=? AND json_extract(facts,'$.waits.norm')=?`, host, norm)
	for i := range waiting {
		if err := tx.attach(&waiting[i], j.PersonID); err != nil {
			return err
		}
	}
	return err
}

// merge moves everything from other to one and removes other.
func (tx *Tx) merge(one, other *model.Person, asked int64) error {
	said, err := tx.spendSource(one)
	if err != nil {
		return err
	}
	if err := tx.mergeQuestions(one.ID, other.ID, asked); err != nil {
		return err
	}
	if err := tx.mergeRefs(other.ID); err != nil {
		return err
	}
	if err := tx.makeRoom(one.ID, other.ID); err != nil {
		return err
	}
	tables, err := texts(tx.ctx, tx, `SELECT m.name FROM pragma_table_list m JOIN pragma_foreign_key_list(m.name) f
		WHERE m.schema='main' AND f."table"='people' AND f."from"='person_id' AND m.name<>'joins'`)
	if err != nil {
		return err
	}
	for _, table := range tables {
		if _, err := tx.ExecContext(tx.ctx, fmt.Sprintf("UPDATE %s SET person_id=?, rev=rev+1, changed=? WHERE person_id=?", table), one.ID, tx.now, other.ID); err != nil {
			return fmt.Errorf("move %s: %w", table, err)
		}
	}
	mergePerson(one, other)
	if err := tx.addSpend(one, other, said); err != nil {
		return err
	}
	if err := update(tx.ctx, tx, tx.now, one); err != nil {
		return err
	}
	_, err = tx.ExecContext(tx.ctx, "DELETE FROM people WHERE id=?", other.ID)
	return err
}
