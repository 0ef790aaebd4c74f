package report

import (
	"strings"

	"github.com/charmbracelet/x/ansi"

	"goodword/model"
)

// wrap breaks one paragraph into lines of at most w cells. The first begins
// with the mark, the others stand under its text.
func wrap(s, mark string, w int) []string {
	indent := strings.Repeat(" ", ansi.StringWidth(mark))
	room := max(1, w-len(indent))
	var out []string
	line, used := mark, 0
	for _, word := range strings.Fields(model.Clean(s)) {
		for _, part := range pieces(word, room) {
			n := ansi.StringWidth(part)
			if used > 0 && used+1+n > room {
				out = append(out, line)
				line, used = indent, 0
			}
			if used > 0 {
				line += " "
				used++
			}
			line += part
			used += n
		}
	}
	return append(out, strings.TrimRight(line, " "))
}

// pieces cuts a word that is longer than a line.
func pieces(word string, w int) []string {
	var out []string
	for ansi.StringWidth(word) > w {
		head := ansi.Truncate(word, w, "")
		if head == "" {
			break
		}
		out = append(out, head)
		word = word[len(head):]
	}
	return append(out, word)
}

// between parts two columns of a table.
const between = "  "

// fewest is the least that a column of words is squeezed to.
const fewest = 8

// textTable sets a table; where it is too wide its widest columns are wrapped.
func textTable(t *model.SummaryTable, w int) []string {
	widths := make([]int, len(t.Head))
	total := len(between) * (len(t.Head) - 1)
	rows := append([][]string{t.Head}, t.Rows...)
	for _, row := range rows {
		for i, cell := range row {
			widths[i] = max(widths[i], ansi.StringWidth(cell))
		}
	}
	for _, n := range widths {
		total += n
	}
	for ; total > w; total-- {
		widest := 0
		for i, n := range widths {
			if n > widths[widest] {
				widest = i
			}
		}
		if widths[widest] <= fewest {
			break
		}
		widths[widest]--
	}
	var out []string
	if t.Caption != "" {
		out = append(out, wrap(t.Caption+":", "", w)...)
	}
	for i, row := range rows {
		out = append(out, textRow(row, widths, t.Numbers)...)
		if i == 0 {
			rule := make([]string, len(widths))
			for j, n := range widths {
				rule[j] = strings.Repeat("-", n)
			}
			out = append(out, strings.Join(rule, between))
		}
	}
	return out
}

// textRow is one row, as many lines high as its highest cell.
func textRow(row []string, widths []int, numbers bool) []string {
	cells, height := make([][]string, len(row)), 1
	for i, cell := range row {
		cells[i] = wrap(cell, "", widths[i])
		height = max(height, len(cells[i]))
	}
	var out []string
	for y := range height {
		line := ""
		for i := range row {
			part := ""
			if y < len(cells[i]) {
				part = cells[i][y]
			}
			fill := strings.Repeat(" ", max(0, widths[i]-ansi.StringWidth(part)))
			if numbers && i > 0 {
				part = fill + part
			} else {
				part += fill
			}
			if i > 0 {
				line += between
			}
			line += part
		}
		out = append(out, strings.TrimRight(line, " "))
	}
	return out
}
