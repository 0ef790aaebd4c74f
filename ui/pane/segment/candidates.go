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

func candidateColumns() []component.Column[model.Candidate] {
	return []component.Column[model.Candidate]{
		{Title: "person", Width: 18, Min: 12, Grow: 1, Cell: model.Candidate.Named},
		{Title: "why this person", Width: 30, Min: 16, Grow: 9, Cell: func(c model.Candidate) string { return c.Why }},
		{Title: "kinds", Width: 5, Drop: 1, Right: true, Cell: func(c model.Candidate) string { return fmt.Sprint(c.Kinds) }},
		{Title: "tier", Width: 5, Drop: 5, Role: style.Muted, Cell: func(c model.Candidate) string { return c.Tier }},
		{Title: "arm", Width: 8, Drop: 2, RoleOf: func(c model.Candidate) style.Role { return armRole(c.Arm) }, Cell: func(c model.Candidate) string { return c.Arm }},
		{Title: "taking part", Width: 11, Drop: 4, Cell: func(c model.Candidate) string { return highWord(c.High) }},
		{Title: "not counted", Width: 11, Drop: 3, Role: style.Faint, Cell: func(c model.Candidate) string { return spendWord(c.SpendBand) }},
	}
}

func armRole(arm string) style.Role {
	switch arm {
	case model.Engaged:
		return style.Engaged
	case model.Control:
		return style.Control
	}
	return style.Muted
}

func highWord(high bool) string {
	if high {
		return "high"
	}
	return "not high"
}

func spendWord(band string) string {
	if band == "" {
		return ""
	}
	return band + " spend"
}

// emptyList says what belongs in the list.
func emptyList(q model.CandidateQuery, people int64) string {
	switch {
	case people == 0:
		return "People with two signals of two kinds stand here. Import your customers first: Set-up (9), or goodword import FILE."
	case q.List == model.Nearly:
		return "Nobody is a candidate but for the age of a signal. v shows the next list."
	case q.List == model.Surprises:
		return "Nobody outside the picture has three signals. v shows the next list."
	case q.List == model.Silent:
		return "No loyal customer of long standing is without a signal. v shows the next list."
	case q.Cell != nil || q.Segment:
		return "No candidate is in this part. o shows them all."
	}
	return "Nobody has two signals of two kinds yet, one of them unasked. Import reviews, posts or answers, or write one down on a person's card (7)."
}

var listWords = map[string]string{
	model.Candidates: "", model.Nearly: "nearly", model.Surprises: "surprises", model.Silent: "silent",
}

// listNote says which list is shown and by what it is narrowed.
func (p *Pane) listNote() string {
	var parts []string
	if words := listWords[p.query.List]; words != "" {
		parts = append(parts, words)
	}
	if p.query.Cell != nil {
		parts = append(parts, "in a cell")
	}
	if p.query.Segment {
		parts = append(parts, "by the rule")
	}
	return strings.Join(append(parts, fmt.Sprint(p.candidates.Len())), " ")
}

func (p *Pane) candidateActions() action.Set {
	all := action.Action{ID: "segment.rule", Keys: []string{"o"}, Words: "show only whom the segment rule finds", Short: "rule", Foot: true, Run: p.byRule}
	if p.query.Segment || p.query.Cell != nil {
		all.Words, all.Short = "show all candidates", "all"
	}
	return append(append(action.Set{
		p.matches(),
		all,
		{ID: "segment.list", Keys: []string{"v"}, Words: "show the next list: candidates, nearly candidates, surprises, loyal and silent", Short: "lists", Foot: true, Run: p.nextList},
		p.Deed("segment.editrule", "e", "edit the segment rule", p.editSegment),
		{ID: "segment.person", Keys: []string{"P"}, Words: "open the person's card", Reason: p.nobody, Run: func() tea.Cmd { return p.Host.Person(p.candidates.CurrentID()) }},
		p.Guarded("segment.exclude", "X", "leave the person out of the wave, with a reason", "", p.notExcluding, p.exclude),
		p.Guarded("segment.tier", "T", "put the person in the core, or back in the broad tier", "", p.nobody, p.setTier),
	}, component.Marks(&p.candidates)...), p.always()...)
}

func (p *Pane) nobody() string {
	if p.candidates.CurrentID() == 0 {
		return "Nobody stands here yet"
	}
	return ""
}

