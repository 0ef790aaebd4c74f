package importer

import (
	"errors"
	"io"
	"slices"
	"strings"
	"time"
)

// layout is where the table begins and how its cells are parted.
type layout struct {
	delim    byte
	line     int // of the header
	header   []string
	preamble int // lines above the header
	single   bool
}

const (
	sampleSize  = 256 << 10
	sampleRows  = 45
	headerRows  = 15
	unfitRefuse = "no line of %s looks like a header: put one above the rows, such as Name,Email"
)

var delimiters = []struct {
	mark byte
	name string
}{{',', "comma"}, {';', "semicolon"}, {'\t', "tab"}, {'|', "bar"}}

func delimiterName(mark byte) string {
	for _, d := range delimiters {
		if d.mark == mark {
			return d.name
		}
	}
	return string(mark)
}

type sampleRow struct {
	line  int
	cells []string
}

// findLayout decides the delimiter by the known words of the best header row
// and by how steady the widths are, then the header row.
func findLayout(sample, name string, answers []Answer) (layout, error) {
	if forced, ok := sepLine(sample); ok {
		found, err := sampleTable(sample, forced)
		if err != nil && len(found) < 2 {
			return layout{}, err
		}
		return findHeader(found[1:], forced, name, answers)
	}
	var best []sampleRow
	var mark byte
	var first error
	top := -1.0
	for _, d := range delimiters {
		found, err := sampleTable(sample, d.mark)
		if err != nil && first == nil {
			first = err
		}
		if fit := steadiness(found); len(found) > 0 && fit > top {
			best, mark, top = found, d.mark, fit
		}
	}
	l, err := findHeader(best, mark, name, answers)
	if err != nil && first != nil {
		return l, first // what broke the table says more than the missing header
	}
	return l, err
}

// sepLine reads the first line that Excel writes to name the delimiter.
func sepLine(sample string) (byte, bool) {
	line, _, _ := strings.Cut(sample, "\n")
	line = strings.TrimRight(line, "\r")
	if len(line) == 5 && strings.EqualFold(line[:4], "sep=") {
		return line[4], true
	}
	return 0, false
}

// sampleTable cuts the sample; a last row that the sample cuts off is dropped.
func sampleTable(sample string, mark byte) ([]sampleRow, error) {
	return sampleOf(newRows(strings.NewReader(sample), mark), len(sample) == sampleSize)
}

func sampleOf(t *rows, cutOff bool) ([]sampleRow, error) {
	var found []sampleRow
	for len(found) < sampleRows {
		err := t.next()
		if errors.Is(err, io.EOF) {
			if cutOff && len(found) > 1 {
				found = found[:len(found)-1]
			}
			break
		}
		if err != nil {
			if cutOff && t.ended() {
				err = nil // it is the sample that ends inside a cell
			}
			return found, err
		}
		if !allBlank(t.Cells) {
			found = append(found, sampleRow{t.Line, slices.Clone(t.Cells)})
		}
	}
	return found, nil
}

func allBlank(cells []string) bool {
	for _, c := range cells {
		if strings.TrimSpace(c) != "" {
			return false
		}
	}
	return true
}

// steadiness prefers known headers, then rows of one width, then wide rows.
func steadiness(found []sampleRow) float64 {
	widths, known, mode := map[int]int{}, 0, 0
	for i, r := range found {
		widths[len(r.cells)]++
		if i < headerRows {
			known = max(known, knownWords(r.cells))
		}
	}
	for width, n := range widths {
		if width > 1 && (n > widths[mode] || n == widths[mode] && width > mode) {
			mode = width
		}
	}
	return 2*float64(known) + float64(widths[mode])/float64(max(1, len(found))) + float64(min(mode, 20))/100
}

func knownWords(cells []string) int {
	n := 0
	for _, c := range cells {
		if len(c) > 200 {
			continue
		}
		if role, confidence := guess(c); role != "" && confidence >= .8 || words().known[Normalise(c)] {
			n++
		}
	}
	return n
}

// findHeader takes the row with the most known words. Where no word is known,
// the first row is one if it holds only words and a column below it holds
// addresses, dates or links.
func findHeader(found []sampleRow, mark byte, name string, answers []Answer) (layout, error) {
	best, known := -1, 0
	if len(answers) > 0 { // the user knows which line holds the header
		best = slices.IndexFunc(found, func(r sampleRow) bool { return slices.Contains(r.cells, answers[0].Header) })
		known = len(answers)
	}
	for i, r := range found[:min(len(found), headerRows)] {
		if n := knownWords(r.cells); n > known && (n > 1 || len(r.cells) < 3) && !holdsValues(r.cells) {
			best, known = i, n
		}
	}
	if best < 0 && len(found) > 0 && onlyWords(found[0].cells) && slices.ContainsFunc(found[1:], func(r sampleRow) bool { return holdsValues(r.cells) }) {
		best = 0
	}
	if best < 0 {
		return layout{}, refuse(kindNoHeader, 0, unfitRefuse, name)
	}
	l := layout{delim: mark, line: found[best].line, header: found[best].cells, preamble: best}
	l.single = len(l.header) == 1
	return l, nil
}

// holdsValues says that a cell is an address, a date or a link.
func holdsValues(cells []string) bool {
	return slices.ContainsFunc(cells, func(c string) bool {
		if len(c) > 300 {
			return false
		}
		_, address := Address(c)
		_, date := Date(c, "dmy", time.UTC, time.UTC)
		return address || date && strings.ContainsAny(c, "-/. ") || isLink(c)
	})
}

func onlyWords(cells []string) bool {
	return !holdsValues(cells) && !slices.ContainsFunc(cells, func(c string) bool {
		_, number := takeApart(c)
		return number || strings.TrimSpace(c) == ""
	})
}

// isSecondHeader knows a row of answer options under the header: at least half
// empty, no values, under a header with nameless columns.
func isSecondHeader(header, cells []string) bool {
	empty := len(header) - len(cells)
	for _, c := range cells {
		if _, number := takeApart(c); number {
			return false
		}
		if strings.TrimSpace(c) == "" {
			empty++
		}
	}
	return slices.Contains(header, "") && empty*2 >= len(header) && !holdsValues(cells)
}
