package ui

import (
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"

	"goodword/ui/action"
	"goodword/ui/dialog"
)

// twice is the time within which a second ctrl+c quits.
const twice = 2 * time.Second

// disarmedMsg ends the time for the second ctrl+c.
type disarmedMsg int

// key gives a key to the top dialog, else to the pane in front, else to the
// house.
func (a *App) key(k tea.KeyPressMsg) tea.Cmd {
	if d := a.dialogs.Top(); d != nil {
		return a.dialogKey(d, k)
	}
	name := k.String()
	if len(a.held) > 0 || a.behind() && a.waits(name) {
		a.held = append(a.held, k)
		return nil
	}
	if name == "esc" && a.toasts.Dismiss() {
		a.writes.seen()
		return nil
	}
	if act, ok := a.actions().Match(name); ok {
		return a.do(act)
	}
	return nil
}

// behind says that what is shown is older than what was asked for.
func (a *App) behind() bool { return a.reading || !a.writes.idle() }

// waits says that a key must see the wave as the change before it left it, or
// it would change a row that is no longer so: all but moving and leaving. A key
// that means nothing yet waits too: the row it speaks of may be on its way.
func (a *App) waits(name string) bool {
	act, ok := a.actions().Match(name)
	return name != "esc" && (!ok || act.ID != "house.interrupt" && !strings.HasPrefix(act.ID, "list."))
}

// release presses the keys that had to wait, in their order; one of them may
// make the rest wait again.
func (a *App) release() tea.Cmd {
	if len(a.held) == 0 || a.behind() {
		return nil
	}
	held := a.held
	a.held = nil
	cmds := make([]tea.Cmd, 0, len(held))
	for _, k := range held {
		cmds = append(cmds, a.key(k))
	}
	return tea.Batch(cmds...)
}

// dialogKey lets letters be text while the dialog is typing.
func (a *App) dialogKey(d dialog.Dialog, k tea.KeyPressMsg) tea.Cmd {
	a.actor = d
	defer func() { a.actor = nil }()
	if d.Typing() && k.Text != "" {
		return d.Update(k)
	}
	name := k.String()
	if act, ok := d.Actions().Match(name); ok {
		return a.do(act)
	}
	switch name {
	case "ctrl+c":
		return a.interrupt()
	case "ctrl+z":
		return tea.Suspend
	case "?":
		a.Open(dialog.NewHelp(d.Title(), nil, dialog.Chapter{Title: d.Title(), Actions: d.Actions()}))
		return nil
	}
	return d.Update(k)
}

// actions are those of the pane in front and the house's own; the pane's win.
func (a *App) actions() action.Set {
	if p := a.front(); p != nil {
		return append(p.Actions(), a.house...)
	}
	return a.house
}

// do runs an action, or says why it cannot be done.
func (a *App) do(act action.Action) tea.Cmd {
	if why := act.Blocked(); why != "" {
		a.Toast(why)
		return nil
	}
	return act.Run()
}

// interrupt loses nothing the first time; twice within two seconds it quits.
// What was typed by then is kept as a draft.
func (a *App) interrupt() tea.Cmd {
	if a.armed > 0 {
		return a.quit()
	}
	a.armed++
	n := a.armed
	a.Toast("ctrl+c again within 2 seconds quits")
	return a.later(tea.Tick(twice, func(time.Time) tea.Msg { return disarmedMsg(n) }))
}

// quit waits for what is being written.
func (a *App) quit() tea.Cmd {
	a.leaving = true
	return nil
}
