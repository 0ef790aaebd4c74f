package component

import (
	"strings"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"
)

// ellipsis ends a text that was cut.
const ellipsis = "…"

// Width is the number of cells that s takes; escape sequences take none.
func Width(s string) int {
	n := 0
	for i := 0; i < len(s); {
		switch c := s[i]; {
		case c >= ' ' && c < 0x7f:
			n++
			i++
		case c == 0x1b && i+1 < len(s) && s[i+1] == '[':
			for i += 2; i < len(s) && (s[i] < 0x40 || s[i] > 0x7e); i++ {
			}
			i++
		case c >= utf8.RuneSelf:
			r, size := utf8.DecodeRuneInString(s[i:])
			if !narrow(r) {
				return ansi.StringWidth(s)
			}
			n++
			i += size
		default:
			return ansi.StringWidth(s)
		}
	}
	return n
}

// narrow is true for the runes of one cell that stand in most lines we draw,
// so that those lines need no grapheme search.
func narrow(r rune) bool {
	return r >= 0xc0 && r <= 0x2ff || r >= 0x2500 && r <= 0x259f || r == '…' || r == '⏎'
}

// Cut shortens s to w cells; a cut text ends in "…". It takes styled text too.
func Cut(s string, w int) string {
	if w <= 0 {
		return ""
	}
	s = bound(s, w)
	if Width(s) <= w {
		return s
	}
	return ansi.Truncate(s, w, ellipsis)
}

// Take is the beginning of s that fits into w cells, without a mark.
func Take(s string, w int) string {
	if w <= 0 {
		return ""
	}
	return ansi.Truncate(bound(s, w), w, "")
}

// CutMiddle shortens plain s to w cells and keeps both ends: of an e-mail both
// the name and the house matter.
func CutMiddle(s string, w int) string {
	if w <= 0 {
		return ""
	}
	n := Width(s)
	if n <= w {
		return s
	}
	if w < 3 {
		return Cut(s, w)
	}
	tail := (w - 1) / 2
	return ansi.Truncate(s, w-1-tail, "") + ellipsis + after(s, n, n-tail)
}

// after is what stands behind cell x of s, which is n cells wide. A wide
// character that begins before x is left out.
func after(s string, n, x int) string {
	rest := ansi.TruncateLeft(s, x, "")
	if Width(rest) > n-x {
		rest = ansi.TruncateLeft(s, x+1, "")
	}
	return rest
}

// Pad makes s exactly w cells wide, its text to the left.
func Pad(s string, w int) string {
	s = Cut(s, w)
	return s + blank(w-Width(s))
}

// PadLeft makes s exactly w cells wide, its text to the right, as for numbers.
func PadLeft(s string, w int) string {
	s = Cut(s, w)
	return blank(w-Width(s)) + s
}

const blanks = "                                                                                                                                                                                                                                                "

// blank is n spaces.
func blank(n int) string {
	switch {
	case n <= 0:
		return ""
	case n <= len(blanks):
		return blanks[:n]
	}
	return strings.Repeat(" ", n)
}

// bound drops what can never show in w cells, so that measuring ten megabytes
// costs no more than measuring a line. Styled text is left whole: cutting it
// could leave half a sequence, and it was made here.
func bound(s string, w int) string {
	most := 32*w + 64
	if len(s) <= most || strings.IndexByte(s[:most], 0x1b) >= 0 {
		return s
	}
	for !utf8.RuneStart(s[most]) {
		most--
	}
	return s[:most]
}
