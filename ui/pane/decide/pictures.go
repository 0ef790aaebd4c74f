package decide

import (
	"fmt"
	"math"
	"strings"

	"goodword/model"
	"goodword/ui/component"
	"goodword/ui/style"
)

// draw draws a chart no wider than prose, or says it in words where there is no
// room or no drawing.
func (p *Pane) draw(st *style.Styles, c component.Chart, w int) []string {
	return component.Draw(st, c, p.Host.Env().Plain, min(w, component.Prose))
}

// rangeLines draw the ratio on its scale.
func (p *Pane) rangeLines(st *style.Styles, w int) []string {
	r := p.then().RatioRange(p.state.result)
	if r == nil {
		return nil
	}
	chart := component.Interval{Label: "times as often", Low: r.Low, Mark: math.NaN(), High: math.Inf(1), Reference: 1, Worth: r.Worth, Ratio: true, Role: style.Engaged, Say: model.Times}
	if r.Mark != nil {
		chart.Mark = *r.Mark
	}
	if r.High != nil {
		chart.High = *r.High
	}
	return p.draw(st, chart, w)
}

// planLines are what a month of some sizes can show, before the start only.
func (p *Pane) planLines(st *style.Styles, w int) []string {
	b := p.then()
	if b.Day() >= 1 {
		return nil
	}
	rows, sentence := b.Planner()
	lines := []string{st.Strong(style.Text, component.Cut("What one month can show", w))}
	if sentence != "" {
		lines = append(lines, component.Paragraph(st, style.Text, sentence, w)...)
	}
	lines = append(lines, st.Paint(style.Muted, component.Cut("  people v control   smallest ratio found four times in five", w)))
	for _, r := range rows {
		sign, role := " ", style.Text
		if r.Planned {
			sign, role = "*", style.Accent
		}
		lines = append(lines, st.Paint(role, component.Cut(fmt.Sprintf("%s %6d v %-7d   %s", sign, r.Engaged, r.Control, r.Ratio), w)))
	}
	if len(rows) > 0 {
		lines = append(lines, component.Paragraph(st, style.Muted, "* this wave. At the rate and the burst of the weeks before.", w)...)
	}
	return append(lines, "")
}

// actWords are the acts of both arms: "recommends 5 and 3, defends 7 and 2".
func (p *Pane) actWords() string {
	acts := p.state.result.Run.Acts
	var parts []string
	for _, act := range model.Acts {
		if n := acts[act]; len(n) > 0 {
			parts = append(parts, fmt.Sprintf("%s %d and %d", act, n[model.Engaged], n[model.Control]))
		}
	}
	if len(parts) == 0 {
		return ""
	}
	return strings.Join(parts, ", ") + " (engaged and control)"
}

// pictureLines draw the weeks of both arms, the people without their names, and
// what may be expected when.
func (p *Pane) pictureLines(st *style.Styles, w int) []string {
	b := p.then()
	var lines []string
	add := func(caption string, drawn []string) {
		if len(drawn) > 0 {
			lines = append(append(append(lines, component.Paragraph(st, style.Muted, caption, w)...), drawn...), "")
		}
	}
	bars := b.WeekBars(p.state.result)
	chart := component.Bars{Series: []component.Series{{Name: model.Engaged, Role: style.Engaged}, {Name: model.Control, Role: style.Control}}}
	for _, r := range bars.Rows {
		if r.Engaged != nil && r.Control != nil {
			chart.Rows = append(chart.Rows, component.BarRow{Label: r.Label, Values: []float64{float64(*r.Engaged), float64(*r.Control)}})
		}
	}
	if len(chart.Rows) > 0 {
		add(bars.Caption, p.draw(st, chart, w))
	}
	if dots := b.PeopleDots(p.state.result); b.Day() >= 1 {
		var drawn []string
		for _, r := range dots.Rows {
			role := map[string]style.Role{model.Engaged: style.Engaged, model.Control: style.Control}[r.Label]
			drawn = append(drawn, p.draw(st, component.Dots{Series: component.Series{Name: r.Label, Role: role}, Counts: r.Counts}, w)...)
		}
		if legend := dots.Legend(); legend != "" {
			drawn = append(drawn, st.Paint(style.Muted, component.Cut(legend, w)))
		}
		add(dots.Caption, drawn)
	}
	add(b.Horizon().Caption, p.horizonLines(st, w))
	return lines
}

// horizonLines draw the long view: what is between its spans is waiting.
func (p *Pane) horizonLines(st *style.Styles, w int) []string {
	h := p.Book().Horizon()
	strip := component.Strip{Day: h.Day}
	day := 0
	for _, s := range h.Spans {
		if s.From > day+1 {
			strip.Spans = append(strip.Spans, component.Stretch{Label: "wait", Days: s.From - 1 - day, Role: style.Muted})
		}
		strip.Spans = append(strip.Spans, component.Stretch{Label: s.Label, Days: s.To - s.From + 1, Role: style.Accent})
		day = s.To
	}
	return append(p.draw(st, strip, w), component.Paragraph(st, style.Muted, h.Words(), w)...)
}
