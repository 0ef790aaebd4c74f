package stats

import (
	"math"
	"runtime"
	"slices"
	"sync"
)

// rounding is what two sums of the same distances may differ by.
const rounding = 1e-12

// group is a set that could be taken.
type group struct {
	who   []int // in rising order
	width float64
}

// These end the search for a proof where it would take long: some hundredths
// of a second each.
const (
	mostGroups  = 20_000
	mostLooks   = 1_000_000
	mostChoices = 300_000
)

// tightest seeks the k sets with the least sum of distances and says whether
// none have a smaller one, given a limit under which k sets that share nobody
// are known to lie. There may be no sets where it gives up.
//
// Let best(j) be the least sum of j sets that share nobody, all no wider than a
// limit. With a wider set it is more than limit + floor(k-1), where floor(j) is
// the smaller of best(j) and limit + floor(j-1). So either best(k) is not above
// that, or another search up to best(k) - floor(k-1) finds the least sum.
func (b *blocks) tightest(limit float64) (sets [][]int, least bool) {
	for range 2 {
		if b.ctx.Err() != nil || math.IsInf(limit, 1) {
			return sets, false
		}
		p := packer{steps: mostLooks}
		if !p.list(b, limit) {
			return sets, false
		}
		p.steps = mostChoices
		best := p.best(p.all(), b.k)
		if p.steps < 0 || len(best) <= b.k {
			return sets, false
		}
		sets = p.taken(best[b.k])
		floor := 0.0
		for _, c := range best[1:b.k] {
			floor = min(c.width, limit+floor)
		}
		if best[b.k].width <= (limit+floor)*(1+1e-9) {
			return sets, true
		}
		limit = best[b.k].width - floor
	}
	return sets, false
}

// loosest is such a limit, +Inf where it is not found: everybody's nearest are
// tried in turn, and the widest of the k best kept.
func (b *blocks) loosest() float64 {
	limit := b.guess()
	var kept []group
	b.eachMiddle(&limit, func(i int, near []int) {
		b.middles = append(b.middles, i)
		g := b.groupOf(append(near, i))
		if g.width > limit {
			return
		}
		rivals := func(k group) bool { return sharing(k.who, g.who) }
		if slices.ContainsFunc(kept, func(k group) bool { return k.width <= g.width && rivals(k) }) {
			return
		}
		kept = slices.DeleteFunc(kept, rivals)
		at := len(kept)
		for at > 0 && g.width < kept[at-1].width {
			at--
		}
		if kept = slices.Insert(kept, at, g); len(kept) >= b.k {
			kept = kept[:b.k]
			limit = min(limit, kept[b.k-1].width)
		}
	})
	slices.Sort(b.middles)
	b.middlesTo = limit
	return limit
}

// middlesOf are the people who can be the middle of a set under a limit, and
// perhaps others.
func (b *blocks) middlesOf(limit float64) (list []int) {
	if limit <= b.middlesTo {
		return b.middles
	}
	b.eachMiddle(&limit, func(i int, _ []int) { list = append(list, i) })
	slices.Sort(list)
	return list
}

// eachMiddle finds who may be the middle of a set under the limit, which may
// become smaller meanwhile, with who is nearest to them: first those around whom
// a set may be tightest.
func (b *blocks) eachMiddle(limit *float64, found func(i int, near []int)) {
	if b.close == nil || *limit > b.metTo {
		b.meet(*limit)
	}
	var list []neighbour
	for i := range b.rows {
		if left := b.left(i, *limit); left >= 0 {
			list = append(list, neighbour{i, -left})
		}
	}
	slices.SortFunc(list, nearer)
	b.inTurn(len(list), 256, func(from, to int) {
		near := make([][]int, to-from)
		eachPart(to-from, func(lo, hi int) {
			var k nearest
			for at := lo; at < hi; at++ {
				if b.isNear(list[from+at].i, *limit, &k) {
					near[at] = slices.Clone(k.who)
				}
			}
		})
		for at, n := range near {
			if n != nil {
				found(list[from+at].i, n)
			}
		}
	})
}

// inTurn does something for everybody on a list, many at a time.
func (b *blocks) inTurn(n, many int, do func(from, to int)) {
	b.walks++
	for from := 0; from < n && b.ctx.Err() == nil; from += many {
		b.tell((b.walks-1)*len(b.rows) + from*len(b.rows)/n)
		do(from, min(from+many, n))
	}
}

// eachPart does something in parts, one for each processor, at once.
func eachPart(n int, do func(lo, hi int)) {
	var all sync.WaitGroup
	parts := runtime.GOMAXPROCS(0)
	for p := range parts {
		all.Go(func() { do(p*n/parts, (p+1)*n/parts) })
	}
	all.Wait()
}

// left is by how much farther than at least the others of a set may be from its
// middle, all together, below 0 where it is nobody's: the middle is no farther
// from them than they are from each other on the average.
func (b *blocks) left(i int, limit float64) float64 {
	return 2*limit*(1+rounding)/float64(b.size) - b.close[i][0] - float64(b.close[i][1]*float64(b.size-2))
}

// reach is the farthest that somebody of a set may be from its middle: everybody
// else in it is at least as far from both together.
func (b *blocks) reach(i int, limit float64) float64 {
	return min(apart/2, limit*(1+rounding)/float64(b.size-1), b.left(i, limit)+b.close[i][1])
}

// isNear finds the nearest of a person and says whether they are near enough
// for the person to be the middle of a set under the limit: then the sum of the
// distances to them is not above the average of all members.
func (b *blocks) isNear(i int, limit float64, near *nearest) bool {
	if b.left(i, limit) < 0 {
		return false
	}
	near.begin(b.size-1, b.reach(i, limit))
	b.tree.within(b.rows[i], near.limit, func(j int, d float64) float64 {
		if j == i {
			return near.limit
		}
		return near.offer(j, d)
	})
	sum := 0.0
	for _, d := range near.far {
		sum += d
	}
	return len(near.who) == near.n && sum <= 2*limit*(1+rounding)/float64(b.size)
}

// groupOf are the people in rising order.
func (b *blocks) groupOf(who []int) (g group) {
	slices.Sort(who)
	for at, x := range who {
		for _, y := range who[:at] {
			g.width += b.distance(x, y)
		}
	}
	g.who = who
	return g
}
