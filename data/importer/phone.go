package importer

import "strings"

// Phone reads a number as written and as it is compared: digits with a leading
// plus where the country is known, digits alone where it is not.
func Phone(s string) (raw, key string, ok bool) {
	raw = strings.TrimFunc(s, isEdge)
	var b strings.Builder
	digits := 0
	for i, r := range plainDigits(raw) {
		switch {
		case r >= '0' && r <= '9':
			b.WriteRune(r)
			digits++
		case r == '+' && i == 0:
			b.WriteRune(r)
		case strings.ContainsRune(" .-/()\u00a0\u202f\u2011\u2013", r):
		default:
			return "", "", false
		}
	}
	if digits < 6 || digits > 17 {
		return "", "", false
	}
	key = b.String()
	if rest, ok := strings.CutPrefix(key, "00"); ok {
		key = "+" + rest
	}
	return raw, key, true
}
