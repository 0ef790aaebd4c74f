package segment

import (
	"cmp"
	"context"
	"fmt"

	tea "charm.land/bubbletea/v2"

	"goodword/model"
	"goodword/ui/action"
	"goodword/ui/component"
	"goodword/ui/dialog"
	"goodword/ui/entry"
	"goodword/ui/style"
)

// arm is one person's place in the wave.
type arm struct {
	row  model.Arm
	name string
	line string
}

func armColumns() []component.Column[arm] {
	return []component.Column[arm]{
		{Title: "set", Width: 3, Right: true, Drop: 1, Role: style.Muted, Cell: func(a arm) string {
			if a.row.SetNo == 0 {
				return ""
			}
			return fmt.Sprint(a.row.SetNo)
		}},
		{Title: "person", Width: 22, Min: 12, Grow: 1, Cell: func(a arm) string { return a.name }},
		{Title: "arm", Width: 12, RoleOf: func(a arm) style.Role { return armRole(a.row.Arm) }, Cell: func(a arm) string { return a.row.Arm }},
		{Title: "beside them", Width: 30, Min: 14, Grow: 3, Drop: 2, Cell: func(a arm) string { return a.line }},
	}
}

// armRows are the sets in their order, the engaged person of each first, and
// then who is in no set.
func armRows(b *model.Book) []arm {
	var rows, others []arm
	called := map[string]int{}
	for _, x := range b.Arms {
		called[b.Name(x.PersonID)]++
	}
	for _, x := range b.Arms {
		r := arm{x, b.Name(x.PersonID), x.Line}
		if p := b.People[x.PersonID]; p != nil && called[r.name] > 1 {
			r.name += " (" + cmp.Or(p.City, fmt.Sprint("no. ", x.PersonID)) + ")"
		}
		switch {
		case x.LeftHow != "":
			r.line = x.LeftHow + " " + x.LeftOn.Words() + ": " + x.LeftWhy
		case x.Why != "":
			r.line = x.Why
		}
		switch {
		case x.Arm != model.Engaged && x.Arm != model.Control:
			others = append(others, r)
		case x.Arm == model.Engaged && x.SetNo != 0:
			rows = append(beforeSet(rows, x.SetNo), append([]arm{r}, ofSet(rows, x.SetNo)...)...)
		default:
			rows = append(rows, r)
		}
	}
	return append(rows, others...)
}

// beforeSet and ofSet part the rows, which come set by set, where the last
// set begins.
func beforeSet(rows []arm, set int64) []arm {
	n := len(rows)
	for n > 0 && rows[n-1].row.SetNo == set {
		n--
	}
	return rows[:n:n]
}

func ofSet(rows []arm, set int64) []arm { return rows[len(beforeSet(rows, set)):] }

func (p *Pane) armActions() action.Set {
	foot := func(a action.Action, short string, why func() string) action.Action {
		a.Short, a.Foot, a.Reason = short, true, p.unless(a.Reason, why)
		return a
	}
	return append(action.Set{
		p.matches(),
		foot(p.Deed("segment.leave", "W", "note that somebody withdrew or was excluded", p.leave), "left", p.notLeaving),
		foot(p.Deed("segment.breach", "B", "note a breach between the arms", p.breach), "breach", p.noWave),
		p.Guarded("segment.readmit", "d", "take a person who was left out back in", "", p.notReadmitting, p.readmit),
		{ID: "segment.copy", Keys: []string{"y"}, Words: "copy the pair's line", Reason: p.noPair, Run: p.copyPair},
		{ID: "segment.card", Keys: []string{"P"}, Words: "open the person's card", Reason: p.noArm, Run: func() tea.Cmd {
			a, _ := p.arms.Current()
			return p.Host.Person(a.row.PersonID)
		}},
	}, p.always()...)
}

func (p *Pane) noArm() string {
	if p.arms.CurrentID() == 0 {
		return "Nobody stands here yet: m matches the arms"
	}
	return ""
}

func (p *Pane) noPair() string {
	if a, ok := p.arms.Current(); !ok || a.row.Arm != model.Control {
		return "Only a control person has a pair's line"
	}
	return ""
}

func (p *Pane) notLeaving() string {
	a, ok := p.arms.Current()
	switch {
	case !ok:
		return p.noArm()
	case a.row.Arm != model.Engaged && a.row.Arm != model.Control:
		return "Only somebody in an arm can leave it"
	case a.row.LeftHow == "withdrew" || a.row.LeftHow == "excluded":
		return a.name + " has left already"
	case p.Book().Wave.FrozenOn == "":
		return "The arms are not frozen yet: m matches them again"
	}
	return ""
}

func (p *Pane) notReadmitting() string {
	if a, ok := p.arms.Current(); !ok || a.row.Arm != model.NotEligible {
		return "Only somebody who was left out can be taken back in"
	}
	return ""
}

func (p *Pane) readmit() tea.Cmd {
	a, _ := p.arms.Current()
	return p.Remove("took "+a.name+" back in", &a.row)
}

func (p *Pane) leave() tea.Cmd {
	a, _ := p.arms.Current()
	row := a.row
	row.LeftOn, row.LeftHow = p.Book().Today, "withdrew"
	return p.On(&row).Ask(a.name+" leaves", entry.LeavingWave(&row), func() (string, []model.Row) {
		return fmt.Sprintf("noted that %s %s", a.name, map[string]string{"withdrew": "withdrew", "excluded": "was excluded"}[row.LeftHow]), []model.Row{&row}
	})
}

