package component

import (
	"fmt"
	"strconv"
	"strings"

	"goodword/ui/style"
)

// Dots is a row with one sign for each person: a dot for none, else the count,
// and + from ten. The order is the caller's and says nothing about anybody.
type Dots struct {
	Series Series
	Counts []int
}

// Lines draws as many lines as the row needs.
func (c Dots) Lines(s *style.Styles, w int) []string {
	label := Width(c.Series.Name) + gap
	room := w - label
	if len(c.Counts) == 0 || room < 8 {
		return nil
	}
	var lines []string
	for i := 0; i < len(c.Counts); i += room {
		var b strings.Builder
		for _, n := range c.Counts[i:min(i+room, len(c.Counts))] {
			switch {
			case n <= 0:
				b.WriteByte('.')
			case n < 10:
				b.WriteString(strconv.Itoa(n))
			default:
				b.WriteByte('+')
			}
		}
		name := blank(label)
		if i == 0 {
			name = s.Paint(c.Series.Role, Pad(c.Series.Name, label))
		}
		lines = append(lines, name+s.Paint(c.Series.Role, b.String()))
	}
	return lines
}

// Words says how many people have how many.
func (c Dots) Words() string {
	any, total := 0, 0
	for _, n := range c.Counts {
		if n > 0 {
			any++
			total += n
		}
	}
	return fmt.Sprintf("%s: %d from %d of %d people", c.Series.Name, total, any, len(c.Counts))
}
