package data

import (
	"encoding/json"
	"fmt"
	"runtime/debug"

	"goodword/data/importer"
	"goodword/model"
)

// intake is one file on its way into the store. It works batch by batch: what
// a batch may touch is looked up at once, every record is settled in memory,
// and the rows are written together. Nothing grows with the file.
type intake struct {
	tx   *Tx
	x    *export
	o    model.ImportOptions
	res  *model.ImportResult
	row  importRow
	next numbers
	// The day of the whole import, which takes a while.
	today model.Date
	// The first ids of what this import adds, where people are compared later.
	firsts map[string]int64

	met     *met // what this file and those before it may have said; nil is anything
	talk    talk
	sort    func() error // the indexes that an import into a small file goes without
	index   func() error // the one that says whose an identity is, likewise
	aside   []model.ImportRecord
	putBack func() error // the triggers that a large import goes without

	salt   string
	erased map[string]bool
	tagged map[string]int64 // address without its +tag -> owner, outside Gmail
	book   *model.Book      // for what was asked of people in the arms; nil until needed

	done                                          int
	wrote, claimed, handles, ordered              bool // anything, an identity, a handle, an order
	kept, future, mixed, noAddress, negativeSpend int

	batch
}

func (tx *Tx) newIntake(x *export, o model.ImportOptions, res *model.ImportResult) (*intake, error) {
	in := &intake{tx: tx, x: x, o: o, res: res, next: numbers{}, today: tx.store.Today(), erased: map[string]bool{}, tagged: map[string]int64{}, firsts: map[string]int64{}}
	in.row = importRow{File: x.Name, Hash: x.SHA256, Format: x.Format, Profile: x.profile(), Rows: int64(x.Rows), Counts: "{}"}
	var err error
	if in.row.ID, err = in.next.next(tx.ctx, tx, in.row.Table()); err != nil {
		return nil, err
	}
	if x.isLarge() { // before the first row, which then is not written down either
		if err := tx.recordBulk(in.row.ID); err != nil {
			return nil, err
		}
		if in.putBack, err = tx.withoutInsertTriggers(in.next, filled); err != nil {
			return nil, err
		}
		if in.met, err = tx.metBefore(in.next, x.Rows); err != nil {
			return nil, err
		}
		if in.met != nil {
			if in.sort, err = tx.withoutIndexes(sortedLater); err != nil {
				return nil, err
			}
			if in.index, err = tx.withoutIndexes(foundBy); err != nil {
				return nil, err
			}
		}
	}
	if err := tx.insertMany([]model.Row{&in.row}, ""); err != nil {
		return nil, err
	}
	for _, t := range []string{"people", "identities"} {
		if in.firsts[t], err = in.next.last(tx.ctx, tx, t); err != nil {
			return nil, err
		}
		in.firsts[t]++
	}
	if err := tx.QueryRowContext(tx.ctx, "SELECT uuid FROM projects").Scan(&in.salt); err != nil {
		return nil, err
	}
	hashes, err := texts(tx.ctx, tx, "SELECT hash FROM erased")
	if err != nil {
		return nil, err
	}
	for _, h := range hashes {
		in.erased[h] = true
	}
	tagged, err := load[model.Identity](tx.ctx, tx, "WHERE kind='email' AND norm LIKE '%+%@%' AND person_id IS NOT NULL")
	for i := range tagged {
		in.tagged[untagged(tagged[i].Norm)] = tagged[i].PersonID
	}
	return in, err
}

// take takes in a batch. A chat is heard in its order, so nothing of it waits.
func (in *intake) take(records []model.ImportRecord) error {
	if in.index != nil {
		if len(in.aside) > asideAtMost || isChat(records) {
			if err := in.takeAside(); err != nil {
				return err
			}
		} else {
			records = in.setAside(records)
		}
	}
	return in.takeUp(records)
}

// takeUp settles a batch, while the one before is still being written.
func (in *intake) takeUp(records []model.ImportRecord) error {
	if len(records) == 0 {
		return nil
	}
	in.batch = newBatch()
	if in.index == nil { // else they are all new
		if err := in.lookUp(records); err != nil {
			return err
		}
	}
	for i := range records {
		if err := in.settle(&records[i]); err != nil {
			return err
		}
	}
	if err := in.tx.goOn(in.writing(in.tx)); err != nil {
		return err
	}
	in.done += len(records)
	if in.o.Progress != nil {
		in.o.Progress(in.x.Name, in.done, in.x.Rows)
	}
	return nil
}

// settle decides about one record.
func (in *intake) settle(rec *model.ImportRecord) error {
	for _, r := range rec.Rejects {
		in.reject(r)
	}
	if rec.Left == "" && in.isErased(rec) {
		rec.Left = "this person was forgotten and is not brought back"
	}
	if rec.Left != "" {
		in.reject(model.ImportReject{Line: rec.Line, Reason: rec.Left})
		return nil
	}
	in.count(rec)
	if err := in.hear(rec.Talk); err != nil {
		return err
	}
	old := in.known[rec.Key]
	if old != nil && old.Hash == rec.Hash {
		in.res.PeopleSame++
		return nil
	}
	if rec.Person.Inactive != "" {
		rec.Measures = nil // an account that is closed there takes no part
	}
	if old != nil {
		in.res.PeopleSame++
		return in.renew(rec, old)
	}
	return in.admit(rec)
}

