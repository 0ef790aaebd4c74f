package today

import (
	"fmt"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"goodword/model"
	"goodword/ui/component"
	"goodword/ui/style"
)

// View draws the queue between its day and the minutes given this week.
func (p *Pane) View(w, h int) string {
	if w <= 0 || h <= 0 {
		return ""
	}
	st := p.Host.Env().Style
	foot := p.foot()
	top, bottom := p.notice(w), ""
	if h < 12 || foot == "" {
		foot = ""
	}
	if h < 8 {
		top = nil
	}
	body := h - len(top)
	if foot != "" {
		body -= 2
		bottom = component.Block([]string{component.Rule(st, w), " " + st.Paint(style.Muted, component.Cut(foot, w-1))}, w, 2)
	}
	return component.Stack(component.Block(top, w, len(top)), p.queue(w, body), bottom)
}

// From this width on there is room to say why a row is here beside it.
const (
	wideFrom = 160
	whyCells = 56
	gutter   = 3
	roomy    = 10 // from this height on there is room for a row that was cut
)

func (p *Pane) queue(w, h int) string {
	st, right := p.Host.Env().Style, ""
	if w >= wideFrom {
		w -= whyCells + gutter
		right = component.Beside(component.Gutter(st, h), component.Block(p.reasons(st), whyCells, h))
	}
	draw := func(h int) string {
		return component.Part(st, p.head(), p.count(), true, w, h, func(w, h int) string { return p.table.View(st, w, h) })
	}
	list := draw(h)
	if rest := p.whole(list, w); right == "" && len(rest) > 0 && h >= roomy+len(rest) {
		list = component.Stack(draw(h-len(rest)), component.Block(rest, w, len(rest)))
	}
	return component.Beside(list, right)
}

// whole is the row under the cursor with nothing cut, where the list could not
// show all of it.
func (p *Pane) whole(list string, w int) []string {
	it, ok := p.table.Current()
	texts := []string{component.Cell(it.Text)}
	if it.Quote != "" {
		texts = append(texts, `"`+component.Cell(it.Quote)+`"`)
	}
	if !ok || !slices.ContainsFunc(texts, func(text string) bool { return !strings.Contains(list, text) }) {
		return nil
	}
	st := p.Host.Env().Style
	lines := []string{component.Rule(st, w)}
	for _, text := range texts {
		for _, line := range component.Paragraph(st, style.Muted, text, w-2) {
			lines = append(lines, " "+line)
		}
	}
	return lines
}

func (p *Pane) reasons(st *style.Styles) []string {
	it, ok := p.table.Current()
	if !ok {
		return nil
	}
	lines := component.Heading(st, it.Kind, whyCells)
	for _, text := range why(it, p.book().Today) {
		if text == "" {
			lines = append(lines, "")
		}
		lines = append(lines, component.Paragraph(st, style.Text, text, whyCells)...)
	}
	return lines
}

func (p *Pane) head() string { return "TODAY  " + p.book().Today.Words() }

// count is "9 things, 5 late".
func (p *Pane) count() string {
	late := 0
	for _, it := range p.items {
		if it.Late {
			late++
		}
	}
	out := model.Plural(len(p.items), "thing")
	if late > 0 {
		out += fmt.Sprintf(", %d late", late)
	}
	return out
}

// notice says over the queue why something is missing from it.
func (p *Pane) notice(w int) []string {
	if !p.book().Project.Crisis {
		return nil
	}
	return component.Paragraph(p.Host.Env().Style, style.Danger, model.Warning("W16"), w)
}

// foot is the minutes given this week, by leader and manager.
func (p *Pane) foot() string {
	b := p.book()
	if b.Wave.ID == 0 || b.Day() < 1 || b.Wave.Finished(b.Today) {
		return ""
	}
	week := b.Wave.Week(b.Today)
	leader := fmt.Sprintf("leader %d", b.MinutesGiven("leader", week))
	if promised := b.Project.LeaderMinutes; promised > 0 {
		leader += fmt.Sprintf(" of %d promised", promised)
	}
	return fmt.Sprintf("minutes given in week %d: %s, manager %d", week, leader, b.MinutesGiven("manager", week))
}

// Click chooses a row; a second click opens it.
func (p *Pane) Click(_, y, w, h int) tea.Cmd {
	if h >= 8 {
		y -= len(p.notice(w))
	}
	if hit, again := p.table.Click(y - component.PartTop); hit && again {
		return p.open()
	}
	return nil
}

// Wheel scrolls the queue.
func (p *Pane) Wheel(lines int) tea.Cmd { return p.table.Wheel(lines) }

// why is everything that is known about a row.
func why(it model.Item, today model.Date) []string {
	lines := []string{it.Text}
	if it.Quote != "" {
		lines = append(lines, `"`+it.Quote+`"`)
	}
	due := "Due " + it.Due.Words()
	if when := it.When(today); when != "today" {
		due += ", " + when
	}
	return append(lines, "", it.Why, strings.TrimSpace(due)+".")
}
