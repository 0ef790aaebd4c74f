package ui

import (
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"

	"goodword/model"
	"goodword/ui/action"
	"goodword/ui/component"
	"goodword/ui/dialog"
	"goodword/ui/pane"
)

// houseActions are the keys that work everywhere.
func (a *App) houseActions() action.Set {
	set := action.Set{
		{ID: "house.back", Keys: []string{"esc"}, Words: "go back", Run: func() tea.Cmd { cmd, _ := a.back(); return cmd }},
		{ID: "house.quickadd", Keys: []string{"a"}, Words: "add in one line", Short: "quick-add", Foot: true, Reason: a.readOnly, Run: a.quickAdd},
		{ID: "house.filter", Keys: []string{"/"}, Words: "filter this list", Short: "filter", Reason: a.unfilterable, Run: a.filter},
		a.walk(),
		{ID: "house.find", Keys: []string{"ctrl+f"}, Words: "find anywhere", Short: "find", Run: a.find},
		{ID: "house.undo", Keys: []string{"u"}, Words: "undo the newest change", Reason: a.readOnly, Run: a.undo},
		{ID: "house.redo", Keys: []string{"U", "ctrl+r"}, Words: "redo what was undone", Reason: a.readOnly, Run: a.redo},
		{ID: "house.help", Keys: []string{"?"}, Words: "help for this pane", Short: "help", Foot: true, Run: a.help},
		{ID: "house.palette", Keys: []string{":", "ctrl+p"}, Words: "find a command", Short: "command", Foot: true, Run: a.palette},
		{ID: "house.news", Keys: []string{"!"}, Words: "see earlier messages", Run: a.news},
		{ID: "house.theme", Keys: []string{"t"}, Words: "choose a theme", Reason: a.colourless, Run: a.chooseTheme},
		{ID: "house.language", Words: "choose the language of days and numbers", Run: a.ChooseLanguage},
		{ID: "house.mouse", Keys: []string{"m"}, Words: "take or leave the mouse (off: text can be selected)", Run: a.toggleMouse},
		{ID: "house.suspend", Keys: []string{"ctrl+z"}, Words: "go to the shell; fg comes back", Run: func() tea.Cmd { return tea.Suspend }},
		{ID: "house.interrupt", Keys: []string{"ctrl+c"}, Words: "quit when pressed twice", Run: a.interrupt},
		{ID: "house.quit", Keys: []string{"q"}, Words: "go back, or quit", Run: a.backOrQuit},
	}
	for i, p := range a.panes {
		set = append(set, action.Action{
			ID: "house." + p.ID(), Keys: []string{strconv.Itoa(i)}, Words: "open " + p.Title(),
			Run: func() tea.Cmd { return a.show(i) },
		})
	}
	return set
}

func (a *App) readOnly() string {
	if a.env.Book.ReadOnly {
		return "The file is open to read only: start without --read-only to change it"
	}
	return ""
}

func (a *App) unfilterable() string {
	if _, ok := a.front().(pane.Filterer); !ok {
		return "There is no list to filter here; ctrl+f finds anywhere"
	}
	return ""
}

func (a *App) colourless() string {
	if a.opts.NoColor || a.opts.Plain {
		return "Colours are off (NO_COLOR or --plain)"
	}
	return ""
}

// show brings a pane to the front.
func (a *App) show(i int) tea.Cmd {
	if i == a.at {
		return nil
	}
	a.at = i
	return a.panes[i].Enter()
}

// back goes one level up; at the top there is nothing to go back from. The
// house's own esc is not asked: it is this.
func (a *App) back() (cmd tea.Cmd, went bool) {
	p := a.front()
	if p == nil {
		return nil, false
	}
	if act, ok := p.Actions().Match("esc"); ok && act.Blocked() == "" {
		return act.Run(), true
	}
	if f, ok := p.(pane.Filterer); ok && f.Filtered() != "" {
		return f.Filter(""), true
	}
	return nil, false
}

func (a *App) backOrQuit() tea.Cmd {
	if cmd, went := a.back(); went {
		return cmd
	}
	return a.quit()
}

func (a *App) filter() tea.Cmd {
	f := a.front().(pane.Filterer)
	a.Open(dialog.NewFilter(f.Filtered(), f.Filter))
	return nil
}

func (a *App) help() tea.Cmd {
	chapters := []dialog.Chapter{{Title: "Everywhere", Actions: a.house}}
	title := "Help"
	var guide *component.Guide
	if p := a.front(); p != nil {
		title = p.Title()
		chapters = append([]dialog.Chapter{{Title: p.Title(), Actions: p.Actions()}}, chapters...)
		if g, ok := p.(pane.Guided); ok {
			guide = g.Guide()
		}
	}
	a.Open(dialog.NewHelp(title, guide, chapters...))
	return nil
}

// palette lists what can be done here first, then what the house does, then
// what other panes do; those run in their own pane.
func (a *App) palette() tea.Cmd {
	list := a.actions()
	for i, p := range a.panes {
		if i == a.at {
			continue
		}
		for _, act := range p.Actions() {
			if strings.HasPrefix(act.ID, "list.") {
				continue
			}
			act.Words = p.Title() + ": " + act.Words
			act.Run = func() tea.Cmd { return a.runIn(i, act.ID) }
			list = append(list, act)
		}
	}
	a.Open(dialog.NewPalette(append(list, a.glossary()...), a.do))
	return nil
}

// glossary is a line of the palette for each word of the method.
func (a *App) glossary() action.Set {
	set := make(action.Set, len(model.Glossary))
	for i, t := range model.Glossary {
		set[i] = action.Action{ID: "glossary." + t.Word, Words: "what is meant by: " + t.Word, Run: func() tea.Cmd {
			a.Open(dialog.NewMessage(t.Word, t.Means))
			return nil
		}}
	}
	return set
}

// runIn opens a pane and runs one of its actions as it stands then.
func (a *App) runIn(i int, id string) tea.Cmd {
	cmd := a.show(i)
	for _, act := range a.panes[i].Actions() {
		if act.ID == id {
			return tea.Batch(cmd, a.do(act))
		}
	}
	return cmd
}

func (a *App) news() tea.Cmd {
	var lines []string
	for _, t := range a.toasts.Past() {
		lines = append(lines, t.Text)
	}
	if len(lines) == 0 {
		lines = []string{"Nothing was said yet."}
	}
	a.Open(dialog.NewMessage("Earlier messages, newest first", lines...))
	return nil
}

func (a *App) toggleMouse() tea.Cmd {
	a.mouse = !a.mouse
	if a.mouse {
		a.Toast("mouse on; shift and drag selects text")
		return a.Remember("mouse", "")
	}
	a.Toast("mouse off; drag selects text")
	return a.Remember("mouse", "off")
}
