package model

import "strings"

// Topic is something that was or will be talked about in the space, perhaps
// with a guest.
type Topic struct {
	Meta
	SpaceID    int64
	DecisionID int64 // where it announces a question of the co-creation backlog
	Date       Date
	Topic      string
	StartedBy  string // member, brand
	Guest      string
	Outside    bool // the guest is neither one of us nor a member
	Differs    bool // their view differs from ours
	Note       string
}

func (*Topic) Table() string { return "topics" }

func (t *Topic) Check() error {
	return first(need(strings.TrimSpace(t.Topic), "the topic"), oneOf(t.StartedBy, RitualStarters, "who started it"), need(string(t.Date), "the date"))
}

// TopicTally is how varied the talk was up to today.
type TopicTally struct {
	Topics, ByMembers, Guests, Outside, Differs int
	Last                                        Date // a guest from outside was here last
}

// TopicsIn are a space's topics, those ahead too.
func (b *Book) TopicsIn(space int64) []Topic {
	var out []Topic
	for _, t := range b.Topics {
		if t.SpaceID == space {
			out = append(out, t)
		}
	}
	return out
}

// TopicTally counts the topics and guests of a space.
func (b *Book) TopicTally(space int64) TopicTally {
	var n TopicTally
	for _, t := range b.TopicsIn(space) {
		if !t.Date.By(b.Today) {
			continue
		}
		n.Topics++
		if t.StartedBy == "member" {
			n.ByMembers++
		}
		if strings.TrimSpace(t.Guest) == "" {
			continue
		}
		n.Guests++
		if t.Outside {
			n.Outside++
			n.Last = max(n.Last, t.Date)
		}
		if t.Differs {
			n.Differs++
		}
	}
	return n
}

// Announced are the topics that announced a question in the space.
func (b *Book) Announced(decision int64) []Topic {
	var out []Topic
	for _, t := range b.Topics {
		if t.DecisionID == decision && decision != 0 {
			out = append(out, t)
		}
	}
	return out
}

// Sighting is a sign of the group seen where nobody asked for it: its name in
// somebody's words about themselves, a joke told elsewhere. It is evidence of
// belonging and never a target.
type Sighting struct {
	Meta
	SpaceID  int64
	PersonID int64
	Date     Date
	Sign     string
	Place    string
	Link     string
}

func (*Sighting) Table() string { return "sightings" }

func (s *Sighting) Check() error {
	return first(need(strings.TrimSpace(s.Sign), "the sign"), need(strings.TrimSpace(s.Place), "where it was seen"), need(string(s.Date), "the date"))
}

// Seen are the sightings of a space up to today.
func (b *Book) Seen(space int64) []Sighting {
	var out []Sighting
	for _, s := range b.Sightings {
		if s.SpaceID == space && s.Date.By(b.Today) {
			out = append(out, s)
		}
	}
	return out
}

// Signs are the name of the space and its jokes and symbols, for completion.
func (s *Space) Signs() []string { return append([]string{s.Name}, Lines(s.Symbols)...) }
