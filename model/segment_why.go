package model

import "fmt"

// weight puts what nobody asked for first and weak kinds last.
func weight(kind string, asked map[string]bool) int {
	switch {
	case WeakKind(kind):
		return 2
	case asked[kind]:
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

// shortDay is a day with its year, since a window may span two.
func shortDay(d Date) string { return d.Time().Format("2 Jan 2006") }

// mostPart says in which measure the person takes part most, where that is
// more than half of the customers do.
func (c *Customers) mostPart(id int64) string {
	at := c.At(id)
	if at < 0 {
		return ""
	}
	best, name := 0.5, ""
	for _, m := range c.Measures {
		if s := m.Shares[at]; s > best {
			best, name = s, m.Name
		}
	}
	if name == "" {
		return ""
	}
	return fmt.Sprintf("; %s: more than %d %% of customers", name, int(100*best))
}
