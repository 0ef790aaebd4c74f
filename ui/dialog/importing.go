package dialog

import (
	"context"
	"fmt"
	"io/fs"

	tea "charm.land/bubbletea/v2"

	"goodword/model"
	"goodword/ui/action"
	"goodword/ui/component"
)

// ImportStore is what importing needs of the file.
type ImportStore interface {
	// PlanImport says what ApplyImport would do and writes nothing. Where a
	// file cannot be taken as it is, its columns may come beside the error.
	PlanImport(ctx context.Context, paths []string, o model.ImportOptions) ([]model.ImportResult, error)
	// ApplyImport imports each file as one change.
	ApplyImport(ctx context.Context, paths []string, o model.ImportOptions) ([]model.ImportResult, error)
	// ImportRoles are what a column can become.
	ImportRoles() []model.ImportRole
	// TakeIn reads an export of everything into a file without people.
	TakeIn(ctx context.Context, from fs.FS) (tables map[string]int, err error)
}

// ImportHost is what importing asks of the house.
type ImportHost interface {
	Open(d Dialog)
	Work(title string, do func(ctx context.Context, tell func(done, total int)) (news string, err error), then func() tea.Cmd)
}

// Importing asks for files, shows what each would become, and imports them one
// after the other. Nothing is written before the file was shown.
type Importing struct {
	host   ImportHost
	store  ImportStore
	closed bool

	line   *component.Input
	names  []string // what the path may go on as
	listed string   // the text that names belong to
	said   string   // why the files cannot be read

	queue   []string // files still to be shown, the present one first
	at, of  int      // which of how many files this is
	whole   string   // the folder of an export of everything
	plan    *model.ImportResult
	rejects []model.ImportReject
	chosen  map[string]string // header -> role[:hint], as the user said
	failed  string            // why the present file cannot be imported as it is
	columns component.Table[importColumn]
	wide    int // the cells of a line when last drawn
}

// NewImporting begins with the path.
func NewImporting(h ImportHost, s ImportStore) *Importing {
	d := &Importing{host: h, store: s, line: component.NewInput("")}
	d.columns = d.columnTable()
	return d
}

// Title says which of how many files this is.
func (d *Importing) Title() string {
	if d.of > 1 && d.shown() {
		return fmt.Sprintf("Import %d of %d", d.at, d.of)
	}
	return "Import"
}

// Typing is on while the path is asked for.
func (d *Importing) Typing() bool { return !d.shown() }
func (d *Importing) Closed() bool { return d.closed }

// shown says that a file or folder was read and is shown.
func (d *Importing) shown() bool { return d.plan != nil || d.whole != "" }

// Place is all there is.
func (d *Importing) Place(w, h int) (x, y, dw, dh int, frame bool) { return 0, 0, w, h, false }

// Actions are those of the path, of a whole export, or of the preview.
func (d *Importing) Actions() action.Set {
	switch {
	case d.whole != "":
		return action.Set{
			{ID: "importing.takein", Keys: []string{"enter"}, Words: "take everything in", Short: "take in", Foot: true, Run: d.takeIn},
			{ID: "importing.back", Keys: []string{"esc"}, Words: "choose another file", Short: "back", Foot: true, Run: d.back},
		}
	case d.plan != nil:
		return d.previewActions()
	}
	return action.Set{
		{ID: "importing.read", Keys: []string{"enter"}, Words: "read these files; nothing is written yet", Short: "read", Foot: true, Run: d.read},
		{ID: "importing.complete", Keys: []string{"tab"}, Words: "complete the name", Short: "complete", Foot: true, Run: d.complete},
		{ID: "importing.leave", Keys: []string{"esc"}, Words: "leave", Foot: true, Run: d.leave},
	}
}

func (d *Importing) previewActions() action.Set {
	set := action.Set{
		{ID: "importing.import", Keys: []string{"enter"}, Words: "import this file", Short: "import", Foot: true, Reason: d.blocked, Run: d.apply},
	}
	if len(d.plan.Columns) > 0 {
		set = append(set, action.Action{ID: "importing.column", Keys: []string{"tab"}, Words: "change what this column becomes", Short: "change column", Foot: true, Run: d.change})
	}
	if len(d.plan.Questions) > 0 {
		set[0] = action.Action{ID: "importing.answer", Keys: []string{"enter"}, Words: "answer how this column is read", Short: "answer", Foot: true, Run: d.ask}
	}
	if len(d.rejects) > 0 {
		set = append(set, action.Action{ID: "importing.rejects", Keys: []string{"r"}, Words: "see what cannot be read", Short: "rejected", Foot: true, Run: d.showRejects})
	}
	if len(d.plan.Notices) > 0 {
		set = append(set, action.Action{ID: "importing.notices", Keys: []string{"v"}, Words: "see all that was noticed", Short: "notices", Foot: true, Run: d.showNotices})
	}
	if len(d.queue) > 1 {
		set = append(set, action.Action{ID: "importing.skip", Keys: []string{"n"}, Words: "leave this file out and go to the next", Short: "skip", Foot: true, Run: d.next})
	}
	set = append(set, action.Action{ID: "importing.back", Keys: []string{"esc"}, Words: "choose another file", Short: "back", Foot: true, Run: d.back})
	return append(set, component.Moves(&d.columns)...)
}

// blocked says why the file cannot be imported as it is shown.
func (d *Importing) blocked() string { return d.failed }

func (d *Importing) leave() tea.Cmd {
	d.closed = true
	return nil
}

// back goes to the path again, which stands as it was typed.
func (d *Importing) back() tea.Cmd {
	d.forget()
	d.queue = nil
	return d.list()
}

// forget drops what is shown of the present file.
func (d *Importing) forget() {
	d.plan, d.whole, d.said, d.failed, d.rejects, d.chosen = nil, "", "", "", nil, map[string]string{}
}

// next shows the next file, or ends.
func (d *Importing) next() tea.Cmd {
	d.forget()
	d.queue = d.queue[1:]
	d.at++
	if len(d.queue) == 0 {
		return d.leave()
	}
	return d.readFile()
}

// pathsMsg is what the typed text may go on as.
type pathsMsg struct {
	text  string
	names []string
}

// Update takes the path and the names that it may go on as.
func (d *Importing) Update(msg tea.Msg) tea.Cmd {
	if m, ok := msg.(pathsMsg); ok {
		if m.text == d.line.Value() {
			d.names, d.listed = m.names, m.text
		}
		return nil
	}
	if d.shown() || !typed(d.line, msg) {
		return nil
	}
	d.said = ""
	return d.list()
}

// list looks for names off the loop.
func (d *Importing) list() tea.Cmd {
	text := d.line.Value()
	return func() tea.Msg { return AnswerMsg{To: d, Msg: pathsMsg{text, complete(text)}} }
}

// complete goes on as far as all names agree; a single one is taken whole.
func (d *Importing) complete() tea.Cmd {
	if len(d.names) == 0 || d.listed != d.line.Value() {
		return d.list()
	}
	to := d.names[0]
	for _, name := range d.names[1:] {
		to = common(to, name)
	}
	if len(to) <= len(d.listed) {
		return nil
	}
	d.line.Set(to)
	return d.list()
}

// common is the beginning that two texts share.
func common(a, b string) string {
	for i, r := range a {
		if i >= len(b) || !hasRune(b[i:], r) {
			return a[:i]
		}
	}
	return a
}

func hasRune(s string, r rune) bool {
	for _, first := range s {
		return first == r
	}
	return false
}
