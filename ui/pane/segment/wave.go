package segment

import (
	"context"
	"fmt"
	"strings"

	tea "charm.land/bubbletea/v2"

	"goodword/model"
	"goodword/ui/action"
	"goodword/ui/component"
	"goodword/ui/dialog"
	"goodword/ui/entry"
	"goodword/ui/style"
)

// check is one line of what the freeze wants.
type check struct {
	id      int64
	state   component.State
	words   string
	missing string
}

func checkColumns() []component.Column[check] {
	return []component.Column[check]{
		{Width: 1, RoleOf: func(c check) style.Role { return c.state.Role() }, Cell: func(c check) string { return c.state.Sign() }},
		{Title: "before the first gift", Width: 40, Min: 20, Grow: 2, Cell: func(c check) string { return c.words }},
		{Title: "still missing", Width: 30, Min: 10, Grow: 3, Drop: 1, Role: style.Caution, Cell: func(c check) string { return c.missing }},
	}
}

// checkRows are the conditions of the first two gates.
func checkRows(b *model.Book) []check {
	if b.Wave.ID == 0 {
		return nil
	}
	var rows []check
	for _, g := range model.Gates(b)[:2] {
		for _, c := range g.Conditions {
			r := check{id: int64(len(rows) + 1), state: component.Open, words: c.Words, missing: c.Missing}
			switch {
			case c.Met:
				r.state, r.missing = component.Done, ""
			case g.State == "skipped":
				r.state, r.missing = component.Skipped, ""
			}
			rows = append(rows, r)
		}
	}
	return rows
}

// always are the actions of the wave that every part has.
func (p *Pane) always() action.Set {
	n := p.Deed("segment.wave", "n", "begin a new wave", p.newWave)
	n.Short, n.Foot = "wave", p.Book().Wave.ID == 0
	freeze := p.Deed("segment.freeze", "F", "freeze both arms and the rule", p.freeze)
	here, w := p.Sections.Now().List == &p.wave, &p.Book().Wave
	freeze.Short, freeze.Foot = "freeze", here && w.FrozenOn == ""
	freeze.Reason = p.unless(freeze.Reason, p.notMatching)
	start := p.Deed("segment.start", "S", "start the frozen wave", p.start)
	start.Short, start.Foot = "start", here && p.notStarting() == ""
	start.Reason = p.unless(start.Reason, p.notStarting)
	return action.Set{n, freeze, start}
}

// unless joins two reasons, the first that holds.
func (p *Pane) unless(first, second func() string) func() string {
	return func() string {
		if text := first(); text != "" {
			return text
		}
		return second()
	}
}

func (p *Pane) noWave() string {
	if p.Book().Wave.ID == 0 {
		return "There is no wave yet: n begins one"
	}
	return ""
}

func (p *Pane) notOpen() string {
	if why := p.Book().Wave.Stays(); why != "" {
		return why
	}
	return p.noWave()
}

func (p *Pane) notStarting() string {
	w := &p.Book().Wave
	switch {
	case w.ID == 0:
		return p.noWave()
	case w.FrozenOn == "":
		return "The arms are not frozen yet: F freezes them"
	case w.StartedOn != "":
		return "The wave was started on " + w.StartedOn.Words()
	}
	return ""
}

func (p *Pane) waveActions() action.Set {
	edit := p.Deed("segment.edit", "e", "edit the wave", p.editWave)
	edit.Short, edit.Foot = "edit", p.Book().Wave.Over() == ""
	edit.Reason = p.unless(edit.Reason, p.notOpen)
	rule := p.Deed("segment.ruleedit", "r", "edit the rule of the verdict", p.editRule)
	rule.Short, rule.Foot = "rule", p.Book().Wave.Over() == ""
	rule.Reason = p.unless(rule.Reason, p.notOpen)
	abandon := p.Deed("segment.abandon", "A", "abandon the wave with a reason", p.abandon)
	abandon.Reason = p.unless(abandon.Reason, p.notOpen)
	return append(append(action.Set{edit, rule, p.matches()}, p.always()...), p.pausing(), abandon)
}

