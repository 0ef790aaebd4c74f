package component

import (
	"fmt"
	"strings"

	"goodword/ui/style"
)

// stacked is the width under which labels stand above their fields.
const stacked = 40

// View draws the form and scrolls to the field that has the keys.
func (f *Form) View(s *style.Styles, w, h int) string {
	if w <= 0 || h <= 0 {
		return ""
	}
	var lines []string
	from, to := 0, 0
	for i := range f.fields {
		if !f.shown(i) {
			continue
		}
		if i == f.at {
			from = len(lines)
		}
		lines = append(lines, f.fieldLines(s, i, w-1, h)...)
		if i == f.at {
			to = len(lines)
		}
	}
	if n := f.folds(); n > 0 {
		if f.onMore() {
			from, to = len(lines), len(lines)+1
		}
		text := fmt.Sprintf("%d more that matter less often; enter shows them", n)
		lines = append(lines, f.lead(s, f.onMore())+s.Paint(style.Muted, text))
	}
	top := max(0, min(from, max(to-h, 0)))
	return Beside(Block(lines[top:], w-1, h), scrollbar(s, top, len(lines), h))
}

// fieldLines draws field i: its label, and beside it what stands in it.
func (f *Form) fieldLines(s *style.Styles, i, w, h int) []string {
	field, focused := f.fields[i], i == f.at
	lead, column := f.lead(s, focused), f.labels(w)
	label := s.Paint(style.Muted, Pad(field.label, column))
	if focused {
		label = s.Strong(style.Accent, Pad(field.label, column))
	}
	var out []string
	indent := blank(column + gap)
	if w < stacked {
		out = append(out, lead+label)
		label, indent = "", ""
	} else {
		label += blank(gap)
	}
	room := w - 2 - Width(indent)
	body := f.body(s, i, room, h)
	if focused && len(body) > 0 && !strings.Contains(strings.Join(body, ""), Caret) {
		body[0] = Caret + body[0]
	}
	for n, line := range body {
		if n == 0 {
			line = label + line
		} else {
			line = indent + line
		}
		out = append(out, lead+line)
	}
	return out
}

// body is what stands in field i, its help while it has the keys, and what is
// wrong with it.
func (f *Form) body(s *style.Styles, i, w, h int) []string {
	field := f.fields[i]
	var out []string
	if i == f.at && !f.done {
		out = field.editor.lines(s, w, h-2)
		about := []string{field.about(), field.editor.hint()}
		if about[0] == needed {
			about = []string{strings.Join(about, " ")}
		}
		for _, line := range Wrap(strings.TrimSpace(strings.Join(about, "\n")), w) {
			out = append(out, s.Paint(style.Faint, line))
		}
	} else {
		out = f.still(s, field, w)
	}
	for _, line := range Wrap(f.problems[i], w-2) {
		out = append(out, s.Paint(style.Danger, "! "+line))
	}
	return out
}

// about is what is said of a field while it has the keys.
func (f Field) about() string {
	if c, ok := f.editor.(*choice); !f.required || ok && c.chosen >= 0 {
		return f.help
	}
	return strings.TrimSpace(needed + " " + f.help)
}

// needed is said of a field that may not stay empty.
const needed = "Needed."

// still is what stands in a field that has not the keys: at most three lines.
func (f *Form) still(s *style.Styles, field Field, w int) []string {
	words := field.editor.words()
	if words == "" && field.required {
		return []string{s.Paint(style.Faint, "needed")}
	}
	if _, long := field.editor.(*area); !long {
		return []string{s.Paint(style.Text, Cut(Cell(words), w))}
	}
	lines := Wrap(words, w)
	if len(lines) > 3 {
		lines = append(lines[:2:2], ellipsis)
	}
	if len(lines) == 0 {
		return []string{""}
	}
	for n := range lines {
		lines[n] = s.Paint(style.Text, lines[n])
	}
	return lines
}

// lead is the two cells before a field: the bar of focus, a blank.
func (f *Form) lead(s *style.Styles, focused bool) string {
	return Edge(s, focused, 1) + " "
}

// labels is the width of the column of labels.
func (f *Form) labels(w int) int {
	n := 0
	for i, field := range f.fields {
		if f.shown(i) {
			n = max(n, Width(field.label))
		}
	}
	if w < stacked {
		return max(0, w-2)
	}
	return min(n, w*2/5)
}

func splitLines(s string) []string { return strings.Split(s, "\n") }
