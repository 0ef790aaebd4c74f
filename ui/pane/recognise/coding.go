package recognise

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"goodword/model"
	"goodword/ui/action"
	"goodword/ui/dialog"
)

// coding is the mode in which mentions are read one after the other, without
// names. The number keys answer; the coder's own reading comes first, and what
// our records say is shown only after it was saved.
type coding struct {
	p      *Pane
	queue  []model.MentionRow
	at     int
	given  map[int64]*answers
	begun  []int64 // mentions whose writes are under way, oldest first
	shown  bool    // names
	said   string  // what the last key led to
	second string  // the second coder's name; "" for the first
	closed bool
}

// answers are one reading, as far as it has been given.
type answers struct {
	asked, tone, act  string
	place, visibility string
	gift, couldTell   bool
	giftSaid          bool
	sawNames          bool
	saved             bool
}

var _ interface {
	dialog.Dialog
	dialog.Placer
} = (*coding)(nil)

// code opens what waits, the oldest first.
func (p *Pane) code() tea.Cmd {
	rows := p.Book().MentionRows(p.Book().CodingQueue())
	if len(rows) == 0 {
		p.Host.Toast("Nothing waits to be coded")
		return nil
	}
	return p.openCoding(rows, "")
}

// openCoding opens these. Where the list showed a name, the reading is not
// blind any more; a second coder has not seen the list.
func (p *Pane) openCoding(rows []model.MentionRow, second string) tea.Cmd {
	c := &coding{p: p, queue: rows, given: map[int64]*answers{}, second: second}
	for i := range rows {
		m := &rows[i].Mention
		c.given[m.ID] = &answers{place: m.Place, visibility: m.Visibility, sawNames: second == "" && !p.masked(&rows[i])}
	}
	p.Host.Open(c)
	return nil
}

func (c *coding) Title() string { return "Coding" }
func (c *coding) Typing() bool  { return false }
func (c *coding) Closed() bool  { return c.closed }

// Place is all there is: nothing behind it may tell the arm.
func (c *coding) Place(w, h int) (x, y, dw, dh int, frame bool) { return 0, 0, w, h, false }

// row is the mention in front; false after the last.
func (c *coding) row() (*model.MentionRow, bool) {
	if c.at >= len(c.queue) {
		return nil, false
	}
	return &c.queue[c.at], true
}

func (c *coding) answers() *answers { return c.given[c.queue[c.at].Mention.ID] }

// Actions are the keys that answer, and those that go on.
func (c *coding) Actions() action.Set {
	leave := action.Action{ID: "coding.leave", Keys: []string{"esc", "q"}, Words: "leave; what is saved stays", Short: "leave", Foot: true, Run: func() tea.Cmd { c.closed = true; return nil }}
	back := action.Action{ID: "coding.back", Keys: []string{"-", "backspace"}, Words: "go back to the one before", Short: "back", Foot: true, Run: c.back}
	if _, ok := c.row(); !ok {
		leave.Keys = append(leave.Keys, "enter")
		return action.Set{leave, back}
	}
	set := action.Set{
		{ID: "coding.save", Keys: []string{"enter"}, Words: "save and go to the next", Short: "save and next", Foot: true, Run: c.save},
		back,
		{ID: "coding.notours", Keys: []string{"i"}, Words: "it is not about us", Short: "not about us", Foot: true, Run: c.notOurs},
		{ID: "coding.later", Keys: []string{"l"}, Words: "read it later", Short: "later", Foot: true, Run: c.later},
		{ID: "coding.names", Keys: []string{"B"}, Words: "show or hide names; with names it is not blind", Short: "names", Run: c.names},
		leave,
	}
	for _, q := range c.questions() {
		for _, o := range q.options {
			set = append(set, action.Action{ID: "coding." + o.key, Keys: []string{o.key}, Words: q.words + " " + o.words, Run: func() tea.Cmd {
				a := c.answers()
				o.take(a)
				a.saved, c.said = false, ""
				return nil
			}})
		}
	}
	return set
}

