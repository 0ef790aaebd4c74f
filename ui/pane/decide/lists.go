package decide

import (
	"fmt"
	"slices"
	"strings"

	"goodword/model"
	"goodword/model/locale"
	"goodword/ui/component"
	"goodword/ui/style"
)

func logColumns() []component.Column[model.Iteration] {
	return []component.Column[model.Iteration]{
		{Title: "", Width: 3, Right: true, Cell: func(i model.Iteration) string { return fmt.Sprint(i.Number) }},
		{Title: "what we saw", Width: 24, Min: 12, Grow: 2, Cell: func(i model.Iteration) string { return i.Saw }},
		{Title: "changed", Width: 16, Grow: 1, Drop: 1, Cell: func(i model.Iteration) string { return i.Change }},
		{Title: "on", Width: 10, Right: true, Drop: 2, Role: style.Muted, Cell: func(i model.Iteration) string { return i.Date.Words() }},
	}
}

func (p *Pane) logRecord(st *style.Styles, w int) []string {
	i, ok := p.log.Current()
	if !ok {
		return nil
	}
	return append(component.Heading(st, fmt.Sprintf("Iteration %d", i.Number), w), component.Facts(st, []component.Fact{
		{Label: "on", Value: i.Date.Words()},
		{Label: "we saw", Value: i.Saw},
		{Label: "likely cause", Value: i.Cause},
		{Label: "we change", Value: i.Change},
		{Label: "we expect", Value: i.Expected},
		{Label: "what came of it", Value: i.Result},
	}, w)...)
}

func noteColumns(book func() *model.Book) []component.Column[model.MonthNote] {
	return []component.Column[model.MonthNote]{
		{Title: "note", Width: 24, Min: 12, Grow: 1, Cell: func(n model.MonthNote) string { return n.Text }},
		{Title: "by", Width: 14, Drop: 2, Role: style.Muted, Cell: func(n model.MonthNote) string { return saidBy(book(), n) }},
		{Title: "beside", Width: 9, Drop: 3, Role: style.Muted, Cell: func(n model.MonthNote) string { return n.Beside }},
		{Title: "shown", Width: 8, Cell: shownWords},
		{Title: "on", Width: 10, Right: true, Drop: 4, Role: style.Muted, Cell: func(n model.MonthNote) string { return n.Date.Words() }},
	}
}

func saidBy(b *model.Book, n model.MonthNote) string {
	switch {
	case n.PersonID != 0:
		return b.Name(n.PersonID)
	case n.Consent == "own":
		return "ourselves"
	}
	return "a member"
}

// shownWords say in which editions the note stands.
func shownWords(n model.MonthNote) string {
	switch {
	case !n.Chosen:
		return "no"
	case n.Consent == "no" || n.Consent == "":
		return "own only"
	}
	return "yes"
}

func (p *Pane) noteRecord(st *style.Styles, w int) []string {
	n, ok := p.notes.Current()
	if !ok {
		return nil
	}
	beside := n.Beside
	if beside == "" {
		beside = "the month as a whole"
	}
	lines := component.Paragraph(st, style.Text, "\""+n.Text+"\"", w)
	return append(append(lines, ""), component.Facts(st, []component.Fact{
		{Label: "said by", Value: saidBy(p.Book(), n)},
		{Label: "consent", Value: n.Consent},
		{Label: "stands beside", Value: beside},
		{Label: "in the summary", Value: shownWords(n)},
		{Label: "on", Value: n.Date.Words()},
	}, w)...)
}

func referralColumns() []component.Column[model.Referral] {
	number := func(n func(model.Referral) int64) func(model.Referral) string {
		return func(r model.Referral) string { return fmt.Sprint(n(r)) }
	}
	return []component.Column[model.Referral]{
		{Title: "group", Width: 10, Grow: 1, Cell: func(r model.Referral) string { return r.Who }},
		{Title: "people", Width: 6, Right: true, Cell: number(func(r model.Referral) int64 { return r.People })},
		{Title: "referrals", Width: 9, Right: true, Cell: number(func(r model.Referral) int64 { return r.Referrals })},
		{Title: "days", Width: 5, Right: true, Drop: 1, Cell: number(func(r model.Referral) int64 { return r.Days })},
	}
}

