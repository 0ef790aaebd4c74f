package cocreate

import (
	"slices"
	"strings"

	"goodword/model"
	"goodword/ui/action"
	"goodword/ui/component"
	"goodword/ui/style"
)

// suggestion is a row of the list and of the board.
type suggestion struct {
	s     *model.Suggestion
	name  string
	state string
	told  bool
	needs string // what waits to be done, "" for nothing
}

func suggestionColumns() []component.Column[suggestion] {
	return []component.Column[suggestion]{
		{Title: "suggestion", Width: 28, Min: 14, Grow: 2, Cell: func(r suggestion) string { return r.s.Text }},
		{Title: "state", Width: 13, Cell: func(r suggestion) string { return r.mark().Sign() + " " + r.state }, RoleOf: func(r suggestion) style.Role { return r.mark().Role() }},
		{Title: "waits for", Width: 12, Drop: 1, Cell: func(r suggestion) string { return r.waits() }, RoleOf: func(r suggestion) style.Role {
			if r.needs != "" {
				return style.Caution
			}
			return style.Muted
		}},
		{Title: "person", Width: 16, Min: 10, Drop: 2, Cell: func(r suggestion) string { return r.name }},
		{Title: "heard", Width: 10, Right: true, Drop: 3, Role: style.Muted, Cell: func(r suggestion) string { return r.s.Heard.Words() }},
	}
}

// waits is what the person is owed, or that they were told.
func (r suggestion) waits() string {
	if r.needs == "" && r.told {
		return "- told"
	}
	return r.needs
}

func (r suggestion) mark() component.State {
	switch {
	case r.needs != "":
		return component.Needs
	case r.state == "credited" || r.state == "same as":
		return component.Done
	case r.state == "declined" || r.state == "changed":
		return component.Skipped
	}
	return component.Open
}

// suggestionRows puts first what waits for us, oldest first, then the newest.
func suggestionRows(b *model.Book, filter string) []suggestion {
	var rows []suggestion
	for i := range b.Suggestions {
		s := &b.Suggestions[i]
		r := suggestion{s: s, name: b.Name(s.PersonID), state: b.SuggestionState(s), told: s.ToldOn.By(b.Today)}
		r.needs = waits(b, s, r.state)
		if s.Heard.By(b.Today) && fits(filter, s.Text, r.name, r.state, s.Theme) {
			rows = append(rows, r)
		}
	}
	slices.SortStableFunc(rows, func(x, y suggestion) int {
		switch {
		case x.needs != "" && y.needs == "":
			return -1
		case x.needs == "" && y.needs != "":
			return 1
		case x.needs != "":
			return strings.Compare(string(x.s.Heard), string(y.s.Heard))
		}
		return strings.Compare(string(y.s.Heard), string(x.s.Heard))
	})
	return rows
}

// waits is the next thing that the person is owed.
func waits(b *model.Book, s *model.Suggestion, state string) string {
	switch {
	case b.OwesCredit(s):
		return "credit"
	case (state == "declined" || state == "changed") && !s.ToldOn.By(b.Today):
		return "telling them"
	case state == "heard" && !s.AcknowledgedOn.By(b.Today):
		return "an answer"
	}
	return ""
}

// current is the suggestion under the cursor of the list or the board, as a
// copy that forms may fill; nil where there is none.
func (p *Pane) current() *model.Suggestion {
	r, ok := p.suggestions.Current()
	if p.Sections.Now().Title == boardTitle {
		r, ok = p.board.current()
	}
	if !ok {
		return nil
	}
	s := *r.s
	return &s
}

