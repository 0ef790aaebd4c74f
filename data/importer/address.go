package importer

import (
	"regexp"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

var reAddress = regexp.MustCompile(`^[^\s@<>,;:"()]{1,64}@[\p{L}\p{M}\p{N}](?:[\p{L}\p{M}\p{N}.-]{0,250})\.[\p{L}\p{M}\p{N}-]{2,63}$`)

// Address reads one e-mail address as people write it: with mailto:, a name in
// front, spaces or invisible marks. The answer is what is shown and written
// to; AddressKey of it is what is compared.
func Address(s string) (string, bool) {
	s = strings.TrimFunc(norm.NFC.String(s), isEdge)
	if i := strings.LastIndexByte(s, '<'); i >= 0 && strings.HasSuffix(s, ">") {
		s = s[i+1 : len(s)-1]
	}
	if len(s) > 7 && strings.EqualFold(s[:7], "mailto:") {
		s, _, _ = strings.Cut(s[7:], "?")
	}
	s = strings.TrimFunc(s, isEdge)
	if !isAddress(s) || strings.Contains(s, "..") || isPlaceholder(s) {
		return "", false
	}
	return s, true
}

// isAddress is the pattern, and by hand what nearly all addresses are: ASCII.
func isAddress(s string) bool {
	if !isASCII(s) {
		return reAddress.MatchString(s)
	}
	at := strings.IndexByte(s, '@')
	dot := strings.LastIndexByte(s, '.')
	if at < 1 || at > 64 || dot < at+2 || dot-at > 252 || len(s)-dot < 3 || len(s)-dot > 64 || strings.ContainsAny(s[:at], " \t\n\f\r<>,;:\"()") {
		return false
	}
	for i, c := range []byte(s[at+1:]) {
		if letter := c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9'; !letter && (i == 0 || c != '.' && c != '-') {
			return false
		}
	}
	return true
}

// addresses reads all addresses of a cell: the first is the main one.
func addresses(s string) []string {
	if a, ok := Address(s); ok {
		return []string{a}
	}
	var found []string
	for _, part := range strings.FieldsFunc(strings.ReplaceAll(s, ":::", ";"), func(r rune) bool { return r == ';' || r == ',' || r == '|' || r == '\n' }) {
		if a, ok := Address(part); ok {
			found = append(found, a)
		}
	}
	return found
}

// isEdge are the characters that stick to the ends of copied addresses.
func isEdge(r rune) bool {
	return unicode.IsSpace(r) || r == '\'' || r >= 0x200b && r <= 0x200f || r == 0x2060 || r == 0xfeff || r == 0xad
}

// isPlaceholder knows the addresses that people type to get past a form.
func isPlaceholder(address string) bool {
	local, domain, _ := strings.Cut(strings.ToLower(address), "@")
	switch local {
	case "noemail", "no-email", "no.email", "nomail", "no-mail", "none", "na", "n/a":
		return true
	case "test", "unknown", "example":
		return strings.HasPrefix(domain, local+".")
	}
	return false
}

// AddressKey is the form in which addresses are compared: NFC, lower case, the
// domain in ASCII. Only Gmail is known to ignore dots and what follows a plus;
// elsewhere both tell people apart.
func AddressKey(address string) string {
	s := norm.NFC.String(strings.ToLower(strings.TrimFunc(address, isEdge)))
	local, domain, ok := strings.Cut(s, "@")
	if !ok {
		return s
	}
	domain = asciiDomain(norm.NFKC.String(domain))
	if domain == "googlemail.com" {
		domain = "gmail.com"
	}
	if domain == "gmail.com" {
		local, _, _ = strings.Cut(local, "+")
		local = strings.ReplaceAll(local, ".", "")
	}
	return local + "@" + domain
}

// IsShared tells addresses that stand for a desk and not for somebody.
func IsShared(address string) bool {
	local, _, _ := strings.Cut(strings.ToLower(strings.TrimSpace(address)), "@")
	switch local {
	case "info", "support", "hello", "office", "sales", "team", "noreply", "no-reply", "contact", "admin", "mail", "kontakt", "service", "help":
		return true
	}
	return false
}

// MixesScripts warns of look-alikes: a local part with Latin and Cyrillic or
// Greek letters is another address than it seems, and never joins.
func MixesScripts(address string) bool {
	local, _, _ := strings.Cut(address, "@")
	if isASCII(local) {
		return false
	}
	latin, other := false, false
	for _, r := range local {
		latin = latin || unicode.Is(unicode.Latin, r)
		other = other || unicode.In(r, unicode.Cyrillic, unicode.Greek)
	}
	return latin && other
}
