package importer

import (
	"bufio"
	"errors"
	"io"
)

const (
	maxCell      = 1 << 20
	maxCellLines = 500
	maxColumns   = 4096
)

// rows cuts text into rows as RFC 4180 says and forgives quotes in the middle
// of a cell, as spreadsheets do. A quote that never closes would swallow the
// rest of the file, so a cell may hold a mebibyte and 500 lines, no more.
// The standard reader forgives without a limit, which is why it is not used.
type rows struct {
	r     *bufio.Reader
	delim byte
	line  int // of the next byte
	buf   []byte
	ends  []int
	fill  func(*rows) error // next, where the rows are not cut from text

	closer io.Closer // of what fill reads; nil where the text's own is enough

	Line  int      // where the row begins
	Cells []string // valid until the next row
	Lazy  bool     // a quote stood in the middle of a cell
}

func newRows(r io.Reader, delim byte) *rows {
	return &rows{r: bufio.NewReaderSize(r, 64<<10), delim: delim, line: 1}
}

func (t *rows) close() {
	if t.closer != nil {
		t.closer.Close()
	}
}

func (t *rows) ended() bool {
	_, err := t.r.Peek(1)
	return err != nil
}

// next reads one row; io.EOF after the last.
func (t *rows) next() error {
	if t.fill != nil {
		return t.fill(t)
	}
	t.buf, t.ends, t.Lazy, t.Line = t.buf[:0], t.ends[:0], false, t.line
	if _, err := t.r.Peek(1); err != nil {
		return err
	}
	for {
		end, err := t.cell()
		if err != nil && !errors.Is(err, io.EOF) {
			return err
		}
		t.ends = append(t.ends, len(t.buf))
		if len(t.ends) > maxColumns {
			return refuse(kindWide, t.Line, "line %d has more than %d columns: export only the columns that you need", t.Line, maxColumns)
		}
		if err != nil || end == '\n' {
			break
		}
	}
	text, from := string(t.buf), 0
	t.Cells = t.Cells[:0]
	for _, to := range t.ends {
		t.Cells = append(t.Cells, text[from:to])
		from = to
	}
	return nil
}

// cell reads up to and with the delimiter or row end that it returns.
func (t *rows) cell() (byte, error) {
	start := len(t.buf)
	c, err := t.r.ReadByte()
	if err == nil && c == '"' {
		return t.quoted(start)
	}
	for ; err == nil; c, err = t.r.ReadByte() {
		switch c {
		case t.delim:
			return c, nil
		case '\n':
			t.line++
			if n := len(t.buf); n > start && t.buf[n-1] == '\r' {
				t.buf = t.buf[:n-1]
			}
			return c, nil
		case '"':
			t.Lazy = true
		}
		if t.buf = append(t.buf, c); len(t.buf)-start > maxCell {
			return 0, tooLong(t.Line)
		}
	}
	return 0, err
}

func tooLong(line int) error {
	return refuse(kindCell, line, "line %d holds a cell of more than 1 MB: shorten it, or leave its column out of the export", line)
}

// quoted reads a cell whose opening quote is gone already.
func (t *rows) quoted(start int) (byte, error) {
	opened := t.line
	for {
		c, err := t.r.ReadByte()
		if err != nil {
			return 0, openQuote(err, opened)
		}
		if c == '"' {
			end, closed, err := t.afterQuote()
			if closed || err != nil {
				return end, err
			}
		} else {
			t.buf = append(t.buf, c)
			if c == '\n' {
				t.line++
			}
		}
		switch {
		case t.line-opened > maxCellLines:
			return 0, openQuote(io.EOF, opened)
		case len(t.buf)-start > maxCell:
			return 0, tooLong(opened)
		}
	}
}

// afterQuote decides what a quote inside a quoted cell is: its end, a doubled
// quote, or one that somebody forgot to double.
func (t *rows) afterQuote() (end byte, closed bool, err error) {
	c, err := t.r.ReadByte()
	if err == nil && c == '\r' {
		if next, _ := t.r.Peek(1); len(next) == 1 && next[0] == '\n' {
			c, err = t.r.ReadByte()
		}
	}
	switch {
	case err != nil:
		return 0, true, err
	case c == t.delim:
		return c, true, nil
	case c == '\n':
		t.line++
		return c, true, nil
	case c == '"':
		t.buf = append(t.buf, c)
		return 0, false, nil
	}
	t.Lazy = true
	t.buf = append(t.buf, '"', c)
	return 0, false, nil
}

func openQuote(err error, line int) error {
	if !errors.Is(err, io.EOF) {
		return err
	}
	return refuse(kindQuote, line, "the quote that opens on line %d does not close: mend that line, or export the file again", line)
}