func (p *Pane) suggestionRecord(st *style.Styles, w int) []string {
	s := p.current()
	if s == nil {
		return nil
	}
	b := p.Book()
	question := ""
	for i := range b.Decisions {
		if b.Decisions[i].ID == s.DecisionID {
			question = b.Decisions[i].Question
		}
	}
	lines := append(component.Heading(st, s.Text, w), component.Facts(st, []component.Fact{
		{Label: "person", Value: b.Name(s.PersonID)},
		{Label: "question", Value: question},
		{Label: "state", Value: b.SuggestionState(s)},
		{Label: "heard", Value: join(s.Heard.Words(), s.HeardWhere)},
		{Label: "acknowledged", Value: s.AcknowledgedOn.Words()},
		{Label: "considering", Value: s.ConsideringOn.Words()},
		{Label: "planned", Value: join(s.PlannedOn.Words(), s.PlannedFor)},
		{Label: "shipped", Value: join(s.ShippedOn.Words(), s.ShippedWhat, s.ShippedWhere)},
		{Label: "changed", Value: s.ChangedOn.Words()},
		{Label: "declined", Value: s.DeclinedOn.Words()},
		{Label: "because", Value: s.Reason},
		{Label: "told", Value: s.ToldOn.Words()},
		{Label: "same as", Value: twins(b, func(o *model.Suggestion) bool { return o.ID == s.SameAsID })},
		{Label: "also from", Value: twins(b, func(o *model.Suggestion) bool { return o.SameAsID == s.ID })},
		{Label: "theme", Value: s.Theme},
	}, w)...)
	lines = append(lines, creditLines(st, b, s, w)...)
	lines = append(lines, "")
	for _, a := range p.moveActions() {
		if a.Blocked() == "" {
			lines = append(lines, component.Cut(st.Strong(style.Accent, component.Pad(a.Keys[0], 3))+st.Paint(style.Text, a.Words), w))
		}
	}
	lines = append(lines, "")
	return append(lines, component.Paragraph(st, style.Muted, "All suggestions: "+strings.Join(b.Backlog().Words(), "; ")+".", w)...)
}

// twins are the same suggestion of others: both names are kept, and both are
// credited.
func twins(b *model.Book, same func(*model.Suggestion) bool) string {
	var out []string
	for i := range b.Suggestions {
		if o := &b.Suggestions[i]; same(o) {
			line := b.Name(o.PersonID) + ": " + o.Text
			if b.OwesCredit(o) {
				line += ", not named yet"
			}
			out = append(out, line)
		}
	}
	return strings.Join(out, "\n")
}

func creditLines(st *style.Styles, b *model.Book, s *model.Suggestion, w int) []string {
	c := b.CreditOf(s.ID)
	if c == nil {
		return nil
	}
	named := c.NamedAs
	if c.SilentByWish {
		named = "credited anonymously at their wish"
	}
	return component.Facts(st, []component.Fact{
		{Label: "credited", Value: join(c.Date.Words(), c.Place)}, {Label: "named as", Value: named}, {Label: "link", Value: c.Link},
	}, w)
}

// join puts what is known of a fact on one line.
func join(parts ...string) string {
	return strings.Join(slices.DeleteFunc(parts, func(s string) bool { return s == "" }), ", ")
}

func (p *Pane) suggestionActions() action.Set {
	return append(p.moveActions(),
		p.Guarded("suggestion.add", "n", "write down a suggestion", "new", nil, p.newSuggestion),
		p.Guarded("suggestion.edit", "e", "edit the suggestion", "", p.noSuggestion, p.editSuggestion),
		p.Guarded("suggestion.uncredit", "R", "remove the credit", "", p.noCredit, p.removeCredit),
		p.Guarded("suggestion.remove", "d", "remove the suggestion", "", p.noSuggestion, p.removeSuggestion),
		action.Action{ID: "suggestion.copy", Keys: []string{"y"}, Words: "copy the suggestion", Reason: p.noSuggestion, Run: p.copySuggestion},
	)
}

// moves are the ways of a suggestion, one key each.
var moves = []struct{ move, key, words, short string }{
	{"acknowledge", "c", "tell them that it was heard", "heard"},
	{"consider", "o", "consider it", ""},
	{"plan", "p", "plan it", "plan"},
	{"ship", "s", "write down what was shipped and where", "ship"},
	{"credit", "C", "credit the person", "credit"},
	{"change", "v", "say that it is done otherwise", ""},
	{"decline", "D", "decline it with the reason", ""},
	{"tell", "T", "say that they were told what became of it", ""},
	{"same as", "=", "say that it is the same as another", ""},
}
