package care

import (
	tea "charm.land/bubbletea/v2"

	"goodword/model"
	"goodword/ui/action"
	"goodword/ui/component"
	"goodword/ui/style"
)

func promiseColumns(book func() *model.Book) []component.Column[model.Promise] {
	late := func(r model.Promise) bool { return r.State(book().Today) == "made" && r.Due < book().Today }
	return []component.Column[model.Promise]{
		{Title: "state", Width: 8, Cell: func(r model.Promise) string {
			if late(r) {
				return "late"
			}
			return r.State(book().Today)
		}, RoleOf: func(r model.Promise) style.Role {
			if late(r) {
				return style.Caution
			}
			return style.Muted
		}},
		{Title: "to", Width: 14, Min: 8, Drop: 2, Cell: func(r model.Promise) string { return book().Name(r.PersonID) }},
		{Title: "promise", Width: 16, Min: 8, Grow: 1, Cell: func(r model.Promise) string { return r.Text }},
		{Title: "by", Width: 10, Right: true, Drop: 1, Role: style.Muted, Cell: func(r model.Promise) string { return r.Due.Words() }},
	}
}

func (p *Pane) promiseRecord(st *style.Styles, w int) []string {
	r, ok := p.promises.Current()
	if !ok {
		return nil
	}
	b := p.Book()
	return append(component.Heading(st, r.Text, w), component.Facts(st, []component.Fact{
		{Label: "to", Value: b.Name(r.PersonID)},
		{Label: "state", Value: r.State(b.Today)},
		{Label: "by", Value: r.Due.Words()},
		{Label: "kept", Value: r.KeptOn.Words()},
		{Label: "changed and told", Value: r.ChangedOn.Words()},
		{Label: "broken and told", Value: r.BrokenOn.Words()},
		{Label: "why", Value: r.ChangedWhy},
	}, w)...)
}

// promiseActions keep a promise; what else can become of it stands in
// Co-create.
func (p *Pane) promiseActions() action.Set {
	set := action.Set{foot(action.Action{ID: "care.cocreate", Keys: []string{"o"}, Words: "open Co-create, where promises are made and changed", Run: func() tea.Cmd { return p.Host.Go("cocreate") }}, "Co-create")}
	r, ok := p.promises.Current()
	if !ok || r.State(p.Book().Today) != "made" {
		return set
	}
	return append(action.Set{foot(p.Deed("care.kept", "c", "note that it was kept", func() tea.Cmd {
		r.KeptOn = p.Book().Today
		return p.Save("kept the promise to "+p.Book().Name(r.PersonID), &r)
	}), "kept")}, set...)
}
