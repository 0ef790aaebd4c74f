package space

import (
	"fmt"

	"goodword/model"
	"goodword/model/locale"
	"goodword/ui/component"
	"goodword/ui/style"
)

// group is one row of the mix.
type group struct {
	id int64
	model.MixGroup
	all int
}

func groupColumns() []component.Column[group] {
	return []component.Column[group]{
		{Title: "by", Width: 8, Role: style.Muted, Cell: func(g group) string { return g.Kind }},
		{Title: "group", Width: 14, Min: 8, Grow: 1, Cell: func(g group) string { return g.Name }},
		{
			Title: "people", Width: 8, Right: true, Cell: func(g group) string { return fmt.Sprintf("%d of %d", g.People, g.all) },
			RoleOf: func(g group) style.Role {
				if 2*g.People > g.all {
					return style.Caution
				}
				return style.Text
			},
		},
	}
}

func groups(m model.Mix) []group {
	out := make([]group, len(m.Groups))
	for i, g := range m.Groups {
		out[i] = group{id: int64(i + 1), MixGroup: g, all: m.People}
	}
	return out
}

// mixRecord shows the groups of the same kind beside each other.
func (p *Pane) mixRecord(st *style.Styles, w int) []string {
	g, ok := p.mix.Current()
	s := p.space()
	if !ok || s == nil {
		return nil
	}
	mix := p.Book().SpaceMix(s.ID)
	lines := component.Heading(st, "By "+g.Kind, w)
	bars := component.Bars{Series: []component.Series{{Role: style.Accent}}}
	for _, other := range mix.Of(g.Kind) {
		bars.Rows = append(bars.Rows, component.BarRow{Label: other.Name, Values: []float64{float64(other.People)}})
	}
	lines = append(lines, component.Draw(st, bars, p.Host.Env().Plain, w)...)
	words := fmt.Sprintf("As mixed as %s equal groups would be. Critics among them: %d of %d.", locale.Decimal(mix.Effective(g.Kind), 1), mix.Critics, mix.People)
	lines = append(append(lines, ""), component.Paragraph(st, style.Muted, words, w)...)
	if hint := mix.Hint(); hint != "" {
		lines = append(lines, component.Paragraph(st, style.Caution, hint, w)...)
	}
	return append(lines, p.varied(st, w)...)
}
