package ui

import (
	"context"
	"maps"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"goodword/model/locale"
	"goodword/ui/dialog"
)

// draftKey begins the settings that hold typed text.
const draftKey = "draft:"

// settings are the small things that the screen remembers.
type settings struct {
	values map[string]string
	typed  map[string]bool // drafts of dialogs that were open in this session
}

// set says whether the value is new.
func (s *settings) set(key, value string) bool {
	if s.values[key] == value {
		return false
	}
	if s.values == nil {
		s.values = map[string]string{}
	}
	if value == "" {
		delete(s.values, key)
	} else {
		s.values[key] = value
	}
	return true
}

// settingsMsg is what was remembered from earlier.
type settingsMsg struct {
	values map[string]string
	err    error
}

// rememberedMsg says that a setting was kept, and whether the file had news.
type rememberedMsg struct {
	changed bool
	err     error
}

func (a *App) loadSettings() tea.Cmd {
	return func() tea.Msg {
		values, err := a.store.Settings(context.Background())
		return settingsMsg{values, err}
	}
}

// settled takes up what was remembered, and says where unsaved text waits.
func (a *App) settled(m settingsMsg) tea.Cmd {
	a.Error(m.err)
	a.keep.values = m.values
	a.mouse = m.values["mouse"] != "off"
	var waiting []string
	for _, key := range slices.Sorted(maps.Keys(m.values)) {
		if name, ok := strings.CutPrefix(key, draftKey); ok {
			waiting = append(waiting, dialog.DraftTitle(name))
		}
	}
	if len(waiting) > 0 {
		a.Toast("words that were not saved wait in: " + strings.Join(waiting, ", "))
	}
	var cmd tea.Cmd
	if a.greeted {
		cmd = a.goOn()
	}
	if a.opts.Theme == "" && m.values["theme"] != "" {
		cmd = tea.Batch(cmd, a.applyTheme(m.values["theme"]))
	}
	if code := m.values[languageKey]; code != locale.Used().Code {
		cmd = tea.Batch(cmd, a.speak(code))
	}
	return cmd
}

// restore gives a dialog back what was typed into its like and never saved.
func (a *App) restore(d dialog.Dialog) {
	k, ok := d.(dialog.Drafter)
	if !ok {
		return
	}
	key, _ := k.Draft()
	if text := a.keep.values[draftKey+key]; key != "" && text != "" {
		k.Restore(text)
		a.Toast("your unsaved words are back")
	}
}

// drafts are the texts typed into open dialogs, and "" for those that are done.
func (a *App) drafts() map[string]string {
	out := map[string]string{}
	for key := range a.keep.typed {
		out[key] = ""
	}
	for _, d := range a.dialogs.All() {
		if k, ok := d.(dialog.Drafter); ok {
			if key, text := k.Draft(); key != "" {
				out[draftKey+key] = text
			}
		}
	}
	return out
}

// keepDrafts writes what was typed since the last second.
func (a *App) keepDrafts() tea.Cmd {
	var cmds []tea.Cmd
	for key, text := range a.drafts() {
		cmds = append(cmds, a.Remember(key, text))
		if text == "" {
			delete(a.keep.typed, key)
			continue
		}
		if a.keep.typed == nil {
			a.keep.typed = map[string]bool{}
		}
		a.keep.typed[key] = true
	}
	return tea.Batch(cmds...)
}
