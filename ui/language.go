package ui

import (
	"time"

	tea "charm.land/bubbletea/v2"

	"goodword/model/locale"
	"goodword/ui/dialog"
	"goodword/ui/pane"
)

// languageKey is the setting that holds how days and numbers are written. The
// command line reads it too.
const languageKey = "language"

// speak writes days and numbers in the language of the code from now on; all
// that is on the screen is made anew.
func (a *App) speak(code string) tea.Cmd {
	locale.Use(code)
	return tea.Batch(a.applyTheme(a.theme), a.tell(pane.BookMsg{Book: a.env.Book}))
}

// ChooseLanguage shows each way of writing as the cursor passes it; esc takes
// the old one.
func (a *App) ChooseLanguage() tea.Cmd {
	before := locale.Used().Code
	sample := time.Date(2026, time.March, 2, 0, 0, 0, 0, time.UTC)
	var list []dialog.Choice
	for i := range locale.All {
		l := &locale.All[i]
		list = append(list, dialog.Choice{
			Text: l.Name, Hint: l.Day(sample) + ", " + l.Count(1190) + ", " + l.Decimal(1.19, 2),
			Seen: func() tea.Cmd { return a.speak(l.Code) },
			Run:  func() tea.Cmd { return tea.Batch(a.speak(l.Code), a.Remember(languageKey, l.Code)) },
		})
	}
	p := dialog.NewPicker("Days and numbers as in", list)
	p.Left = func() tea.Cmd { return a.speak(before) }
	a.Open(p)
	return nil
}
