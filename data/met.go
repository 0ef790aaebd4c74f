package data

import "hash/maphash"

// met remembers in 24 bits each what a large import may have met before: most
// rows of a file are new, and nobody has to look for those (a Bloom filter).
// What it says may have been met is looked up, one in 20,000 in vain: every look
// waits until the batch before is written, so a batch of new people needs none.
type met struct {
	bits []uint64
	seed maphash.Seed
}

const (
	metBits   = 24 // for each
	metPlaces = 8
)

func newMet(n int) *met {
	return &met{bits: make([]uint64, n*metBits/64+1), seed: maphash.MakeSeed()}
}

// places calls see with the places of what the words name, until it says no.
func (m *met) places(see func(word int, bit uint64) bool, words ...string) bool {
	var h maphash.Hash
	h.SetSeed(m.seed)
	for _, w := range words {
		_, _ = h.WriteString(w)
		_ = h.WriteByte(0)
	}
	sum := h.Sum64()
	step := sum>>32 | 1
	for range metPlaces {
		at := sum % (uint64(len(m.bits)) * 64)
		if !see(int(at/64), 1<<(at%64)) {
			return false
		}
		sum += step
	}
	return true
}

// add remembers; a nil met has met everything.
func (m *met) add(words ...string) {
	if m != nil {
		m.places(func(i int, bit uint64) bool { m.bits[i] |= bit; return true }, words...)
	}
}

func (m *met) may(words ...string) bool {
	return m == nil || m.places(func(i int, bit uint64) bool { return m.bits[i]&bit != 0 }, words...)
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