// breach is noted of the person under the cursor; a control person stays in the
// control.
func (p *Pane) breach() tea.Cmd {
	b := p.Book()
	x := model.Breach{WaveID: b.Wave.ID, Date: b.Today, Kind: model.BreachKinds[0]}
	a, ok := p.arms.Current()
	title, label := "A breach", "noted a breach"
	if ok && a.row.Arm == model.Control {
		x.PersonID = a.row.PersonID
		title, label = "A breach with "+a.name, "noted a breach with "+a.name
	}
	return p.On(&x).Ask(title, entry.Breach(&x), func() (string, []model.Row) {
		rows := []model.Row{&x}
		if row := a.row; x.PersonID != 0 && row.LeftHow == "" {
			row.LeftOn, row.LeftHow, row.LeftWhy = x.Date, "breached", x.Kind
			rows = append(rows, &row)
		}
		return label, rows
	})
}

func (p *Pane) copyPair() tea.Cmd {
	a, _ := p.arms.Current()
	return p.Host.Copy("the pair", p.Book().PairLine(&a.row))
}

// armRecord is the set of the person under the cursor, pair by pair.
func (p *Pane) armRecord(st *style.Styles, w int) []string {
	a, ok := p.arms.Current()
	if !ok {
		return nil
	}
	b := p.Book()
	lines := component.Heading(st, a.name, w)
	lines = append(lines, component.Facts(st, []component.Fact{
		{Label: "arm", Value: a.row.Arm, Role: armRole(a.row.Arm)},
		{Label: "since", Value: a.row.Since.Words()},
		{Label: "why", Value: a.row.Why},
		{Label: "left", Value: leftWords(&a.row), Role: style.Caution},
	}, w)...)
	lines = append(lines, "")
	for i := range b.Arms {
		if x := &b.Arms[i]; x.Arm == model.Control && x.SetNo == a.row.SetNo && x.SetNo != 0 {
			lines = append(lines, component.Paragraph(st, style.Text, b.PairLine(x), w)...)
		}
	}
	if a.row.Arm == model.Engaged {
		lines = append(lines, "")
		for i := range b.Signals {
			if s := &b.Signals[i]; s.PersonID == a.row.PersonID && s.Date.By(b.Today) {
				lines = append(lines, st.Paint(style.Muted, component.Cut(component.Cell(s.Date.Words()+"  "+s.Kind+"  "+s.Evidence), w)))
			}
		}
	}
	return lines
}

func leftWords(a *model.Arm) string {
	if a.LeftHow == "" {
		return ""
	}
	return fmt.Sprintf("%s on %s: %s; still counted as assigned", a.LeftHow, a.LeftOn.Words(), a.LeftWhy)
}

// matches is the action that makes the arms.
func (p *Pane) matches() action.Action {
	a := p.Deed("segment.match", "m", "match the arms", p.match)
	a.Short, a.Foot = "match", p.Book().Wave.FrozenOn == ""
	a.Reason = p.unless(a.Reason, p.notMatching)
	return a
}

func (p *Pane) notMatching() string {
	w := &p.Book().Wave
	if why := w.Stays(); why != "" {
		return why
	}
	if w.FrozenOn != "" {
		return fmt.Sprintf("Arms were frozen on %s. Record a withdrawal or a breach instead.", w.FrozenOn.Words())
	}
	return p.noWave()
}

// match asks how, and works off the loop: a large file takes a moment.
func (p *Pane) match() tea.Cmd {
	b := p.Book()
	marked := p.candidates.Marks()
	o := model.MatchOptions{Design: b.Wave.Design, Controls: int(b.Wave.Controls), People: int(b.Project.MinPeople+b.Project.MaxPeople) / 2, Reason: b.Wave.SizeReason}
	if most := b.MostPeople(); most > 0 {
		o.People = int(most)
	}
	switch {
	case marked > int(b.Project.MaxPeople):
		o.Design, o.Engaged = "drawn", p.candidates.Marked()
	case marked > 0:
		o.Design, o.Engaged = "chosen", p.candidates.Marked()
	case o.Design == "chosen":
		o.Design = "sets"
	}
	var form *dialog.Form
	form = dialog.NewForm("Match the arms", entry.Matching(&o, marked), func() tea.Cmd {
		if o.Design == "chosen" {
			o.People = len(o.Engaged)
		}
		if err := o.Check(); err != nil {
			p.Host.Error(err)
			return nil
		}
		p.work(o, form.Close)
		return nil
	})
	p.Host.Open(form)
	return nil
}

// work matches behind a bar; where it is refused the form keeps what was asked.
func (p *Pane) work(o model.MatchOptions, done func()) {
	p.Host.Work("Matching", func(ctx context.Context, tell func(int, int)) (string, error) {
		o.Tell = tell
		m, err := p.store.MatchWave(ctx, o)
		if err != nil {
			return "", err
		}
		news := fmt.Sprintf("matched %s with %d beside them - u undoes. ", model.Plural(m.Balance.Engaged, "person"), m.Balance.Control) + m.Balance.Sentence()
		if m.Found != "" {
			news += " " + m.Found
		}
		if m.Short > 0 {
			news += fmt.Sprintf(" %d places in the control stay empty.", m.Short)
		}
		if m.Hint != "" {
			news += " " + m.Hint
		}
		return news, nil
	}, func() tea.Cmd {
		done()
		p.Sections.Show("Balance")
		return p.load()
	})
}
