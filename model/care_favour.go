package model

import (
	"slices"
	"strings"
)

// FavourKinds are what we can do for the people who speak up for us.
var FavourKinds = []string{"introduced them", "shared their work", "gave a reference", "fixed a problem", "other"}

// Favour is something that we did for a person.
type Favour struct {
	Meta
	PersonID int64
	Date     Date
	Kind     string
	What     string
	By       string
}

func (*Favour) Table() string { return "favours" }

func (f *Favour) Check() error {
	if f.PersonID == 0 {
		return NotAllowed("Say for whom it was done")
	}
	return first(oneOf(f.Kind, FavourKinds, "what was done"), need(string(f.Date), "the date"))
}

// favourDay is the day of the wave from which nobody should be without one.
const favourDay = 21

// FavourStand is what was done for one engaged person.
type FavourStand struct {
	PersonID int64
	Name     string
	Done     []Favour // newest first
}

// FavourStands lists the engaged people by what was done for them, those for
// whom nothing was done first, and then by name.
func (b *Book) FavourStands() []FavourStand {
	var out []FavourStand
	for _, id := range b.Active() {
		s := FavourStand{PersonID: id, Name: b.Name(id)}
		for i := len(b.Favours) - 1; i >= 0; i-- {
			if f := b.Favours[i]; f.PersonID == id && f.Date.By(b.Today) {
				s.Done = append(s.Done, f)
			}
		}
		out = append(out, s)
	}
	slices.SortStableFunc(out, func(x, y FavourStand) int {
		switch {
		case len(x.Done) == 0 && len(y.Done) > 0:
			return -1
		case len(x.Done) > 0 && len(y.Done) == 0:
			return 1
		}
		return strings.Compare(x.Name, y.Name)
	})
	return out
}

// FavoursDue says that the wave is so far on that something should have been
// done for everybody.
func (b *Book) FavoursDue() bool { return b.Day() >= favourDay }