// Update hears how a write ended. A reading that could not be saved comes back
// with its answers.
func (c *coding) Update(msg tea.Msg) tea.Cmd {
	m, ok := msg.(dialog.SavedMsg)
	if !ok || len(c.begun) == 0 {
		return nil
	}
	id := c.begun[0]
	c.begun = c.begun[1:]
	if m.Err != nil {
		c.given[id].saved = false
		c.at = slices.IndexFunc(c.queue, func(r model.MentionRow) bool { return r.Mention.ID == id })
		c.said = "Not saved: " + m.Err.Error()
	}
	return nil
}

// Reopen brings the mode back where leaving was faster than a write that
// failed.
func (c *coding) Reopen() { c.closed = false }

func (c *coding) back() tea.Cmd {
	c.at, c.said, c.shown = max(0, c.at-1), "", false
	return nil
}

// later moves the mention behind all others.
func (c *coding) later() tea.Cmd {
	row := c.queue[c.at]
	c.queue = append(slices.Delete(c.queue, c.at, c.at+1), row)
	c.said, c.shown = "moved behind the others", false
	if len(c.queue) == 1 {
		c.said = "it is the only one"
	}
	return nil
}

func (c *coding) names() tea.Cmd {
	c.shown = !c.shown
	if c.shown {
		c.answers().sawNames = true
	}
	return nil
}

func (c *coding) notOurs() tea.Cmd {
	m := c.current()
	if c.second != "" {
		return c.write(m.ID, "Saved: not about us.", "a second coder read a mention", c.reading(m.ID))
	}
	m.NotOurs = true
	return c.write(m.ID, "Saved: not about us.", "noted that a mention is not about us", &m)
}

// current is a copy of the mention as it is now in the book, so that an edit
// in between is not undone by the coding.
func (c *coding) current() model.Mention {
	m := &c.queue[c.at].Mention
	if now := c.p.Book().Mention(m.ID); now != nil {
		return *now
	}
	return *m
}

// save writes one reading. It never replaces an older one.
func (c *coding) save() tea.Cmd {
	a := c.answers()
	switch {
	case a.saved:
		c.at++
		return nil
	case a.asked == "":
		c.said = "Was it asked for? Answer with 1 to 4."
		return nil
	case a.tone == "":
		c.said = "Which tone? Answer with p, n, g or m."
		return nil
	}
	m, reading := c.current(), c.reading(c.current().ID)
	reading.AboutUs, reading.Tone, reading.Act, reading.AboutGift, reading.ReadsAsked = true, a.tone, a.act, a.gift, a.asked
	if c.second != "" {
		return c.write(m.ID, "Saved. How far you agree is said after the last one.", "a second coder read a mention", reading)
	}
	rows := []model.Row{reading}
	if m.NotOurs || m.Place != a.place || m.Visibility != a.visibility {
		m.NotOurs, m.Place, m.Visibility = false, a.place, a.visibility
		rows = append(rows, &m)
	}
	return c.write(m.ID, outcome(&m, reading), "coded a mention", rows...)
}

// reading is one of today by whoever reads: not about us, until it is answered.
func (c *coding) reading(mention int64) *model.Coding {
	b, a := c.p.Book(), c.answers()
	r := &model.Coding{MentionID: mention, Date: b.Today, Coder: b.Project.RunsBy, Tone: "neutral", ReadsAsked: "unasked", Blind: !a.sawNames, CouldTell: a.couldTell}
	if c.second != "" {
		r.Coder, r.Second = c.second, true
	}
	return r
}

func (c *coding) write(id int64, said, label string, rows ...model.Row) tea.Cmd {
	c.given[id].saved = true
	c.begun = append(c.begun, id)
	c.said, c.shown = said, false
	c.at++
	return c.p.Save(label, rows...)
}

// outcome says, after the coder's own reading, what our records and the one who
// noted it say.
func outcome(m *model.Mention, c *model.Coding) string {
	record := "unasked"
	if m.Asked != "unasked" {
		record = m.Asked
		if m.AskedWhy != "" {
			record += " (" + m.AskedWhy + ")"
		}
	}
	text := "Saved. By our records the last one was " + record + ", as you read it."
	if m.AskedOpen(c) {
		text = "Saved. By our records the last one was " + record + ", you read it otherwise: it is not counted until it is settled with a reason (o in the list)."
	}
	if m.Guess != "" && m.Guess != c.Tone {
		text += " Who noted it took it for " + m.Guess + "."
	}
	return text
}
