package stats

import (
	"math"
	"slices"
	"sync"
)

// meet notes how far everybody's two nearest are, or else what is too far for
// the middle of a set under the limit: of the members' sums of distances the
// least is not above the average, so somebody is as near to the middle as any
// two are on the average. Few have anybody so near, and only around these is it
// worth to look further.
func (b *blocks) meet(limit float64) {
	b.metTo, b.close = limit, make([][2]float64, len(b.rows))
	if math.IsInf(limit, 1) {
		return // nobody is too far
	}
	r := min(apart/2, 2*limit/float64(b.size*(b.size-1))) * (1 + 1e-9)
	far := float64(r * r)
	for i := range b.close {
		b.close[i] = [2]float64{far, far}
	}
	var one sync.Mutex
	b.inTurn(len(b.rows), 2048, func(from, to int) {
		eachPart(to-from, func(lo, hi int) {
			s := pairs{tree: b.tree, far: far, off: make([]float64, len(b.rows[0])), found: func(i, j int, d float64) {
				one.Lock()
				note(&b.close[i], d)
				note(&b.close[j], d)
				one.Unlock()
			}}
			for s.i = from + lo; s.i < from+hi; s.i++ {
				s.p = b.tree.rows[s.i]
				s.walk(0, 0, len(b.rows), 0)
			}
		})
	})
	for i, near := range b.close {
		b.close[i] = [2]float64{math.Sqrt(near[0]), math.Sqrt(near[1])}
	}
}

func note(near *[2]float64, d float64) {
	if d < near[0] {
		d, near[0] = near[0], d
	}
	near[1] = min(near[1], d)
}

// pairs looks for who is near somebody, among those who come behind in the
// tree: so every two meet once, which halves the work.
type pairs struct {
	*tree
	i     int // in the tree
	p     []float64
	far   float64   // the square of how far to look
	off   []float64 // as in look
	found func(i, j int, d float64)
}

func (s *pairs) walk(node, lo, hi int, gap float64) {
	if hi-lo <= leaf {
		for j := max(lo, s.i+1); j < hi; j++ {
			if d := square(s.p, s.rows[j]); d < s.far {
				s.found(s.place[s.i], s.place[j], d)
			}
		}
		return
	}
	axis, mid := s.axis[node], (lo+hi)/2
	side, was := s.p[axis]-s.split[node], s.off[axis]
	other := gap + side*side - was*was
	enter := other <= s.far*(1+rounding)
	s.off[axis] = side
	if side < 0 {
		if enter {
			s.walk(2*node+2, mid, hi, other)
		}
		s.off[axis] = was
		if s.i+1 < mid {
			s.walk(2*node+1, lo, mid, gap)
		}
		return
	}
	if enter && s.i+1 < mid {
		s.walk(2*node+1, lo, mid, other)
	}
	s.off[axis] = was
	s.walk(2*node+2, mid, hi, gap)
}

// guess is a limit under which there are k sets that share nobody: one in each
// handful of neighbours, which are the two nearest to each other with who is
// nearest to one of them. It is +Inf where there are fewer handfuls.
func (b *blocks) guess() float64 {
	handfuls := b.tree.under(0, len(b.rows), max(leaf, 2*b.size), nil)
	if len(handfuls) < b.k {
		return math.Inf(1)
	}
	widths := make([]float64, len(handfuls))
	eachPart(len(handfuls), func(lo, hi int) {
		var near nearest
		for h := lo; h < hi; h++ {
			widths[h] = b.tightIn(handfuls[h], &near)
		}
	})
	slices.Sort(widths)
	if limit := widths[b.k-1]; limit < apart/2 {
		return limit
	}
	return math.Inf(1)
}

// tightIn is the width of a set in a handful, which may be too small for one.
func (b *blocks) tightIn(handful [2]int, near *nearest) float64 {
	rows := b.tree.rows[handful[0]:handful[1]]
	least, middle := math.Inf(1), 0
	for i, row := range rows {
		for _, other := range rows[:i] {
			if d := square(row, other); d < least {
				least, middle = d, i
			}
		}
	}
	near.begin(b.size-1, math.Inf(1))
	for j, row := range rows {
		if j != middle {
			near.offer(j, distance(rows[middle], row))
		}
	}
	if !near.full() {
		return math.Inf(1)
	}
	width := 0.0
	for x, i := range append(near.who, middle) {
		for _, j := range near.who[:x] {
			width += distance(rows[i], rows[j])
		}
	}
	return width
}

// under are the largest parts of the tree with at most so many people.
func (t *tree) under(lo, hi, most int, list [][2]int) [][2]int {
	if hi-lo <= most {
		return append(list, [2]int{lo, hi})
	}
	mid := (lo + hi) / 2
	return t.under(mid, hi, most, t.under(lo, mid, most, list))
}
