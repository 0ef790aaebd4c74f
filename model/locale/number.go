package locale

import (
	"fmt"
	"strconv"
	"strings"
)

// Count is a whole number in groups of three: "101,431".
func Count(n int) string { return Used().Count(n) }

// Count groups the number as this language does, whichever is used.
func (l *Language) Count(n int) string {
	s, sign := strconv.Itoa(n), ""
	if n < 0 {
		s, sign = s[1:], "-"
	}
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + l.group + s[i:]
	}
	return sign + s
}

// Decimal is a number with so many decimals: "1.19".
func Decimal(v float64, decimals int) string { return Used().Decimal(v, decimals) }

// Decimal is the number as this language writes it, whichever is used.
func (l *Language) Decimal(v float64, decimals int) string {
	return strings.Replace(fmt.Sprintf("%.*f", decimals, v), ".", l.decimal, 1)
}

// Figures is a sentence of our own with the decimal marks of the language: a
// dot between two digits is one, unless the number begins inside a word or is
// a chain such as a version. Words that somebody else wrote stay as they are
// and must not come here.
func Figures(s string) string {
	mark := Used().decimal
	if mark == "." || !strings.Contains(s, ".") {
		return s
	}
	var b strings.Builder
	for rest := s; rest != ""; {
		n := strings.IndexFunc(rest, digit)
		if n < 0 {
			b.WriteString(rest)
			break
		}
		inWord := n > 0 && letter(rest[n-1])
		b.WriteString(rest[:n])
		end := n
		for end < len(rest) && (digit(rune(rest[end])) || rest[end] == '.' && end+1 < len(rest) && digit(rune(rest[end+1]))) {
			end++
		}
		number := rest[n:end]
		if !inWord && strings.Count(number, ".") == 1 {
			number = strings.Replace(number, ".", mark, 1)
		}
		b.WriteString(number)
		rest = rest[end:]
	}
	return b.String()
}

func digit(r rune) bool { return r >= '0' && r <= '9' }

// letter also takes bytes of letters beyond ASCII.
func letter(c byte) bool {
	return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= 0x80
}
