package wording

// PairFound is a deal-like phrase in a text with its human counterpart. It is
// a hint beside the text being written and never stops anything.
type PairFound struct {
	Pair
	Text string `json:"text"`
	At   int    `json:"at"` // offset in runes
}

// Pairs gives the deal-like phrases in a text, each pair once.
func Pairs(s, language string) []PairFound {
	var found []PairFound
	t := newText(s)
	for _, p := range bookFor(language).pairs {
		if m := p.find.FindStringIndex(t.even); m != nil {
			found = append(found, PairFound{p, t.words(m[0], m[1]), t.at(m[0])})
		}
	}
	return found
}
