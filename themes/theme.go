package themes

import (
	"errors"
	"fmt"
	"strings"

	"github.com/BurntSushi/toml"
)

// Theme is one palette. Background is the ground it was made for; the other
// colours are the roles, and all of them must be given.
type Theme struct {
	Name       string `toml:"name"`
	Dark       bool   `toml:"dark"`
	Background Color  `toml:"background"`

	Text      Color `toml:"text"`
	Muted     Color `toml:"muted"`
	Faint     Color `toml:"faint"`
	Accent    Color `toml:"accent"`
	OnAccent  Color `toml:"on_accent"`
	Surface   Color `toml:"surface"`
	Selection Color `toml:"selection"`
	Border    Color `toml:"border"`
	Positive  Color `toml:"positive"`
	Caution   Color `toml:"caution"`
	Danger    Color `toml:"danger"`
	Engaged   Color `toml:"engaged"`
	Control   Color `toml:"control"`
	Link      Color `toml:"link"`
}

// Color is written "#rrggbb".
type Color string

// UnmarshalText refuses anything that is not six hexadecimal digits, so that
// the mistake is reported with its line and not seen as a black word.
func (c *Color) UnmarshalText(text []byte) error {
	s := string(text)
	if len(s) != 7 || s[0] != '#' || strings.Trim(strings.ToLower(s[1:]), "0123456789abcdef") != "" {
		return fmt.Errorf("%q is not a colour; write it as \"#1a2b3c\"", s)
	}
	*c = Color(strings.ToLower(s))
	return nil
}

// RGB is the colour's three parts, 0 to 255 each; black where none was given.
func (c Color) RGB() (r, g, b uint8) {
	_, _ = fmt.Sscanf(string(c), "#%02x%02x%02x", &r, &g, &b)
	return r, g, b
}

// Parse reads one theme; file is the name used in refusals.
func Parse(file string, text []byte) (Theme, error) {
	var t Theme
	md, err := toml.Decode(string(text), &t)
	if err != nil {
		var where toml.ParseError
		if errors.As(err, &where) {
			return Theme{}, fmt.Errorf("theme %s, line %d: %s", file, where.Position.Line, where.Message)
		}
		return Theme{}, fmt.Errorf("theme %s: %w", file, err)
	}
	if unknown := md.Undecoded(); len(unknown) > 0 {
		return Theme{}, fmt.Errorf("theme %s: there is no role %q; the keys are %s",
			file, unknown[0].String(), strings.Join(keys, ", "))
	}
	for _, key := range keys {
		if !md.IsDefined(key) {
			return Theme{}, fmt.Errorf("theme %s: %s is missing", file, key)
		}
	}
	if strings.TrimSpace(t.Name) == "" {
		return Theme{}, fmt.Errorf("theme %s: the name is empty", file)
	}
	return t, nil
}

// keys are all that a theme file says, in the order of the built-in files.
var keys = []string{
	"name", "dark", "background",
	"text", "muted", "faint", "accent", "on_accent", "surface", "selection", "border",
	"positive", "caution", "danger", "engaged", "control", "link",
}
