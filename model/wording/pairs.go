package wording

// PairFound is a deal-like phrase in a text with its human counterpart. It is
// a hint beside the text being written and never stops anything.
type PairFound struct {
	Pair
	Text string `json:"text"`
	At   int    `json:"at"` // offset in runes
}

// Pairs gives the deal-like phrases in a text, each pair once. What a negation
// takes back is none: "nothing to do in return".
func Pairs(s, language string) []PairFound {
	var found []PairFound
	t, b := newText(s), bookFor(language)
	for _, p := range b.pairs {
		for _, m := range p.find.FindAllStringIndex(t.even, -1) {
			if start, end := t.sentence(m[0], m[1]); !b.negated(t.even[start:m[0]], t.even[m[1]:end]) {
				found = append(found, PairFound{p, t.words(m[0], m[1]), t.at(m[0])})
				break
			}
		}
	}
	return found
}