// newWave asks about the wave; where another one is open it first asks why.
func (p *Pane) newWave() tea.Cmd {
	b := p.Book()
	if stands := b.InTheWay(); stands != "" {
		if b.Wave.Status(b.Today) == "draft" {
			p.Host.Toast(stands)
			return nil
		}
		p.Host.Open(dialog.NewReason("A new wave", stands, func(reason string) tea.Cmd {
			p.askWave(reason)
			return nil
		}))
		return nil
	}
	p.askWave("")
	return nil
}

func (p *Pane) askWave(reason string) {
	w, strength := p.Book().NewWave(), p.Book().Project.Strength
	if w.Start == "" {
		w.Start = p.Book().Today.MondayAfter(7)
	}
	p.On(&w).AskThen("A new wave", entry.Wave(&w, &strength), func() tea.Cmd {
		fresh := w
		return p.Host.Save("began "+w.Name, func() error {
			return p.store.NewWave(context.Background(), &fresh, strength, reason)
		})
	})
}

func (p *Pane) editWave() tea.Cmd {
	w, project := p.Book().Wave, p.Book().Project
	fields := entry.FrozenWave(&w)
	if w.FrozenOn == "" {
		fields = entry.Wave(&w, &project.Strength)
	}
	return p.On(&w).Ask(w.Name, fields, func() (string, []model.Row) {
		rows := []model.Row{&w}
		if project.Strength != p.Book().Project.Strength {
			rows = append(rows, &project)
		}
		return "changed the wave " + w.Name, rows
	})
}

// editRule changes the rule; once it is frozen only with a reason.
func (p *Pane) editRule() tea.Cmd {
	b := p.Book()
	was, rule := b.Rule, b.Rule
	if rule.ID == 0 {
		rule = model.DefaultRule()
		rule.WaveID = b.Wave.ID
	}
	var form *dialog.Form
	form = dialog.NewForm("The rule", entry.Rule(&rule), func() tea.Cmd {
		what := rule.Changes(&was)
		rule.WrittenOn = b.Today
		switch {
		case was.FrozenOn == "":
			return p.Save("wrote the rule", &rule)
		case what == "":
			form.Close()
			return nil
		}
		p.Host.Open(dialog.NewReason("The frozen rule", "The rule was frozen on "+was.FrozenOn.Words()+". The summary will say: "+what+".", func(reason string) tea.Cmd {
			fresh := rule
			return p.Host.Save("changed the rule", func() error { return p.store.ChangeRule(context.Background(), &fresh, what, reason) })
		}))
		return nil
	})
	form.Editor = p.Host.Edit
	p.Host.Open(form)
	return nil
}

// freeze fixes both lists and the rule, or asks for the reason for what is
// missing.
func (p *Pane) freeze() tea.Cmd {
	b := p.Book()
	hard, gates := b.FreezeMissing()
	if len(hard) > 0 {
		p.Host.Toast(strings.Join(hard, " "))
		return nil
	}
	do := func(reason string) tea.Cmd {
		return p.Host.Save("froze the arms and the rule of "+b.Wave.Name, func() error {
			_, err := p.store.FreezeWave(context.Background(), reason)
			return err
		})
	}
	missing := append(gates[model.GateStart], gates[step]...)
	if len(missing) == 0 {
		return do("")
	}
	p.Host.Open(dialog.NewReason("Freeze", "Still missing: "+strings.Join(missing, "; ")+". Say why it is frozen without.", do))
	return nil
}

func (p *Pane) start() tea.Cmd {
	return p.Host.Save("started "+p.Book().Wave.Name, func() error { return p.store.StartWave(context.Background(), "") })
}

func (p *Pane) abandon() tea.Cmd {
	p.Host.Open(dialog.NewReason("Abandon "+p.Book().Wave.Name, "There is no way back from it. What was written stays.", func(reason string) tea.Cmd {
		w := p.Book().Wave
		w.AbandonedOn, w.AbandonReason = p.Book().Today, reason
		return p.Save("abandoned "+w.Name, &w)
	}))
	return nil
}

// pausing is the action that pauses the wave, or has a paused one go on.
func (p *Pane) pausing() action.Action {
	today := p.Book().Today
	if w := p.Book().Wave; w.Status(today) == "paused" {
		return action.InFoot(p.Deed("segment.pause", "z", "go on with the paused wave", func() tea.Cmd {
			w.PausedOn, w.PauseReason = "", ""
			return p.Save("went on with "+w.Name, &w)
		}), "go on")
	}
	pause := p.Deed("segment.pause", "z", "pause the wave with a reason", p.pause)
	pause.Reason = p.unless(pause.Reason, func() string {
		if p.Book().Wave.Status(today) != "running" {
			return "Only a wave that runs can be paused"
		}
		return ""
	})
	return pause
}

