package component

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"
)

// foreign are texts that have broken columns in other programs.
var foreign = []string{
	"", "a", "Elsa Bergman", "ben.lindqvist@a-rather-long-company-name.example.org",
	"山田太郎 東京", "김민수", "สมชาย ใจดี", "محمد بن أحمد", "דוד לוי", "राम कुमार शर्मा", "Zoë Åström-Núñez",
	"e\u0301a\u0308o\u0302", "z" + strings.Repeat("\u0301", 40) + "y",
	"👩\u200d👩\u200d👧\u200d👦 family", "👍🏽 skin", "❤️ heart", "🇸🇪 flag", "1️⃣ key", "🏴\U000e0067\U000e0062\U000e007f flag",
	"two\nlines\r\nand\ttab", "\x1b[31mred\x1b[0m", "\x1b]52;c;Zm9v\a clip", "\x1b]0;never ended", "\x1b", "\x9b31m", "\u009b31m",
	"a\u202eb\u2066c\u200bd\ufeffe", "\xff\xfe\xed\xa0\x80", "nul\x00nul", strings.Repeat("界", 300), strings.Repeat("x", 300),
	"└─ ░▒▓█ … ⏎", "½ ×÷ \u00adsoft", "ﷺ ﷽", "\U0001f1e6", "क्\u200dष", "𝔘𝔫𝔦",
}

func TestWidthAgreesWithTheTerminals(t *testing.T) {
	for _, s := range foreign {
		for _, s := range []string{Cell(s), "\x1b[1;38;2;1;2;3m" + Cell(s) + "\x1b[m."} {
			if got, want := Width(s), ansi.StringWidth(s); got != want {
				t.Errorf("Width(%q) = %d, wants %d", s, got, want)
			}
		}
	}
}

func TestCellIsFitForOneLine(t *testing.T) {
	for in, want := range map[string]string{
		"two\nlines\r\nand\ttab":           "two⏎lines⏎and tab",
		"\x1b[31mred\x1b[0m":               "red",
		"\x1b]52;c;Zm9v\a clip":            " clip",
		"\x1b]8;;http://x\x1b\\link":       "link",
		"\x1b]0;never ended":               "0;never ended",
		"👩\u200d👩\u200d👧\u200d👦 family":    "👩 family",
		"👍🏽 skin":                          "👍 skin",
		"❤️ heart":                         "❤ heart",
		"1️⃣ key":                          "1 key",
		"a\u202eb\u2066c\u200bd":           "abcd",
		"क्\u200dष":                        "क्\u200dष",
		"\xff\xfeok":                       "??ok",
		"nul\x00nul\x9b":                   "nulnul?",
		"z" + strings.Repeat("\u0301", 40): "z" + strings.Repeat("\u0301", 8),
	} {
		if got := Cell(in); got != want {
			t.Errorf("Cell(%q) = %q, wants %q", in, got, want)
		}
	}
	for _, s := range foreign {
		got := Cell(s)
		if !utf8.ValidString(got) || strings.ContainsAny(got, "\n\r\t\x1b\x00\u202e") || Cell(got) != got {
			t.Errorf("Cell(%q) = %q", s, got)
		}
		if ansi.StringWidth(got) != ansi.StringWidthWc(got) && !strings.ContainsAny(got, "रक") {
			t.Errorf("Cell(%q) = %q is measured %d or %d", s, got, ansi.StringWidth(got), ansi.StringWidthWc(got))
		}
	}
}

func TestCuttingKeepsToTheWidth(t *testing.T) {
	for _, s := range foreign {
		s = Cell(s)
		for w := -1; w < 40; w++ {
			if got := Cut(s, w); Width(got) > max(w, 0) || Width(s) <= w && got != s {
				t.Errorf("Cut(%q, %d) = %q of %d cells", s, w, got, Width(got))
			}
			if got := CutMiddle(s, w); Width(got) > max(w, 0) || Width(s) <= w && got != s {
				t.Errorf("CutMiddle(%q, %d) = %q of %d cells", s, w, got, Width(got))
			}
			for _, got := range []string{Pad(s, w), PadLeft(s, w)} {
				if Width(got) != max(w, 0) {
					t.Errorf("Pad(%q, %d) = %q of %d cells", s, w, got, Width(got))
				}
			}
			for _, line := range Wrap(s, w) {
				if Width(line) > w {
					t.Errorf("Wrap(%q, %d) has %q of %d cells", s, w, line, Width(line))
				}
			}
		}
	}
}

func TestCutsSaySo(t *testing.T) {
	for _, c := range [][2]string{
		{Cut("freelancer sees only own row", 12), "freelancer …"},
		{Cut("山田太郎", 5), "山田…"},
		{CutMiddle("ben.lindqvist@example.org", 15), "ben.lin…ple.org"},
		{PadLeft("1200", 6), "  1200"},
		{PadLeft("山", 3), " 山"},
		{Take("山田", 3), "山"},
	} {
		if c[0] != c[1] {
			t.Errorf("got %q, wants %q", c[0], c[1])
		}
	}
}

func TestWrapBreaksBetweenWords(t *testing.T) {
	got := strings.Join(Wrap("Rule frozen on 2026-03-27, unchanged.\n\nNothing to do in return, Donaudampfschiff.", 14), "|")
	if want := "Rule frozen on|2026-03-27,|unchanged.||Nothing to do|in return,|Donaudampfschi|ff."; got != want {
		t.Errorf("got %q, wants %q", got, want)
	}
	for _, line := range Wrap(strings.Repeat("word ", 100), 200) {
		if Width(line) > Prose {
			t.Errorf("a line of prose has %d cells", Width(line))
		}
	}
}

func TestTenMegabytesCostNothing(t *testing.T) {
	big := strings.Repeat("界", 10<<20/3)
	if n := testing.AllocsPerRun(5, func() { Pad(Cell(big), 20) }); n > 40 {
		t.Errorf("%v allocations", n)
	}
	if got := Pad(Cell(big), 20); Width(got) != 20 || len(got) > 100 {
		t.Errorf("%d cells in %d bytes", Width(got), len(got))
	}
	if got := Cut(big, 20); Width(got) > 20 {
		t.Errorf("%d cells", Width(got))
	}
}

func BenchmarkTenMegabyteCell(b *testing.B) {
	big := strings.Repeat("界", 10<<20/3)
	for b.Loop() {
		_ = Pad(Cell(big), 20)
	}
}
