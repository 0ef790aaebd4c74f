package importer

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"io"
	"strings"
	"unicode/utf8"
)

const headSize = 64 << 10

// scan is what one pass over the raw bytes tells.
type scan struct {
	size   int64
	sha    string
	head   []byte
	good   int // well-formed characters of more than one byte
	bad    int // bytes that are not UTF-8
	hasLF  bool
	hasCR  bool
	format container
}

// container is what the bytes hold, before anybody looks at columns.
type container int

const (
	tableText container = iota
	tableUTF16LE
	tableUTF16BE
	containerJSON
	containerVCard
	containerXML
	containerZip
	containerWorkbook // a zip, too
)

// kind is the container in the words of formats.json.
func (c container) kind() string {
	switch c {
	case containerJSON:
		return "json"
	case containerXML:
		return "xml"
	}
	return "csv"
}

// scanBytes hashes the source, looks at its encoding and refuses what is no
// export at all.
func scanBytes(ctx context.Context, src Source) (scan, error) {
	var s scan
	r, err := src.Open()
	if err != nil {
		return s, err
	}
	defer r.Close()
	hash, buf, carry := sha256.New(), make([]byte, 256<<10), 0
	for {
		n, err := r.Read(buf[carry:])
		if cerr := ctx.Err(); cerr != nil {
			return s, cerr
		}
		fresh := buf[carry : carry+n]
		hash.Write(fresh)
		s.size += int64(n)
		if room := headSize - len(s.head); room > 0 {
			s.head = append(s.head, fresh[:min(room, n)]...)
		}
		s.hasLF = s.hasLF || bytes.IndexByte(fresh, '\n') >= 0
		s.hasCR = s.hasCR || bytes.IndexByte(fresh, '\r') >= 0
		carry = s.countUTF8(buf[:carry+n], err != nil)
		if err == io.EOF {
			break
		}
		if err != nil {
			return s, err
		}
	}
	s.sha = hex.EncodeToString(hash.Sum(nil))
	s.format, err = sniff(s.head, src.Name)
	return s, err
}

// countUTF8 counts well-formed and broken characters and moves an unfinished
// one to the front of p, where the next chunk continues it.
func (s *scan) countUTF8(p []byte, last bool) (carry int) {
	for i := 0; i < len(p); {
		if p[i] < utf8.RuneSelf {
			i++
			continue
		}
		if !last && !utf8.FullRune(p[i:]) {
			return copy(p, p[i:])
		}
		r, n := utf8.DecodeRune(p[i:])
		if r == utf8.RuneError && n == 1 {
			s.bad++
		} else {
			s.good++
		}
		i += n
	}
	return 0
}

// binaryKinds are beginnings of files that people pick by mistake.
var binaryKinds = []struct{ magic, kind, advice string }{
	{"%PDF", kindBinary, "a PDF: export a CSV instead"},
	{"\x89PNG", kindBinary, "a picture: export a CSV instead"},
	{"\xff\xd8\xff", kindBinary, "a picture: export a CSV instead"},
	{"SQLite format 3", kindBinary, "a database: export a CSV instead"},
	{"\xd0\xcf\x11\xe0", kindBinary, "an old Excel file: open it and save it as CSV UTF-8"},
	{"\x1f\x8b", kindPacked, "packed with gzip: unpack it and import what is inside"},
}

func sniff(head []byte, name string) (container, error) {
	if len(bytes.TrimSpace(bytes.TrimPrefix(head, []byte(bomUTF8)))) == 0 {
		return 0, refuse(kindEmpty, 0, "%s is empty: export it again", name)
	}
	for _, b := range binaryKinds {
		if bytes.HasPrefix(head, []byte(b.magic)) {
			return 0, refuse(b.kind, 0, "%s is %s", name, b.advice)
		}
	}
	if bytes.HasPrefix(head, []byte("PK\x03\x04")) {
		return containerZip, nil
	}
	if c, ok := sniffUTF16(head); ok {
		return c, nil
	}
	text := bytes.TrimSpace(bytes.TrimPrefix(head, []byte(bomUTF8)))
	start := strings.ToLower(string(text[:min(len(text), 2048)]))
	switch {
	case strings.HasPrefix(start, "begin:vcard"):
		return containerVCard, nil
	case strings.HasPrefix(start, "<!doctype html"), strings.HasPrefix(start, "<html"), strings.HasPrefix(start, "<") && strings.Contains(start, "<html"):
		return 0, refuse(kindWebPage, 0, "%s is a web page, probably a login page, not an export: sign in and download it again", name)
	case strings.HasPrefix(start, "<?xml"), strings.HasPrefix(start, "<feed"), strings.HasPrefix(start, "<rss"):
		return containerXML, nil
	case strings.HasPrefix(start, "{"), strings.HasPrefix(start, "["):
		return containerJSON, nil
	case isBinary(head):
		return 0, refuse(kindBinary, 0, "%s is not text and no export that is known here: export it as CSV", name)
	}
	return tableText, nil
}

// sniffUTF16 looks for a mark, or for a zero at every second place.
func sniffUTF16(head []byte) (container, bool) {
	switch {
	case bytes.HasPrefix(head, []byte{0xff, 0xfe}):
		return tableUTF16LE, true
	case bytes.HasPrefix(head, []byte{0xfe, 0xff}):
		return tableUTF16BE, true
	}
	var zeros [2]int
	sample := head[:min(len(head), 1024)]
	for i, b := range sample {
		if b == 0 {
			zeros[i%2]++
		}
	}
	half := len(sample) / 2
	switch {
	case half < 4:
		return 0, false
	case zeros[1] > half*8/10 && zeros[0] < half/5:
		return tableUTF16LE, true
	case zeros[0] > half*8/10 && zeros[1] < half/5:
		return tableUTF16BE, true
	}
	return 0, false
}

// isBinary allows the stray control characters that exports really hold, up
// to one in twenty bytes.
func isBinary(head []byte) bool {
	odd := 0
	for _, b := range head {
		if b < 0x20 && b != '\n' && b != '\r' && b != '\t' && b != 0x1b {
			odd++
		}
	}
	return odd*20 > len(head)
}
