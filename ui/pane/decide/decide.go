package decide

import (
	"context"
	"fmt"

	tea "charm.land/bubbletea/v2"

	"goodword/model"
	"goodword/ui/component"
	"goodword/ui/dialog"
	"goodword/ui/pane"
)

// Store is what the pane needs of the file.
type Store interface {
	pane.Saver
	// WriteFiles writes new files into a folder and says where they lie; a file
	// that is there is never overwritten.
	WriteFiles(ctx context.Context, dir string, files map[string][]byte) (where string, err error)
	// BookOf reads the wave with the number.
	BookOf(ctx context.Context, number int64) (*model.Book, error)
	// CloseWave ends the wave where its review allows it.
	CloseWave(ctx context.Context, verdict, reason string) error
}

// Pane is the review.
type Pane struct {
	pane.Body
	store Store

	review, preview *pane.Page
	log             component.Table[model.Iteration]
	notes           component.Table[model.MonthNote]
	referrals       component.Table[model.Referral]
	record          component.Table[kept]
	waves           component.Table[model.Standing]
	standings       *pane.Loader[[]model.Standing]

	state   state
	edition string // of the summary that is shown
	looking looking
}

// state is everything that the page says, made once for a book.
type state struct {
	result  model.Result
	genuine model.Genuine
	doubts  []model.Doubt
	ruling  model.Ruling
	gates   []model.Gate
	summary *model.Summary
	missing error // why there is no summary
}

// looking is a look at the comparison that was asked for: it is shown once its
// entry is kept.
type looking struct {
	sentence string
	after    int // the looks that there were before
}

var _ interface {
	pane.Pane
	pane.Clicker
	pane.Guided
	pane.Gated
} = (*Pane)(nil)

// New makes the pane.
func New(h pane.Host, s Store) *Pane {
	p := &Pane{Body: pane.NewBody(h, s, "decide", "Decide"), store: s, edition: model.Own}
	p.review, p.preview = pane.NewPage(p.reviewLines), pane.NewPage(p.previewLines)
	p.log = component.Table[model.Iteration]{
		Columns: logColumns(), ID: func(i model.Iteration) int64 { return i.ID },
		Empty: "What was seen, what was changed for it, and what came of it. n writes the first entry.",
	}
	p.notes = component.Table[model.MonthNote]{
		Columns: noteColumns(p.Book), ID: func(n model.MonthNote) int64 { return n.ID },
		Empty: "Sentences that stand beside the numbers; the review needs three. n writes one.",
	}
	p.referrals = component.Table[model.Referral]{
		Columns: referralColumns(), ID: func(r model.Referral) int64 { return r.ID },
		Empty: "What each group brought, with the control and the average customer beside it. n writes a group down.",
	}
	p.record = component.Table[kept]{
		Columns: recordColumns(), ID: func(r kept) int64 { return r.id },
		Empty: "Breaches, early looks, what was passed with a reason, and changes of the rule. None so far; n logs a breach.",
	}
	p.waves = component.Table[model.Standing]{
		Columns: waveColumns(), ID: func(s model.Standing) int64 { return s.Number },
		Empty: "The first wave stands alone. A second one will be set beside it here, never added to it.",
	}
	p.standings = pane.NewLoader[[]model.Standing](p.ID())
	p.Compose(
		p.wanted, p.refresh,
		&pane.Section{Title: "Review", List: p.review, Actions: p.reviewActions},
		&pane.Section{Title: "Notes", Note: count(&p.notes), List: &p.notes, Record: p.noteRecord, Actions: p.noteActions},
		&pane.Section{Title: "Log", Note: count(&p.log), List: &p.log, Record: p.logRecord, Actions: p.logActions},
		&pane.Section{Title: "Referrals", List: &p.referrals, Record: p.referralRecord, Actions: p.referralActions},
		&pane.Section{Title: "Record", Note: count(&p.record), List: &p.record, Record: p.recordRecord, Actions: p.recordActions},
		&pane.Section{Title: "Waves", Note: count(&p.waves), List: &p.waves, Record: p.waveRecord, Actions: p.waveActions},
		&pane.Section{Title: "Summary", List: p.preview, Actions: p.summaryActions},
	)
	return p
}

// count says how many rows a list has, where it has any.
func count(list interface{ Len() int }) func() string {
	return func() string {
		if list.Len() == 0 {
			return ""
		}
		return fmt.Sprint(list.Len())
	}
}

// Enter shows the wave as it is known, and asks for the others.
func (p *Pane) Enter() tea.Cmd { return tea.Batch(p.Body.Enter(), p.loadWaves()) }

// Update takes the wave anew, shows the look that was waited for, and takes
// how the other waves came out.
func (p *Pane) Update(msg tea.Msg) tea.Cmd {
	cmd := p.Body.Update(msg)
	if _, ok := msg.(pane.BookMsg); ok {
		p.showLook()
		return tea.Batch(cmd, p.loadWaves())
	}
	if p.standings.Take(msg) {
		if p.standings.Err != nil {
			p.Host.Error(p.standings.Err)
		}
		p.waves.SetRows(p.standings.Value)
		p.Sections.Refresh()
	}
	return cmd
}

// Gate is the sign on the tab: the review's.
func (p *Pane) Gate() component.State {
	if len(p.state.gates) == 0 {
		return component.Open
	}
	return pane.GateState(p.state.gates[model.GateReview])
}

// Guide says what the review is for and what it still wants.
func (p *Pane) Guide() *component.Guide {
	if len(p.state.gates) == 0 {
		return &component.Guide{}
	}
	return pane.Step(p.state.gates[model.GateReview],
		"Two questions close the month: does it feel genuine, and are they more vocal? \"Not clear yet\" is an honest answer.",
		"Looking early, changing the rule afterwards, and leaving out what weakens the figure would spoil it.")
}

// wanted is the guide while the review is near and still wants something; the
// help has it at any time.
func (p *Pane) wanted() *component.Guide {
	if len(p.state.gates) == 0 || p.state.gates[model.GateReview].State != "open" {
		return nil
	}
	return p.Guide()
}

// then is the wave as its review reads it: once it is over, as of its end.
func (p *Pane) then() *model.Book { return p.Book().AtClose() }

// refresh makes everything from the book.
func (p *Pane) refresh() {
	b := p.Book()
	then := p.then()
	s := state{result: then.Result(), genuine: then.Genuine(), gates: model.Gates(then)}
	s.doubts, s.ruling = then.Doubts(s.result), then.Ruling(s.result, s.genuine)
	s.summary, s.missing = b.Summarize(p.edition)
	p.state = s
	p.log.SetRows(b.Iterations)
	p.notes.SetRows(b.MonthNotes)
	p.referrals.SetRows(b.Referrals)
	p.record.SetRows(recordRows(b))
	for _, t := range []interface{ Redraw() }{&p.log, &p.notes, &p.referrals, &p.record, &p.waves} {
		t.Redraw()
	}
	p.review.Set(p.reviewLines)
	p.preview.Set(p.previewLines)
	p.Sections.Refresh()
}

// showLook shows the comparison that was asked for before the end, once the
// look is in the file.
func (p *Pane) showLook() {
	if p.looking.sentence == "" || len(p.Book().Looks) <= p.looking.after {
		return
	}
	p.Host.Open(dialog.NewMessage("A look on day "+fmt.Sprint(p.Book().Day()), p.looking.sentence, p.Book().TooEarly()))
	p.looking = looking{}
}
