package data

import "hash/maphash"

// met remembers in 24 bits each what a large import may have met before: most
// rows of a file are new, and nobody has to look for those (a Bloom filter, in
// blocks of a line of the processor's cache). What it says may have been met is
// looked up, one in 5,000 in vain: every look waits until the batch before is
// written, so a batch of new people needs none.
type met struct {
	blocks [][8]uint64
	seed   maphash.Seed
}

const (
	metBits   = 24 // for each
	metPlaces = 7  // in a block, of 9 bits each
)

func newMet(n int) *met {
	return &met{blocks: make([][8]uint64, n*metBits/512+1), seed: maphash.MakeSeed()}
}

// places calls see with the places of what the words name, until it says no.
func (m *met) places(see func(word *uint64, bit uint64) bool, words ...string) bool {
	var h maphash.Hash
	h.SetSeed(m.seed)
	for _, w := range words {
		_, _ = h.WriteString(w)
		_ = h.WriteByte(0)
	}
	sum := h.Sum64()
	block := &m.blocks[sum%uint64(len(m.blocks))]
	places := sum * 0x9e3779b97f4a7c15 // not what chose the block
	for range metPlaces {
		if !see(&block[places>>6&7], 1<<(places&63)) {
			return false
		}
		places >>= 9
	}
	return true
}

// add remembers; a nil met has met everything.
func (m *met) add(words ...string) {
	if m != nil {
		m.places(func(w *uint64, bit uint64) bool { *w |= bit; return true }, words...)
	}
}

func (m *met) may(words ...string) bool {
	return m == nil || m.places(func(w *uint64, bit uint64) bool { return *w&bit != 0 }, words...)
}

// metBefore has met what is in the file already. Where that is more than what
// comes, looking is cheaper than remembering.
func (tx *Tx) metBefore(next numbers, coming int) (*met, error) {
	n := coming
	for _, t := range []string{"identities", "source_records"} {
		last, err := next.last(tx.ctx, tx, t)
		if err != nil || last > int64(coming) {
			return nil, err
		}
		n += int(last)
	}
	m := newMet(4 * n)
	rows, err := tx.QueryContext(tx.ctx, "SELECT kind, scope, norm FROM identities UNION ALL SELECT source, scope, key FROM source_records")
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	for rows.Next() {
		var what, scope, name string
		if err := rows.Scan(&what, &scope, &name); err != nil {
			return nil, err
		}
		m.add(what, scope, name)
	}
	return m, rows.Err()
}
