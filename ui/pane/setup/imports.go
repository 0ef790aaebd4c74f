package setup

import (
	"context"
	"fmt"

	tea "charm.land/bubbletea/v2"

	"goodword/model"
	"goodword/ui/action"
	"goodword/ui/component"
	"goodword/ui/dialog"
	"goodword/ui/style"
)

func importTable() component.Table[model.Import] {
	count := func(n func(model.Import) int) func(model.Import) string {
		return func(x model.Import) string { return fmt.Sprint(n(x)) }
	}
	return component.Table[model.Import]{
		ID:    func(x model.Import) int64 { return x.ID },
		Empty: "What was imported stands here with its counts. i reads another tool's export: people, reviews, answers, mentions, ideas.",
		Columns: []component.Column[model.Import]{
			{Title: "file", Width: 24, Min: 12, Grow: 2, Cell: func(x model.Import) string { return x.File }},
			{Title: "kind", Width: 14, Grow: 1, Drop: 2, Role: style.Muted, Cell: func(x model.Import) string { return kind(x) }},
			{Title: "rows", Width: 7, Right: true, Drop: 3, Cell: count(func(x model.Import) int { return x.Rows })},
			{Title: "new", Width: 6, Right: true, Cell: count(func(x model.Import) int { return x.PeopleNew })},
			{Title: "on", Width: 10, Right: true, Drop: 1, Role: style.Muted, Cell: func(x model.Import) string { return day(x.At) }},
		},
	}
}

// kind is the tool that the file came from, as far as it was recognised.
func kind(x model.Import) string { return either(x.Format, "by its columns") }

// day is the day of a stored time.
func day(at string) string { return model.Date(at[:min(len(at), len("2026-04-24"))]).Words() }

func (p *Pane) importRecord(st *style.Styles, w int) []string {
	x, ok := p.imports.Current()
	if !ok {
		return nil
	}
	facts := []component.Fact{{Label: "kind", Value: kind(x)}, {Label: "rows", Value: fmt.Sprint(x.Rows)}}
	for _, c := range []struct {
		label string
		n     int
	}{
		{"new people", x.PeopleNew},
		{"joined", x.PeopleJoined},
		{"the same", x.PeopleSame},
		{"signals", x.SignalsNew},
		{"mentions", x.MentionsNew},
		{"suggestions", x.SuggestionsNew},
		{"touches", x.TouchesNew},
		{"rejected", x.Rejected},
		{"to look at", x.ToLookAt},
	} {
		if c.n > 0 {
			facts = append(facts, component.Fact{Label: c.label, Value: fmt.Sprint(c.n)})
		}
	}
	out := append(component.Heading(st, x.File, w), component.Facts(st, facts, w)...)
	return append(append(out, ""), component.Paragraph(st, style.Muted, "z takes back all of it, where nothing was built on it since. Reading the same file again adds nothing.", w)...)
}

func (p *Pane) importActions() action.Set {
	x, ok := p.imports.Current()
	if !ok || x.Change == 0 {
		return nil
	}
	return action.Set{p.takeBack("setup.undoimport", "take back this import", model.Change{ID: x.Change, Label: "the import of " + x.File})}
}

// importing is the action that opens the import, with what was imported behind
// it.
func (p *Pane) importing() action.Action {
	a := p.Deed("setup.import", "i", "import another tool's export", func() tea.Cmd {
		p.Sections.Show("Imports")
		p.Host.Open(dialog.NewImporting(p.Host, p.store))
		return nil
	})
	a.Short, a.Foot = "import", true
	return a
}

// takeBack is the action that takes back one change alone.
func (p *Pane) takeBack(id, words string, c model.Change) action.Action {
	a := p.Deed(id, "z", words, func() tea.Cmd {
		return p.Host.Save("took back "+c.Label, func() error {
			_, err := p.store.UndoChange(context.Background(), c.ID)
			return err
		})
	})
	readOnly := a.Reason
	a.Reason = func() string { return either(readOnly(), p.standing(c)) }
	a.Short, a.Foot = "take back", true
	return a
}
