package space

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"goodword/model"
	"goodword/ui/action"
	"goodword/ui/component"
	"goodword/ui/entry"
	"goodword/ui/pane"
)

// Store is what the pane needs of the file.
type Store interface{ pane.Saver }

// Pane is step 4.
type Pane struct {
	pane.Body

	members component.Table[model.Member]
	weeks   component.Table[model.SpaceWeek]
	rituals component.Table[model.RitualStand]
	mix     component.Table[group]
	spaces  component.Table[model.Space]
	gate    model.Gate
	chosen  int64 // the space that is shown; 0 is the newest
	seen    struct{ weeks, rituals, spaces pane.Seen }
}

var _ interface {
	pane.Pane
	pane.Clicker
	pane.Guided
	pane.Gated
} = (*Pane)(nil)

// New makes the pane.
func New(h pane.Host, s Store) *Pane {
	p := &Pane{Body: pane.NewBody(h, s, "space", "Space")}
	p.members = component.Table[model.Member]{ID: func(m model.Member) int64 { return m.PersonID }, Columns: memberColumns(p.Book)}
	p.weeks = component.Table[model.SpaceWeek]{ID: func(w model.SpaceWeek) int64 { return w.ID }}
	p.rituals = component.Table[model.RitualStand]{ID: func(r model.RitualStand) int64 { return r.Ritual.ID }, Columns: ritualColumns(p.Book)}
	p.mix = component.Table[group]{ID: func(g group) int64 { return g.id }, Columns: groupColumns()}
	p.spaces = component.Table[model.Space]{
		ID: func(s model.Space) int64 { return s.ID }, Columns: spaceColumns(p.Book),
		Empty: "No space yet. n makes one: write its rules first, open it later.",
	}
	p.Compose(
		p.Guide, p.refresh,
		&pane.Section{Title: "Members", Note: p.memberNote, List: &p.members, Record: p.memberRecord, Actions: p.memberActions},
		&pane.Section{Title: "Talk", Note: p.talkNote, List: &p.weeks, Record: p.weekRecord, Actions: p.weekActions},
		&pane.Section{Title: "Rituals", Note: p.ritualNote, List: &p.rituals, Record: p.ritualRecord, Actions: p.ritualActions},
		&pane.Section{Title: "Mix", List: &p.mix, Record: p.mixRecord, Actions: p.mixActions},
		&pane.Section{Title: "Rules", List: &p.spaces, Record: p.spaceRecord, Actions: p.spaceActions},
	)
	return p
}

// space is the one that is shown, or nil.
func (p *Pane) space() *model.Space { return p.Book().Space(p.chosen) }

func (p *Pane) refresh() {
	b := p.Book()
	empty := "No space yet. n makes one: write its rules first, open it later."
	p.members.Empty, p.weeks.Empty, p.rituals.Empty, p.mix.Empty = empty, empty, empty, empty
	id := int64(-1)
	if s := p.space(); s != nil {
		id = s.ID
		p.members.Empty = "Everybody engaged stands here. Choose them in Segment (1)."
		p.weeks.Empty = "What was said in a week, counted. n writes one down."
		p.mix.Empty = "Who is in the space, by what they do, how large they are and where. Nothing of that is known yet: edit people in People (7)."
		p.rituals.Empty = "What belongs to this group alone: customs, jokes, signs. n writes one down."
		p.weeks.Columns = weekColumns(b, s.Replies())
	}
	p.readGate()
	var members []model.Member
	if id > 0 {
		members = b.Members(id)
	}
	p.members.SetRows(members)
	weeks := b.SpaceWeeks(id)
	slices.Reverse(weeks)
	pane.Follow(&p.seen.weeks, &p.weeks, weeks)
	p.mix.SetRows(groups(b.SpaceMix(id)))
	pane.Follow(&p.seen.rituals, &p.rituals, b.RitualStands(id))
	pane.Follow(&p.seen.spaces, &p.spaces, b.Spaces)
	p.members.Redraw()
	p.weeks.Redraw()
	p.rituals.Redraw()
	p.mix.Redraw()
	p.spaces.Redraw()
	p.Sections.Refresh()
}

// newSpace asks for a space; it is what n does while there is none.
func (p *Pane) newSpace() tea.Cmd {
	b := p.Book()
	return p.askSpace("New space", &model.Space{WaveID: b.Wave.ID, Kind: model.SpaceKinds[0]}, "made the space ")
}

func (p *Pane) askSpace(title string, s *model.Space, label string) tea.Cmd {
	return p.Ask(title, entry.Space(s), func() (string, []model.Row) {
		return label + s.Name, []model.Row{s}
	})
}

// adds is the action that adds what belongs to a space, and makes the space first where
// there is none.
func (p *Pane) adds(id, words string, add func() tea.Cmd) action.Action {
	if p.space() == nil {
		words, add = "make a space", p.newSpace
	}
	a := p.WaveDeed("space."+id, "n", words, add)
	a.Short, a.Foot = "new", true
	return a
}

// mixActions make the space where there is none; the mix itself follows from
// the people.
func (p *Pane) mixActions() action.Set {
	if p.space() == nil {
		return action.Set{p.adds("newmix", "", nil)}
	}
	return nil
}
