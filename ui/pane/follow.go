package pane

import "goodword/ui/component"

// Seen is the ids that a list showed last; nil before the first time and after
// it was narrowed otherwise.
type Seen map[int64]bool

// Follow shows rows and puts the cursor on the one that was not there before:
// what was just added is what the next key is meant for. Many new ones at once
// are an import, and leave the cursor where it is.
func Follow[T any](seen *Seen, t *component.Table[T], rows []T) {
	t.SetRows(rows)
	before, added, last := *seen, 0, int64(0)
	*seen = make(Seen, len(rows))
	for _, row := range rows {
		id := t.ID(row)
		(*seen)[id] = true
		if before != nil && !before[id] {
			added, last = added+1, id
		}
	}
	if added == 1 {
		t.Select(last)
	}
}
