package locale_test

import (
	"testing"
	"time"
	"unicode/utf8"

	"goodword/model/locale"
)

func TestEachLanguageWritesItsOwnDaysAndNumbers(t *testing.T) {
	defer locale.Use("")
	day := time.Date(2026, time.March, 2, 0, 0, 0, 0, time.UTC)
	for _, c := range []struct{ code, day, near, full, long, count, figure string }{
		{"", "Mon 2 Mar", "2 Mar", "2 Mar 2026", "2 March 2026", "1,190", "1.19"},
		{"en", "Mon 2 Mar", "2 Mar", "2 Mar 2026", "2 March 2026", "1,190", "1.19"},
		{"en-US", "Mon Mar 2", "Mar 2", "Mar 2, 2026", "March 2, 2026", "1,190", "1.19"},
		{"de", "Mo 2. Mär", "2. Mär", "2. Mär 2026", "2. März 2026", "1.190", "1,19"},
		{"fr", "lu 2 mars", "2 mars", "2 mars 2026", "2 mars 2026", "1\u202f190", "1,19"},
		{"es", "lun 2 mar", "2 mar", "2 mar 2026", "2 de marzo de 2026", "1.190", "1,19"},
		{"nl", "ma 2 mrt", "2 mrt", "2 mrt 2026", "2 maart 2026", "1.190", "1,19"},
		{"xx", "Mon 2 Mar", "2 Mar", "2 Mar 2026", "2 March 2026", "1,190", "1.19"},
	} {
		locale.Use(c.code)
		got := []string{locale.Day(day), locale.Near(day), locale.Full(day), locale.Long(day), locale.Count(1190), locale.Decimal(1.19, 2)}
		for i, want := range []string{c.day, c.near, c.full, c.long, c.count, c.figure} {
			if got[i] != want {
				t.Errorf("%q writes %q, want %q", c.code, got[i], want)
			}
		}
	}
}

func TestEveryDayOfTheYearHasItsNames(t *testing.T) {
	defer locale.Use("")
	for _, l := range locale.All {
		locale.Use(l.Code)
		seen := map[string]bool{}
		for d := time.Date(2026, time.January, 1, 0, 0, 0, 0, time.UTC); d.Year() == 2026; d = d.AddDate(0, 0, 1) {
			seen[locale.Long(d)] = true
			if seen["short "+locale.Day(d)] {
				t.Errorf("%s writes two days as %q", l.Name, locale.Day(d))
			}
			for text, cells := range map[string]int{locale.Day(d): 10, locale.Full(d): 12} {
				if n := utf8.RuneCountInString(text); n > cells {
					t.Errorf("%s needs %d cells for %q", l.Name, n, text)
				}
			}
			seen["short "+locale.Day(d)] = true
		}
		if len(seen) != 2*365 {
			t.Errorf("%s writes %d different days, want %d", l.Name, len(seen), 2*365)
		}
	}
}

func TestOnlyDecimalsAreFigures(t *testing.T) {
	defer locale.Use("")
	locale.Use("de")
	for in, want := range map[string]string{
		"1.03 to 0.5.":          "1,03 to 0,5.",
		"at 31. Then 2":         "at 31. Then 2",
		"version 0.1.0":         "version 0.1.0",
		"v2.1 and web2.0":       "v2.1 and web2.0",
		"from 1.2 to 3.7 times": "from 1,2 to 3,7 times",
		"(1.9%)":                "(1,9%)",
		"no figure":             "no figure",
	} {
		if got := locale.Figures(in); got != want {
			t.Errorf("%q is written %q, want %q", in, got, want)
		}
	}
	if got := locale.Count(-1234567) + " " + locale.Count(999); got != "-1.234.567 999" {
		t.Errorf("counts are written %s", got)
	}
}
