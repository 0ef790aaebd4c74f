package component

import (
	"strings"

	"goodword/ui/style"
)

// Series is one thing that bars compare: an arm, with its word and its colour.
type Series struct {
	Name string
	Role style.Role
}

// Bars are rows of bars, one column for each series, with the value at the end
// of each. All columns have the same scale.
type Bars struct {
	Series []Series
	Rows   []BarRow
}

// BarRow is one row: a value for each series.
type BarRow struct {
	Label  string
	Values []float64
}

// Lines draws the names of the series, if they have any, and one line a row.
func (c Bars) Lines(s *style.Styles, w int) []string {
	label, figure, most := 0, 0, 0.0
	for _, r := range c.Rows {
		label = max(label, Width(r.Label))
		most = max(most, highest(r.Values))
		for _, v := range r.Values {
			figure = max(figure, Width(Figure(v)))
		}
	}
	if len(c.Series) == 0 || len(c.Rows) == 0 {
		return nil
	}
	each := (w-label)/len(c.Series) - gap
	room := each - figure - 1
	if room < 3 {
		return nil
	}
	room = min(room, 40)
	head, named := blank(label), false
	for _, one := range c.Series {
		head += blank(gap) + s.Paint(one.Role, Pad(one.Name, room+1+figure))
		named = named || one.Name != ""
	}
	var lines []string
	if named {
		lines = append(lines, head)
	}
	for _, r := range c.Rows {
		line := s.Paint(style.Muted, Pad(r.Label, label))
		for i, one := range c.Series {
			v := 0.0
			if i < len(r.Values) {
				v = r.Values[i]
			}
			drawn := bar(s, v, most, room)
			line += blank(gap) + s.Paint(one.Role, drawn) + blank(room+1-Width(drawn)) + PadLeft(Figure(v), figure)
		}
		lines = append(lines, line)
	}
	return lines
}

// Words says row by row what each series has.
func (c Bars) Words() string {
	var rows []string
	for _, r := range c.Rows {
		var parts []string
		for i, one := range c.Series {
			if i < len(r.Values) {
				parts = append(parts, strings.TrimSpace(one.Name+" "+Figure(r.Values[i])))
			}
		}
		rows = append(rows, r.Label+": "+strings.Join(parts, ", "))
	}
	return strings.Join(rows, "; ")
}
