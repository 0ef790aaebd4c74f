package data

import (
	"context"
	"encoding/json"
	"slices"

	"goodword/data/importer"
)

// answered is what the user said about the columns of a list, and which
// columns it had.
type answered struct {
	Flags   []string `json:"flags"`
	Headers []string `json:"headers"`
}

// alikeColumns is how many columns a list may have more or less than another
// to be read as that was: shops add fields and surveys questions.
const alikeColumns = 2

// remembered finds the answers for the same headers, or else for the list that
// differs by the fewest columns; changed says by how many.
func (s *Store) remembered(ctx context.Context, x *importer.Export) (flags []string, changed int, err error) {
	profiles, err := load[profileRow](ctx, s.read, "ORDER BY signature=? DESC, id DESC", x.Signature)
	changed = alikeColumns + 1
	for _, p := range profiles {
		var a answered
		if err := json.Unmarshal([]byte(p.Columns), &a); err != nil {
			return nil, 0, err
		}
		if p.Signature == x.Signature {
			return a.Flags, 0, nil
		}
		if n := differing(a.Headers, x.Headers()); n < changed && n < len(a.Headers) {
			flags, changed = a.Flags, n
		}
	}
	flags = slices.DeleteFunc(flags, func(flag string) bool {
		a, err := importer.ParseMap(flag)
		return err != nil || !x.Has(a.Header)
	})
	return flags, changed, err
}

// differing counts the columns that only one of two lists has.
func differing(a, b []string) int {
	n := 0
	for _, lists := range [][2][]string{{a, b}, {b, a}} {
		for _, header := range lists[0] {
			if !slices.Contains(lists[1], header) {
				n++
			}
		}
	}
	return n
}
