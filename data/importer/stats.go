package importer

import (
	"slices"
	"strings"
	"time"
)

// lookAt is how many filled cells of a column are looked at to know what kind
// of values it holds. Marks and orders are seen in every cell.
const lookAt = 2000

// stats is what one column shows in the pass over the whole file.
type stats struct {
	filled, looked                           int
	addresses, phones, numbers, dates, links int
	scores, spaced, rounded                  int
	maxScore                                 float64
	samples                                  []string
	marks                                    marks
	orders                                   orders
	seeMoney, seeDates                       bool
}

func (s *stats) share(n int) float64 { return float64(n) / float64(max(1, s.looked)) }

// see adds one cell, already cleaned and not empty.
func (s *stats) see(cell string) {
	s.filled++
	if s.seeMoney {
		s.marks.see(cell)
	}
	if s.seeDates {
		s.orders.see(cell)
	}
	if len(s.samples) < 3 {
		if sample := clip(strings.Join(strings.Fields(cell), " "), 160); !slices.Contains(s.samples, sample) {
			s.samples = append(s.samples, sample)
		}
	}
	if s.looked == lookAt || isBlank(cell) {
		return
	}
	s.looked++
	if strings.IndexByte(cell, '@') > 0 && len(addresses(cell)) > 0 {
		s.addresses++
	}
	if _, _, ok := Phone(cell); ok {
		s.phones++
	}
	if _, ok := takeApart(cell); ok || strings.HasSuffix(cell, "%") {
		s.numbers++
	}
	if isRounded(cell) {
		s.rounded++
	}
	if isLink(cell) {
		s.links++
	}
	if n, ok := score(cell); ok || tone(cell) != "" {
		s.scores++
		s.maxScore = max(s.maxScore, n)
	}
	if strings.Contains(cell, " ") {
		s.spaced++
	}
	if _, ok := Date(cell, "dmy", time.UTC, time.UTC); ok {
		s.dates++
	} else if _, ok := Date(cell, "mdy", time.UTC, time.UTC); ok {
		s.dates++
	}
}

func isLink(s string) bool {
	return strings.HasPrefix(s, "http://") || strings.HasPrefix(s, "https://") || strings.HasPrefix(s, "www.")
}

// isRounded says that a spreadsheet has rounded the column's ids.
func (s *stats) isRounded() bool { return s.looked > 0 && s.share(s.rounded) >= .5 }

// isRounded knows ids that a spreadsheet turned into 7,21E+12.
func isRounded(s string) bool {
	i := strings.IndexAny(s, "Ee")
	return i > 0 && i < len(s)-2 && s[i+1] == '+' && strings.Trim(s[:i], "0123456789.,") == "" && strings.Trim(s[i+2:], "0123456789") == ""
}
