package data

import (
	"database/sql"
	"fmt"
	"slices"
	"strings"
)

// hintPeople looks at the whole file's people for pairs that may be one: the
// same name with the same company, city or name before the @, and the same
// handle on two networks. It joins nobody.
func (in *intake) hintPeople() error {
	in.batch = newBatch()
	for _, s := range []sign{sameName, sameMailbox} {
		if in.res.PeopleNew == 0 {
			break
		}
		if err := in.eachGroup(s); err != nil {
			return err
		}
	}
	if err := in.hintHandles(); err != nil {
		return err
	}
	return in.writing(in.tx)(in.tx)
}

// sign is something that people who may be one have in common. It is read off
// the beginning of a text in the order of an index.
type sign struct {
	all   string // every text with its row, in the index's order
	fresh string // the texts of rows from an id on
	alike string // the rows of one sign, no more than the crowd and one
	table string // of the rows
	whose string // the people of rows
	of    func(text string) string
	crowd int // how many may share a sign before it says nothing any more
	why   func(a, b *namesake, crowd int) string
}

// namesake is what is compared of people who share a sign.
type namesake struct {
	id                  int64
	name, company, city string
	isNew               bool
}

const namesakes = "SELECT id, name, company, city, import_id IS ? FROM people WHERE id IN "

var sameName = sign{
	all:   "SELECT name, id FROM people ORDER BY name COLLATE NOCASE, id",
	fresh: "SELECT name FROM people WHERE id>=? ORDER BY id",
	alike: "SELECT id FROM people WHERE name=? COLLATE NOCASE LIMIT 11",
	table: "people", whose: "(%s)", of: asciiLower, crowd: 10,
	why: func(a, b *namesake, crowd int) string {
		company := a.company != "" && strings.EqualFold(a.company, b.company)
		// A city has many of one name; it tells something where nobody else has it.
		city := a.city != "" && strings.EqualFold(a.city, b.city) && (company || crowd == 2)
		switch {
		case company && city:
			return "the same name, company and city"
		case company:
			return "the same name and company"
		case city:
			return "the same name and city"
		}
		return ""
	},
}

var sameMailbox = sign{
	all:   "SELECT norm, id FROM identities WHERE kind='email' AND scope='' ORDER BY norm",
	fresh: "SELECT norm FROM identities WHERE kind='email' AND id>=? ORDER BY id",
	alike: "SELECT id FROM identities WHERE kind='email' AND scope='' AND norm>=?1||'@' AND norm<?1||'A' LIMIT 6",
	table: "identities", whose: "(SELECT person_id FROM identities WHERE id IN (%s))", crowd: 5,
	of: func(norm string) string {
		local, _, _ := strings.Cut(norm, "@")
		if len(local) < 4 {
			return ""
		}
		return local
	},
	why: func(a, b *namesake, _ int) string {
		if namesFit(a.name, b.name) {
			return "the same name and the same name before the @"
		}
		return ""
	},
}

// asciiLower folds what the index folds, and no more.
func asciiLower(s string) string {
	return strings.Map(func(r rune) rune {
		if r >= 'A' && r <= 'Z' {
			return r + 'a' - 'A'
		}
		return r
	}, s)
}

// eachGroup passes on people who share a sign. A large import reads all signs
// in order; a small one looks up its own.
func (in *intake) eachGroup(s sign) error {
	var all int64
	if err := in.tx.QueryRowContext(in.tx.ctx, "SELECT coalesce(max(id),0) FROM "+s.table).Scan(&all); err != nil {
		return err
	}
	from := in.firsts[s.table]
	if (all-from)*50 > all {
		return in.readGroups(s, from)
	}
	added, err := texts(in.tx.ctx, in.tx, s.fresh, from)
	if err != nil {
		return err
	}
	seen := map[string]bool{"": true}
	for _, text := range added {
		word := s.of(text)
		if seen[word] {
			continue
		}
		seen[word] = true
		stmt, err := in.tx.ready(s.alike)
		if err != nil {
			return err
		}
		rows, err := stmt.QueryContext(in.tx.ctx, word)
		if err != nil {
			return err
		}
		group, err := column[int64](rows)
		if err == nil {
			err = in.passGroup(s, from, group)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

func (in *intake) readGroups(s sign, from int64) error {
	rows, err := in.tx.QueryContext(in.tx.ctx, s.all)
	if err != nil {
		return err
	}
	defer rows.Close()
	var group []int64
	last := ""
	for rows.Next() {
		var text sql.RawBytes
		var id int64
		if err := rows.Scan(&text, &id); err != nil {
			return err
		}
		if word := s.of(string(text)); word != last || word == "" {
			if err := in.passGroup(s, from, group); err != nil {
				return err
			}
			group, last = group[:0], word
		}
		group = append(group, id)
	}
	if err := rows.Err(); err != nil {
		return err
	}
	return in.passGroup(s, from, group)
}

// passGroup loads a group that says something: more than one, few enough, and
// not all known before.
func (in *intake) passGroup(s sign, from int64, group []int64) error {
	if len(group) < 2 || len(group) > s.crowd || slices.Max(group) < from {
		return nil
	}
	rows, err := in.readNamesakes(s, group)
	if err != nil {
		return err
	}
	defer rows.Close()
	var people []namesake
	for rows.Next() {
		var n namesake
		if err := rows.Scan(&n.id, &n.name, &n.company, &n.city, &n.isNew); err != nil {
			return err
		}
		people = append(people, n)
	}
	if err := rows.Err(); err != nil {
		return err
	}
	return in.hintGroup(s, people)
}

// readNamesakes fills the group up to its crowd, so that one statement serves all.
func (in *intake) readNamesakes(s sign, group []int64) (*sql.Rows, error) {
	stmt, err := in.tx.ready(namesakes + fmt.Sprintf(s.whose, marks(s.crowd)))
	if err != nil {
		return nil, err
	}
	args := []any{in.row.ID}
	for i := range s.crowd {
		args = append(args, group[min(i, len(group)-1)])
	}
	return stmt.QueryContext(in.tx.ctx, args...)
}

// hintGroup hints at pairs with full names, at least one of them new.
func (in *intake) hintGroup(s sign, group []namesake) error {
	for i := range group {
		for k := i + 1; k < len(group); k++ {
			a, b := &group[i], &group[k]
			if !a.isNew && !b.isNew {
				continue
			}
			if why := s.why(a, b, len(group)); why != "" && isFullName(a.name) && isFullName(b.name) {
				if err := in.hint(a.id, b.id, why+": "+a.name); err != nil {
					return err
				}
			}
		}
	}
	return nil
}

// crowdedHandle is how many uses of a handle say nothing any more.
const crowdedHandle = 5

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
	if len(uses) > crowdedHandle {
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
