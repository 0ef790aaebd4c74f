package model

import (
	"strings"
	"testing"
)

func TestParseQuickAddReadsALine(t *testing.T) {
	const today = Date("2026-04-24")
	for line, want := range map[string]QuickAdd{
		"m @ben + forum: defended us on price":      {"mention", "ben", today, "positive", "forum", "", "defended us on price"},
		"mention @ben - industry forum: too slow":   {"mention", "ben", today, "negative", "industry forum", "", "too slow"},
		"m @ben forum: they said: it works":         {"mention", "ben", today, "", "forum", "", "they said: it works"},
		"m + forum: nobody we know":                 {"mention", "", today, "positive", "forum", "", "nobody we know"},
		"m @ben yesterday = forum: fine":            {"mention", "ben", "2026-04-23", "neutral", "forum", "", "fine"},
		"t @elsa reply half days?":                  {"touch", "elsa", today, "", "", "reply", "half days?"},
		"t @elsa thanks mail: for the tip":          {"touch", "elsa", today, "", "mail", "thanks", "for the tip"},
		"t @elsa told her the date":                 {"touch", "elsa", today, "", "", "inform", "told her the date"},
		"g @uma thank-you card":                     {"gift", "uma", today, "", "", "", "thank-you card"},
		"s @dev freelancer sees only own row":       {"suggestion", "dev", today, "", "", "", "freelancer sees only own row"},
		"s @dev shipped in release notes 4.2":       {"suggestion", "dev", today, "", "", "shipped", "release notes 4.2"},
		"s @dev declined because it hides work":     {"suggestion", "dev", today, "", "", "declined", "it hides work"},
		"s @dev shipped hours should show":          {"suggestion", "dev", today, "", "", "", "shipped hours should show"},
		"b @yara 2026-04-20 wants discount":         {"boundary", "yara", "2026-04-20", "", "", "", "wants discount"},
		`n @"Ines Duarte" met at meetup`:            {"note", "Ines Duarte", today, "", "", "", "met at meetup"},
		"  N  @ines   2026-05-01 is when she moves": {"note", "ines", today, "", "", "", "2026-05-01 is when she moves"},
	} {
		got, err := ParseQuickAdd(line, today)
		if err != nil || got != want {
			t.Errorf("%s\n got %+v, %v\nwant %+v", line, got, err, want)
		}
	}
}

func TestParseQuickAddSaysWhatIsMissing(t *testing.T) {
	for line, want := range map[string]string{
		"":                        "Begin with what it is",
		"x @ben hello":            "Begin with what it is",
		"t":                       "With whom?",
		"t elsa reply half days?": "With whom?",
		"g @ card":                "right after the @",
		"g @uma":                  "Say what",
		`n @"Ines met at meetup`:  "closing quote",
		"m @ben + defended us":    "Where was it said?",
		"m @ben + : defended us":  "Where was it said?",
		"m @ben + forum: ":        "What was said?",
		"t @elsa reply":           "What was it about?",
		"s @dev":                  "What do they suggest?",
		"s @dev shipped":          "where people can see it",
		"s @dev declined":         "the reason",
		"b @yara":                 "Say what",
	} {
		if _, err := ParseQuickAdd(line, "2026-04-24"); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q says %v, want %q", line, err, want)
		}
	}
}

func TestEveryExampleCanBeAdded(t *testing.T) {
	for _, f := range QuickForms {
		if q, err := ParseQuickAdd(f.Example, "2026-04-24"); err != nil || q.Kind != f.Kind {
			t.Errorf("%s: %+v, %v", f.Example, q, err)
		}
	}
}