func (in *intake) count(rec *model.ImportRecord) {
	address := false
	for _, id := range rec.Identities {
		if id.Kind == model.IdentityEmail {
			address = true
			if importer.MixesScripts(id.Raw) {
				in.mixed++
			}
		}
	}
	if rec.Creates && !address {
		in.noAddress++
	}
	if s := rec.Person.SpendMinor; s != nil && *s < 0 {
		in.negativeSpend++
	}
}

// admit takes in a record that was never seen before.
func (in *intake) admit(rec *model.ImportRecord) error {
	now := facts{}
	if !rec.Native {
		now.Number = rec.Number
	}
	p, err := in.join(rec, &now)
	if err != nil {
		return err
	}
	sr := &sourceRecord{Source: rec.Source, Scope: rec.Scope, Key: rec.Key, Hash: rec.Hash, ImportID: in.row.ID}
	if p != nil {
		sr.PersonID = p.ID
		if err := in.describe(p, rec, facts{}, &now); err != nil {
			return err
		}
	}
	if err := in.addRows(rec, sr.PersonID, &now); err != nil {
		return err
	}
	if p == nil && len(rec.Touches) > 0 {
		return nil // a contact with nobody known; the same file may be read again when they are
	}
	sr.Facts = now.text()
	in.ordered = in.ordered || rec.Order != "" && sr.PersonID != 0
	if err := in.stage(sr); err != nil {
		return err
	}
	in.known[sr.Key] = sr
	return nil
}

// renew takes in a record that says something else than the last time. What
// was written by hand since stays.
func (in *intake) renew(rec *model.ImportRecord, old *sourceRecord) error {
	before := readFacts(old.Facts)
	now := before
	if p := in.people[old.PersonID]; p != nil {
		if err := in.claim(p, rec); err != nil {
			return err
		}
		if err := in.describe(p, rec, before, &now); err != nil {
			return err
		}
	}
	if err := in.renewRows(rec, old.PersonID, &now); err != nil {
		return err
	}
	old.Hash, old.Facts = rec.Hash, now.text()
	if old.Created == "" { // staged in this very batch
		return nil
	}
	in.changed = append(in.changed, old)
	in.wrote = true
	return nil
}

// finish does what needs the whole file: records that waited for somebody,
// hints between people, and the import's own row.
func (in *intake) finish() error {
	if in.sort != nil {
		in.met = nil
		debug.FreeOSMemory() // what is sorted and filled now is SQLite's, which takes no room from Go
	}
	if err := in.takeAside(); err != nil {
		return err
	}
	if !in.wrote {
		return errNothing
	}
	if in.sort != nil {
		if err := in.sort(); err != nil {
			return err
		}
	}
	if err := in.attachWaiting(); err != nil {
		return err
	}
	if err := in.hintPeople(); err != nil {
		return err
	}
	if err := in.countTalk(); err != nil {
		return err
	}
	in.notice()
	if len(in.x.flags) > 0 {
		if err := in.remember(); err != nil {
			return err
		}
	}
	if in.putBack != nil {
		if err := in.putBack(); err != nil {
			return err
		}
	}
	counts, err := json.Marshal(in.res)
	if err != nil {
		return err
	}
	_, err = in.tx.ExecContext(in.tx.ctx, "UPDATE imports SET counts=? WHERE id=?", string(counts), in.row.ID)
	return err
}

// notice counts what the preview should say about the whole file.
func (in *intake) notice() {
	for _, n := range []struct {
		n    int
		text string
	}{
		{in.kept, "changed since the last import by hand or by another tool, and kept"},
		{in.noAddress, "records without an e-mail address"},
		{in.negativeSpend, "records with a negative spend, which refunds can leave"},
		{in.future, "dates in the future, kept and not counted before their day"},
		{in.mixed, "addresses of mixed alphabets, which may only look like another"},
	} {
		if n.n > 0 {
			in.res.Notices = append(in.res.Notices, fmt.Sprintf("%s: %d", n.text, n.n))
		}
	}
}

// remember keeps the answers for the next list with the same headers.
func (in *intake) remember() error {
	columns, err := json.Marshal(answered{in.x.flags, in.x.Headers()})
	if err != nil {
		return err
	}
	name := in.x.FormatName
	if name == "" {
		name = in.x.Name
	}
	row := &profileRow{Signature: in.x.Signature, Name: name, Format: in.x.Format, Columns: string(columns)}
	if row.ID, err = in.next.next(in.tx.ctx, in.tx, row.Table()); err != nil {
		return err
	}
	return in.tx.insertMany([]model.Row{row}, "ON CONFLICT(signature) DO UPDATE SET columns=excluded.columns, rev=rev+1, changed=excluded.created")
}

func (in *intake) reject(r model.ImportReject) {
	in.res.Rejected++
	if in.o.Reject != nil {
		in.o.Reject(in.x.Name, r)
	}
}

func (in *intake) isErased(rec *model.ImportRecord) bool {
	if len(in.erased) == 0 {
		return false
	}
	for _, id := range rec.Identities {
		if in.erased[eraseHash(in.salt, id.Kind, id.Scope, joinNorm(id, rec.Person.Name))] {
			return true
		}
	}
	return in.erased[recordHash(in.salt, rec.Source, rec.Scope, rec.Key)]
}
