package people

import (
	"context"

	tea "charm.land/bubbletea/v2"

	"goodword/model"
	"goodword/ui/component"
	"goodword/ui/pane"
	"goodword/ui/style"
)

// Store is what the pane needs of the file: the order of the list, a page of
// its rows, and one person's card.
type Store interface {
	pane.Saver
	// Do writes several rows as one change, where one needs the id of another.
	Do(label string, write func(model.Writer) error) error
	PeopleIDs(ctx context.Context, q model.PeopleQuery) ([]int64, error)
	PeopleRows(ctx context.Context, ids []int64) ([]model.PersonRow, error)
	PersonCard(ctx context.Context, id int64) (model.PersonCard, error)
	// JoinIDs lists the people who may be the same; JoinRows are a page of them.
	JoinIDs(ctx context.Context) ([]int64, error)
	JoinRows(ctx context.Context, ids []int64) ([]model.Likeness, error)
	// JoinPeople makes one person of the two of a question, JoinAlike of all
	// pairs that wait for the same kind of evidence.
	JoinPeople(label string, join int64) error
	JoinAlike(label, class string) error
}

const id = "people"

// Pane is the list and the card beside it.
type Pane struct {
	pane.Writing
	store Store

	query model.PeopleQuery
	ids   *pane.Loader[[]int64]
	rows  *pane.Loader[[]model.PersonRow]
	card  *pane.Loader[model.PersonCard]
	mails *pane.Loader[[]model.PersonRow]

	table  component.Table[model.PersonRow]
	detail component.Viewport
	shown  int64 // whose card the detail holds
	stale  bool  // it was read before the last change
	open   bool  // the card has the keys
	wanted int64 // the person to go to when the list is read
	begin  bool  // go to its first row

	alike   alike
	looking bool // the people who may be the same are in front
}

var (
	_ pane.Pane     = (*Pane)(nil)
	_ pane.Filterer = (*Pane)(nil)
	_ pane.Clicker  = (*Pane)(nil)
)

// New makes the pane.
func New(h pane.Host, s Store) *Pane {
	p := &Pane{
		Writing: pane.Writing{Host: h, Store: s}, store: s,
		ids: pane.NewLoader[[]int64](id), rows: pane.NewLoader[[]model.PersonRow](id), card: pane.NewLoader[model.PersonCard](id), mails: pane.NewLoader[[]model.PersonRow](id),
	}
	p.table = component.Table[model.PersonRow]{
		Columns: columns(), ID: func(r model.PersonRow) int64 { return r.ID }, Ask: p.ask,
		Empty: "Everybody whom you know stands here. Press n to write somebody down, or import a file in Set-up (9).",
	}
	p.alike = newAlike(p)
	return p
}

func (p *Pane) ID() string    { return id }
func (p *Pane) Title() string { return "People" }

// Enter reads the list when it was not read yet.
func (p *Pane) Enter() tea.Cmd {
	if p.ids.Loaded() {
		return nil
	}
	return tea.Batch(p.load(), p.alike.load())
}

// Update takes answers and news.
func (p *Pane) Update(msg tea.Msg) tea.Cmd {
	switch m := msg.(type) {
	case pane.ChangedMsg:
		if p.ids.Loaded() {
			p.stale = true
			return tea.Batch(p.load(), p.alike.load())
		}
	case pane.StyleMsg:
		p.table.Redraw()
		p.alike.table.Redraw()
	case pane.PersonMsg:
		return p.show(int64(m))
	default:
		return p.take(msg)
	}
	return nil
}

// take puts an answer in its place.
func (p *Pane) take(msg tea.Msg) tea.Cmd {
	switch {
	case p.ids.Take(msg):
		p.Host.Error(p.ids.Err)
		if p.ids.Err == nil {
			return p.listed()
		}
	case p.rows.Take(msg):
		p.Host.Error(p.rows.Err)
		p.table.Put(p.rows.Value)
	case p.card.Take(msg):
		p.Host.Error(p.card.Err)
		if c := p.card.Value; p.card.Err == nil {
			if c.Person.ID != p.shown {
				p.detail.Top()
			}
			p.shown, p.stale = c.Person.ID, false
			p.detail.Set(func(st *style.Styles, w int) []string { return drawCard(st, &c, w) })
		}
	case p.alike.ids.Take(msg):
		p.Host.Error(p.alike.ids.Err)
		if p.alike.ids.Err == nil {
			p.alike.table.SetIDs(p.alike.ids.Value)
			return p.alike.table.Fetch()
		}
	case p.alike.rows.Take(msg):
		p.Host.Error(p.alike.rows.Err)
		p.alike.table.Put(p.alike.rows.Value)
	case p.mails.Take(msg):
		p.Host.Error(p.mails.Err)
		if p.mails.Err == nil {
			return p.copyMails(p.mails.Value)
		}
	}
	return nil
}

func (p *Pane) load() tea.Cmd {
	q := p.query
	return p.ids.Load(func(ctx context.Context) ([]int64, error) { return p.store.PeopleIDs(ctx, q) })
}

// again reads another list, from its first row on.
func (p *Pane) again() tea.Cmd {
	p.begin = true
	return p.load()
}

// ask reads a page of rows.
func (p *Pane) ask(ids []int64) tea.Cmd {
	return p.rows.Load(func(ctx context.Context) ([]model.PersonRow, error) { return p.store.PeopleRows(ctx, ids) })
}

// listed takes the order of the list and goes to the person that is wanted.
func (p *Pane) listed() tea.Cmd {
	p.table.SetIDs(p.ids.Value)
	p.table.Filter = p.filterWords()
	switch {
	case p.wanted != 0:
		p.table.Select(p.wanted)
	case p.begin:
		p.table.Move(-p.table.Len())
	}
	p.wanted, p.begin = 0, false
	return tea.Batch(p.table.Fetch(), p.read())
}

// show opens somebody's card, whatever the list was narrowed to.
func (p *Pane) show(person int64) tea.Cmd {
	p.open, p.looking = true, false
	if p.table.Select(person) {
		return tea.Batch(p.table.Fetch(), p.read())
	}
	p.wanted = person
	p.query.Words, p.query.Arm = "", ""
	return p.load()
}

// read asks for the card of the person under the cursor. The one before it is
// not waited for any more.
func (p *Pane) read() tea.Cmd {
	person := p.table.CurrentID()
	if person == 0 || person == p.shown && !p.stale {
		return nil
	}
	return p.card.Load(func(ctx context.Context) (model.PersonCard, error) { return p.store.PersonCard(ctx, person) })
}

// Filter narrows the list by typed words.
func (p *Pane) Filter(words string) tea.Cmd {
	p.query.Words = words
	p.open, p.looking = false, false
	return p.again()
}

// Filtered is the words that the list is narrowed by.
func (p *Pane) Filtered() string { return p.query.Words }

// filterWords say what an empty list was narrowed by.
func (p *Pane) filterWords() string {
	if p.query.Words == "" {
		return p.query.Arm
	}
	return p.query.Words
}

// current is the card of the person under the cursor, nil while it is read for
// the first time. After a change the one before it stays until it is read again:
// a key that was typed ahead must find the person.
func (p *Pane) current() *model.PersonCard {
	if c := &p.card.Value; p.shown != 0 && c.Person.ID == p.table.CurrentID() {
		return c
	}
	return nil
}
