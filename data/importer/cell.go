package importer

import (
	"encoding/csv"
	"strings"
	"unicode/utf8"

	"goodword/model"
)

// maxText is how much of one cell is kept; more is a document, not a note.
const maxText = 64 << 10

// clean makes a cell from any tool safe and takes off what tools put in front
// of it against formulas: one apostrophe, or the invisible joiner that Twenty
// hides there. Joiners inside the text belong to emoji and stay.
func clean(cell string) string {
	s := strings.TrimSpace(model.Clean(model.UncellCSV(cell)))
	if rest, ok := strings.CutPrefix(s, "'"); ok && rest != "" && rest[0] >= '0' && rest[0] <= '9' {
		s = rest
	}
	if rest, ok := strings.CutPrefix(s, "\u200d"); ok && rest != "" && strings.ContainsRune("=+-@", rune(rest[0])) {
		s = rest
	}
	return clip(s, maxText)
}

// clip cuts at a character's edge.
func clip(s string, n int) string {
	if len(s) <= n {
		return s
	}
	for n > 0 && !utf8.RuneStart(s[n]) {
		n--
	}
	return s[:n]
}

// isBlank knows the words that tools write for nothing.
func isBlank(s string) bool {
	switch strings.ToLower(s) {
	case "", "-", "–", "—", "n/a", "na", "none", "null", "nil", "undefined", "unknown", "#n/a", "?":
		return true
	}
	return false
}

// yesNo reads a yes or a no in the languages that exports come in.
func yesNo(s string) (yes, ok bool) {
	switch Normalise(s) {
	case "yes", "y", "true", "1", "oui", "ja", "j", "si", "sim", "tak", "да", "evet", "はい", "是", "예", "نعم", "כן",
		"subscribed", "active", "active patron", "confirmed", "marketing contact", "opted in", "x":
		return true, true
	case "no", "n", "false", "0", "non", "nein", "nao", "nie", "нет", "hayir", "いいえ", "否", "아니요", "لا", "לא", "nee",
		"unsubscribed", "inactive", "not subscribed", "non marketing contact", "never subscribed", "cleaned", "opted out", "blacklisted":
		return false, true
	}
	return false, false
}

// list takes apart several values in one cell: with " ::: " as Google does,
// semicolons, or commas with quotes where a value holds one.
func list(s string) []string {
	var parts []string
	switch {
	case strings.Contains(s, ":::"):
		parts = strings.Split(s, ":::")
	case strings.Contains(s, ";"):
		parts = strings.Split(s, ";")
	case !strings.ContainsAny(s, "\"\r\n"):
		parts = strings.Split(s, ",")
	default:
		r := csv.NewReader(strings.NewReader(s))
		r.LazyQuotes, r.TrimLeadingSpace = true, true
		parts, _ = r.Read()
	}
	kept := parts[:0]
	for _, p := range parts {
		if p = strings.TrimSpace(p); p != "" {
			kept = append(kept, p)
		}
	}
	return kept
}
