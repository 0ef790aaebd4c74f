package report

import (
	"fmt"
	"math"
	"strings"

	"goodword/model"
	"goodword/model/locale"
	"goodword/model/stats"
)

// picture draws a block's picture in plain characters, nil where it has none.
// What it shows stands beside it in figures.
func picture(b model.Block) (caption string, lines []string) {
	switch {
	case b.Bars != nil:
		return b.Bars.Caption, bars(b.Bars)
	case b.Dots != nil:
		return b.Dots.Caption, dots(b.Dots)
	case b.Range != nil:
		return b.Range.Caption, ratioRange(b.Range)
	case b.Shares != nil:
		return b.Shares.Caption, shares(b.Shares)
	case b.Horizon != nil:
		return b.Horizon.Caption, horizon(b.Horizon)
	case b.Cells != nil:
		return b.Cells.Caption, cellGrid(b.Cells)
	case b.Counts != nil:
		return b.Counts.Caption, countBars(b.Counts)
	}
	return "", nil
}

// perLine is how many people stand on one line of dots.
const perLine = 60

// dots writes one sign a person: a dot for never, else how often, and + from
// ten.
func dots(d *model.PeopleDots) []string {
	var lines []string
	for _, r := range d.Rows {
		name := r.Label
		for at := 0; at < len(r.Counts); at += perLine {
			var b strings.Builder
			for _, n := range r.Counts[at:min(at+perLine, len(r.Counts))] {
				switch {
				case n == 0:
					b.WriteByte('.')
				case n > 9:
					b.WriteByte('+')
				default:
					b.WriteByte(byte('0' + n))
				}
			}
			lines = append(lines, fmt.Sprintf("%-8s %s", name, b.String()))
			name = ""
		}
	}
	if legend := d.Legend(); legend != "" {
		lines = append(lines, legend)
	}
	return lines
}

// rangeCells is how wide the scale of a ratio is.
const rangeCells = 48

// ratioRange draws the range on a scale where twice and half are equally far;
// an arrow is an end that is not there.
func ratioRange(r *model.RatioRange) []string {
	s := newRatioScale(r)
	at := func(v float64) int { return int(math.Round(s.at(v) * (rangeCells - 1))) }
	line := []byte(strings.Repeat(" ", rangeCells))
	from, to := 0, rangeCells-1
	if r.Low > 0 {
		from = at(r.Low)
	}
	if r.High != nil {
		to = at(*r.High)
	}
	for x := from; x <= to; x++ {
		line[x] = '-'
	}
	line[from], line[to] = '[', ']'
	if r.Low <= 0 {
		line[from] = '<'
	}
	if r.High == nil {
		line[to] = '>'
	}
	line[at(1)], line[at(r.Worth)] = '|', ':'
	signs := fmt.Sprintf("| 1, no difference   : %s, worth it", locale.Figures(stats.Two(r.Worth)))
	if r.Mark != nil && *r.Mark > 0 {
		line[at(*r.Mark)] = 'o'
		signs += "   o the figure"
	}
	return []string{strings.TrimRight(string(line), " "), r.Words(), signs}
}

// ratioScale places ratios between 0 and 1 by their logarithm.
type ratioScale struct{ least, most float64 }

func newRatioScale(r *model.RatioRange) ratioScale {
	least, most := 1.0, max(1, r.Worth)
	for _, v := range []*float64{&r.Low, r.Mark, r.High} {
		if v != nil && *v > 0 {
			least, most = min(least, *v), max(most, *v)
		}
	}
	return ratioScale{math.Log(least) - 0.15, math.Log(most) + 0.15}
}

func (s ratioScale) at(v float64) float64 {
	return min(max((math.Log(v)-s.least)/(s.most-s.least), 0), 1)
}

// shares writes both shares week by week as bars of per cent.
func shares(c *model.ShareWeeks) []string {
	cell := func(v *float64) string {
		if v == nil {
			return fmt.Sprintf("%-25s %4s", "", "-")
		}
		n := int(math.Round(100 * *v))
		return fmt.Sprintf("%-25s %3d%%", strings.Repeat("#", (n+3)/4), n)
	}
	lines := []string{fmt.Sprintf("%-8s  %-30s  %s", "", "our share", "replies between members")}
	for i := range c.Ours {
		lines = append(lines, fmt.Sprintf("week %-3d  %s  %s", i+1, cell(c.Ours[i]), cell(c.Members[i])))
	}
	return append(lines, fmt.Sprintf("the limit for our share is %d%% from week %d on", int(math.Round(100*c.Limit)), c.LimitFrom))
}

// horizonDays is how many days one cell of the horizon stands for.
const horizonDays = 6

// horizon draws each span on a line of its own and the day under them.
func horizon(h *model.Horizon) []string {
	label, last := len("today"), 0
	for _, s := range h.Spans {
		label, last = max(label, len(s.Label)), max(last, s.To)
	}
	cells := (last + horizonDays - 1) / horizonDays
	cell := func(day int) int { return min(max((day-1)/horizonDays, 0), cells-1) }
	var lines []string
	for _, s := range h.Spans {
		line := []byte(strings.Repeat(".", cells))
		for x := cell(s.From); x <= cell(s.To); x++ {
			line[x] = '#'
		}
		lines = append(lines, fmt.Sprintf("%-*s  %s  days %d to %d, %s", label, s.Label, line, s.From, s.To, s.State(h.Day)))
	}
	return append(lines, fmt.Sprintf("%-*s  %s^ day %d", label, "today", strings.Repeat(" ", cell(h.Day)), h.Day))
}

// cellGrid writes the four cells under their heads.
func cellGrid(g *model.CellGrid) []string {
	lines := []string{fmt.Sprintf("%-11s  %-26s  %s", "taking part", "moderate spend", "not moderate")}
	for i := 0; i+1 < len(g.Cells); i += 2 {
		lines = append(lines, fmt.Sprintf("%-11s  %-26s  %s", g.Cells[i].TakingPart, g.Cells[i].Words(), g.Cells[i+1].Words()))
	}
	return lines
}
