package component

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// cellBytes is the most that one cell of a table can ever need.
const cellBytes = 4096

// Cell makes foreign text fit for one line of a screen: a line break shows as
// ⏎, a tab is a space, escape sequences, control and direction characters are
// gone. Emoji lose what terminals measure differently (variation selectors,
// skin tones, the tail of a joined chain), so that columns stay in line.
func Cell(s string) string {
	if len(s) > cellBytes {
		cut := cellBytes
		for cut > cellBytes-utf8.UTFMax && !utf8.RuneStart(s[cut]) {
			cut--
		}
		s = s[:cut]
	}
	return clean(s)
}

// clean is Cell for a text of any length.
func clean(s string) string {
	for i := 0; i < len(s); i++ {
		if s[i] < ' ' || s[i] >= 0x7f {
			return scrub(s)
		}
	}
	return s
}

func scrub(s string) string {
	var b strings.Builder
	b.Grow(len(s))
	marks := 0
	for i := 0; i < len(s); {
		r, size := utf8.DecodeRuneInString(s[i:])
		if r == 0x1b {
			i += sequence(s[i:])
			continue
		}
		i += size
		if unicode.Is(unicode.Mn, r) {
			marks++
		} else {
			marks = 0
		}
		switch {
		case r == '\r' && strings.HasPrefix(s[i:], "\n"):
		case r == '\n', r == '\r', r == '\u2028', r == '\u2029':
			b.WriteRune('⏎')
		case r == '\t':
			b.WriteByte(' ')
		case r == utf8.RuneError && size == 1:
			b.WriteByte('?')
		case marks > 8, dropped(r):
		case flagHalf(r):
			next, n := utf8.DecodeRuneInString(s[i:])
			if flagHalf(next) {
				b.WriteString(s[i-size : i+n])
				i += n
			} else {
				b.WriteRune('A' + r - 0x1f1e6) // half a flag is its letter
			}
		case r == '\u200d':
			next, n := utf8.DecodeRuneInString(s[i:])
			if pictograph(next) {
				i += n
			} else {
				b.WriteRune(r) // joins letters, as in Sinhala or Persian
			}
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}

// sequence is the length of the escape sequence that s begins with. Where its
// end is missing only the introducer goes, not the text that follows.
func sequence(s string) int {
	if len(s) < 2 {
		return 1
	}
	switch s[1] {
	case '[':
		for i := 2; i < len(s); i++ {
			if s[i] >= 0x40 && s[i] <= 0x7e {
				return i + 1
			}
			if s[i] < ' ' || s[i] > 0x7e {
				return i
			}
		}
		return len(s)
	case ']', 'P', 'X', '^', '_':
		end := strings.IndexAny(s[2:], "\a\x1b\u009c")
		switch {
		case end < 0:
			return 2
		case s[2+end] == '\a':
			return 2 + end + 1
		case s[2+end] == 0x1b:
			return 2 + end + min(2, len(s)-2-end)
		}
		return 2 + end + len("\u009c")
	}
	return 1
}

// dropped is true for runes that take no part in the text, or that terminals
// disagree about.
func dropped(r rune) bool {
	switch {
	case r < ' ', r >= 0x7f && r < 0xa0, // C0, DEL, C1
		r == 0xad,                            // soft hyphen
		r == 0x61c, r == 0x180e, r == 0xfeff, // direction, separator and byte order marks
		r >= 0x200b && r <= 0x200f && r != 0x200c && r != 0x200d,
		r >= 0x202a && r <= 0x202e, r >= 0x2060 && r <= 0x206f,
		r == 0x20e3,                  // the keycap around a digit
		r >= 0xfe00 && r <= 0xfe0f,   // variation selectors
		r >= 0x1f3fb && r <= 0x1f3ff, // skin tones
		r >= 0xfff9 && r <= 0xfffb,   // annotation marks
		r >= 0xe0000 && r <= 0xe0fff: // tags and more selectors
		return true
	}
	return false
}

// flagHalf is true for the regional indicators, two of which are a flag.
func flagHalf(r rune) bool { return r >= 0x1f1e6 && r <= 0x1f1ff }

// pictograph is true for what may follow a joiner in a chain of emoji.
func pictograph(r rune) bool {
	return r >= 0x2190 && r <= 0x2bff || r >= 0x1f000 && r <= 0x1faff
}
