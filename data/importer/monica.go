package importer

import (
	"bytes"
	"encoding/json"
	"io"
	"strings"
	"time"

	"goodword/model"
)

// monica is the address book of Monica 4, whole as it exports it: people, and
// when somebody talked to them, which is history and never something to do.
var monica = Format{
	ID: "monica_json", Name: "Monica contacts", Source: "monica",
	Knows: func(head []byte) bool {
		return bytes.Contains(head, []byte(`"app_version"`)) && bytes.Contains(head, []byte(`"exported_by"`)) && bytes.Contains(head, []byte(`"account"`))
	},
	Read: func(r io.Reader, yield func(model.ImportRecord) bool) error {
		var file struct {
			Account struct{ Data []monicaGroup }
		}
		if err := json.NewDecoder(&io.LimitedReader{R: r, N: maxMonica}).Decode(&file); err != nil {
			return refuse(kindUnreadable, 0, "the Monica export is cut off, damaged or larger than %d MB: export it again", maxMonica>>20)
		}
		for _, g := range file.Account.Data {
			for i := range g.Values {
				if g.Type == "contact" && !yield(g.Values[i].contact()) {
					return nil
				}
			}
		}
		return nil
	},
}

// maxMonica bounds what is held at once: one person's own address book.
const maxMonica = 32 << 20

type monicaGroup struct {
	Type   string
	Values []monicaValue
}

type monicaValue struct {
	UUID       string
	Created    string `json:"created_at"`
	Properties map[string]any
	Data       []monicaGroup
}

// text is a property that holds words.
func (v *monicaValue) text(name string) string {
	s, _ := v.Properties[name].(string)
	return clean(s)
}

func (v *monicaValue) day(names ...string) model.Date {
	for _, name := range names {
		if d, ok := Date(v.text(name), "ymd", time.UTC, time.UTC); ok {
			return d
		}
	}
	return ""
}

func (v *monicaValue) contact() model.ImportRecord {
	rec := model.ImportRecord{Key: clean(v.UUID), Creates: true}
	p := &rec.Person
	p.Name = fullName(oneLine(v.text("first_name")), oneLine(v.text("last_name")))
	p.Company, p.Job, p.Note = oneLine(v.text("company")), oneLine(v.text("job")), v.text("description")
	for _, g := range v.Data {
		for i := range g.Values {
			g.Values[i].describe(g.Type, &rec)
		}
	}
	if last := v.day("last_talked_to"); last != "" && len(rec.Touches) == 0 {
		rec.Touches = []model.ImportTouch{{Date: last, Direction: "out", Channel: "Monica", Text: "last talked to"}}
	}
	if p.Name == "" && len(rec.Identities) == 0 {
		rec.Left = "no name, address or id"
	}
	return rec
}

// describe adds what hangs on a contact.
func (v *monicaValue) describe(kind string, rec *model.ImportRecord) {
	switch kind {
	case "contact_field":
		data := v.text("data")
		if a, ok := Address(data); ok {
			rec.Identities = append(rec.Identities, model.ImportIdentity{Kind: model.IdentityEmail, Norm: AddressKey(a), Raw: a})
		} else if raw, key, ok := Phone(data); ok {
			rec.Identities = append(rec.Identities, model.ImportIdentity{Kind: model.IdentityPhone, Norm: key, Raw: raw})
		}
	case "note":
		rec.Person.Note = strings.TrimSpace(rec.Person.Note + "\n" + v.text("body"))
	case "call":
		t := model.ImportTouch{Date: v.day("called_at"), Direction: "out", Channel: "phone", Text: v.text("content")}
		if theirs, _ := v.Properties["contact_called"].(bool); theirs {
			t.Direction = "in"
		}
		rec.Touches = append(rec.Touches, t)
	case "conversation":
		t := model.ImportTouch{Date: v.day("happened_at"), Direction: "out", Channel: "conversation"}
		for _, g := range v.Data {
			for i := range g.Values {
				t.Text = strings.TrimSpace(t.Text + "\n" + g.Values[i].text("content"))
			}
		}
		rec.Touches = append(rec.Touches, t)
	}
}
