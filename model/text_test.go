package model

import (
	"strings"
	"testing"
	"unicode/utf8"
)

func TestCleanTakesOutWhatSteersATerminal(t *testing.T) {
	for in, want := range map[string]string{
		"plain\ttext\n":                    "plain\ttext\n",
		"a\r\nb\rc":                        "a\nb\nc",
		"\x1b[31mred\x1b]0;owned\x07":      "[31mred]0;owned",
		"nul\x00 del\x7f c1\u009b31m":      "nul del c131m",
		"\u202etxt.exe\u202c":              "txt.exe",
		"bad \xff\xfe utf8 \xc3(":          "bad  utf8 (",
		"family 👩\u200d👩\u200d👧 ok":        "family 👩\u200d👩\u200d👧 ok",
		"می\u200cخواهم":                    "می\u200cخواهم",
		"\U0001f3f4\U000e0067\U000e007f":   "\U0001f3f4\U000e0067\U000e007f",
		"a\U000e0067b":                     "ab",
		"\ufeffname":                       "name",
		"e" + strings.Repeat("\u0301", 20): "e" + strings.Repeat("\u0301", 8),
	} {
		if got := Clean(in); got != want {
			t.Errorf("Clean(%q) = %q, want %q", in, got, want)
		}
	}
	if _, n := CleanCounted("a\x00b\x1bc"); n != 2 {
		t.Errorf("counted %d removed characters, want 2", n)
	}
}

func TestCSVCellStopsFormulas(t *testing.T) {
	for in, want := range map[string]string{
		"":             "",
		"Lena":         "Lena",
		"=1+1":         "'=1+1",
		"+49 30":       "'+49 30",
		"-12":          "'-12",
		"@here":        "'@here",
		"  =1":         "'  =1",
		"\tx":          "'\tx",
		"'=1":          "''=1",
		"＝1":           "'＝1",
		"'tis the mug": "'tis the mug",
	} {
		if got := CSVCell(in); got != want {
			t.Errorf("CSVCell(%q) = %q, want %q", in, got, want)
		}
		if got := UncellCSV(CSVCell(in)); got != in {
			t.Errorf("round trip of %q gives %q", in, got)
		}
	}
}

func FuzzClean(f *testing.F) {
	for _, s := range []string{"", "a\r\x00\n", "\x1b]52;c;x\x07", "\u202e\u0301\u0301", "\U0001f3f4\ufeff\U000e0067", "\xff\xc3\xa9", "é\u0301\u2066"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		out, removed := CleanCounted(s)
		if !utf8.ValidString(out) {
			t.Fatalf("Clean(%q) is not valid UTF-8: %q", s, out)
		}
		if len(out) > len(s) || removed < 0 {
			t.Fatalf("Clean(%q) grew to %q, removed %d", s, out, removed)
		}
		if again := Clean(out); again != out {
			t.Fatalf("Clean is not idempotent on %q: %q, then %q", s, out, again)
		}
		if strings.ContainsAny(out, "\x00\x1b\r\u202e") {
			t.Fatalf("Clean(%q) left %q", s, out)
		}
	})
}

func FuzzCSVCell(f *testing.F) {
	for _, s := range []string{"", "=1", "'\tx", "''", "' '=", "\r=", "\u00a0@", "＋1", "-1"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		cell := CSVCell(s)
		if got := UncellCSV(cell); got != s {
			t.Fatalf("round trip of %q gives %q through %q", s, got, cell)
		}
		if cell != "" && strings.ContainsRune("=+-@\t\r", rune(cell[0])) {
			t.Fatalf("CSVCell(%q) = %q, which a spreadsheet runs", s, cell)
		}
	})
}
