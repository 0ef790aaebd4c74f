package model

import (
	"cmp"
	"math"
	"slices"

	"goodword/model/stats"
)

// measure is one number of taking part as one source gives it. Most people
// share a few values, so each holds the number of a value.
type measure struct {
	name, source string
	values       []float64
	of           []int32 // by place, from 1; 0: not known
	shared       bool    // with the customers before a change
}

// part is a measure of somebody as it is said and reckoned with: the share of
// the customers who have strictly less of it, by the number of the value.
type part struct {
	name   string
	of     []int32
	shares []float64
}

// Measured says that taking part is measured at all.
func (c *Customers) Measured() bool { return len(c.parts) > 0 }

// Measure notes a value of a measure; whoever has it is given to the function
// that comes back, by place.
func (c *Customers) Measure(name, source string, value float64) (has func(at int)) {
	c.oldParts = true
	i, found := slices.BinarySearchFunc(c.measures, measure{name: name, source: source}, func(a, b measure) int {
		return cmp.Or(cmp.Compare(a.name, b.name), cmp.Compare(a.source, b.source))
	})
	if !found {
		c.measures = slices.Insert(c.measures, i, measure{name: name, source: source, of: make([]int32, len(c.all))})
	}
	m := &c.measures[i]
	if m.shared {
		m.of, m.shared = slices.Clone(m.of), false
	}
	m.values = append(m.values, value)
	of, number := m.of, int32(len(m.values))
	return func(at int) { of[at] = number }
}

// takePart fills in how much people take part: the mean, over the measures
// known of a person, of the share of customers strictly below. Missing is not
// zero; at least half must be known. Without any measure in the file the number
// of signals is the one measure, known of everybody.
func (c *Customers) takePart() {
	c.parts = c.partsOf()
	parts := c.parts
	if len(parts) == 0 {
		parts = []part{c.signalPart()}
	}
	all := make([]float64, len(c.all))
	for i := range all {
		all[i] = mean(parts, i)
	}
	top := stats.Quantile(all, 0.75)
	for i, taking := range all {
		c.all[i].taking, c.all[i].high = taking, taking > 0 && taking >= top
	}
}

// partsOf are the measures that are known of anybody. Where two sources give
// one of the same name, the second is said with its source.
func (c *Customers) partsOf() (parts []part) {
	name := ""
	for i := range c.measures {
		m := &c.measures[i]
		p := part{name: m.name, of: m.of}
		if p.shares = stats.SharesBelow(m.values, m.of); p.shares == nil {
			continue
		}
		if m.name == name {
			p.name += " (" + m.source + ")"
		}
		name = m.name
		parts = append(parts, p)
	}
	slices.SortStableFunc(parts, func(a, b part) int { return cmp.Compare(a.name, b.name) })
	return parts
}

// signalPart takes the number of signals for a measure.
func (c *Customers) signalPart() part {
	p := part{of: make([]int32, len(c.all))}
	most := int32(0)
	for i := range c.all {
		n := int32(0)
		if at := c.all[i].shown; at > 0 {
			n = c.shown[at-1].signals
		}
		p.of[i], most = n+1, max(most, n)
	}
	values := make([]float64, most+1)
	for n := range values {
		values[n] = float64(n)
	}
	p.shares = stats.SharesBelow(values, p.of)
	return p
}

func mean(parts []part, i int) float64 {
	total, n := 0.0, 0
	for p := range parts {
		if number := parts[p].of[i]; number > 0 {
			total += parts[p].shares[number]
			n++
		}
	}
	if n == 0 || 2*n < len(parts) {
		return math.NaN()
	}
	return total / float64(n)
}
