package importer

import (
	"bufio"
	"bytes"
	"io"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/transform"
)

const bomUTF8 = "\xef\xbb\xbf"

// encoding says how the bytes become text. A file with a few broken bytes
// among much good UTF-8 is damaged UTF-8; one with more broken than good is
// Windows-1252, which the preview says. It is never Latin-1.
func (s *scan) encoding() string {
	switch {
	case s.format == containerWorkbook:
		return "Excel workbook"
	case s.format == tableUTF16LE:
		return "UTF-16 LE"
	case s.format == tableUTF16BE:
		return "UTF-16 BE"
	case s.bad > 0 && s.good < 10*s.bad && !bytes.HasPrefix(s.head, []byte(bomUTF8)):
		return encoding1252
	}
	return "UTF-8"
}

const encoding1252 = "Windows-1252"

// decode turns the bytes into UTF-8 text without a mark, with LF row ends
// where the file knows only CR.
func (s *scan) decode(r io.Reader) io.Reader {
	switch s.encoding() {
	case "UTF-16 LE":
		r = transform.NewReader(r, unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewDecoder())
	case "UTF-16 BE":
		r = transform.NewReader(r, unicode.UTF16(unicode.BigEndian, unicode.UseBOM).NewDecoder())
	case encoding1252:
		r = transform.NewReader(r, charmap.Windows1252.NewDecoder())
	default:
		buffered := bufio.NewReader(r)
		if mark, _ := buffered.Peek(len(bomUTF8)); string(mark) == bomUTF8 {
			_, _ = buffered.Discard(len(bomUTF8))
		}
		r = buffered
	}
	if s.hasCR && !s.hasLF {
		r = crToLF{r}
	}
	return r
}

type crToLF struct{ r io.Reader }

func (c crToLF) Read(p []byte) (int, error) {
	n, err := c.r.Read(p)
	for i, b := range p[:n] {
		if b == '\r' {
			p[i] = '\n'
		}
	}
	return n, err
}
