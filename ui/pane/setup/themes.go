package setup

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"goodword/ui/action"
	"goodword/ui/component"
	"goodword/ui/pane"
	"goodword/ui/style"
)

// theme is one that can be chosen; the one without styles follows the terminal.
type theme struct {
	id     int64
	name   string
	styles *style.Styles
	used   bool
}

func themeTable(h pane.Host) component.Table[theme] {
	return component.Table[theme]{
		ID:    func(t theme) int64 { return t.id },
		Empty: "Colours are off (NO_COLOR or --plain): weight, underline and words say all there is.",
		Columns: []component.Column[theme]{
			{Width: 1, Role: style.Positive, Cell: func(t theme) string {
				if t.used {
					return component.Done.Sign()
				}
				return ""
			}},
			{Title: "theme", Width: 20, Min: 12, Grow: 1, Cell: func(t theme) string { return either(t.name, "as the terminal") }},
			{Title: "ground", Width: 14, Role: style.Muted, Cell: theme.ground},
		},
	}
}

func (t theme) ground() string {
	switch {
	case t.styles == nil:
		return "light or dark"
	case t.styles.Dark:
		return "dark"
	}
	return "light"
}

func (p *Pane) themeRows() []theme {
	look := p.Host.Env().Look
	if len(look.Themes) == 0 {
		return nil
	}
	out := []theme{{id: 1, used: look.Theme == ""}}
	for _, st := range look.Themes {
		out = append(out, theme{id: int64(len(out) + 1), name: st.Name, styles: st, used: strings.EqualFold(st.Name, look.Theme)})
	}
	return out
}

// themeRecord shows the theme under the cursor in its own colours.
func (p *Pane) themeRecord(st *style.Styles, w int) []string {
	t, ok := p.themes.Current()
	if !ok {
		return nil
	}
	out := component.Heading(st, either(t.name, "As the terminal"), w)
	if t.styles == nil {
		out = append(out, component.Paragraph(st, style.Text, "Light where the terminal is light, dark where it is dark.", w)...)
	} else {
		out = append(out, sample(t.styles, min(w, component.Prose))...)
	}
	return append(append(out, ""), component.Paragraph(st, style.Muted, "enter takes it. A theme of your own is a .toml file in "+p.Host.Env().Look.ThemeDir+".", w)...)
}

// sample is a few lines of the workbench on the theme's own ground.
func sample(st *style.Styles, w int) []string {
	on := func(ground style.Ground, words ...any) string {
		var b strings.Builder
		used := 0
		for i := 0; i < len(words); i += 2 {
			text := component.Take(words[i+1].(string), w-used)
			used += component.Width(text)
			st.Append(&b, ground, words[i].(style.Role), false, text)
		}
		st.Append(&b, ground, style.Text, false, strings.Repeat(" ", w-used))
		return b.String()
	}
	return []string{
		on(style.Surface, style.Accent, " Flow Builders  ", style.Text, "day 26 of 28  ", style.Engaged, "engaged 21  ", style.Control, "control 14"),
		on(style.Surface, style.Muted, "   late 2d  ", style.Text, "credit  \"freelancer sees only own row\""),
		on(style.Selection, style.Accent, " > ", style.Muted, "late 1d  ", style.Text, "answer  Elsa Bergman wrote back"),
		on(style.Surface, style.Positive, "   + done  ", style.Caution, "! needs you  ", style.Danger, "x refused  ", style.Link, "a link"),
		on(style.Surface, style.Faint, "   not said yet  ", style.Border, "--------"),
	}
}

func (p *Pane) themeActions() action.Set {
	t, ok := p.themes.Current()
	if !ok {
		return nil
	}
	return action.Set{{ID: "setup.theme", Keys: []string{"enter"}, Words: "take this theme", Short: "take it", Foot: true, Run: func() tea.Cmd { return p.Host.UseTheme(t.name) }}}
}
