package importer

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"hash/maphash"
	"iter"
	"strconv"
	"strings"
	"time"

	"goodword/model"
)

// Records reads the file again and yields its records in the order of the
// file. A record may hold rejects, or be left out for a reason; both are
// yielded so that they can be counted. The sequence ends with the first error.
func (x *Export) Records(ctx context.Context) iter.Seq2[model.ImportRecord, error] {
	return func(yield func(model.ImportRecord, error) bool) {
		if x.members != nil {
			x.eachMember(ctx, yield)
			return
		}
		if x.format.Read != nil || x.format.Unpack != nil {
			if err := x.eachWhole(ctx, func(rec model.ImportRecord) bool { return yield(rec, nil) }); err != nil {
				yield(model.ImportRecord{}, err)
			}
			return
		}
		seen := map[uint64]int{}
		seed, number := maphash.MakeSeed(), 0
		err := x.eachRow(ctx, func(t *rows) bool {
			if x.footer > 0 && t.Line >= x.footer {
				return false
			}
			if t.Line == x.secondHeader || allBlank(t.Cells) {
				return true
			}
			number++
			rec := x.record(x.align(t.Cells), t.Line, number)
			if !rec.Native && rec.Left == "" {
				// The same words twice in one file are two records.
				h := maphash.String(seed, rec.Key)
				if seen[h]++; seen[h] > 1 {
					rec.Key += "#" + strconv.Itoa(seen[h])
				}
			}
			return yield(rec, nil)
		})
		if err != nil {
			yield(model.ImportRecord{}, err)
		}
	}
}

// row is one record in the making.
type row struct {
	export *Export
	cells  []string
	rec    *model.ImportRecord
}

func (x *Export) record(cells []string, line, number int) model.ImportRecord {
	rec := model.ImportRecord{Source: x.Source, Scope: x.opts.Scope, Line: line, Number: number}
	r := &row{export: x, cells: cells, rec: &rec}
	r.person()
	switch x.each {
	case eachPerson:
		rec.Creates = true
	case eachReview:
		r.review()
	case eachNPS:
		r.answer()
	case eachPraise:
		r.praise()
	case eachMention:
		r.mention()
	case eachSuggestion:
		r.suggestion()
	case eachSignal:
		r.signal()
	case eachTouch:
		r.touch()
	}
	r.key()
	if x.each != eachMention {
		rec.Creates = rec.Creates || r.has(model.IdentityEmail)
	}
	if x.format.Refine != nil {
		x.format.Refine(r)
	}
	if rec.Person.DoNotContact {
		rec.Hash += "!" // what says so may stand in no column, such as in the name of the file
	}
	if rec.Person.Bot && rec.Left == "" {
		rec.Left = "a bot"
	}
	if x.each == eachPerson && rec.Person.Name == "" && len(rec.Identities) == 0 && rec.Left == "" {
		rec.Left = "no name, address or id"
	}
	return rec
}

// at is the cleaned cell of column i.
func (r *row) at(i int) string {
	if i >= len(r.cells) || r.cells[i] == "" {
		return ""
	}
	return clean(r.cells[i])
}

// get is the cleaned cell of the role's column.
func (r *row) get(role string) string {
	if i, ok := r.export.byRole[role]; ok {
		return r.at(i)
	}
	return ""
}

// cell is the cleaned cell under a normalised header, whatever its role.
func (r *row) cell(header string) string {
	if i, ok := r.export.byHeader[header]; ok {
		return r.at(i)
	}
	return ""
}

func (r *row) isYes(header string) bool {
	yes, ok := yesNo(r.cell(header))
	return ok && yes
}

func (r *row) rejectRole(role, reason string) {
	i := r.export.byRole[role]
	r.reject(r.export.cols[i], r.at(i), reason)
}

