package segment

import (
	"context"
	"fmt"

	tea "charm.land/bubbletea/v2"

	"goodword/model"
	"goodword/ui/component"
	"goodword/ui/pane"
)

// Store is what the pane needs of the file.
type Store interface {
	pane.Saver
	CandidateIDs(ctx context.Context, q model.CandidateQuery) ([]int64, error)
	CandidateRows(ctx context.Context, ids []int64) ([]model.Candidate, error)
	Quadrants(ctx context.Context) ([4]model.Quadrant, error)
	LeftOut(ctx context.Context) (model.LeftOut, error)
	SetTier(ctx context.Context, ids []int64, tier string) error
	Segment(ctx context.Context) (model.Segment, error)
	WaveBalance(ctx context.Context) (model.MatchBalance, error)

	NewWave(ctx context.Context, w *model.Wave, strength, reason string) error
	MatchWave(ctx context.Context, o model.MatchOptions) (model.Matching, error)
	FreezeWave(ctx context.Context, reason string) (hints []string, err error)
	StartWave(ctx context.Context, reason string) error
	ChangeRule(ctx context.Context, rule *model.Rule, what, reason string) error
}

// Pane is the first step.
type Pane struct {
	pane.Body
	store Store

	query model.CandidateQuery
	ids   *pane.Loader[[]int64]
	rows  *pane.Loader[[]model.Candidate]
	field *pane.Loader[field]
	even  *pane.Loader[model.MatchBalance]
	seen  bool // drawn since the last news, so in front

	candidates component.Table[model.Candidate]
	grid       grid
	arms       component.Table[arm]
	balance    component.Table[feature]
	wave       component.Table[check]
	gate       model.Gate
}

// field is the 2 x 2 with the rule that narrows it.
type field struct {
	quadrants [4]model.Quadrant
	rule      model.Segment
	left      model.LeftOut
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
	p := &Pane{Body: pane.NewBody(h, s, "segment", "Segment"), store: s}
	p.ids, p.rows = pane.NewLoader[[]int64](p.ID()), pane.NewLoader[[]model.Candidate](p.ID())
	p.field, p.even = pane.NewLoader[field](p.ID()), pane.NewLoader[model.MatchBalance](p.ID())
	p.query.List = model.Candidates
	p.candidates = component.Table[model.Candidate]{
		Columns: candidateColumns(), ID: func(c model.Candidate) int64 { return c.PersonID }, Ask: p.askRows,
	}
	p.grid.moved = p.inCell
	p.arms = component.Table[arm]{
		Columns: armColumns(), ID: func(a arm) int64 { return a.row.ID },
		Empty: "Both arms stand here, pair by pair. m matches them, after n has begun a wave.",
	}
	p.balance = component.Table[feature]{
		Columns: balanceColumns(), ID: func(f feature) int64 { return f.id },
		Empty: "How alike the arms are, feature by feature. m matches them first.",
	}
	p.wave = component.Table[check]{
		Columns: checkColumns(), ID: func(c check) int64 { return c.id },
		Empty: "No wave yet. n begins one: a name, the first day, the strength it builds on.",
	}
	p.Compose(
		p.Guide, p.refresh,
		&pane.Section{Title: "Candidates", Note: p.listNote, List: &p.candidates, Record: p.candidateRecord, Actions: p.candidateActions},
		&pane.Section{Title: "2 x 2", List: &p.grid, Record: p.cellRecord, Actions: p.gridActions},
		&pane.Section{Title: "Arms", Note: p.armsNote, List: &p.arms, Record: p.armRecord, Actions: p.armActions},
		&pane.Section{Title: "Balance", Note: p.balanceNote, List: &p.balance, Record: p.balanceRecord, Actions: p.balanceActions},
		&pane.Section{Title: "Wave", Note: p.waveNote, List: &p.wave, Record: p.waveRecord, Actions: p.waveActions},
	)
	return p
}

