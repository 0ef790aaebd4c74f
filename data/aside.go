package data

import (
	"slices"

	"goodword/model"
)

// A large import into a small file goes without the index that says whose an
// identity is: to keep it in order takes longer than to write all the rest. Who
// is new needs nobody to be looked up. What may belong to somebody met before is
// set aside until the index is there again: at the end, or as soon as there is
// much of it.

// foundBy is that index.
var foundBy = []string{"identities_key"}

// asideAtMost is how many records wait, of about a kilobyte each.
var asideAtMost = 16_384 // a variable for the tests alone

// setAside leaves of the records those of people who are new.
func (in *intake) setAside(records []model.ImportRecord) (fresh []model.ImportRecord) {
	for i := range records {
		rec := &records[i]
		if !in.mayKnow(rec) {
			fresh = append(fresh, *rec)
			continue
		}
		in.aside = append(in.aside, *rec)
		in.met.add(rec.Source, rec.Scope, rec.Key) // so that what belongs to it follows it
		for key := range askedBy(rec) {
			in.met.add(key.kind, key.scope, key.norm)
		}
	}
	return fresh
}

// mayKnow says that a record may belong to somebody whom this file or those
// before it spoke of.
func (in *intake) mayKnow(rec *model.ImportRecord) bool {
	if in.met.may(rec.Source, rec.Scope, rec.Key) {
		return true
	}
	for key := range askedBy(rec) {
		if in.met.may(key.kind, key.scope, key.norm) {
			return true
		}
	}
	return false
}

func isChat(records []model.ImportRecord) bool {
	for i := range records { // each is large, so none is copied
		if records[i].Talk != nil {
			return true
		}
	}
	return false
}

// takeAside puts the index back and takes up what waited for it.
func (in *intake) takeAside() error {
	if in.index == nil {
		return nil
	}
	if err := in.index(); err != nil {
		return err
	}
	in.index = nil
	for records := range slices.Chunk(in.aside, batchSize) {
		if err := in.takeUp(records); err != nil {
			return err
		}
	}
	in.aside = nil
	return nil
}
