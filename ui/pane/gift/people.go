package gift

import (
	"fmt"
	"slices"
	"strings"

	"goodword/model"
	"goodword/ui/component"
	"goodword/ui/style"
)

// person is one row: an engaged person, or somebody else who got a gift.
type person struct {
	id       int64
	name     string
	arm      string
	state    component.State
	word     string
	gift     string
	note     string
	reaction string
	pace     string
	order    int
}

func personColumns() []component.Column[person] {
	return []component.Column[person]{
		{Title: "person", Width: 20, Min: 12, Grow: 2, Cell: func(r person) string { return r.name }},
		{
			Title: "gift", Width: 13, RoleOf: func(r person) style.Role { return r.state.Role() },
			Cell: func(r person) string { return r.state.Sign() + " " + r.word },
		},
		{Title: "what", Width: 22, Min: 12, Grow: 3, Drop: 2, Cell: func(r person) string { return r.gift }},
		{Title: "note", Width: 4, Drop: 1, Role: style.Muted, Cell: func(r person) string { return r.note }},
		{Title: "reaction", Width: 14, Drop: 3, Cell: func(r person) string { return r.reaction }},
		{Title: "balance", Width: 15, Drop: 4, Right: true, Role: style.Muted, Cell: func(r person) string { return r.pace }},
	}
}

// personRows puts people without a gift first.
func personRows(b *model.Book, filter string) []person {
	gifts := map[int64]*model.Gift{}
	for i := range b.Gifts {
		g := &b.Gifts[i]
		gifts[g.PersonID] = better(b, gifts[g.PersonID], g)
	}
	ids := b.Active()
	for i := range b.Gifts {
		if id := b.Gifts[i].PersonID; !slices.Contains(ids, id) {
			ids = append(ids, id)
		}
	}
	paces := b.Paces()
	var rows []person
	for _, id := range ids {
		r := personRow(b, id, gifts[id])
		if pace := paces[id]; pace.Gave+pace.Asked > 0 {
			r.pace = pace.Words()
		}
		if fits(filter, r.name, r.word, r.gift, r.reaction) {
			rows = append(rows, r)
		}
	}
	slices.SortStableFunc(rows, func(x, y person) int {
		if x.order != y.order {
			return x.order - y.order
		}
		return strings.Compare(x.name, y.name)
	})
	return rows
}

// better is the gift that stands for a person: one that counts before one that
// does not, and of two the newer.
func better(b *model.Book, old, g *model.Gift) *model.Gift {
	if old != nil && b.GiftCounts(old) == "" && b.GiftCounts(g) != "" {
		return old
	}
	return g
}

func personRow(b *model.Book, id int64, g *model.Gift) person {
	r := person{id: id, name: b.Name(id), arm: b.Arm(id), state: component.Needs, word: "no gift"}
	if g == nil {
		return r
	}
	r.gift, r.reaction = g.Name, g.Reaction
	if n := b.NoteByID(g.NoteID); n != nil {
		r.note = fmt.Sprintf("v%d", n.Version)
	}
	r.word = g.State(b.Today)
	switch {
	case r.word == "planned":
		r.state, r.order = component.Open, 1
	case b.GiftCounts(g) != "":
		r.state, r.word, r.order = component.Refused, "not counted", 2
	default:
		r.state, r.order = component.Done, 3
	}
	if r.arm != model.Engaged {
		r.state, r.order = component.Refused, 4
		r.word = "not engaged"
		if r.arm == model.Control {
			r.word = "control"
		}
	}
	return r
}

// fits says that one of the texts holds the words of a filter.
func fits(filter string, texts ...string) bool {
	filter = strings.ToLower(filter)
	for _, text := range texts {
		if strings.Contains(strings.ToLower(text), filter) {
			return true
		}
	}
	return false
}

// giftsOf are a person's gifts, newest first.
func giftsOf(b *model.Book, id int64) []*model.Gift {
	var out []*model.Gift
	for i := len(b.Gifts) - 1; i >= 0; i-- {
		if g := &b.Gifts[i]; g.PersonID == id {
			out = append(out, g)
		}
	}
	return out
}

// newest is the gift that the keys act on: the newest that is planned, else
// the newest.
func newest(b *model.Book, id int64) *model.Gift {
	list := giftsOf(b, id)
	for _, g := range list {
		if g.State(b.Today) == "planned" {
			return g
		}
	}
	if len(list) == 0 {
		return nil
	}
	return list[0]
}
