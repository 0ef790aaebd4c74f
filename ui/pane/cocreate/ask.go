package cocreate

import (
	"fmt"
	"slices"

	tea "charm.land/bubbletea/v2"

	"goodword/model"
	"goodword/ui/action"
	"goodword/ui/component"
	"goodword/ui/entry"
	"goodword/ui/pane"
	"goodword/ui/style"
)

// asked is an engaged person and whether they were asked about the question.
type asked struct {
	id      int64
	name    string
	on      model.Date
	pace    string
	against []model.Objection
}

func askedColumns() []component.Column[asked] {
	return []component.Column[asked]{
		{Title: "person", Width: 18, Min: 10, Grow: 1, Cell: func(r asked) string { return r.name }},
		{Title: "asked", Width: 12, Cell: func(r asked) string { return r.word() }, RoleOf: func(r asked) style.Role {
			if r.on == "" && model.Stopped(r.against) != nil {
				return style.Caution
			}
			return style.Text
		}},
		{Title: "balance", Width: 15, Drop: 1, Right: true, Role: style.Muted, Cell: func(r asked) string { return r.pace }},
	}
}

func (r asked) word() string {
	switch {
	case r.on != "":
		return r.on.Words()
	case model.Stopped(r.against) != nil:
		return "! not now"
	}
	return "not yet"
}

// askedFor is what the rows were made for.
type askedFor struct {
	book     *model.Book
	question int64
	filter   string
}

// readAsked makes the rows for the question under the cursor: those who were
// not asked yet first.
func (p *Pane) readAsked() {
	b := p.Book()
	now := askedFor{b, p.questions.CurrentID(), p.filter}
	if now == p.askedFor {
		return
	}
	p.askedFor = now
	d, _ := p.question()
	on := map[int64]model.Date{}
	if d != nil {
		on = b.AskedFor(d.ID)
	}
	paces := b.Paces()
	var rows []asked
	for _, id := range b.Active() {
		if name := b.Name(id); fits(p.filter, name) {
			rows = append(rows, asked{id: id, name: name, on: on[id], pace: paces[id].Words(), against: b.AskingView(id)})
		}
	}
	slices.SortStableFunc(rows, func(x, y asked) int {
		switch {
		case x.on == "" && y.on != "":
			return -1
		case x.on != "" && y.on == "":
			return 1
		}
		return 0
	})
	p.asked.SetRows(rows)
	p.Sections.Refresh()
}

func (p *Pane) askedNote() string {
	b := p.Book()
	d, _ := p.question()
	if d == nil {
		return ""
	}
	return fmt.Sprintf("%d of %d", len(b.AskedFor(d.ID)), len(b.Active()))
}

func (p *Pane) askedRecord(st *style.Styles, w int) []string {
	r, ok := p.asked.Current()
	if !ok {
		return nil
	}
	b := p.Book()
	pace := b.Pace(r.id)
	view := "never"
	if pace.LastView != "" {
		view = pace.LastView.Words()
	}
	question := "There is no question yet."
	if d, _ := p.question(); d != nil {
		question = d.Question
	}
	lines := append(component.Heading(st, r.name, w), component.Facts(st, []component.Fact{
		{Label: "question", Value: question},
		{Label: "asked", Value: r.word()},
		{Label: "view asked", Value: view},
		{Label: "asks", Value: fmt.Sprintf("%d in 28 days, the limit is %d", pace.Lately, b.Project.AskLimit)},
		{Label: "balance", Value: r.pace},
	}, w)...)
	for _, o := range r.against {
		if r.on != "" { // it speaks of one more ask, and this one was made
			break
		}
		lines = append(lines, component.Paragraph(st, style.Caution, o.Words, w)...)
	}
	for i := range b.Suggestions {
		if s := &b.Suggestions[i]; s.PersonID == r.id && s.Heard.By(b.Today) {
			lines = append(lines, component.Facts(st, []component.Fact{{Label: s.Heard.Words(), Value: s.Text + ", " + b.SuggestionState(s)}}, w)...)
		}
	}
	return lines
}

func (p *Pane) askedActions() action.Set {
	return append(action.Set{
		p.Guarded("ask.now", "c", "ask those marked for their view", "ask", p.cannotAsk, p.ask),
		p.Guarded("ask.suggestion", "n", "write down what this person suggested", "suggestion", p.nobody, p.suggestedBy),
		{ID: "ask.person", Keys: []string{"P"}, Words: "open the person's card", Reason: p.nobody, Run: func() tea.Cmd { return p.Host.Person(p.asked.CurrentID()) }},
	}, component.Marks(&p.asked)...)
}

func (p *Pane) nobody() string {
	if p.asked.CurrentID() == 0 {
		return "Nobody is engaged yet"
	}
	return ""
}

func (p *Pane) cannotAsk() string {
	if why := p.noQuestion(); why != "" {
		return why
	}
	if why := p.nobody(); why != "" {
		return why
	}
	d, _ := p.question()
	if err := model.Stopped(p.Book().Inviting(d)); err != nil {
		return err.Error()
	}
	on := p.Book().AskedFor(d.ID)
	for _, id := range p.asked.Marked() {
		if on[id] != "" {
			return p.Book().Name(id) + " was asked on " + on[id].Words()
		}
	}
	return ""
}

// ask asks those marked as one change: a touch and an asking each. The gift
// comes before it, an open reply is answered first, and asks are paced.
func (p *Pane) ask() tea.Cmd {
	b := p.Book()
	d, _ := p.question()
	ids := p.asked.Marked()
	title, channel, by := "Ask "+model.Plural(len(ids), "person"), "", b.Project.RunsBy
	if len(ids) == 1 {
		title = "Ask " + b.Name(ids[0])
	}
	against := append(b.Inviting(d), b.Against(ids, b.AskingView)...)
	// the step's own gate asks for the reason once, not for each person
	against = slices.DeleteFunc(against, func(o model.Objection) bool { return o.ID == "W01" })
	p.On(d).AskThen(title, entry.Channel(&channel, &by), func() tea.Cmd {
		if err := model.Stopped(against); err != nil {
			p.Host.Toast(err.Error())
			return nil
		}
		return p.TakeStep(step, func(passed ...model.Row) tea.Cmd {
			return pane.Passing(p.Host, title, against, func(reason string) tea.Cmd {
				note := int64(0)
				if n := b.Invitation(d); n != nil {
					note = n.ID
				}
				rows := append(passed, b.PassRows(against, reason, "control person contacted", note)...)
				return p.Save("asked "+who(b, ids)+" for their view", append(rows, b.AskRows(d, ids, channel, by)...)...)
			})
		})
	})
	return nil
}

// who names the people of a change: one by name, more by their number.
func who(b *model.Book, ids []int64) string {
	if len(ids) == 1 {
		return b.Name(ids[0])
	}
	return model.Plural(len(ids), "person")
}
