package ui

import (
	tea "charm.land/bubbletea/v2"

	"goodword/model"
	"goodword/ui/action"
	"goodword/ui/dialog"
)

// pathKey is under which name the house remembers that somebody is on the way.
const pathKey = "path"

// path is where the first hour stands on the screen.
type path struct {
	shown string // the step and how far it was when it was shown last
}

// onTheWay says that the first hour is followed and not over.
func (a *App) onTheWay() bool {
	_, more := model.PathAt(a.env.Book.FirstHour())
	return more && a.Recall(pathKey) != "" && !a.env.Book.ReadOnly
}

// walk is the action that takes the next step. It stands in the last line until
// the end of the path.
func (a *App) walk() action.Action {
	return action.Action{
		ID: "house.path", Keys: []string{"."}, Words: "the first hour: where to go next, and why", Short: "next step", Foot: a.onTheWay(),
		Reason: a.readOnly, Run: func() tea.Cmd { return tea.Batch(a.Remember(pathKey, "on"), a.showPath()) },
	}
}

// showPath shows the way with the next step.
func (a *App) showPath() tea.Cmd {
	steps := a.env.Book.FirstHour()
	at, more := model.PathAt(steps)
	a.path.shown = pathNow(steps)
	a.house = a.houseActions()
	if !more {
		a.Open(dialog.NewMenu("The first hour is over", []string{
			"Everything from the first question to the first gift is done. From here Today (0) says what waits, each row with its reason (w).",
		}, action.Set{{ID: "path.today", Keys: []string{"enter"}, Words: "go to Today", Foot: true, Run: func() tea.Cmd { return a.Go("today") }}}))
		return a.Remember(pathKey, "")
	}
	a.Open(dialog.NewWay(steps, at, a.env.Book.InTheWayOfAStart(), func() tea.Cmd { return a.take(steps[at]) }, func() tea.Cmd {
		a.Toast("left; . goes on where you were")
		cmd := a.Remember(pathKey, "")
		a.house = a.houseActions()
		return cmd
	}))
	return nil
}

// take goes to the place of a step and begins it there.
func (a *App) take(s model.PathStep) tea.Cmd {
	i := a.paneAt(s.Pane)
	if i < 0 {
		return nil
	}
	cmd := a.show(i)
	if p, ok := a.panes[i].(interface{ Show(section string) }); ok {
		p.Show(s.Section)
	}
	if s.Action == "" {
		a.Toast(s.There)
		return cmd
	}
	return tea.Batch(cmd, a.runIn(i, s.Action))
}

// pathNow tells one moment of the path from another.
func pathNow(steps []model.PathStep) string {
	at, more := model.PathAt(steps)
	if !more {
		return "over"
	}
	return steps[at].Title + steps[at].Far
}

// goOn shows the next step as soon as one is done, where nothing else is open.
func (a *App) goOn() tea.Cmd {
	if a.Recall(pathKey) == "" || a.dialogs.Top() != nil || a.path.shown == pathNow(a.env.Book.FirstHour()) {
		return nil
	}
	return a.showPath()
}
