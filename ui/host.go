package ui

import (
	"context"

	tea "charm.land/bubbletea/v2"

	"goodword/model"
	"goodword/ui/dialog"
	"goodword/ui/pane"
)

var _ pane.Host = (*App)(nil)

// Env is what every pane may read.
func (a *App) Env() *pane.Env { return a.env }

// Open puts a dialog on top, and gives it back the text that was typed into
// its like and never saved.
func (a *App) Open(d dialog.Dialog) {
	a.restore(d)
	a.dialogs.Open(d)
}

// Toast shows one line of news.
func (a *App) Toast(text string) { a.cmds = append(a.cmds, a.later(a.toasts.Say(model.Clean(text)))) }

// later is a clock, which only a screen has: lines stay said, and are not asked
// for what has changed while nobody reads them.
func (a *App) later(clock tea.Cmd) tea.Cmd {
	if a.opts.Plain {
		return nil
	}
	return clock
}

// Error shows an error until it is dismissed; nil shows nothing.
func (a *App) Error(err error) {
	if err != nil {
		a.toasts.Fail(model.Clean(err.Error()))
	}
}

// Go brings a pane to the front by its id.
func (a *App) Go(id string) tea.Cmd {
	if i := a.paneAt(id); i >= 0 {
		return a.show(i)
	}
	return nil
}

// Tell hands a row to its pane at once, and begins the deed with it: keys that
// are typed fast must find the dialog open.
func (a *App) Tell(m pane.RowMsg) tea.Cmd {
	i := a.paneAt(m.To)
	if i < 0 {
		return nil
	}
	cmd := a.panes[i].Update(m)
	if act, ok := a.panes[i].Actions().Find(m.Do); ok {
		cmd = tea.Batch(cmd, a.do(act))
	}
	return cmd
}

// Copy puts text on the clipboard. The terminal is asked to do it; whether it
// did cannot be known. Lines are copied from where they are printed.
func (a *App) Copy(what, text string) tea.Cmd {
	if a.opts.Plain {
		a.Toast(what + ": " + text)
		return nil
	}
	a.Toast("copied " + what)
	return tea.SetClipboard(text)
}

// Person opens the person's card in the People pane.
func (a *App) Person(id int64) tea.Cmd {
	i := a.paneAt("people")
	if i < 0 {
		return nil
	}
	cmd := a.show(i)
	return tea.Batch(cmd, a.panes[i].Update(pane.PersonMsg(id)))
}

// Remember keeps a small thing of the screen: what is folded, which theme.
func (a *App) Remember(key, value string) tea.Cmd {
	if !a.keep.set(key, value) {
		return nil
	}
	return func() tea.Msg {
		ctx := context.Background()
		changed, _ := a.store.Poll(ctx) // what others wrote, before our own write hides it
		err := a.store.Remember(ctx, key, value)
		_, _ = a.store.Poll(ctx)
		return rememberedMsg{changed, err}
	}
}

// Recall is what was remembered under the key, or "".
func (a *App) Recall(key string) string { return a.keep.values[key] }

// PickPerson asks which person is meant.
func (a *App) PickPerson(title string, chosen func(model.Person) tea.Cmd) {
	p, cmd := a.peoplePicker(title, chosen)
	a.cmds = append(a.cmds, cmd)
	a.Open(p)
}
