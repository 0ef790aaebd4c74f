package report

import (
	"fmt"
	"io"
	"strings"

	"github.com/emersion/go-vcard"

	"goodword/model"
)

// Contacts writes people as vCards, version 4: how to address and reach them,
// and nothing that was counted or noted about them.
func Contacts(w io.Writer, people []model.PersonCard, store string) error {
	e := vcard.NewEncoder(w)
	for i := range people {
		if err := e.Encode(contact(&people[i], store)); err != nil {
			return fmt.Errorf("write the card of a person: %w", err)
		}
	}
	return nil
}

func contact(p *model.PersonCard, store string) vcard.Card {
	c := vcard.Card{}
	set := func(field, value string) {
		if value = model.Clean(strings.TrimSpace(value)); value != "" {
			c.AddValue(field, value)
		}
	}
	set(vcard.FieldUID, fmt.Sprintf("goodword-%s-%d", store, p.Person.ID))
	set(vcard.FieldFormattedName, p.Person.Name)
	set(vcard.FieldNickname, p.Person.NamedAs)
	set(vcard.FieldOrganization, strings.ReplaceAll(p.Person.Company, ";", ",")) // which parts a company from its units
	set(vcard.FieldTitle, p.Person.Role)
	set(vcard.FieldLanguage, p.Person.Language)
	for _, id := range p.Identities {
		switch id.Kind {
		case "email":
			set(vcard.FieldEmail, id.Raw)
		case "phone":
			set(vcard.FieldTelephone, id.Raw)
		case "url":
			set(vcard.FieldURL, id.Raw)
		}
	}
	vcard.ToV4(c)
	return c
}

// StaffPage writes the cards of people for those who meet them, one page to
// print: how to say the name, what to thank for, what not to ask. It has no
// counts and no spend.
func StaffPage(w io.Writer, cards []model.StaffCard, on model.Date) error {
	return pages().ExecuteTemplate(w, "staff.tmpl", struct {
		Title string
		On    string
		Cards []model.StaffCard
	}{"People to know", on.Long(), cards})
}