// referralRecord sets all groups side by side: one alone says little.
func (p *Pane) referralRecord(st *style.Styles, w int) []string {
	if p.state.summary == nil || p.state.summary.Referrals.Days == nil {
		return nil
	}
	f := p.state.summary.Referrals
	var lines []string
	if early := f.Early(); early != "" {
		lines = append(lines, component.Paragraph(st, style.Caution, early, w)...)
		lines = append(lines, "")
	}
	for _, g := range []struct {
		name string
		of   *model.GroupReferral
		role style.Role
	}{{"engaged", f.Engaged, style.Engaged}, {"control", f.Control, style.Control}, {"average customer", f.Average, style.Text}} {
		if g.of == nil {
			continue
		}
		rate, _ := g.of.Rate()
		words := fmt.Sprintf("%d referrals of %d people, %s each; became customers %s, left early %s", g.of.Referrals, g.of.People, locale.Decimal(rate, 2), g.of.Share(g.of.Converted), g.of.LeftWords())
		if g.of.Rewarded > 0 {
			words += fmt.Sprintf("; %d more with a reward, in no ratio", g.of.Rewarded)
		}
		lines = append(lines, component.Facts(st, []component.Fact{{Label: component.Pad(g.name, 16), Value: words, Role: g.role}}, w)...)
	}
	lines = append(lines, "")
	for _, line := range f.Lines() {
		lines = append(lines, component.Paragraph(st, style.Text, line, w)...)
	}
	return append(append(lines, ""), p.horizonLines(st, w)...)
}

// kept is one line of what may never be erased.
type kept struct {
	id                 int64 // its place in the list
	date               model.Date
	kind, what, reason string
}

// recordRows are breaches, looks, overrides and changes of the rule, newest
// first.
func recordRows(b *model.Book) []kept {
	var rows []kept
	add := func(date model.Date, kind, what, reason string) {
		if date.By(b.Today) {
			rows = append(rows, kept{date: date, kind: kind, what: what, reason: reason})
		}
	}
	for _, x := range b.Breaches {
		what := x.Kind
		if x.PersonID != 0 {
			what += ", " + b.Name(x.PersonID)
		}
		add(x.Date, "breach", what, x.Note)
	}
	for _, l := range b.Looks {
		add(l.Date, "look", l.Shown, l.Reason)
	}
	for _, o := range b.Overrides {
		add(o.Date, "passed", b.PassedWords(o.What), o.Reason)
	}
	for _, c := range b.RuleChanges {
		add(c.Date, "rule", c.What, c.Reason)
	}
	slices.SortStableFunc(rows, func(x, y kept) int { return strings.Compare(string(y.date), string(x.date)) })
	for i := range rows {
		rows[i].id = int64(i + 1)
	}
	return rows
}

func recordColumns() []component.Column[kept] {
	return []component.Column[kept]{
		{Title: "kind", Width: 7, Cell: func(r kept) string { return r.kind }},
		{Title: "what", Width: 24, Min: 12, Grow: 1, Cell: func(r kept) string { return r.what }},
		{Title: "on", Width: 10, Right: true, Drop: 1, Role: style.Muted, Cell: func(r kept) string { return r.date.Words() }},
	}
}

func (p *Pane) recordRecord(st *style.Styles, w int) []string {
	r, ok := p.record.Current()
	if !ok {
		return nil
	}
	return append(component.Facts(st, []component.Fact{
		{Label: "kind", Value: r.kind}, {Label: "on", Value: r.date.Words()}, {Label: "what", Value: r.what}, {Label: "reason", Value: r.reason},
	}, w), append([]string{""}, component.Paragraph(st, style.Muted, "Kept as it was written. Correct it by a new entry.", w)...)...)
}
