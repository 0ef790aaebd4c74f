package care

import (
	"goodword/model"
	"goodword/ui/action"
	"goodword/ui/component"
	"goodword/ui/pane"
)

// Store is what the pane needs of the file.
type Store interface{ pane.Saver }

// Pane is Care.
type Pane struct {
	pane.Body

	cases      component.Table[model.Case]
	boundaries component.Table[model.Boundary]
	promises   component.Table[model.Promise]
	themes     component.Table[model.Pattern]
	elements   component.Table[model.Element]
	seen       struct{ cases, boundaries, elements pane.Seen }
}

var _ interface {
	pane.Pane
	pane.Clicker
} = (*Pane)(nil)

// New makes the pane.
func New(h pane.Host, s Store) *Pane {
	p := &Pane{Body: pane.NewBody(h, s, "care", "Care")}
	p.cases = component.Table[model.Case]{
		ID: func(c model.Case) int64 { return c.ID }, Columns: caseColumns(p.Book),
		Empty: "Critics are listened to, thanked and helped to the end. n notes what somebody said.",
	}
	p.boundaries = component.Table[model.Boundary]{
		ID: func(n model.Boundary) int64 { return n.ID }, Columns: boundaryColumns(p.Book),
		Empty: "Limits, noted early and talked about in private. n writes a note.",
	}
	p.promises = component.Table[model.Promise]{
		ID: func(r model.Promise) int64 { return r.ID }, Columns: promiseColumns(p.Book),
		Empty: "What we said we would do. Promises are written down in Co-create (3).",
	}
	p.themes = component.Table[model.Pattern]{
		ID: func(t model.Pattern) int64 { return t.ID() }, Columns: themeColumns(),
		Empty: "Cases, criticism in public and declined suggestions with the same theme stand together here. Name the theme in the row: e.",
	}
	p.elements = component.Table[model.Element]{
		ID: func(e model.Element) int64 { return e.ID }, Columns: elementColumns(),
		Empty: "The parts of the present loyalty programme, and what could take the place of mere deals. n writes one down.",
	}
	p.Compose(
		nil, p.refresh,
		&pane.Section{Title: "Cases", Note: p.caseNote, List: &p.cases, Record: p.caseRecord, Actions: p.caseActions},
		&pane.Section{Title: "Limits", Note: p.boundaryNote, List: &p.boundaries, Record: p.boundaryRecord, Actions: p.boundaryActions},
		&pane.Section{Title: "Promises", List: &p.promises, Record: p.promiseRecord, Actions: p.promiseActions},
		&pane.Section{Title: "Themes", List: &p.themes, Record: p.themeRecord, Actions: p.themeActions},
		&pane.Section{Title: "Loyalty", Note: p.elementNote, List: &p.elements, Record: p.elementRecord, Actions: p.elementActions},
	)
	return p
}

func (p *Pane) refresh() {
	b := p.Book()
	pane.Follow(&p.seen.cases, &p.cases, openFirst(b.Cases, func(c *model.Case) bool { return c.ClosedOn.By(b.Today) }))
	pane.Follow(&p.seen.boundaries, &p.boundaries, openFirst(b.Boundaries, func(n *model.Boundary) bool { return n.SettledOn.By(b.Today) }))
	p.promises.SetRows(openFirst(b.Promises, func(r *model.Promise) bool { return r.State(b.Today) != "made" }))
	p.themes.SetRows(b.Themes())
	pane.Follow(&p.seen.elements, &p.elements, b.Elements)
	p.cases.Redraw()
	p.boundaries.Redraw()
	p.promises.Redraw()
	p.themes.Redraw()
	p.elements.Redraw()
	p.Sections.Refresh()
}

// openFirst is what is not done yet and then what is, each in its order.
func openFirst[T any](rows []T, done func(*T) bool) []T {
	var open, past []T
	for i := range rows {
		if done(&rows[i]) {
			past = append(past, rows[i])
		} else {
			open = append(open, rows[i])
		}
	}
	return append(open, past...)
}

// foot gives actions a place in the footer under a short word.
func foot(a action.Action, short string) action.Action {
	a.Short, a.Foot = short, true
	return a
}
