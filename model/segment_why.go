package model

import (
	"fmt"
	"slices"
	"strings"
)

// Why is the one line that says why this person: what they did inside the
// window, kind by kind, what they did before it, and the measure in which they
// take part most.
func (c *Customers) Why(id int64, signals []Signal) string {
	now, before := deeds{}, deeds{}
	var last Date
	for i := range signals {
		switch s := &signals[i]; {
		case !s.Date.By(c.On) || s.Kind == Criticism:
		case s.Date < c.From:
			before.add(s)
		default:
			now.add(s)
			last = max(last, s.Date)
		}
	}
	line := now.String()
	if last != "" {
		line += "; newest " + last.Full()
	}
	if len(before) > 0 {
		line += "; before that " + before.String()
	}
	return line + c.mostPart(id)
}

// deeds are signals of one person by kind, in the order of their coming.
type deeds []deed

type deed struct {
	kind  string
	n     int
	asked bool // every time
}

func (d *deeds) add(s *Signal) {
	at := slices.IndexFunc(*d, func(x deed) bool { return x.kind == s.Kind })
	if at < 0 {
		at = len(*d)
		*d = append(*d, deed{kind: s.Kind, asked: true})
	}
	(*d)[at].n++
	(*d)[at].asked = (*d)[at].asked && s.AskedFor
}

// String puts what nobody asked for first and weak kinds last.
func (d deeds) String() string {
	slices.SortStableFunc(d, func(a, b deed) int { return a.weight() - b.weight() })
	parts := make([]string, len(d))
	for i, x := range d {
		parts[i] = sayKind(x.kind, x.n, x.asked)
	}
	return strings.Join(parts, ", ")
}

func (d deed) weight() int {
	switch {
	case WeakKind(d.kind):
		return 2
	case d.asked:
		return 1
	}
	return 0
}

func sayKind(kind string, n int, asked bool) string {
	switch {
	case WeakKind(kind) && asked:
		kind += " (asked, weak)"
	case WeakKind(kind):
		kind += " (weak)"
	case asked:
		kind += " (asked)"
	}
	if n > 1 {
		return fmt.Sprintf("%d x %s", n, kind)
	}
	return kind
}

// mostPart says in which measure the person takes part most, where that is
// more than half of the customers do.
func (c *Customers) mostPart(id int64) string {
	at := c.At(id)
	if at < 0 {
		return ""
	}
	best, name := 0.5, ""
	for _, p := range c.parts {
		if s := p.shares[p.of[at]]; s > best {
			best, name = s, p.name
		}
	}
	if name == "" {
		return ""
	}
	return fmt.Sprintf("; %s: more than %d %% of customers", name, int(100*best))
}
