package wording

import "strings"

// cold says what makes a note a letter to an account: more "we" than "you",
// and no name where the recipient's names are known.
func (b *book) cold(t text, names []string) []Finding {
	var found []Finding
	we, you := b.spans("we", t.even), b.spans("you", t.even)
	if len(we) >= 2 && len(we) > len(you) {
		found = append(found, b.finding("cold", "cold.we", "The note speaks more of us than of them.",
			t.words(we[0][0], we[0][1]), t.at(we[0][0])))
	}
	known := false
	for _, name := range names {
		if name = strings.TrimSpace(name); name == "" {
			continue
		}
		if namesIn(t.even, name) {
			return found
		}
		known = true
	}
	if known {
		found = append(found, b.finding("cold", "cold.name", "Nobody is spoken to by name.", "", 0))
	}
	return found
}

// namesIn says whether any part of a name stands in the text as a word.
func namesIn(s, name string) bool {
	words := tokens(s)
	for _, part := range tokens(name) {
		for _, w := range words {
			if w == part {
				return true
			}
		}
	}
	return false
}

// wants is what an invitation has to say, in the order in which it is asked.
var wants = []struct{ sign, name, why string }{
	{"question", "a question", "Ask it, with a question mark or a which."},
	{"decision", "the decision", "Say what is being decided."},
	{"options", "two options or a sketch", "Show what there is to choose from."},
	{"date", "a date", "Say by when."},
	{"reader", "who reads the answer", "Name who reads the answers."},
	{"effort", "how long it takes", "Say how much of their time it needs."},
}

// missing says what an invitation leaves open.
func (b *book) missing(t text) []Finding {
	var found []Finding
	// "One or two lines" offers no choice, and "6.5 or 7.5" is no day.
	without := map[string]string{"options": b.blank("figure", t.even), "date": b.blank("pair", t.even)}
	for _, w := range wants {
		s, masked := without[w.sign]
		if !masked {
			s = t.even
		}
		if !b.has(w.sign, s) {
			found = append(found, b.finding("missing", "missing."+w.sign, w.why, w.name, 0))
		}
	}
	return found
}

// blank is the text with every sign of a name covered.
func (b *book) blank(sign, s string) string {
	for _, m := range b.spans(sign, s) {
		s = s[:m[0]] + strings.Repeat("_", m[1]-m[0]) + s[m[1]:]
	}
	return s
}

// person asks for a sentence about the person where a recognition only speaks
// of the act.
func (b *book) person(t text, found []Finding) []Finding {
	s := t.even
	for _, m := range b.spans("act", s) {
		s = s[:m[0]] + strings.Repeat(" ", m[1]-m[0]) + s[m[1]:]
	}
	if b.has("person", s) {
		return nil
	}
	return []Finding{b.finding("person", "person.none", "Add a sentence about the person, not the act.", "", 0)}
}
