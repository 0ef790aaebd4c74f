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

// Pane is the second step.
type Pane struct {
	pane.Body

	people component.Table[person]
	notes  component.Table[note]
	log    component.Table[contact]
	levers component.Table[lever]
	gate   model.Gate
	filter string
	seen   struct{ notes, log pane.Seen }
}

var _ interface {
	pane.Pane
	pane.Clicker
	pane.Guided
	pane.Gated
	pane.Filterer
} = (*Pane)(nil)

// New makes the pane.
func New(h pane.Host, s Store) *Pane {
	p := &Pane{Body: pane.NewBody(h, s, "gift", "Gift")}
	p.people = component.Table[person]{
		Columns: personColumns(), ID: func(r person) int64 { return r.id },
		Empty: "Everybody in the engaged arm stands here with their gift. Choose them in Segment (1).",
	}
	p.notes = component.Table[note]{
		Columns: noteColumns(), ID: func(r note) int64 { return r.n.ID },
		Empty: "The words that go with a gift, in versions. n writes the first.",
	}
	p.log = component.Table[contact]{
		Columns: contactColumns(), ID: func(r contact) int64 { return r.id },
		Empty: "Every contact and every reply, both ways. n writes one down.",
	}
	p.levers = component.Table[lever]{Columns: leverColumns(), ID: func(r lever) int64 { return r.id }}
	p.Compose(
		p.Guide, p.refresh,
		&pane.Section{Title: "People", Note: p.giftedNote, List: &p.people, Record: p.personRecord, Actions: p.peopleActions, Export: "gifts"},
		&pane.Section{Title: "Notes", Note: count(&p.notes), List: &p.notes, Record: p.noteRecord, Actions: p.noteActions},
		&pane.Section{Title: "Touches", Note: count(&p.log), List: &p.log, Record: p.contactRecord, Actions: p.logActions, Export: "touches"},
		&pane.Section{Title: "Levers", List: &p.levers, Record: p.leverRecord},
	)
	return p
}

func count(list interface{ Len() int }) func() string {
	return func() string { return fmt.Sprint(list.Len()) }
}

// Filter narrows the lists; "" shows them whole.
func (p *Pane) Filter(words string) tea.Cmd {
	p.filter = words
	p.seen.notes, p.seen.log = nil, nil
	p.refresh()
	return nil
}

// Filtered is the words that the lists are narrowed by.
func (p *Pane) Filtered() string { return p.filter }

// refresh makes the rows of all lists from the book.
func (p *Pane) refresh() {
	b := p.Book()
	p.gate = model.Gates(b)[step]
	p.people.Filter, p.notes.Filter, p.log.Filter = p.filter, p.filter, p.filter
	p.people.SetRows(personRows(b, p.filter))
	pane.Follow(&p.seen.notes, &p.notes, noteRows(b, p.filter))
	pane.Follow(&p.seen.log, &p.log, contactRows(b, p.filter))
	p.levers.SetRows(leverRows(b))
	p.Sections.Refresh()
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

// giftedNote counts those who have a gift that counts.
func (p *Pane) giftedNote() string {
	b := p.Book()
	have, all := 0, b.Active()
	for _, id := range all {
		if b.Gifted(id) {
			have++
		}
	}
	return fmt.Sprintf("%d of %d", have, len(all))
}
