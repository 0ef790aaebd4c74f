package ui

import (
	tea "charm.land/bubbletea/v2"

	"goodword/themes"
	"goodword/ui/dialog"
	"goodword/ui/pane"
	"goodword/ui/style"
)

// applyTheme makes the styles of a theme, by name or, for "", by the
// terminal's background. The pointer that everybody holds stays the same.
func (a *App) applyTheme(name string) tea.Cmd {
	a.theme, a.env.Look.Theme = name, name
	st := &style.Styles{}
	switch {
	case a.opts.Plain:
	case a.opts.NoColor:
		st = style.Mono()
	default:
		st = style.New(themes.Pick(a.opts.Themes, name, a.dark))
	}
	st.ASCII = a.opts.ASCII || a.opts.Plain
	a.env.Style = st
	return a.tell(pane.StyleMsg{Style: a.env.Style})
}

// UseTheme draws with a theme and remembers it.
func (a *App) UseTheme(name string) tea.Cmd {
	return tea.Batch(a.applyTheme(name), a.Remember("theme", name))
}

// look is what can be chosen for the screen.
func (a *App) look() pane.Look {
	l := pane.Look{ThemeDir: a.opts.ThemeDir, Version: a.opts.Version, Keys: KeySheet}
	if a.colourless() == "" {
		for _, t := range a.opts.Themes {
			l.Themes = append(l.Themes, style.New(t))
		}
	}
	return l
}

// background chooses the theme that suits the terminal, unless one was chosen.
func (a *App) background(m tea.BackgroundColorMsg) tea.Cmd {
	if a.dark == m.IsDark() {
		return nil
	}
	a.dark = m.IsDark()
	return a.applyTheme(a.theme)
}

// chooseTheme shows each theme as the cursor passes it; esc takes the old one.
func (a *App) chooseTheme() tea.Cmd {
	before := a.theme
	var list []dialog.Choice
	for _, t := range a.opts.Themes {
		ground := "light"
		if t.Dark {
			ground = "dark"
		}
		list = append(list, dialog.Choice{
			Text: t.Name, Hint: ground,
			Seen: func() tea.Cmd { return a.applyTheme(t.Name) },
			Run:  func() tea.Cmd { return a.UseTheme(t.Name) },
		})
	}
	list = append(list, dialog.Choice{
		Text: "as the terminal", Hint: "light or dark",
		Seen: func() tea.Cmd { return a.applyTheme("") },
		Run:  func() tea.Cmd { return a.UseTheme("") },
	})
	p := dialog.NewPicker("Theme", list)
	p.Left = func() tea.Cmd { return a.applyTheme(before) }
	a.Open(p)
	return nil
}
