package importer

import (
	"bufio"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"iter"
	"slices"
	"strings"
	"time"

	"goodword/model"
)

// Options are what only the caller knows.
type Options struct {
	Format   string // id of formats.json, over the recognised one
	Map      []Answer
	Scope    string         // which shop or forum, where the user has several
	Zone     *time.Location // of the project; UTC where nil
	Currency string         // of the workspace

	Partly bool // one file of several: answers about other columns are not for it
}

// Export is a file that has been read through once and can be read again for
// its records. Nothing of it is held.
type Export struct {
	model.ImportFile

	src              Source
	opts             Options
	scan             scan
	layout           layout
	shape            *shape // of a JSON file
	format           Format
	cols             []*column
	headers          []string // normalised, as the formats write them
	byRole, byHeader map[string]int
	keyColumn        int // of the record's own id; -1 where there is none
	each             string
	seed             string // of the content hash: roles and hints change what is read

	secondHeader int // line; 0 where there is none
	footer       int // first line of it; 0 where there is none
	noted        noted

	members []*Export // of an archive, which holds nothing else
}

// noted is what the pass over the rows came across.
type noted struct {
	ragged, lazy, blank, cleaned    int
	firstRagged, firstLazy, changed []string
	thin, thinFrom                  int // trailing rows with one filled cell
	thinText                        string
}

// Read looks through the whole file and says what it is, what each column
// becomes and what must be asked. It yields no record yet.
func Read(ctx context.Context, src Source, opts Options) (*Export, error) {
	if opts.Zone == nil {
		opts.Zone = time.UTC
	}
	scanned, err := scanBytes(ctx, src)
	if err != nil {
		return nil, err
	}
	x := &Export{src: src, opts: opts, scan: scanned}
	x.Name, x.Size, x.SHA256 = src.Name, scanned.size, scanned.sha
	if scanned.format == containerZip {
		z, closer, err := src.unzip()
		if err != nil {
			return nil, err
		}
		book, whole := isWorkbook(z), slices.IndexFunc(All, func(f Format) bool { return f.Holds != nil && f.Holds(z) })
		bomb := checkBomb(z, src.Name)
		closer.Close()
		switch {
		case whole >= 0 && bomb != nil:
			return nil, bomb
		case whole >= 0:
			return x, x.openWhole(ctx, All[whole])
		case !book:
			return x, x.readArchive(ctx)
		}
		x.scan.format = containerWorkbook
	}
	if i := slices.IndexFunc(All, func(f Format) bool { return f.Knows != nil && f.Knows(scanned.head) }); i >= 0 {
		return x, x.openWhole(ctx, All[i])
	}
	if err := x.open(ctx); err != nil {
		return nil, err
	}
	if err := x.survey(ctx); err != nil {
		return nil, err
	}
	return x, x.decide()
}

// Has says that a column, or one of a file in the archive, is called so.
func (x *Export) Has(header string) bool {
	return x.find(header) >= 0 || slices.ContainsFunc(x.members, func(m *Export) bool { return m.Has(header) })
}

// Headers are the names of the columns as they are compared.
func (x *Export) Headers() []string { return x.headers }

// open finds the header and gives every column its first guess.
func (x *Export) open(ctx context.Context) error {
	err := x.findTable(ctx)
	if err != nil {
		return err
	}
	x.Encoding, x.HeaderLine = x.scan.encoding(), x.layout.line
	switch {
	case x.scan.format == containerWorkbook:
		x.Delimiter = "first sheet"
	case x.layout.delim != 0:
		x.Delimiter = delimiterName(x.layout.delim)
	}
	headers := make([]string, len(x.layout.header))
	for i, h := range x.layout.header {
		headers[i] = Normalise(h)
	}
	var s signature
	if x.format, s, err = formatOf(x.scan.format.kind(), headers, x.opts.Format); err != nil {
		return err
	}
	x.Format, x.FormatName, x.Source = s.ID, x.format.Name, x.format.Source
	x.Signature = signatureOf(headers)
	if x.Source == "" {
		x.Source = x.scan.format.kind() + "-" + x.Signature[:8]
	}
	x.headers = headers
	x.name(headers)
	return x.answer()
}

// findTable says where the header is: in a row of a table, or in the keys of
// the records.
func (x *Export) findTable(ctx context.Context) error {
	switch x.scan.format {
	case containerXML:
		x.layout = layout{header: feedHeader}
		return nil
	case containerWorkbook:
		t, err := x.src.sheet(ctx)
		if err != nil {
			return err
		}
		defer t.close()
		found, err := sampleOf(t, false)
		if err != nil {
			return err
		}
		x.layout, err = findHeader(found, 0, x.Name, x.opts.Map)
		return err
	case containerJSON:
		var err error
		if x.shape, err = x.findShape(ctx); err == nil {
			x.layout = layout{header: x.shape.header}
		}
		return err
	}
	r, err := x.src.Open()
	if err != nil {
		return err
	}
	defer r.Close()
	sample, err := io.ReadAll(io.LimitReader(x.scan.decode(r), sampleSize))
	if err != nil {
		return err
	}
	x.layout, err = findLayout(string(sample), x.Name, x.opts.Map)
	return err
}

