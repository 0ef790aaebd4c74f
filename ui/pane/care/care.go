package care

import (
	tea "charm.land/bubbletea/v2"

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
	favours    component.Table[model.FavourStand]
	staff      component.Table[model.StaffCard]
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
	cases, limits, promises := p.followCases(), p.followLimits(), p.followPromises()
	p.cases = component.Table[model.Case]{
		ID: func(c model.Case) int64 { return c.ID }, Columns: cases.columns(p.Book),
		Empty: "Critics are listened to, thanked and helped to the end. n notes what somebody said.",
	}
	p.boundaries = component.Table[model.Boundary]{
		ID: func(n model.Boundary) int64 { return n.ID }, Columns: limits.columns(p.Book),
		Empty: "Limits, noted early and talked about in private. n writes a note.",
	}
	p.promises = component.Table[model.Promise]{
		ID: func(r model.Promise) int64 { return r.ID }, Columns: promises.columns(p.Book),
		Empty: "What we said we would do. Promises are written down in Co-create (3).",
	}
	p.themes = component.Table[model.Pattern]{
		ID: func(t model.Pattern) int64 { return t.ID() }, Columns: themeColumns(),
		Empty: "Cases, criticism in public and declined suggestions with the same theme stand together here. Name the theme in the row: e.",
	}
	p.favours = component.Table[model.FavourStand]{
		ID: func(s model.FavourStand) int64 { return s.PersonID }, Columns: p.favourColumns(),
		Empty: "What we do for those who speak up for us. Choose them in Segment (1).",
	}
	p.staff = component.Table[model.StaffCard]{
		ID: func(s model.StaffCard) int64 { return s.ID }, Columns: staffColumns(),
		Empty: "Cards for our own people at the front line, of those who agreed. The consent \"staff card\" is noted in People (7).",
	}
	p.elements = component.Table[model.Element]{
		ID: func(e model.Element) int64 { return e.ID }, Columns: elementColumns(),
		Empty: "The parts of the present loyalty programme, and what could take the place of mere deals. n writes one down.",
	}
	p.Compose(
		nil, p.refresh,
		&pane.Section{Title: "Cases", Note: func() string { return cases.note(p.Book().Cases) }, List: &p.cases, Record: p.caseRecord, Actions: p.caseActions, Export: "cases"},
		&pane.Section{Title: "Limits", Note: func() string { return limits.note(p.Book().Boundaries) }, List: &p.boundaries, Record: p.boundaryRecord, Actions: p.boundaryActions},
		&pane.Section{Title: "Promises", Note: func() string { return promises.note(p.Book().Promises) }, List: &p.promises, Record: p.promiseRecord, Actions: p.promiseActions, Export: "promises"},
		&pane.Section{Title: "Themes", List: &p.themes, Record: p.themeRecord, Actions: p.themeActions},
		&pane.Section{Title: "For them", Note: p.favourNote, List: &p.favours, Record: p.favourRecord, Actions: p.favourActions, Export: "favours"},
		&pane.Section{Title: "Staff", List: &p.staff, Record: p.staffRecord, Actions: p.staffActions},
		&pane.Section{Title: "Loyalty", Note: p.elementNote, List: &p.elements, Record: p.elementRecord, Actions: p.elementActions},
	)
	return p
}

// Update takes the wave anew, and the clock's answer about a draft.
func (p *Pane) Update(msg tea.Msg) tea.Cmd {
	if m, ok := msg.(restedMsg); ok {
		return p.rested(m)
	}
	return p.Body.Update(msg)
}

func (p *Pane) refresh() {
	b := p.Book()
	pane.Follow(&p.seen.cases, &p.cases, p.followCases().rows(b.Cases))
	pane.Follow(&p.seen.boundaries, &p.boundaries, p.followLimits().rows(b.Boundaries))
	p.promises.SetRows(p.followPromises().rows(b.Promises))
	p.themes.SetRows(b.Themes())
	p.favours.SetRows(b.FavourStands())
	p.staff.SetRows(b.StaffCards())
	pane.Follow(&p.seen.elements, &p.elements, b.Elements)
	for _, t := range []interface{ Redraw() }{&p.cases, &p.boundaries, &p.promises, &p.themes, &p.favours, &p.staff, &p.elements} {
		t.Redraw()
	}
	p.Sections.Refresh()
}

// opens is the action that shows the person; none where nobody is known.
func (p *Pane) opens(person int64) action.Set {
	if person == 0 {
		return nil
	}
	return action.Set{{ID: "care.person", Keys: []string{"p"}, Words: "open the person", Run: func() tea.Cmd { return p.Host.Person(person) }}}
}
