package stats

import (
	"math"
	"math/bits"
	"slices"
	"sync"
)

// tree finds who lies near a point: a k-d tree that halves the people on the
// widest side until a handful is left. What it finds does not depend on how it
// was built.
//
// Source: Friedman, Bentley and Finkel (1977), ACM TOMS 3.
type tree struct {
	rows  [][]float64 // leaf by leaf, side by side in memory as they are looked at
	place []int       // of each of them in the list
	axis  []int       // that an inner node is halved on; the children of node i are 2i + 1 and 2i + 2
	split []float64
}

const leaf = 16

func newTree(rows [][]float64) *tree {
	nodes := 4 << bits.Len(uint(len(rows)/leaf))
	t := &tree{rows: newRows(len(rows), len(rows[0])), place: make([]int, len(rows)), axis: make([]int, nodes), split: make([]float64, nodes)}
	for i, row := range rows {
		copy(t.rows[i], row)
		t.place[i] = i
	}
	t.build(0, 0, len(rows))
	return t
}

func (t *tree) build(node, lo, hi int) {
	if hi-lo <= leaf {
		return
	}
	axis, mid := t.widest(lo, hi), (lo+hi)/2
	t.halve(lo, hi, mid, axis)
	t.axis[node], t.split[node] = axis, t.rows[mid][axis]
	if hi-lo < 10_000 {
		t.build(2*node+1, lo, mid)
		t.build(2*node+2, mid, hi)
		return
	}
	var both sync.WaitGroup
	both.Go(func() { t.build(2*node+1, lo, mid) })
	both.Go(func() { t.build(2*node+2, mid, hi) })
	both.Wait()
}

// widest is the axis on which some people lie farthest apart, by a sample where
// they are many.
func (t *tree) widest(lo, hi int) (axis int) {
	low, high := slices.Clone(t.rows[lo]), slices.Clone(t.rows[lo])
	for at := lo; at < hi; at += 1 + (hi-lo)/256 {
		for j, v := range t.rows[at] {
			if v < low[j] {
				low[j] = v
			} else if v > high[j] {
				high[j] = v
			}
		}
	}
	for j := range low {
		if high[j]-low[j] > high[axis]-low[axis] {
			axis = j
		}
	}
	return axis
}

// halve puts what is less than the row at mid before it and what is more
// behind it, with the equal ones together, since of these there may be many.
func (t *tree) halve(lo, hi, mid, axis int) {
	for hi-lo > 1 {
		pivot := median(t.rows[lo][axis], t.rows[(lo+hi)/2][axis], t.rows[hi-1][axis])
		less, i, more := lo, lo, hi
		for i < more {
			switch v := t.rows[i][axis]; {
			case v < pivot:
				t.swap(i, less)
				less++
				i++
			case v > pivot:
				more--
				t.swap(i, more)
			default:
				i++
			}
		}
		switch {
		case mid < less:
			hi = less
		case mid >= more:
			lo = more
		default:
			return
		}
	}
}

func median(a, b, c float64) float64 { return max(min(a, b), min(max(a, b), c)) }

func (t *tree) swap(i, j int) {
	a, b := t.rows[i], t.rows[j]
	for x, v := range a {
		a[x], b[x] = b[x], v
	}
	t.place[i], t.place[j] = t.place[j], t.place[i]
}

// within visits everybody no farther than r from a point, in no order. visit
// says how far to look from there on; below 0 it has seen enough.
func (t *tree) within(p []float64, r float64, visit func(i int, d float64) float64) {
	l := look{p: p, off: make([]float64, len(p)), visit: visit}
	l.limit(r)
	t.walk(0, 0, len(t.rows), &l, 0)
}

// look is one search.
type look struct {
	p     []float64
	r     float64
	far   float64   // the square of r with a little for rounding; below 0 at the end
	off   []float64 // how far what is looked at lies off on each axis
	visit func(int, float64) float64
}

func (l *look) limit(r float64) {
	if l.r, l.far = r, float64(r*r)*(1+rounding); r < 0 {
		l.far = -1
	}
}

// walk goes to the nearer half first. far is the square of the distance to the
// nearest corner of what is looked at.
func (t *tree) walk(node, lo, hi int, l *look, far float64) {
	if hi-lo <= leaf {
		for i := lo; i < hi; i++ {
			if square(l.p, t.rows[i]) > l.far {
				continue
			}
			if d := distance(l.p, t.rows[i]); d <= l.r {
				l.limit(l.visit(t.place[i], d))
			}
		}
		return
	}
	axis, mid := t.axis[node], (lo+hi)/2
	side := l.p[axis] - t.split[node]
	if side < 0 {
		t.walk(2*node+1, lo, mid, l, far)
	} else {
		t.walk(2*node+2, mid, hi, l, far)
	}
	was := l.off[axis]
	if far += side*side - was*was; far > l.far {
		return
	}
	l.off[axis] = side
	if side < 0 {
		t.walk(2*node+2, mid, hi, l, far)
	} else {
		t.walk(2*node+1, lo, mid, l, far)
	}
	l.off[axis] = was
}

// nearest keeps the n nearest of those who are offered, equal ones by their
// place in the list.
type nearest struct {
	n     int
	who   []int
	far   []float64
	limit float64 // how far to look
}

func (k *nearest) begin(n int, limit float64) {
	k.n, k.who, k.far, k.limit = n, k.who[:0], k.far[:0], limit
}

func (k *nearest) offer(i int, d float64) float64 {
	at := len(k.who)
	for at > 0 && (d < k.far[at-1] || d == k.far[at-1] && i < k.who[at-1]) {
		at--
	}
	if at < k.n {
		k.who, k.far = slices.Insert(k.who, at, i), slices.Insert(k.far, at, d)
		k.who, k.far = k.who[:min(len(k.who), k.n)], k.far[:min(len(k.far), k.n)]
	}
	if len(k.who) == k.n {
		k.limit = min(k.limit, k.far[k.n-1])
	}
	return k.limit
}

// full says that there were enough.
func (k *nearest) full() bool { return len(k.who) == k.n && !math.IsInf(k.far[k.n-1], 1) }
