package space

import (
	"fmt"
	"math"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"goodword/model"
	"goodword/ui/action"
	"goodword/ui/component"
	"goodword/ui/entry"
	"goodword/ui/style"
)

// weekColumns leave out what a letter does not have.
func weekColumns(b *model.Book, replies bool) []component.Column[model.SpaceWeek] {
	number := func(title string, width, drop int, n func(model.SpaceWeek) int64) component.Column[model.SpaceWeek] {
		return component.Column[model.SpaceWeek]{Title: title, Width: width, Right: true, Drop: drop, Cell: func(w model.SpaceWeek) string { return fmt.Sprint(n(w)) }}
	}
	columns := []component.Column[model.SpaceWeek]{
		number("week", 4, 0, func(w model.SpaceWeek) int64 { return w.Week }),
		number("by us", 5, 3, func(w model.SpaceWeek) int64 { return w.BrandMessages }),
	}
	if !replies {
		return columns
	}
	return append(
		columns,
		number("members", 7, 2, func(w model.SpaceWeek) int64 { return w.MemberMessages }),
		component.Column[model.SpaceWeek]{
			Title: "our share", Width: 9, Right: true, Cell: func(w model.SpaceWeek) string { return percent(w.BrandShare()) },
			RoleOf: func(w model.SpaceWeek) style.Role {
				if text, today := b.BrandHint(&w); text != "" && today {
					return style.Caution
				}
				return style.Text
			},
		},
		component.Column[model.SpaceWeek]{Title: "to members", Width: 10, Right: true, Drop: 1, Cell: func(w model.SpaceWeek) string { return percent(w.MemberShare()) }},
	)
}

func percent(share float64, ok bool) string {
	if !ok {
		return "none"
	}
	return fmt.Sprintf("%d %%", int(math.Round(100*share)))
}

// talkNote is our share of the last week.
func (p *Pane) talkNote() string {
	s := p.space()
	if s == nil || !s.Replies() {
		return ""
	}
	weeks := p.Book().SpaceWeeks(s.ID)
	if len(weeks) == 0 {
		return ""
	}
	last := &weeks[len(weeks)-1]
	note := percent(last.BrandShare())
	if _, today := p.Book().BrandHint(last); today {
		note += " " + component.Needs.Sign()
	}
	return note
}

// weekRecord draws the two lines over all weeks, and says the week in words.
func (p *Pane) weekRecord(st *style.Styles, w int) []string {
	week, ok := p.weeks.Current()
	s := p.space()
	if !ok || s == nil {
		return nil
	}
	lines := component.Heading(st, fmt.Sprintf("Week %d", week.Week), w)
	if !s.Replies() {
		lines = append(lines, component.Facts(st, []component.Fact{{Label: "sent by us", Value: fmt.Sprint(week.BrandMessages)}}, w)...)
		return append(lines, component.Paragraph(st, style.Muted, "A letter has no replies to measure.", w)...)
	}
	if text, today := p.Book().BrandHint(&week); text != "" {
		role := style.Muted
		if today {
			role = style.Caution
		}
		lines = append(append(lines, component.Paragraph(st, role, text, w)...), "")
	}
	lines = append(lines, component.Facts(st, weekFacts(week), w)...)
	return append(lines, p.charts(st, s, w)...)
}

func weekFacts(w model.SpaceWeek) []component.Fact {
	answered := ""
	if w.Criticisms > 0 {
		answered = fmt.Sprintf("%d, of which %d answered", w.Criticisms, w.CriticismAnswers)
	}
	ours := fmt.Sprintf("%d of %d messages, %s", w.BrandMessages, w.BrandMessages+w.MemberMessages, percent(w.BrandShare()))
	if r := w.BrandBetween(); w.BrandMessages+w.MemberMessages > 0 {
		ours += fmt.Sprintf(" (%.0f to %.0f)", 100*r.Low, 100*r.High)
	}
	return []component.Fact{
		{Label: "by us", Value: ours},
		{Label: "member to member", Value: fmt.Sprintf("%d of %d messages, %s", w.MemberToMember, w.MemberMessages, percent(w.MemberShare()))},
		{Label: "members who wrote", Value: some(w.MembersWrote)},
		{Label: "topics by members", Value: some(w.TopicsByMembers)},
		{Label: "criticisms", Value: answered},
		{Label: "source", Value: w.Source},
	}
}

