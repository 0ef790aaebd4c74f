package decide

import (
	"context"
	"fmt"

	tea "charm.land/bubbletea/v2"

	"goodword/model"
	"goodword/ui/action"
	"goodword/ui/component"
	"goodword/ui/style"
)

// loadWaves asks for how every wave came out, where there is more than one.
func (p *Pane) loadWaves() tea.Cmd {
	waves := p.Book().Waves
	if len(waves) < 2 {
		p.waves.SetRows(nil)
		return nil
	}
	return p.standings.Load(func(ctx context.Context) ([]model.Standing, error) {
		var out []model.Standing
		for _, w := range waves {
			b, err := p.store.BookOf(ctx, w.Number)
			if err != nil {
				return nil, err
			}
			out = append(out, b.Standing())
		}
		return out, nil
	})
}

func waveColumns() []component.Column[model.Standing] {
	return []component.Column[model.Standing]{
		{Title: "", Width: 3, Right: true, Cell: func(s model.Standing) string { return fmt.Sprint(s.Number) }},
		{Title: "wave", Width: 16, Min: 8, Grow: 1, Cell: func(s model.Standing) string { return s.Name }},
		{Title: "mentions", Width: 9, Right: true, Cell: func(s model.Standing) string { return fmt.Sprintf("%d:%d", s.Comparison.X1, s.Comparison.X0) }},
		{Title: "verdict", Width: 14, Drop: 2, Cell: func(s model.Standing) string { return s.ByManager }},
		{Title: "began", Width: 10, Right: true, Drop: 1, Role: style.Muted, Cell: func(s model.Standing) string { return s.Start.Words() }},
	}
}

// waveRecord sets the wave under the cursor beside the one before it.
func (p *Pane) waveRecord(st *style.Styles, w int) []string {
	s, ok := p.waves.Current()
	if !ok {
		return nil
	}
	lines := append(component.Heading(st, fmt.Sprintf("Wave %d, %s", s.Number, s.Name), w), component.Facts(st, []component.Fact{
		{Label: "came out", Value: s.Words()},
		{Label: "genuine", Value: fmt.Sprintf("%d of 5 yes", s.Genuine)},
		{Label: "by the rule", Value: s.ByRule},
		{Label: "by the manager", Value: s.ByManager},
		{Label: "state", Value: s.Archived},
	}, w)...)
	rows := p.standings.Value
	for i := 1; i < len(rows); i++ {
		if rows[i].Number == s.Number || i == 1 && rows[0].Number == s.Number {
			lines = append(lines, "")
			for _, line := range model.SetBeside(rows[i-1], rows[i]) {
				lines = append(lines, component.Paragraph(st, style.Text, line, w)...)
			}
			break
		}
	}
	return lines
}

func (p *Pane) waveActions() action.Set { return action.Set{p.export()} }
