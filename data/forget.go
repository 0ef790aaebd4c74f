package data

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"goodword/model"
)

// forgotten stands where a person's words stood.
const forgotten = "(forgotten)"

// forgottenName is who such a person is from then on.
const forgottenName = "forgotten person"

// keptWords are the columns of a person's rows that keep their text, because
// figures are made of them and nobody is known by them. All other text goes,
// also that of columns that are still to be invented; days stay.
var keptWords = []string{
	"acknowledged_on", "act", "arm", "asked", "by", "channel", "created", "changed", "cadence", "coder", "consent", "currency", "direction", "form",
	"found_by", "giver", "guess", "just_did", "kind", "left_how", "lever", "line", "made", "outcome_kind", "place", "plan_state", "reaction", "reads_asked",
	"region", "settled_as", "size_band", "source", "spend_band", "spent", "stage", "state", "tenure_band", "theme", "tier", "tone", "trigger",
	"use_case", "visibility",
}

// keptOf are columns whose word is a figure in one table and free in others.
var keptOf = map[string][]string{"gifts": {"name"}, "touches": {"outcome"}, "suggestions": {"reason", "heard_where", "shipped_where"}}

// goneTables hold nothing but what a person is known by.
var goneTables = []string{"identities", "consents", "measures", "source_records", "joins"}

// Forget erases a person everywhere: their words, their addresses, their place
// in the search, in drafts and in the history. Their rows stay without words,
// so that no count changes, and a salted hash of each address and record keeps
// later imports from bringing them back. It cannot be undone.
func (s *Store) Forget(ctx context.Context, person int64) (model.Forgetting, error) {
	var done model.Forgetting
	if err := s.writable(); err != nil {
		return done, err
	}
	b, err := s.BookOf(ctx, 0)
	if err != nil {
		return done, err
	}
	err = s.silently(ctx, func(tx *Tx) error {
		f := forgetting{tx: tx, person: person, done: &done}
		if err := f.keepPicture(b); err != nil {
			return err
		}
		return f.all()
	})
	if err != nil {
		return model.Forgetting{}, fmt.Errorf("forget somebody: %w", say(err))
	}
	return done, s.scour(ctx)
}

// silently is a transaction that no undo knows of.
func (s *Store) silently(ctx context.Context, fn func(*Tx) error) error {
	t, err := s.write.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer t.Rollback() //nolint:errcheck // after a commit there is nothing to roll back
	if err := fn(&Tx{Tx: t, ctx: ctx, store: s, now: stamp()}); err != nil {
		return err
	}
	return t.Commit()
}

// scour takes what was erased out of the file's free pages, the search's old
// segments and the log.
func (s *Store) scour(ctx context.Context) error {
	for _, text := range []string{"INSERT INTO search(search) VALUES ('optimize')", "VACUUM", "PRAGMA wal_checkpoint(TRUNCATE)"} {
		if _, err := s.write.ExecContext(ctx, text); err != nil {
			return model.Refuse(model.ErrFile, "The person is forgotten, but old pages of the file may still hold their words: somebody has it open. Close it everywhere and run: goodword doctor (%v)", err)
		}
	}
	return nil
}

type forgetting struct {
	tx     *Tx
	person int64
	p      model.Person
	names  []string // by which free text is searched
	done   *model.Forgetting
}

func (f *forgetting) all() error {
	var err error
	if f.p, err = get[model.Person](f.tx.ctx, f.tx, f.person); err != nil {
		return err
	}
	if f.p.ForgottenAt != "" {
		return model.NotAllowed("This person was forgotten on %s already.", f.p.ForgottenAt.Words())
	}
	tables, err := nounTables(f.tx.ctx, f.tx)
	if err != nil {
		return err
	}
	for _, step := range []func([]string) error{f.learnNames, f.hash, f.empty, f.blank, f.scrub, f.note} {
		if err := step(tables); err != nil {
			return err
		}
	}
	return nil
}

