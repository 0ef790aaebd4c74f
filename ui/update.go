package ui

import (
	tea "charm.land/bubbletea/v2"

	"goodword/model"
	"goodword/ui/dialog"
	"goodword/ui/pane"
)

// Update takes one message on its way and begins what it started.
func (a *App) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	before, day := a.dirty, a.day
	a.dirty = true
	cmd := a.route(msg)
	if m, ok := msg.(polledMsg); ok && m.quiet() && m.today == day {
		a.dirty = before
	}
	cmd = tea.Batch(cmd, a.release())
	cmds := append(a.cmds, cmd, a.nextWrite())
	a.cmds = nil
	if a.leaving && a.writes.idle() {
		cmds = append(cmds, tea.Quit)
	}
	return a, tea.Batch(cmds...)
}

// route knows three ways: keys to the top dialog or the pane in front, answers
// home, news to all.
func (a *App) route(msg tea.Msg) tea.Cmd {
	switch m := msg.(type) {
	case tea.WindowSizeMsg:
		a.w, a.h = m.Width, m.Height
	case tea.KeyPressMsg:
		return a.key(m)
	case tea.PasteMsg:
		return a.paste(m)
	case tea.MouseClickMsg:
		return a.click(m)
	case tea.MouseWheelMsg:
		return a.wheel(m)
	case tea.BackgroundColorMsg:
		return a.background(m)
	case pane.Addressed:
		return a.home(m)
	case dialog.AnswerMsg:
		if a.dialogs.Has(m.To) {
			return m.To.Update(m.Msg)
		}
	case savedMsg:
		return a.saved(m)
	case polledMsg:
		return a.polled(m)
	case settingsMsg:
		return a.settled(m)
	case rememberedMsg:
		a.Error(m.err)
		if m.changed {
			return a.changed()
		}
	case disarmedMsg:
		if int(m) == a.armed {
			a.armed = 0
		}
	case namedMsg:
		return a.named(m)
	case editMsg:
		return a.edit(m)
	case editedMsg:
		return a.edited(m)
	default:
		return a.other(msg)
	}
	return nil
}

// home takes an answer to the pane that asked.
func (a *App) home(m pane.Addressed) tea.Cmd {
	if a.wave.Take(m) {
		return a.waveRead()
	}
	if i := a.paneAt(m.Pane()); i >= 0 {
		return a.panes[i].Update(m)
	}
	return nil
}

// other are the toasts' clock and the messages that libraries inside a dialog
// send to themselves.
func (a *App) other(msg tea.Msg) tea.Cmd {
	if a.toasts.Update(msg) {
		return nil
	}
	if d := a.dialogs.Top(); d != nil {
		return d.Update(msg)
	}
	return nil
}

func (a *App) paste(m tea.PasteMsg) tea.Cmd {
	if d := a.dialogs.Top(); d != nil {
		return d.Update(tea.PasteMsg{Content: model.Clean(m.Content)})
	}
	return nil
}
