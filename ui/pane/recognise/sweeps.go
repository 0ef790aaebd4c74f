package recognise

import (
	"fmt"

	tea "charm.land/bubbletea/v2"

	"goodword/model"
	"goodword/ui/action"
	"goodword/ui/component"
	"goodword/ui/entry"
	"goodword/ui/style"
)

func sweepColumns(book func() *model.Book) []component.Column[model.Sweep] {
	number := func(title string, width, drop int, n func(model.Sweep) int64) component.Column[model.Sweep] {
		return component.Column[model.Sweep]{Title: title, Width: width, Right: true, Drop: drop, Cell: func(s model.Sweep) string { return fmt.Sprint(n(s)) }}
	}
	return []component.Column[model.Sweep]{
		number("week", 4, 0, func(s model.Sweep) int64 { return s.Week }),
		number("engaged", 7, 0, func(s model.Sweep) int64 { return s.EngagedReached }),
		number("control", 7, 0, func(s model.Sweep) int64 { return s.ControlReached }),
		number("minutes", 7, 1, func(s model.Sweep) int64 { return s.Minutes }),
		{
			Title: "state", Width: 12, Cell: func(s model.Sweep) string {
				if s.Uneven(book().Today) != "" {
					return "uneven"
				}
				return s.State(book().Today)
			},
			RoleOf: func(s model.Sweep) style.Role {
				if s.Uneven(book().Today) != "" || s.State(book().Today) != "done" {
					return style.Caution
				}
				return style.Positive
			},
		},
	}
}

// sweepNote is what the newest week says.
func (p *Pane) sweepNote() string {
	b := p.Book()
	if len(b.Sweeps) == 0 {
		return ""
	}
	last := &b.Sweeps[len(b.Sweeps)-1]
	return last.State(b.Today)
}

func (p *Pane) sweepRecord(st *style.Styles, w int) []string {
	s, ok := p.sweeps.Current()
	if !ok {
		return nil
	}
	today := p.Book().Today
	arm := func(n int64, on model.Date) string {
		if !on.By(today) {
			return "not searched yet"
		}
		return fmt.Sprintf("%d people on %s", n, on.Words())
	}
	lines := component.Heading(st, fmt.Sprintf("Search of week %d", s.Week), w)
	lines = append(lines, component.Facts(st, []component.Fact{
		{Label: "engaged", Value: arm(s.EngagedReached, s.EngagedOn), Role: style.Engaged},
		{Label: "control", Value: arm(s.ControlReached, s.ControlOn), Role: style.Control},
		{Label: "minutes", Value: fmt.Sprint(s.Minutes)},
		{Label: "channels", Value: s.Channels},
		{Label: "search words", Value: s.Terms},
		{Label: "note", Value: s.Note},
	}, w)...)
	if text := s.Uneven(today); text != "" {
		lines = append(append(lines, ""), component.Paragraph(st, style.Caution, text, w)...)
	}
	return lines
}

func (p *Pane) sweepActions() action.Set {
	add := p.WaveDeed("recognise.newsweep", "n", "write down a search", p.newSweep)
	add.Short, add.Foot = "new", true
	set := action.Set{add}
	s, ok := p.sweeps.Current()
	if !ok {
		return set
	}
	done := p.Deed("recognise.searched", "c", "note that the arm still open was searched today", func() tea.Cmd { return p.searched(s) })
	edit := p.Deed("recognise.editsweep", "e", "edit the search", func() tea.Cmd { return p.askSweep(s) })
	done.Short, done.Foot, edit.Short, edit.Foot = "searched", true, "edit", true
	return append(set, done, edit, p.Deed("recognise.removesweep", "d", "remove the search", func() tea.Cmd {
		return p.Remove(fmt.Sprintf("removed the search of week %d", s.Week), &s)
	}))
}

// newSweep begins with this week, and with the places and words of the last
// search: both arms and all weeks are looked at alike.
func (p *Pane) newSweep() tea.Cmd {
	b := p.Book()
	s := model.Sweep{WaveID: b.Wave.ID, Week: int64(b.Wave.Week(b.Today)), EngagedReached: int64(len(b.In(model.Engaged))), ControlReached: int64(len(b.In(model.Control)))}
	if n := len(b.Sweeps); n > 0 {
		s.Channels, s.Terms = b.Sweeps[n-1].Channels, b.Sweeps[n-1].Terms
	}
	s.EngagedOn, s.ControlOn = b.Today, b.Today
	return p.askSweep(s)
}

func (p *Pane) askSweep(s model.Sweep) tea.Cmd {
	return p.On(&s).Ask("Search of both arms", entry.Sweep(&s), func() (string, []model.Row) {
		return fmt.Sprintf("wrote down the search of week %d", s.Week), []model.Row{&s}
	})
}

// searched fills in the arm that is open, as many people as the other.
func (p *Pane) searched(s model.Sweep) tea.Cmd {
	b := p.Book()
	switch s.State(b.Today) {
	case "done":
		p.Host.Toast("Both arms were searched that week")
		return nil
	case "control open":
		s.ControlOn, s.ControlReached = b.Today, int64(len(b.In(model.Control)))
	case "engaged open":
		s.EngagedOn, s.EngagedReached = b.Today, int64(len(b.In(model.Engaged)))
	default:
		return p.askSweep(s)
	}
	return p.Save(fmt.Sprintf("searched week %d", s.Week), &s)
}