// pause keeps the reason among what was passed too: the summary prints it also
// when the wave has gone on.
func (p *Pane) pause() tea.Cmd {
	words := "Today is quiet about what goes out until you go on. Its days pass, and both arms are counted as before."
	p.Host.Open(dialog.NewReason("Pause "+p.Book().Wave.Name, words, func(reason string) tea.Cmd {
		w, today := p.Book().Wave, p.Book().Today
		w.PausedOn, w.PauseReason = today, reason
		return p.Save("paused "+w.Name, &w, &model.Override{WaveID: w.ID, What: "pause", Reason: reason, Date: today})
	}))
	return nil
}

// waveRecord is the wave with its rule in words.
func (p *Pane) waveRecord(st *style.Styles, w int) []string {
	b := p.Book()
	x := &b.Wave
	if x.ID == 0 {
		return nil
	}
	lines := component.Heading(st, x.Name, w)
	lines = append(lines, component.Facts(st, []component.Fact{
		{Label: "state", Value: x.Archived()},
		{Label: "paused", Value: x.PausedOn.Words(), Role: style.Caution},
		{Label: "because", Value: x.PauseReason},
		{Label: "baseline", Value: x.BaselineStart().Words() + " to " + x.Start.Add(-1).Words()},
		{Label: "run", Value: fmt.Sprintf("%s to %s, %d days", x.Start.Words(), x.End().Words(), x.Days)},
		{Label: "strength", Value: b.Project.Strength},
		{Label: "design", Value: designWords(x)},
		{Label: "same", Value: strings.Join(strings.FieldsFunc(x.Traits, func(r rune) bool { return r == '\n' || r == ',' }), ", ")},
		{Label: "size", Value: x.SizeReason},
		{Label: "after it", Value: x.AfterPlan},
		{Label: "frozen", Value: frozenWords(b)},
		{Label: "learned", Value: x.LearnedBefore},
	}, w)...)
	if x.FrozenOn == "" {
		for _, hint := range b.FreezeHints() {
			lines = append(append(lines, ""), component.Paragraph(st, style.Caution, hint, w)...)
		}
		lines = append(lines, planLines(st, b, w)...)
	}
	lines = append(lines, "", st.Strong(style.Text, component.Cut("The rule", w)))
	if b.Rule.ID == 0 {
		return append(lines, st.Paint(style.Muted, component.Cut("Not written yet: r writes it.", w)))
	}
	for _, line := range b.Rule.Lines() {
		lines = append(lines, component.Paragraph(st, style.Text, line, w)...)
	}
	return lines
}

func designWords(w *model.Wave) string {
	text := fmt.Sprintf("%s, %d beside each", w.Design, w.Controls)
	if w.Seed != 0 && w.Design != "chosen" {
		text += fmt.Sprintf(", seed %d", w.Seed)
	}
	return text
}

func frozenWords(b *model.Book) string {
	if b.Wave.FrozenOn == "" {
		return ""
	}
	text := b.Wave.FrozenOn.Words()
	if len(b.Wave.Hash) > 12 {
		text += ", mark " + b.Wave.Hash[:12]
	}
	if n := len(b.RuleChanges); n > 0 {
		text += fmt.Sprintf("; the rule was changed %d times since", n)
	}
	return text
}

// planLines say what one month can show with the usual sizes, so that the size
// is chosen before the freeze and not regretted after it.
func planLines(st *style.Styles, b *model.Book, w int) []string {
	rows, _ := b.Planner()
	if len(rows) == 0 {
		return nil
	}
	lines := []string{"", st.Strong(style.Text, component.Cut("What one month can show", w))}
	lines = append(lines, component.Paragraph(st, style.Muted,
		"The smallest change that is found four times in five, at the mentions a person of the baseline so far.", w)...)
	for _, r := range rows {
		line := fmt.Sprintf("%3d beside %2d  %s", r.Engaged, r.Control, r.Ratio)
		if r.Planned {
			line += ", as matched now"
		}
		lines = append(lines, st.Paint(style.Text, component.Cut(line, w)))
	}
	return lines
}
