package model

import (
	"fmt"
	"slices"
	"strings"

	"goodword/model/stats"
)

// MixKinds are the ways in which the people of a space can differ.
var MixKinds = []string{"use case", "size", "region"}

// MixGroup is the people of a space who are alike in one way.
type MixGroup struct {
	Kind, Name string
	People     int
}

// Mix is how mixed a space is.
type Mix struct {
	People  int
	Groups  []MixGroup // by kind, the largest first; who is not known is left out
	Critics int        // people who criticised us, openly or in a case
}

// SpaceMix looks at everybody who is in a space or served one to one.
func (b *Book) SpaceMix(space int64) Mix {
	var out Mix
	counts := map[MixGroup]int{}
	for _, m := range b.Members(space) {
		p := b.People[m.PersonID]
		if p == nil || !slices.Contains([]string{"joined", "quiet", "back", "one to one"}, m.State) {
			continue
		}
		out.People++
		if b.spokeUp(m.PersonID) {
			out.Critics++
		}
		for i, name := range []string{p.UseCase, p.SizeBand, p.Region} {
			if name != "" {
				counts[MixGroup{Kind: MixKinds[i], Name: name}]++
			}
		}
	}
	for g, n := range counts {
		g.People = n
		out.Groups = append(out.Groups, g)
	}
	slices.SortFunc(out.Groups, func(x, y MixGroup) int {
		if x.Kind != y.Kind {
			return slices.Index(MixKinds, x.Kind) - slices.Index(MixKinds, y.Kind)
		}
		if x.People != y.People {
			return y.People - x.People
		}
		return strings.Compare(x.Name, y.Name)
	})
	return out
}

// Of are the groups of one kind.
func (m Mix) Of(kind string) []MixGroup {
	var out []MixGroup
	for _, g := range m.Groups {
		if g.Kind == kind {
			out = append(out, g)
		}
	}
	return out
}

// Effective is as how many equal groups the people are mixed; 0 where nothing
// is known.
func (m Mix) Effective(kind string) float64 {
	var counts []int
	for _, g := range m.Of(kind) {
		counts = append(counts, g.People)
	}
	return stats.Effective(counts)
}

// Hint is what makes the space an echo chamber, "" where nothing does.
func (m Mix) Hint() string {
	for _, g := range m.Groups {
		if 2*g.People <= m.People {
			continue
		}
		alike := "do the same kind of work"
		if g.Kind != MixKinds[0] {
			alike = "are of the same " + g.Kind
		}
		text := fmt.Sprintf("%d of %d %s", g.People, m.People, alike)
		if m.Critics == 0 {
			text += " and no critic is here"
		}
		return text + ". Praise from one corner persuades nobody."
	}
	if m.People > 0 && m.Critics == 0 {
		return "No critic is here. Praise from one corner persuades nobody."
	}
	return ""
}
