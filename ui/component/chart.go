package component

import (
	"math"
	"strconv"
	"strings"

	"goodword/model/locale"
	"goodword/ui/style"
)

// Chart is a small picture of counts. Lines are at most w cells wide, nil
// where w is too narrow to say anything; Words say the same without a picture.
type Chart interface {
	Lines(s *style.Styles, w int) []string
	Words() string
}

// Draw draws a chart, or says it in words where it was asked to be plain or
// where there is no room.
func Draw(s *style.Styles, c Chart, plain bool, w int) []string {
	if !plain {
		if lines := c.Lines(s, w); lines != nil {
			return lines
		}
	}
	var out []string
	for _, line := range Wrap(c.Words(), w) {
		out = append(out, s.Paint(style.Text, line))
	}
	return out
}

// Figure writes a number with at most two decimals, and none that are zero.
func Figure(v float64) string {
	switch {
	case math.IsNaN(v):
		return "?"
	case math.IsInf(v, 0):
		return "no limit"
	}
	return locale.Figures(strconv.FormatFloat(math.Round(v*100)/100, 'f', -1, 64))
}

// eighths are the blocks from one eighth of a cell to seven.
var eighths = []string{"", "▏", "▎", "▍", "▌", "▋", "▊", "▉"}

// bar is v of most as a bar in at most w cells. Anything above nothing shows.
func bar(s *style.Styles, v, most float64, w int) string {
	if v <= 0 || most <= 0 || w <= 0 {
		return ""
	}
	part := math.Min(v/most, 1) * float64(w)
	if s.ASCII {
		return strings.Repeat("#", max(1, int(math.Round(part))))
	}
	n := max(1, int(math.Round(part*8)))
	return strings.Repeat("█", n/8) + eighths[n%8]
}

// place is where v stands on a scale of w cells from least to most.
func place(v, least, most float64, w int) int {
	if most <= least || math.IsNaN(v) {
		return 0
	}
	return max(0, min(w-1, int(math.Round((v-least)/(most-least)*float64(w-1)))))
}

// highest is the largest of the values, at least 0.
func highest(values []float64) float64 {
	most := 0.0
	for _, v := range values {
		most = math.Max(most, v)
	}
	return most
}

// scale is a row of cells on which signs are set, the later over the earlier.
type scale struct {
	signs []string
	roles []style.Role
}

func newScale(w int) scale {
	c := scale{make([]string, w), make([]style.Role, w)}
	for i := range c.signs {
		c.signs[i] = " "
	}
	return c
}

func (c scale) set(x int, sign string, role style.Role) { c.signs[x], c.roles[x] = sign, role }

func (c scale) line(s *style.Styles) string {
	var b strings.Builder
	p := pen{b: &b, styles: s}
	for i, sign := range c.signs {
		p.write(c.roles[i], false, sign)
	}
	p.flush()
	return b.String()
}