// keepPicture writes down whom there was to choose from, where an older version
// froze the wave without it: the person still counts in it.
func (f *forgetting) keepPicture(b *model.Book) error {
	if b.Wave.FrozenOn == "" || b.Wave.Picture != "" || b.Picture == nil {
		return nil
	}
	_, err := f.exec("UPDATE waves SET picture = ? WHERE id = ?", b.Picture.Text(), b.Wave.ID)
	return err
}

func (f *forgetting) exec(query string, args ...any) (int, error) {
	res, err := f.tx.ExecContext(f.tx.ctx, query, args...)
	if err != nil {
		return 0, err
	}
	n, err := res.RowsAffected()
	return int(n), err
}

// hash keeps what is needed to keep the person out: not the address, only a
// sum of it with the file's own salt.
func (f *forgetting) hash([]string) error {
	var salt string
	if err := f.tx.QueryRowContext(f.tx.ctx, "SELECT uuid FROM projects").Scan(&salt); err != nil {
		return err
	}
	ids, err := load[model.Identity](f.tx.ctx, f.tx, "WHERE person_id=?", f.person)
	if err != nil {
		return err
	}
	records, err := load[sourceRecord](f.tx.ctx, f.tx, "WHERE person_id=?", f.person)
	if err != nil {
		return err
	}
	var sums []string
	for i := range ids {
		sums = append(sums, eraseHash(salt, ids[i].Kind, ids[i].Scope, ids[i].Norm))
	}
	for i := range records {
		sums = append(sums, recordHash(salt, records[i].Source, records[i].Scope, records[i].Key))
	}
	for _, sum := range sums {
		if _, err := f.exec("INSERT INTO erased(created,changed,hash) VALUES (?,?,?) ON CONFLICT DO NOTHING", f.tx.now, f.tx.now, sum); err != nil {
			return err
		}
	}
	f.done.Hashes = len(sums)
	return nil
}

// recordHash is what is left of a record of another tool.
func recordHash(salt, source, scope, key string) string {
	return eraseHash(salt, "record", source+"\x00"+scope, key)
}

// empty takes away the rows that hold nothing but what the person is known by,
// and their history.
func (f *forgetting) empty([]string) error {
	for _, t := range goneTables {
		where := "person_id=?1"
		if t == "joins" {
			where += " OR other_person_id=?1"
		}
		if _, err := f.exec(fmt.Sprintf("DELETE FROM change_rows WHERE tbl='%s' AND row_id IN (SELECT id FROM %[1]s WHERE %s)", t, where), f.person); err != nil {
			return err
		}
		n, err := f.exec(fmt.Sprintf("DELETE FROM %s WHERE %s", t, where), f.person)
		if err != nil {
			return err
		}
		f.done.Rows += n
		// What was taken away or given to somebody else before lives on in the
		// history only.
		for _, side := range []string{"before", "after"} {
			if _, err := f.exec(fmt.Sprintf("DELETE FROM change_rows WHERE tbl=? AND json_extract(%s,'$.person_id')=?", side), t, f.person); err != nil {
				return err
			}
		}
	}
	return nil
}

// blank takes the words out of the person's rows, as they are and as the
// history remembers them.
func (f *forgetting) blank(tables []string) error {
	for _, t := range tables {
		if slices.Contains(goneTables, t) {
			continue
		}
		cols, err := f.words(t)
		if err != nil {
			return err
		}
		where, err := f.whose(t)
		if err != nil || where == "" || len(cols) == 0 {
			if err != nil {
				return err
			}
			continue
		}
		if err := f.blankTable(t, where, cols); err != nil {
			return fmt.Errorf("%s: %w", t, err)
		}
	}
	name, now := forgottenName, string(f.tx.store.Today())
	if _, err := f.exec("UPDATE people SET name=?, forgotten_at=?, do_not_contact=1, spend_minor=NULL, since='', changed=? WHERE id=?", name, now, f.tx.now, f.person); err != nil {
		return err
	}
	_, err := f.exec(`UPDATE change_rows SET
		before=CASE WHEN before IS NULL THEN NULL ELSE json_set(before,'$.name',?1,'$.forgotten_at',?2,'$.do_not_contact',1,'$.spend_minor',NULL,'$.since','') END,
		after=CASE WHEN after IS NULL THEN NULL ELSE json_set(after,'$.name',?1,'$.forgotten_at',?2,'$.do_not_contact',1,'$.spend_minor',NULL,'$.since','') END
		WHERE tbl='people' AND row_id=?3`, name, now, f.person)
	return err
}

