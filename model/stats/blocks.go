package stats

import (
	"cmp"
	"math"
	"slices"
)

// Blocks builds up to k sets of size similar people out of one list, so that
// one of each set can be drawn. rows are whitened features; keys hold an exact
// key per row, equal within a set, and may be nil. Each set lists its rows in
// rising order, the sets are ordered by their first row; there are fewer than
// k when the list does not allow more. People who resemble nobody stay out.
//
// The tightest group goes first, as in optimal-greedy blocking; then people
// are exchanged, between sets and with those left over, while that makes the
// sum of all distances within sets smaller. Ties fall to the lower row. The
// time grows with the square of the list: a second or two for 10,000 people.
//
// Source: Moore (2012), Political Analysis 20.
func Blocks(rows [][]float64, keys []string, k, size int) [][]int {
	if size < 2 {
		return nil
	}
	b := blocks{rows: rows, keys: keys, setOf: slices.Repeat([]int{-1}, len(rows))}
	b.gather(k, size)
	for b.exchange() {
	}
	for _, set := range b.sets {
		slices.Sort(set)
	}
	slices.SortFunc(b.sets, func(x, y []int) int { return cmp.Compare(x[0], y[0]) })
	return b.sets
}

type blocks struct {
	rows  [][]float64
	keys  []string
	setOf []int // -1: left over
	sets  [][]int
}

func (b *blocks) allowed(i, j int) bool { return b.keys == nil || b.keys[i] == b.keys[j] }

// gather takes, k times, the person whose nearest free people are nearest.
func (b *blocks) gather(k, size int) {
	groups, width := make([][]int, len(b.rows)), make([]float64, len(b.rows))
	for i := range b.rows {
		groups[i], width[i] = b.around(i, size)
	}
	for len(b.sets) < k {
		best := -1
		for i, w := range width {
			if b.setOf[i] < 0 && !math.IsInf(w, 1) && (best < 0 || w < width[best]) {
				best = i
			}
		}
		if best < 0 {
			return
		}
		for _, i := range groups[best] {
			b.setOf[i] = len(b.sets)
		}
		b.sets = append(b.sets, groups[best])
		for i, g := range groups {
			if b.setOf[i] < 0 && slices.ContainsFunc(g, func(j int) bool { return b.setOf[j] >= 0 }) {
				groups[i], width[i] = b.around(i, size)
			}
		}
	}
}

// around is a person with the size - 1 nearest free people and the sum of
// their distances, +Inf when there are not enough.
func (b *blocks) around(i, size int) (group []int, width float64) {
	near := make([]int, 0, size)
	far := make([]float64, 0, size)
	for j := range b.rows {
		if j == i || b.setOf[j] >= 0 || !b.allowed(i, j) {
			continue
		}
		d := distance(b.rows[i], b.rows[j])
		at := len(far)
		for at > 0 && d < far[at-1] {
			at--
		}
		if at == size-1 {
			continue
		}
		near, far = slices.Insert(near, at, j), slices.Insert(far, at, d)
		near, far = near[:min(len(near), size-1)], far[:min(len(far), size-1)]
	}
	if len(near) < size-1 {
		return nil, math.Inf(1)
	}
	for _, d := range far {
		width += d
	}
	return append([]int{i}, near...), width
}

// exchange tries every person in a set against everybody outside it and says
// whether anything became better. Each exchange shortens the total by more
// than rounding, so it ends.
func (b *blocks) exchange() (better bool) {
	for s, set := range b.sets {
		for at := range set {
			for j := range b.rows {
				i, t := set[at], b.setOf[j]
				if t == s || !b.allowed(i, j) {
					continue
				}
				gain := b.sumTo(i, s, i) - b.sumTo(j, s, i)
				if t >= 0 {
					gain += b.sumTo(j, t, j) - b.sumTo(i, t, j)
				}
				if gain > 1e-9 {
					b.swap(i, j)
					better = true
				}
			}
		}
	}
	return better
}

// sumTo adds the distances from a person to a set, leaving one member out.
func (b *blocks) sumTo(i, s, without int) float64 {
	total := 0.0
	for _, j := range b.sets[s] {
		if j != without {
			total += distance(b.rows[i], b.rows[j])
		}
	}
	return total
}

func (b *blocks) swap(i, j int) {
	s, t := b.setOf[i], b.setOf[j]
	at := slices.Index(b.sets[s], i)
	if t >= 0 {
		b.sets[t][slices.Index(b.sets[t], j)] = i
	}
	b.sets[s][at] = j
	b.setOf[i], b.setOf[j] = t, s
}