// rows gives the table's rows, from the text of the file.
func (x *Export) rows(ctx context.Context, text io.Reader) (*rows, error) {
	switch x.scan.format {
	case containerXML:
		return newFeedRows(ctx, text, x.Name), nil
	case containerWorkbook:
		return x.src.sheet(ctx)
	case containerJSON:
		return x.shape.rows(ctx, text)
	}
	return newRows(text, x.layout.delim), nil
}

// name makes the columns, with names that --map can tell apart.
func (x *Export) name(headers []string) {
	seen := map[string]int{}
	for i, h := range x.layout.header {
		c := &column{header: h, name: strings.Join(strings.Fields(clean(h)), " ")}
		if c.name == "" {
			c.name = fmt.Sprintf("column %d", i+1)
		}
		if seen[c.name]++; seen[c.name] > 1 {
			c.name = fmt.Sprintf("%s (%d)", c.name, seen[c.name])
		}
		c.role, c.confidence = guess(h)
		if role, ok := x.format.Roles[headers[i]]; ok {
			c.role, c.confidence, c.fixed = role, 1, true
		}
		if becomes[c.role] == "" && c.role != roleDrop && c.role != roleIgnore {
			c.role, c.confidence = "", 0
		}
		c.hint = x.format.Hints[c.role]
		x.cols = append(x.cols, c)
	}
}

// signatureOf is the key of a remembered mapping.
func signatureOf(headers []string) string {
	sorted := slices.Sorted(slices.Values(headers))
	sum := sha256.Sum256([]byte("csv\n" + strings.Join(sorted, "\n")))
	return hex.EncodeToString(sum[:])
}

// each row under the header goes to see, in the order of the file.
func (x *Export) eachRow(ctx context.Context, see func(*rows) (more bool)) error {
	r, err := x.src.Open()
	if err != nil {
		return err
	}
	defer r.Close()
	t, err := x.rows(ctx, x.scan.decode(bufio.NewReaderSize(r, 256<<10)))
	if err != nil {
		return err
	}
	defer t.close()
	whole := -1
	if x.format.Whole != "" {
		whole = slices.Index(x.headers, x.format.Whole)
	}
	for n := 0; ; n++ {
		if n%1024 == 0 && ctx.Err() != nil {
			return ctx.Err()
		}
		err := t.next()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return err
		}
		if t.Line <= x.layout.line || whole >= 0 && (whole >= len(t.Cells) || t.Cells[whole] == "") {
			continue
		}
		if !see(t) {
			return nil
		}
	}
}

// rawRow is one that stays as it is while the next is read.
type rawRow struct {
	cells []string
	line  int
	lazy  bool
}

// allRows gives every row of the file.
func (x *Export) allRows(ctx context.Context) iter.Seq2[rawRow, error] {
	return func(yield func(rawRow, error) bool) {
		err := x.eachRow(ctx, func(t *rows) bool { return yield(rawRow{slices.Clone(t.Cells), t.Line, t.Lazy}, nil) })
		if err != nil {
			yield(rawRow{}, err)
		}
	}
}

// survey is the pass over the whole file that sees what a column can only show
// as a whole.
func (x *Export) survey(ctx context.Context) error {
	for _, c := range x.cols {
		kind := valueKinds[c.role]
		c.stats.seeMoney, c.stats.seeDates = kind == kindMoney, kind == kindDate
	}
	first := true
	for rows, err := range Ahead(ctx, 512, x.allRows) {
		if err != nil {
			return err
		}
		for _, r := range rows {
			switch {
			case allBlank(r.cells):
				x.noted.blank++
			case first && isSecondHeader(x.layout.header, r.cells):
				x.secondHeader, first = r.line, false
			default:
				first = false
				x.Rows++
				x.look(r)
			}
		}
	}
	if x.noted.thin > 0 && x.Rows > x.noted.thin {
		x.footer, x.Rows = x.noted.thinFrom, x.Rows-x.noted.thin
	}
	if x.Rows == 0 && x.layout.line == 0 {
		return refuse(kindHeaderOnly, 0, "%s holds no entry or record: choose a longer period or another list, and export again", x.Name)
	}
	if x.Rows == 0 {
		return refuse(kindHeaderOnly, x.layout.line, "%s has a header and no rows: choose a longer period or another list, and export again", x.Name)
	}
	return nil
}
