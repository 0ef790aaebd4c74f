package entry

import (
	"goodword/model"
	"goodword/ui/component"
)

// Promise asks what we said we would do, and by when.
func Promise(p *model.Promise) []component.Field {
	return []component.Field{
		component.Text("promise", &p.Text).Required(),
		component.Day("by", &p.Due).Required(),
	}
}

// Changed asks why a promise is kept otherwise, or not at all, once the
// person was told.
func Changed(p *model.Promise, on *model.Date) []component.Field {
	return []component.Field{
		component.Text("why", &p.ChangedWhy).Required().Help("As you told it to them."),
		component.Day("told on", on).Required(),
	}
}
