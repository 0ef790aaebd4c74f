package data

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"slices"
	"strings"

	"goodword/data/importer"
	"goodword/model"
)

// manyNames is how many different names an address may carry before it is
// taken for one that several people share.
const (
	manyNames    = 3
	tooManyNames = "more than 3 names use one address, the last is "
)

// eraseHash is what is left of an identity when its person is forgotten: with
// the file's own salt, so that hashes of two files cannot be compared.
func eraseHash(salt, kind, scope, norm string) string {
	sum := sha256.Sum256([]byte(salt + "\x00" + kind + "\x00" + scope + "\x00" + norm))
	return hex.EncodeToString(sum[:])
}

// joinNorm is what an identity is compared by. An address of a desk (info@)
// stands for somebody only together with a name.
func joinNorm(id model.ImportIdentity, name string) string {
	if id.Kind == model.IdentityEmail && importer.IsShared(id.Raw) {
		return id.Norm + " " + strings.Join(nameWords(name), " ")
	}
	return id.Norm
}

func keyOf(id model.ImportIdentity, name string) identityKey {
	return identityKey{id.Kind, id.Scope, joinNorm(id, name)}
}

// joinOrder is the order in which identities are asked for their owner. Phones
// are hints and never asked.
var joinOrder = []string{model.IdentityID, model.IdentityEmail, model.IdentityHandle}

// join finds the person a record belongs to, by identities only and never by
// name, or makes one; nil where it belongs to nobody.
func (in *intake) join(rec *model.ImportRecord, now *facts) (*someone, error) {
	var p *someone
	for _, kind := range joinOrder {
		for _, id := range rec.Identities {
			owner := in.people[in.owners[keyOf(id, rec.Person.Name)]]
			if id.Kind != kind || owner == nil || p != nil {
				continue
			}
			if kind == model.IdentityHandle {
				if other, err := in.hasOtherID(owner, rec); err != nil {
					return nil, err
				} else if other {
					continue
				}
			}
			p, now.By = owner, kind
		}
	}
	if p == nil && rec.Order != "" {
		owner, err := in.orderedBy(rec.Order)
		if err != nil {
			return nil, err
		}
		if owner != nil {
			now.By = byOrder
			in.countJoined(owner)
			return owner, in.claim(owner, rec)
		}
	}
	if p != nil {
		shared, err := in.weighNames(p, rec)
		if err != nil {
			return nil, err
		}
		if !shared {
			in.countJoined(p)
			return p, in.claim(p, rec)
		}
		p, now.By = nil, ""
	}
	if !rec.Creates {
		now.Waits = waitsFor(rec)
		in.handles = in.handles || now.Waits != nil && now.Waits.Kind == model.IdentityHandle
		return nil, nil
	}
	return in.create(rec)
}

// countJoined tells who was there before from who is in the same file twice.
func (in *intake) countJoined(p *someone) {
	if p.ImportID == in.row.ID {
		in.res.PeopleSame++
		in.res.PeopleTwice++
	} else {
		in.res.PeopleJoined++
	}
}

// byOrder is what a record was joined by where only the order says whose it is.
const byOrder = "order"

// orderOwners says whose an order is, by the number that is its record's key.
const orderOwners = `SELECT DISTINCT person_id FROM source_records WHERE source='shopify-orders' AND scope='' AND key IN (?1,'#'||?1) AND person_id IS NOT NULL`

// orderedBy is who gave the order of that number, if it was exactly one.
func (in *intake) orderedBy(number string) (*someone, error) {
	stmt, err := in.tx.ready(orderOwners)
	if err != nil {
		return nil, err
	}
	rows, err := stmt.QueryContext(in.tx.ctx, number)
	if err != nil {
		return nil, err
	}
	owners, err := column[int64](rows)
	if err != nil || len(owners) != 1 {
		return nil, err
	}
	if in.people[owners[0]] == nil {
		p, err := get[model.Person](in.tx.ctx, in.tx, owners[0])
		if err != nil {
			return nil, err
		}
		in.people[owners[0]] = &someone{Person: p}
	}
	return in.people[owners[0]], nil
}