// whose says which rows of a table are the person's, "" for none.
func (f *forgetting) whose(table string) (string, error) {
	cols, err := tableColumns(f.tx.ctx, f.tx, table)
	switch {
	case err != nil:
		return "", err
	case table == "people":
		return "id=?1", nil
	case slices.Contains(cols, "person_id") && slices.Contains(cols, "mention_id"):
		return "(person_id=?1 OR mention_id IN (SELECT id FROM mentions WHERE person_id=?1))", nil
	case slices.Contains(cols, "person_id"):
		return "person_id=?1", nil
	}
	return "", nil
}

// words are the columns of a table whose text is somebody's own.
func (f *forgetting) words(table string) ([]string, error) {
	cols, err := texts(f.tx.ctx, f.tx, "SELECT name FROM pragma_table_info(?) WHERE type='TEXT' ORDER BY cid", table)
	return slices.DeleteFunc(cols, func(c string) bool { return slices.Contains(keptWords, c) || slices.Contains(keptOf[table], c) }), err
}

// aDay is what a stored day looks like; days are kept.
const aDay = "'[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'"

func (f *forgetting) blankTable(table, where string, cols []string) error {
	var set, before, after []string
	for _, c := range cols {
		set = append(set, fmt.Sprintf("%[1]q=CASE WHEN %[1]q='' OR %[1]q GLOB %[2]s THEN %[1]q ELSE '%[3]s' END", c, aDay, forgotten))
		for side, out := range map[string]*[]string{"before": &before, "after": &after} {
			old := fmt.Sprintf("json_extract(%s,'$.%s')", side, c)
			*out = append(*out, fmt.Sprintf("'$.%[1]s', CASE WHEN coalesce(%[2]s,'')='' OR %[2]s GLOB %[3]s THEN coalesce(%[2]s,'') ELSE '%[4]s' END", c, old, aDay, forgotten))
		}
	}
	ids, err := ints(f.tx.ctx, f.tx, fmt.Sprintf("SELECT id FROM %s WHERE %s", table, where), f.person)
	if err != nil {
		return err
	}
	n, err := f.exec(fmt.Sprintf("UPDATE %s SET %s, rev=rev+1, changed=?2 WHERE %s", table, strings.Join(set, ","), where), f.person, f.tx.now)
	if err != nil {
		return err
	}
	f.done.Rows += n
	_, err = f.exec(fmt.Sprintf(`UPDATE change_rows SET before=CASE WHEN before IS NULL THEN NULL ELSE json_set(before,%s) END,
		after=CASE WHEN after IS NULL THEN NULL ELSE json_set(after,%s) END
		WHERE tbl=?1 AND (row_id IN (SELECT value FROM json_each(?2)) OR json_extract(before,'$.person_id')=?3 OR json_extract(after,'$.person_id')=?3)`,
		strings.Join(before, ","), strings.Join(after, ",")), table, jsonInts(ids), f.person)
	return err
}

// note keeps that it happened, and nothing else.
func (f *forgetting) note([]string) error {
	_, err := f.exec("INSERT INTO changes(at,label,kept) VALUES (?,?,1)", f.tx.now, "forgot a person")
	return err
}
