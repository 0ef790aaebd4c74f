package recognise

import (
	"context"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"goodword/model"
	"goodword/ui/component"
	"goodword/ui/pane"
)

// Store is what the pane needs of the file.
type Store interface {
	pane.Saver
	// MentionIDs lists the mentions of the whole file, newest first, narrowed by
	// words.
	MentionIDs(ctx context.Context, words string) ([]int64, error)
	// Mentions reads the rows of some of them, in no order.
	Mentions(ctx context.Context, ids []int64) ([]model.MentionRow, error)
}

// Pane is step 5.
type Pane struct {
	pane.Body
	store Store
	gate  model.Gate

	filter string // one of model.MentionFilters
	words  string
	names  bool             // names are shown before a mention is coded
	why    map[int64]string // the one reason of every mention of the wave
	ids    *pane.Loader[[]int64]
	rows   *pane.Loader[[]model.MentionRow]

	mentions component.Table[model.MentionRow]
	thanks   component.Table[thanks]
	sweeps   component.Table[model.Sweep]
	stories  component.Table[model.Story]
	twice    component.Table[model.Twice]
	endings  component.Table[model.Sunset]
	seen     struct{ mentions, sweeps, stories, endings pane.Seen }
}

var _ interface {
	pane.Pane
	pane.Clicker
	pane.Filterer
	pane.Guided
	pane.Gated
} = (*Pane)(nil)

// New makes the pane.
func New(h pane.Host, s Store) *Pane {
	p := &Pane{Body: pane.NewBody(h, s, "recognise", "Recognise"), store: s}
	p.ids, p.rows = pane.NewLoader[[]int64](p.ID()), pane.NewLoader[[]model.MentionRow](p.ID())
	p.mentions = component.Table[model.MentionRow]{ID: func(r model.MentionRow) int64 { return r.Mention.ID }, Ask: p.askRows}
	p.thanks = component.Table[thanks]{
		ID: func(t thanks) int64 { return t.id }, Columns: thanksColumns(),
		Empty: "Who speaks well of us in public stands here until they are thanked, or left alone with a reason.",
	}
	p.sweeps = component.Table[model.Sweep]{
		ID: func(s model.Sweep) int64 { return s.ID }, Columns: sweepColumns(p.Book),
		Empty: "Once a week both arms are searched, the same places for the same time. n writes a search down.",
	}
	p.stories = component.Table[model.Story]{
		ID: func(s model.Story) int64 { return s.ID }, Columns: storyColumns(p.Book),
		Empty: "Good moments of people, and their stories: told with their consent, and taken down when they end it. n notes a moment; S makes one of a mention.",
	}
	p.twice = component.Table[model.Twice]{ID: func(t model.Twice) int64 { return t.Mention.ID }, Columns: p.twiceColumns()}
	p.endings = component.Table[model.Sunset]{
		ID: func(e model.Sunset) int64 { return e.ID }, Columns: endingColumns(),
		Empty: "Features that end while people may still praise them. n names one; thanks then wait until they were told.",
	}
	p.Compose(
		p.Guide, nil,
		&pane.Section{Title: "Mentions", Note: p.mentionNote, List: &p.mentions, Record: p.mentionRecord, Actions: p.mentionActions, Export: "mentions"},
		&pane.Section{Title: "Thanks", Note: p.thanksNote, List: &p.thanks, Record: p.thanksRecord, Actions: p.thanksActions},
		&pane.Section{Title: "Sweeps", Note: p.sweepNote, List: &p.sweeps, Record: p.sweepRecord, Actions: p.sweepActions},
		&pane.Section{Title: "Second coder", Note: p.twiceNote, List: &p.twice, Record: p.twiceRecord, Actions: p.twiceActions},
		&pane.Section{Title: "Stories", Note: p.storyNote, List: &p.stories, Record: p.storyRecord, Actions: p.storyActions, Export: "stories"},
		&pane.Section{Title: "Ending", List: &p.endings, Record: p.endingRecord, Actions: p.endingActions},
	)
	return p
}

// Enter shows the wave as it is known.
func (p *Pane) Enter() tea.Cmd { return p.refresh() }

