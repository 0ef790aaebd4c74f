package setup

import (
	"strings"

	"goodword/ui/component"
	"goodword/ui/style"
)

// keyTable is the key sheet, line by line.
func keyTable() component.Table[line] {
	return component.Table[line]{
		ID: func(l line) int64 { return l.id },
		Columns: []component.Column[line]{
			{Title: "where", Width: 12, Drop: 1, Role: style.Muted, Cell: func(l line) string { return l.more }},
			{Title: "keys", Width: 14, Role: style.Accent, Cell: func(l line) string { return l.label }},
			{Title: "what they do", Width: 24, Grow: 1, Cell: func(l line) string { return l.text }},
		},
	}
}

// keyLines read the sheet that the house makes of its actions.
func (p *Pane) keyLines() []line {
	sheet := p.Host.Env().Look.Keys
	if sheet == nil {
		return nil
	}
	var out []line
	place := ""
	for _, row := range strings.Split(sheet(), "\n") {
		cells := strings.Split(row, "|")
		switch {
		case len(cells) < 4 || strings.HasPrefix(cells[1], "-"):
		case strings.TrimSpace(cells[2]) == "":
			place = strings.TrimSpace(cells[1])
		default:
			out = append(out, line{label: strings.TrimSpace(strings.ReplaceAll(cells[1], "`", "")), text: strings.TrimSpace(cells[2]), more: place})
		}
	}
	return lines(out...)
}
