package segment

import (
	"fmt"
	"math"
	"strings"

	tea "charm.land/bubbletea/v2"

	"goodword/model"
	"goodword/model/locale"
	"goodword/ui/action"
	"goodword/ui/component"
	"goodword/ui/style"
)

// feature is one row of the Love plot.
type feature struct {
	id  int64
	row model.BalanceRow
}

func features(m model.MatchBalance) []feature {
	rows := make([]feature, len(m.Rows))
	for i, r := range m.Rows {
		rows[i] = feature{int64(i + 1), r}
	}
	return rows
}

func balanceColumns() []component.Column[feature] {
	return []component.Column[feature]{
		{Title: "feature", Width: 18, Min: 12, Cell: func(f feature) string { return f.row.Name }},
		{Title: "control   |   engaged", Width: plotCells, Drop: 1, Role: style.Muted, Cell: func(f feature) string { return plot(f.row) }},
		{Title: "before", Width: 6, Drop: 2, Right: true, Role: style.Muted, Cell: func(f feature) string { return deviations(f.row.Before) }},
		{Title: "after", Width: 6, Right: true, Cell: func(f feature) string { return deviations(f.row.After) }},
		{Title: "in words", Width: 24, Min: 8, Grow: 1, RoleOf: func(f feature) style.Role {
			if f.row.Alarm() {
				return style.Caution
			}
			return style.Text
		}, Cell: func(f feature) string { return alarmed(f.row) }},
	}
}

func alarmed(r model.BalanceRow) string {
	if r.Alarm() {
		return "! " + r.Words
	}
	return "  " + r.Words
}

func deviations(v float64) string {
	if math.Abs(v) > 9 {
		return "far"
	}
	return fmt.Sprintf("%+.2f", v)
}

// plotCells is the width of the Love plot: one standard deviation each way, and
// its middle.
const plotCells = 21

// plot sets o where the arms stood before the matching and * where they stand
// after it, around a line where they are alike.
func plot(r model.BalanceRow) string {
	line := []rune(strings.Repeat(".", plotCells))
	half := plotCells / 2
	at := func(v float64) int {
		return half + int(math.Round(math.Max(-1, math.Min(1, v))*float64(half)))
	}
	line[half] = '|'
	line[at(r.Before)] = 'o'
	line[at(r.After)] = '*'
	return string(line)
}

func (p *Pane) balanceNote() string {
	switch w := &p.Book().Wave; {
	case w.BalanceSeenOn != "":
		return "seen"
	case p.balance.Len() > 0:
		return "to be seen"
	}
	return ""
}

func (p *Pane) balanceActions() action.Set {
	seen := p.Deed("segment.seen", "b", "say that the balance was looked at", p.sawBalance)
	seen.Short, seen.Foot = "seen", p.notSeeing() == ""
	seen.Reason = p.unless(seen.Reason, p.notSeeing)
	return append(action.Set{seen, p.matches()}, p.always()...)
}

func (p *Pane) notSeeing() string {
	switch w := &p.Book().Wave; {
	case p.balance.Len() == 0:
		return "There is no balance yet: m matches the arms"
	case w.BalanceSeenOn != "":
		return "The balance was looked at on " + w.BalanceSeenOn.Words()
	}
	return ""
}

func (p *Pane) sawBalance() tea.Cmd {
	w := p.Book().Wave
	w.BalanceSeenOn = p.Book().Today
	return p.Save("looked at the balance", &w)
}

// balanceRecord says how the figures are read.
func (p *Pane) balanceRecord(st *style.Styles, w int) []string {
	m := p.even.Value
	if len(m.Rows) == 0 {
		return nil
	}
	lines := component.Heading(st, fmt.Sprintf("%d engaged beside %d control", m.Engaged, m.Control), w)
	lines = append(lines, component.Paragraph(st, style.Text, m.Sentence(), w)...)
	lines = append(lines, "")
	drawn, before := false, false
	if room := w - plotCells - 2; room >= 8 {
		for _, r := range m.Rows {
			drawn, before = true, before || strings.Contains(plot(r), "o")
			lines = append(lines, st.Paint(style.Text, component.Pad(component.Cell(r.Name), min(room, 20))+"  "+plot(r)))
		}
		lines = append(lines, "")
	}
	if f, ok := p.balance.Current(); ok {
		lines = append(lines, component.Paragraph(st, style.Text, fmt.Sprintf("%s: %s. Worth a word from %s on.", f.row.Name, f.row.Words, locale.Decimal(f.row.Limit, 2)), w)...)
		lines = append(lines, "")
	}
	if len(m.Dropped) > 0 {
		lines = append(lines, component.Paragraph(st, style.Caution, "Not used, because it is unknown of over 40 % of the people: "+strings.Join(m.Dropped, ", ")+".", w)...)
	}
	return append(lines, component.Paragraph(st, style.Muted, reading(drawn, before), w)...)
}

// reading says how the figures are read, and of the plot only what is drawn.
func reading(drawn, before bool) string {
	text := "The distance of the two arms in standard deviations of before"
	switch {
	case before:
		text += ": o against everybody who could be matched, * against the control"
	case drawn:
		text += ": * against the control, and as far from everybody who could be matched"
	}
	return text + ". Tests are not made of it."
}