func (p *Pane) nextList() tea.Cmd {
	p.query.List = map[string]string{model.Candidates: model.Nearly, model.Nearly: model.Surprises, model.Surprises: model.Silent, model.Silent: model.Candidates}[p.query.List]
	p.query.Cell, p.query.Segment = nil, false
	return p.find()
}

func (p *Pane) byRule() tea.Cmd {
	all := p.query.Segment || p.query.Cell != nil
	p.query.List, p.query.Cell, p.query.Segment = model.Candidates, nil, !all
	return p.find()
}

func (p *Pane) editSegment() tea.Cmd {
	s := p.field.Value.rule
	return p.On(&s).Ask("The segment rule", entry.Segment(&s), func() (string, []model.Row) {
		s.MadeOn = p.Book().Today
		s.Result = model.Plural(p.candidates.Len(), "person") + " in the list when it was written"
		return "wrote the segment rule", []model.Row{&s}
	})
}

// candidateRecord is the evidence of the person under the cursor.
func (p *Pane) candidateRecord(st *style.Styles, w int) []string {
	c, ok := p.candidates.Current()
	if !ok {
		return nil
	}
	lines := component.Heading(st, c.Named(), w)
	lines = append(lines, component.Paragraph(st, style.Text, c.Why, w)...)
	lines = append(lines, "")
	facts := []component.Fact{
		{Label: "evidence", Value: evidence(c)},
		{Label: "taking part", Value: highWord(c.High)},
		{Label: "arm", Value: c.Arm, Role: armRole(c.Arm)},
		{Label: "tier", Value: c.Tier},
		{Label: "not counted", Value: spendWord(c.SpendBand), Role: style.Faint},
	}
	switch p.query.List {
	case model.Nearly:
		facts[0].Value += "; the second kind is older than the window"
	case model.Silent:
		facts[0].Value = "none; for a word one to one, not for the arms"
	}
	lines = append(lines, component.Facts(st, facts, w)...)
	if cell := p.query.Cell; cell != nil {
		lines = append(lines, "", st.Paint(style.Muted, component.Cut("only "+cellWords(*cell)+": o shows all", w)))
	}
	rule := p.field.Value.rule
	return append(append(lines, "", st.Paint(style.Muted, component.Cut("the segment rule", w))), component.Paragraph(st, style.Text, rule.Sentence(), w)...)
}

func evidence(c model.Candidate) string {
	text := fmt.Sprintf("%s of %s", model.Plural(c.Signals, "signal"), model.Plural(c.Kinds, "kind"))
	if c.AskedFor > 0 {
		text += fmt.Sprintf(", %d asked for", c.AskedFor)
	}
	return text + fmt.Sprintf("; %d neither asked for nor weak", c.Own)
}

func (p *Pane) notExcluding() string {
	c, ok := p.candidates.Current()
	switch {
	case !ok:
		return p.nobody()
	case p.Book().Wave.FrozenOn != "":
		return p.notMatching()
	case c.Arm != "":
		return c.Name + " is in the wave already: Arms shows as what"
	}
	return ""
}

// exclude leaves somebody out of the draw and of the control. The reason stands
// in Arms, where they are taken back in.
func (p *Pane) exclude() tea.Cmd {
	c, _ := p.candidates.Current()
	b := p.Book()
	p.Host.Open(dialog.NewReason("Leave out "+c.Name, "Neither engaged nor control in "+b.Wave.Name+".", func(reason string) tea.Cmd {
		return p.Save("left "+c.Name+" out of "+b.Wave.Name,
			&model.Arm{WaveID: b.Wave.ID, PersonID: c.PersonID, Arm: model.NotEligible, Why: reason, Since: b.Today})
	}))
	return nil
}

// setTier puts the marked people, or the one under the cursor, in the core, and
// whoever is there already back in the broad tier.
func (p *Pane) setTier() tea.Cmd {
	c, _ := p.candidates.Current()
	ids, tier := p.candidates.Marked(), "core"
	if len(ids) == 0 {
		ids = []int64{c.PersonID}
		if c.Tier == tier {
			tier = "broad"
		}
	}
	return p.Host.Save(fmt.Sprintf("put %s in the %s tier", model.Plural(len(ids), "person"), tier), func() error {
		return p.store.SetTier(context.Background(), ids, tier)
	})
}
