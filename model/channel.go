package model

import (
	"fmt"
	"strings"
)

// Channel is a place where people may speak, and who of us listens there how
// often.
type Channel struct {
	Meta
	Name        string
	Kind        string
	Who         string
	Cadence     int64 // days between two looks
	BegunOn     Date
	LastChecked Date
	BothArms    bool // engaged and control people are looked for with the same care
	EndedOn     Date
}

// ChannelKinds are the places where feedback comes from.
var ChannelKinds = []string{"forum", "social", "review site", "support", "sales", "newsletter", "event", "our space", "other"}

func (*Channel) Table() string { return "channels" }

func (c *Channel) Check() error {
	if c.Cadence < 1 {
		return NotAllowed("Say after how many days it is looked at again")
	}
	return first(need(strings.TrimSpace(c.Name), "the channel"), oneOf(c.Kind, ChannelKinds, "the kind of channel"))
}

// Due is the day of the next look.
func (c *Channel) Due() Date {
	if last := max(c.LastChecked, c.BegunOn); last != "" {
		return last.Add(int(c.Cadence))
	}
	return ""
}

// channelsDue are channels that nobody has looked at for longer than agreed.
func channelsDue(b *Book) []Item {
	var out []Item
	for i := range b.Channels {
		c := &b.Channels[i]
		due := c.Due()
		if due == "" || due >= b.Today || c.EndedOn.By(b.Today) {
			continue
		}
		who := c.Who
		if who == "" {
			who = "nobody by name"
		}
		out = append(out, Item{
			Text: fmt.Sprintf("%s was not looked at for %d days", c.Name, b.Today.Since(max(c.LastChecked, c.BegunOn))), Table: "channels", Ref: c.ID, since: due, Due: due,
			Why: fmt.Sprintf("It is looked at every %s, by %s. What is said there goes unheard until then.", Plural(int(c.Cadence), "day"), who),
		})
	}
	return out
}
