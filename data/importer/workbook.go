package importer

import (
	"archive/zip"
	"context"
	"encoding/xml"
	"errors"
	"io"
	"path"
	"slices"
	"strconv"
	"strings"
)

// maxShared is how much text a workbook may keep beside its sheets, which is
// all that is held of it.
const maxShared = 256 << 20

// workbook reads the first sheet of an .xlsx file, row by row. A library would
// hold the file in memory or write parts of it beside it on the disk.
type workbook struct {
	*bounded
	dec    *xml.Decoder
	shared []string
}

func isWorkbook(z *zip.Reader) bool {
	return slices.ContainsFunc(z.File, func(f *zip.File) bool { return f.Name == "xl/workbook.xml" })
}

// sheet opens the first sheet. What it returns is closed by its reader.
func (s Source) sheet(ctx context.Context) (*rows, error) {
	z, closer, err := s.unzip()
	if err != nil {
		return nil, err
	}
	t, err := s.sheetOf(ctx, z)
	if err != nil {
		closer.Close()
		return nil, err
	}
	t.closer = closer
	return t, nil
}

func (s Source) sheetOf(ctx context.Context, z *zip.Reader) (*rows, error) {
	if err := checkBomb(z, s.Name); err != nil {
		return nil, err
	}
	var w workbook
	if f, err := z.Open("xl/sharedStrings.xml"); err == nil {
		w.open(ctx, f, s.Name)
		if err := w.readShared(); err != nil {
			return nil, err
		}
	}
	f, err := z.Open(firstSheet(z))
	if err != nil {
		return nil, refuse(kindUnreadable, 0, "%s is a workbook without a first sheet: save the sheet as CSV UTF-8", s.Name)
	}
	w.open(ctx, f, s.Name)
	return &rows{fill: w.row}, nil
}

func (w *workbook) open(ctx context.Context, r io.Reader, name string) {
	w.bounded = &bounded{ctx: ctx, r: r, name: name, left: maxRecord}
	w.dec = xml.NewDecoder(w.bounded)
}

// firstSheet follows the workbook's own order to the file of the first sheet.
func firstSheet(z *zip.Reader) string {
	var book struct {
		Sheets []struct {
			ID string `xml:"http://schemas.openxmlformats.org/officeDocument/2006/relationships id,attr"`
		} `xml:"sheets>sheet"`
	}
	var rels struct {
		List []struct {
			ID     string `xml:"Id,attr"`
			Target string `xml:"Target,attr"`
		} `xml:"Relationship"`
	}
	if decodePart(z, "xl/workbook.xml", &book) && decodePart(z, "xl/_rels/workbook.xml.rels", &rels) && len(book.Sheets) > 0 {
		for _, r := range rels.List {
			if r.ID == book.Sheets[0].ID {
				if whole, ok := strings.CutPrefix(r.Target, "/"); ok {
					return whole
				}
				return path.Join("xl", r.Target)
			}
		}
	}
	return "xl/worksheets/sheet1.xml"
}

func decodePart(z *zip.Reader, name string, into any) bool {
	f, err := z.Open(name)
	if err != nil {
		return false
	}
	defer f.Close()
	return xml.NewDecoder(io.LimitReader(f, maxRecord)).Decode(into) == nil
}

func (w *workbook) token() (xml.Token, error) {
	token, err := w.dec.Token()
	w.left = maxRecord
	var syntax *xml.SyntaxError
	if errors.As(err, &syntax) || errors.Is(err, zip.ErrChecksum) || errors.Is(err, io.ErrUnexpectedEOF) {
		return nil, refuse(kindUnreadable, 0, "%s is a damaged workbook: download it again, or save the sheet as CSV UTF-8", w.name)
	}
	return token, err
}

// readShared reads the texts that cells point to.
func (w *workbook) readShared() error {
	size := 0
	for {
		token, err := w.token()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return err
		}
		if start, ok := token.(xml.StartElement); ok && start.Name.Local == "si" {
			text, err := w.text()
			if err != nil {
				return err
			}
			if size += len(text); size > maxShared {
				return refuse(kindCell, 0, "%s holds more text than a workbook should: save the sheet as CSV UTF-8", w.name)
			}
			w.shared = append(w.shared, text)
		}
	}
}

// text is what an element says, without how it is pronounced.
func (w *workbook) text() (string, error) {
	var b strings.Builder
	for depth, spoken := 1, 0; depth > 0; {
		token, err := w.token()
		if err != nil {
			return "", err
		}
		switch token := token.(type) {
		case xml.StartElement:
			if depth++; token.Name.Local == "rPh" {
				spoken = depth
			}
		case xml.EndElement:
			if depth == spoken {
				spoken = 0
			}
			depth--
		case xml.CharData:
			if spoken == 0 && b.Len() < maxText {
				b.Write(token)
			}
		}
	}
	return b.String(), nil
}

// row reads the next row that is there; rows that are left out are empty.
func (w *workbook) row(t *rows) error {
	for {
		token, err := w.token()
		if err != nil {
			return err
		}
		switch token := token.(type) {
		case xml.StartElement:
			switch token.Name.Local {
			case "row":
				t.Line++
				if n, err := strconv.Atoi(attribute(token, "r")); err == nil && n > t.Line {
					t.Line = n
				}
				t.Cells = t.Cells[:0]
			case "c":
				if err := w.cell(t, token); err != nil {
					return err
				}
			}
		case xml.EndElement:
			if token.Name.Local == "row" {
				return nil
			}
		}
	}
}

// cell puts a cell under its letter. A formula is what it came to.
func (w *workbook) cell(t *rows, start xml.StartElement) error {
	at := len(t.Cells)
	if n := columnOf(attribute(start, "r")); n > 0 {
		at = n - 1
	}
	if at >= maxColumns {
		return refuse(kindWide, t.Line, "row %d has more than %d columns: export only the columns that you need", t.Line, maxColumns)
	}
	value := ""
	for {
		token, err := w.token()
		if err != nil {
			return err
		}
		if _, ok := token.(xml.EndElement); ok {
			break
		}
		inner, ok := token.(xml.StartElement)
		if !ok {
			continue
		}
		text, err := w.text()
		if err != nil {
			return err
		}
		if inner.Name.Local == "v" || inner.Name.Local == "is" {
			value = text
		}
	}
	switch attribute(start, "t") {
	case "s":
		n, err := strconv.Atoi(value)
		if value = ""; err == nil && n >= 0 && n < len(w.shared) {
			value = w.shared[n]
		}
	case "e":
		value = ""
	case "", "n":
		value = plainNumber(value)
	}
	for len(t.Cells) <= at {
		t.Cells = append(t.Cells, "")
	}
	t.Cells[at] = value
	return nil
}

// columnOf is the number of the column in a place such as AB12; 0 is none.
func columnOf(place string) int {
	n := 0
	for _, r := range place {
		if r < 'A' || r > 'Z' || n > maxColumns {
			break
		}
		n = n*26 + int(r-'A') + 1
	}
	return n
}

// plainNumber writes a number as people do: ids without an exponent, amounts
// without what binary fractions add behind the fifteenth digit.
func plainNumber(s string) string {
	f, err := strconv.ParseFloat(s, 64)
	if err != nil {
		return s
	}
	f, _ = strconv.ParseFloat(strconv.FormatFloat(f, 'g', 15, 64), 64)
	return strconv.FormatFloat(f, 'f', -1, 64)
}
