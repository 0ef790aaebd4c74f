package model

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// maxMarks is how many combining marks may follow one another: scripts that
// stack them need three or four, text that climbs out of its line needs more.
const maxMarks = 8

// Clean makes text from outside safe to store, show and export: valid UTF-8
// without control characters (newline and tab stay), bidirectional embeddings,
// overrides and isolates, line separators, byte-order marks, tag characters
// outside a flag, and piles of combining marks. It never grows and cleaning
// twice changes nothing. The joiners that emoji and scripts need are kept.
func Clean(s string) string {
	s, _ = CleanCounted(s)
	return s
}

// CleanCounted is Clean, with the number of characters that were taken out.
func CleanCounted(s string) (string, int) {
	if isPlain(s) {
		return s, 0
	}
	s = strings.ReplaceAll(s, "\r\n", "\n")
	var b strings.Builder
	b.Grow(len(s))
	removed, marks, flag := 0, 0, false
	for i := 0; i < len(s); {
		r, n := utf8.DecodeRuneInString(s[i:])
		i += n
		if r == '\r' {
			r = '\n'
		}
		if r == utf8.RuneError && n == 1 || isHostile(r) || isTag(r) && !flag {
			removed++
			continue
		}
		flag = r == blackFlag || isTag(r)
		if unicode.In(r, unicode.Mn, unicode.Me) {
			if marks++; marks > maxMarks {
				removed++
				continue
			}
		} else {
			marks = 0
		}
		b.WriteRune(r)
	}
	return b.String(), removed
}

// blackFlag begins the flags that are spelled with tag characters.
const blackFlag = 0x1f3f4

// isPlain answers the common case without allocating: printable ASCII,
// newlines and tabs only.
func isPlain(s string) bool {
	for i := range len(s) {
		if c := s[i]; c < 0x20 && c != '\n' && c != '\t' || c >= 0x7f {
			return false
		}
	}
	return true
}

func isTag(r rune) bool { return r >= 0xe0020 && r <= 0xe007f }

// isHostile names the characters that steer a terminal, turn text around or
// hide in it.
func isHostile(r rune) bool {
	switch {
	case r == '\n', r == '\t':
		return false
	case r < 0x20, r >= 0x7f && r < 0xa0: // C0, DEL, C1
		return true
	case r >= 0x202a && r <= 0x202e, r >= 0x2066 && r <= 0x2069: // bidi
		return true
	case r == 0x2028, r == 0x2029, r == 0xfeff, r == 0xe0001:
		return true
	}
	return r >= 0xfff9 && r <= 0xfffb // interlinear annotation
}

// CSVCell stops a spreadsheet from running a cell as a formula, by a leading
// apostrophe. Quoting alone does not stop it. UncellCSV is the exact inverse.
func CSVCell(s string) string {
	if looksLikeFormula(s) {
		return "'" + s
	}
	return s
}

// UncellCSV takes off again the apostrophe that CSVCell put on.
func UncellCSV(s string) string {
	if strings.HasPrefix(s, "'") && looksLikeFormula(s[1:]) {
		return s[1:]
	}
	return s
}

// looksLikeFormula gives the same answer with any number of apostrophes in
// front, which is what makes CSVCell and UncellCSV inverses of each other.
func looksLikeFormula(s string) bool {
	s = strings.TrimLeft(s, "'")
	if s != "" && (s[0] == '\t' || s[0] == '\r') {
		return true
	}
	s = strings.TrimLeft(s, "' \t\r\n\u00a0")
	r, _ := utf8.DecodeRuneInString(s)
	return s != "" && strings.ContainsRune("=+-@\uff1d\uff0b\uff0d\uff20", r)
}
