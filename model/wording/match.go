package wording

import (
	"regexp"
	"slices"
	"strings"
)

// match gives the findings of all rules that read this kind of text.
func (b *book) match(check string, t text) []Finding {
	var found []Finding
	traps := b.spans("trap", t.even)
	for _, r := range b.rules {
		if !slices.Contains(r.checks, check) {
			continue
		}
		for _, re := range r.find {
			for _, m := range re.FindAllStringIndex(t.even, -1) {
				from, to := t.trim(m[0], m[1])
				if from < to && !b.letThrough(r, t, from, to, traps) {
					found = append(found, b.finding(r.kind, r.id, r.why, t.words(from, to), t.at(from)))
				}
			}
		}
	}
	return found
}

func (b *book) finding(kindName, id, why, words string, at int) Finding {
	k := b.kinds[kindName]
	f := Finding{Class: k.class, Text: words, At: at, Kind: kindName, Rule: id, Message: b.messages[k.warning], Why: why}
	if strings.HasPrefix(k.warning, "W") {
		f.Warning = k.warning
	}
	return f
}

func (b *book) spans(sign, s string) [][]int {
	var spans [][]int
	for _, re := range b.signs[sign] {
		spans = append(spans, re.FindAllStringIndex(s, -1)...)
	}
	return spans
}

func (b *book) has(sign, s string) bool {
	return slices.ContainsFunc(b.signs[sign], func(re *regexp.Regexp) bool { return re.MatchString(s) })
}

// letThrough says whether the words mean something harmless where they stand.
func (b *book) letThrough(r *rule, t text, from, to int, traps [][]int) bool {
	start, end := t.sentence(from, to)
	sentence, before := t.even[start:end], t.even[start:from]
	matches := func(s string) func(*regexp.Regexp) bool {
		return func(re *regexp.Regexp) bool { return re.MatchString(s) }
	}
	if slices.ContainsFunc(r.notAfter, matches(before)) || slices.ContainsFunc(r.unless, matches(sentence)) {
		return true
	}
	if r.stands {
		return false
	}
	inTrap := func(s []int) bool { return s[0] <= from && from < s[1] }
	return slices.ContainsFunc(traps, inTrap) || b.negated(before, t.even[to:end])
}

// negated says whether a negation stands within seven words before in the same
// clause, or right behind ("a review is not needed").
func (b *book) negated(before, after string) bool {
	if b.has("denied", after) {
		return true
	}
	for _, m := range b.spans("break", before) {
		if m[1] <= len(before) {
			before = strings.Repeat(" ", m[1]) + before[m[1]:]
		}
	}
	// A comma ends the clause too, unless it belongs to a list that an "or"
	// closes: "no purchase, review or referral".
	if i := strings.LastIndexByte(before, ','); i >= 0 && !b.has("list", before[i:]) && !b.has("list", firstWords(after, 4)) {
		before = before[i+1:]
	}
	words := strings.Fields(before)
	clause := strings.Join(words[max(0, len(words)-7):], " ")
	if b.has("double", clause) {
		return false
	}
	for _, m := range b.spans("pretended", clause) {
		clause = clause[:m[0]] + strings.Repeat(" ", m[1]-m[0]) + clause[m[1]:]
	}
	return b.has("negation", clause)
}

func firstWords(s string, n int) string {
	words := strings.Fields(s)
	return strings.Join(words[:min(n, len(words))], " ")
}
