package data

import (
	"iter"
	"maps"
	"slices"

	"goodword/model"
)

// batch is what the records at hand touch.
type batch struct {
	known   map[string]*sourceRecord // by key
	owners  map[identityKey]int64
	people  map[int64]*someone
	fresh   []*someone
	staged  map[string][]model.Row
	changed []*sourceRecord
	spent   map[int64]int64 // what this batch adds to a person's spend
	spoke   map[int64]bool  // people whose spend this batch knows
	hinted  map[hinted]bool
	totals  map[total]*model.Measure
}

func newBatch() batch {
	return batch{
		known: map[string]*sourceRecord{}, owners: map[identityKey]int64{}, people: map[int64]*someone{},
		staged: map[string][]model.Row{}, spent: map[int64]int64{}, spoke: map[int64]bool{}, hinted: map[hinted]bool{}, totals: map[total]*model.Measure{},
	}
}

// total is what one tool's records together say of a person.
type total struct {
	person int64
	name   string
}

type identityKey struct{ kind, scope, norm string }

// someone is a person of the batch.
type someone struct {
	model.Person
	fresh, dirty bool
}

// isFresh says that the person came up in this batch, so that the file holds
// nothing of them yet. To ask it would wait until the batch before is written.
func (b *batch) isFresh(person int64) bool {
	p := b.people[person]
	return p != nil && p.fresh
}

// askedBy gives the keys by which the owners of a record are looked up.
func askedBy(rec *model.ImportRecord) iter.Seq[identityKey] {
	return func(yield func(identityKey) bool) {
		for _, id := range rec.Identities {
			if !yield(keyOf(id, rec.Person.Name)) {
				return
			}
			if base := untagged(id.Norm); id.Kind == model.IdentityEmail && base != id.Norm && !yield(identityKey{id.Kind, id.Scope, base}) {
				return
			}
		}
	}
}

// lookUp loads everything that the records may belong to; of those that say the
// same as the last time nothing is needed.
func (in *intake) lookUp(records []model.ImportRecord) error {
	var keys []string
	for i := range records {
		if in.met.may(in.x.Source, in.o.Scope, records[i].Key) {
			keys = append(keys, records[i].Key)
		}
	}
	found, err := among[sourceRecord](in.tx, "source=? AND scope=? AND key", []any{in.x.Source, in.o.Scope}, keys)
	if err != nil {
		return err
	}
	for i := range found {
		in.known[found[i].Key] = &found[i]
	}
	var people []int64
	norms := map[[2]string][]string{}
	for i := range records {
		if old := in.known[records[i].Key]; old != nil {
			if old.Hash == records[i].Hash {
				continue
			}
			people = append(people, old.PersonID)
		}
		for key := range askedBy(&records[i]) {
			if at := [2]string{key.kind, key.scope}; in.met.may(key.kind, key.scope, key.norm) {
				norms[at] = append(norms[at], key.norm)
			}
		}
	}
	for at, list := range norms {
		owned, err := among[model.Identity](in.tx, "kind=? AND scope=? AND norm", []any{at[0], at[1]}, list)
		if err != nil {
			return err
		}
		for _, id := range owned {
			in.owners[identityKey{id.Kind, id.Scope, id.Norm}] = id.PersonID
			people = append(people, id.PersonID)
		}
	}
	rows, err := among[model.Person](in.tx, "id", nil, people)
	for i := range rows {
		in.people[rows[i].ID] = &someone{Person: rows[i]}
	}
	return err
}

// stage keeps a row for the end of the batch and gives it its id.
func (in *intake) stage(row model.Row) error {
	id, err := in.next.next(in.tx.ctx, in.tx, row.Table())
	row.Head().ID = id
	in.staged[row.Table()] = append(in.staged[row.Table()], row)
	in.wrote = true
	switch r := row.(type) {
	case *model.Identity:
		in.met.add(r.Kind, r.Scope, r.Norm)
	case *sourceRecord:
		in.met.add(r.Source, r.Scope, r.Key)
	}
	return err
}

func (in *intake) update(row model.Row) error {
	in.wrote = true
	return updateBy(in.tx.now, row, in.tx.again)
}

// addMeasure adds to a running total: several records of one tool about one
// person, such as guest checkouts, count together.
const addMeasure = `ON CONFLICT(person_id,name,source) DO UPDATE SET value=value+excluded.value, date=excluded.date, rev=rev+1, changed=excluded.created`

// filled are the tables that an import adds rows to, people before what points
// to them.
var filled = []string{"people", "identities", "source_records", "measures", "signals", "mentions", "suggestions", "touches", "joins"}

// writing is what writes the batch, made ready.
func (b *batch) writing(tx *Tx) func(*Tx) error {
	fresh := make([]model.Row, len(b.fresh))
	for i, p := range b.fresh {
		fresh[i] = &p.Person
	}
	b.staged["people"] = fresh
	var added []addition
	for _, table := range filled {
		more := ""
		if table == "measures" && len(b.fresh) < len(b.people) { // nobody new has a total yet
			more = addMeasure
		}
		added = append(added, tx.additions(b.staged[table], more)...)
	}
	var changed []model.Row
	for _, id := range slices.Sorted(maps.Keys(b.people)) {
		if p := b.people[id]; p.dirty && !p.fresh {
			changed = append(changed, &p.Person)
		}
	}
	for _, sr := range b.changed {
		changed = append(changed, sr)
	}
	return func(tx *Tx) error {
		if err := tx.add(added); err != nil {
			return err
		}
		for _, row := range changed {
			if err := updateBy(tx.now, row, tx.again); err != nil {
				return err
			}
		}
		return nil
	}
}