func some(n int64) string {
	if n == 0 {
		return ""
	}
	return fmt.Sprint(n)
}

// pairFrom is the width from which the two charts stand side by side.
const pairFrom = 60

// charts are the two lines over all weeks, each with its words.
func (p *Pane) charts(st *style.Styles, s *model.Space, w int) []string {
	b := p.Book()
	var ours, members []float64
	weeks := b.SpaceWeeks(s.ID)
	for _, week := range weeks {
		if share, ok := week.BrandShare(); ok {
			ours = append(ours, tenth(share))
		}
		if share, ok := week.MemberShare(); ok {
			members = append(members, tenth(share))
		}
	}
	one := w
	if w >= pairFrom {
		one = (w - gap) / 2
	}
	draw := func(title, words string, c component.ShareLine) []string {
		lines := []string{st.Strong(style.Text, component.Cut(title, one))}
		lines = append(lines, component.Draw(st, c, p.Host.Env().Plain, one)...)
		return append(lines, component.Paragraph(st, style.Muted, words, one)...)
	}
	left := draw("our share, %", course(ours)+fmt.Sprintf(" The limit is %d %% from week 3 on.", b.Project.BrandLimit),
		component.ShareLine{Label: "our share", Values: ours, Limit: float64(b.Project.BrandLimit), Role: style.Accent})
	right := draw("member to member, %", course(members)+" Of what members wrote.", component.ShareLine{Label: "member to member", Values: members, Role: style.Positive})
	if w < pairFrom {
		return slices.Concat([]string{""}, left, []string{""}, right)
	}
	h := max(len(left), len(right))
	both := component.Beside(component.Block(left, one, h), component.Block(nil, gap, h), component.Block(right, one, h))
	return append([]string{""}, strings.Split(both, "\n")...)
}

func tenth(share float64) float64 { return math.Round(1000*share) / 10 }

// course says a line in words: where it began and where it is.
func course(values []float64) string {
	switch n := len(values); {
	case n == 0:
		return "Nothing counted yet."
	case n == 1:
		return fmt.Sprintf("%s %% in the first week.", component.Figure(values[0]))
	default:
		return fmt.Sprintf("%s %% in the first week, %s %% in the last.", component.Figure(values[0]), component.Figure(values[n-1]))
	}
}

func (p *Pane) weekActions() action.Set {
	set := action.Set{p.adds("newweek", "write down a week's counts", p.newWeek)}
	w, ok := p.weeks.Current()
	if !ok {
		return set
	}
	edit := p.Deed("space.editweek", "e", "edit the counts", func() tea.Cmd { return p.askWeek(w, fmt.Sprintf("corrected week %d of the space", w.Week)) })
	edit.Short, edit.Foot = "edit", true
	return append(set, edit, p.Deed("space.removeweek", "d", "remove the counts", func() tea.Cmd {
		return p.Remove(fmt.Sprintf("removed week %d of the space", w.Week), &w)
	}))
}

// newWeek takes the first week that was not counted yet.
func (p *Pane) newWeek() tea.Cmd {
	b, s := p.Book(), p.space()
	w := model.SpaceWeek{SpaceID: s.ID, Week: 1, EndsOn: b.Today, Source: "typed"}
	for _, known := range b.SpaceWeeks(s.ID) {
		w.Week = max(w.Week, known.Week+1)
	}
	return p.askWeek(w, "")
}

func (p *Pane) askWeek(w model.SpaceWeek, label string) tea.Cmd {
	return p.On(&w).Ask("Week in the space", entry.Week(&w, p.space().Replies()), func() (string, []model.Row) {
		if label == "" {
			return fmt.Sprintf("counted week %d of the space", w.Week), []model.Row{&w}
		}
		return label, []model.Row{&w}
	})
}
