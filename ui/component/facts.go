package component

import "goodword/ui/style"

// Fact is one line of a record: "use   shares the team plan".
type Fact struct {
	Label string
	Value string // may be foreign and long
	Role  style.Role
}

// Facts draws a record with its labels in one column. Facts without a value
// are left out: what is not known needs no line.
func Facts(s *style.Styles, facts []Fact, w int) []string {
	column := 0
	for _, f := range facts {
		if f.Value != "" {
			column = max(column, Width(f.Label))
		}
	}
	column = min(column, w/3)
	var lines []string
	for _, f := range facts {
		if f.Value == "" {
			continue
		}
		label := s.Paint(style.Muted, Pad(f.Label, column))
		for _, line := range Wrap(f.Value, w-column-gap) {
			lines = append(lines, label+blank(gap)+s.Paint(f.Role, line))
			label = blank(column)
		}
	}
	return lines
}
