package setup

import (
	"fmt"
	"slices"

	tea "charm.land/bubbletea/v2"

	"goodword/model"
	"goodword/model/locale"
	"goodword/ui/action"
	"goodword/ui/component"
	"goodword/ui/entry"
	"goodword/ui/style"
)

func ledgerTable() component.Table[model.Ledger] {
	return component.Table[model.Ledger]{
		ID:    func(l model.Ledger) int64 { return l.ID },
		Empty: "Minutes that we gave, by week and role. n writes some down.",
		Columns: []component.Column[model.Ledger]{
			{Title: "week", Width: 4, Right: true, Cell: func(l model.Ledger) string { return fmt.Sprint(l.Week) }},
			{Title: "role", Width: 8, Cell: func(l model.Ledger) string { return l.Role }},
			{Title: "who", Width: 12, Min: 8, Grow: 1, Drop: 2, Cell: func(l model.Ledger) string { return l.Who }},
			{Title: "minutes", Width: 7, Right: true, Cell: func(l model.Ledger) string { return fmt.Sprint(l.Minutes) }},
			{Title: "on what", Width: 14, Grow: 2, Drop: 1, Role: style.Muted, Cell: func(l model.Ledger) string { return l.OnWhat }},
		},
	}
}

// ledgerRows are what is known today, by week.
func (p *Pane) ledgerRows() []model.Ledger {
	b := p.Book()
	var out []model.Ledger
	for _, l := range b.Ledger {
		if l.Date == "" || l.Date.By(b.Today) {
			out = append(out, l)
		}
	}
	slices.SortStableFunc(out, func(a, b model.Ledger) int { return int(a.Week - b.Week) })
	return out
}

// ledgerNote is the hours given so far.
func (p *Pane) ledgerNote() string {
	var minutes int64
	for _, l := range p.ledgerRows() {
		minutes += l.Minutes
	}
	return locale.Decimal(float64(minutes)/60, 1) + " h"
}

// ledgerRecord sets the week's minutes against what the leader promised.
func (p *Pane) ledgerRecord(st *style.Styles, w int) []string {
	l, ok := p.ledger.Current()
	if !ok {
		return nil
	}
	given := map[string]int64{}
	for _, row := range p.ledgerRows() {
		if row.Week == l.Week {
			given[row.Role] += row.Minutes
		}
	}
	facts := []component.Fact{{Label: "this entry", Value: fmt.Sprintf("%d minutes by %s, %s", l.Minutes, either(l.Who, l.Role), either(l.OnWhat, "on what is not said"))}}
	for _, role := range model.LedgerRoles {
		if given[role] == 0 && role != "leader" {
			continue
		}
		fact := component.Fact{Label: role, Value: fmt.Sprintf("%d minutes this week", given[role])}
		if promised := p.Book().Project.LeaderMinutes; role == "leader" && promised > 0 {
			fact.Value = fmt.Sprintf("%d of %d minutes promised", given[role], promised)
			if given[role] < promised {
				fact.Role = style.Caution
			}
		}
		facts = append(facts, fact)
	}
	return append(component.Heading(st, fmt.Sprintf("Week %d", l.Week), w), component.Facts(st, facts, w)...)
}

func either(words, otherwise string) string {
	if words == "" {
		return otherwise
	}
	return words
}

func (p *Pane) ledgerActions() action.Set {
	add := p.Deed("setup.minutes", "n", "write minutes down", p.newMinutes)
	add.Short, add.Foot = "new", true
	if p.Book().Wave.ID == 0 {
		add.Reason = func() string { return "Minutes belong to a wave: begin one in Segment (1)" }
	}
	set := action.Set{add}
	l, ok := p.ledger.Current()
	if !ok {
		return set
	}
	edit := p.Deed("setup.editminutes", "e", "edit the entry", func() tea.Cmd { return p.askMinutes("Minutes", &l, "edited minutes of week ") })
	edit.Short, edit.Foot = "edit", true
	remove := p.Deed("setup.removeminutes", "d", "remove the entry", func() tea.Cmd {
		return p.Remove(fmt.Sprintf("removed minutes of week %d", l.Week), &l)
	})
	return append(set, edit, remove)
}

// newMinutes begins with the week that runs and whoever runs the wave.
func (p *Pane) newMinutes() tea.Cmd {
	b := p.Book()
	week := int64(max(1, b.Wave.Week(b.Today)))
	return p.askMinutes("New minutes", &model.Ledger{WaveID: b.Wave.ID, Week: week, Role: "manager", Who: b.Project.RunsBy, Date: b.Today}, "wrote down minutes of week ")
}

func (p *Pane) askMinutes(title string, l *model.Ledger, label string) tea.Cmd {
	return p.On(l).Ask(title, entry.Ledger(l), func() (string, []model.Row) {
		return fmt.Sprintf("%s%d", label, l.Week), []model.Row{l}
	})
}
