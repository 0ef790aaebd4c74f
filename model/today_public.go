package model

import "fmt"

// Public is the table of the rows that tell when something becomes public.
const Public = "public"

// How many days before and after its day such a row is shown.
const (
	publicBefore = 3
	publicAfter  = 7
)

// becomingPublic reminds of the day on which what only they knew becomes
// public: it is no longer insider from then on. People who got the same on the
// same terms share a row.
func becomingPublic(b *Book) []Item {
	type thing struct {
		name string
		on   Date
	}
	people := map[thing][]*Gift{}
	var order []thing
	for i := range b.Gifts {
		g := &b.Gifts[i]
		if g.Lever != "insider" || !g.GivenOn.By(b.Today) || !b.nearPublic(g.PublicOn) {
			continue
		}
		t := thing{g.Name, g.PublicOn}
		if people[t] == nil {
			order = append(order, t)
		}
		people[t] = append(people[t], g)
	}
	var out []Item
	for _, t := range order {
		gifts := people[t]
		it := b.publicItem(afterColon(t.name), t.on)
		whom := Plural(len(gifts), "person")
		if len(gifts) == 1 {
			it.PersonID, whom = gifts[0].PersonID, b.Name(gifts[0].PersonID)
		}
		it.Ref, it.Text = gifts[0].ID, it.Text+" to "+whom
		out = append(out, it)
	}
	return out
}

// decisionsPublic reminds of the same for what the people who were asked knew
// of a decision.
func decisionsPublic(b *Book) []Item {
	var out []Item
	for i := range b.Decisions {
		d := &b.Decisions[i]
		if d.OnlyThey == "" || !d.Opened.By(b.Today) || !b.nearPublic(d.PublicOn) {
			continue
		}
		it := b.publicItem(d.OnlyThey, d.PublicOn)
		it.Ref = d.ID
		out = append(out, it)
	}
	return out
}

func (b *Book) nearPublic(on Date) bool {
	return on != "" && on.Add(-publicBefore) <= b.Today && b.Today <= on.Add(publicAfter)
}

func (b *Book) publicItem(what string, on Date) Item {
	text := fmt.Sprintf("%s becomes public: no longer insider", what)
	if on.By(b.Today) {
		text = fmt.Sprintf("%s is public: no longer insider", what)
	}
	return Item{
		Text: text, Table: Public, Due: on, since: on.Add(-publicBefore),
		Why: "Public from " + on.Words() + ". Tell them before everybody hears it, and think of what they may see next.",
	}
}
