package locale

import (
	"slices"
	"strconv"
	"strings"
	"time"
)

// layout is the order of a day's parts and what stands between them.
type layout string

// write puts the parts of the day in; a part is a whole word of the layout, so
// that "d" is found in "d." and never in "de".
func (o layout) write(l *Language, t time.Time) string {
	words := strings.Fields(string(o))
	for i, word := range words {
		part := strings.TrimRight(word, ".,")
		tail := word[len(part):]
		switch part {
		case "wd":
			part = l.weekdays[t.Weekday()]
		case "d":
			part = strconv.Itoa(t.Day())
		case "mon":
			part = l.short[t.Month()-1]
		case "month":
			part = l.months[t.Month()-1]
		case "y":
			part = strconv.Itoa(t.Year())
		}
		words[i] = part + tail
	}
	return strings.Join(words, " ")
}

// Day is "Fri 24 Apr", for a day that is near.
func Day(t time.Time) string { return Used().Day(t) }

// Day is the day as this language writes it, whichever is used.
func (l *Language) Day(t time.Time) string { return l.day.write(l, t) }

// Near is "24 Apr".
func Near(t time.Time) string { return Used().near.write(Used(), t) }

// Full is "24 Apr 2026".
func Full(t time.Time) string { return Used().full.write(Used(), t) }

// Long is "24 April 2026", as a document writes it.
func Long(t time.Time) string { return Used().long.write(Used(), t) }

// Months are the names of the months, short and full, as days are written with
// them.
func Months() []string { return slices.Concat(Used().short, Used().months) }

// Weekday is "Fri".
func Weekday(t time.Time) string { return Used().weekdays[t.Weekday()] }
