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

	members   component.Table[model.Member]
	weeks     component.Table[model.SpaceWeek]
	rituals   component.Table[model.RitualStand]
	topics    component.Table[model.Topic]
	sightings component.Table[model.Sighting]
	signs     *pane.Page
	mix       component.Table[group]
	spaces    component.Table[model.Space]
	gate      model.Gate
	chosen    int64 // the space that is shown; 0 is the newest
	seen      struct{ weeks, rituals, topics, sightings, spaces pane.Seen }
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
	p.topics = component.Table[model.Topic]{ID: func(t model.Topic) int64 { return t.ID }, Columns: topicColumns(p.Book)}
	p.sightings = component.Table[model.Sighting]{ID: func(s model.Sighting) int64 { return s.ID }, Columns: sightingColumns(p.Book)}
	p.signs = pane.NewPage(p.signLines)
	p.mix = component.Table[group]{ID: func(g group) int64 { return g.id }, Columns: groupColumns()}
	p.spaces = component.Table[model.Space]{
		ID: func(s model.Space) int64 { return s.ID }, Columns: spaceColumns(p.Book), Empty: noSpace,
	}
	p.Compose(
		p.Guide, p.refresh,
		&pane.Section{Title: "Members", Note: p.memberNote, List: &p.members, Record: p.memberRecord, Actions: p.memberActions},
		&pane.Section{Title: "Talk", Note: p.talkNote, List: &p.weeks, Record: p.weekRecord, Actions: p.weekActions},
		&pane.Section{Title: "Rituals", Note: p.ritualNote, List: &p.rituals, Record: p.ritualRecord, Actions: p.ritualActions, Export: "rituals"},
		&pane.Section{Title: "Topics", Note: p.topicNote, List: &p.topics, Record: p.topicRecord, Actions: p.topicActions, Export: "topics"},
		&pane.Section{Title: "Seen", Note: p.sightingNote, List: &p.sightings, Record: p.sightingRecord, Actions: p.sightingActions},
		&pane.Section{Title: "Signs", List: p.signs, Actions: p.signActions},
		&pane.Section{Title: "Mix", List: &p.mix, Record: p.mixRecord, Actions: p.mixActions},
		&pane.Section{Title: "Rules", List: &p.spaces, Record: p.spaceRecord, Actions: p.spaceActions},
	)
	return p
}

// space is the one that is shown, or nil.
func (p *Pane) space() *model.Space { return p.Book().Space(p.chosen) }

// noSpace stands wherever something belongs to a space and there is none.
const noSpace = "No space yet. n makes one: write its rules first, open it later."

func (p *Pane) refresh() {
	b := p.Book()
	id := int64(-1)
	for _, empty := range []*string{&p.members.Empty, &p.weeks.Empty, &p.rituals.Empty, &p.topics.Empty, &p.sightings.Empty, &p.mix.Empty} {
		*empty = noSpace
	}
	var members []model.Member
	if s := p.space(); s != nil {
		id = s.ID
		p.members.Empty = "Everybody engaged stands here. Choose them in Segment (1)."
		p.weeks.Empty = "What was said in a week, counted. n writes one down; exports of Slack and Discord are counted in Set-up (9)."
		p.rituals.Empty = "What belongs to this group alone: customs, jokes, signs. n writes one down."
		p.topics.Empty = "What is talked about, and with which guests. n writes down the next topic: somebody from outside who sees it otherwise keeps the group awake."
		p.sightings.Empty = "Signs of the group seen where nobody asked for them: its name in a bio, a joke told elsewhere. n notes one."
		p.mix.Empty = "Who is in the space, by what they do, how large they are and where. Nothing of that is known yet: edit people in People (7)."
		p.weeks.Columns = weekColumns(b, s.Replies())
		members = b.Members(id)
	}
	p.readGate()
	p.members.SetRows(members)
	weeks, topics := b.SpaceWeeks(id), b.TopicsIn(id)
	slices.Reverse(weeks)
	slices.Reverse(topics)
	pane.Follow(&p.seen.weeks, &p.weeks, weeks)
	p.mix.SetRows(groups(b.SpaceMix(id)))
	pane.Follow(&p.seen.rituals, &p.rituals, b.RitualStands(id))
	pane.Follow(&p.seen.topics, &p.topics, topics)
	pane.Follow(&p.seen.sightings, &p.sightings, b.Seen(id))
	pane.Follow(&p.seen.spaces, &p.spaces, b.Spaces)
	p.signs.Set(p.signLines)
	for _, t := range []interface{ Redraw() }{&p.members, &p.weeks, &p.rituals, &p.topics, &p.sightings, &p.mix, &p.spaces} {
		t.Redraw()
	}
	p.Sections.Refresh()
}

// newSpace asks for a space; it is what n does while there is none.
func (p *Pane) newSpace() tea.Cmd {
	b := p.Book()
	return p.askSpace("New space", &model.Space{WaveID: b.Wave.ID, Kind: model.SpaceKinds[0]}, "made the space ")
}

func (p *Pane) askSpace(title string, s *model.Space, label string) tea.Cmd {
	return p.On(s).Ask(title, entry.Space(s), func() (string, []model.Row) {
		return label + s.Name, []model.Row{s}
	})
}

// adds is the action that adds what belongs to a space, and makes the space first where
// there is none.
func (p *Pane) adds(id, words string, add func() tea.Cmd) action.Action {
	if p.space() == nil {
		words, add = "make a space", p.newSpace
	}
	return action.InFoot(p.WaveDeed("space."+id, "n", words, add), "new")
}

// mixActions make the space where there is none; the mix itself follows from
// the people.
func (p *Pane) mixActions() action.Set { return p.only("newmix") }

// only makes the space where there is none.
func (p *Pane) only(id string) action.Set {
	if p.space() == nil {
		return action.Set{p.adds(id, "", nil)}
	}
	return nil
}
