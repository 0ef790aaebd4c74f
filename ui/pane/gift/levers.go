package gift

import (
	"fmt"
	"strings"

	"goodword/model"
	"goodword/ui/component"
	"goodword/ui/style"
)

// lever is one of the three ways in which people become advocates, and how far
// it has reached the engaged people.
type lever struct {
	id      int64
	name    string
	actions int
	reached []int64
}

func leverColumns() []component.Column[lever] {
	return []component.Column[lever]{
		{Title: "lever", Width: 12, Grow: 1, Cell: func(r lever) string { return r.name }},
		{Title: "actions", Width: 7, Right: true, Cell: func(r lever) string { return fmt.Sprint(r.actions) }},
		{Title: "people reached", Width: 14, Min: 8, Right: true, Cell: func(r lever) string { return fmt.Sprint(len(r.reached)) }},
	}
}

func leverRows(b *model.Book) []lever {
	rows := make([]lever, len(model.Levers))
	for i := range rows {
		rows[i] = lever{id: int64(i + 1), name: model.Levers[i]}
	}
	for _, id := range b.Active() {
		for i, n := range b.LeversOf(id) {
			rows[i].actions += n
			if n > 0 {
				rows[i].reached = append(rows[i].reached, id)
			}
		}
	}
	return rows
}

// leverAbout says what each lever is, in the order of model.Levers.
var leverAbout = [...]string{
	"Helps people be who they want to be: their achievements shown, their cause backed.",
	"They see and know what outsiders do not. It ends on the day when the thing becomes public.",
	"They see their own values in what we do, or make something meaningful with it.",
}

func (p *Pane) leverRecord(st *style.Styles, w int) []string {
	r, ok := p.levers.Current()
	if !ok {
		return nil
	}
	b := p.Book()
	lines := append(component.Heading(st, r.name, w), component.Paragraph(st, style.Text, leverAbout[r.id-1], w)...)
	lines = append(lines, "")
	lines = append(lines, component.Paragraph(st, style.Muted, balanceWords(b), w)...)
	if r.name == "purpose" && strings.TrimSpace(b.Project.Purpose) == "" {
		lines = append(lines, component.Paragraph(st, style.Caution, "The purpose line is empty: Set-up (9) has a place for it.", w)...)
	}
	lines = append(lines, nameLines(st, style.Caution, r.name+" missing", b, b.LeversMissing()[r.id-1], w)...)
	return append(lines, nameLines(st, style.Muted, "reached", b, r.reached, w)...)
}

// nameLines is a list of people under its title, nothing where it is empty.
func nameLines(st *style.Styles, role style.Role, title string, b *model.Book, people []int64, w int) []string {
	if len(people) == 0 {
		return nil
	}
	names := make([]string, len(people))
	for i, id := range people {
		names[i] = b.Name(id)
	}
	return append([]string{"", st.Paint(role, component.Cut(title, w))}, component.Paragraph(st, style.Text, strings.Join(names, ", "), w)...)
}

// balanceWords is the give-to-ask balance over everybody engaged.
func balanceWords(b *model.Book) string {
	var all model.Pace
	over := 0
	paces := b.Paces()
	for _, id := range b.Active() {
		pace := paces[id]
		all.Gave += pace.Gave
		all.Asked += pace.Asked
		if pace.Asked > pace.Gave {
			over++
		}
	}
	text := fmt.Sprintf("Over everybody we gave %s and asked %s.", model.Plural(all.Gave, "time"), model.Plural(all.Asked, "time"))
	if over > 0 {
		text += " More was asked than given: " + model.Plural(over, "person") + "."
	}
	return text
}