// Enter shows the wave as it is known and asks for the rest.
func (p *Pane) Enter() tea.Cmd {
	p.refresh()
	return p.load()
}

// Update takes the wave anew, and answers.
func (p *Pane) Update(msg tea.Msg) tea.Cmd {
	switch {
	case p.ids.Take(msg):
		p.candidates.SetIDs(p.ids.Value)
		p.Host.Error(p.ids.Err)
		p.Sections.Refresh()
		return p.candidates.Fetch()
	case p.rows.Take(msg):
		p.candidates.Put(p.rows.Value)
		if p.rows.Err != nil {
			p.candidates.Put(nil)
			p.Host.Error(p.rows.Err)
		}
	case p.field.Take(msg):
		p.grid.quadrants, p.grid.left = p.field.Value.quadrants, p.field.Value.left
		p.Host.Error(p.field.Err)
	case p.even.Take(msg):
		p.balance.SetRows(features(p.even.Value))
		p.Host.Error(p.even.Err)
	default:
		if _, ok := msg.(pane.BookMsg); ok {
			return p.news()
		}
		return nil
	}
	p.Sections.Refresh()
	return nil
}

// news reads anew only what is looked at: the candidates of a large file are
// not worth reading for a pane that nobody sees.
func (p *Pane) news() tea.Cmd {
	p.refresh()
	if !p.seen {
		return nil
	}
	p.seen = false
	return p.load()
}

func (p *Pane) View(w, h int) string {
	p.seen = true
	return p.Sections.View(w, h)
}

// Filter narrows the candidates by name; "" shows all.
func (p *Pane) Filter(words string) tea.Cmd {
	p.query.Words, p.candidates.Filter = words, words
	return p.find()
}

// Filtered is the words that the candidates are narrowed by.
func (p *Pane) Filtered() string { return p.query.Words }

// refresh makes what follows from the book alone.
func (p *Pane) refresh() {
	b := p.Book()
	p.gate = model.Gates(b)[step]
	p.arms.SetRows(armRows(b))
	p.wave.SetRows(checkRows(b))
	p.Sections.Refresh()
}

func (p *Pane) load() tea.Cmd {
	return tea.Batch(p.find(), p.field.Load(func(ctx context.Context) (f field, err error) {
		if f.quadrants, err = p.store.Quadrants(ctx); err == nil {
			f.rule, err = p.store.Segment(ctx)
		}
		if err == nil {
			f.left, err = p.store.LeftOut(ctx)
		}
		return f, err
	}), p.even.Load(p.store.WaveBalance))
}

// find asks for the candidates that fit.
func (p *Pane) find() tea.Cmd {
	q := p.query
	p.candidates.Empty = emptyList(q, p.Book().PeopleCount)
	return p.ids.Load(func(ctx context.Context) ([]int64, error) { return p.store.CandidateIDs(ctx, q) })
}

func (p *Pane) askRows(ids []int64) tea.Cmd {
	return p.rows.Load(func(ctx context.Context) ([]model.Candidate, error) { return p.store.CandidateRows(ctx, ids) })
}

// step is the number of the gate.
const step = 1

// Gate is the sign on the tab.
func (p *Pane) Gate() component.State { return pane.GateState(p.gate) }

// Guide says what the step is for and what its gate still wants.
func (p *Pane) Guide() *component.Guide {
	return pane.Step(p.gate, "Find people by what they do, never by what they spend: high engagement, moderate spend. Then match a control and freeze both.",
		"Picking big spenders, or counting followers, would spoil it.")
}

func (p *Pane) armsNote() string {
	b := p.Book()
	if len(b.In(model.Engaged)) == 0 {
		return ""
	}
	return fmt.Sprintf("%d and %d", len(b.In(model.Engaged)), len(b.In(model.Control)))
}

func (p *Pane) waveNote() string {
	if b := p.Book(); b.Wave.ID != 0 {
		return b.Wave.Status(b.Today)
	}
	return ""
}
