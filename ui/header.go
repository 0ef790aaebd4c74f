package ui

import (
	"strconv"
	"strings"

	"goodword/model"
	"goodword/ui/component"
	"goodword/ui/pane"
	"goodword/ui/style"
)

// word is one piece of the header. Where there is no room the pieces with the
// highest rank go first.
type word struct {
	text   string
	role   style.Role
	strong bool
	rank   int
}

// header is the first line: wave, day and purpose at the left, the counts of
// both arms at the right, and in words what is special about this file.
func (a *App) header(w int) string {
	left, right := a.waveWords(), a.countWords()
	rank := 4
	for lineWidth(left)+lineWidth(right)+1 > w && rank > 0 {
		left, right = without(left, rank), without(right, rank)
		rank--
	}
	line := a.line(left)
	room := w - component.Width(line) - lineWidth(right)
	if room > 0 {
		line += strings.Repeat(" ", room)
	}
	return component.Block([]string{line + a.line(right)}, w, 1)
}

func (a *App) waveWords() []word {
	b := a.env.Book
	var out []word
	for _, warning := range a.warnings() {
		out = append(out, word{warning, style.Caution, true, 2})
	}
	if b.Wave.ID == 0 {
		return append(out, word{title, style.Accent, true, 0}, word{"no wave yet", style.Muted, false, 3})
	}
	out = append(out, word{component.Cell(b.Wave.Name), style.Accent, true, 3}, word{dayWords(b), style.Text, false, 0})
	if p := component.Cell(b.Project.Purpose); p != "" {
		out = append(out, word{`"` + p + `"`, style.Muted, false, 4})
	}
	return out
}

func (a *App) countWords() []word {
	s := a.wave.Value
	if a.env.Book.Wave.ID == 0 {
		return nil
	}
	out := []word{
		{"engaged " + strconv.Itoa(s.engaged), style.Engaged, true, 0},
		{"control " + strconv.Itoa(s.control), style.Control, true, 0},
	}
	if s.toCode > 0 {
		out = append(out, word{strconv.Itoa(s.toCode) + " to code", style.Muted, false, 1})
	}
	return out
}

// warnings are said in words on every screen.
func (a *App) warnings() []string {
	var out []string
	b := a.env.Book
	if b.Project.Demo {
		out = append(out, "demo")
	}
	if b.ReadOnly {
		out = append(out, "read only")
	}
	if b.Project.Crisis {
		out = append(out, "crisis: outgoing is paused")
	}
	if a.opts.Rehearsal && !b.Project.Demo { // the demo is another day by nature, and its header says which
		out = append(out, "as on "+a.env.Today.Words())
	}
	return out
}

// dayWords is where the wave stands: "day 26 of 28".
func dayWords(b *model.Book) string {
	day := strconv.Itoa(b.Day())
	switch status := b.Wave.Status(b.Today); {
	case status == "running":
		return "day " + day + " of " + strconv.FormatInt(b.Wave.Days, 10)
	case b.Day() < 1:
		return status + ", starts in " + model.Plural(1-b.Day(), "day")
	default:
		return status + ", day " + day
	}
}

// shortHeader is the pane's name and "d26 21:14".
func (a *App) shortHeader(w int) string {
	name := title
	if p := a.front(); p != nil {
		name = strconv.Itoa(a.at) + " " + p.Title()
	}
	facts := strings.Join(a.warnings(), " ")
	if s := a.wave.Value; a.env.Book.Wave.ID != 0 {
		facts = "d" + strconv.Itoa(a.env.Book.Day()) + " " + strconv.Itoa(s.engaged) + ":" + strconv.Itoa(s.control) + " " + facts
	}
	st := a.env.Style
	name = component.Cut(" "+name, w)
	return st.Strong(style.Accent, name) + st.Paint(style.Muted, component.PadLeft(strings.TrimSpace(facts)+" ", w-component.Width(name)))
}

// tabs are the panes with the marks of their gates.
func (a *App) tabs() []component.Tab {
	out := make([]component.Tab, len(a.panes))
	for i, p := range a.panes {
		out[i] = component.Tab{Key: strconv.Itoa(i), Title: p.Title()}
		if g, ok := p.(pane.Gated); ok {
			out[i].Sign = g.Gate().Sign()
		}
	}
	return out
}

func (a *App) line(words []word) string {
	var b strings.Builder
	for i, p := range words {
		b.WriteString(strings.Repeat(" ", gapBefore(i)))
		a.env.Style.Append(&b, style.Bare, p.role, p.strong, p.text)
	}
	return b.String() + " "
}

func lineWidth(words []word) int {
	n := 1
	for i, p := range words {
		n += gapBefore(i) + component.Width(p.text)
	}
	return n
}

// gapBefore is the room before a piece.
func gapBefore(i int) int {
	if i == 0 {
		return 1
	}
	return 3
}

func without(words []word, rank int) []word {
	var out []word
	for _, p := range words {
		if p.rank < rank {
			out = append(out, p)
		}
	}
	return out
}
