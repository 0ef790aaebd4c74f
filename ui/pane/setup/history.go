package setup

import (
	"strings"

	"goodword/model"
	"goodword/ui/action"
	"goodword/ui/component"
	"goodword/ui/style"
)

func historyTable() component.Table[model.Change] {
	return component.Table[model.Change]{
		ID:    func(c model.Change) int64 { return c.ID },
		Empty: "Every change stands here, and can be taken back. None was made yet.",
		Columns: []component.Column[model.Change]{
			{Title: "when", Width: 16, Min: 11, Drop: 1, Role: style.Muted, Cell: func(c model.Change) string { return moment(c.At) }},
			{Title: "what", Width: 30, Min: 16, Grow: 1, Cell: func(c model.Change) string { return c.Label }},
			{Title: "state", Width: 14, Min: 10, Role: style.Muted, Cell: stands},
		},
	}
}

// moment is a stored time to the minute.
func moment(at string) string {
	day, rest, _ := strings.Cut(at, "T")
	return day + " " + rest[:min(len(rest), len("09:41"))]
}

func stands(c model.Change) string {
	switch {
	case c.Undone:
		return "taken back"
	case c.Kept:
		return "kept for good"
	}
	return ""
}

func (p *Pane) historyRecord(st *style.Styles, w int) []string {
	c, ok := p.history.Current()
	if !ok {
		return nil
	}
	out := append(component.Heading(st, c.Label, w), component.Facts(st, []component.Fact{
		{Label: "when", Value: moment(c.At) + " UTC"},
		{Label: "rows", Value: model.Plural(c.Rows, "row")},
		{Label: "state", Value: either(stands(c), "stands")},
	}, w)...)
	more := "z takes back this change alone, where nothing was built on it. u takes back the newest, whatever it was."
	if why := p.standing(c); why != "" {
		more = why
	}
	return append(append(out, ""), component.Paragraph(st, style.Muted, more, w)...)
}

// standing says why a change cannot be taken back by itself; "" where it can.
func (p *Pane) standing(c model.Change) string {
	switch {
	case c.Undone:
		return "It was taken back. U brings back what was taken back last."
	case c.Kept:
		return "Codes, looks, breaches, reasons and changes of the rule are never erased: correct them by a new entry."
	case c.ID == p.newest():
		return "This is the newest change: u takes it back, and U brings it back."
	}
	return ""
}

// newest is the change that undo would take back.
func (p *Pane) newest() int64 {
	for _, c := range p.changes.Value {
		if !c.Undone && !c.Kept {
			return c.ID
		}
	}
	return 0
}

func (p *Pane) historyActions() action.Set {
	c, ok := p.history.Current()
	if !ok {
		return nil
	}
	return action.Set{p.takeBack("setup.undochange", "take back this change alone", c)}
}
