package data

import (
	"encoding/json"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"goodword/model"
)

// otherPeople are tables in which a namesake's name would be taken for the
// person's.
var otherPeople = append([]string{"erased", "profiles"}, goneTables...)

// ownNames are what other people are called: a namesake keeps their name.
var ownNames = []string{"name", "say", "named_as"}

// shortest is how many letters a part of a name needs to be looked for alone.
const shortest = 3

// learnNames lists by what the person may be called in free text: the full
// name, their addresses and handles, and the parts of the name that nobody else
// bears.
func (f *forgetting) learnNames([]string) error {
	ids, err := load[model.Identity](f.tx.ctx, f.tx, "WHERE person_id=? AND kind<>?", f.person, model.IdentityID)
	if err != nil {
		return err
	}
	whole := []string{f.p.Name, f.p.NamedAs}
	for i := range ids {
		whole = append(whole, ids[i].Raw, ids[i].Norm)
	}
	for _, name := range whole {
		name = strings.TrimSpace(name)
		alone, err := f.alone("name=?1 COLLATE NOCASE", name)
		if err != nil {
			return err
		}
		if utf8.RuneCountInString(name) >= shortest && alone && !slices.Contains(f.names, name) {
			f.names = append(f.names, name)
		}
	}
	for _, part := range strings.FieldsFunc(f.p.Name, func(r rune) bool { return !unicode.IsLetter(r) && r != '-' && r != '\'' }) {
		alone, err := f.alone("instr(lower(name),lower(?1))>0", part)
		if err != nil {
			return err
		}
		if alone && utf8.RuneCountInString(part) >= shortest && !slices.Contains(f.names, part) {
			f.names = append(f.names, part)
		}
	}
	return nil
}

// alone says that nobody else is called so.
func (f *forgetting) alone(where, name string) (bool, error) {
	var others int
	err := f.tx.QueryRowContext(f.tx.ctx, "SELECT count(*) FROM people WHERE id<>?2 AND "+where, name, f.person).Scan(&others)
	return others == 0, err
}

// scrub takes the names out of everything else that was written: other rows,
// the history with its labels, drafts and other small things remembered.
func (f *forgetting) scrub(tables []string) error {
	whole := map[string]*regexp.Regexp{}
	for _, name := range f.names {
		whole[name] = regexp.MustCompile(`(?i)(^|[^\pL\pN])(` + regexp.QuoteMeta(name) + `)($|[^\pL\pN])`)
	}
	for _, t := range tables {
		if slices.Contains(otherPeople, t) {
			continue
		}
		cols, err := texts(f.tx.ctx, f.tx, "SELECT name FROM pragma_table_info(?) WHERE type='TEXT' AND name NOT IN ('created','changed')", t)
		if err != nil {
			return err
		}
		if t == "people" {
			cols = slices.DeleteFunc(cols, func(c string) bool { return slices.Contains(ownNames, c) })
		}
		if err := f.scrubTable(t, cols, whole); err != nil {
			return err
		}
	}
	if err := f.scrubTable("changes", []string{"label"}, whole); err != nil {
		return err
	}
	if err := f.scrubTable("change_rows", []string{"before", "after"}, whole); err != nil {
		return err
	}
	for _, name := range f.names {
		if _, err := f.exec("DELETE FROM settings WHERE instr(lower(key||' '||value),lower(?))>0", name); err != nil {
			return err
		}
	}
	return nil
}

// scrubTable rewrites the texts of a table that hold one of the names.
func (f *forgetting) scrubTable(table string, cols []string, whole map[string]*regexp.Regexp) error {
	for _, c := range cols {
		for _, name := range f.names {
			hits, err := f.holding(table, c, name)
			if err != nil {
				return err
			}
			for row, text := range hits {
				now := without(text, name, whole[name])
				if table == "change_rows" {
					now = withoutInRow(text, name, whole[name])
				}
				if now == text {
					continue
				}
				if _, err := f.exec(fmt.Sprintf("UPDATE %s SET %q=? WHERE id=?", table, c), now, row); err != nil {
					return err
				}
				f.done.Mentioned++
			}
		}
	}
	return nil
}

// holding are the texts that may hold a name. What the history knows of other
// people's addresses and records is left alone.
func (f *forgetting) holding(table, col, name string) (map[int64]string, error) {
	where := ""
	if table == "change_rows" {
		where = " AND tbl NOT IN ('identities','source_records')"
	}
	rows, err := f.tx.QueryContext(f.tx.ctx, fmt.Sprintf("SELECT id,%q FROM %s WHERE instr(lower(%[1]q),lower(?))>0%[3]s", col, table, where), name)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	out := map[int64]string{}
	for rows.Next() {
		var n int64
		var text string
		if err := rows.Scan(&n, &text); err != nil {
			return nil, err
		}
		out[n] = text
	}
	return out, rows.Err()
}

// withoutInRow is without for a row of the history; what other people are
// called stays.
func withoutInRow(text, name string, whole *regexp.Regexp) string {
	read := json.NewDecoder(strings.NewReader(text))
	read.UseNumber()
	row := map[string]any{}
	if read.Decode(&row) != nil {
		return without(text, name, whole)
	}
	_, isPerson := row["forgotten_at"]
	for col, v := range row {
		if words, ok := v.(string); ok && !(isPerson && slices.Contains(ownNames, col)) {
			row[col] = without(words, name, whole)
		}
	}
	now, err := json.Marshal(row)
	if err != nil {
		return without(text, name, whole)
	}
	return string(now)
}

// without is the text without the name as a word of its own. A single name that
// is written small is an ordinary word, as in "you may" or "it will".
func without(text, name string, whole *regexp.Regexp) string {
	single := !strings.ContainsAny(name, " @.")
	for range 2 { // neighbours share the sign between them
		text = whole.ReplaceAllStringFunc(text, func(hit string) string {
			parts := whole.FindStringSubmatch(hit)
			if single && parts[2] != name {
				return hit
			}
			return parts[1] + "somebody" + parts[3]
		})
	}
	return text
}

// jsonInts are ids as SQL's json_each reads them.
func jsonInts(ids []int64) string {
	if ids == nil {
		return "[]"
	}
	text, _ := json.Marshal(ids) // numbers always can
	return string(text)
}
