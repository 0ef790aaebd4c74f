package setup

import (
	"context"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"goodword/model"
	"goodword/ui/action"
	"goodword/ui/component"
	"goodword/ui/dialog"
	"goodword/ui/pane"
	"goodword/ui/style"
)

// Store is what the pane needs of the file.
type Store interface {
	pane.Saver
	dialog.ImportStore
	Path() string
	// Imports lists what was imported and stands, newest first.
	Imports(ctx context.Context) ([]model.Import, error)
	// History lists the newest changes first.
	History(ctx context.Context, limit int) ([]model.Change, error)
	// UndoChange takes back one change where nothing was built on it.
	UndoChange(ctx context.Context, id int64) (label string, err error)
	// Backup writes a checked copy; a file that is there is never overwritten.
	Backup(ctx context.Context, to, passphrase string) error
	// Doctor looks the file over and changes nothing.
	Doctor(ctx context.Context) (model.Checkup, error)
	// Forget erases a person everywhere; no undo brings them back.
	Forget(ctx context.Context, person int64) (model.Forgetting, error)
}

// past is how many changes the history shows.
const past = 500

// Pane is the set-up.
type Pane struct {
	pane.Body
	store Store

	imported *pane.Loader[[]model.Import]
	changes  *pane.Loader[[]model.Change]
	checkup  model.Checkup // the last look at the file; without a path there was none
	seen     bool          // the pane was in front once

	project     component.Table[line]
	contexts    component.Table[market]
	readiness   component.Table[ready]
	reflections component.Table[thought]
	plan        component.Table[model.PlanItem]
	ledger      component.Table[model.Ledger]
	channels    component.Table[model.Channel]
	conditions  component.Table[model.ConditionCheck]
	attention   component.Table[model.Attended]
	imports     component.Table[model.Import]
	history     component.Table[model.Change]
	file        component.Table[line]
	themes      component.Table[theme]
	keys        component.Table[line]
	sources     component.Table[line]
	about       component.Table[line]
}

var _ interface {
	pane.Pane
	pane.Clicker
} = (*Pane)(nil)

// New makes the pane.
func New(h pane.Host, s Store) *Pane {
	p := &Pane{Body: pane.NewBody(h, s, "setup", "Set-up"), store: s}
	p.imported = pane.NewLoader[[]model.Import](p.ID())
	p.changes = pane.NewLoader[[]model.Change](p.ID())
	p.project, p.file, p.about, p.sources, p.keys = lineTable(), lineTable(), lineTable(), lineTable(), keyTable()
	p.contexts, p.reflections, p.plan = contextTable(), reflectionTable(), planTable(p.Book)
	p.channels, p.conditions, p.attention = channelTable(p.Book), conditionTable(), attentionTable(p.Book)
	p.readiness, p.ledger = readyTable(), ledgerTable()
	p.imports, p.history = importTable(), historyTable()
	p.themes = themeTable(h)
	p.Compose(
		nil, p.refresh,
		&pane.Section{Title: "Project", List: &p.project, Record: lineRecord(&p.project), Actions: p.projectActions},
		&pane.Section{Title: "Context", Note: p.contextNote, List: &p.contexts, Record: p.contextRecord, Actions: p.contextActions},
		&pane.Section{Title: "Readiness", Note: p.readyNote, List: &p.readiness, Record: p.readyRecord, Actions: p.readyActions},
		&pane.Section{Title: "Reflections", Note: p.reflectionNote, List: &p.reflections, Record: p.reflectionRecord, Actions: p.reflectionActions},
		&pane.Section{Title: "Plan", Note: p.planNote, List: &p.plan, Record: p.planRecord, Actions: p.planActions},
		&pane.Section{Title: "Ledger", Note: p.ledgerNote, List: &p.ledger, Record: p.ledgerRecord, Actions: p.ledgerActions},
		&pane.Section{Title: "Channels", List: &p.channels, Record: p.channelRecord, Actions: p.channelActions},
		&pane.Section{Title: "Conditions", Note: p.conditionNote, List: &p.conditions, Actions: p.conditionActions},
		&pane.Section{Title: "Attention", List: &p.attention, Record: p.attentionRecord},
		&pane.Section{Title: "Imports", List: &p.imports, Record: p.importRecord, Actions: p.importActions},
		&pane.Section{Title: "History", List: &p.history, Record: p.historyRecord, Actions: p.historyActions},
		&pane.Section{Title: "File", List: &p.file, Record: lineRecord(&p.file), Actions: p.fileActions},
		&pane.Section{Title: "Themes", List: &p.themes, Record: p.themeRecord, Actions: p.themeActions},
		&pane.Section{Title: "Keys", List: &p.keys, Wide: true},
		&pane.Section{Title: "Conflicts", List: &p.sources, Record: lineRecord(&p.sources)},
		&pane.Section{Title: "About", List: &p.about, Record: lineRecord(&p.about)},
	)
	return p
}

