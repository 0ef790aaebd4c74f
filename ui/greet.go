package ui

import (
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"goodword/ui/action"
	"goodword/ui/dialog"
	"goodword/ui/pane"
)

// Next is what to do when the screen is closed.
type Next string

// Quit ends the program; Demo opens the demo, which lies in a file of its own.
const (
	Quit Next = ""
	Demo Next = "demo"
)

// greet is the first screen of an empty file.
func (a *App) greet() {
	a.Open(dialog.NewMenu("Goodword", []string{
		"A month-long, honest experiment in customer advocacy: choose 10 to 20 people who already speak up, give, ask, build, gather and thank, and count against a control group.",
		"",
		"Your data will lie in " + a.store.Path() + ". Nothing leaves this machine.",
	}, action.Set{
		{ID: "greet.path", Keys: []string{"enter"}, Words: "be led through the first hour, from the first question to the first gift", Short: "first hour", Foot: true, Run: func() tea.Cmd { return a.walk().Run() }},
		{ID: "greet.import", Keys: []string{"i"}, Words: "import people from another tool's export", Short: "import", Foot: true, Run: func() tea.Cmd { return a.runID("setup.import") }},
		{ID: "greet.hand", Keys: []string{"n"}, Words: "enter people by hand", Short: "by hand", Foot: true, Run: func() tea.Cmd { return a.runID("people.add") }},
		{ID: "greet.demo", Keys: []string{"d"}, Words: "look at the demo; it lies in a file of its own", Short: "demo", Foot: true, Run: func() tea.Cmd { a.next = Demo; return a.quit() }},
	}))
}

// runID opens the pane that an action's id names and runs the action.
func (a *App) runID(id string) tea.Cmd {
	name, _, _ := strings.Cut(id, ".")
	i := slices.IndexFunc(a.panes, func(p pane.Pane) bool { return p.ID() == name })
	if i < 0 {
		return nil
	}
	return a.runIn(i, id)
}

// Next is what to do now that the screen is closed.
func (a *App) Next() Next { return a.next }