// hasOtherID says that the owner of a handle has another id in the same tool
// than the record: handles are given up and taken by somebody else, ids are not.
func (in *intake) hasOtherID(owner *someone, rec *model.ImportRecord) (bool, error) {
	for _, id := range rec.Identities {
		if id.Kind != model.IdentityID {
			continue
		}
		for _, row := range in.staged["identities"] {
			if have := row.(*model.Identity); have.PersonID == owner.ID && have.Kind == id.Kind && have.Scope == id.Scope && have.Norm != id.Norm {
				return true, nil
			}
		}
		if owner.fresh {
			continue
		}
		var other int
		err := in.tx.QueryRowContext(in.tx.ctx, "SELECT count(*) FROM identities WHERE person_id=? AND kind=? AND scope=? AND norm<>?", owner.ID, id.Kind, id.Scope, id.Norm).Scan(&other)
		if err != nil || other > 0 {
			return other > 0, err
		}
	}
	return false, nil
}

// waitsFor is the first identity by which the record may find its person later.
func waitsFor(rec *model.ImportRecord) *waits {
	if rec.Order != "" {
		return &waits{Kind: byOrder, Norm: rec.Order}
	}
	for _, kind := range joinOrder {
		for _, id := range rec.Identities {
			if id.Kind == kind {
				return &waits{Kind: kind, Scope: id.Scope, Norm: joinNorm(id, rec.Person.Name)}
			}
		}
	}
	return nil
}

func (in *intake) create(rec *model.ImportRecord) (*someone, error) {
	id, err := in.next.next(in.tx.ctx, in.tx, "people")
	if err != nil {
		return nil, err
	}
	p := &someone{fresh: true}
	p.ID, p.Name, p.ImportID = id, rec.Person.Name, in.row.ID
	if p.Name == "" {
		p.Name = madeUpName(rec)
	}
	in.people[id] = p
	in.fresh = append(in.fresh, p)
	in.res.PeopleNew++
	in.wrote = true
	return p, in.claim(p, rec)
}

// claim gives the person the identities of the record that nobody owns, and
// asks for a look where somebody else owns one.
func (in *intake) claim(p *someone, rec *model.ImportRecord) error {
	for _, id := range rec.Identities {
		key := keyOf(id, rec.Person.Name)
		owner, taken := in.owners[key]
		switch {
		case taken && owner == p.ID:
		case taken && owner != 0:
			if err := in.otherOwner(p, owner, id); err != nil {
				return err
			}
		case taken: // known without an owner
			if _, err := in.tx.ExecContext(in.tx.ctx, "UPDATE identities SET person_id=?, rev=rev+1, changed=? WHERE kind=? AND scope=? AND norm=?", p.ID, in.tx.now, key.kind, key.scope, key.norm); err != nil {
				return err
			}
			in.owners[key] = p.ID
		default:
			in.owners[key] = p.ID
			in.claimed = true
			in.handles = in.handles || id.Kind == model.IdentityHandle
			row := &model.Identity{PersonID: p.ID, Kind: id.Kind, Scope: id.Scope, Norm: key.norm, Raw: id.Raw, Source: rec.Source, FirstSeen: in.today, ImportID: in.row.ID}
			if err := in.stage(row); err != nil {
				return err
			}
			if err := in.hintTag(p, key); err != nil {
				return err
			}
		}
	}
	return nil
}

// otherOwner raises a hint: a phone counts only where the names fit, and an
// address not where several share it.
func (in *intake) otherOwner(p *someone, owner int64, id model.ImportIdentity) error {
	q := in.people[owner]
	if q == nil || id.Kind == model.IdentityPhone && !namesFit(p.Name, q.Name) {
		return nil
	}
	if id.Kind == model.IdentityEmail {
		if shared, err := in.sharesAddress(owner); shared || err != nil {
			return err
		}
	}
	what := map[string]string{model.IdentityEmail: "address", model.IdentityPhone: "phone", model.IdentityHandle: "handle", model.IdentityID: "id"}[id.Kind]
	return in.hint(p.ID, q.ID, fmt.Sprintf("the same %s: %s", what, id.Raw))
}