// Update takes the wave anew, and the answers about mentions outside it.
func (p *Pane) Update(msg tea.Msg) tea.Cmd {
	switch m := msg.(type) {
	case pane.BookMsg:
		return p.refresh()
	case pane.RowMsg:
		return p.find(m)
	case pane.LoadedMsg[[]int64]:
		if p.ids.Take(msg) {
			return p.take(p.ids.Value, p.ids.Err)
		}
	case pane.LoadedMsg[[]model.MentionRow]:
		if p.rows.Take(msg) {
			p.Host.Error(p.rows.Err)
			p.mentions.Put(p.rows.Value)
			p.Sections.Refresh()
		}
	}
	return nil
}

// Filter narrows the mentions by words.
func (p *Pane) Filter(words string) tea.Cmd {
	p.words, p.seen.mentions = words, nil
	p.Sections.Show("Mentions")
	return p.list()
}

// Filtered is the words that the mentions are narrowed by.
func (p *Pane) Filtered() string { return p.words }

// find shows a row: a mention in the list where it waits, a search by its
// week.
func (p *Pane) find(m pane.RowMsg) tea.Cmd {
	var cmd tea.Cmd
	b := p.Book()
	switch m.Section {
	case "Mentions":
		filter := "to code"
		if m.Row != 0 {
			filter = "all"
			for _, f := range model.MentionFilters {
				if slices.Contains(b.MentionIDs(f, ""), m.Row) {
					filter = f
					break
				}
			}
		}
		cmd = p.choose(filter)
	case "Sweeps":
		for _, s := range b.Sweeps {
			if s.Week == m.Row {
				m.Row = s.ID
				break
			}
		}
	}
	p.Sections.Find(m)
	return cmd
}

// choose lists other mentions, from the first one on.
func (p *Pane) choose(filter string) tea.Cmd {
	p.filter, p.words, p.seen.mentions = filter, "", nil
	p.mentions.SetRows(nil)
	p.mentions.Wait()
	return p.list()
}

const (
	step    = 5
	purpose = "When people speak up in public, thank them, truly and soon. First everything that was said is coded blind, for both arms."
	spoils  = "A contest, points or counting, or more care in one arm than in the other, would spoil it."
)

// Guide is what the step is for, what would spoil it, and what its gate waits
// for.
func (p *Pane) Guide() *component.Guide { return pane.Step(p.gate, purpose, spoils) }

// Gate is the step's sign on the tab.
func (p *Pane) Gate() component.State { return pane.GateState(p.gate) }

func (p *Pane) refresh() tea.Cmd {
	b := p.Book()
	p.gate = model.Gates(b)[step]
	p.why = b.WhyNot()
	p.thanks.SetRows(thanksRows(b))
	sweeps := slices.Clone(b.Sweeps)
	slices.Reverse(sweeps)
	pane.Follow(&p.seen.sweeps, &p.sweeps, sweeps)
	pane.Follow(&p.seen.endings, &p.endings, b.Sunsets)
	pane.Follow(&p.seen.stories, &p.stories, stories(b))
	p.twice.SetRows(b.ReadTwice())
	p.twice.Empty = strings.TrimSpace(b.BlindingHint() + " A second person reads a dozen without knowing who said it; where the two of you differ stands here. c begins.")
	p.thanks.Redraw()
	p.sweeps.Redraw()
	p.stories.Redraw()
	p.twice.Redraw()
	if p.filter == "" {
		p.filter = firstFilter(b)
	}
	return p.list()
}

// list makes the list of mentions anew. Those of the wave are at hand; the rest
// of the file is asked for.
func (p *Pane) list() tea.Cmd {
	p.mentions.Filter, p.mentions.Empty, p.mentions.Columns = p.words, emptyList[p.filter], p.mentionColumns()
	p.Sections.Refresh()
	if p.filter == "all" {
		words := p.words
		return p.ids.Load(func(ctx context.Context) ([]int64, error) { return p.store.MentionIDs(ctx, words) })
	}
	p.ids.Stop()
	pane.Follow(&p.seen.mentions, &p.mentions, p.Book().MentionRows(p.Book().MentionIDs(p.filter, p.words)))
	p.mentions.Redraw()
	return nil
}

func (p *Pane) take(ids []int64, err error) tea.Cmd {
	if err != nil {
		p.Host.Error(err)
		return nil
	}
	p.mentions.SetIDs(ids)
	p.Sections.Refresh()
	return p.mentions.Fetch()
}

func (p *Pane) askRows(ids []int64) tea.Cmd {
	return p.rows.Load(func(ctx context.Context) ([]model.MentionRow, error) { return p.store.Mentions(ctx, ids) })
}
