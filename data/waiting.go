package data

import "fmt"

// attachWaiting gives records that came before their person to that person, so
// that the order of imports makes no difference.
func (in *intake) attachWaiting() error {
	if !in.claimed {
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
	owners, err := ints(in.tx.ctx, in.tx, "SELECT person_id FROM identities WHERE kind=? AND scope=? AND norm=? AND person_id IS NOT NULL", w.Kind, w.Scope, w.Norm)
	if err != nil || len(owners) == 0 {
		return err
	}
	for table, refs := range f.Rows {
		for i := range refs {
			res, err := in.tx.again(fmt.Sprintf("UPDATE %s SET person_id=?, rev=rev+1, changed=? WHERE id=? AND person_id IS NULL", table), owners[0], in.tx.now, refs[i].ID)
			if err != nil {
				return err
			}
			if n, _ := res.RowsAffected(); n > 0 {
				refs[i].Rev++
			}
		}
	}
	f.Waits, f.By = nil, w.Kind
	sr.PersonID, sr.Facts = owners[0], f.text()
	in.res.PeopleJoined++
	return in.update(sr)
}

// hintPeople looks at the whole file's people for pairs that may be one: the
// same name with the same company or the same name before the @, and the same
// handle on two networks. It joins nobody.
func (in *intake) hintPeople() error {
	in.batch = newBatch()
	if in.res.PeopleNew > 0 {
		if err := in.hintNames(`SELECT lower(p.name)||char(31)||lower(p.company)||char(31)||lower(p.city), p.id, p.name, p.import_id IS ?1 FROM people p
			WHERE p.company<>'' ORDER BY 1, 2`, "the same name, company and city: "); err != nil {
			return err
		}
		if err := in.hintNames(`SELECT substr(i.norm,1,instr(i.norm,'@')-1), p.id, p.name, p.import_id IS ?1 FROM identities i JOIN people p ON p.id=i.person_id
			WHERE i.kind='email' AND instr(i.norm,'@')>4 ORDER BY 1, 2`, "the same name and the same name before the @: "); err != nil {
			return err
		}
	}
	if err := in.hintHandles(); err != nil {
		return err
	}
	return in.flush()
}

// crowded is how many people may share a sign before it says nothing any more.
const crowded = 5

// namedPerson is one line of a list that is ordered by what people share.
type namedPerson struct {
	sign, name string
	id         int64
	isNew      bool
}

// hintNames reads people in the order of what they share and hints at pairs
// with fitting full names, at least one of them new.
func (in *intake) hintNames(query, reason string) error {
	rows, err := in.tx.QueryContext(in.tx.ctx, query, in.row.ID)
	if err != nil {
		return err
	}
	defer rows.Close()
	var group []namedPerson
	var pairs [][2]namedPerson
	for rows.Next() {
		var p namedPerson
		if err := rows.Scan(&p.sign, &p.id, &p.name, &p.isNew); err != nil {
			return err
		}
		if len(group) > 0 && group[0].sign != p.sign {
			pairs = append(pairs, pairsOf(group)...)
			group = group[:0]
		}
		group = append(group, p)
	}
	if err := rows.Err(); err != nil {
		return err
	}
	rows.Close()
	for _, pair := range append(pairs, pairsOf(group)...) {
		if err := in.hint(pair[0].id, pair[1].id, reason+pair[0].name); err != nil {
			return err
		}
	}
	return nil
}

func pairsOf(group []namedPerson) [][2]namedPerson {
	if len(group) > crowded {
		return nil
	}
	var out [][2]namedPerson
	for i, a := range group {
		for _, b := range group[i+1:] {
			if a.id != b.id && (a.isNew || b.isNew) && isFullName(a.name) && isFullName(b.name) && namesFit(a.name, b.name) {
				out = append(out, [2]namedPerson{a, b})
			}
		}
	}
	return out
}

// handleUse is a handle on a network, of a person or of nobody known.
type handleUse struct {
	norm, scope string
	person      int64
}

// hintHandles compares handles across networks: the same one elsewhere may be
// somebody else, so it is only worth a look.
func (in *intake) hintHandles() error {
	if !in.handles {
		return nil
	}
	rows, err := in.tx.QueryContext(in.tx.ctx, `SELECT norm, scope, person_id FROM identities WHERE kind='handle' AND person_id IS NOT NULL
		UNION SELECT json_extract(facts,'$.waits.norm'), json_extract(facts,'$.waits.scope'), 0 FROM source_records
		WHERE person_id IS NULL AND json_extract(facts,'$.waits.kind')='handle' ORDER BY 1, 2, 3`)
	if err != nil {
		return err
	}
	defer rows.Close()
	var all [][]handleUse
	for rows.Next() {
		var u handleUse
		if err := rows.Scan(&u.norm, &u.scope, &u.person); err != nil {
			return err
		}
		if n := len(all); n > 0 && all[n-1][0].norm == u.norm {
			all[n-1] = append(all[n-1], u)
		} else {
			if n > 0 && len(all[n-1]) == 1 {
				all = all[:n-1]
			}
			all = append(all, []handleUse{u})
		}
	}
	if err := rows.Err(); err != nil {
		return err
	}
	rows.Close()
	for _, uses := range all {
		if err := in.hintUses(uses); err != nil {
			return err
		}
	}
	return nil
}

func (in *intake) hintUses(uses []handleUse) error {
	if len(uses) > crowded {
		return nil
	}
	for _, a := range uses {
		for _, b := range uses {
			if a.person == 0 || a.person == b.person || a.scope == b.scope || b.person != 0 && a.person > b.person {
				continue
			}
			if err := in.hint(a.person, b.person, fmt.Sprintf("the same handle %s on %s", b.norm, b.scope)); err != nil {
				return err
			}
		}
	}
	return nil
}
