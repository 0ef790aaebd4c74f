package importer

import (
	"strings"
	"testing"
)

func TestCardsAreReadInEveryDialect(t *testing.T) {
	card := "begin:vcard\r\nVERSION:2.1\r\nN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:M=C3=BCl=\r\nler;Jos=C3=A9;;;\r\nEMAIL;HOME:home@example.com\r\n" +
		"item1.EMAIL;PREF;WORK:work@example.com\r\nTEL;CELL:+49 30 123456\r\nORG:Acme\\; Sons;Sales\r\nADR;WORK:;;1 Example St;K\xc3\xb6ln;;50667;DE\r\nNOTE:one\\ntwo\r\n  three\r\n" +
		"PHOTO;ENCODING=b:" + strings.Repeat("QUJD", 400_000) + "\r\n " + strings.Repeat("QUJD", 100) + "\r\nBDAY:1990-03-07\r\nEND:VCARD\r\n" +
		"BEGIN:VCARD\nEND:VCARD\nBEGIN:VCARD\nFN:Cut off in the middle"
	x, records := readAll(t, memory("book.vcf", card), Options{})
	if x.Format != "vcard" || x.Rows != 2 || len(records) != 2 {
		t.Fatalf("%s, %d rows, %d records", x.Format, x.Rows, len(records))
	}
	r := records[0]
	if r.Person.Name != "José Müller" || r.Person.Company != "Acme; Sons" || r.Person.City != "Köln" || r.Person.Region != "DE" || r.Person.Note != "one\ntwo three" {
		t.Errorf("%+v", r.Person)
	}
	if len(r.Identities) != 3 || r.Identities[0].Raw != "work@example.com" || r.Key != "email:work@example.com" || r.Line != 1 {
		t.Errorf("%+v", r)
	}
	if records[1].Left == "" {
		t.Errorf("an empty card was taken: %+v", records[1])
	}
}
