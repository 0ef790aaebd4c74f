package stats

import (
	"cmp"
	"math"
	"slices"
)

// packer chooses among groups.
type packer struct {
	groups []group
	steps  int // left; below 0 it has given up
}

// list notes all groups that are no wider than the limit, each with its middle,
// or says that there are too many.
func (p *packer) list(b *blocks, limit float64) bool {
	m := middle{blocks: b, limit: limit * (1 + rounding)}
	for _, i := range b.middlesOf(limit) {
		if b.ctx.Err() != nil {
			return false
		}
		if !b.isNear(i, limit, &b.near) {
			continue
		}
		m.begin(i)
		p.extend(&m, []int{i}, 0, 0, 0)
		if p.steps < 0 || len(p.groups) > mostGroups {
			return false
		}
	}
	return true
}

// middle is a person whose sum of distances to the others of a set is the least
// of all members, with everybody near, the nearest first.
type middle struct {
	*blocks
	limit float64
	near  []neighbour
}

type neighbour struct {
	i int
	d float64
}

func (m *middle) begin(i int) {
	reach := m.reach(i, m.limit)
	m.near = m.near[:0]
	m.tree.within(m.rows[i], reach, func(j int, d float64) float64 {
		if j != i {
			m.near = append(m.near, neighbour{j, d})
		}
		return reach
	})
	slices.SortFunc(m.near, nearer)
}

func nearer(a, b neighbour) int { return cmp.Or(cmp.Compare(a.d, b.d), a.i-b.i) }

// extend adds neighbours to the middle and whom it has, from one place on.
// Whoever else comes is at least as far from any two together as these are from
// each other, and no nearer to the middle than who came last.
func (p *packer) extend(m *middle, who []int, sum, width float64, from int) {
	left := m.size - len(who) // to come
	if left == 0 {
		if g := m.groupOf(slices.Clone(who)); g.width <= m.limit && m.isMiddle(who[0], g.who) {
			p.groups = append(p.groups, g)
		}
		return
	}
	for at := from; at < len(m.near)-left+1; at++ {
		next := m.near[at]
		if p.steps--; p.steps < 0 || sum+float64(left)*next.d > 2*m.limit/float64(m.size) {
			return
		}
		w := width + next.d
		for _, x := range who[1:] {
			w += m.distance(x, next.i)
		}
		if w*float64(m.size-1) <= m.limit*float64(len(who))*(1+rounding) {
			p.extend(m, append(who, next.i), sum+next.d, w, at+1)
		}
	}
}

// isMiddle says that a person's sum of distances to a set is the least in it,
// and the person the first with so little.
func (b *blocks) isMiddle(i int, who []int) bool {
	least, first := math.Inf(1), -1
	for _, x := range who {
		sum := 0.0
		for _, y := range who {
			sum += b.distance(x, y)
		}
		if sum < least {
			least, first = sum, x
		}
	}
	return first == i
}
