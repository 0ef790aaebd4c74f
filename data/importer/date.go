package importer

import (
	"strconv"
	"strings"
	"time"

	"goodword/model"
)

// orders is what a column of dates shows about day and month.
type orders struct {
	dayFirst, monthFirst int      // cells that can only be read that way
	dotted               int      // cells like 05.03.2024, always day first
	either               []string // first cells that can be read both ways
}

// see adds a cell; only numbers with slashes or dashes can be ambiguous.
func (o *orders) see(s string) {
	s = prepare(s)
	a, b, _, ok := slashed(s)
	switch {
	case !ok:
		if len(s) > 5 && (s[1] == '.' || s[2] == '.') {
			o.dotted++
		}
	case a > 31, b > 31, a > 12 && b > 12:
	case a > 12:
		o.dayFirst++
	case b > 12:
		o.monthFirst++
	case a != b && len(o.either) < 3:
		o.either = append(o.either, strings.TrimSpace(s))
	}
}

// decide answers "dmy" or "mdy"; asked is true where only the user can. A
// column that mixes 05.03.2024 with months in front was written by two hands.
func (o *orders) decide() (hint string, asked bool) {
	switch {
	case o.monthFirst > 0 && o.dayFirst+o.dotted > 0:
		return "", true
	case o.dayFirst > 0:
		return "dmy", false
	case o.monthFirst > 0:
		return "mdy", false
	}
	return "", len(o.either) > 0
}

// eastern writes the signs for year, month and day as marks.
var eastern = strings.NewReplacer("年", "-", "月", "-", "日", " ", "\u00a0", " ", "\u202f", " ")

// prepare gives plain digits and a space where ISO puts a T.
func prepare(s string) string {
	s = strings.TrimSpace(eastern.Replace(plainDigits(s)))
	if i := strings.IndexByte(s, 'T'); i > 0 && i+1 < len(s) && s[i-1] <= '9' && s[i+1] <= '9' && s[i-1] != ' ' {
		return s[:i] + " " + s[i+1:]
	}
	return s
}

// slashed takes apart 3/4/2024 and 03-04-24, with or without a time behind.
func slashed(s string) (a, b, year int, ok bool) {
	day, _, _ := strings.Cut(s, " ")
	day = strings.TrimSuffix(day, ",")
	mark := "/"
	if !strings.Contains(day, mark) {
		mark = "-"
	}
	parts := strings.Split(day, mark)
	if len(parts) != 3 || len(parts[0]) > 2 || len(parts[1]) > 2 || len(parts[2]) != 4 && len(parts[2]) != 2 {
		return 0, 0, 0, false
	}
	a, errA := strconv.Atoi(parts[0])
	b, errB := strconv.Atoi(parts[1])
	year, errY := strconv.Atoi(parts[2])
	if errA != nil || errB != nil || errY != nil || a < 1 || b < 1 {
		return 0, 0, 0, false
	}
	return a, b, fullYear(year, len(parts[2])), true
}

// fullYear puts two digits into the hundred years that end in 2068, as POSIX
// does.
func fullYear(year, digits int) int {
	switch {
	case digits > 2:
		return year
	case year <= 68:
		return 2000 + year
	}
	return 1900 + year
}

// Date reads a day. A time with a zone is moved to zone first; a time without
// one is in from. hint is the column's order of day and month.
func Date(s, hint string, from, zone *time.Location) (model.Date, bool) {
	s = prepare(s)
	if len(s) < 5 || len(s) > 64 {
		return "", false
	}
	if t, ok := fromNumber(s); ok {
		return sane(t.In(zone))
	}
	year, month, day, rest, ok := dayOf(s, hint)
	if !ok || month < 1 || month > 12 || day < 1 || day > daysIn(year, month) {
		return "", false
	}
	clock, shown, ok := clockOf(rest, from)
	if !ok {
		return "", false
	}
	if !shown {
		return sane(time.Date(year, time.Month(month), day, 0, 0, 0, 0, time.UTC))
	}
	return sane(time.Date(year, time.Month(month), day, clock.Hour(), clock.Minute(), clock.Second(), 0, clock.Location()).In(zone))
}

func sane(t time.Time) (model.Date, bool) {
	if t.Year() < 1900 || t.Year() > 2200 {
		return "", false
	}
	return model.DateOf(t), true
}

func daysIn(year, month int) int {
	return time.Date(year, time.Month(month)+1, 0, 0, 0, 0, 0, time.UTC).Day()
}

// fromNumber reads unix seconds and milliseconds, and the serial days that
// spreadsheets show when a date column lost its format.
func fromNumber(s string) (time.Time, bool) {
	n, err := strconv.ParseFloat(s, 64)
	switch {
	case err != nil:
	case n >= 20000 && n < 60000 && s[0] != '0':
		return time.Date(1899, 12, 30, 0, 0, 0, 0, time.UTC).AddDate(0, 0, int(n)), true
	case n >= 3e8 && n < 5e9:
		return time.Unix(int64(n), 0), true
	case n >= 3e11 && n < 5e12:
		return time.UnixMilli(int64(n)), true
	}
	return time.Time{}, false
}

