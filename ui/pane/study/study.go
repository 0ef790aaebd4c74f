package study

import (
	tea "charm.land/bubbletea/v2"

	"goodword/model"
	"goodword/ui/action"
	"goodword/ui/component"
	"goodword/ui/entry"
	"goodword/ui/pane"
	"goodword/ui/style"
)

// Pane is one of the two steps.
type Pane struct {
	pane.Body
	step    int
	studies component.Table[model.Study]
}

var _ interface {
	pane.Pane
	pane.Clicker
	pane.Gated
	pane.Guided
} = (*Pane)(nil)

// Agree stands in for the gift: a customer agrees to be told of in public.
func Agree(h pane.Host, s pane.Saver) *Pane { return compose(h, s, 2, "gift", "Agree") }

// Publish stands in for the space: what was agreed becomes public.
func Publish(h pane.Host, s pane.Saver) *Pane { return compose(h, s, 4, "space", "Publish") }

func compose(h pane.Host, s pane.Saver, step int, id, title string) *Pane {
	p := &Pane{Body: pane.NewBody(h, s, id, title), step: step}
	p.studies = component.Table[model.Study]{
		ID: func(x model.Study) int64 { return x.ID }, Columns: columns(p.Book),
		Empty: "Contact is regulated, so nothing is given or said in private. A case study that a customer agrees to, and that anybody can check, takes its place. n begins one.",
	}
	p.Compose(p.Guide, p.refresh, &pane.Section{Title: "Case studies", Note: p.note, List: &p.studies, Record: p.record, Actions: p.actions})
	return p
}

func (p *Pane) refresh() {
	p.studies.SetRows(p.Book().Studies)
	p.studies.Redraw()
	p.Refresh()
}

// Gate is the sign on the tab.
func (p *Pane) Gate() component.State { return pane.GateState(model.Gates(p.Book())[p.step]) }

// Guide says what the step is for and why it is another than usual.
func (p *Pane) Guide() *component.Guide {
	g := model.Gates(p.Book())[p.step]
	if p.step == 2 {
		return pane.Step(g, "Contact is regulated here: ask a customer whether their story may be told in public, in place of a private gift.",
			"A claim that nobody can check, or a customer who was paid, would spoil it.")
	}
	return pane.Step(g, "Contact is regulated here, so the private space is off: case studies become public where anybody can check them.",
		"Publishing before the person approved it, or before somebody cleared it, would spoil it.")
}

func (p *Pane) note() string {
	n := 0
	for i := range p.Book().Studies {
		if p.Book().Studies[i].State(p.Book().Today) == "published" {
			n++
		}
	}
	if len(p.Book().Studies) == 0 {
		return ""
	}
	return model.Plural(n, "public one")
}

func columns(b func() *model.Book) []component.Column[model.Study] {
	return []component.Column[model.Study]{
		{Title: "case study", Width: 20, Min: 12, Grow: 1, Cell: func(x model.Study) string { return x.Title }},
		{Title: "customer", Width: 16, Min: 10, Drop: 1, Cell: func(x model.Study) string { return b().Name(x.PersonID) }},
		{Title: "state", Width: 10, Cell: func(x model.Study) string { return x.State(b().Today) }, RoleOf: func(x model.Study) style.Role {
			if x.State(b().Today) == "published" {
				return style.Positive
			}
			return style.Text
		}},
	}
}

func (p *Pane) record(st *style.Styles, w int) []string {
	x, ok := p.studies.Current()
	if !ok {
		return nil
	}
	b := p.Book()
	out := append(component.Heading(st, x.Title, w), component.Facts(st, []component.Fact{
		{Label: "customer", Value: b.Name(x.PersonID)},
		{Label: "state", Value: x.State(b.Today)},
		{Label: "what it says", Value: x.Claim},
		{Label: "to be checked at", Value: x.Proof},
		{Label: "they agreed to", Value: x.Scope},
		{Label: "agreed on", Value: x.AgreedOn.Words()},
		{Label: "drafted on", Value: x.DraftedOn.Words()},
		{Label: "approved on", Value: x.ApprovedOn.Words()},
		{Label: "cleared", Value: cleared(&x)},
		{Label: "published", Value: x.PublishedOn.Words()},
		{Label: "at", Value: x.Place},
		{Label: "consent until", Value: x.Until.Words()},
		{Label: "withdrawn on", Value: x.WithdrawnOn.Words()},
	}, w)...)
	if next := x.NextStep(b.Today); next != "" && next != "withdrawn" {
		out = append(append(out, ""), component.Paragraph(st, style.Muted, "Next: "+steps[next]+" (c).", w)...)
	}
	return out
}

// steps say each step as something to do.
var steps = map[string]string{
	"agreed": "ask them, and write down what they agree to", "drafted": "write what it says and where it can be checked",
	"approved": "show it to them, and note that they approve of it", "cleared": "have it cleared by whoever answers for the rule",
	"published": "publish it where anybody can read it",
}

func cleared(x *model.Study) string {
	if x.ClearedOn == "" {
		return ""
	}
	return x.ClearedOn.Words() + " by " + x.ClearedBy
}

func (p *Pane) actions() action.Set {
	b := p.Book()
	add := p.WaveDeed(p.ID()+".newstudy", "n", "begin a case study with a customer", func() tea.Cmd {
		p.Host.PickPerson("Whose story?", func(who model.Person) tea.Cmd {
			return p.ask("A case study with "+who.Name, &model.Study{WaveID: b.Wave.ID, PersonID: who.ID}, "began the case study ")
		})
		return nil
	})
	add.Short, add.Foot = "new", true
	x, ok := p.studies.Current()
	if !ok {
		return action.Set{add}
	}
	set := action.Set{add}
	if next := x.NextStep(b.Today); next != "" && next != "withdrawn" {
		forward := p.Deed(p.ID()+".forward", "c", steps[next], func() tea.Cmd { return p.forward(x, next) })
		forward.Short, forward.Foot = next, true
		set = append(set, forward)
	}
	edit := p.Deed(p.ID()+".editstudy", "e", "edit the case study", func() tea.Cmd { return p.ask("Case study: "+x.Title, &x, "edited the case study ") })
	edit.Short, edit.Foot = "edit", true
	return append(
		set, edit,
		p.Deed(p.ID()+".withdraw", "z", "take it down, as they wish", func() tea.Cmd {
			x.WithdrawnOn = b.Today
			return p.Save("took down "+x.Title, &x)
		}),
		p.Deed(p.ID()+".removestudy", "d", "remove it", func() tea.Cmd { return p.Remove("removed the case study "+x.Title, &x) }),
	)
}

// forward takes the next step; most of them ask for what they rest on.
func (p *Pane) forward(x model.Study, next string) tea.Cmd {
	today := p.Book().Today
	switch next {
	case "agreed":
		x.AgreedOn = today
	case "drafted":
		x.DraftedOn = today
	case "approved":
		x.ApprovedOn = today
	case "cleared":
		x.ClearedOn = today
	case "published":
		x.PublishedOn = today
	}
	label := x.Title + ": " + next
	fields := entry.StudyStep(&x, next)
	if fields == nil {
		return p.Save(label, &x)
	}
	return p.On(&x).Ask(x.Title+": "+next, fields, func() (string, []model.Row) { return label, []model.Row{&x} })
}

func (p *Pane) ask(title string, x *model.Study, label string) tea.Cmd {
	return p.On(x).Ask(title, entry.Study(x), func() (string, []model.Row) { return label + x.Title, []model.Row{x} })
}
