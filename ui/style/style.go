package style

import (
	"image/color"
	"strings"

	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/ansi"

	"goodword/themes"
)

// Reset ends a painted segment.
const Reset = "\x1b[m"

// Styles is one theme, ready to paint. The zero value paints nothing at all:
// it is what plain output uses.
type Styles struct {
	Name string // the theme's; "" without colour
	Dark bool
	// Background is the ground the theme was made for; nil leaves the
	// terminal's own.
	Background color.Color
	// ASCII asks for drawings without box lines and block elements.
	ASCII bool

	open [roles][grounds][2]string // what begins a segment: role, ground, strong
	lip  [roles]lipgloss.Style
	lit  lipgloss.Style // the selection's ground
}

// New makes the styles of a theme.
func New(t themes.Theme) *Styles {
	s := &Styles{Name: t.Name, Dark: t.Dark, Background: rgb(t.Background), lit: lipgloss.NewStyle().Background(rgb(t.Selection))}
	ground := [grounds]color.Color{nil, rgb(t.Surface), rgb(t.Selection)}
	for r, c := range colors(t) {
		s.lip[r] = lipgloss.NewStyle().Foreground(rgb(c))
		if Role(r) == OnAccent {
			s.lip[r] = s.lip[r].Background(rgb(t.Accent))
		}
		for g, back := range ground {
			a := ansi.Style{}.ForegroundColor(rgb(c))
			switch {
			case Role(r) == OnAccent:
				a = a.BackgroundColor(rgb(t.Accent))
			case back != nil:
				a = a.BackgroundColor(back)
			}
			if Role(r) == Link {
				a = a.Underline(true)
			}
			s.open[r][g] = [2]string{a.String(), a.Bold().String()}
		}
	}
	s.lip[Link] = s.lip[Link].Underline(true)
	return s
}

// Mono makes styles without colour, for NO_COLOR: weight, underline and
// reverse only. Every meaning has its word beside it, so nothing gets lost.
func Mono() *Styles {
	s := &Styles{lit: lipgloss.NewStyle().Reverse(true)}
	for r := range roles {
		a, l := ansi.Style{}, lipgloss.NewStyle()
		switch r {
		case Accent, Danger:
			a, l = a.Bold(), l.Bold(true)
		case OnAccent:
			a, l = a.Reverse(true), l.Reverse(true)
		case Link:
			a, l = a.Underline(true), l.Underline(true)
		}
		s.lip[r] = l
		for g := range grounds {
			on := a
			if g == Selection && r != OnAccent {
				on = on.Reverse(true)
			}
			s.open[r][g] = [2]string{begin(on), begin(on)}
			if r != Accent && r != Danger { // these are bold already
				s.open[r][g][1] = on.Bold().String()
			}
		}
	}
	return s
}

// Paint writes text in a role on the terminal's own ground.
func (s *Styles) Paint(r Role, text string) string { return s.On(Bare, r, text) }

// Strong is Paint in bold.
func (s *Styles) Strong(r Role, text string) string { return s.StrongOn(Bare, r, text) }

// On writes text in a role on a ground.
func (s *Styles) On(g Ground, r Role, text string) string {
	return paint(s.open[r][g][0], text)
}

// StrongOn is On in bold.
func (s *Styles) StrongOn(g Ground, r Role, text string) string {
	return paint(s.open[r][g][1], text)
}

// Append writes one segment, a single line, without making a string of it.
func (s *Styles) Append(b *strings.Builder, g Ground, r Role, strong bool, text string) {
	open := s.open[r][g][0]
	if strong {
		open = s.open[r][g][1]
	}
	if open == "" || text == "" {
		b.WriteString(text)
		return
	}
	b.WriteString(open)
	b.WriteString(text)
	b.WriteString(Reset)
}

// Lip is the role as a Lip Gloss style, for what libraries draw.
func (s *Styles) Lip(r Role) lipgloss.Style { return s.lip[r] }

// Lit is the selection's ground as a Lip Gloss style.
func (s *Styles) Lit() lipgloss.Style { return s.lit }

// paint ends the segment at each line's end, since lines are joined side by
// side later.
func paint(open, text string) string {
	if open == "" || text == "" {
		return text
	}
	if strings.IndexByte(text, '\n') < 0 {
		return open + text + Reset
	}
	lines := strings.Split(text, "\n")
	for i, line := range lines {
		if line != "" {
			lines[i] = open + line + Reset
		}
	}
	return strings.Join(lines, "\n")
}

// begin is the sequence for a, or "" where there is nothing to say: an empty
// ansi.Style would spell a reset.
func begin(a ansi.Style) string {
	if len(a) == 0 {
		return ""
	}
	return a.String()
}

func rgb(c themes.Color) color.Color {
	r, g, b := c.RGB()
	return color.RGBA{R: r, G: g, B: b, A: 255}
}
