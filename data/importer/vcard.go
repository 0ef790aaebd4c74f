package importer

import (
	"bufio"
	"bytes"
	"errors"
	"io"
	"mime/quotedprintable"
	"strings"

	"goodword/model"
)

// addressBook is vCard 2.1, 3.0 and 4.0, as phones and mail programs export
// it: several cards a file, folded lines, groups such as item1.EMAIL. Pictures,
// birthdays and postal addresses stay out.
var addressBook = Format{
	ID: "vcard", Name: "Address book", Source: "vcard",
	Knows: func(head []byte) bool {
		text := bytes.TrimSpace(bytes.TrimPrefix(head, []byte(bomUTF8)))
		return len(text) > 11 && bytes.EqualFold(text[:11], []byte("BEGIN:VCARD"))
	},
	Read: readCards,
}

// property is one unfolded line of a card.
type property struct {
	name, value string
	params      string // upper case
}

func readCards(r io.Reader, yield func(model.ImportRecord) bool) error {
	lines := &capped{r: bufio.NewReader(r)}
	var rec *model.ImportRecord
	pending := ""
	for {
		line, err := lines.next(maxText)
		if err != nil && !errors.Is(err, io.EOF) {
			return err
		}
		folded := strings.HasPrefix(line, " ") || strings.HasPrefix(line, "\t")
		switch {
		case err == nil && folded:
			pending = clip(pending+line[1:], maxText)
			continue
		case err == nil && isSoft(pending):
			pending = clip(pending[:len(pending)-1]+line, maxText)
			continue
		}
		p := parseProperty(pending)
		pending = line
		switch {
		case p.name == "BEGIN" && strings.EqualFold(p.value, "VCARD"):
			rec = &model.ImportRecord{Line: lines.line - 1, Creates: true}
		case p.name == "END" && rec != nil:
			if rec.Person.Name == "" && len(rec.Identities) == 0 {
				rec.Left = "no name, address or id"
			}
			if !yield(*rec) {
				return nil
			}
			rec = nil
		case rec != nil:
			p.describe(rec)
		}
		if err != nil {
			return nil
		}
	}
}

// isSoft says that a quoted-printable line goes on in the next one.
func isSoft(line string) bool {
	head, _, ok := strings.Cut(line, ":")
	return ok && strings.HasSuffix(line, "=") && strings.Contains(strings.ToUpper(head), "QUOTED-PRINTABLE")
}

func parseProperty(line string) property {
	head, value, ok := strings.Cut(line, ":")
	if !ok {
		return property{}
	}
	name, params, _ := strings.Cut(head, ";")
	if i := strings.LastIndexByte(name, '.'); i >= 0 { // item1.EMAIL
		name = name[i+1:]
	}
	p := property{name: strings.ToUpper(name), params: strings.ToUpper(params), value: value}
	if strings.Contains(p.params, "QUOTED-PRINTABLE") {
		if raw, err := io.ReadAll(quotedprintable.NewReader(strings.NewReader(value))); err == nil {
			p.value = string(raw)
		}
	}
	return p
}

// describe adds what a property says to the record.
func (p property) describe(rec *model.ImportRecord) {
	person := &rec.Person
	switch p.name {
	case "FN":
		person.Name = oneLine(unescape(p.value))
	case "N":
		if parts := p.parts(); person.Name == "" && len(parts) > 1 {
			person.Name = fullName(parts[1], parts[0])
		}
	case "EMAIL":
		if a, ok := Address(unescape(p.value)); ok {
			p.identify(rec, model.ImportIdentity{Kind: model.IdentityEmail, Norm: AddressKey(a), Raw: a})
		}
	case "TEL":
		if raw, key, ok := Phone(strings.TrimPrefix(unescape(p.value), "tel:")); ok {
			p.identify(rec, model.ImportIdentity{Kind: model.IdentityPhone, Norm: key, Raw: raw})
		}
	case "ORG":
		person.Company = p.part(0)
	case "TITLE", "ROLE":
		person.Job = oneLine(unescape(p.value))
	case "NOTE":
		person.Note = unescape(p.value)
	case "ADR":
		person.City, person.Region = p.part(3), p.part(6)
	case "CATEGORIES":
		person.Tags = list(unescape(p.value))
	case "UID":
		rec.Key = unescape(p.value)
	}
}

// identify puts the preferred address first.
func (p property) identify(rec *model.ImportRecord, id model.ImportIdentity) {
	if strings.Contains(p.params, "PREF") {
		rec.Identities = append([]model.ImportIdentity{id}, rec.Identities...)
		return
	}
	rec.Identities = append(rec.Identities, id)
}

// parts cuts a structured value at its semicolons, those that are not escaped.
func (p property) parts() []string {
	cut := strings.Split(strings.ReplaceAll(p.value, `\;`, "\x00"), ";")
	for i, c := range cut {
		cut[i] = oneLine(unescape(strings.ReplaceAll(c, "\x00", ";")))
	}
	return cut
}

func (p property) part(i int) string {
	if parts := p.parts(); i < len(parts) {
		return parts[i]
	}
	return ""
}

var unescapes = strings.NewReplacer(`\n`, "\n", `\N`, "\n", `\,`, ",", `\;`, ";", `\\`, `\`)

func unescape(s string) string { return clean(unescapes.Replace(s)) }
