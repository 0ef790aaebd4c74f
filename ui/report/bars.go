package report

import (
	"fmt"
	"strings"

	"goodword/model"
)

// barCells is how long the longest bar may be; up to it one sign is one
// mention.
const barCells = 20

// bars draws the weeks of both arms in plain characters, the count at the end
// of each bar; a week that is not known has a dash.
func bars(c *model.WeekBars) []string {
	label, most := 0, 0
	for _, r := range c.Rows {
		label = max(label, len(r.Label))
		for _, n := range []*int{r.Engaged, r.Control} {
			if n != nil {
				most = max(most, *n)
			}
		}
	}
	cells := min(max(most, len("engaged")), barCells)
	lines := []string{strings.TrimRight(fmt.Sprintf("%-*s  %-*s       %s", label, "", cells, model.Engaged, model.Control), " ")}
	for _, r := range c.Rows {
		line := fmt.Sprintf("%-*s  %s   %s", label, r.Label, bar(r.Engaged, most, cells), bar(r.Control, most, cells))
		lines = append(lines, strings.TrimRight(line, " "))
	}
	return lines
}

// bar is one bar in its cells with the count in four more.
func bar(n *int, most, cells int) string {
	if n == nil {
		return fmt.Sprintf("%-*s%4s", cells, "", "-")
	}
	length := *n
	if most > cells {
		length = (*n*cells + most - 1) / most // something is never drawn as nothing
	}
	return fmt.Sprintf("%-*s%4d", cells, strings.Repeat("#", length), *n)
}

// countBars draws one bar a kind.
func countBars(c *model.CountBars) []string {
	label, most := 0, 0
	for _, r := range c.Rows {
		label, most = max(label, len(r.Label)), max(most, r.N)
	}
	lines := make([]string, len(c.Rows))
	for i, r := range c.Rows {
		lines[i] = fmt.Sprintf("%-*s  %s", label, r.Label, bar(&r.N, most, min(most, barCells)))
	}
	return lines
}
