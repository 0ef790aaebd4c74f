package stats

import (
	"cmp"
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
	limit := math.Inf(1)
	var kept []group
	b.eachMiddle(&limit, func(i int) {
		if b.alone(i, limit) || !b.isNear(i, limit) {
			return
		}
		b.middles = append(b.middles, i)
		g := b.groupOf(append([]int{i}, b.near.who...))
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
	b.eachMiddle(&limit, func(i int) {
		if b.isNear(i, limit) {
			list = append(list, i)
		}
	})
	slices.Sort(list)
	return list
}

// eachMiddle asks of everybody, many at a time, whether they may be the middle
// of a set under the limit, which may become smaller meanwhile. They come in
// the order of the tree, where who is looked at next lies near in memory.
func (b *blocks) eachMiddle(limit *float64, found func(i int)) {
	const many = 2048
	b.walks++
	for from := 0; from < len(b.rows); from += many {
		if b.tell((b.walks-1)*len(b.rows) + from); b.ctx.Err() != nil {
			return
		}
		people := b.tree.place[from:min(from+many, len(b.rows))]
		may := make([]bool, len(people))
		eachPart(len(people), func(lo, hi int) {
			for at := lo; at < hi; at++ {
				may[at] = !b.alone(people[at], *limit)
			}
		})
		for at, i := range people {
			if may[at] {
				found(i)
			}
		}
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

// alone says that a person cannot be the middle of a set that is no wider than
// the limit: of the members' sums of distances the least is not above the
// average, so somebody is as near to the middle as any two are on the average.
func (b *blocks) alone(i int, limit float64) bool {
	near, alone := min(apart/2, 2*limit*(1+rounding)/float64(b.size*(b.size-1))), true
	b.tree.within(b.rows[i], near, func(j int, _ float64) float64 {
		if j == i {
			return near
		}
		alone = false
		return -1
	})
	return alone
}

// reach is the farthest that any two of a set may be from each other: everybody
// else in it is at least as far from both together.
func (b *blocks) reach(limit float64) float64 { return min(apart/2, limit/float64(b.size-1)) }

// isNear finds the nearest of a person and says whether they are near enough
// for the person to be the middle of a set under the limit: then the sum of the
// distances to them is not above the average of all members.
func (b *blocks) isNear(i int, limit float64) bool {
	b.near.begin(b.size-1, b.reach(limit*(1+rounding)))
	b.tree.within(b.rows[i], b.near.limit, func(j int, d float64) float64 {
		if j == i {
			return b.near.limit
		}
		return b.near.offer(j, d)
	})
	sum := 0.0
	for _, d := range b.near.far {
		sum += d
	}
	return len(b.near.who) == b.near.n && sum <= 2*limit/float64(b.size)*(1+rounding)
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

// packer chooses among groups.
type packer struct {
	groups []group
	steps  int // left; below 0 it has given up
}

// list notes all groups that are no wider than the limit, each with its middle,
// or says that there are too many.
func (p *packer) list(b *blocks, limit float64) bool {
	m := middle{blocks: b, limit: limit * (1 + rounding)}
	reach := b.reach(m.limit)
	for _, i := range b.middlesOf(limit) {
		if b.ctx.Err() != nil {
			return false
		}
		m.begin(i, reach)
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

func (m *middle) begin(i int, reach float64) {
	m.near = m.near[:0]
	m.tree.within(m.rows[i], reach, func(j int, d float64) float64 {
		if j != i {
			m.near = append(m.near, neighbour{j, d})
		}
		return reach
	})
	slices.SortFunc(m.near, func(a, b neighbour) int { return cmp.Or(cmp.Compare(a.d, b.d), a.i-b.i) })
}

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

func (p *packer) all() []int {
	all := make([]int, len(p.groups))
	for i := range all {
		all[i] = i
	}
	return all
}

// choice is some groups that share nobody: one group, and two other choices.
type choice struct {
	width    float64
	group    int // -1: none
	one, two *choice
}

// best is the tightest choice of 0, 1, 2 ... up to k of the groups; it ends
// where so many are not to be had.
func (p *packer) best(groups []int, k int) []choice {
	if p.steps -= len(groups); p.steps < 0 || len(groups) == 0 || k == 0 {
		return []choice{{group: -1}}
	}
	parts := p.parts(groups)
	if len(parts) > 1 {
		out := []choice{{group: -1}}
		for _, part := range parts {
			out = beside(out, p.best(part, k), k)
		}
		return out
	}
	who := p.busiest(groups)
	in := func(g int) bool { _, is := slices.BinarySearch(p.groups[g].who, who); return is }
	out := p.best(without(groups, in), k)
	for _, g := range groups {
		if !in(g) {
			continue
		}
		if p.steps -= len(groups); p.steps < 0 {
			return out
		}
		rest := p.best(without(groups, func(x int) bool { return sharing(p.groups[g].who, p.groups[x].who) }), k-1)
		for n := range rest {
			c := choice{p.groups[g].width + rest[n].width, g, &rest[n], nil}
			if n+1 == len(out) {
				out = append(out, c)
			} else if c.width < out[n+1].width {
				out[n+1] = c
			}
		}
	}
	return out
}

// beside joins the choices of two parts that share nobody.
func beside(a, b []choice, k int) []choice {
	out := make([]choice, min(len(a)+len(b)-1, k+1))
	for n := range out {
		out[n].width = math.Inf(1)
		for i := max(0, n-len(b)+1); i <= min(n, len(a)-1); i++ {
			if w := a[i].width + b[n-i].width; w < out[n].width {
				out[n] = choice{w, -1, &a[i], &b[n-i]}
			}
		}
	}
	return out
}

// parts are the groups that hang together by people they share.
func (p *packer) parts(groups []int) (parts [][]int) {
	partOf, member := make([]int, len(groups)), map[int]int{}
	root := func(i int) int {
		for partOf[i] != i {
			partOf[i] = partOf[partOf[i]]
			i = partOf[i]
		}
		return i
	}
	for i, g := range groups {
		partOf[i] = i
		for _, who := range p.groups[g].who {
			if first, met := member[who]; met {
				partOf[root(i)] = root(first)
			} else {
				member[who] = i
			}
		}
	}
	number := map[int]int{}
	for i, g := range groups {
		n, met := number[root(i)]
		if !met {
			n = len(parts)
			number[root(i)], parts = n, append(parts, nil)
		}
		parts[n] = append(parts[n], g)
	}
	return parts
}

// busiest is the person in most of the groups, the first of equals.
func (p *packer) busiest(groups []int) (who int) {
	in := map[int]int{}
	for _, g := range groups {
		for _, i := range p.groups[g].who {
			if in[i]++; in[i] > in[who] || in[i] == in[who] && i < who {
				who = i
			}
		}
	}
	return who
}

// taken are the people of a choice, group by group.
func (p *packer) taken(c choice) (sets [][]int) {
	if c.group >= 0 {
		sets = append(sets, p.groups[c.group].who)
	}
	for _, next := range []*choice{c.one, c.two} {
		if next != nil {
			sets = append(sets, p.taken(*next)...)
		}
	}
	return sets
}

func without(groups []int, drop func(g int) bool) (out []int) {
	for _, g := range groups {
		if !drop(g) {
			out = append(out, g)
		}
	}
	return out
}

// sharing says that somebody is in both; both rise.
func sharing(a, b []int) bool {
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i] == b[j]:
			return true
		case a[i] < b[j]:
			i++
		default:
			j++
		}
	}
	return false
}
