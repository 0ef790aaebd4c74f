package dialog

import (
	"fmt"
	"path/filepath"
	"strings"

	tea "charm.land/bubbletea/v2"

	"goodword/model"
	"goodword/model/locale"
	"goodword/ui/component"
	"goodword/ui/style"
)

// View draws the path, or what the file would become.
func (d *Importing) View(st *style.Styles, w, h int) string {
	switch {
	case d.whole != "":
		return component.Block(d.wholeLines(st, w), w, h)
	case d.plan != nil:
		return d.preview(st, w, h)
	}
	return component.Block(d.pathLines(st, w, h), w, h)
}

// pathLines ask for the path, with what is there to choose.
func (d *Importing) pathLines(st *style.Styles, w, h int) []string {
	out := []string{st.Strong(style.Accent, component.Cut(" Import", w)), ""}
	if h >= roomyPath {
		out = append(out, told(st, style.Text, "The file that another tool exported: customers, members, reviews, answers, mentions, ideas. Drop it here, paste its path or type it; several are parted by blanks.", w)...)
		out = append(out, "")
	}
	out = append(out, prompted(st, " file > ", d.line, w), "")
	switch {
	case d.said != "":
		out = append(out, told(st, style.Danger, d.said, w)...)
	case len(d.names) > 0:
		for i, name := range d.names {
			if len(out) >= h-1 && i < len(d.names)-1 {
				out = append(out, "   "+st.Paint(style.Faint, component.Cut(fmt.Sprintf("and %d more", len(d.names)-i), w-3)))
				break
			}
			out = append(out, "   "+st.Paint(style.Muted, component.Cut(component.Cell(shortName(name)), w-3)))
		}
	default:
		out = append(out, told(st, style.Muted, "Nothing is written before you have seen what each column becomes, and one undo takes all of it back.", w)...)
	}
	return out
}

// roomyPath is the height from which there is room to say what is wanted.
const roomyPath = 14

// shortName is what completes a path without the folders before it.
func shortName(line string) string {
	_, path := lastWord(line)
	end := ""
	if strings.HasSuffix(path, string(filepath.Separator)) {
		end = string(filepath.Separator)
	}
	return filepath.Base(path) + end
}

// told is prose one cell in.
func told(st *style.Styles, r style.Role, text string, w int) []string {
	out := component.Paragraph(st, r, text, w-2)
	for i := range out {
		out[i] = " " + out[i]
	}
	return out
}

func (d *Importing) wholeLines(st *style.Styles, w int) []string {
	out := []string{st.Strong(style.Accent, component.Cut(" "+component.Cell(filepath.Base(d.whole)), w)), ""}
	out = append(out, told(st, style.Text, "This folder is an export of everything, written by Goodword. It is taken in without loss, into a file that has no people yet; only the history stays behind.", w)...)
	if d.failed != "" {
		out = append(append(out, ""), told(st, style.Danger, d.failed, w)...)
	}
	return out
}

// preview is the file's facts, its columns, and what would come of it.
func (d *Importing) preview(st *style.Styles, w, h int) string {
	d.wide = w
	head := d.headLines(st, w)
	foot := d.footLines(st, w, max(2, h/8))
	foot = foot[:min(len(foot), max(1, h-len(head)-leastRows))]
	rows := h - len(head) - len(foot) - 2
	if rows < leastRows || h < 8 {
		head = head[:1]
		rows = h - 1 - len(foot)
		return component.Stack(component.Block(head, w, 1), d.columns.View(st, w, max(rows, 0)), component.Block(foot, w, min(len(foot), max(0, h-1))))
	}
	return component.Stack(
		component.Block(head, w, len(head)), component.Rule(st, w),
		d.columns.View(st, w, rows),
		component.Rule(st, w), component.Block(foot, w, len(foot)),
	)
}

// leastRows is how much of the columns is always shown: their header and two.
const leastRows = 3

func (d *Importing) headLines(st *style.Styles, w int) []string {
	p := d.plan
	name := component.Cut(" "+d.Title()+"  "+component.Cell(p.Name), w)
	format := p.FormatName
	if format == "" {
		format = "known by its columns"
	}
	room := w - component.Width(name) - component.Width(format) - 1
	if room < 1 {
		format, room = "", 0
	}
	facts := []string{size(p.Size), p.Encoding}
	if p.HeaderLine > 0 { // an address book has neither header nor columns
		facts = append(facts, p.Delimiter, fmt.Sprintf("header line %d", p.HeaderLine))
	}
	facts = append(facts, several(p.Rows, "row"))
	if len(p.Columns) > 0 {
		facts = append(facts, model.Plural(len(p.Columns), "column"))
	}
	return []string{
		st.Strong(style.Accent, name) + strings.Repeat(" ", room) + st.Paint(style.Muted, format),
		st.Paint(style.Muted, component.Cut(" "+strings.Join(facts, ", "), w)),
	}
}

// size is a number of bytes as people say it.
func size(n int64) string {
	switch {
	case n >= 1_000_000:
		return locale.Decimal(float64(n)/1_000_000, 1) + " MB"
	case n >= 1000:
		return locale.Decimal(float64(n)/1000, 1) + " kB"
	}
	return model.Plural(int(n), "byte")
}

// footLines say what would come of the file, what has to be answered first,
// and the first few things that were noticed.
func (d *Importing) footLines(st *style.Styles, w, few int) []string {
	p := d.plan
	var out []string
	switch {
	case d.failed != "":
		out = append(told(st, style.Danger, d.failed, w), told(st, style.Muted, "tab says what the column under the cursor becomes.", w)...)
	case len(p.Questions) > 0:
		out = told(st, style.Caution, fmt.Sprintf("%s only you can answer; enter asks. Nothing is counted before.", model.Plural(len(p.Questions), "question")), w)
	default:
		out = told(st, style.Text, strings.Join(counted(p), ", "), w)
		out = append(out, told(st, style.Muted, "Nobody is joined by name alone.", w)...)
	}
	for i, n := range p.Notices {
		if i == few {
			out = append(out, told(st, style.Muted, fmt.Sprintf("and %d more; v shows all", len(p.Notices)-few), w)...)
			break
		}
		out = append(out, st.Paint(style.Caution, component.Cut(" "+component.Cell(n), w)))
	}
	return out
}

// Click puts the cursor on the column under the mouse; a second click changes
// it.
func (d *Importing) Click(_, y, w, h int) tea.Cmd {
	if d.plan == nil {
		return nil
	}
	top := len(d.headLines(&style.Styles{}, w)) + 1
	if hit, again := d.columns.Click(y - top); hit && again {
		return d.change()
	}
	return nil
}

// Wheel scrolls the columns.
func (d *Importing) Wheel(n int) tea.Cmd {
	if d.plan == nil {
		return nil
	}
	return d.columns.Wheel(n)
}
