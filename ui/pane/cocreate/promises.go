package cocreate

import (
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"goodword/model"
	"goodword/ui/action"
	"goodword/ui/component"
	"goodword/ui/entry"
	"goodword/ui/pane"
	"goodword/ui/style"
)

func promiseColumns(book func() *model.Book) []component.Column[model.Promise] {
	late := func(p model.Promise) bool { return p.State(book().Today) == "made" && p.Due < book().Today }
	return []component.Column[model.Promise]{
		{Title: "promise", Width: 24, Min: 12, Grow: 1, Cell: func(p model.Promise) string { return p.Text }},
		{Title: "state", Width: 9, Cell: func(p model.Promise) string {
			if late(p) {
				return "! late"
			}
			return p.State(book().Today)
		}, RoleOf: func(p model.Promise) style.Role {
			if late(p) {
				return style.Caution
			}
			return style.Text
		}},
		{Title: "person", Width: 16, Min: 10, Drop: 1, Cell: func(p model.Promise) string { return book().Name(p.PersonID) }},
		{Title: "by", Width: 10, Right: true, Drop: 2, Role: style.Muted, Cell: func(p model.Promise) string { return p.Due.Words() }},
	}
}

// promiseRows are those that are still to be kept, the nearest first, then the
// others.
func promiseRows(b *model.Book, filter string) []model.Promise {
	var rows []model.Promise
	for _, p := range b.Promises {
		if fits(filter, p.Text, b.Name(p.PersonID), p.State(b.Today)) {
			rows = append(rows, p)
		}
	}
	slices.SortStableFunc(rows, func(x, y model.Promise) int {
		openX, openY := x.State(b.Today) == "made", y.State(b.Today) == "made"
		switch {
		case openX && !openY:
			return -1
		case !openX && openY:
			return 1
		}
		return strings.Compare(string(x.Due), string(y.Due))
	})
	return rows
}

// promiseNote counts those that are still to be kept.
func (p *Pane) promiseNote() string {
	n := 0
	for _, r := range p.Book().Promises {
		if r.State(p.Book().Today) == "made" {
			n++
		}
	}
	return pane.Some(n, "open")
}

func (p *Pane) promiseRecord(st *style.Styles, w int) []string {
	r, ok := p.promises.Current()
	if !ok {
		return nil
	}
	b := p.Book()
	lines := append(component.Heading(st, r.Text, w), component.Facts(st, []component.Fact{
		{Label: "to", Value: b.Name(r.PersonID)},
		{Label: "state", Value: r.State(b.Today)},
		{Label: "by", Value: until(r.Due, b.Today)},
		{Label: "kept", Value: r.KeptOn.Words()},
		{Label: "changed and told", Value: r.ChangedOn.Words()},
		{Label: "broken and told", Value: r.BrokenOn.Words()},
		{Label: "why", Value: r.ChangedWhy},
	}, w)...)
	return append(lines, append([]string{""}, component.Paragraph(st, style.Muted, "All promises: "+b.PromiseWords()+".", w)...)...)
}

func (p *Pane) promiseActions() action.Set {
	return action.Set{
		p.Guarded("promise.add", "n", "write down a promise", "new", nil, p.newPromise),
		p.Guarded("promise.keep", "c", "say that it was kept", "kept", p.notMade, p.keep),
		p.Guarded("promise.change", "v", "say that it was changed, and told", "changed", p.notMade, func() tea.Cmd { return p.otherwise(true) }),
		p.Guarded("promise.break", "D", "say that it was broken, and told", "broken", p.notMade, func() tea.Cmd { return p.otherwise(false) }),
		p.Guarded("promise.edit", "e", "edit the promise", "", p.noPromise, p.editPromise),
		p.Guarded("promise.remove", "d", "remove the promise", "", p.noPromise, p.removePromise),
	}
}

func (p *Pane) promise() *model.Promise {
	r, ok := p.promises.Current()
	if !ok {
		return nil
	}
	return &r
}

func (p *Pane) noPromise() string {
	if p.promise() == nil {
		return "There is no promise yet: n writes one down"
	}
	return ""
}

func (p *Pane) notMade() string {
	if r := p.promise(); r != nil && r.State(p.Book().Today) != "made" {
		return "It is " + r.State(p.Book().Today) + " already; u takes back the newest change"
	}
	return p.noPromise()
}

func (p *Pane) newPromise() tea.Cmd {
	p.Host.PickPerson("A promise to whom", func(who model.Person) tea.Cmd {
		r := &model.Promise{WaveID: p.Book().Wave.ID, PersonID: who.ID}
		return p.On(r).Ask("A promise to "+who.Name, entry.Promise(r), func() (string, []model.Row) {
			return "promised " + who.Name, []model.Row{r}
		})
	})
	return nil
}

func (p *Pane) keep() tea.Cmd {
	r := p.promise()
	r.KeptOn = p.Book().Today
	return p.Save("kept the promise to "+p.Book().Name(r.PersonID), r)
}

// otherwise says that a promise was changed, or broken; the person was told.
func (p *Pane) otherwise(changed bool) tea.Cmd {
	r := p.promise()
	on, title, label := &r.BrokenOn, "Broken, and told", "told "+p.Book().Name(r.PersonID)+" that the promise is broken"
	if changed {
		on, title, label = &r.ChangedOn, "Changed, and told", "changed the promise to "+p.Book().Name(r.PersonID)
	}
	*on = p.Book().Today
	return p.On(r).Ask(title, entry.Changed(r, on), func() (string, []model.Row) { return label, []model.Row{r} })
}

func (p *Pane) editPromise() tea.Cmd {
	r := p.promise()
	return p.On(r).Ask("The promise", entry.Promise(r), func() (string, []model.Row) {
		return "changed the promise to " + p.Book().Name(r.PersonID), []model.Row{r}
	})
}

func (p *Pane) removePromise() tea.Cmd {
	r := p.promise()
	return p.Remove("removed the promise to "+p.Book().Name(r.PersonID), r)
}
