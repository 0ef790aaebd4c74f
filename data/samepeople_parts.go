package data

import (
	"slices"
	"strings"

	"goodword/model"
)

// mergePerson fills what one does not say from what other says. A wish not to
// be contacted, and whatever keeps somebody apart, holds for both.
func mergePerson(one, other *model.Person) {
	if isMadeUp(one.Name, nil) && !isMadeUp(other.Name, nil) {
		one.Name = other.Name
	}
	one.DoNotContact = one.DoNotContact || other.DoNotContact
	one.OneToOne = one.OneToOne || other.OneToOne
	one.Tied = one.Tied || other.Tied
	one.Staff = one.Staff || other.Staff
	one.NotBefore = max(one.NotBefore, other.NotBefore)
	if other.Since != "" && (one.Since == "" || other.Since < one.Since) {
		one.Since = other.Since
	}
	if one.Note != other.Note {
		one.Note = strings.TrimSpace(one.Note + "\n" + other.Note)
	}
	for _, c := range model.Columns(one) {
		if c.Text() && c.Value(one) == "" && c.Name != "currency" {
			_ = c.Set(one, c.Value(other)) // a text always takes a text
		}
	}
}

// toolScope is one tool of one place.
type toolScope struct{ source, scope string }

// spendSource finds the tool whose records say what the person spends.
func (tx *Tx) spendSource(p *model.Person) (*toolScope, error) {
	if p.SpendMinor == nil {
		return nil, nil
	}
	var t toolScope
	err := tx.QueryRowContext(tx.ctx, `SELECT source, scope FROM source_records WHERE person_id=? GROUP BY source, scope
		HAVING sum(json_extract(facts,'$.spend'))=? ORDER BY min(id) LIMIT 1`, p.ID, *p.SpendMinor).Scan(&t.source, &t.scope)
	if isNone(err) {
		return nil, nil
	}
	return &t, err
}

// addSpend adds up what the same tool says of both, as an import would; of two
// tools the first is believed.
func (tx *Tx) addSpend(one, other *model.Person, said *toolScope) error {
	switch {
	case other.SpendMinor == nil:
	case one.SpendMinor == nil:
		one.SpendMinor, one.Currency = other.SpendMinor, other.Currency
	case said != nil && one.Currency == other.Currency:
		var sum int64
		err := tx.QueryRowContext(tx.ctx, "SELECT sum(json_extract(facts,'$.spend')) FROM source_records WHERE person_id=? AND source=? AND scope=?", one.ID, said.source, said.scope).Scan(&sum)
		if err != nil {
			return err
		}
		one.SpendMinor = &sum
	}
	return nil
}

// mergeQuestions gives the questions about other to one. Where somebody was
// said to be not the same as either, nothing about them is asked any more.
func (tx *Tx) mergeQuestions(one, other, asked int64) error {
	list, err := load[model.Join](tx.ctx, tx, "WHERE (person_id IN (?1,?2) OR other_person_id IN (?1,?2)) AND id<>?3 ORDER BY answer='not the same' DESC, id", one, other, asked)
	if err != nil {
		return err
	}
	type question struct {
		who    int64
		reason string
	}
	seen, apart := map[question]bool{}, map[int64]bool{}
	var keep []model.Join
	for i := range list {
		j := list[i]
		who := j.OtherPersonID
		if who == one || who == other {
			who = j.PersonID
		}
		q := question{who, j.Reason}
		if who == one || who == other || seen[q] || apart[who] && j.Answer != model.NotSame {
			if err := tx.Remove(&j); err != nil {
				return err
			}
			continue
		}
		seen[q] = true
		apart[who] = who != 0 && (apart[who] || j.Answer == model.NotSame)
		if j.PersonID == other || j.OtherPersonID == other {
			j.PersonID, j.OtherPersonID = one, who
			if who != 0 && who < one {
				j.PersonID, j.OtherPersonID = who, one
			}
			keep = append(keep, j)
		}
	}
	for i := range keep {
		if err := update(tx.ctx, tx, tx.now, &keep[i]); err != nil {
			return err
		}
	}
	return nil
}

// mergeRefs counts the move in what the records remember of their rows, so
// that it is not taken for an edit by hand.
func (tx *Tx) mergeRefs(other int64) error {
	records, err := load[sourceRecord](tx.ctx, tx, "WHERE person_id=?", other)
	if err != nil {
		return err
	}
	moves := map[string][]int64{}
	for _, table := range recordTables {
		if moves[table], err = ints(tx.ctx, tx, "SELECT id FROM "+table+" WHERE person_id=?", other); err != nil {
			return err
		}
	}
	for i := range records {
		f := readFacts(records[i].Facts)
		for table, refs := range f.Rows {
			for k := range refs {
				if slices.Contains(moves[table], refs[k].ID) {
					refs[k].Rev++
				}
			}
		}
		records[i].Facts = f.text()
		if err := update(tx.ctx, tx, tx.now, &records[i]); err != nil {
			return err
		}
	}
	return nil
}

// makeRoom settles what a person can have only once: totals of one tool are
// added up, of two memberships the one that was taken up stays, and of two
// arms the one that stands, unless one of them is left out.
func (tx *Tx) makeRoom(one, other int64) error {
	for _, text := range []string{
		`UPDATE measures SET value=measures.value+m.value, date=max(measures.date,m.date), rev=measures.rev+1, changed=?3 FROM measures m
			WHERE measures.person_id=?1 AND m.person_id=?2 AND m.name=measures.name AND m.source=measures.source`,
		`DELETE FROM measures WHERE person_id=?2 AND ?3<>'' AND EXISTS (SELECT 1 FROM measures m WHERE m.person_id=?1 AND m.name=measures.name AND m.source=measures.source)`,
		`DELETE FROM memberships WHERE person_id=?1 AND joined_on='' AND ?3<>'' AND EXISTS (SELECT 1 FROM memberships m WHERE m.person_id=?2 AND m.space_id=memberships.space_id AND m.joined_on<>'')`,
		`DELETE FROM memberships WHERE person_id=?2 AND ?3<>'' AND EXISTS (SELECT 1 FROM memberships m WHERE m.person_id=?1 AND m.space_id=memberships.space_id)`,
		`DELETE FROM arms WHERE person_id=?1 AND ?3<>'' AND EXISTS (SELECT 1 FROM arms a JOIN waves w ON w.id=a.wave_id WHERE a.person_id=?2 AND a.wave_id=arms.wave_id AND a.arm='not eligible' AND w.frozen_on='')`,
		`DELETE FROM arms WHERE person_id=?2 AND ?3<>'' AND EXISTS (SELECT 1 FROM arms a WHERE a.person_id=?1 AND a.wave_id=arms.wave_id)`,
	} {
		if _, err := tx.ExecContext(tx.ctx, text, one, other, tx.now); err != nil {
			return err
		}
	}
	return nil
}
