package stats

import (
	"math"
	"slices"
)

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