// Enter reads what the wave does not hold.
func (p *Pane) Enter() tea.Cmd {
	if !p.seen {
		p.keys.SetRows(p.keyLines())
	}
	p.seen = true
	p.refresh()
	return p.load()
}

// Update takes the wave anew, and answers.
func (p *Pane) Update(msg tea.Msg) tea.Cmd {
	switch m := msg.(type) {
	case pane.RowMsg:
		p.Sections.Find(m)
		return nil
	case pane.BookMsg, pane.StyleMsg:
		p.refresh()
		return nil
	case pane.ChangedMsg:
		if p.seen {
			return p.load()
		}
		return nil
	}
	if p.imported.Take(msg) {
		p.Host.Error(p.imported.Err)
		p.imports.SetRows(p.imported.Value)
	}
	if p.changes.Take(msg) {
		p.Host.Error(p.changes.Err)
		p.history.SetRows(p.changes.Value)
	}
	p.Sections.Refresh()
	return nil
}

func (p *Pane) load() tea.Cmd {
	return tea.Batch(
		p.imported.Load(p.store.Imports),
		p.changes.Load(func(ctx context.Context) ([]model.Change, error) { return p.store.History(ctx, past) }),
	)
}

// Actions are the section's own first. An import and a backup can begin in all
// of them; where enter takes a theme it opens nothing.
func (p *Pane) Actions() action.Set {
	set := append(p.Sections.Actions(), p.importing())
	for _, title := range p.Titles() {
		set = append(set, action.Action{ID: "setup.show." + strings.ToLower(title), Words: "show " + title, Run: func() tea.Cmd { p.Show(title); return nil }})
	}
	switch p.Sections.Now().List {
	case &p.file:
		return set
	case &p.themes:
		set = slices.DeleteFunc(set, func(a action.Action) bool { return a.ID == "setup.open" })
	}
	return append(set, p.backingUp())
}

func (p *Pane) refresh() {
	p.project.SetRows(p.projectLines())
	p.contexts.SetRows(p.contextRows())
	p.readiness.SetRows(p.readyRows())
	p.reflections.SetRows(p.reflectionRows())
	p.plan.SetRows(p.Book().Plan)
	p.ledger.SetRows(p.ledgerRows())
	p.channels.SetRows(p.Book().Channels)
	p.conditions.SetRows(p.Book().Checks)
	p.attention.SetRows(p.Book().Evenness())
	p.file.SetRows(p.fileLines())
	p.themes.SetRows(p.themeRows())
	p.sources.SetRows(conflictLines())
	p.about.SetRows(p.aboutLines())
	for _, t := range []interface{ Redraw() }{&p.plan, &p.channels, &p.attention} {
		t.Redraw()
	}
	p.Sections.Refresh()
}

// line is one thing that is known, with what there is to say about it.
type line struct {
	id          int64
	label, text string
	more        string
	role        style.Role
}

func lineTable() component.Table[line] {
	return component.Table[line]{
		ID: func(l line) int64 { return l.id },
		Columns: []component.Column[line]{
			{Width: 20, Min: 12, Role: style.Muted, Cell: func(l line) string { return l.label }},
			{Width: 20, Min: 8, Grow: 1, RoleOf: func(l line) style.Role { return l.role }, Cell: func(l line) string { return l.text }},
		},
	}
}

// lines numbers them, so that the cursor stays where it is.
func lines(list ...line) []line {
	for i := range list {
		list[i].id = int64(i + 1)
	}
	return list
}

// lineRecord is the line under the cursor at its full length.
func lineRecord(t *component.Table[line]) func(st *style.Styles, w int) []string {
	return func(st *style.Styles, w int) []string {
		l, ok := t.Current()
		if !ok {
			return nil
		}
		out := append(component.Heading(st, l.label, w), component.Paragraph(st, l.role, l.text, w)...)
		if l.more != "" {
			out = append(append(out, ""), component.Paragraph(st, style.Muted, l.more, w)...)
		}
		return out
	}
}
