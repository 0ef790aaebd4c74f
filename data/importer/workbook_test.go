package importer

import (
	"context"
	"errors"
	"testing"

	"goodword/model"
)

const (
	bookXML = `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Members" sheetId="7" r:id="rId3"/><sheet name="Other" sheetId="1" r:id="rId1"/></sheets></workbook>`
	relsXML = `<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/><Relationship Id="rId3" Target="/xl/worksheets/sheet2.xml"/></Relationships>`
	sstXML  = `<sst><si><t>Name</t></si><si><t>Email</t></si><si><r><t>José </t></r><r><t>Müller</t></r><rPh><t>ho-se</t></rPh></si></sst>`
	// An empty first row, a header without its first cell, a gap, every kind of cell.
	sheetXML = `<worksheet><sheetData><row r="2"><c r="B2" t="s"><v>0</v></c><c r="C2" t="s"><v>1</v></c><c r="D2" t="inlineStr"><is><t>Member since</t></is></c><c r="E2" t="str"><v>Total spent</v></c><c r="F2" t="inlineStr"><is><t>Customer ID</t></is></c></row>
<row r="4"><c r="B4" t="s"><v>2</v></c><c r="C4" t="str"><f>A1&amp;B1</f><v>jose@example.com</v></c><c r="D4" s="1"><v>45356</v></c><c r="E4"><v>184.90000000000001</v></c><c r="F4"><v>7.2104483011E12</v></c></row>
<row r="5"><c r="C5" t="inlineStr"><is><t>bo@example.com</t></is></c><c r="D5" t="e"><v>#N/A</v></c></row></sheetData></worksheet>`
)

func TestTheFirstSheetOfAWorkbookIsATable(t *testing.T) {
	src := archive(t, "[Content_Types].xml", "<Types/>", "xl/workbook.xml", bookXML, "xl/_rels/workbook.xml.rels", relsXML, "xl/sharedStrings.xml", sstXML,
		"xl/worksheets/sheet1.xml", "<worksheet/>", "xl/worksheets/sheet2.xml", sheetXML)
	x, records := readAll(t, src, Options{Currency: "EUR"})
	if x.HeaderLine != 2 || x.Rows != 2 || x.Encoding != "Excel workbook" || len(x.Notices) > 1 {
		t.Errorf("header line %d, %d rows, %s, %q", x.HeaderLine, x.Rows, x.Encoding, x.Notices)
	}
	r := records[0]
	if r.Line != 4 || r.Key != "7210448301100" || r.Person.Name != "José Müller" || r.Person.Since != "2024-03-05" || r.Person.SpendMinor == nil || *r.Person.SpendMinor != 18490 {
		t.Errorf("%+v", r)
	}
	if records[1].Key != "email:bo@example.com" || len(records[1].Rejects) > 0 {
		t.Errorf("%+v", records[1])
	}
}

func TestWorkbooksThatAreRefused(t *testing.T) {
	for name, c := range map[string]struct{ sheet, kind string }{
		"cut off":    {sheetXML[:len(sheetXML)-200], kindUnreadable},
		"no header":  {`<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData></worksheet>`, kindNoHeader},
		"no row":     {`<worksheet><sheetData/></worksheet>`, kindNoHeader},
		"no sheet":   {"", kindNoHeader},
		"far column": {`<worksheet><sheetData><row><c r="XFDZZ1"><v>1</v></c></row></sheetData></worksheet>`, kindWide},
	} {
		_, err := Read(context.Background(), archive(t, "xl/workbook.xml", "<workbook/>", "xl/worksheets/sheet1.xml", c.sheet), Options{})
		var refused *model.ImportError
		if !errors.As(err, &refused) || refused.Kind != c.kind {
			t.Errorf("%s: got %v, want a refusal as %q", name, err, c.kind)
		}
	}
}
