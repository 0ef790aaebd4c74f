package today

import (
	"fmt"
	"hash/fnv"
	"strings"

	tea "charm.land/bubbletea/v2"

	"goodword/model"
	"goodword/ui/component"
	"goodword/ui/pane"
	"goodword/ui/style"
)

// Store is what the pane writes to.
type Store interface{ pane.Saver }

const id = "today"

// Pane is the queue.
type Pane struct {
	pane.Writing
	filter string
	items  []model.Item
	table  component.Table[model.Item]
}

var (
	_ pane.Pane     = (*Pane)(nil)
	_ pane.Filterer = (*Pane)(nil)
	_ pane.Clicker  = (*Pane)(nil)
)

// New makes the pane.
func New(h pane.Host, s Store) *Pane {
	p := &Pane{Writing: pane.Writing{Host: h, Store: s}}
	p.table = component.Table[model.Item]{Columns: p.columns(), ID: key}
	return p
}

// key tells items apart from one reading to the next.
func key(it model.Item) int64 {
	h := fnv.New64a()
	fmt.Fprint(h, it.Kind, it.Table, it.Ref)
	return int64(h.Sum64() >> 1)
}

func (p *Pane) ID() string    { return id }
func (p *Pane) Title() string { return "Today" }

// Enter draws what the book says now.
func (p *Pane) Enter() tea.Cmd {
	p.refresh()
	return nil
}

// Update takes news.
func (p *Pane) Update(msg tea.Msg) tea.Cmd {
	switch msg.(type) {
	case pane.BookMsg:
		p.refresh()
	case pane.StyleMsg:
		p.table.Redraw()
	}
	return nil
}

func (p *Pane) book() *model.Book { return p.Host.Env().Book }

func (p *Pane) refresh() {
	p.items = model.Today(p.book())
	p.table.Filter, p.table.Empty = p.filter, nothing(p.book())
	var rows []model.Item
	for _, it := range p.items {
		if fits(it, p.filter) {
			rows = append(rows, it)
		}
	}
	p.table.SetRows(rows)
}

func fits(it model.Item, words string) bool {
	return strings.Contains(strings.ToLower(it.Kind+" "+it.Text+" "+it.Quote), strings.ToLower(words))
}

// Filter narrows the queue; "" shows it whole.
func (p *Pane) Filter(words string) tea.Cmd {
	p.filter = words
	p.refresh()
	return nil
}

// Filtered is the words that the queue is narrowed by.
func (p *Pane) Filtered() string { return p.filter }

// nothing says what an empty queue means and the key that goes on from there.
func nothing(b *model.Book) string {
	switch {
	case b.PeopleCount == 0:
		return "Nobody is here yet. Import a file in Set-up (9), or write somebody down in People (7)."
	case b.Wave.ID == 0:
		return "No wave yet. Choose people in Segment (1)."
	case b.Day() < 1:
		return "Nothing waits. The wave starts on " + b.Wave.Start.Words() + "."
	case b.Wave.ClosedOn.By(b.Today):
		return "Nothing waits. The wave is closed; the next one begins in Segment (1)."
	}
	return "Nothing waits today. Press a to write down what happened since yesterday."
}

func (p *Pane) columns() []component.Column[model.Item] {
	return []component.Column[model.Item]{
		{Width: 8, Cell: func(it model.Item) string { return it.When(p.book().Today) }, RoleOf: lateness},
		{Width: 8, Drop: 1, Role: style.Accent, Cell: func(it model.Item) string { return it.Kind }},
		{Width: 46, Min: 20, Grow: 3, Cell: func(it model.Item) string { return it.Text }},
		{Width: 26, Min: 14, Grow: 2, Drop: 2, Role: style.Muted, Cell: func(it model.Item) string {
			if it.Quote == "" {
				return ""
			}
			return `"` + it.Quote + `"`
		}},
	}
}

func lateness(it model.Item) style.Role {
	if it.Late {
		return style.Caution
	}
	return style.Muted
}