func (r *row) reject(c *column, value, reason string) {
	r.rec.Rejects = append(r.rec.Rejects, model.ImportReject{Line: r.rec.Line, Column: c.name, Value: clip(value, 200), Reason: reason})
}

// date reads the role's day; a column that waits for an answer gives none.
func (r *row) date(role string) model.Date {
	i, ok := r.export.byRole[role]
	if !ok || isBlank(r.at(i)) {
		return ""
	}
	c := r.export.cols[i]
	d, ok := Date(r.at(i), c.hint, r.export.zoneOf(c), r.export.opts.Zone)
	if !ok && !c.waits {
		r.reject(c, r.at(i), "not a date that exists, or not in the order of this column")
	}
	return d
}

// dateOf reads a day under a header that has no role.
func (r *row) dateOf(header string) (model.Date, bool) {
	s := r.cell(header)
	if s == "" {
		return "", false
	}
	return Date(s, "", r.export.opts.Zone, r.export.opts.Zone)
}

// zoneOf is UTC where the header says so, else the project's zone.
func (x *Export) zoneOf(c *column) *time.Location {
	if strings.Contains(strings.ToUpper(c.header), "UTC") {
		return time.UTC
	}
	return x.opts.Zone
}

// number reads the role's count or share.
func (r *row) number(role string) (float64, bool) {
	i, ok := r.export.byRole[role]
	if !ok || isBlank(r.at(i)) {
		return 0, false
	}
	n, ok := number(r.at(i))
	if !ok {
		r.reject(r.export.cols[i], r.at(i), "not a number")
	}
	return n, ok
}

func (r *row) identify(kind, scope, norm, raw string) {
	for _, have := range r.rec.Identities {
		if have.Kind == kind && have.Scope == scope && have.Norm == norm {
			return
		}
	}
	r.rec.Identities = append(r.rec.Identities, model.ImportIdentity{Kind: kind, Scope: scope, Norm: norm, Raw: raw})
}

func (r *row) has(kind string) bool {
	for _, id := range r.rec.Identities {
		if id.Kind == kind {
			return true
		}
	}
	return false
}

// key names the record for ever: the tool's own id; else for a person the best
// identity; else a hash of what it says. Hash tells whether it has changed.
func (r *row) key() {
	x, rec := r.export, r.rec
	h := sha256.New()
	h.Write([]byte(x.seed))
	for i, c := range x.cols {
		if c.imported() {
			h.Write([]byte{0x1f})
			h.Write([]byte(r.at(i)))
		}
	}
	rec.Hash = hex.EncodeToString(h.Sum(nil)[:16])
	if x.keyColumn >= 0 && !x.cols[x.keyColumn].stats.isRounded() {
		if id := r.at(x.keyColumn); !isBlank(id) {
			rec.Key, rec.Native = id, true
			if x.each == eachPerson {
				r.identify(model.IdentityID, x.Scope(), id, id)
			}
			return
		}
	}
	if x.each == eachPerson && len(rec.Identities) > 0 {
		id := rec.Identities[0]
		rec.Key = id.Kind + ":" + id.Norm
		return
	}
	if x.each == eachMention && len(rec.Mentions) > 0 && rec.Mentions[0].Link != "" {
		rec.Key = "url:" + canonicalURL(rec.Mentions[0].Link)
		return
	}
	rec.Key = "hash:" + r.sayings()
}

// Scope is where ids and handles of this file mean the same.
func (x *Export) Scope() string {
	if x.opts.Scope == "" {
		return x.Source
	}
	return x.Source + "/" + x.opts.Scope
}

// sayings is the time, author and text of a record without an id, hashed.
func (r *row) sayings() string {
	h := sha256.New()
	for _, role := range []string{roleAt, roleEmail, roleFullName, roleHandle, roleURL, roleTitle, roleText, roleProduct} {
		h.Write([]byte(r.get(role)))
		h.Write([]byte{0x1f})
	}
	return hex.EncodeToString(h.Sum(nil)[:12])
}