// hintTag compares lena+forum@example.com with lena@example.com.
func (in *intake) hintTag(p *someone, key identityKey) error {
	if key.kind != model.IdentityEmail {
		return nil
	}
	base := untagged(key.norm)
	if base == key.norm {
		if owner := in.tagged[base]; owner != 0 && owner != p.ID {
			return in.hint(p.ID, owner, "the same address but for a +tag: "+base)
		}
		return nil
	}
	in.tagged[base] = p.ID
	if owner := in.owners[identityKey{model.IdentityEmail, "", base}]; owner != 0 && owner != p.ID {
		return in.hint(p.ID, owner, "the same address but for a +tag: "+base)
	}
	return nil
}

// untagged drops a +tag; the key of a Gmail address has none.
func untagged(norm string) string {
	local, domain, _ := strings.Cut(norm, "@")
	if i := strings.IndexByte(local, '+'); i > 0 {
		return local[:i] + "@" + domain
	}
	return norm
}

// weighNames looks at the name that the record brings to an address. A second
// full name is flagged; from the fourth on the address counts as shared and
// attaches nobody any more.
func (in *intake) weighNames(p *someone, rec *model.ImportRecord) (shared bool, err error) {
	name := rec.Person.Name
	if !isFullName(name) || !isFullName(p.Name) || namesFit(name, p.Name) {
		return false, nil
	}
	names, err := in.namesOf(p.ID)
	if err != nil {
		return false, err
	}
	others := 0
	for i, n := range names {
		if namesFit(n, name) {
			return false, nil // looked at before
		}
		if isFullName(n) && !slices.ContainsFunc(names[:i], func(m string) bool { return namesFit(n, m) }) {
			others++
		}
	}
	if others >= manyNames {
		return true, in.hint(p.ID, 0, tooManyNames+name)
	}
	return false, in.hint(p.ID, 0, fmt.Sprintf("a second name on the same address: %s", name))
}

// sharesAddress says that too many names were seen on somebody's address.
func (in *intake) sharesAddress(owner int64) (bool, error) {
	for _, row := range in.staged["joins"] {
		if j := row.(*model.Join); j.PersonID == owner && strings.HasPrefix(j.Reason, tooManyNames) {
			return true, nil
		}
	}
	if in.isFresh(owner) {
		return false, nil
	}
	asked, err := ints(in.tx.ctx, in.tx, "SELECT id FROM joins WHERE person_id=? AND reason LIKE ?||'%'", owner, tooManyNames)
	return len(asked) > 0, err
}

// namesOf lists what the person was called by their records, those of this
// batch included.
func (in *intake) namesOf(person int64) (names []string, err error) {
	if !in.isFresh(person) {
		names, err = texts(in.tx.ctx, in.tx, "SELECT DISTINCT json_extract(facts,'$.name') FROM source_records WHERE person_id=? AND json_extract(facts,'$.name')<>''", person)
	}
	for _, row := range in.staged["source_records"] {
		if sr := row.(*sourceRecord); sr.PersonID == person {
			if f := readFacts(sr.Facts); f.Name != "" {
				names = append(names, f.Name)
			}
		}
	}
	return names, err
}

// hint asks for a look at two people, or at one, unless that was asked before:
// an answer is remembered for ever.
func (in *intake) hint(a, b int64, reason string) error {
	if b != 0 && a > b {
		a, b = b, a
	}
	key := hinted{a, b, ""}
	if b == 0 {
		key.reason = reason
	}
	if in.hinted[key] {
		return nil
	}
	in.hinted[key] = true
	if asked, err := in.wasAsked(a, b, reason); asked || err != nil {
		return err
	}
	in.res.ToLookAt++
	return in.stage(&model.Join{PersonID: a, OtherPersonID: b, Reason: model.Clean(reason), ImportID: in.row.ID})
}

func (in *intake) wasAsked(a, b int64, reason string) (bool, error) {
	if in.isFresh(a) || in.isFresh(b) {
		return false, nil
	}
	query, args := "SELECT count(*) FROM joins WHERE person_id=? AND other_person_id=?", []any{a, b}
	if b == 0 {
		query, args = "SELECT count(*) FROM joins WHERE person_id=? AND other_person_id IS NULL AND reason=?", []any{a, reason}
	}
	stmt, err := in.tx.ready(query)
	if err != nil {
		return false, err
	}
	var asked int
	err = stmt.QueryRowContext(in.tx.ctx, args...).Scan(&asked)
	return asked > 0, err
}

// hinted is a question that this batch has raised. About two people only one
// is; about one there may be several.
type hinted struct {
	a, b   int64
	reason string
}
