package ui

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"goodword/model"
	"goodword/themes"
	"goodword/ui/action"
	"goodword/ui/dialog"
	"goodword/ui/pane"
	"goodword/ui/style"
	"goodword/ui/toast"
)

// Options are what the command line decides.
type Options struct {
	Version   string
	Rehearsal bool   // the day was given by hand, and is shown
	Theme     string // "" chooses by the terminal's background
	ThemeDir  string // the user's own themes
	Themes    []themes.Theme
	NoColor   bool
	ASCII     bool // no box lines, no blocks
	Plain     bool
	Panes     []Maker // nil takes Panes
}

// App is the house.
type App struct {
	store Store
	opts  Options
	env   *pane.Env
	panes []pane.Pane
	// others wait for a market that is regulated, or for one that is not.
	others    []pane.Pane
	regulated bool
	path      path
	at        int // the pane in front
	w, h      int

	dialogs dialog.Stack
	actor   dialog.Dialog // whose key is being handled; writes are its
	toasts  toast.Bar
	failed  any // whose work the error is about that is shown
	house   action.Set
	wave    *pane.Loader[snapshot]
	writes  writes
	reading bool              // the wave is read anew after a change
	held    []tea.KeyPressMsg // keys that wait for it
	editing string            // the file of the text that the editor handed back
	keep    settings
	mouse   bool
	dark    bool // the terminal's background
	theme   string
	day     model.Date // as the last poll had it
	trouble string     // what the last poll complained of
	greeted bool       // the first snapshot came
	armed   int        // ctrl+c was pressed; counts presses
	leaving bool       // quit as soon as everything is written
	next    Next

	cmds  []tea.Cmd // what methods of the Host have started
	dirty bool
	frame tea.View
}

// houseID is the id under which the house's own answers come home.
const houseID = "house"

// New makes the house with its panes.
func New(s Store, o Options) *App {
	a := &App{
		store: s, opts: o, w: 80, h: 24, dirty: true, mouse: true, dark: true,
		wave: pane.NewLoader[snapshot](houseID),
	}
	today := s.Today()
	a.env = &pane.Env{Style: &style.Styles{}, Today: today, Book: (&model.Book{Today: today}).Index(), Plain: o.Plain}
	a.day = today
	a.env.Look = a.look()
	a.applyTheme(o.Theme)
	makers := o.Panes
	if makers == nil {
		makers = Panes(s)
		for _, makePane := range public(s) {
			a.others = append(a.others, makePane(a))
		}
	}
	for _, makePane := range makers {
		a.panes = append(a.panes, makePane(a))
	}
	a.house = a.houseActions()
	return a
}

// Init asks for what the first screen needs.
func (a *App) Init() tea.Cmd {
	cmds := []tea.Cmd{a.loadSettings(), a.readWave(), a.later(poll(a.store))}
	if !a.opts.NoColor && !a.opts.Plain {
		cmds = append(cmds, tea.RequestBackgroundColor)
	}
	if len(a.panes) > 0 {
		cmds = append(cmds, a.panes[a.at].Enter())
	}
	return tea.Batch(cmds...)
}

// front is the pane that is shown; nil in a house without panes.
func (a *App) front() pane.Pane {
	if a.at >= len(a.panes) {
		return nil
	}
	return a.panes[a.at]
}

func (a *App) paneAt(id string) int {
	return slices.IndexFunc(a.panes, func(p pane.Pane) bool { return p.ID() == id })
}

// tell gives news to all panes.
func (a *App) tell(news tea.Msg) tea.Cmd {
	cmds := make([]tea.Cmd, 0, len(a.panes))
	for _, p := range a.panes {
		cmds = append(cmds, p.Update(news))
	}
	return tea.Batch(cmds...)
}
