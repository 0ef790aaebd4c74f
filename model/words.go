package model

import (
	"fmt"
	"strings"
	"unicode"
)

func upperFirst(s string) string {
	for i, r := range s {
		return string(unicode.ToUpper(r)) + s[i+len(string(r)):]
	}
	return s
}

// lowerFirst makes a sentence go on after a colon.
func lowerFirst(s string) string {
	for i, r := range s {
		return string(unicode.ToLower(r)) + s[i+len(string(r)):]
	}
	return s
}

// joinWords is a list as people say it: "a, b or c".
func joinWords(list []string) string {
	switch n := len(list); n {
	case 0:
		return ""
	case 1:
		return list[0]
	default:
		return strings.Join(list[:n-1], ", ") + " or " + list[n-1]
	}
}

// Plural is "1 mention", "2 mentions".
func Plural(n int, one string) string {
	if n == 1 {
		return "1 " + one
	}
	many := one + "s"
	switch {
	case strings.HasSuffix(one, "person"):
		many = strings.TrimSuffix(one, "person") + "people"
	case strings.HasSuffix(one, "ch"):
		many = one + "es"
	case strings.HasSuffix(one, "y") && !strings.HasSuffix(one, "ay"):
		many = one[:len(one)-1] + "ies"
	}
	return fmt.Sprintf("%d %s", n, many)
}
