package wording

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// text is a note made even for matching. Every rune is replaced by one rune,
// so that offsets in runes are those of the original.
type text struct {
	original []rune
	even     string
}

func newText(s string) text {
	s = strings.ToValidUTF8(s, "?")
	runes := []rune(s)
	even := make([]rune, len(runes))
	for i, r := range runes {
		even[i] = evenRune(r)
		if r == '-' && i > 0 && i+1 < len(runes) && even[i-1] == ' ' && runes[i+1] == ' ' {
			even[i] = ';' // a dash typed as a hyphen
		}
		// A wrapped line goes on; an empty line ends the sentence.
		if r == '\n' && !(i > 0 && even[i-1] == '\n' || i+1 < len(runes) && runes[i+1] == '\n') {
			even[i] = ' '
		}
	}
	return text{runes, string(even)}
}

func evenRune(r rune) rune {
	switch r {
	case '’', '‘', '`', '´':
		return '\''
	case '“', '”', '„', '«', '»':
		return '"'
	case '–', '—':
		return ';' // a dash ends a clause
	case '\u2010', '\u2011':
		return '-'
	case '\r':
		return ' '
	}
	if unicode.IsSpace(r) && r != '\n' {
		return ' '
	}
	return r
}

// at turns a byte offset of the even text into runes.
func (t text) at(byteOffset int) int { return utf8.RuneCountInString(t.even[:byteOffset]) }

// words gives the original words between two byte offsets of the even text.
func (t text) words(from, to int) string { return string(t.original[t.at(from):t.at(to)]) }

var sentenceEnd = regexp.MustCompile(`[.!?]+["')]*(?:\s|$)|\n\n`)

// sentence gives the bounds of the sentence around a span.
func (t text) sentence(from, to int) (start, end int) {
	end = len(t.even)
	for _, m := range sentenceEnd.FindAllStringIndex(t.even, -1) {
		if m[1] <= from {
			start = m[1]
		} else if m[0] >= to-1 {
			return start, m[1]
		}
	}
	return start, end
}

// trim drops punctuation and spaces from both ends of a span.
func (t text) trim(from, to int) (start, end int) {
	s := t.even[from:to]
	from += len(s) - len(strings.TrimLeft(s, " \n.,;:!?()\""))
	return from, from + len(strings.Trim(s, " \n.,;:!?()\""))
}
