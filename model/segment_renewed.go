package model

import (
	"maps"
	"slices"
)

// Renewed is the same customers after a change: of the people who were touched,
// sorted by id, those who may be invited now are as they are there. Of those who
// came nothing else is known yet. Who reads the old ones is not disturbed.
func (c *Customers) Renewed(touched []int64, now *Customers) (out *Customers, came []int64) {
	renewed := *c
	out = &renewed
	out.kinds = maps.Clone(c.kinds)
	out.shown = slices.Clip(c.shown)
	out.measures = slices.Clone(c.measures)
	for i := range out.measures {
		out.measures[i].shared = true
		out.measures[i].values = slices.Clip(out.measures[i].values)
	}
	out.oldBands = len(touched) > 0
	fresh := Customers{currencies: slices.Clip(c.currencies)}
	fresh.Join(now)
	out.currencies = fresh.currencies
	cuts := make([]cut, len(touched))
	for i, id := range touched {
		at, was := slices.BinarySearchFunc(c.all, id, func(x customer, id int64) int { return int(x.id - id) })
		to := now.At(id)
		switch {
		case to >= 0 && was:
			x, old := &fresh.all[to], &c.all[at]
			x.shown, x.taking, x.high = old.shown, old.taking, old.high
		case to >= 0:
			came = append(came, id)
		}
		cuts[i] = cut{at, was, to}
		out.oldParts = out.oldParts || was != (to >= 0)
	}
	out.all = spliced(c.all, cuts, func(_, to int) customer { return fresh.all[to] })
	if !out.oldParts {
		return out, nil
	}
	for i := range out.measures {
		m := &out.measures[i]
		of := m.of
		m.of, m.shared = spliced(of, cuts, func(was, _ int) int32 {
			if was < 0 {
				return 0
			}
			return of[was]
		}), false
	}
	out.Index()
	return out, came
}

// cut is where a list by id changes: at a place, where somebody was or not, and
// who comes there, or -1.
type cut struct {
	at  int
	was bool
	to  int
}

// spliced asks for who comes to a place by where they were, or -1.
func spliced[T any](list []T, cuts []cut, add func(was, to int) T) []T {
	out, from := make([]T, 0, len(list)+len(cuts)), 0
	for _, x := range cuts {
		out = append(out, list[from:x.at]...)
		was := -1
		if from = x.at; x.was {
			was = from
			from++
		}
		if x.to >= 0 {
			out = append(out, add(was, x.to))
		}
	}
	return append(out, list[from:]...)
}

// WithoutSignals takes away what people showed, so that it can be counted anew,
// and WithoutMeasures how much of anything they did. Both are for customers
// that were just renewed.
func (c *Customers) WithoutSignals(people []int64) {
	c.oldParts = c.oldParts || !c.Measured() && len(people) > 0
	for _, id := range people {
		if at := c.At(id); at >= 0 {
			c.all[at].shown = 0
		}
	}
}

func (c *Customers) WithoutMeasures(people []int64) {
	c.oldParts = c.oldParts || len(people) > 0
	for i := range c.measures {
		m := &c.measures[i]
		if m.shared && len(people) > 0 {
			m.of, m.shared = slices.Clone(m.of), false
		}
		for _, id := range people {
			if at := c.At(id); at >= 0 {
				m.of[at] = 0
			}
		}
	}
}
