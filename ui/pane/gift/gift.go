package gift

import (
	"fmt"

	tea "charm.land/bubbletea/v2"

	"goodword/model"
	"goodword/ui/component"
	"goodword/ui/pane"
)

// Store is what the pane writes to.
type Store interface{ pane.Saver }

// The parts of the pane.
const (
	people = iota
	notes
	log
	levers
	parts
)

// Pane is the second step.
type Pane struct {
	host  pane.Host
	store Store

	part   int
	open   bool // the detail has the keys
	folded bool
	filter string

	people component.Table[person]
	notes  component.Table[note]
	log    component.Table[contact]
	levers component.Table[lever]
	detail component.Viewport
	shown  shown
	gate   model.Gate
}

// shown is what the detail was made for.
type shown struct {
	part int
	id   int64
	book *model.Book
}

var (
	_ pane.Pane     = (*Pane)(nil)
	_ pane.Guided   = (*Pane)(nil)
	_ pane.Gated    = (*Pane)(nil)
	_ pane.Filterer = (*Pane)(nil)
	_ pane.Clicker  = (*Pane)(nil)
)

// New makes the pane.
func New(h pane.Host, s Store) *Pane {
	p := &Pane{host: h, store: s}
	p.people = component.Table[person]{Columns: personColumns(), ID: func(r person) int64 { return r.id },
		Empty: "Everybody in the engaged arm stands here with their gift. Choose them in Segment (1)."}
	p.notes = component.Table[note]{Columns: noteColumns(), ID: func(r note) int64 { return r.n.ID },
		Empty: "The words that go with a gift, in versions. Press n to write the first."}
	p.log = component.Table[contact]{Columns: contactColumns(), ID: func(r contact) int64 { return r.id },
		Empty: "Every contact and every reply, both ways. Press n to write one down."}
	p.levers = component.Table[lever]{Columns: leverColumns(), ID: func(r lever) int64 { return r.id }}
	return p
}

func (p *Pane) ID() string    { return "gift" }
func (p *Pane) Title() string { return "Gift" }

// Enter draws anew what may have changed.
func (p *Pane) Enter() tea.Cmd {
	p.folded = p.host.Recall(foldKey) != ""
	p.refresh()
	return nil
}

// step is the number of the gate.
const step = 2

// Gate is the sign on the tab.
func (p *Pane) Gate() component.State { return pane.GateState(p.gate) }

// Guide says what the step is for and what its gate still wants.
func (p *Pane) Guide() *component.Guide {
	return pane.Step(p.gate, "Give something generous that costs little and asks nothing.",
		"A condition, a purchase, a referral, money, or a mass mail that plays personal would spoil it.")
}

// foldKey is under which it is remembered that the guide is folded away.
const foldKey = "guide.gift"

// Update takes news.
func (p *Pane) Update(msg tea.Msg) tea.Cmd {
	if _, ok := msg.(pane.BookMsg); ok {
		p.refresh()
	}
	return nil
}

func (p *Pane) book() *model.Book { return p.host.Env().Book }

// refresh makes the rows of all parts from the book.
func (p *Pane) refresh() {
	b := p.book()
	p.gate = model.Gates(b)[step]
	p.people.Filter, p.notes.Filter, p.log.Filter = p.filter, p.filter, p.filter
	p.people.SetRows(personRows(b, p.filter))
	p.notes.SetRows(noteRows(b, p.filter))
	p.log.SetRows(contactRows(b, p.filter))
	p.levers.SetRows(leverRows(b))
}

// Filter narrows the lists; "" shows them whole.
func (p *Pane) Filter(words string) tea.Cmd {
	p.filter = words
	p.refresh()
	return nil
}

// Filtered is the words that the lists are narrowed by.
func (p *Pane) Filtered() string { return p.filter }

// mover is the list or the detail, whichever has the keys.
func (p *Pane) mover() component.Mover {
	if p.open {
		return &p.detail
	}
	return p.list()
}

// list is the table of the part that is shown.
func (p *Pane) list() pane.List {
	return [parts]pane.List{&p.people, &p.notes, &p.log, &p.levers}[p.part]
}

// current is the id under the cursor of the part that is shown.
func (p *Pane) current() int64 { return p.list().CurrentID() }

// View draws the pane.
func (p *Pane) View(w, h int) string {
	return p.split().View(p.host.Env().Style, w, h)
}

func (p *Pane) split() pane.Split {
	s := pane.Split{Open: p.open, List: p.viewList, Detail: p.viewDetail}
	if !p.folded {
		s.Guide = p.Guide()
	}
	return s
}

func (p *Pane) viewList(w, h int) string {
	st := p.host.Env().Style
	p.people.Blurred, p.notes.Blurred, p.log.Blurred, p.levers.Blurred = p.open, p.open, p.open, p.open
	table := p.list().View(st, w-1, h-1)
	return component.Beside(component.Edge(st, !p.open, h), component.Stack(pane.Heads(st, p.heads(), p.part, w-1), table))
}

// heads are the names of the parts with what they hold.
func (p *Pane) heads() []string {
	b := p.book()
	have, all := 0, b.Active()
	for _, id := range all {
		if b.Gifted(id) {
			have++
		}
	}
	return []string{
		fmt.Sprintf("People %d of %d", have, len(all)), fmt.Sprintf("Notes %d", p.notes.Len()),
		fmt.Sprintf("Touches %d", p.log.Len()), "Levers",
	}
}

func (p *Pane) viewDetail(w, h int) string {
	st := p.host.Env().Style
	p.show()
	return component.Part(st, p.detailTitle(), "", p.open, w, h, func(w, h int) string { return p.detail.View(st, w, h) })
}

// show gives the detail what lies under the cursor.
func (p *Pane) show() {
	now := shown{p.part, p.current(), p.book()}
	if now == p.shown {
		return
	}
	if now.part != p.shown.part || now.id != p.shown.id {
		p.detail.Top()
	}
	p.shown = now
	switch p.part {
	case notes:
		p.detail.Set(p.noteDetail())
	case log:
		p.detail.Set(p.contactDetail())
	case levers:
		p.detail.Set(p.leverDetail())
	default:
		p.detail.Set(p.personDetail())
	}
}

func (p *Pane) detailTitle() string {
	switch p.part {
	case notes:
		if r, ok := p.notes.Current(); ok {
			return r.name()
		}
	case log:
		if r, ok := p.log.Current(); ok {
			return r.name
		}
	case levers:
		if r, ok := p.levers.Current(); ok {
			return r.name
		}
	default:
		if r, ok := p.people.Current(); ok {
			return r.name
		}
	}
	return ""
}
