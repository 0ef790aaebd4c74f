package dialog

import (
	"fmt"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"goodword/model"
	"goodword/ui/action"
	"goodword/ui/component"
	"goodword/ui/style"
)

// importColumn is a column of the file with its number, and whether it waits
// for an answer.
type importColumn struct {
	model.ImportColumn
	id    int64
	waits bool
}

func importColumns(plan *model.ImportResult) []importColumn {
	out := make([]importColumn, len(plan.Columns))
	for i, c := range plan.Columns {
		waits := slices.ContainsFunc(plan.Questions, func(q model.ImportQuestion) bool { return q.Column == c.Header })
		out[i] = importColumn{c, int64(i + 1), waits}
	}
	return out
}

// roomForAll is from how many cells on the first values of a column that stays
// out are shown too; under it, the reason takes their room.
const roomForAll = 130

func (d *Importing) columnTable() component.Table[importColumn] {
	return component.Table[importColumn]{
		Empty: "There are no columns to choose: what such a file holds is read by itself.",
		ID:    func(c importColumn) int64 { return c.id },
		Columns: []component.Column[importColumn]{
			{Width: 1, Role: style.Caution, Cell: func(c importColumn) string {
				if c.waits || c.Check {
					return "?"
				}
				return ""
			}},
			{Title: "column in the file", Width: 22, Min: 12, Grow: 1, RoleOf: importColumn.role, Cell: func(c importColumn) string { return c.Header }},
			{Title: "becomes", Width: 22, Min: 12, Grow: 5, RoleOf: importColumn.role, Cell: importColumn.becomes},
			{Title: "first values", Width: 16, Grow: 5, Drop: 1, RoleOf: importColumn.role, Cell: func(c importColumn) string {
				if c.Role == "" && d.wide < roomForAll {
					return ""
				}
				return strings.Join(c.Samples, ", ")
			}},
		},
	}
}

// role greys what stays out.
func (c importColumn) role() style.Role {
	switch {
	case c.waits || c.Check:
		return style.Caution
	case c.Role == "":
		return style.Faint
	}
	return style.Text
}

func (c importColumn) becomes() string {
	switch {
	case c.waits:
		return c.Becomes + ", which way?"
	case c.Check:
		return c.Becomes + ", check"
	}
	return c.Becomes
}

// change asks what the column under the cursor becomes.
func (d *Importing) change() tea.Cmd {
	c, ok := d.columns.Current()
	if !ok {
		return nil
	}
	list := []Choice{{Text: "not imported", Run: func() tea.Cmd { return d.say(c.Header, model.ImportIgnore) }}}
	if _, said := d.chosen[c.Header]; said {
		list = append(list, Choice{Text: "as it was guessed", Run: func() tea.Cmd { return d.say(c.Header, "") }})
	}
	for _, r := range d.store.ImportRoles() {
		choice := Choice{Text: r.Words, Run: func() tea.Cmd { return d.say(c.Header, r.Role) }}
		if r.Role == c.Role {
			choice.Hint = "as it is"
		}
		list = append(list, choice)
	}
	d.host.Open(NewPicker(c.Header+" becomes", list))
	return nil
}

// say keeps what the user said about a column and reads the file again. Where
// it cannot be read so, the word is taken back.
func (d *Importing) say(header, role string) tea.Cmd {
	before, had := d.chosen[header]
	if d.chosen[header] = role; role == "" {
		delete(d.chosen, header)
	}
	return d.planning(d.queue[0], func(err error) {
		delete(d.chosen, header)
		if had {
			d.chosen[header] = before
		}
		d.failed = err.Error()
	})
}

// ask asks the first question that only the user can answer.
func (d *Importing) ask() tea.Cmd {
	q := d.plan.Questions[0]
	role := ""
	for _, c := range d.plan.Columns {
		if c.Header == q.Column {
			role = c.Role
		}
	}
	var ways action.Set
	for i, o := range q.Options {
		words := o.Words
		if o.Flag == q.Flag {
			words += ", which is likelier here"
		}
		ways = append(ways, action.Action{
			ID: "importing." + o.Hint, Keys: []string{fmt.Sprint(i + 1)}, Words: words,
			Run: func() tea.Cmd { return d.say(q.Column, role+":"+o.Hint) },
		})
	}
	d.host.Open(NewMenu(q.Column, []string{
		"The column can be read in two ways: it holds " + strings.Join(q.Examples, " and ") + ".",
		"The answer holds for the whole column and is remembered for the next file of this kind.",
	}, ways))
	return nil
}

func (d *Importing) showRejects() tea.Cmd {
	var out []string
	for _, r := range d.rejects {
		where := fmt.Sprintf("line %d", r.Line)
		if r.Column != "" {
			where += fmt.Sprintf(", %s: %q", r.Column, r.Value)
		}
		out = append(out, where+": "+r.Reason)
	}
	if n := d.plan.Rejected - len(out); n > 0 {
		out = append(out, fmt.Sprintf("and %d more; goodword import --dry-run --rejects FILE writes them all", n))
	}
	d.host.Open(NewMessage("Not read", out...))
	return nil
}

func (d *Importing) showNotices() tea.Cmd {
	d.host.Open(NewMessage("Noticed", d.plan.Notices...))
	return nil
}
