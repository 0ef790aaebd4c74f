package recognise

import (
	"fmt"
	"strings"

	tea "charm.land/bubbletea/v2"

	"goodword/model"
	"goodword/ui/action"
	"goodword/ui/component"
	"goodword/ui/dialog"
	"goodword/ui/style"
)

func (p *Pane) twiceColumns() []component.Column[model.Twice] {
	return []component.Column[model.Twice]{
		{Title: "on", Width: 10, Right: true, Drop: 1, Role: style.Muted, Cell: func(t model.Twice) string { return t.Mention.Date.Words() }},
		{Title: "said", Width: 14, Min: 8, Grow: 2, Cell: func(t model.Twice) string { return t.Mention.Text }},
		{Title: "you differ on", Width: 14, Min: 8, Grow: 1, Cell: func(t model.Twice) string {
			if d := t.Differences(); len(d) > 0 {
				return strings.Join(d, ", ")
			}
			return "nothing"
		}, RoleOf: func(t model.Twice) style.Role {
			if len(t.Differences()) > 0 {
				return style.Caution
			}
			return style.Muted
		}},
	}
}

// twiceNote says how many were read by two people.
func (p *Pane) twiceNote() string {
	if n := p.twice.Len(); n > 0 {
		return fmt.Sprintf("%d read twice", n)
	}
	if p.Book().BlindingHint() != "" {
		return component.Needs.Sign()
	}
	return ""
}

func (p *Pane) twiceRecord(st *style.Styles, w int) []string {
	t, ok := p.twice.Current()
	if !ok {
		return nil
	}
	lines := component.Paragraph(st, style.Text, "\""+t.Mention.Text+"\"", w)
	lines = append(append(lines, ""), component.Facts(st, []component.Fact{
		{Label: "first", Value: reading(t.First)}, {Label: "second", Value: reading(t.Second)}, {Label: "you differ on", Value: strings.Join(t.Differences(), ", ")},
	}, w)...)
	lines = append(append(lines, ""), p.agreement(st, w)...)
	return append(append(lines, ""), component.Paragraph(st, style.Muted,
		"The first reading is counted. Talk about what you read otherwise, settle the rule, and code again where it changes (C in Mentions).", w)...)
}

// agreement is how far the two coders agree, question by question.
func (p *Pane) agreement(st *style.Styles, w int) []string {
	b := p.Book()
	lines := []string{st.Strong(style.Text, component.Cut("How far the two of you agree", w))}
	var facts []component.Fact
	for _, a := range model.Agreements(b.ReadTwice()) {
		f := component.Fact{Label: a.Name, Value: a.Words()}
		if a.Low() {
			f.Role = style.Caution
		}
		facts = append(facts, f)
	}
	lines = append(lines, component.Facts(st, facts, w)...)
	if hint := b.BlindingHint(); hint != "" {
		lines = append(lines, component.Paragraph(st, style.Caution, hint, w)...)
	}
	return lines
}

func (p *Pane) twiceActions() action.Set {
	begin := p.WaveDeed("recognise.second", "c", "have a second person read a dozen, names hidden", p.readTwice)
	begin.Short, begin.Foot = "second coder", true
	return action.Set{begin}
}

// readTwice asks who reads, and opens a dozen of both arms.
func (p *Pane) readTwice() tea.Cmd {
	b := p.Book()
	rows := b.MentionRows(b.SecondQueue())
	if len(rows) == 0 {
		p.Host.Toast("Nothing coded waits for a second reading")
		return nil
	}
	p.Host.Open(dialog.NewPrompt("Who reads", "", func(name string) tea.Cmd {
		if name == "" || strings.EqualFold(name, b.Project.RunsBy) {
			p.Host.Toast("A second pair of eyes is needed: write the name of somebody else")
			return nil
		}
		return p.openCoding(rows, name)
	}, "Somebody who does not know who is in which arm. Hand them the keyboard after this."))
	return nil
}
