package themes

import (
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestBuiltInThemesCanBeRead(t *testing.T) {
	list, err := Load("")
	if err != nil {
		t.Fatal(err)
	}
	light, dark, high := 0, 0, 0
	for _, th := range list {
		least := 4.5
		if strings.HasPrefix(th.Name, "Contrast") {
			least = 7
			high++
		} else if th.Dark {
			dark++
		} else {
			light++
		}
		if th.Dark != (luminance(th.Background) < 0.2) {
			t.Errorf("%s: dark is %v, its background says otherwise", th.Name, th.Dark)
		}
		words := map[string]Color{
			"text": th.Text, "muted": th.Muted, "faint": th.Faint, "accent": th.Accent, "positive": th.Positive,
			"caution": th.Caution, "danger": th.Danger, "engaged": th.Engaged, "control": th.Control, "link": th.Link,
		}
		for role, c := range words {
			for _, ground := range []Color{th.Background, th.Surface, th.Selection} {
				if got := contrast(c, ground); got < least {
					t.Errorf("%s: %s on %s has contrast %.2f, wants %.1f", th.Name, role, ground, got, least)
				}
			}
		}
		if got := contrast(th.OnAccent, th.Accent); got < least {
			t.Errorf("%s: on_accent has contrast %.2f, wants %.1f", th.Name, got, least)
		}
	}
	if light < 2 || dark < 2 || high < 1 {
		t.Errorf("%d light, %d dark, %d of high contrast", light, dark, high)
	}
}

func TestDefaultFollowsTheBackground(t *testing.T) {
	list, _ := Load("")
	if th := Pick(list, "", true); !th.Dark || th.Name != defaultDark {
		t.Errorf("dark terminal got %q", th.Name)
	}
	if th := Pick(list, "no such", false); th.Dark || th.Name != defaultLight {
		t.Errorf("light terminal got %q", th.Name)
	}
	if th := Pick(list, "night", false); th.Name != "Night" {
		t.Errorf("a name asked for in another case got %q", th.Name)
	}
}

func TestOwnThemeLiesOverTheBuiltIn(t *testing.T) {
	dir := t.TempDir()
	text, err := builtin.ReadFile("builtin/night.toml")
	if err != nil {
		t.Fatal(err)
	}
	write := func(name, text string) {
		t.Helper()
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	write("night.toml", strings.Replace(string(text), `text = "#dcd7cc"`, `text = "#FFFFFF"`, 1))
	write("own.toml", strings.Replace(string(text), "Night", "Own", 1))
	write("broken.toml", string(text)+"\nhighlight = \"#ffffff\"\n")
	write("notes.txt", "not a theme")
	list, err := Load(dir)
	if err == nil || !strings.Contains(err.Error(), `broken.toml: there is no role "highlight"`) {
		t.Errorf("the broken file gave %v", err)
	}
	if th := Pick(list, "Night", true); th.Text != "#ffffff" {
		t.Errorf("the built-in still shows: text is %s", th.Text)
	}
	if th := Pick(list, "Own", true); th.Name != "Own" {
		t.Errorf("the new theme is not in the list")
	}
	if _, err := Load(filepath.Join(dir, "nowhere")); err != nil {
		t.Errorf("a folder that is not there is an error: %v", err)
	}
}

func TestMistakesAreSentences(t *testing.T) {
	text, _ := builtin.ReadFile("builtin/paper.toml")
	for want, from := range map[string][2]string{
		`there is no role "textt"`:         {"text =", "textt ="},
		"link is missing":                  {"link =", "#"},
		"line 5: \"blue\" is not a colour": {`"#2a2723"`, `"blue"`},
		"the name is empty":                {"Paper", " "},
		"line 2":                           {"dark = false", "dark = maybe"},
	} {
		_, err := Parse("x.toml", []byte(strings.Replace(string(text), from[0], from[1], 1)))
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q gave %v, wants %q", from[1], err, want)
		}
	}
}

// contrast and luminance are WCAG 2.1's, success criterion 1.4.3.
func contrast(a, b Color) float64 {
	x, y := luminance(a), luminance(b)
	return (max(x, y) + 0.05) / (min(x, y) + 0.05)
}

func luminance(c Color) float64 {
	r, g, b := c.RGB()
	part := func(v uint8) float64 {
		f := float64(v) / 255
		if f <= 0.03928 {
			return f / 12.92
		}
		return math.Pow((f+0.055)/1.055, 2.4)
	}
	return 0.2126*part(r) + 0.7152*part(g) + 0.0722*part(b)
}