// dayOf reads the day at the front and gives back what follows.
func dayOf(s, hint string) (year, month, day int, rest string, ok bool) {
	if a, b, y, found := slashed(s); found {
		_, rest, _ = strings.Cut(s, " ")
		switch hint {
		case "mdy":
			return y, a, b, rest, true
		case "dmy":
			return y, b, a, rest, true
		}
		return y, a, b, rest, a == b
	}
	fields := splitDay(s)
	if len(fields) < 4 {
		return 0, 0, 0, "", false
	}
	rest = fields[3]
	if m := monthOf(fields[0]); m > 0 { // Mar 5, 2024
		day, year, ok = atoi2(fields[1], fields[2])
		return fullYear(year, len(fields[2])), m, day, rest, ok
	}
	if m := monthOf(fields[1]); m > 0 { // 5 March 2024, 7-Feb-22
		day, year, ok = atoi2(fields[0], fields[2])
		return fullYear(year, len(fields[2])), m, day, rest, ok
	}
	month, err := strconv.Atoi(fields[1])
	if err != nil {
		return 0, 0, 0, "", false
	}
	if len(fields[0]) == 4 { // 2024-03-05
		year, day, ok = atoi2(fields[0], fields[2])
		return year, month, day, rest, ok
	}
	day, year, ok = atoi2(fields[0], fields[2]) // 05.03.2024
	return fullYear(year, len(fields[2])), month, day, rest, ok && strings.HasPrefix(s[len(fields[0]):], ".")
}

// splitDay cuts the three parts of a day and keeps the rest whole.
func splitDay(s string) []string {
	var parts []string
	for range 3 {
		s = strings.TrimLeft(s, " ,./-")
		end := strings.IndexAny(s, " ,./-")
		if end < 0 {
			end = len(s)
		}
		if end == 0 {
			return nil
		}
		part := s[:end]
		for _, ordinal := range []string{"st", "nd", "rd", "th"} {
			if cut, ok := strings.CutSuffix(part, ordinal); ok && cut != "" && cut[0] <= '9' {
				part = cut
			}
		}
		parts, s = append(parts, part), s[end:]
	}
	return append(parts, strings.TrimLeft(s, " ,"))
}

func atoi2(a, b string) (x, y int, ok bool) {
	x, errX := strconv.Atoi(a)
	y, errY := strconv.Atoi(b)
	return x, y, errX == nil && errY == nil && (len(b) <= 2 || len(b) == 4)
}

// monthNames are beginnings that are enough to know a month, in the languages
// whose tools write months in letters.
var monthNames = []string{
	"jan ene gen janv", "feb fev fevr", "mar maer mrt", "apr avr abr", "may mai mei mag", "jun juin giu",
	"jul juil lug", "aug aou ago", "sep set", "oct okt ott out", "nov", "dec dez dic",
}

func monthOf(s string) int {
	s = Normalise(s)
	if len(s) < 3 {
		return 0
	}
	for i, names := range monthNames {
		for name := range strings.FieldsSeq(names) {
			if len(name) >= 3 && strings.HasPrefix(s, name) && len(s) <= 12 {
				return i + 1
			}
		}
	}
	return 0
}

// clockOf reads the time behind a day; shown is false where there is none. An
// offset or UTC wins over the column's zone; other abbreviations are not
// unique in the world and count as the column's zone.
func clockOf(s string, from *time.Location) (t time.Time, shown, ok bool) {
	s = strings.TrimSpace(strings.TrimPrefix(strings.TrimSpace(s), "at "))
	if s == "" {
		return time.Time{}, false, true
	}
	clock, zone, _ := strings.Cut(cutOffset(s), " ")
	upper := strings.ToUpper(strings.TrimSpace(zone))
	half := ""
	for _, m := range []string{"AM", "PM"} {
		if strings.HasPrefix(upper, m) {
			half, upper = m, strings.TrimSpace(upper[2:])
		}
		if c, found := strings.CutSuffix(strings.ToUpper(clock), m); found {
			half, clock = m, c
		}
	}
	where, ok := zoneOf(upper, from)
	if !ok {
		return time.Time{}, false, false
	}
	if i := strings.IndexAny(clock, ".,"); i > 0 {
		clock = clock[:i]
	}
	layouts := []string{"15:04:05", "15:04", "15"}
	if half != "" {
		clock, layouts = clock+half, []string{"3:04:05PM", "3:04PM", "3PM"}
	}
	for _, layout := range layouts {
		if t, err := time.ParseInLocation(layout, clock, where); err == nil {
			return t, true, true
		}
	}
	return time.Time{}, false, false
}

// cutOffset parts a zone from the time that it is stuck to: 10:00:00+02:00.
func cutOffset(s string) string {
	if i := strings.IndexAny(s, "+-Zz"); i > 0 && s[i-1] != ' ' {
		return s[:i] + " " + s[i:]
	}
	return s
}

func zoneOf(s string, from *time.Location) (*time.Location, bool) {
	switch s {
	case "":
		return from, true
	case "Z", "UTC", "GMT", "+0000", "+00:00":
		return time.UTC, true
	}
	if s[0] == '+' || s[0] == '-' {
		for _, layout := range []string{"-07:00", "-0700", "-07"} {
			if t, err := time.Parse(layout, s); err == nil {
				_, offset := t.Zone()
				return time.FixedZone("", offset), true
			}
		}
		return nil, false
	}
	for _, r := range s {
		if r < 'A' || r > 'Z' {
			return nil, false
		}
	}
	return from, len(s) <= 5
}
