package cocreate

import (
	"fmt"
	"strings"

	tea "charm.land/bubbletea/v2"

	"goodword/model"
	"goodword/ui/component"
	"goodword/ui/pane"
)

// Store is what the pane writes to.
type Store interface{ pane.Saver }

// Pane is the third step.
type Pane struct {
	pane.Body

	questions   component.Table[model.Decision]
	asked       component.Table[asked]
	suggestions component.Table[suggestion]
	board       board
	promises    component.Table[model.Promise]
	gate        model.Gate
	filter      string
	askedFor    askedFor
	seen        struct{ questions, suggestions, promises pane.Seen }
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
	p := &Pane{Body: pane.NewBody(h, s, "cocreate", "Co-create")}
	p.questions = component.Table[model.Decision]{
		Columns: questionColumns(p.Book), ID: func(d model.Decision) int64 { return d.ID },
		Empty: "One real question that is still open stands here. n writes it.",
	}
	p.asked = component.Table[asked]{
		Columns: askedColumns(), ID: func(r asked) int64 { return r.id },
		Empty: "Everybody engaged stands here, to be asked for their view.",
	}
	p.suggestions = component.Table[suggestion]{
		Columns: suggestionColumns(), ID: func(r suggestion) int64 { return r.s.ID },
		Empty: "What people suggested, and what became of it. n writes one down.",
	}
	p.promises = component.Table[model.Promise]{
		Columns: promiseColumns(p.Book), ID: func(r model.Promise) int64 { return r.ID },
		Empty: "What we said we would do, and whether we did. n writes one down.",
	}
	p.board = newBoard()
	p.Compose(
		p.Guide, p.refresh,
		&pane.Section{Title: questionsTitle, List: &p.questions, Record: p.questionRecord, Actions: p.questionActions, Export: "decisions"},
		&pane.Section{Title: askTitle, Note: p.askedNote, List: &p.asked, Record: p.askedRecord, Actions: p.askedActions},
		&pane.Section{Title: "Suggestions", Note: p.backlogNote, List: &p.suggestions, Record: p.suggestionRecord, Actions: p.suggestionActions, Export: "suggestions"},
		&pane.Section{Title: boardTitle, List: &p.board, Record: p.suggestionRecord, Actions: p.boardActions, Wide: true, Export: "suggestions"},
		&pane.Section{Title: "Promises", Note: p.promiseNote, List: &p.promises, Record: p.promiseRecord, Actions: p.promiseActions, Export: "promises"},
	)
	return p
}

// Titles of sections that others lead to.
const (
	questionsTitle = "Questions"
	askTitle       = "Ask"
	boardTitle     = "Board"
)

// View draws the pane. Whom the Ask list is about follows the question under
// the cursor.
func (p *Pane) View(w, h int) string {
	if p.Sections.Now().Title == askTitle {
		p.readAsked()
	}
	return p.Sections.View(w, h)
}

// Filter narrows the lists; "" shows them whole.
func (p *Pane) Filter(words string) tea.Cmd {
	p.filter = words
	p.seen.questions, p.seen.suggestions, p.seen.promises = nil, nil, nil
	p.refresh()
	return nil
}

// Filtered is the words that the lists are narrowed by.
func (p *Pane) Filtered() string { return p.filter }

// refresh makes the rows of all lists from the book.
func (p *Pane) refresh() {
	b := p.Book()
	p.gate = model.Gates(b)[step]
	p.questions.Filter, p.asked.Filter, p.suggestions.Filter, p.promises.Filter = p.filter, p.filter, p.filter, p.filter
	pane.Follow(&p.seen.questions, &p.questions, questionRows(b, p.filter))
	p.readAsked()
	rows := suggestionRows(b, p.filter)
	pane.Follow(&p.seen.suggestions, &p.suggestions, rows)
	p.board.set(rows)
	pane.Follow(&p.seen.promises, &p.promises, promiseRows(b, p.filter))
	p.Sections.Refresh()
}

// step is the number of the gate.
const step = 3

// Gate is the sign on the tab.
func (p *Pane) Gate() component.State { return pane.GateState(p.gate) }

// Guide says what the step is for and what its gate still wants.
func (p *Pane) Guide() *component.Guide {
	return pane.Step(p.gate, "Ask their view on one real, still open decision; build at least one suggestion; credit the person in public.",
		"A closed decision, a vague invitation or a forgotten credit would spoil it.")
}

func (p *Pane) backlogNote() string {
	b := p.Book()
	waiting := len(b.Uncredited())
	if waiting > 0 {
		return fmt.Sprintf("%d, %d to credit", p.suggestions.Len(), waiting)
	}
	return fmt.Sprint(p.suggestions.Len())
}

// fits says that one of the texts holds the words of a filter.
func fits(filter string, texts ...string) bool {
	for _, text := range texts {
		if strings.Contains(strings.ToLower(text), strings.ToLower(filter)) {
			return true
		}
	}
	return false
}
