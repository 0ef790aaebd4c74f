package pane

import (
	tea "charm.land/bubbletea/v2"

	"goodword/ui/component"
	"goodword/ui/style"
)

// Page is a section to read instead of a list: it has no rows and no record,
// and takes the whole room.
type Page struct{ component.Viewport }

// NewPage draws lines for a width.
func NewPage(draw func(st *style.Styles, w int) []string) *Page {
	p := &Page{}
	p.Set(draw)
	return p
}

// View draws the window one cell in, in line with the text of the other parts.
func (p *Page) View(st *style.Styles, w, h int) string {
	return component.Part(st, "", "", false, w, h, func(w, h int) string { return p.Viewport.View(st, w, h) })
}

// CurrentID is 0: there are no rows.
func (p *Page) CurrentID() int64 { return 0 }

// Absence is empty: there is something to read.
func (p *Page) Absence() string { return "" }

// Position is empty: the bar at the right says where the window stands.
func (p *Page) Position() string { return "" }

// Click chooses nothing.
func (p *Page) Click(int) (hit, again bool) { return false, false }

// Wheel scrolls.
func (p *Page) Wheel(lines int) tea.Cmd { return p.Move(lines) }

var _ Lister = (*Page)(nil)
