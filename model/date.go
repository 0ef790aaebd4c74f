package model

import (
	"fmt"
	"time"

	"goodword/model/locale"
)

// Date is a calendar day in the project's zone, written YYYY-MM-DD; the empty
// Date means "not known" or "not yet". Dates compare as strings, and the zero
// value sorts first.
type Date string

// ParseDate reads YYYY-MM-DD; the empty string is the empty Date.
func ParseDate(s string) (Date, error) {
	if s == "" {
		return "", nil
	}
	if _, err := time.Parse(time.DateOnly, s); err != nil {
		return "", fmt.Errorf("%q is not a date: write it as 2026-04-24", s)
	}
	return Date(s), nil
}

// DateOf is the day of t in its own location.
func DateOf(t time.Time) Date { return Date(t.Format(time.DateOnly)) }

// Time is midnight UTC of the day; the zero time for an empty Date.
func (d Date) Time() time.Time {
	t, _ := time.Parse(time.DateOnly, string(d))
	return t
}

// Add moves by n days; an empty Date stays empty.
func (d Date) Add(n int) Date {
	if d == "" {
		return ""
	}
	return DateOf(d.Time().AddDate(0, 0, n))
}

// MondayAfter is the first Monday that lies at least n days ahead.
func (d Date) MondayAfter(n int) Date {
	d = d.Add(n)
	for d.Time().Weekday() != time.Monday {
		d = d.Add(1)
	}
	return d
}

// Since is the number of days from e to d; 0 when either is empty.
func (d Date) Since(e Date) int {
	if d == "" || e == "" {
		return 0
	}
	return int(d.Time().Sub(e.Time()).Hours() / 24)
}

// By says that d is known and not after t.
func (d Date) By(t Date) bool { return d != "" && d <= t }

// AddWorkdays moves forward by n days, Monday to Friday only.
func (d Date) AddWorkdays(n int) Date {
	for n > 0 && d != "" {
		d = d.Add(1)
		if w := d.Time().Weekday(); w != time.Saturday && w != time.Sunday {
			n--
		}
	}
	return d
}

// Words is the day as people read it: "Fri 24 Apr"; empty for an empty Date,
// as are the other ways to write it. The language is the one in use.
func (d Date) Words() string { return d.in(locale.Day) }

// Near is the day without its weekday: "24 Apr".
func (d Date) Near() string { return d.in(locale.Near) }

// Full is the day with its year: "24 Apr 2026".
func (d Date) Full() string { return d.in(locale.Full) }

// Long is the day as a document writes it: "24 April 2026".
func (d Date) Long() string { return d.in(locale.Long) }

// Weekday is "Fri".
func (d Date) Weekday() string { return d.in(locale.Weekday) }

func (d Date) in(write func(time.Time) string) string {
	if d == "" {
		return ""
	}
	return write(d.Time())
}
