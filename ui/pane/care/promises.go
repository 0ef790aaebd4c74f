package care

import (
	tea "charm.land/bubbletea/v2"

	"goodword/model"
	"goodword/ui/action"
	"goodword/ui/component"
	"goodword/ui/style"
)

func (p *Pane) followPromises() follow[model.Promise] {
	return follow[model.Promise]{
		state: func(r model.Promise) string {
			if r.State(p.Book().Today) == "made" {
				return late(r.Due, p.Book().Today, "made")
			}
			return r.State(p.Book().Today)
		},
		done: func(r model.Promise) bool { return r.State(p.Book().Today) != "made" }, known: func(model.Promise) bool { return true },
		person: func(r model.Promise) int64 { return r.PersonID }, what: func(r model.Promise) string { return r.Text },
		title: "by", day: func(r model.Promise) model.Date { return r.Due },
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
	set := action.Set{action.InFoot(action.Action{ID: "care.cocreate", Keys: []string{"o"}, Words: "open Co-create, where promises are made and changed", Run: func() tea.Cmd { return p.Host.Go("cocreate") }}, "Co-create")}
	r, ok := p.promises.Current()
	if !ok || r.State(p.Book().Today) != "made" {
		return set
	}
	return append(action.Set{action.InFoot(p.Deed("care.kept", "c", "note that it was kept", func() tea.Cmd {
		r.KeptOn = p.Book().Today
		return p.Save("kept the promise to "+p.Book().Name(r.PersonID), &r)
	}), "kept")}, set...)
}
