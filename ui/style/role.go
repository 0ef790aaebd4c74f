package style

import "goodword/themes"

// Role says what a text means.
type Role uint8

// The roles that text can have. The grounds (surface, selection) are not among
// them: see Ground.
const (
	Text Role = iota
	Muted
	Faint
	Accent
	OnAccent // text on a field of accent; brings its own ground
	Border
	Positive
	Caution
	Danger
	Engaged
	Control
	Link
	roles
)

// Ground is what a text stands on.
type Ground uint8

// The grounds.
const (
	Bare      Ground = iota // the terminal's own
	Surface                 // raised: a dialog, a header
	Selection               // the row under the cursor
	grounds
)

// colors lists a theme's colours in the order of the roles.
func colors(t themes.Theme) [roles]themes.Color {
	return [roles]themes.Color{
		t.Text, t.Muted, t.Faint, t.Accent, t.OnAccent, t.Border,
		t.Positive, t.Caution, t.Danger, t.Engaged, t.Control, t.Link,
	}
}
